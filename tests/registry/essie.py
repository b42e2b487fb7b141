"""The part of the registry's query language (Essie) that clients use.

Words, quoted phrases, brackets, upper-case AND OR NOT, `AREA[name]`, `RANGE[from,to]`,
`SEARCH[Location](…)`, `MISSING`, `ALL`; `COVERAGE`, `EXPANSION` and `TILT` are read and do nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from tests.registry import areas
from tests.registry.words import fold_all, reading


class BadQuery(ValueError):
    """A query that the registry refuses; the message is what it says after the area's label."""


class View(Protocol):
    """A record as a query looks at it."""

    def values(self, path: str) -> list[Any]:
        """The values at a dotted path."""
        ...

    def text(self, area: str) -> str:
        """The folded text of a search area or a piece."""
        ...


@dataclass(frozen=True)
class Query:
    """A compiled query: whether a record matches, and which areas it has to look at."""

    matches: Callable[[View], bool]
    areas: frozenset[str]


_LEXER = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<phrase>"(?:\\.|[^"\\])*")
  | (?P<operator>(?:AREA|RANGE|SEARCH|COVERAGE|EXPANSION|TILT|DISTANCE)\[[^\]]*\])
  | (?P<open>\()
  | (?P<close>\))
  | (?P<word>[^\s()"<>\[\]{}]+)
    """,
    re.VERBOSE,
)
_COVERAGES = {"FullMatch", "StartsWith", "EndsWith", "Contains"}
_EXPANSIONS = {"None", "Term", "Concept", "Relaxation", "Lossy"}


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str


def _tokens(query: str) -> list[_Token]:
    out = []
    at = 0
    while at < len(query):
        found = _LEXER.match(query, at)
        if found is None:
            raise BadQuery(f" token recognition error at: '{query[at]}'")
        at = found.end()
        kind = str(found.lastgroup)
        if kind != "space":
            text = found.group()
            if kind == "word" and text in ("AND", "OR", "NOT", "MISSING", "ALL"):
                kind = text
            out.append(_Token(kind, text))
    out.append(_Token("end", "<EOF>"))
    return out


Test = Callable[[View], bool]


def _anything(_: View) -> bool:
    return True


class _Parser:
    def __init__(self, query: str, area: str) -> None:
        self._tokens = _tokens(query)
        self._at = 0
        self.areas: set[str] = set()
        self._area = area

    def _peek(self) -> _Token:
        return self._tokens[self._at]

    def _next(self) -> _Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def parse(self) -> Test:
        test = self._either(self._area)
        if self._peek().kind != "end":
            raise BadQuery(f" extraneous input '{self._peek().text}' expecting <EOF>")
        return test

    def _either(self, area: str) -> Test:
        tests = [self._both(area)]
        while self._peek().kind == "OR":
            self._next()
            tests.append(self._both(area))
        return tests[0] if len(tests) == 1 else lambda view: any(test(view) for test in tests)

    def _both(self, area: str) -> Test:
        tests = [self._one(area)]
        while self._peek().kind not in ("OR", "close", "end"):
            if self._peek().kind == "AND":
                self._next()
            tests.append(self._one(area))
        return tests[0] if len(tests) == 1 else lambda view: all(test(view) for test in tests)

    def _one(self, area: str) -> Test:
        token = self._next()
        if token.kind == "NOT":
            inner = self._one(area)
            return lambda view: not inner(view)
        if token.kind == "open":
            inner = self._either(area)
            if self._peek().kind != "close":
                last = self._tokens[self._at - 1].text
                raise BadQuery(
                    f" no viable alternative at input '{last}'\n"
                    f"missing ')' at '{self._peek().text}'"
                )
            self._next()
            return inner
        if token.kind == "operator":
            return self._operator(token, area)
        if token.kind == "MISSING":
            return self._missing(area)
        if token.kind == "ALL":
            return _anything
        if token.kind == "phrase":
            return self._term(area, token.text[1:-1].replace('\\"', '"'), exact=True)
        if token.kind == "word":
            words = [token.text]
            while self._peek().kind == "word":
                words.append(self._next().text)
            return self._term(area, " ".join(words), exact=False)
        self._at -= 1
        raise BadQuery(f" no viable alternative at input '{token.text}'")

    def _operator(self, token: _Token, area: str) -> Test:
        name, _, inside = token.text[:-1].partition("[")
        inside = inside.strip()
        if name == "AREA":
            piece = inside.removesuffix(":size")
            if piece not in areas.SEARCH_AREAS and areas.path_of(piece) is None:
                raise BadQuery(f" Unknown area name: `{piece}`")
            return self._one(inside)
        if name == "RANGE":
            return self._range(area, inside)
        if name == "SEARCH":
            if inside not in ("Location", "Study"):
                raise BadQuery(f" Unknown document name: `{inside}`")
            test = self._one(area)
            return _at_one_site(test) if inside == "Location" else test
        if name == "COVERAGE" and inside not in _COVERAGES:
            raise WholeMessage(f"Invalid coverage: {inside}")
        if name == "EXPANSION" and inside not in _EXPANSIONS:
            raise WholeMessage(f"Invalid expansion: {inside}")
        return self._one(area)

    def _missing(self, area: str) -> Test:
        path = areas.path_of(area)
        if path is None:
            raise BadQuery(f" MISSING is not supported in area `{area}`")
        self.areas.add(area)
        return lambda view: not view.values(path)

    def _term(self, area: str, text: str, *, exact: bool) -> Test:
        self.areas.add(area)
        if area.endswith(":size"):
            listed = areas.path_of(area.removesuffix(":size")) or ""
            return lambda view: str(len(view.values(listed))) == text
        path = areas.path_of(area)
        allowed = areas.ENUMS.get(area)
        if path is not None and allowed is not None:
            wanted = text.upper()
            if wanted not in allowed:
                names = ", ".join(f"`{value}`" for value in allowed)
                raise BadQuery(f"\nAllowed values for enum field `{path}` are {names}")
            return lambda view: wanted in view.values(path)
        if path is not None and areas.KINDS[path] in ("d", "nct"):
            return lambda view: any(str(v).startswith(text.upper()) for v in view.values(path))
        if path is not None and areas.KINDS[path] in ("n", "b"):
            return lambda view: any(str(v).lower() == text.lower() for v in view.values(path))
        needed = reading(text, exact=exact)

        def test(view: View) -> bool:
            held = view.text(area)
            return all(pattern.search(held) for pattern in needed)

        return test

    def _range(self, area: str, inside: str) -> Test:
        path = areas.path_of(area)
        if path is None:
            raise BadQuery(f" RANGE is not supported in area `{area}`")
        self.areas.add(area)
        low_text, comma, high_text = (part.strip() for part in inside.partition(","))
        if not comma:
            raise BadQuery(f" no viable alternative at input '{inside}'")
        kind = areas.KINDS[path]
        if kind == "d":
            low, high = _date(low_text, end=False), _date(high_text, end=True)
            return lambda view: any(
                _date(v, end=True) >= low and _date(v, end=False) <= high for v in view.values(path)
            )
        floor, ceiling = _number(low_text), _number(high_text)
        return lambda view: any(floor <= _number(str(v)) <= ceiling for v in view.values(path))


class WholeMessage(BadQuery):
    """A refusal that the registry gives without naming the query it stands in."""


_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?|\d{2}/\d{2}/\d{4}")


def _date(text: str, *, end: bool) -> str:
    if text == "MIN":
        return "0000"
    if text == "MAX":
        return "9999"
    if not _DATE.fullmatch(text):
        raise BadQuery(f" Invalid date: {text}")
    if "/" in text:
        month, day, year = text.split("/")
        text = f"{year}-{month}-{day}"
    return text + ("-12-31" if end else "-01-01")[(len(text) - 4) :]


_PER_YEAR = {"year": 1.0, "month": 12.0, "week": 52.18, "day": 365.25, "hour": 8766.0}


def _number(text: str) -> float:
    if text == "MIN":
        return float("-inf")
    if text == "MAX":
        return float("inf")
    number, _, unit = text.strip().partition(" ")
    try:
        return float(number) / _PER_YEAR.get(unit.lower().rstrip("s"), 1.0)
    except ValueError:
        raise BadQuery(f" Invalid number: {text}") from None


@dataclass(frozen=True)
class _Site:
    site: dict[str, Any]

    def values(self, path: str) -> list[Any]:
        prefix = "protocolSection.contactsLocationsModule.locations."
        return list(areas.values(self.site, path.removeprefix(prefix)))

    def text(self, area: str) -> str:
        pieces: Iterable[str] = areas.SEARCH_AREAS.get(area, (area,))
        paths = [areas.path_of(piece) or "" for piece in pieces]
        return fold_all(value for path in paths for value in self.values(path))


def _at_one_site(test: Test) -> Test:
    def matches(view: View) -> bool:
        sites = view.values("protocolSection.contactsLocationsModule.locations")
        return any(test(_Site(site)) for site in sites)

    return matches


@lru_cache(maxsize=512)
def compile_query(query: str, *, area: str, label: str) -> Query:
    """Read a query whose bare words look into `area`.

    Raises:
        BadQuery: the whole sentence that the registry answers.
    """
    try:
        parser = _Parser(query, area)
        test = parser.parse()
    except WholeMessage:
        raise
    except BadQuery as refused:
        raise BadQuery(f"Error parsing query in {label}:{refused}") from None
    return Query(test, frozenset(parser.areas))


_ONLY_NUMBERS = re.compile(r"\s*nct\d{8}(?:[\s,]+nct\d{8})*\s*", re.IGNORECASE)


def nct_numbers(query: str) -> list[str] | None:
    """The NCT numbers of a query that holds nothing else, or None."""
    if _ONLY_NUMBERS.fullmatch(query):
        return re.findall(r"NCT\d{8}", query.upper())
    return None
