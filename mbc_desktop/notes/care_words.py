"""The words of a person's plain lists: the same on the screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.care_records import CareRecord

LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class ListWords:
    """A list's title, and the names of its fields in the order they are asked."""

    title: str
    fields: Mapping[str, str]


def list_words(kind: type[CareRecord], language: str) -> ListWords:
    """Return the words of a list in ``language``, or in English where there are none in it."""
    found = all_words(language)[kind.LIST]
    return ListWords(found["title"], found["fields"])


def all_words(language: str) -> Mapping[str, Any]:
    """Return everything ``resources/care_lists`` says in a language."""
    wanted = language if language in LANGUAGES else "en"
    return _read(resource_path("care_lists", f"{wanted}.yaml"))


@cache
def _read(path: Path) -> Mapping[str, Any]:
    import yaml

    found: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found
