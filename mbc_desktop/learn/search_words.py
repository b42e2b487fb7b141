"""What a person types, as a full-text expression: any text is safe, other names are understood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mbc_desktop.core.folding import unaccented

if TYPE_CHECKING:
    from mbc_desktop.core.glossary import Glossary

_WORD = re.compile(r"\w+")
_LONGEST = 300
_MOST_WORDS = 16
_MOST_NAMES = 12

# Words that stand for each other here, besides the names that the glossary gives to a term.
_ALIKE = (
    ("mama", "mamas", "seno", "senos", "pecho"),
    ("ensayo", "estudio"),
    ("ensayos", "estudios"),
    ("requisitos", "criterios"),
    ("tumor", "tumour"),
    ("tumors", "tumours"),
    ("estrogen", "oestrogen"),
    ("diarrhea", "diarrhoea"),
    ("anemia", "anaemia"),
    ("edema", "oedema"),
    ("kids", "children"),
    ("cost", "costs", "money"),
)
_ALIKE_BY_WORD = {word: group for group in _ALIKE for word in group}

_LITTLE = """
a an and are as at be can do does for from how i if in is it me my of on or the to what when why
with you your about
al como con cual cuando de del donde el en es esta la las lo los me mi mis o para por porque que
quien se si sobre su sus un una y
"""
_LITTLE_WORDS = frozenset(_LITTLE.split())


def expression(words: str, glossary: Glossary, *, any_word: bool = False) -> str:
    """Return the full-text expression for what was typed; empty where no word is in it.

    Every word must be found, or with ``any_word`` any of them. The last word may be unfinished.
    A term of the glossary finds all its names in the language it was typed in (*Enhertu*, *T-DXd*),
    and *cáncer de mama* finds *cáncer de seno*. Only quoted words get in, so nothing typed can act
    as an operator.
    """
    typed = words[:_LONGEST]
    units = [_any_of(unit) for unit in _units(typed, glossary)[:_MOST_WORDS]]
    return (" OR " if any_word else " AND ").join(units)


def _units(typed: str, glossary: Glossary) -> list[list[str]]:
    """Return the things looked for, each as the phrases that find it."""
    found = sorted(
        (place for lang in ("en", "es") for place in _places(typed, glossary, lang)),
        key=lambda place: (place[0], -place[1]),
    )
    tokens = list(_WORD.finditer(typed))
    telling = [token for token in tokens if unaccented(token.group()) not in _LITTLE_WORDS]
    last = tokens[-1] if tokens and not typed[-1:].isspace() else None
    units: list[list[str]] = []
    reached = -1
    for token in telling or tokens:
        if token.start() < reached:
            continue
        phrases = [_phrase(token.group(), unfinished=token is last)]
        for start, end, names in found:
            if start == token.start():
                whole = _phrase(typed[start:end], unfinished=last is not None and end == last.end())
                phrases = [whole, *(_phrase(name) for name in names)]
                reached = end
                break
        for other in _ALIKE_BY_WORD.get(unaccented(token.group()), ()):
            phrases.append(_phrase(other))
        units.append(list(dict.fromkeys(phrases)))
    return units


def _places(typed: str, glossary: Glossary, lang: str) -> list[tuple[int, int, tuple[str, ...]]]:
    places = []
    for found in glossary.find_in(typed, lang):
        term = glossary.term(found.term_id)
        names = term.text(lang).names if term is not None else ()
        plain = tuple(name for name in names if "(" not in name and _WORD.search(name))
        places.append((found.start, found.end, plain[:_MOST_NAMES]))
    return places


def _phrase(text: str, *, unfinished: bool = False) -> str:
    words = " ".join(_WORD.findall(text))
    # one letter begins a word in every text, and takes long to find it there
    return f'"{words}"*' if unfinished and len(words) > 1 else f'"{words}"'


def _any_of(phrases: list[str]) -> str:
    return phrases[0] if len(phrases) == 1 else f"({' OR '.join(phrases)})"
