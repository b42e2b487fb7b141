"""The article in a page: measured against pages whose words were marked by hand."""

from __future__ import annotations

import re
import statistics
from collections import Counter

import pytest

from mbc_desktop.learn.extraction import LITTLE_FOUND, NOTHING_FOUND, extract_article
from mbc_desktop.learn.piece_writing import text_of
from tests.learn.layouts import LAYOUTS, PARAGRAPHS, TITLE, Layout, page, paragraphs


def token_f1(found: str, wanted: str) -> float:
    """Return the F1 of two texts as bags of words."""
    one, other = (Counter(re.findall(r"\w+", text.lower())) for text in (found, wanted))
    shared = sum((one & other).values())
    return 2 * shared / max(1, sum(one.values()) + sum(other.values()))


def article_of(html: str) -> str:
    return text_of(extract_article(html).pieces)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_article_is_found_whatever_is_around_it(layout: Layout):
    """Token F1 of at least 0.95 on each layout."""
    found = article_of(layout.html)

    assert token_f1(found, layout.article) >= 0.95, found


def test_on_all_layouts_together_nearly_every_word_is_right():
    """The mean leaves no room for a layout that only just passes."""
    scores = [token_f1(article_of(layout.html), layout.article) for layout in LAYOUTS]

    assert len(scores) >= 20
    assert statistics.mean(scores) >= 0.99


def test_what_a_page_tells_of_itself_is_found():
    """Title, author, site and date, from the places where sites put them."""
    head = (
        f'<meta property="og:title" content="{TITLE}"><meta name="author" content="Ines Marlow">'
        '<meta property="og:site_name" content="Harbor Health Notes">'
        '<meta property="article:published_time" content="2026-03-03T08:00:00Z">'
    )
    found = extract_article(page(f"<article>{paragraphs()}</article>", head=head))

    assert found.title == TITLE
    assert (found.author, found.site) == ("Ines Marlow", "Harbor Health Notes")
    assert (found.published, found.lang) == ("2026-03-03", "en")
    assert found.warnings == ()


def test_a_small_page_is_kept_whole():
    """A few lines are no article to be looked for."""
    assert article_of("<p>One line.</p><div>Another <b>line</b></div>") == (
        "One line.\n\nAnother line"
    )


def test_a_page_without_an_article_is_kept_whole_and_told():
    """A form is what the person saved; she is told that it looked like nothing more."""
    labels = "".join(f"<button>Clinic number {number}</button><br>" for number in range(120))
    found = extract_article(page(f"<form>{labels}</form>"))

    assert found.warnings == (LITTLE_FOUND,)
    assert "Clinic number 89" in text_of(found.pieces)


def test_an_empty_page_says_so():
    """Nothing to read is told as such."""
    assert extract_article("<html><head><title>x</title></head></html>").warnings == (
        NOTHING_FOUND,
    )


def test_links_in_an_article_are_whole_and_pictures_keep_their_place():
    """Relative addresses are made whole with the page's own."""
    body = paragraphs().replace("bone", '<a href="/bone?x=1">bone</a>', 1)
    body = body.replace("</p>\n<p>", '</p><p><img src="/hip.png" alt="A hip"></p><p>', 1)
    found = extract_article(page(f"<article>{body}</article>"), address="https://notes.example/a/b")
    kinds = [piece.kind for piece in found.pieces]

    assert 'href="https://notes.example/bone?x=1"' in "".join(piece.html for piece in found.pieces)
    assert kinds.index("img") == 1
    assert found.pieces[1].html == "A hip"


@pytest.mark.parametrize(
    ("lang", "expected"), [("en", "es"), ("es", "es"), ("", "es")], ids=["wrong", "right", "none"]
)
def test_the_words_tell_the_language_not_the_template(lang: str, expected: str):
    """Many Spanish pages are built with an English template."""
    words = (
        "Las metástasis en los huesos pueden doler, y el dolor no es algo que usted tenga que"
        " soportar. Su equipo tiene varias maneras de aliviarlo, y puede empezar hoy mismo."
    )
    html = f'<html lang="{lang}"><body><article>{f"<p>{words}</p>" * 12}</article></body></html>'

    assert extract_article(html).lang == expected


def test_repeated_paragraphs_are_kept_once_each():
    """A page that shows its first lines twice, as a teaser and as the text, gives them once."""
    teaser = f'<div class="teaser"><a href="/a">{PARAGRAPHS[0]}</a></div>'
    found = article_of(page(f"{teaser}<article><h1>{TITLE}</h1>{paragraphs()}</article>"))

    assert found.count("walk her dog") == 1
