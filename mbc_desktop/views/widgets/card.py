"""What a card in a list says, apart from how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from PySide6.QtCore import Qt

Row = TypeVar("Row")

Tone = Literal["plain", "accent", "good", "caution", "alert", "info"]

CARD_ROLE = Qt.ItemDataRole.UserRole + 3
"""The ``Card`` of a row."""


@dataclass(frozen=True, slots=True)
class CardChip:
    """A few words on a tinted ground; the tone repeats what the words say, never replaces it."""

    text: str
    tone: Tone = "plain"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A line with parts marked, as ``(start, length)``: where the words looked for were found."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CardAction:
    """The one thing that can be done to a card without opening it, and its undoing."""

    icon_off: str
    icon_on: str
    text_off: str
    text_on: str

    def text(self, *, on: bool) -> str:
        """Return what a click will do, now that the state is ``on``."""
        return self.text_on if on else self.text_off


@dataclass(frozen=True, slots=True)
class Card:
    """One row of a list.

    ``overline`` is a small line above the title; ``lines`` stand under it, one line each;
    ``action_on`` is the state of the list's action, None where this row has none; a ``dimmed``
    card is something that is over or was withdrawn.
    """

    title: str
    overline: str = ""
    lines: tuple[str | Marked, ...] = ()
    chips: tuple[CardChip, ...] = ()
    icon: str = ""
    icon_role: str = "accent"
    action_on: bool | None = None
    action_words: str = ""
    dimmed: bool = False

    @property
    def spoken(self) -> str:
        """All that the card says, for a screen reader; the title comes first."""
        lines = (line.text if isinstance(line, Marked) else line for line in self.lines)
        parts = (self.title, *(chip.text for chip in self.chips), self.overline, *lines)
        state = (self.action_words,) if self.action_on else ()
        return ". ".join(part.rstrip(". ") for part in (*parts, *state) if part)


def card_roles(card_of: Callable[[Row], Card]) -> Mapping[int, Callable[[Row], object]]:
    """Return the roles of a ``Column`` whose rows are drawn as cards."""
    return {
        int(CARD_ROLE): card_of,
        int(Qt.ItemDataRole.DisplayRole): lambda row: card_of(row).title,
        int(Qt.ItemDataRole.AccessibleTextRole): lambda row: card_of(row).spoken,
    }
