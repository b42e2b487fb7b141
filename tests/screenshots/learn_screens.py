"""The screens of the Learn tab, filled."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.views.learn.tab import LearnTab
    from mbc_desktop.views.theme import Theme
    from tests.views.learn.desks import Engine

PAGE = """<h1>Resting well</h1><p>People with neutropenia are asked to rest, and to call when they
have a fever.</p><h2>At night</h2><p>Sleep comes and goes.</p>"""


def _fill(engine: Engine) -> None:
    from mbc_desktop.data.learn_feeds import NewItem
    from mbc_desktop.data.learn_marks import NewHighlight

    engine.saver.save_paste(html=PAGE)
    engine.places.keep_state("her2-low", "read")
    engine.places.keep_place("bone-health", block=4, progress=0.4)
    engine.places.keep_state("bone-health", "reading")
    engine.places.keep_favorite("pain", on=True)
    number = engine.feeds.add("https://example.org/feed.xml", title="Example journal")
    item = NewItem("1", "A headline about a study", "https://example.org/1", "2026-11-01", "Asked.")
    engine.feeds.answered(number, title="", site="", etag="", last_modified="", items=[item])
    for block, color, note in ((0, "yellow", ""), (5, "green", "Ask about this"), (9, "pink", "")):
        engine.marks.add_highlight(
            NewHighlight("her2-low", "en", block, 0, block, 30, "words", color, note)
        )
    engine.marks.add_bookmark("her2-low", "en", block=5, label="A score of 0")


def learn(show: Callable[[LearnTab], object]) -> Callable[[Theme], QWidget]:
    """Return how to make a picture of the tab once ``show`` was done with it."""

    def make(theme: Theme) -> QWidget:
        from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

        from mbc_desktop.views.learn.tab import LearnTab
        from mbc_desktop.views.tasks import TaskRunner
        from mbc_desktop.views.widgets.status_area import StatusArea
        from mbc_desktop.views.widgets.toast import Toast
        from tests.views.learn.desks import open_engine

        folder = tempfile.TemporaryDirectory()
        engine = open_engine(Path(folder.name) / "data")
        _fill(engine)
        tasks = TaskRunner()
        window = QWidget()
        status = StatusArea(theme, parent=window)
        tab = LearnTab(theme, tasks, status, Toast(theme, window))
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tab, 1)
        column.addWidget(status)
        window.resize(1180, 780)
        window.show()

        def settle() -> None:
            while tasks.pending:
                QApplication.processEvents()

        tab.set_services(engine.desk)
        settle()
        show(tab)
        settle()

        def clean() -> None:
            tasks.shut_down()
            engine.close()
            folder.cleanup()

        atexit.register(clean)
        return window

    return make


def _article(panel: str) -> Callable[[LearnTab], object]:
    def show(tab: LearnTab) -> None:
        from PySide6.QtWidgets import QApplication

        tab.open_article("her2-low")
        while tab.reading.page is None:
            QApplication.processEvents()
        if panel:
            getattr(tab.reader.bar, panel).click()

    return show


LEARN = {
    "learn-library": learn(lambda tab: tab.show_part("library")),
    "learn-search": learn(lambda tab: tab.library.field.setText("her2")),
    "learn-saved": learn(lambda tab: tab.show_part("saved")),
    "learn-feeds": learn(lambda tab: tab.show_part("feeds")),
    "learn-marks": learn(lambda tab: tab.show_part("marks")),
    "learn-stories": learn(lambda tab: tab.show_part("stories")),
    "learn-glossary": learn(lambda tab: tab.show_part("glossary")),
    "learn-door": learn(lambda tab: tab.open_article("living-with-uncertainty-prognosis")),
    "learn-article": learn(_article("")),
    "learn-article-contents": learn(_article("contents")),
    "learn-article-look": learn(_article("look")),
}
