"""Reading one built-in article from its file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError
from mbc_desktop.learn.articles import (
    Block,
    Source,
    blocks,
    built_in_articles,
    load_article,
    plain_text,
)

FRONT = """---
id: sample
title: "A title: with a colon"
summary: What it is about.
topic: basics
audience: [newly-diagnosed, caregiver]
door: ""
subtypes: [her2-low]
sources:
  - title: A page
    publisher: A publisher
    url: https://www.cancer.gov/types/breast
    year: 2024
written: 2026-11-22
last_checked: 2026-11-23
reviewed_by: none yet
---
"""
BODY = """
First words with a [hard term](glossary:term)
that go on.

## A heading

- one item
- another *item*

## Questions to ask

- What is next?
- Who calls me?
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for lang in ("en", "es"):
        (tmp_path / lang).mkdir()
    return tmp_path


def _write(root: Path, lang: str, name: str, text: str) -> Path:
    path = root / lang / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_front_matter_and_body_become_one_record(root: Path) -> None:
    """Each field keeps its value and type; the folder gives the language."""
    article = load_article(_write(root, "en", "sample", FRONT + BODY))

    assert article.id == "sample"
    assert article.title == "A title: with a colon"
    assert article.audience == ("newly-diagnosed", "caregiver")
    assert article.door == ""
    assert article.subtypes == ("her2-low",)
    assert article.sources == (
        Source("A page", "A publisher", "https://www.cancer.gov/types/breast", 2024),
    )
    assert article.written == datetime.date(2026, 11, 22)
    assert article.last_checked == datetime.date(2026, 11, 23)
    assert article.lang == "en"
    assert article.body.startswith("First words")
    assert article.questions == ("What is next?", "Who calls me?")


def test_line_ends_of_windows_are_taken(root: Path) -> None:
    """A checkout on Windows may hold CRLF; the article is the same."""
    path = root / "en" / "sample.md"
    path.write_bytes((FRONT + BODY).replace("\n", "\r\n").encode())

    assert load_article(path).questions == ("What is next?", "Who calls me?")


def test_blocks_tell_headings_paragraphs_and_items_apart() -> None:
    """Each block has its kind and plain words: links and emphasis leave only their text."""
    assert blocks(BODY) == [
        Block("p", "First words with a hard term that go on."),
        Block("h2", "A heading"),
        Block("li", "one item"),
        Block("li", "another item"),
        Block("h2", "Questions to ask"),
        Block("li", "What is next?"),
        Block("li", "Who calls me?"),
    ]


def test_plain_text_ends_every_block_as_a_sentence() -> None:
    """A heading or item without a mark gets a period; one with its own mark keeps it."""
    lines = plain_text(BODY).splitlines()

    assert lines[1:4] == ["A heading.", "one item.", "another item."]
    assert lines[-1] == "Who calls me?"


@pytest.mark.parametrize(("words", "minutes"), [(20, 1), (290, 1), (310, 2), (1200, 6)])
def test_minutes_follow_the_number_of_words(root: Path, words: int, minutes: int) -> None:
    """Two hundred words a minute, to the nearest minute, never none."""
    article = load_article(_write(root, "en", "sample", FRONT + "word " * words))

    assert (article.words, article.minutes) == (words, minutes)


@pytest.mark.parametrize(
    "text",
    [
        "no front matter at all",
        "---\nid: [never closed\n---\nbody",
        "---\nid: sample\n---\nfields are missing",
        "---\n- a list\n---\nbody",
        FRONT.replace("2026-11-22", "soon") + BODY,
        FRONT.replace("year: 2024", "year: lately") + BODY,
    ],
)
def test_a_damaged_article_is_told_in_plain_sentences(root: Path, text: str) -> None:
    """What is not an article is refused with what happened, what is safe and what to do."""
    path = _write(root, "en", "sample", text)

    with pytest.raises(KnownError) as told:
        load_article(path)

    assert "sample" in told.value.what_happened
    assert told.value.what_is_safe
    assert told.value.what_to_do


def test_a_missing_file_is_told_in_plain_sentences(tmp_path: Path) -> None:
    """An article that is gone is refused like a damaged one."""
    with pytest.raises(KnownError):
        load_article(tmp_path / "en" / "gone.md")


def test_all_articles_come_by_language_then_id(root: Path) -> None:
    """English first, then Spanish, each in the order of ids."""
    for lang, name in [("es", "a"), ("en", "b"), ("en", "a")]:
        _write(root, lang, name, FRONT.replace("id: sample", f"id: {name}") + BODY)

    assert [(one.lang, one.id) for one in built_in_articles(root)] == [
        ("en", "a"),
        ("en", "b"),
        ("es", "a"),
    ]
