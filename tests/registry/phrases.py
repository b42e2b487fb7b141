"""The phrases that made-up records are put together from; they lie in `phrases.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    section: list[str] = []
    text = Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]"):
            section = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            section.append(line)
    return {name: tuple(lines) for name, lines in found.items()}


def phrases(section: str, special: str = "") -> tuple[str, ...]:
    """The phrases of a section, and those of its part for one subtype where there are any."""
    held = _sections()
    return held[section] + held.get(f"{section} {special}", ())


def table(section: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a section whose lines have cells, parted by ` | `."""
    return tuple(tuple(line.split(" | ")) for line in _sections()[section])
