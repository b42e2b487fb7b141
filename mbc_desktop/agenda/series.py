"""The dates of one event and of what was changed about single ones of them (RFC 5545, 3.8.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from heapq import merge
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.clock_changes import KNOWN_DAYS, gap_days, settled
from mbc_desktop.agenda.limits import Deadline, OutOfTime
from mbc_desktop.agenda.records import Event, Moment, Occurrence
from mbc_desktop.agenda.rule_expansion import RuleDates
from mbc_desktop.agenda.rules import Rule, RuleNotUnderstood, parse_rule
from mbc_desktop.agenda.values import parse_moment, to_wall
from mbc_desktop.agenda.zones import zone_info

_DAY = timedelta(days=1)
_PREPARING_SECONDS = 0.02


class Placing:
    """Puts one event at a wall clock time: start, end and both as the person who looks sees them.

    Args:
        event: gives length and zone.
        viewer: the zone of the person who looks; floating and all-day events are in it.
    """

    def __init__(self, event: Event, viewer: ZoneInfo) -> None:
        self.event = event
        self.zone = zone_info(event.tzid, event.zone_text)
        self._viewer = viewer
        self._naive = max(timedelta(0), event.end - event.start)
        self._end_zone = self.zone
        self._exact: timedelta | None = None
        if self.zone is not None:
            if event.end_tzid:
                self._end_zone = zone_info(event.end_tzid) or self.zone
            if not event.nominal_length:
                begin = settled(event.start, self.zone)
                end = settled(event.end, self._end_zone or self.zone)
                self._exact = max(timedelta(0), _utc(end) - _utc(begin))
        # Within days on which no clock changes, what comes after the start can be added to it.
        self._gaps = gap_days(self.zone) if self.zone is not None else frozenset()
        self._viewer_gaps = gap_days(viewer)
        self._is_short = self.length <= _DAY and self._end_zone is self.zone

    @property
    def length(self) -> timedelta:
        """How long it takes, at most."""
        return max(self._naive, self._exact or timedelta(0))

    def at(
        self, wall: datetime, recurrence_id: Moment | None, length: timedelta | None = None
    ) -> Occurrence:
        """Return the occurrence that starts at that wall clock time of the event's zone."""
        if self.zone is None:
            return self._without_zone(wall, recurrence_id, length)
        return self._with_zone(settled(wall, self.zone), wall, recurrence_id, length)

    def instance(self, wall: datetime, length: timedelta | None) -> Occurrence:
        """Return the occurrence of a date of the series that nothing has moved."""
        if self.zone is not None:
            day = wall.toordinal()
            plain = self._is_short and length is None and day in KNOWN_DAYS
            if plain and day not in self._gaps and day + 1 not in self._gaps:
                return self._on_plain_day(wall.replace(tzinfo=self.zone), day)
            start = settled(wall, self.zone)
            return self._with_zone(start, wall, start, length)
        moment = wall.date() if self.event.all_day else wall
        return self._without_zone(wall, moment, length)

    def _on_plain_day(self, start: datetime, day: int) -> Occurrence:
        """The occurrence on a day on which the clock of its zone does not change."""
        length = self._naive if self._exact is None else self._exact
        end = start + length
        if self.zone is self._viewer:
            return Occurrence(self.event, start, end, start, start, end)
        begins = start.astimezone(self._viewer)
        if self._viewer_gaps.isdisjoint((day - 1, day, day + 1, day + 2)):
            return Occurrence(self.event, start, end, start, begins, begins + length)
        return Occurrence(self.event, start, end, start, begins, end.astimezone(self._viewer))

    def _with_zone(
        self,
        start: datetime,
        wall: datetime,
        recurrence_id: Moment | None,
        length: timedelta | None,
    ) -> Occurrence:
        event, zone, viewer = self.event, self.zone, self._viewer
        exact = self._exact if length is None else length
        try:
            if exact is None and zone is not None:
                end = settled(wall + self._naive, zone)
            elif exact:
                end = (start.astimezone(UTC) + exact).astimezone(self._end_zone)
            else:
                end = start
            if zone is viewer:
                return Occurrence(event, start, end, recurrence_id, start, end)
            begins, ends = start.astimezone(viewer), end.astimezone(viewer)
        except OverflowError:  # at the ends of the calendar, years 1 and 9999
            begins = ends = end = start
        return Occurrence(event, start, end, recurrence_id, begins, ends)

    def _without_zone(
        self, wall: datetime, recurrence_id: Moment | None, length: timedelta | None
    ) -> Occurrence:
        try:
            end = wall + (self._naive if length is None else length)
        except OverflowError:
            end = wall
        begins, ends = wall.replace(tzinfo=self._viewer), end.replace(tzinfo=self._viewer)
        if self.event.all_day:
            return Occurrence(self.event, wall.date(), end.date(), recurrence_id, begins, ends)
        return Occurrence(self.event, wall, end, recurrence_id, begins, ends)

    def moment(self, wall: datetime) -> Moment:
        """A date of the series in the form its event tells it."""
        if self.event.all_day:
            return wall.date()
        return wall if self.zone is None else settled(wall, self.zone)


class Series:
    """One event with everything that carries its UID.

    Args:
        master: the event with the rule, or a single event.
        changes: the events with a RECURRENCE-ID.
        viewer: the zone of the person who looks.
    """

    def __init__(self, master: Event, changes: Iterable[Event], viewer: ZoneInfo) -> None:
        self.master = master
        self.changes = tuple(changes)
        self._viewer = viewer
        self._placing = Placing(master, viewer)
        self._zone = self._placing.zone
        self._rules = [self._dates(rule) for rule in _understood(master.rrules)]
        self._exrules = [self._dates(rule) for rule in _understood(master.exrules)]
        self._exdates, self._exdays = self._read_exdates()
        self._rdates = self._read_rdates()
        self._singles: list[tuple[Placing, datetime]] = []
        self._changed: set[datetime] = set()
        self._changed_days: set[date] = set()
        self._later: list[tuple[datetime, Placing]] = []
        for change in self.changes:
            self._add_change(change, viewer)
        self._later.sort(key=lambda pair: pair[0])

    def between(self, first: datetime, last: datetime, deadline: Deadline) -> Iterator[Occurrence]:
        """Yield the occurrences that touch the time from first to last (aware, last excluded).

        Raises:
            OutOfTime: the deadline passed; what was yielded so far is right.
        """
        for placing, wall in self._singles:
            occurrence = placing.at(placing.event.start, self._placing.moment(wall))
            if _touches(occurrence, first, last):
                yield occurrence
        first, last = first.astimezone(self._viewer), last.astimezone(self._viewer)
        gaps = gap_days(self._zone) if self._zone is not None else frozenset()
        low, high = self._wall(first), self._wall(last)
        back = self._reach + (_DAY if _is_near(low, gaps) else timedelta(0))
        low, high = _clamped(low, -back), _clamped(high, self._ahead)
        seen: set[datetime] = set()
        unchanged = not (self._changed or self._changed_days or self._later or self._rdates)
        for wall in self._instances(low, high, deadline):
            if unchanged:
                occurrence = self._placing.instance(wall, None)
            elif wall in self._changed or wall.date() in self._changed_days:
                continue
            else:
                occurrence = self._occurrence(wall)
            if not _touches(occurrence, first, last):
                continue
            if gaps and ((day := wall.toordinal()) in gaps or day - 1 in gaps):
                # A time the clock jumps over may fall on the next one: a set has it once.
                if occurrence.begins in seen:
                    continue
                seen.add(occurrence.begins)
            yield occurrence

    def walls(self, low: datetime, high: datetime, deadline: Deadline) -> Iterator[datetime]:
        """Return the dates of the series as its rule gives them, changed ones included."""
        return self._instances(low, high, deadline)

    @cached_property
    def often(self) -> bool:
        """Whether it may have more than a few dates a day."""
        return any(rule.often for rule in self._rules)

    @cached_property
    def _reach(self) -> timedelta:
        """How long before a moment a date of the rule can lie whose occurrence reaches it."""
        lengths = [self._placing.length, *(length for length in self._rdates.values() if length)]
        for wall, placing in self._later:
            lengths.append(self._shift(wall, placing) + placing.length + _DAY)
        return max(lengths)

    @cached_property
    def _ahead(self) -> timedelta:
        """How long after a moment a date of the rule can lie whose occurrence is before it."""
        shifts = (_DAY - self._shift(wall, placing) for wall, placing in self._later)
        return max([timedelta(0), *shifts])

    def _occurrence(self, wall: datetime) -> Occurrence:
        """The occurrence of one date, as a change of it and all later ones has it."""
        for since, placing in reversed(self._later):
            if since < wall:
                moment = self._placing.moment(wall)
                told = self._told_in(wall, placing)
                return placing.at(told + self._shift(since, placing), moment)
        return self._placing.instance(wall, self._rdates.get(wall))

    def _shift(self, since: datetime, placing: Placing) -> timedelta:
        """By how much a change of this and later dates moves them, in wall clock time."""
        return placing.event.start - self._told_in(since, placing)

    def _told_in(self, wall: datetime, placing: Placing) -> datetime:
        """A date of the series in the wall clock time of a change's zone."""
        if placing.event.all_day:
            return datetime(wall.year, wall.month, wall.day)
        if self._zone is None or placing.zone is None or placing.zone is self._zone:
            return wall
        return to_wall(wall, self._zone, placing.zone)

    def _wall(self, moment: datetime) -> datetime:
        """An aware moment as wall clock of the series; without a zone as it stands."""
        if self._zone is None:
            return moment.replace(tzinfo=None)
        try:
            return moment.astimezone(self._zone).replace(tzinfo=None, fold=0)
        except OverflowError:
            return moment.replace(tzinfo=None)

    # The recurrence set -------------------------------------------------------------------

    def _instances(self, low: datetime, high: datetime, deadline: Deadline) -> Iterator[datetime]:
        """Yield the recurrence set from low to high in order: rules and dates less exceptions."""
        sources = [rule.between(low, high, deadline) for rule in self._rules]
        further = sorted(wall for wall in self._further if low <= wall <= high)
        walls = sources[0] if len(sources) == 1 and not further else _merged(sources, further)
        if not (self._exdates or self._exdays or self._exrules):
            return walls
        return self._less_exceptions(walls, low, high, deadline)

    def _less_exceptions(
        self, walls: Iterator[datetime], low: datetime, high: datetime, deadline: Deadline
    ) -> Iterator[datetime]:
        out: set[datetime] = set()
        for rule in self._exrules:
            out.update(rule.between(low, high, deadline))
        for wall in walls:
            if wall in self._exdates or wall in out or wall.date() in self._exdays:
                continue
            yield wall

    @cached_property
    def _further(self) -> set[datetime]:
        """RDATE, and the start of the event where it is a date of the series by itself."""
        start = {self.master.start} if self._start_counts else set()
        return set(self._rdates) | start

    @cached_property
    def _start_counts(self) -> bool:
        """Whether the start is a date of the series although no rule gives it.

        RFC 5545 leaves the set of a start that does not fit its rule undefined. A plain rule (only
        weekdays, or only days of the month) is a plan that begins with the start, as other
        programs show it; of a rule with several parts the start merely says from when on. Where
        no rule ever gives a date, the start is all there is; UNTIL before the start empties the
        series, which is how some programs delete one.
        """
        if not self._rules:
            return True
        rules = [rule for rule, _ in self._understood_rules]
        if all(
            until is not None and until < self.master.start for _, until in self._understood_rules
        ):
            return False
        if all(_is_plain_plan(rule) for rule in rules):
            return True
        deadline = Deadline(_PREPARING_SECONDS)
        try:
            return all(dates.first(deadline) is None for dates in self._rules)
        except OutOfTime:
            return True

    @cached_property
    def _understood_rules(self) -> list[tuple[Rule, datetime | None]]:
        rules = _understood(self.master.rrules)
        return [(rule, until_wall(rule, self.master, self._zone)) for rule in rules]

    def _dates(self, rule: Rule) -> RuleDates:
        master = self.master
        until = until_wall(rule, master, self._zone)
        return RuleDates(rule, master.start, all_day=master.all_day, until=until)

    def _read_exdates(self) -> tuple[set[datetime], set[date]]:
        walls, days = set(), set()
        for token in self.master.exdates:
            value = parse_moment(token)
            if value is None:
                continue
            if value.is_date and not self.master.all_day:
                days.add(value.wall.date())
            else:
                walls.add(value.wall)
        return walls, days

    def _read_rdates(self) -> dict[datetime, timedelta | None]:
        found: dict[datetime, timedelta | None] = {}
        clock = self.master.start.time()
        for token in self.master.rdates:
            first, _, length = token.partition("/")
            value = parse_moment(first)
            if value is None:
                continue
            wall = value.wall
            if value.is_date and not self.master.all_day:
                wall = datetime.combine(wall.date(), clock)
            period = timedelta(seconds=int(length[2:-1])) if length else None
            found[wall] = period or found.get(wall)
        return found

    # Changed dates ------------------------------------------------------------------------

    def _add_change(self, change: Event, viewer: ZoneInfo) -> None:
        """Take in an event with a RECURRENCE-ID; one of a date that EXDATE takes away is gone."""
        value = parse_moment(change.recurrence_id)
        if value is None:
            return
        wall = value.wall
        if self.master.all_day:
            wall = datetime(wall.year, wall.month, wall.day)
        elif value.is_utc and self._zone is not None:
            wall = to_wall(wall, UTC, self._zone)
        if wall in self._exdates or wall.date() in self._exdays:
            return
        if self._is_outdated(change, wall):
            return
        placing = Placing(change, viewer)
        if value.is_date and not self.master.all_day:
            self._changed_days.add(wall.date())
            wall = datetime.combine(wall.date(), self.master.start.time())
        self._changed.add(wall)
        self._singles.append((placing, wall))
        if change.this_and_future:
            self._later.append((wall, placing))

    def _is_outdated(self, change: Event, wall: datetime) -> bool:
        """Whether a change belongs to an older version of the series.

        Some programs write the old master as a change of its first date when a series is given a
        new rule: it has a rule of its own, a lower SEQUENCE, and names no date of the new one.
        """
        if not change.recurs or change.sequence >= self.master.sequence:
            return False
        day = datetime.combine(wall.date(), time())
        try:
            dates = self._instances(day, day + _DAY - timedelta(seconds=1), Deadline(0.05))
            return wall not in set(dates)
        except OutOfTime:
            return False


def until_wall(rule: Rule, event: Event, zone: ZoneInfo | None) -> datetime | None:
    """Return the last moment UNTIL allows, as wall clock of the event; None where it is open.

    A date allows that whole day. For an all-day event only the date of a time counts.
    """
    until = rule.until
    if until is None:
        return None
    if until.is_date or event.all_day:
        return datetime.combine(until.wall.date(), datetime.max.time().replace(microsecond=0))
    if until.is_utc and zone is not None:
        return to_wall(until.wall, UTC, zone)
    return until.wall


def _is_plain_plan(rule: Rule) -> bool:
    """Whether a rule narrows its periods by weekdays alone or by days of the month alone."""
    others = (
        rule.by_second, rule.by_minute, rule.by_hour, rule.by_year_day, rule.by_week_no,
        rule.by_month, rule.by_set_pos,
    )  # fmt: skip
    return not any(others) and not (rule.by_day and rule.by_month_day)


def _understood(texts: tuple[str, ...]) -> list[Rule]:
    rules = []
    for text in texts:
        try:
            rules.append(parse_rule(text))
        except RuleNotUnderstood:
            continue  # told at the import; the start of the event still stands
    return rules


def _merged(rules: list[Iterator[datetime]], further: list[datetime]) -> Iterator[datetime]:
    """Yield the dates of all sources in order, each once."""
    before = None
    for wall in merge(*rules, further):
        if wall != before:
            yield wall
        before = wall


def _clamped(wall: datetime, by: timedelta) -> datetime:
    """Add a length to a time; at the ends of the calendar its end."""
    try:
        return wall + by
    except OverflowError:
        return datetime.max if by > timedelta(0) else datetime.min


def _is_near(wall: datetime, gaps: frozenset[int]) -> bool:
    """Whether the clock changes about that day; some zones left out a whole one."""
    day = wall.toordinal()
    return any(near in gaps for near in (day - 1, day, day + 1))


def _touches(occurrence: Occurrence, first: datetime, last: datetime) -> bool:
    begins, ends = occurrence.begins, occurrence.ends
    if begins >= last:
        return False
    return ends > first or (begins == ends and begins >= first)


def _utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)
