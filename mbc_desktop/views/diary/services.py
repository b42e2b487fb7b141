"""What the diary works with, handed down by the composition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.agenda.cycles import Course
    from mbc_desktop.data.diary import Diary
    from mbc_desktop.data.settings import Settings

_UNITS = "diary_units"
US_UNITS = ("lb", "F")


@dataclass(frozen=True, slots=True)
class DiaryServices:
    """The diary, the treatments its trends are laid beside, and the units she measures in."""

    diary: Diary
    courses: Callable[[], Sequence[Course]]
    settings: Settings

    def units(self) -> tuple[str, str]:
        """Return the units of weight and temperature she used last; those of the US at first."""
        kept = self.settings.get(_UNITS, US_UNITS)
        if not isinstance(kept, list | tuple) or len(kept) != 2:
            return US_UNITS
        weight, temperature = kept
        return ("kg" if weight == "kg" else "lb", "C" if temperature == "C" else "F")

    def keep_units(self, weight: str, temperature: str) -> None:
        """Begin with these from now on."""
        self.settings.set(_UNITS, [weight, temperature])
