"""Compiles the glossary's YAML files, which people write, into the JSON that the program reads.

Run ``python -m mbc_desktop.core.glossary_source`` after a change of any of them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mbc_desktop.core.glossary import COMPILED
from mbc_desktop.core.resources import resource_path

SOURCES = "sources.yaml"


def read_areas(folder: Path) -> list[dict[str, Any]]:
    """Return the terms of every area file of ``folder`` as written, each with its ``area``.

    Files are read in the order of their names. Raises ``yaml.YAMLError`` where one is no YAML.
    """
    import yaml

    terms: list[dict[str, Any]] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name == SOURCES:
            continue
        kept = yaml.safe_load(path.read_text(encoding="utf-8"))
        terms += [{"area": kept["area"], **entry} for entry in kept["terms"]]
    return terms


def read_sources(folder: Path) -> dict[str, dict[str, str]]:
    """Return the pages that terms name by key: ``{key: {"title": …, "url": …}}``."""
    import yaml

    pages: dict[str, dict[str, str]] = yaml.safe_load(
        (folder / SOURCES).read_text(encoding="utf-8")
    )
    return pages


def compiled(folder: Path) -> str:
    """Return the text of the compiled glossary, one term a line so that a change reads well."""
    lines = [json.dumps(term, ensure_ascii=False) for term in read_areas(folder)]
    sources = json.dumps(read_sources(folder), ensure_ascii=False)
    return f'{{"sources": {sources},\n"terms": [\n' + ",\n".join(lines) + "\n]}\n"


def main() -> None:
    """Write the compiled glossary beside its files."""
    folder = resource_path("glossary")
    (folder / COMPILED).write_text(compiled(folder), encoding="utf-8")


if __name__ == "__main__":
    main()
