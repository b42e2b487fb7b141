"""The plain form of registry text and the way back to its raw offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.trials.criteria.text import Passage, plain, sentences


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (r"ECOG \<= 1", "ECOG ≤ 1"),
        (r"Age \>/= 18", "Age ≥ 18"),
        ("platelets =< 100", "platelets ≤ 100"),
        ("count ≧ 5", "count ≥ 5"),
        (r"biopsy \[new\]", "biopsy [new]"),
        ("ＨＥＲ２：ｌｏｗ", "HER2:low"),
        ("first\n      second", "first second"),
        ("ER\u2013positive", "ER-positive"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_plain_text_has_no_escapes_and_ascii_punctuation(raw: str, expected: str) -> None:
    """Escapes go, comparisons become one sign, full-width forms and dashes become ASCII."""
    assert plain(raw) == expected


def test_raw_span_leads_back_over_escapes_and_blanks() -> None:
    """A word of the plain form is found at its raw place, escapes before it counted."""
    raw = "xx Age \\>/= 18   and   HER2 \\[low\\] disease"
    passage = Passage(raw, 3, len(raw))
    begin = passage.plain.index("HER2")
    low, high = passage.raw_span(begin, begin + len("HER2 [low]"))
    assert raw[low:high] == "HER2 \\[low\\]"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Prior tamoxifen is allowed. No prior letrozole.", 2),
        ("Lesions of 1.5 cm, e.g. in the liver, count.", 1),
        ("Stable disease; patients must be off steroids", 2),
        ("One clause; two clauses", 1),
    ],
)
def test_sentences_end_at_stops_not_at_decimals_or_abbreviations(text: str, count: int) -> None:
    """A full stop ends a sentence only where a new one begins."""
    assert len(list(sentences(text))) == count


def test_an_endless_sentence_is_cut() -> None:
    """No piece is longer than a rule may look at, and nothing is lost between the pieces."""
    text = "word " * 5_000
    found = list(sentences(text))
    assert max(end - start for start, end in found) <= 2_000
    assert "".join(text[start:end] for start, end in found) == text


@given(st.text(max_size=300), st.data())
def test_any_part_of_any_text_has_a_raw_span_inside_it(raw: str, data: st.DataObject) -> None:
    """Whatever is asked for lies inside the passage, begins before it ends, and has clean ends."""
    passage = Passage(raw, 0, len(raw))
    start = data.draw(st.integers(0, len(passage.plain)))
    end = data.draw(st.integers(start, len(passage.plain)))
    low, high = passage.raw_span(start, end)
    assert 0 <= low <= high <= len(raw)
    assert raw[low:high] == raw[low:high].strip()
