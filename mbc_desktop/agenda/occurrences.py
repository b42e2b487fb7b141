"""All occurrences of many events in a span of time, quick enough to page through months."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.limits import MAX_FOUND, MAX_INSTANCES, Deadline, OutOfTime
from mbc_desktop.agenda.records import Event, Guess, GuessKind, Occurrence
from mbc_desktop.agenda.series import Placing, Series
from mbc_desktop.agenda.values import parse_moment
from mbc_desktop.agenda.versions import settle

QUERY_SECONDS = 2.0
_SERIES_SECONDS = 0.25
_SLOW_SERIES_SECONDS = 0.02
_LONG = timedelta(days=14)
_NOT_ALL = "Not all dates of the event could be worked out in a reasonable time."


@dataclass(frozen=True, slots=True)
class Found:
    """Occurrences in order, and what could not be worked out.

    Attributes:
        occurrences: by their begin for the person who looks; what began before the span and is
            still on comes first.
        guesses: series that were cut short, with a sentence each.
    """

    occurrences: tuple[Occurrence, ...]
    guesses: tuple[Guess, ...] = ()


class Agenda:
    """An index over events, built once and asked for many spans.

    Its events are not changed after it is built, so that several threads may ask it.

    Args:
        events: of any number of calendars.
        zone: of the person who looks.
    """

    def __init__(self, events: Iterable[Event], *, zone: ZoneInfo) -> None:
        self.zone = zone
        self._series: list[Series] = []
        self._slow: set[str] = set()
        self._series_of: dict[tuple[int, str], Series] = {}
        self._singles: dict[tuple[int, str], list[Occurrence]] = defaultdict(list)
        self._short: list[Occurrence] = []
        self._long: list[Occurrence] = []
        groups: dict[tuple[int, str], list[Event]] = defaultdict(list)
        for event in settle(events)[0]:
            groups[event.calendar_id, event.uid].append(event)
        for group in groups.values():
            self._add(group)
        self._series.sort(key=lambda series: series.often)
        self._short.sort(key=_order)
        self._begins = [occurrence.begins for occurrence in self._short]

    def between(
        self, first: datetime, last: datetime, *, deadline: Deadline | None = None
    ) -> Found:
        """Return the occurrences that touch the time from first to last.

        Args:
            first: aware; what ends at it is not in.
            last: aware, excluded.
            deadline: by when to answer; a series that takes longer is cut short and named.

        Raises:
            Cancelled: the person asked to stop.
        """
        deadline = deadline or Deadline(QUERY_SECONDS)
        first, last = first.astimezone(self.zone), last.astimezone(self.zone)
        found = [o for o in self._long if _touches(o, first, last)]
        low = bisect_left(self._begins, first - _LONG) if first.year > 2 else 0
        short = self._short[low : bisect_left(self._begins, last)]
        found.extend(o for o in short if _touches(o, first, last))
        guesses = []
        for series in self._series:
            guess = self._collect(series, first, last, deadline, found)
            if guess is not None:
                guesses.append(guess)
        found.sort(key=_order)
        return Found(tuple(found), tuple(guesses))

    def days(self, first: date, last: date, *, deadline: Deadline | None = None) -> Found:
        """Return the occurrences that touch the days from first to last, both included."""
        end = datetime.combine(last, time(23, 59, 59), self.zone)
        if last < date.max:
            end = datetime.combine(last + timedelta(days=1), time(), self.zone)
        return self.between(datetime.combine(first, time(), self.zone), end, deadline=deadline)

    def of(self, calendar_id: int, uid: str, moment: datetime) -> list[Occurrence]:
        """Return the occurrences of one event that touch a moment."""
        after = moment + timedelta(microseconds=1)
        found = [o for o in self._singles.get((calendar_id, uid), ()) if _touches(o, moment, after)]
        series = self._series_of.get((calendar_id, uid))
        if series is not None:
            self._collect(series, moment, after, Deadline(_SERIES_SECONDS), found)
        return found

    @property
    def events(self) -> Iterator[Event]:
        """Every event the index holds."""
        for series in self._series:
            yield series.master
            yield from series.changes
        for occurrence in (*self._short, *self._long):
            yield occurrence.event

    def _collect(
        self,
        series: Series,
        first: datetime,
        last: datetime,
        deadline: Deadline,
        found: list[Occurrence],
    ) -> Guess | None:
        """Add the occurrences of one series, as many as the time and the limits allow.

        A series that used up its time once gets less of it from then on, so that one bad entry
        of a feed does not make every month slow.
        """
        uid = series.master.uid
        if deadline.passed:
            return Guess(uid, GuessKind.ENDLESS_RULE, (_NOT_ALL,))
        limit = MAX_INSTANCES if series.often else MAX_FOUND
        limit = min(limit, MAX_FOUND - len(found))
        seconds = _SLOW_SERIES_SECONDS if uid in self._slow else _SERIES_SECONDS
        count = 0
        try:
            for occurrence in series.between(first, last, deadline.part(seconds)):
                count += 1
                if count > limit:
                    sentence = f"Only the first {count - 1:,} dates of the event are shown here."
                    return Guess(uid, GuessKind.ENDLESS_RULE, (sentence,))
                found.append(occurrence)
        except (OutOfTime, OverflowError):  # no time left, or beyond the year 9999
            self._slow.add(uid)
            return Guess(uid, GuessKind.ENDLESS_RULE, (_NOT_ALL,))
        return None

    def _add(self, group: list[Event]) -> None:
        """Take in all events of one UID."""
        masters = [event for event in group if not event.recurrence_id]
        changes = [event for event in group if event.recurrence_id]
        if masters and (masters[0].recurs or masters[0].exdates or changes):
            series = Series(masters[0], changes, self.zone)
            self._series.append(series)
            self._series_of[masters[0].calendar_id, masters[0].uid] = series
            return
        for event in masters or changes:
            placing = Placing(event, self.zone)
            value = parse_moment(event.recurrence_id) if event.recurrence_id else None
            moment = None
            if value is not None:
                moment = value.wall.date() if value.is_date else value.wall
                if value.is_utc:
                    aware = value.wall.replace(tzinfo=UTC)
                    moment = aware.astimezone(placing.zone) if placing.zone else aware
            occurrence = placing.at(event.start, moment)
            (self._long if placing.length > _LONG else self._short).append(occurrence)
            self._singles[event.calendar_id, event.uid].append(occurrence)


def occurrences(
    events: Iterable[Event],
    first: datetime,
    last: datetime,
    *,
    zone: ZoneInfo,
    deadline: Deadline | None = None,
) -> Found:
    """Return the occurrences of events that touch the time from first to last (see `Agenda`)."""
    return Agenda(events, zone=zone).between(first, last, deadline=deadline)


def _order(occurrence: Occurrence) -> tuple[datetime, bool, datetime, str]:
    return occurrence.begins, not occurrence.all_day, occurrence.ends, occurrence.event.summary


def _touches(occurrence: Occurrence, first: datetime, last: datetime) -> bool:
    begins, ends = occurrence.begins, occurrence.ends
    if begins >= last:
        return False
    return ends > first or (begins == ends and begins >= first)
