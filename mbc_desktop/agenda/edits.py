"""Changing and deleting events: this one, this and later ones, or all; every change undoable.

All functions are pure. They take every event of one UID (the master and its changed dates) and
return a `Change`: what goes and what comes. Carrying it out backwards is the undo.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import uuid4

from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.records import Event, Moment, Occurrence
from mbc_desktop.agenda.rule_shift import (
    counted_before,
    ended_before,
    shifted_rule,
    shifted_tokens,
    tokens_from,
)
from mbc_desktop.agenda.series import Series
from mbc_desktop.agenda.values import (
    DateValue,
    format_date,
    format_wall,
    identity_token,
    parse_moment,
    to_wall,
)
from mbc_desktop.agenda.zones import iana_zone, zone_info

_SERIES_FIELDS = {"rrules", "exrules", "rdates", "exdates"}
_OWN_FIELDS = {"uid", "recurrence_id", "this_and_future", "calendar_id", "start", "end", "raw"}
_STAMP_FIELDS = {"sequence", "created", "last_modified", "stamp"}


class Scope(StrEnum):
    """Which dates of a series a change is meant for."""

    THIS = "this"
    LATER = "this and later"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Change:
    """Events that go and events that come in their place."""

    before: tuple[Event, ...]
    after: tuple[Event, ...]

    @property
    def undone(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return self.before == self.after


def apply(events: Iterable[Event], change: Change) -> list[Event]:
    """Return the events after a change; what stays keeps its place."""
    gone = {(event.calendar_id, *event.key) for event in change.before}
    kept = [event for event in events if (event.calendar_id, *event.key) not in gone]
    return [*kept, *change.after]


def fresh_uid() -> str:
    """Return a UID for a new event (RFC 7986, 5.3: random, with nothing about the person)."""
    return str(uuid4())


def added(event: Event) -> Change:
    """Return the change that adds a new event."""
    return Change((), (event,))


def as_shown(occurrence: Occurrence) -> Event:
    """Return the event as a form shows it for one of its dates: with the times of that date.

    What the person changes about it is given to `edited`.
    """
    event = occurrence.event
    start, end = _wall(occurrence.start), _wall(occurrence.end)
    return replace(event, start=start, end=end)


def edited(
    events: Sequence[Event],
    occurrence: Occurrence,
    form: Event,
    *,
    scope: Scope,
    now: datetime,
    new_uid: str,
) -> Change:
    """Return what changes when a person edits an event.

    Args:
        events: every event with the UID of the occurrence.
        occurrence: the date that was edited.
        form: `as_shown(occurrence)` with what the person changed.
        scope: which dates are meant; a single event knows only one.
        now: aware; becomes LAST-MODIFIED.
        new_uid: the UID of the second half where a series is divided.
    """
    master = _master(events)
    if master is None or not _is_series(master):
        whole = replace(form, sequence=form.sequence + 1, last_modified=now)
        return Change((occurrence.event,), (whole,))
    if scope is Scope.THIS:
        return _edit_one(events, master, occurrence, form, now)
    point = _point(occurrence, master)
    if scope is Scope.ALL or not _has_before(events, master, point):
        return _edit_all(events, master, occurrence, form, now)
    return _edit_later(events, master, occurrence, form, now=now, new_uid=new_uid)


def moved(
    events: Sequence[Event],
    occurrence: Occurrence,
    *,
    start: datetime,
    end: datetime,
    scope: Scope,
    now: datetime,
    new_uid: str,
) -> Change:
    """Return what changes when an event is dragged or stretched.

    `start` and `end` are the new times as wall clock of the event's zone; the rest is as for
    `edited`.
    """
    form = replace(as_shown(occurrence), start=start, end=end)
    return edited(events, occurrence, form, scope=scope, now=now, new_uid=new_uid)


def deleted(
    events: Sequence[Event], occurrence: Occurrence, *, scope: Scope, now: datetime
) -> Change:
    """Return what changes when a person deletes an event; arguments as for `edited`."""
    master = _master(events)
    if master is None or not _is_series(master):
        return Change((occurrence.event,), ())
    point = _point(occurrence, master)
    if scope is Scope.ALL or (scope is Scope.LATER and not _has_before(events, master, point)):
        return Change(tuple(events), ())
    stamped = replace(master, sequence=master.sequence + 1, last_modified=now)
    if scope is Scope.THIS:
        token = format_date(point) if master.all_day else format_wall(point)
        rdates = tuple(t for t in master.rdates if t.partition("/")[0] != token)
        exdates = tuple(sorted({*master.exdates, token}))
        less = replace(stamped, exdates=exdates, rdates=rdates)
        gone = [e for e in events if e.recurrence_id and _replaces(e, master, point)]
        return Change((master, *gone), (less,))
    gone = [e for e in events if e.recurrence_id and _change_point(e, master) >= point]
    return Change((master, *gone), (_first_half(stamped, point),))


# One date --------------------------------------------------------------------------------


def _edit_one(
    events: Sequence[Event], master: Event, occurrence: Occurrence, form: Event, now: datetime
) -> Change:
    """Make or replace the changed date of a series."""
    point = _point(occurrence, master)
    gone = tuple(e for e in events if e.recurrence_id and _replaces(e, master, point))
    single = replace(
        form,
        uid=master.uid,
        calendar_id=master.calendar_id,
        recurrence_id=_identity(point, master),
        this_and_future=False,
        sequence=max(form.sequence, master.sequence),
        last_modified=now,
        rrules=(),
        exrules=(),
        rdates=(),
        exdates=(),
    )
    return Change(gone, (single,))


# All dates -------------------------------------------------------------------------------


def _edit_all(
    events: Sequence[Event], master: Event, occurrence: Occurrence, form: Event, now: datetime
) -> Change:
    """Change the master, and its changed dates where they still said what it said."""
    shown = as_shown(occurrence)
    new = _with_form(master, shown, form, now)
    changes = [e for e in events if e.recurrence_id]
    after = [_carried(change, master, new) for change in changes]
    return Change((master, *changes), (new, *after))


def _with_form(master: Event, shown: Event, form: Event, now: datetime) -> Event:
    """The master with what the form changed about one of its dates."""
    changed = {
        field.name: getattr(form, field.name)
        for field in fields(Event)
        if field.name not in _OWN_FIELDS | _STAMP_FIELDS
        and getattr(form, field.name) != getattr(shown, field.name)
    }
    if shown.recurrence_id:
        # The form of a changed date knows no rule; emptiness there is no wish to end the series.
        changed = {k: v for k, v in changed.items() if k not in _SERIES_FIELDS or v}
    delta = form.start - shown.start
    start = master.start + delta
    end = start + (form.end - form.start)
    if form.all_day and not master.all_day:
        start, end = _midnight(start), _midnight(start) + (form.end - form.start)
    new = replace(master, **changed, start=start, end=end)
    if "rrules" not in changed:
        rules = tuple(shifted_rule(rule, master.start, start) for rule in master.rrules)
        new = replace(new, rrules=rules)
    return replace(
        new,
        nominal_length=False,
        exdates=shifted_tokens(new.exdates, master.start, new),
        rdates=shifted_tokens(new.rdates, master.start, new),
        sequence=master.sequence + 1,
        last_modified=now,
    )


def _carried(change: Event, old: Event, new: Event) -> Event:
    """A changed date after its master was changed: it names its date anew and goes along."""
    point = _change_point(change, old) + (new.start - old.start)
    same = {
        field.name: getattr(new, field.name)
        for field in fields(Event)
        if field.name not in _OWN_FIELDS | _STAMP_FIELDS | _SERIES_FIELDS
        and field.name not in ("all_day", "tzid", "zone_text", "end_tzid", "nominal_length")
        and getattr(change, field.name) == getattr(old, field.name)
    }
    return replace(change, **same, uid=new.uid, recurrence_id=_identity(point, new))


# This and later --------------------------------------------------------------------------


def _edit_later(
    events: Sequence[Event],
    master: Event,
    occurrence: Occurrence,
    form: Event,
    *,
    now: datetime,
    new_uid: str,
) -> Change:
    """Divide a series in two: the first half ends before the date, the second begins with it."""
    point = _point(occurrence, master)
    changes = [e for e in events if e.recurrence_id]
    later = [e for e in changes if _change_point(e, master) >= point]
    first = _first_half(replace(master, sequence=master.sequence + 1, last_modified=now), point)
    rest = replace(
        master,
        start=point,
        end=point + (master.end - master.start),
        rrules=tuple(counted_before(rule, master, point) for rule in master.rrules),
        rdates=tokens_from(master.rdates, point, later=True),
        exdates=tokens_from(master.exdates, point, later=True),
    )
    shown = replace(as_shown(occurrence), start=point, end=point + (form.end - form.start))
    moved_form = replace(form, start=point + (form.start - as_shown(occurrence).start))
    moved_form = replace(moved_form, end=moved_form.start + (form.end - form.start))
    if form.rrules == as_shown(occurrence).rrules:
        moved_form, shown = replace(moved_form, rrules=()), replace(shown, rrules=())
    second = replace(_with_form(rest, shown, moved_form, now), uid=new_uid, sequence=0)
    here = [e for e in later if not _replaces(e, master, point)]
    carried = [_carried(change, rest, second) for change in here]
    return Change((master, *later), (first, second, *carried))


def _first_half(master: Event, point: datetime) -> Event:
    """The series up to, and without, a date."""
    return replace(
        master,
        rrules=tuple(ended_before(rule, master, point) for rule in master.rrules),
        rdates=tokens_from(master.rdates, point, later=False),
        exdates=tokens_from(master.exdates, point, later=False),
    )


# Which date ------------------------------------------------------------------------------


def _master(events: Sequence[Event]) -> Event | None:
    return next((event for event in events if not event.recurrence_id), None)


def _is_series(master: Event) -> bool:
    return master.recurs


def _wall(moment: Moment) -> datetime:
    """A date or time as naive wall clock of its own zone."""
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day)
    return moment.replace(tzinfo=None, fold=0)


def _midnight(moment: datetime) -> datetime:
    return datetime(moment.year, moment.month, moment.day)


def _point(occurrence: Occurrence, master: Event) -> datetime:
    """The date of the series an occurrence stands for, as wall clock of the master."""
    moment = occurrence.recurrence_id
    if moment is None:
        moment = occurrence.start
    zone = zone_info(master.tzid, master.zone_text)
    if isinstance(moment, datetime) and moment.tzinfo is not None and zone is not None:
        moment = moment.astimezone(zone)
    wall = _wall(moment)
    if not master.all_day and not isinstance(occurrence.recurrence_id or wall, datetime):
        return datetime.combine(wall.date(), master.start.time())
    return _midnight(wall) if master.all_day else wall


def _change_point(change: Event, master: Event) -> datetime:
    """The date of the series a changed date replaces, as wall clock of the master."""
    value = parse_moment(change.recurrence_id)
    if value is None:
        return change.start
    if master.all_day:
        return _midnight(value.wall)
    if value.is_date:
        return datetime.combine(value.wall.date(), master.start.time())
    zone = zone_info(master.tzid, master.zone_text)
    if value.is_utc and zone is not None:
        return to_wall(value.wall, UTC, zone)
    return value.wall


def _replaces(change: Event, master: Event, point: datetime) -> bool:
    return _change_point(change, master) == point


def _identity(point: datetime, master: Event) -> str:
    """The RECURRENCE-ID token of a date of a series."""
    zone = zone_info(master.tzid, master.zone_text)
    return identity_token(DateValue(point, master.all_day, False), zone)


def _has_before(events: Sequence[Event], master: Event, point: datetime) -> bool:
    """Whether the series has a date before this one."""
    if point <= master.start:
        return False
    viewer = zone_info(master.tzid, master.zone_text) or iana_zone("UTC")
    if viewer is None:
        return True
    series = Series(master, [e for e in events if e.recurrence_id], viewer)
    before = point - timedelta(seconds=1)
    return next(series.walls(master.start, before, Deadline(0.5)), None) is not None


def day_moved(occurrence: Occurrence, day: date) -> tuple[datetime, datetime]:
    """Return start and end, as wall clock, of an occurrence put on another day at its hour."""
    shown = as_shown(occurrence)
    start = datetime.combine(day, shown.start.time())
    return start, start + (shown.end - shown.start)
