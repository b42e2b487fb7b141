"""The colors of the program, read from one file, by role."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from mbc_desktop.core.resources import resource_path


class Scheme(StrEnum):
    """Which set of colors; the value is its table in ``palette.toml``."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"
    SEPIA = "sepia"


@dataclass(frozen=True, slots=True)
class Palette:
    """One scheme's colors as ``#rrggbb`` or ``#rrggbbaa``, by role."""

    scheme: Scheme
    roles: Mapping[str, str]

    def __getitem__(self, role: str) -> str:
        return self.roles[role]

    @property
    def is_dark(self) -> bool:
        """Whether words are lighter than what they stand on."""
        return luminance(self["text"]) > luminance(self["background"])


@cache
def palettes() -> Mapping[Scheme, Palette]:
    """Read ``resources/styles/palette.toml``."""
    text = resource_path("styles", "palette.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return {scheme: Palette(scheme, tables[scheme.value]) for scheme in Scheme}


def rgba(color: str) -> tuple[int, int, int, int]:
    """Return red, green, blue and opacity, 0 to 255, of ``#rrggbb`` or ``#rrggbbaa``."""
    digits = color.removeprefix("#").ljust(8, "f")
    red, green, blue, alpha = (int(digits[at : at + 2], 16) for at in (0, 2, 4, 6))
    return red, green, blue, alpha


def luminance(color: str) -> float:
    """Return the relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    channels = []
    for value in rgba(color)[:3]:
        part = value / 255
        channels.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    red, green, blue = channels
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two opaque colors, 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
