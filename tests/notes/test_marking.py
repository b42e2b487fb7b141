"""What stands in a line of Markdown, and what keys make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.data.note_facts import facts_of
from mbc_desktop.notes.line_editing import (
    ListKind,
    as_heading,
    as_list,
    as_question,
    continued,
    indented,
    outdented,
    surrounded,
    ticked,
    with_box,
)
from mbc_desktop.notes.marking import (
    LINKS,
    LineKind,
    SpanKind,
    line_of,
    span_at,
    spans_of,
    thing_link,
)

MARKDOWN = st.text(alphabet="ab 1.-*_`~#>?|[]()x:\tNCT0", max_size=80)


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("# Title", LineKind.HEADING, "Title"),
        ("#tag", LineKind.TEXT, "#tag"),
        ("- item", LineKind.BULLET, "item"),
        ("-item", LineKind.TEXT, "-item"),
        ("    3) deep", LineKind.NUMBER, "deep"),
        ("2.5 mg twice", LineKind.TEXT, "2.5 mg twice"),
        ("* [ ] open", LineKind.OPEN, " open"),
        ("- [X] done", LineKind.DONE, " done"),
        ("- [x](https://example.org)", LineKind.BULLET, "[x](https://example.org)"),
        ("? Why", LineKind.QUESTION, " Why"),
        ("¿ Por qué", LineKind.QUESTION, " Por qué"),
        ("> said", LineKind.QUOTE, "said"),
        ("---", LineKind.RULE, ""),
        ("| a | b |", LineKind.ROW, ""),
        ("```", LineKind.FENCE, ""),
        ("", LineKind.TEXT, ""),
    ],
)
def test_a_line_is_what_it_begins_with(line: str, kind: LineKind, words: str):
    """Signs that only look like a mark are words."""
    found = line_of(line)
    assert found.kind is kind
    assert line[found.mark_end :] == words


def kinds(line: str) -> list[tuple[SpanKind, str]]:
    return [(span.kind, line[span.start : span.end]) for span in spans_of(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a **b** c", [(SpanKind.BOLD, "**b**")]),
        ("a *b* and _c_", [(SpanKind.ITALIC, "*b*"), (SpanKind.ITALIC, "_c_")]),
        ("snake_case_word 2*3*4 a ** b **", []),
        ("~~no~~ `**code**`", [(SpanKind.STRIKE, "~~no~~"), (SpanKind.CODE, "`**code**`")]),
        ("[w](https://x.y) http://a.b/c.", [(SpanKind.LINK, "[w](https://x.y)"),
                                            (SpanKind.LINK, "http://a.b/c")]),
        ("ask about nct01234567!", [(SpanKind.THING, "nct01234567")]),
        ("xNCT01234567 NCT012345678", []),
        ("**see [[note:a|b]]**", [(SpanKind.BOLD, "**see [[note:a|b]]**"),
                                  (SpanKind.THING, "[[note:a|b]]")]),
    ],
)  # fmt: skip
def test_words_with_a_meaning_are_found(line: str, expected: list[tuple[SpanKind, str]]):
    """And marks inside code, links and words are none."""
    assert kinds(line) == expected


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("[[trial:nct01234567|words]]", "trial:NCT01234567"),
        ("[[NCT01234567]]", "trial:NCT01234567"),
        ("[[event:3/a@b|visit]]", "event:3/a@b"),
        ("[[Plan B]]", ":Plan B"),
        ("[[other:thing]]", ":other:thing"),
    ],
)
def test_a_link_names_its_target(link: str, target: str):
    """As the text's own facts see it."""
    found = span_at(link, 3, LINKS)
    assert found is not None
    assert found.target == target
    kind, _, key = target.partition(":")
    assert ((kind, key) in facts_of("", link).links) is bool(kind)


def test_a_link_can_be_made_of_any_title():
    """What would end it becomes something else; it is found again as it was meant."""
    link = thing_link("note", "abc", "a [b] | c\nd")
    assert link == "[[note:abc|a (b) - c d]]"
    assert spans_of(link)[0].target == "note:abc"


@given(MARKDOWN)
def test_spans_lie_within_their_line(line: str):
    """Whatever is typed: marks inside their span, spans inside the line."""
    for span in spans_of(line):
        assert 0 <= span.start < span.end <= len(line)
        assert span.opening + span.closing <= span.end - span.start
    found = line_of(line)
    assert 0 <= found.mark_start <= found.mark_end <= len(line)


@given(MARKDOWN, st.integers(0, 80))
def test_keys_keep_the_words(line: str, place: int):
    """A list made and unmade, a level in and out, a tick and its undoing: the line is back."""
    assert outdented(indented(line)).strip() in {line.strip(), _renumbered(line).strip()}
    once = ticked(line)
    if once is not None:
        assert ticked(once).replace("X", "x") == line.replace("X", "x")
    made = continued(line, min(place, len(line)))
    assert not (made.lead and made.clears)


def _renumbered(line: str) -> str:
    found = line_of(line)
    if found.kind is not LineKind.NUMBER:
        return line
    rest = line[found.mark_start :].lstrip("0123456789")
    return line[: found.mark_start] + "1" + rest


def test_lines_become_items_and_plain_again():
    """Twice the same is a way back; another kind takes the place of the first."""
    lines = ["a", "", "b"]
    numbered = as_list(lines, ListKind.NUMBER)
    assert numbered == ["1. a", "", "2. b"]
    assert as_list(numbered, ListKind.CHECK) == ["- [ ] a", "", "- [ ] b"]
    assert as_list(numbered, ListKind.NUMBER) == lines
    assert as_list([""], ListKind.BULLET) == ["- "]
    assert with_box("- [x] a") == "a"
    assert as_heading("- a", 2) == "## a"
    assert as_question("- [ ] why") == "? why"
    assert as_question("? why") == "why"
    assert surrounded(" a ", "**") == " **a** "
    assert surrounded("**a**", "**") == "a"
