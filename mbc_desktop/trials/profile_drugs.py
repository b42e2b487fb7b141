"""Ticking drugs: finding them by brand or generic name, and their classes as a tree."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mbc_desktop.core.folding import folded
from mbc_desktop.core.resources import resource_path


@dataclass(frozen=True, slots=True)
class DrugChoice:
    """A drug to tick: its generic name, the names on its boxes, and its classes."""

    name: str
    brands: tuple[str, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DrugClass:
    """A class of the tree with the drugs that stand right in it, and the classes below."""

    id: str
    label: str
    drugs: tuple[DrugChoice, ...]
    below: tuple[DrugClass, ...]


@dataclass(frozen=True, slots=True)
class DrugList:
    """All drugs that can be ticked."""

    drugs: tuple[DrugChoice, ...]
    tree: tuple[DrugClass, ...]
    labels: dict[str, str]
    """Class id to its label in English."""
    spellings: tuple[tuple[str, DrugChoice], ...]

    def find(self, text: str, *, limit: int = 12) -> list[DrugChoice]:
        """Return the drugs whose brand, generic or code name begins with or holds ``text``.

        Those that begin with it come first. Case and accents do not matter.
        """
        wanted = folded(text)
        if not wanted:
            return []
        first = [drug for name, drug in self.spellings if name.startswith(wanted)]
        then = [drug for name, drug in self.spellings if wanted in name]
        return list(dict.fromkeys((*first, *then)))[:limit]

    def named(self, text: str) -> DrugChoice | None:
        """Return the drug of exactly that brand, generic or code name, or None."""
        wanted = folded(text)
        return next((drug for name, drug in self.spellings if name == wanted), None)


@cache
def load_drug_list(path: Path | None = None) -> DrugList:
    """Read the drugs that ship with the program, once."""
    source = json.loads((path or resource_path("drugs.json")).read_text(encoding="utf-8"))
    drugs: list[DrugChoice] = []
    spellings: list[tuple[str, DrugChoice]] = []
    for entry in source["drugs"]:
        brands = tuple(entry.get("brands", ()))
        drug = DrugChoice(entry["name"], brands, tuple(entry["classes"]))
        drugs.append(drug)
        names = (drug.name, *brands, *entry.get("codes", ()), *entry.get("also", ()))
        spellings.extend((folded(name), drug) for name in names)
    classes: dict[str, dict[str, str | None]] = source["classes"]

    def below(parent: str | None) -> tuple[DrugClass, ...]:
        return tuple(
            DrugClass(
                name,
                str(entry["label"]),
                tuple(drug for drug in drugs if drug.classes[0] == name),
                below(name),
            )
            for name, entry in classes.items()
            if entry["parent"] == parent
        )

    labels = {name: str(entry["label"]) for name, entry in classes.items()}
    return DrugList(tuple(drugs), below(None), labels, tuple(spellings))
