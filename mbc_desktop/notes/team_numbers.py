"""Her team's day and after-hours numbers: those of one line of the care team, and of no other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import CareMember
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Store
from mbc_desktop.notes.care_words import list_words

_BEFORE = "team_numbers"
"""The setting in which the numbers lay before the care team had them."""


@dataclass(frozen=True, slots=True)
class TeamNumbers:
    """Whom to call, by day and after hours; empty where she gave none."""

    day: str = ""
    night: str = ""
    name: str = ""


class Team:
    """The care team, one line of which is the one to call first."""

    def __init__(self, store: Store) -> None:
        self._members = CareList(store, CareMember)
        self._settings = Settings(store)

    def numbers(self) -> TeamNumbers:
        """Return the numbers for *When to call*."""
        first = self._first()
        if first is None:
            return TeamNumbers()
        return TeamNumbers(first.phone, first.after_hours_phone, first.name)

    def keep(self, day: str, night: str, *, language: str) -> None:
        """Keep the numbers in the line to call first, which is made where there is none."""
        first = self._first()
        if first is not None:
            if (first.phone, first.after_hours_phone) != (day, night):
                self._members.change(replace(first, phone=day, after_hours_phone=night))
        elif day or night:
            name = list_words(CareMember, language).title
            self._members.add(
                CareMember(name=name, phone=day, after_hours_phone=night, call_first="yes")
            )

    def only_one_first(self, chosen: CareMember) -> None:
        """Let nobody but ``chosen`` be the one to call first, where it is."""
        if chosen.call_first != "yes":
            return
        for one in self._members.all():
            if one.call_first == "yes" and one.id != chosen.id:
                self._members.change(replace(one, call_first=""))

    def take_over(self, *, language: str) -> None:
        """Bring numbers that an earlier version kept as a setting into the care team."""
        kept = self._settings.get(_BEFORE)
        if kept is None:
            return
        if isinstance(kept, list) and len(kept) == 2 and self._first() is None:
            self.keep(str(kept[0]), str(kept[1]), language=language)
        self._settings.forget(_BEFORE)

    def _first(self) -> CareMember | None:
        members = self._members.all()
        chosen = next((one for one in members if one.call_first == "yes"), None)
        # nobody has to know the box: the first line with a number is the one until it is ticked
        with_number = (one for one in members if one.phone or one.after_hours_phone)
        return chosen or next(with_number, None)
