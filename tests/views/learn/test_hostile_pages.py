"""Pages made to do harm, from the file to the screen: nothing is asked for, the words stay."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import nh3
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from mbc_desktop.views.learn.article_html import ArticleHtml
from mbc_desktop.views.learn.reader_text import ReaderText
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.theme import Theme
from tests.shared import shared
from tests.views.learn.desks import Engine

IMAGE = QTextDocument.ResourceType.ImageResource.value
OPENED = re.compile(r"(https?|mailto|tel|term|do):")


class WatchedText(ReaderText):
    """The text of the reader; ``asked`` is everything that Qt asked it for."""

    def __init__(self, theme: Theme, engine: Engine) -> None:
        self.asked: list[tuple[int, str]] = []
        super().__init__(
            theme,
            name="Article",
            picture_of=engine.desk.picture,
            explainer=None,
            explanation_of=None,
        )

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        self.asked.append((type, name.toString() if isinstance(name, QUrl) else name))
        return super().loadResource(type, name)


@pytest.fixture
def text(qtbot, theme: Theme, engine: Engine) -> WatchedText:
    made = WatchedText(theme, engine)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def _letters(words: str) -> str:
    return "".join(re.findall(r"\w+", words))


def _links(document: QTextDocument) -> set[str]:
    found = set()
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            found.add(at.fragment().charFormat().anchorHref())
            at += 1
        block = block.next()
    return found - {""}


def test_the_hostile_set_on_screen_asks_for_nothing(
    engine: Engine, text: WatchedText, tmp_path: Path
) -> None:
    """Saved, opened and drawn: only our own pictures, only links that may stand, all the words."""
    payloads = [
        json.loads(line)
        for line in shared("html", "hostile.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert len(payloads) > 200
    pages = ArticleHtml(LearnWords())
    path = tmp_path / "page.html"
    for payload in payloads:
        path.write_text(payload["payload"], encoding="utf-8")
        saved = engine.saver.save_file(path)
        found = engine.desk.open(f"saved-{saved.id}")
        text.show_page(pages.saved(found.page, found.html))
        text.grab()
        own = {f"image:{name}" for name in re.findall(r'src="image:([^"]*)"', found.html)}
        assert {(IMAGE, name) for name in own} >= set(text.asked), payload["id"]
        assert all(map(OPENED.match, _links(text.document()))), payload["id"]
        left = html.unescape(nh3.clean(found.page.html, tags=set()))
        assert _letters(left) in _letters(text.toPlainText()), payload["id"]
        text.asked.clear()


@pytest.mark.parametrize(
    "harm",
    [
        '<img src="http://127.0.0.1:9/x.png">',
        '<img src="file:///etc/passwd">',
        '<link rel="stylesheet" type="text/css" href="file:///etc/passwd">x',
        "<style>@import url(file:///etc/passwd);</style><p>x</p>",
    ],
)
def test_what_was_not_sanitized_is_asked_for_and_answered_with_nothing(
    text: WatchedText, harm: str
) -> None:
    """Were the sanitizer ever passed by, the reader still reads no file and asks nobody."""
    text.set_html(harm)
    text.grab()
    assert text.asked
    for kind, address in tuple(text.asked):
        answer = text.loadResource(kind, QUrl(address))
        assert answer == "" or (answer.width(), answer.pixel(0, 0)) == (1, 0)
