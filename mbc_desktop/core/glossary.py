"""The glossary of terms in English and Spanish, shared by everything that shows a hard word."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from mbc_desktop.core.folding import folded
from mbc_desktop.core.glossary_index import Found, SpellingIndex, without_gloss

LANGUAGES = ("en", "es")
COMPILED = "glossary.json"


@dataclass(frozen=True, slots=True)
class GlossarySource:
    """A page at which a definition was checked."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class TermText:
    """A term in one language.

    ``also`` holds the other spellings, short forms and brand names that stand for the term in
    running text; ``search`` those too ambiguous for that (``AI``, ``PT``), which only searching
    knows.
    """

    term: str
    definition: str
    pronunciation: str
    also: tuple[str, ...]
    search: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling, the term itself first."""
        return (self.term, *self.also, *self.search)


@dataclass(frozen=True, slots=True)
class Term:
    """One entry: its words in both languages, what it is near to, and where it was checked.

    ``enums`` are the registry's own values that the term explains (``PHASE2``, ``DOUBLE``);
    ``in_text`` is false for everyday words (*pain*, *arm*), which are not looked for in a text.
    """

    id: str
    area: str
    en: TermText
    es: TermText
    related: tuple[str, ...]
    sources: tuple[GlossarySource, ...]
    enums: tuple[str, ...]
    in_text: bool

    def text(self, lang: str) -> TermText:
        """Return the words in ``lang``; any language other than Spanish is answered in English."""
        return self.es if lang == "es" else self.en


class Glossary:
    """All terms, found by id, by a registry value, by typed words, and in running text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)
        self._by_id = {term.id: term for term in self.terms}
        self._by_enum = {value: term for term in self.terms for value in term.enums}

    def __len__(self) -> int:
        return len(self.terms)

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas in the order in which they are kept."""
        return tuple(dict.fromkeys(term.area for term in self.terms))

    def term(self, term_id: str) -> Term | None:
        """Return the term with this id, or nothing where a text links to one that is not kept."""
        return self._by_id.get(term_id)

    def in_area(self, area: str, lang: str) -> list[Term]:
        """Return the terms of one area in alphabetical order of ``lang``."""
        return self._in_order((term for term in self.terms if term.area == area), lang)

    def for_enum(self, value: str, *, field: str = "") -> Term | None:
        """Return the term that explains a value of the registry's enumerations.

        Args:
            value: as the ClinicalTrials.gov API v2 gives it; several phases of one study are
                joined with ``|`` in ascending order (``PHASE1|PHASE2``).
            field: the name of the API's field (``phases``, ``allocation``, ``interventionType``…).
                It is needed where one value stands in several lists: ``NA`` and ``OTHER``.
        """
        return self._by_enum.get(f"{field}:{value}") or self._by_enum.get(value)

    def search(self, text: str, lang: str) -> list[Term]:
        """Return the terms for what a person typed, the likeliest first; all of them for nothing.

        Case, accents and punctuation do not count, and a word may be unfinished. Names in
        ``lang`` come before names in the other language, and those before words of a definition.
        """
        typed = folded(text)
        if not typed:
            return self._in_order(self.terms, lang)
        places = self._search_en, self._search_es
        own, other = reversed(places) if lang == "es" else places
        ranked = []
        for number, term in enumerate(self.terms):
            rank = _rank(typed, own[number], other[number])
            if rank is not None:
                name = own[number].names[0]
                # What is nearest to being typed in full comes first; the rest as in a book.
                length = len(name) if rank <= _LAST_BEGINNING else 0
                ranked.append((rank, length, name, term))
        ranked.sort(key=lambda entry: entry[:3])
        return [term for *_, term in ranked]

    def find_in(self, text: str, lang: str, *, first_only: bool = False) -> list[Found]:
        """Return where terms stand in ``text``, in order, never overlapping.

        Whole words only; where several terms begin at a word, the longest is taken. Plurals,
        accents, case and the kind of hyphen do not count, but short forms in capitals (``FISH``)
        are told from words. ``lang`` is the language of the text, not of the reader.

        Args:
            text: plain text, without markup.
            lang: ``en`` or ``es``.
            first_only: leave out every later place of a term found before.
        """
        index = self._index_es if lang == "es" else self._index_en
        return index.find_in(text, first_only=first_only)

    def _in_order(self, terms: Iterable[Term], lang: str) -> list[Term]:
        return sorted(terms, key=lambda term: folded(term.text(lang).term))

    # Built when first asked for: most starts of the program never search the glossary.

    @cached_property
    def _index_en(self) -> SpellingIndex:
        return _spelling_index(self.terms, "en")

    @cached_property
    def _index_es(self) -> SpellingIndex:
        return _spelling_index(self.terms, "es")

    @cached_property
    def _search_en(self) -> list[_Searchable]:
        return [_Searchable.of(term.en) for term in self.terms]

    @cached_property
    def _search_es(self) -> list[_Searchable]:
        return [_Searchable.of(term.es) for term in self.terms]


def load_glossary(folder: Path) -> Glossary:
    """Read the compiled glossary of a folder, such as ``resource_path("glossary")``.

    The files that people write lie beside it in YAML, which takes ten times as long to decode
    (without libyaml ninety times); ``glossary_source`` compiles them.
    """
    kept: dict[str, Any] = json.loads((folder / COMPILED).read_text(encoding="utf-8"))
    sources = {key: GlossarySource(**page) for key, page in kept["sources"].items()}
    return Glossary(_term(entry, sources) for entry in kept["terms"])


def _term(entry: dict[str, Any], sources: dict[str, GlossarySource]) -> Term:
    return Term(
        id=entry["id"],
        area=entry["area"],
        en=_text(entry["en"]),
        es=_text(entry["es"]),
        related=tuple(entry.get("related", ())),
        sources=tuple(sources[key] for key in entry["sources"]),
        enums=tuple(entry.get("enum", ())),
        in_text=entry.get("in_text", True),
    )


def _text(entry: dict[str, Any]) -> TermText:
    return TermText(
        term=entry["term"],
        definition=entry["definition"],
        pronunciation=entry.get("pronunciation", ""),
        also=tuple(entry.get("also", ())),
        search=tuple(entry.get("search", ())),
    )


def _spelling_index(terms: Iterable[Term], lang: str) -> SpellingIndex:
    spellings = (
        (name, term.id)
        for term in terms
        if term.in_text
        for name in (term.text(lang).term, *term.text(lang).also)
    )
    return SpellingIndex(spellings, lang=lang)


@dataclass(frozen=True, slots=True)
class _Searchable:
    """The folded words of a term in one language; its ``own_names`` first, then other spellings."""

    names: tuple[str, ...]
    own_names: int
    squeezed: tuple[str, ...]
    name_words: tuple[str, ...]
    definition_words: tuple[str, ...]

    @classmethod
    def of(cls, text: TermText) -> _Searchable:
        plain = without_gloss(text.term)
        names = tuple(dict.fromkeys(folded(name) for name in (text.term, plain, *text.names)))
        return cls(
            names=names,
            own_names=len({names[0], folded(plain)}),
            squeezed=tuple(name.replace(" ", "") for name in names),
            name_words=tuple(dict.fromkeys(word for name in names for word in name.split())),
            definition_words=tuple(dict.fromkeys(folded(text.definition).split())),
        )


# The last rank of those whose name begins with what was typed.
_LAST_BEGINNING = 3


def _rank(typed: str, own: _Searchable, other: _Searchable) -> int | None:
    """Return how near a term is to the typed words, 0 the nearest, or nothing."""
    if typed in own.names:
        return 0
    squeezed = typed.replace(" ", "")
    if any(name.startswith(typed) for name in own.names[: own.own_names]):
        return 1
    if squeezed in own.squeezed:
        return 2
    if any(name.startswith(typed) for name in own.names):
        return 3
    words = typed.split()
    if _all_begin(words, own.name_words):
        return 4
    if squeezed in other.squeezed or _all_begin(words, other.name_words):
        return 5
    if _all_begin(words, own.name_words + own.definition_words):
        return 6
    return None


def _all_begin(typed: list[str], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in typed)
