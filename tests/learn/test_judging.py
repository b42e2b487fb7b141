"""The second opinion on what of a page is its article: one rule at a time."""

from __future__ import annotations

import pytest

from mbc_desktop.learn.judging import densest, judged
from mbc_desktop.learn.pieces import Piece, pieces_of_html
from tests.learn.layouts import PARAGRAPHS, TITLE, paragraphs

LINKS = "".join(f"<p><a href='https://a.example/{number}'>Link</a></p>" for number in range(12))


def kept_of(html: str, *dropped: str, title: str = TITLE) -> list[str]:
    """Judge a page of which an extractor kept all but the pieces that hold one of ``dropped``."""
    pieces = pieces_of_html(html)
    first = [bool(p.text) and not any(words in p.text for words in dropped) for p in pieces]
    flags = judged(pieces, first, title=title)
    return [piece.text for piece, keep in zip(pieces, flags, strict=True) if keep]


def test_a_paragraph_missing_among_its_neighbors_is_put_back():
    """What lies between kept paragraphs, in the same element, belongs to them."""
    kept = kept_of(f"<div>{paragraphs()}</div>", "napkin", "bakery")

    # the last one has no neighbor after it, so it stays as it was judged at first
    assert kept == list(PARAGRAPHS[:-1])


def test_a_line_under_a_picture_is_not_put_back():
    """Nor what stands in an aside, however much it reads like a sentence."""
    aside = f"<aside>{PARAGRAPHS[0]} And more.</aside>"
    page = f"<div>{paragraphs().replace('</p>', '</p>' + aside, 1)}</div>"

    assert kept_of(page, "And more") == list(PARAGRAPHS)


@pytest.mark.parametrize("where", ["before", "after"])
def test_strays_far_from_the_article_are_dropped(where: str):
    """A few words with many links in between are not part of it."""
    stray = "<div><p>Loading the weather for your town.</p></div>"
    body = f"<div>{paragraphs()}</div>"
    page = f"{stray}{LINKS}{body}" if where == "before" else f"{body}{LINKS}{stray}"

    assert kept_of(page, "Link") == list(PARAGRAPHS)


def test_a_second_half_of_the_article_far_away_is_kept():
    """Long pages have boxes of links in their middle."""
    halves = [
        f"<div>{''.join(f'<p>{words}</p>' for words in part)}</div>"
        for part in (PARAGRAPHS[:5], PARAGRAPHS[5:])
    ]

    assert kept_of(LINKS.join(halves), "Link") == list(PARAGRAPHS)


def test_a_list_of_other_articles_ends_the_article():
    """Headings that are links, one after the other, each with a line below."""
    others = "".join(
        f"<h3><a href='https://a.example/{word}'>All about {word} and more</a></h3>"
        f"<p>A first line about {word}, to make you curious.</p>"
        for word in ("soup", "sleep", "wigs", "scarves")
    )

    assert kept_of(f"<div>{paragraphs()}</div><div>{others}</div>") == list(PARAGRAPHS)


def test_links_below_a_line_such_as_more_stories_are_dropped():
    """And what follows them that is no link is kept."""
    links = "".join(
        f"<li><a href='https://a.example/{word}'>A story on {word}</a></li>" for word in "abc"
    )
    page = f"<div>{paragraphs()}<h3>More stories</h3><ul>{links}</ul><p>The end of it.</p></div>"

    assert kept_of(page) == [*PARAGRAPHS, "The end of it."]


@pytest.mark.parametrize(
    "line",
    [
        f"<h1>{TITLE}</h1>",
        f"<h2>{TITLE} | The site</h2>",
        '<p class="caption">Rosa at the harbor</p>',
        "<p>By Ines Marlow</p>",
        "<p>Published on March 3, 2026 at 8:00</p>",
        "<p>3 March 2026</p>",
        "<p>Publicado el 3 de marzo de 2026</p>",
        '<p>READ MORE: <a href="https://a.example/">A day in the infusion room</a></p>',
        '<p class="byline">Ines Marlow, Harbor Town</p>',
        '<div class="newsletter-box"><p>Sign up for one letter a week, and never more.</p></div>',
        '<div class="comment-list"><p>I had the same, and it went well.</p></div>',
        "<p>Advertisement</p>",
    ],
)
def test_lines_that_are_not_the_article_are_dropped(line: str):
    """Headline, names, dates, lines under pictures, pointers, boxes and comments."""
    assert kept_of(f"<div>{line}{paragraphs()}</div>") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "line", ["<p>© 2026 The site. All rights reserved.</p>", "<h2>What comes next</h2>"]
)
def test_rights_and_headings_with_nothing_below_are_dropped_at_the_end(line: str):
    """A heading inside stays."""
    page = f"<div>{paragraphs()}{line}</div>"

    assert kept_of(page) == list(PARAGRAPHS)
    assert len(kept_of(f"<div><h2>What comes next</h2>{paragraphs()}</div>")) == 11


@pytest.mark.parametrize(
    "line",
    [
        "<p>Photos can wait; call first.</p>",
        "<p>By then, Rosa had walked a mile, and nobody had asked her to.</p>",
        "<p>May 2026 was the first month without a drip.</p>",
        "<h2>Related problems of the jaw</h2><p>They are rare, and a dentist can find them.</p>",
    ],
)
def test_sentences_that_only_begin_like_such_lines_stay(line: str):
    """What reads like a sentence of the article is one."""
    words = [piece.text for piece in pieces_of_html(line)]
    kept = kept_of(f"<div>{paragraphs()}{line}<p>{PARAGRAPHS[0]} Again.</p></div>")

    assert [one for one in kept if one in words] == words


def test_rules_never_take_the_article_away():
    """Where a site calls its article a comment, it stays."""
    page = f'<div class="comments">{paragraphs()}</div>'

    assert kept_of(page) == list(PARAGRAPHS)


def test_the_densest_part_is_found_without_any_help():
    """Paragraphs speak for the element around them; menus and link lists do not."""
    pieces: list[Piece] = pieces_of_html(f"<div>{LINKS}</div><div><p>x</p>{paragraphs()}</div>")
    flags = densest(pieces)

    kept = [piece.text for piece, keep in zip(pieces, flags, strict=True) if keep]
    assert kept == ["x", *PARAGRAPHS]
    assert densest(pieces_of_html(LINKS)) == [False] * 12
