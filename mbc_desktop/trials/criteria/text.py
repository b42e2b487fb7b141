"""One passage of registry text in a plain form for rules, with the way back to raw offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

# One code point for one code point: full-width forms, dashes, quotes, odd blanks.
_ONE_TO_ONE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ONE_TO_ONE |= dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63"), ord("-"))
_ONE_TO_ONE |= dict.fromkeys(map(ord, "\u2018\u2019\u02bc`\u00b4"), ord("'"))
_ONE_TO_ONE |= dict.fromkeys(map(ord, "\u201c\u201d\u201e"), ord('"'))
_ONE_TO_ONE |= dict.fromkeys(
    map(ord, "\u00a0\u2002\u2003\u2009\u202f\u3000\t\n\r\f\v\x1c\x85\u2028"), 32
)
_ONE_TO_ONE |= {
    ord("\u3001"): ord(","),
    ord("\u3002"): ord("."),
    ord("\u2266"): ord("\u2264"),
    ord("\u2a7d"): ord("\u2264"),
    ord("\u2267"): ord("\u2265"),
    ord("\u2a7e"): ord("\u2265"),
    ord("\u2044"): ord("/"),
    ord("\u03b1"): ord("a"),
}

# What changes length: escapes and invisible characters go, comparisons and blanks shrink.
_SHRINK = re.compile(
    r"\\(?=[^\w\s])|[\u200b\u200c\u200d\ufeff\u00ad]|[<>]\\? ?/ ?\\?=|[<>]\\?=|=\\?[<>]| {2,}"
)
_COMPARE = {"<": "\u2264", ">": "\u2265"}

# A full stop ends a sentence where a capital, bullet or bracket follows and no abbreviation,
# decimal or initial stands before it.
_SENTENCE_END = re.compile(
    r"[.!?](?<![A-Z].)(?<!e\.g.)(?<!i\.e.)\)?[\"']?(?= (?!Unless\b|Except\b)[A-Z\u2022*\[(\"'-])"
    r"|; (?=(?:[Nn]ote|[Hh]owever|(?:[Pp]atient|[Ss]ubject|[Pp]articipant)s?|[Pp]rior|[Nn]o)\b)"
    r"|\.(?<=[a-z]\.)(?=(?:Patients|Subjects|Participants|Note|However)\b)"
    r"|(?<=[\w)])(?= N(?:ote|OTE) ?\d{0,2} ?:)"
)
_MAY_END = re.compile(r"[.;?!][)\"']? |\.[PSNH]| N(?:ote|OTE)")
_NOT_AN_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|dr|approx|incl|ver?|no|st|fig|al|ca|resp|etc))\.$", re.I
)
_LONGEST = 2_000
_PIECE = re.compile(r"[^\W_]+")


@cache
def rx(pattern: str) -> re.Pattern[str]:
    """Compile a pattern once for good; ``re``'s own cache forgets after 512 patterns."""
    return re.compile(pattern)


def word_set(words: str) -> frozenset[str]:
    """Return the blank-separated words of a list kept as text."""
    return frozenset(words.split())


def words_of(low: str) -> frozenset[str]:
    """Return the runs of letters and digits of a lower-case text."""
    return frozenset(_PIECE.findall(low))


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return the first four characters of every word: what rules look at before they search."""
    return frozenset([word[:4] for word in words])


def plain(raw: str) -> str:
    """Return ``raw`` without escapes, with ASCII punctuation and single blanks."""
    same_length = _same_length(raw)
    if raw.isascii() and not ("\\" in raw or "=" in raw or "  " in same_length):
        return same_length
    return _SHRINK.sub(_shrunk, same_length)


def _same_length(raw: str) -> str:
    if raw.isascii():
        # Most registry text; a translation table costs ten times as much.
        text = raw.replace("\n", " ").replace("`", "'")
        return text if text.isprintable() else text.translate(_ONE_TO_ONE)
    return raw.translate(_ONE_TO_ONE)


def _shrunk(match: re.Match[str]) -> str:
    piece = match.group()
    if piece[0] == " ":
        return " "
    compared = piece[0] if piece[0] in _COMPARE else piece[-1]
    return _COMPARE.get(compared, "") if len(piece) > 1 else ""


class Passage:
    """A slice of raw text, its plain form, and the map between their offsets.

    The map is built only when somebody asks for it: most passages decide nothing.
    """

    __slots__ = ("_plain_marks", "_raw_marks", "end", "plain", "raw", "start")

    def __init__(self, raw: str, start: int, end: int) -> None:
        self.raw = raw
        self.start = start
        self.end = end
        self.plain = plain(raw[start:end])
        self._plain_marks: list[int] = []
        self._raw_marks: list[int] = []

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of ``plain[start:end]``, without blanks at its ends."""
        if len(self.plain) == self.end - self.start:
            low, high = self.start + start, self.start + end
        else:
            if not self._plain_marks:
                self._build()
            low, high = self._raw_at(start), self._raw_at(end)
        while low < high and (self.raw[low].isspace() or self.raw[low] == "\\"):
            low += 1
        while high > low and (self.raw[high - 1].isspace() or self.raw[high - 1] == "\\"):
            high -= 1
        return low, high

    def _raw_at(self, offset: int) -> int:
        place = bisect_right(self._plain_marks, offset) - 1
        ahead = offset - self._plain_marks[place]
        following = place + 1
        limit = self._raw_marks[following] if following < len(self._raw_marks) else self.end
        return min(self._raw_marks[place] + ahead, limit)

    def _build(self) -> None:
        self._plain_marks.append(0)
        self._raw_marks.append(self.start)
        lost = 0
        for match in _SHRINK.finditer(_same_length(self.raw[self.start : self.end])):
            kept = len(_shrunk(match))
            lost += match.end() - match.start() - kept
            self._plain_marks.append(match.end() - lost)
            self._raw_marks.append(self.start + match.end())


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of each sentence of plain ``text``; over-long ones are cut at a blank."""
    begin = 0
    if not _MAY_END.search(text):
        yield from _pieces(text, 0, len(text))
        return
    for match in _SENTENCE_END.finditer(text):
        if _NOT_AN_END.search(text, max(begin, match.end() - 8), match.end()):
            continue
        yield from _pieces(text, begin, match.end())
        begin = match.end()
    yield from _pieces(text, begin, len(text))


def _pieces(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while end - begin > _LONGEST:
        cut = text.rfind(" ", begin + _LONGEST // 2, begin + _LONGEST)
        cut = cut if cut > begin else begin + _LONGEST
        yield begin, cut
        begin = cut
    if text[begin:end].strip():
        yield begin, end
