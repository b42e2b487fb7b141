"""The hours of some days beside each other, right where the clock changes; numbers only, no Qt.

All days share one scale of quarter hours. On a day on which the clock goes forward some of them do
not exist; where it goes back some are passed twice, and the scale has them twice. So an event of
two hours is two hours high unless another day's hours lie within it, and no moment is missing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

QUARTER = timedelta(minutes=15)
_DAY = timedelta(days=1)
_MINUTES = 15
_WHOLE_DAY = 1440


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A quarter hour of the scale, ordered as the clock passes them.

    Attributes:
        order: minutes after midnight; for one that is passed again, those at which the second
            pass is over.
        first_pass: whether it is passed for the first time.
        minute: what the clock shows, in minutes after midnight.
    """

    order: int
    first_pass: bool
    minute: int


@dataclass(frozen=True, slots=True)
class Hour:
    """A full hour to be told beside the scale."""

    position: int
    minute: int
    again: bool


class HourAxis:
    """The scale of some days in the zone of the person who looks; positions are quarter hours."""

    def __init__(self, days: Sequence[date], zone: ZoneInfo) -> None:
        self.days = tuple(days)
        self.zone = zone
        self._of_day = [_slots_of(day, zone) for day in self.days]
        self._slots = sorted(set().union(*self._of_day))
        self._places = {slot: place for place, slot in enumerate(self._slots)}

    def __len__(self) -> int:
        return len(self._slots)

    @property
    def hours(self) -> list[Hour]:
        """The full hours, for the labels."""
        return [
            Hour(place, slot.minute, not slot.first_pass)
            for place, slot in enumerate(self._slots)
            if slot.minute % 60 == 0
        ]

    def missing(self, column: int) -> list[tuple[int, int]]:
        """Return the parts of the scale that a day has not, as (from, to) positions."""
        there = self._of_day[column]
        parts: list[tuple[int, int]] = []
        for place, slot in enumerate(self._slots):
            if slot in there:
                continue
            if parts and parts[-1][1] == place:
                parts[-1] = (parts[-1][0], place + 1)
            else:
                parts.append((place, place + 1))
        return parts

    def is_second_pass(self, place: int) -> bool:
        """Whether a quarter hour of the scale is there for a day on which the clock goes back."""
        return not self._slots[place].first_pass

    def position(self, moment: datetime, column: int) -> float:
        """Return where on the scale of a day a moment (aware) lies; 0 before it, the end after."""
        local = moment.astimezone(UTC).astimezone(self.zone)
        day = self.days[column]
        if local.date() != day:
            return 0.0 if local.date() < day else float(len(self._slots))
        minute = local.hour * 60 + local.minute
        whole, rest = divmod(minute, _MINUTES)
        slot = self._slot_at(local, whole * _MINUTES)
        return self._place(slot) + (rest + local.second / 60) / _MINUTES

    def moment(self, column: int, position: float) -> datetime:
        """Return the moment (aware) at which the quarter hour at a position of a day begins.

        Where the day has not that quarter hour, the next one that it has.
        """
        there = self._of_day[column]
        day = self.days[column]
        for slot in self._slots[max(int(position), 0) :]:
            if slot in there:
                hour, minute = divmod(slot.minute, 60)
                fold = 0 if slot.first_pass else 1
                return datetime.combine(day, time(hour, minute, fold=fold), self.zone)
        return datetime.combine(day + _DAY, time(), self.zone)

    def _slot_at(self, local: datetime, minute: int) -> Slot:
        if local.fold:
            return Slot(_second_pass_ends(local), False, minute)
        return Slot(minute, True, minute)

    def _place(self, slot: Slot) -> int:
        found = self._places.get(slot)
        return bisect_left(self._slots, slot) if found is None else found


def _slots_of(day: date, zone: ZoneInfo) -> frozenset[Slot]:
    """Return the quarter hours of a day."""
    start = datetime.combine(day, time(), zone)
    end = datetime.combine(day + _DAY, time(), zone)
    if start.utcoffset() == end.utcoffset():
        return _PLAIN
    found: set[Slot] = set()
    now, until = start.astimezone(UTC), end.astimezone(UTC)
    while now < until:
        local = now.astimezone(zone)
        if local.date() == day:
            minute = (local.hour * 60 + local.minute) // _MINUTES * _MINUTES
            order = _second_pass_ends(local) if local.fold else minute
            found.add(Slot(order, not local.fold, minute))
        now += QUARTER
    return frozenset(found)


def _second_pass_ends(local: datetime) -> int:
    """Return what the clock shows, in minutes, when it has caught up with itself."""
    now = local.astimezone(UTC)
    zone = local.tzinfo
    minute = (local.hour * 60 + local.minute) // _MINUTES * _MINUTES
    for _ in range(_WHOLE_DAY // _MINUTES):
        now += QUARTER
        after = now.astimezone(zone)
        if not after.fold or after.date() != local.date():
            break
        minute = (after.hour * 60 + after.minute) // _MINUTES * _MINUTES
    return minute + _MINUTES


_PLAIN = frozenset(Slot(minute, True, minute) for minute in range(0, _WHOLE_DAY, _MINUTES))
