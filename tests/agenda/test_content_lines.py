"""Bytes to content lines and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.agenda.components import component_tree
from mbc_desktop.agenda.content_lines import (
    content_lines,
    escape,
    fold,
    parse_line,
    split_texts,
    unescape,
)
from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.records import GuessKind


@pytest.mark.parametrize(
    ("data", "lines", "encoding"),
    [
        (b"A:1\r\nB:2\r\n", ["A:1", "B:2"], ""),
        (b"A:1\nB:2", ["A:1", "B:2"], ""),
        (b"A:1\rB:2\r", ["A:1", "B:2"], ""),
        (b"A:1\r\r\n 2\r\nB:2", ["A:12", "B:2"], ""),
        (b"A\n\n :1\n", ["A:1"], ""),
        (b"A:1\n\t2\n  3\n", ["A:12 3"], ""),
        (b"\xef\xbb\xbfA:1", ["A:1"], ""),
        ("A:é".encode("utf-16"), ["A:é"], "UTF-16"),
        ("ABCD:é".encode("utf-16-be"), ["ABCD:é"], "UTF-16"),
        (b"A:caf\xe9\nB:\xc3\xa9", ["A:café", "B:é"], "Latin-1"),
        (b"A:\xc3\r\n \xa9", ["A:é"], ""),
        ("A:a\u2028b\x85c".encode(), ["A:a\u2028b\x85c"], ""),
    ],
)
def test_reading_lines(data: bytes, lines: list[str], encoding: str) -> None:
    """Every kind of line break, fold and encoding that is met in the wild."""
    assert content_lines(data) == (lines, encoding)


@pytest.mark.parametrize(
    ("line", "name", "params", "value"),
    [
        ("SUMMARY:a:b;c", "SUMMARY", {}, "a:b;c"),
        ('attendee;cn="Doe; Jo: x":mailto:a', "ATTENDEE", {"CN": "Doe; Jo: x"}, "mailto:a"),
        ("DTSTART;TZID=Europe/Berlin;VALUE=DATE-TIME:1", "DTSTART", None, "1"),
        ("DTSTART ; TZID = Europe/Berlin :1", "DTSTART", {"TZID": "Europe/Berlin"}, "1"),
        ("X;A=b^n^'c^^:1", "X", {"A": 'b\n"c^'}, "1"),
        ('X;MEMBER="a,b","c":1', "X", {"MEMBER": "a,b,c"}, "1"),
        ('X;A="open:1', "X", None, "1"),
    ],
)
def test_taking_a_line_apart(
    line: str, name: str, params: dict[str, str] | None, value: str
) -> None:
    """Names, parameters with quotes and carets, and values with colons."""
    prop = parse_line(line)
    assert prop is not None
    assert (prop.name, prop.value) == (name, value)
    if params is not None:
        assert prop.params == params


@pytest.mark.parametrize("line", ["", "no colon", ":value", ";A=b:c", "NAME;A=b"])
def test_what_is_no_line(line: str) -> None:
    """A line without a name or a colon is none."""
    assert parse_line(line) is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n,;\\")))
def test_a_text_escaped_is_the_text(text: str) -> None:
    """Escaping and unescaping gives the text back, on one line."""
    assert unescape(escape(text)) == text
    assert "\n" not in escape(text)


def test_lists_of_texts() -> None:
    """Bare commas divide, escaped ones do not."""
    assert split_texts(r"a\, b,c") == ["a, b", "c"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=300))
def test_a_line_folded_is_the_line(text: str) -> None:
    """Folding keeps every octet and never exceeds 75 in a line."""
    folded = fold("X:" + text)
    assert all(len(line) <= 75 for line in folded.split(b"\r\n"))
    assert folded.replace(b"\r\n ", b"").removesuffix(b"\r\n").decode() == "X:" + text


def _tree(text: str) -> tuple[list[str], list[GuessKind]]:
    tree = component_tree(text.split("\n"), Deadline(5))
    names = ["/".join(c.name for c in top.walk()) for top in tree.tops]
    return names, [guess.kind for guess in tree.guesses]


@pytest.mark.parametrize(
    ("text", "names", "guesses"),
    [
        ("BEGIN:A\nEND:A\nBEGIN:B\nEND:B", ["A", "B"], []),
        ("begin:a\nend:a", ["A"], []),
        ("BEGIN:VEVENT\nBEGIN:VEVENT\nEND:VEVENT", ["VEVENT", "VEVENT"], [GuessKind.NOT_CLOSED]),
        ("END:A\nBEGIN:A\nEND:B\nEND:A", ["A"], []),
        ("BEGIN:A\nBEGIN:B\nEND:A\nBEGIN:C\nEND:C", ["A/B", "C"], []),
        ("BEGIN:VEVENT\nX:1", ["VEVENT"], [GuessKind.TRUNCATED]),
        ("BEGIN:VEVENT\nbad\nEND:VEVENT", ["VEVENT"], [GuessKind.BAD_LINE]),
    ],
)
def test_components(text: str, names: list[str], guesses: list[GuessKind]) -> None:
    """Components that are not closed, closed twice or mixed up still stand."""
    assert _tree(text) == (names, guesses)


def test_a_text_that_was_not_escaped_goes_on() -> None:
    """Lines without a name after a description belong to it."""
    lines = ["BEGIN:VEVENT", "DESCRIPTION:one", "two, three", "END:VEVENT"]
    tree = component_tree(lines, Deadline(5))
    description = tree.tops[0].first("DESCRIPTION")
    assert description is not None
    assert unescape(description.value) == "one\ntwo, three"
    assert tree.guesses == []
