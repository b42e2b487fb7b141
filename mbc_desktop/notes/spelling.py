"""Whether words are spelled right: by the dictionaries of the system, where there are any.

The library that reads them (the optional part ``spelling``) brings one of American English along;
others are those that LibreOffice, browsers and the system install. Nothing leaves the computer.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from mbc_desktop.core.resources import resource_path

MOST_SUGGESTIONS = 7
_LONGEST = 60
_MOST_KNOWN = 50_000
LANGUAGES = ("en", "es")
_FIRST = {"en": ("en_US",), "es": ("es_US", "es_MX", "es", "es_ES", "es_ANY")}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Dictionary(Protocol):
    """One dictionary; a word with letters it has no place for is not in it."""

    def spell(self, word: str) -> bool:
        """Whether it holds the word."""

    def suggest(self, word: str) -> Sequence[str]:
        """Return words that may be meant, likeliest first."""


def is_available() -> bool:
    """Whether the library that reads dictionaries is installed."""
    return importlib.util.find_spec("hunspell") is not None


def folders() -> list[Path]:
    """Return where dictionaries lie on this system, her own first."""
    home = Path.home()
    found = [Path(part) for part in os.environ.get("DICPATH", "").split(os.pathsep) if part]
    if sys.platform == "darwin":
        found += [home / "Library/Spelling", Path("/Library/Spelling")]
        found += Path("/Applications").glob("LibreOffice.app/Contents/Resources/extensions/dict-*")
    elif sys.platform == "win32":
        for root in ("ProgramFiles", "ProgramFiles(x86)"):
            base = Path(os.environ.get(root, ""))
            found += base.glob("LibreOffice*/share/extensions/dict-*")
    else:
        found += [home / ".local/share/hunspell", Path("/usr/local/share/hunspell")]
        found += [Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts")]
        found += [Path("/usr/share/myspell")]
        found += Path("/usr/lib/libreoffice/share/extensions").glob("dict-*")
    package = importlib.util.find_spec("hunspell")
    if package is not None and package.submodule_search_locations:
        found += [Path(place) / "dictionaries" for place in package.submodule_search_locations]
    return found


def find_dictionaries(places: Iterable[Path] | None = None) -> dict[str, Path]:
    """Return ``{"en": path}`` of the dictionary of each language, without an ending.

    Of several of one language the one nearest to what is spoken in the United States.
    """
    there: dict[str, dict[str, Path]] = {}
    for folder in folders() if places is None else places:
        try:
            names = sorted(folder.glob("*.aff"))
        except OSError:
            continue
        for affixes in names:
            name = affixes.stem.replace("-", "_")
            language = name.partition("_")[0].lower()
            if language in LANGUAGES and affixes.with_suffix(".dic").is_file():
                there.setdefault(language, {}).setdefault(name, affixes.with_suffix(""))
    chosen: dict[str, Path] = {}
    for language, named in there.items():
        best = next((name for name in _FIRST[language] if name in named), next(iter(named)))
        chosen[language] = named[best]
    return chosen


def open_dictionary(path: Path) -> Dictionary | None:
    """Read a dictionary, which takes a tenth of a second; None where it can't be read."""
    try:
        from hunspell import Hunspell, HunspellFilePathError
    except ImportError:
        return None
    try:
        made: Dictionary = Hunspell(path.name, hunspell_data_dir=str(path.parent))
    except (HunspellFilePathError, OSError, ValueError):
        return None
    return made


def words_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words begin and end; those with digits, and short forms, are none."""
    for seen in _WORD.finditer(text):
        start, end = seen.span()
        if text[start - 1 : start].isdigit() or text[end : end + 1].isdigit():
            continue
        yield start, end


class SpellChecker:
    """Looks words up in several dictionaries at once: right in one is right.

    From any thread. ``known`` are words that no dictionary need hold: names of medicines, and what
    she taught it.
    """

    def __init__(self, dictionaries: Sequence[Dictionary], *, known: Iterable[str] = ()) -> None:
        self._dictionaries = tuple(dictionaries)
        self._known = {word.casefold() for word in list(known)[:_MOST_KNOWN]}
        self._seen: dict[str, bool] = {}
        self._lock = threading.Lock()

    @property
    def is_empty(self) -> bool:
        """Whether there is no dictionary at all: then every word is right."""
        return not self._dictionaries

    def is_right(self, word: str) -> bool:
        """Whether a word is spelled right. Capitals alone, and one letter, are never wrong."""
        if len(word) < 2 or len(word) > _LONGEST or word.isupper():
            return True
        with self._lock:
            right = self._seen.get(word)
            if right is None:
                right = self._seen[word] = self._look_up(word)
            return right

    def is_known(self, word: str) -> bool:
        """Whether a word was looked up before, so that ``is_right`` costs nothing."""
        return word in self._seen or len(word) < 2 or len(word) > _LONGEST or word.isupper()

    def _look_up(self, word: str) -> bool:
        plain = word.replace("’", "'")
        if not self._dictionaries or plain.casefold() in self._known:
            return True
        stem = plain.removesuffix("'s")
        if stem.casefold() in self._known:
            return True
        return any(_holds(one, plain) for one in self._dictionaries)

    def suggestions(self, word: str) -> list[str]:
        """Return what may be meant, likeliest first, a few of each dictionary."""
        plain = word.replace("’", "'")
        found: dict[str, None] = {}
        with self._lock:
            lists = [list(_suggested(one, plain)) for one in self._dictionaries]
        for turn in range(MOST_SUGGESTIONS):
            for one in lists:
                if turn < len(one):
                    found[one[turn]] = None
        return list(found)[:MOST_SUGGESTIONS]

    def teach(self, word: str) -> None:
        """Take a word for right from now on."""
        with self._lock:
            self._known.add(word.replace("’", "'").casefold())
            self._seen.clear()

    def forget(self, word: str) -> None:
        """Take a word for right no longer, because it was taught by mistake."""
        with self._lock:
            self._known.discard(word.replace("’", "'").casefold())
            self._seen.clear()


def _holds(dictionary: Dictionary, word: str) -> bool:
    try:
        return bool(dictionary.spell(word))
    except UnicodeError:
        # older dictionaries are written in a code without some letters
        return False


def _suggested(dictionary: Dictionary, word: str) -> Sequence[str]:
    try:
        return dictionary.suggest(word)
    except UnicodeError:
        return ()


@cache
def words_of_the_field() -> frozenset[str]:
    """Return the names of medicines and the terms of the glossary, word by word."""
    found: set[str] = set()
    for path in (resource_path("drugs.json"), resource_path("glossary", "glossary.json")):
        try:
            _collect(json.loads(path.read_text(encoding="utf-8")), found, deep=False)
        except (OSError, ValueError):
            continue
    return frozenset(found)


def _collect(value: Any, found: set[str], *, deep: bool) -> None:
    """Take the words out of names, and out of no running text."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _NAMES or isinstance(inner, dict | list):
                _collect(inner, found, deep=key in _NAMES)
    elif isinstance(value, list):
        for inner in value:
            _collect(inner, found, deep=deep)
    elif isinstance(value, str) and deep:
        found.update(seen[0].casefold() for seen in _WORD.finditer(value))


_NAMES = frozenset(
    ("name", "names", "brands", "brand", "aliases", "also", "term", "label", "search")
)
