"""Where an event comes to lie that is moved or stretched by hand.

A person moves what she sees, in the zone she looks from; an event keeps the wall clock of its own
zone. These functions go from the one to the other and back, so that what is shown while she drags
is what she gets, also where the clock changes. All are pure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.clock_changes import settled
from mbc_desktop.agenda.edits import as_shown
from mbc_desktop.agenda.records import Occurrence
from mbc_desktop.agenda.series import Placing
from mbc_desktop.agenda.zones import zone_info

SNAP = timedelta(minutes=15)
"""Moved and stretched times lie on quarter hours, and no event is made shorter than one."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Times:
    """Start and end as wall clock of the event's own zones, as `edits.moved` takes them."""

    start: datetime
    end: datetime


def times_of(found: Occurrence) -> Times:
    """Return the times an occurrence has now."""
    event = as_shown(found)
    return Times(event.start, event.end)


def begun_at(found: Occurrence, begins: datetime) -> Times:
    """Return the times of an occurrence moved so that it begins at a moment (aware).

    Its length on the clock stays; an all-day event goes to the day of that moment.
    """
    if found.all_day:
        return by_days(found, (begins.date() - found.begins.date()).days)
    start = _wall(found, begins, is_end=False)
    return Times(start, start + _length(found))


def by_days(found: Occurrence, days: int) -> Times:
    """Return the times of an occurrence some days later (earlier: negative), at its hour."""
    if not days:
        return times_of(found)
    start = times_of(found).start + timedelta(days=days)
    return Times(start, start + _length(found))


def by_minutes(found: Occurrence, minutes: int) -> Times:
    """Return the times of an occurrence some minutes later; all-day events stay where they are."""
    if found.all_day:
        return times_of(found)
    moved = found.begins.astimezone(UTC) + timedelta(minutes=minutes)
    return begun_at(found, moved.astimezone(found.begins.tzinfo))


def ended_at(found: Occurrence, ends: datetime) -> Times:
    """Return the times of an occurrence whose end is dragged to a moment (aware).

    An all-day event ends with the day of that moment. None is made shorter than a quarter hour,
    or a day.
    """
    now = times_of(found)
    if found.all_day:
        last = max(ends.date(), found.begins.date())
        return Times(now.start, now.start + ((last - found.begins.date()).days + 1) * _DAY)
    ends = max(ends.astimezone(UTC), found.begins.astimezone(UTC) + SNAP)
    return Times(now.start, _wall(found, ends, is_end=True))


def started_at(found: Occurrence, begins: datetime) -> Times:
    """Return the times of an occurrence whose start is dragged to a moment (aware)."""
    now = times_of(found)
    if found.all_day:
        first = min(begins.date(), found.last_day)
        return Times(now.start + (first - found.begins.date()), now.end)
    begins = min(begins.astimezone(UTC), found.ends.astimezone(UTC) - SNAP)
    return Times(_wall(found, begins, is_end=False), now.end)


def lengthened(found: Occurrence, *, days: int = 0, minutes: int = 0) -> Times:
    """Return the times of an occurrence that ends later, or earlier (negative).

    What would end before it begins keeps its times.
    """
    if found.all_day:
        return ended_at(found, found.ends - _DAY + timedelta(days=days))
    ends = (found.ends + timedelta(days=days)).astimezone(UTC) + timedelta(minutes=minutes)
    if ends < found.begins.astimezone(UTC) + SNAP:
        return times_of(found)
    return ended_at(found, ends)


def placed(found: Occurrence, times: Times, zone: ZoneInfo) -> Occurrence:
    """Return an occurrence as it is shown once it has these times."""
    event = replace(as_shown(found), start=times.start, end=times.end, nominal_length=False)
    return Placing(event, zone).at(times.start, found.recurrence_id)


def snapped(moment: datetime) -> datetime:
    """Return the quarter hour on the clock that is nearest to an aware moment."""
    minutes = moment.minute + moment.second / 60
    by = round(minutes / 15) * 15 - minutes
    zone = moment.tzinfo
    return (moment.astimezone(UTC) + timedelta(minutes=by)).astimezone(zone).replace(microsecond=0)


def _length(found: Occurrence) -> timedelta:
    """Return how long an event is on the clock, as the person gave it.

    On a day on which the clock changes its end may be told an hour off; elsewhere it is not.
    """
    event, now = found.event, times_of(found)
    shown = now.end - now.start
    is_own = not event.end_tzid and not any("/" in token for token in event.rdates)
    return event.end - event.start if is_own and event.end >= event.start else shown


def _wall(found: Occurrence, moment: datetime, *, is_end: bool) -> datetime:
    """Return a moment as wall clock of the event's own zone; floating ones have the viewer's."""
    event = found.event
    zone: tzinfo | None = zone_info(event.tzid, event.zone_text)
    if zone is not None and is_end and event.end_tzid:
        zone = zone_info(event.end_tzid) or zone
    zone = zone or found.begins.tzinfo
    local = moment.astimezone(zone)
    wall = local.replace(tzinfo=None, fold=0)
    # A time that the clock passes twice is, without its zone's offset, the first of both.
    return settled(wall, zone).replace(tzinfo=None, fold=0) if zone is not None else wall
