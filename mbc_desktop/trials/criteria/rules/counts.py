"""Numbers of lines and regimens: "no more than two", "0-3", ">= 1", "one or two"."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORDS = {
    "zero": 0,
    "no": 0,
    "one": 1,
    "single": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "once": 1,
    "twice": 2,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_N = r"(?:\d{1,2}|zero|one|two|three|four|five|six|seven|eight|a single|single)"
# What the number must not be counting.
_NOT = (
    r"(?! ?(?:-? ?)(?:weeks?|wks?|months?|mos?\b|days?|years?|yrs?|hours?|cm|mm|%|x\b"
    r"|cycles?|courses?|doses?|mg|"
    r"half|visits?|sites?|lesions?|percent|centim|millim|/|\.\d|\+|or 1\+|positive|nodes?"
    r"|lymph|measurable|of the following|"
    r"times|fold|g/|ml|st\b|nd\b|rd\b|th\b))"
)
_COUNT = re.compile(
    rf"(?P<range>(?P<low>{_N})(?:, ?\d,?){{0,2}}(?: ?- ?| ?to ?| or (?:up to )?| and "
    rf"| ?/ ?)(?P<high>{_N})\b{_NOT})"
    rf"|(?P<more>\b{_N} or more\b|\b{_N} or greater|(?<![\d.]){_N} ?\+(?= (?:prior|previous"
    rf"|lines?)))"
    rf"|(?P<fewer>\b{_N} or (?:fewer|less)\b)"
    rf"|(?P<op>no more than|not more than|no greater than|not greater than|not exceed(?:ing"
    rf"|ed)?|no(?:t| more)? > ?|"
    rf"at most|up to(?: and including)?|(?:a )?maximum(?: of)?|max\.?|limited to|"
    rf"less than or equal to|greater than or equal to|more than or equal to|"
    rf"at least|(?:a )?minimum(?: of)?|no less than|not less than|no fewer than|more than"
    rf"|greater than|over|exceed(?:ing)?|"
    rf"less than|fewer than|only|exactly|≤|≥|<|>)"
    rf" ?(?:or equal to |a total of |a maximum of |have |had |received |has )?(?P<n>{_N})\b{_NOT}"
    rf"|(?P<plain>\b{_N})\b{_NOT}(?= (?:[a-z~-]+ ){{0,4}}?(?:prior|previous|lines?|regimens?"
    rf"|chemo|systemic|endocrine|hormon|therap)| ~+ (?:for|in) (?:the )?(?:[a-z]+ )?(?:metasta"
    rf"|advanced|recurr))"
    rf"|(?P<ordinal>\b(?:first|second|third|fourth|1st|2nd|3rd|4th))[- ]?(?:or (?:later"
    rf"|higher)[- ])?(?:chemotherapy |hormone therapy |endocrine therapy |~+ ?)?lines?\b"
)
_HAS_NUMBER = re.compile(
    r"\d|\b(?:zero|one|two|three|four|five|six|seven|eight|single|first|second|third|fourth)\b"
)
_MORE = re.compile(r" ?\+| or")
_MAXIMA = (
    "no more",
    "not more",
    "no greater",
    "not greater",
    "not exceed",
    "no >",
    "not >",
    "at most",
    "up to",
    "max",
    "a max",
    "limited",
    "less than or",
    "≤",
)
_MINIMA = (
    "at least",
    "min",
    "a min",
    "no less",
    "not less",
    "no fewer",
    "≥",
    "greater than or",
    "more than or",
)
_OVER = ("more than", "greater than", "over", "exceed", ">")


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its sense: ``low``..``high`` inclusive, None where it is open."""

    start: int
    end: int
    low: int | None
    high: int | None
    ordinal: bool = False
    plain: bool = False
    """Neither "at least" nor "at most": a bare "one prior line"."""


def number(words: str) -> int:
    """Return the value of a digit string or number word."""
    last = words.rsplit(maxsplit=1)[-1]
    return int(last) if last.isdigit() else WORDS[last]


def counts(low: str) -> list[Count]:
    """Return the counts in a lower-case clause that could be numbers of lines."""
    found: list[Count] = []
    if not _HAS_NUMBER.search(low):
        return found
    for match in _COUNT.finditer(low):
        start, end = match.span()
        if match["range"]:
            first, second = number(match["low"]), number(match["high"])
            if first < second:
                found.append(Count(start, end, first, second))
        elif match["more"]:
            found.append(Count(start, end, number(_MORE.split(match["more"])[0]), None))
        elif match["fewer"]:
            found.append(Count(start, end, None, number(match["fewer"].split(" or")[0])))
        elif match["ordinal"]:
            value = WORDS[match["ordinal"]]
            found.append(Count(start, end, value, value, ordinal=True))
        elif match["plain"]:
            value = number(match["plain"])
            found.append(Count(start, end, value, value, plain=True))
        else:
            found.append(_operator(match["op"], number(match["n"]), start, end))
    return found


def _operator(op: str, value: int, start: int, end: int) -> Count:
    if op.startswith(_MAXIMA):
        return Count(start, end, None, value)
    if op.startswith(_MINIMA):
        return Count(start, end, value, None)
    if op.startswith(_OVER):
        return Count(start, end, value + 1, None)
    if op in {"only", "exactly"}:
        return Count(start, end, None, value)
    return Count(start, end, None, value - 1)
