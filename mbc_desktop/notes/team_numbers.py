"""Her team on the card *When to call*: numbers of one line of the care team, and her reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import CareMember, OwnReason
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Store
from mbc_desktop.notes.care_words import list_words

_BEFORE = "team_numbers"
"""The setting in which the numbers lay before the care team had them."""


class Team:
    """The care team, one line of which is the one to call first."""

    def __init__(self, store: Store, *, language: str) -> None:
        """``language`` names the line that is made where a number comes without one."""
        self._members = CareList(store, CareMember)
        self._reasons = CareList(store, OwnReason)
        self._settings = Settings(store)
        self._language = language

    def for_card(self) -> tuple[tuple[str, str], list[OwnReason]]:
        """Return the numbers by day and after hours, and her own reasons to call."""
        return self.numbers(), self._reasons.all()

    def numbers(self) -> tuple[str, str]:
        """Return the numbers by day and after hours; empty where she gave none."""
        first = self._first()
        return ("", "") if first is None else (first.phone, first.after_hours_phone)

    def keep(self, day: str, night: str) -> None:
        """Keep the numbers in the line to call first, which is made where there is none."""
        first = self._first()
        if first is not None:
            if (first.phone, first.after_hours_phone) != (day, night):
                self._members.change(replace(first, phone=day, after_hours_phone=night))
        elif day or night:
            name = list_words(CareMember, self._language).title
            self._members.add(
                CareMember(name=name, phone=day, after_hours_phone=night, call_first="yes")
            )

    def keep_reasons(self, reasons: Sequence[OwnReason]) -> None:
        """Keep her own reasons to call, and no others."""
        self._reasons.set_all(reasons)

    def only_one_first(self, chosen: CareMember) -> None:
        """Let nobody but ``chosen`` be the one to call first, where it is."""
        if chosen.call_first != "yes":
            return
        for one in self._members.all():
            if one.call_first == "yes" and one.id != chosen.id:
                self._members.change(replace(one, call_first=""))

    def take_over(self) -> None:
        """Bring numbers that an earlier version kept as a setting into the care team."""
        kept = self._settings.get(_BEFORE)
        if kept is None:
            return
        if isinstance(kept, list) and len(kept) == 2 and self._first() is None:
            self.keep(str(kept[0]), str(kept[1]))
        self._settings.forget(_BEFORE)

    def _first(self) -> CareMember | None:
        members = self._members.all()
        chosen = next((one for one in members if one.call_first == "yes"), None)
        # nobody has to know the box: the first line with a number is the one until it is ticked
        with_number = (one for one in members if one.phone or one.after_hours_phone)
        return chosen or next(with_number, None)
