"""One VEVENT to an `Event`: its times, its series, and what it says."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.clock_changes import settled
from mbc_desktop.agenda.components import Component
from mbc_desktop.agenda.content_lines import Property, unescape
from mbc_desktop.agenda.event_texts import event_texts
from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.records import Event, EventStatus, Guess, GuessKind
from mbc_desktop.agenda.rule_checks import rule_guess
from mbc_desktop.agenda.values import (
    DateValue,
    format_date,
    format_wall,
    identity_token,
    parse_duration,
    parse_moment,
    series_token,
    to_wall,
)
from mbc_desktop.agenda.zones import Zone, ZoneFinder

_DAY = timedelta(days=1)
_MANY_DATES = 5_000
_MADE = "made-"


class Unreadable(Exception):
    """An entry that cannot be shown at all; `guess` says why."""

    def __init__(self, guess: Guess) -> None:
        super().__init__(guess.what)
        self.guess = guess


@dataclass(frozen=True, slots=True)
class _Told:
    """A date with the zone it is told in; no zone for a date and for floating time."""

    value: DateValue
    zone: Zone | None = None

    @property
    def info(self) -> ZoneInfo | None:
        return self.zone.info if self.zone else None


@dataclass(slots=True)
class EventReader:
    """Reads the events of one file and collects what it had to guess.

    Args:
        finder: finds the zones the file names.
        local: the person's own zone, taken where nothing tells.
        deadline: by when the whole file has to be read.
    """

    finder: ZoneFinder
    local: Zone
    deadline: Deadline
    guesses: list[Guess] = field(default_factory=list)
    rule_seconds: float = 0.5
    _rule_deadline: Deadline = field(init=False)
    _uid: str = ""
    _calendar_zone: Zone | None = None

    def __post_init__(self) -> None:
        """Set the time that looking for dates of odd rules may take in the whole file."""
        self._rule_deadline = self.deadline.part(self.rule_seconds)

    def read(self, component: Component, *, calendar_zone: Zone | None, cancelled: bool) -> Event:
        """Read one VEVENT.

        Args:
            component: the VEVENT.
            calendar_zone: zone of X-WR-TIMEZONE: UTC and floating times are told in it.
            cancelled: the calendar's METHOD is CANCEL.

        Raises:
            Unreadable: it has no start that can be read.
        """
        self._calendar_zone = calendar_zone
        alarms = [child for child in component.children if not _is_bad_alarm(child)]
        bad_alarms = len(component.children) - len(alarms)
        component.children = alarms
        raw = component.text()
        self._uid = self._read_uid(component, raw)
        start_line = component.first("DTSTART")
        start = self._told(start_line) if start_line else None
        if start is None:
            title = component.first("SUMMARY")
            named = unescape(title.value[:60]) if title else self._uid[:60]
            raise Unreadable(Guess(self._uid, GuessKind.NO_START, (named,)))
        if component.first("UID") is None:
            self._guess(GuessKind.NO_UID)
        if bad_alarms:
            self._guess(GuessKind.BAD_VALUE, "A reminder")
        end_line = component.first("DTEND")
        end = self._told(end_line) if end_line else None
        if start.zone is None and end is not None and end.zone and not start.value.is_date:
            start = _Told(start.value, end.zone)
        span = self._span(component, start, end)
        own = start.info
        all_day = start.value.is_date
        recurrence_id = self._recurrence_id(component, start)
        if not recurrence_id and component.first("RECURRENCE-ID") is not None:
            # Which date it changes cannot be told: it stands for itself and leaves its series be.
            self._uid += "#" + hashlib.sha256(raw.encode("utf-8", "replace")).hexdigest()[:12]
        rrules = self._rules(component, "RRULE", start)
        texts = event_texts(component, self._uid, self.guesses)
        event = Event(
            uid=self._uid,
            **span,
            recurrence_id=recurrence_id,
            this_and_future=bool(recurrence_id) and _this_and_future(component),
            all_day=all_day,
            tzid=start.zone.tzid if start.zone else "",
            zone_text=start.zone.text if start.zone else "",
            sequence=_integer(component.first("SEQUENCE")),
            created=self._stamp(component.first("CREATED")),
            last_modified=self._stamp(component.first("LAST-MODIFIED")),
            stamp=self._stamp(component.first("DTSTAMP")),
            rrules=rrules,
            exrules=self._rules(component, "EXRULE", start),
            rdates=self._dates(component, "RDATE", own, all_day=all_day),
            exdates=self._dates(component, "EXDATE", own, all_day=all_day),
            raw=raw,
            status=EventStatus.CANCELLED if cancelled else _status(component),
            **texts,
        )
        return self._with_alarms(event, component)

    def _read_uid(self, component: Component, raw: str) -> str:
        line = component.first("UID")
        if line is not None and line.value.strip():
            return unescape(line.value).strip()[:1_000]
        return _MADE + hashlib.sha256(raw.encode("utf-8", "replace")).hexdigest()[:32]

    # Times --------------------------------------------------------------------------------

    def _told(self, line: Property) -> _Told | None:
        """Read a date line with its zone; None where it is no date."""
        value = parse_moment(line.value)
        if value is None:
            return None
        return self._in_zone(value, line)

    def _in_zone(self, value: DateValue, line: Property) -> _Told:
        """Tell a date in the zone that its line, or else the calendar, names."""
        if value.is_date or line.params.get("VALUE", "").upper() == "DATE":
            midnight = value.wall.replace(hour=0, minute=0, second=0)
            return _Told(DateValue(midnight, True, False))
        name = line.params.get("TZID", "").strip()
        if name:
            zone = self._named_zone(name, is_utc=value.is_utc)
            if value.is_utc and zone.tzid != "UTC":
                self._guess(GuessKind.ZONE_AND_UTC, zone.tzid)
            return _Told(value._replace(is_utc=False), zone)
        if value.is_utc:
            utc = self.finder.find("UTC")
            if self._calendar_zone is None or utc is None:
                return _Told(value._replace(is_utc=False), utc)
            wall = to_wall(value.wall, UTC, self._calendar_zone.info)
            return _Told(DateValue(wall, False, False), self._calendar_zone)
        return _Told(value, self._calendar_zone)

    def _named_zone(self, name: str, *, is_utc: bool) -> Zone:
        """The zone of a TZID; where nothing explains it UTC, the calendar's or the person's."""
        zone = self.finder.find(name)
        if zone is None:
            zone = self._calendar_zone or self.local
            if is_utc:
                zone = self.finder.find("UTC") or zone
            self._guess(GuessKind.UNKNOWN_ZONE, name[:80], zone.tzid)
        elif not zone.sure:
            self._guess(GuessKind.ZONE_NAME, name[:80], zone.tzid)
        return zone

    def _span(self, component: Component, start: _Told, end: _Told | None) -> dict[str, Any]:
        """The fields start, end, end_tzid and nominal_length."""
        wall = start.value.wall
        duration_line = component.first("DURATION")
        length = parse_duration(duration_line.value) if duration_line else None
        if component.first("DTEND") is not None and end is None:
            self._guess(GuessKind.BAD_VALUE, "DTEND")
        if length is not None and length < timedelta(0):
            self._guess(GuessKind.END_BEFORE_START)
            length = None
        if start.value.is_date:
            return {"start": wall, "end": self._end_day(wall, end, length)}
        if end is not None:
            return {"start": wall, **self._end_time(start, end)}
        if length is not None:
            return {
                "start": wall,
                "end": wall_after(wall, length, start.info),
                "nominal_length": True,
            }
        return {"start": wall, "end": wall}

    def _end_day(self, day: datetime, end: _Told | None, length: timedelta | None) -> datetime:
        """The exclusive end of an all-day event: one day later where nothing better is said."""
        if day.date() == date.max:
            return day
        try:
            if end is not None:
                last = end.value.wall
                midnight = last.replace(hour=0, minute=0, second=0)
                if midnight < day:
                    self._guess(GuessKind.END_BEFORE_START)
                last = midnight if last == midnight else midnight + _DAY
                return max(last, day + _DAY)
            if length is not None:
                return day + max(_DAY, -(-length // _DAY) * _DAY)
        except OverflowError:
            self._guess(GuessKind.BAD_VALUE, "DURATION")
        return day + _DAY

    def _end_time(self, start: _Told, end: _Told) -> dict[str, Any]:
        wall, zone = end.value.wall, end.zone or start.zone
        fields: dict[str, Any] = {}
        if zone is not None and start.zone is not None and zone.tzid != start.zone.tzid:
            if zone.text or zone.tzid == "UTC":
                wall = to_wall(wall, zone.info, start.zone.info)
            else:
                fields["end_tzid"] = zone.tzid
        ends_first = wall < start.value.wall
        if "end_tzid" in fields and zone is not None and start.info is not None:
            ends_first = settled(wall, zone.info) < settled(start.value.wall, start.info)
        if ends_first and not fields and start.value.wall - wall < _DAY:
            # Both times are told: a person who comes at the earlier one is not late.
            self._guess(GuessKind.SWAPPED)
            return {"start": wall, "end": start.value.wall}
        if ends_first:
            self._guess(GuessKind.END_BEFORE_START)
            return {"end": start.value.wall}
        return {"end": wall, **fields}

    # The series ---------------------------------------------------------------------------

    def _recurrence_id(self, component: Component, start: _Told) -> str:
        line = component.first("RECURRENCE-ID")
        if line is None:
            return ""
        told = self._told(line)
        if told is None:
            self._guess(GuessKind.BAD_VALUE, "RECURRENCE-ID")
            return ""
        if start.value.is_date:
            # Exchange names the day of an all-day series by its midnight in some zone.
            return format_date(told.value.wall)
        return identity_token(told.value, told.info or start.info)

    def _dates(
        self, component: Component, name: str, own: ZoneInfo | None, *, all_day: bool
    ) -> tuple[str, ...]:
        """Read all EXDATE or RDATE lines to tokens, sorted and without repetitions."""
        tokens: set[str] = set()
        bad = False
        in_own_zone: dict[tuple[str, str], bool] = {}
        for line in component.all(name):
            told_as = (line.params.get("TZID", ""), line.params.get("VALUE", ""))
            for part in line.value.split(","):
                value = parse_moment(part)
                if value is not None and not value.is_date and not value.is_utc and not all_day:
                    if told_as not in in_own_zone:
                        told = self._in_zone(value, line)
                        in_own_zone[told_as] = told.info is own and not told.value.is_date
                    if in_own_zone[told_as]:
                        tokens.add(format_wall(value.wall))
                        continue
                if not part.strip():
                    continue
                token = self._date_token(part, line, own, all_day=all_day)
                bad = bad or not token
                tokens.add(token)
        tokens.discard("")
        if bad:
            self._guess(GuessKind.BAD_VALUE, name)
        if len(tokens) > _MANY_DATES:
            self._guess(GuessKind.MANY_DATES, f"{len(tokens):,}")
        return tuple(sorted(tokens))

    def _date_token(self, part: str, line: Property, own: ZoneInfo | None, *, all_day: bool) -> str:
        first, slash, second = part.partition("/")
        value = parse_moment(first)
        if value is None:
            return ""
        told = self._in_zone(value, line)
        if slash and told.value.is_date and not all_day:
            told = _Told(told.value._replace(is_date=False))
        token = series_token(told.value, told.info, own, all_day=all_day)
        if not slash or all_day:
            return token
        length = parse_duration(second)
        if length is None and (until := parse_moment(second)) is not None:
            length = until.wall - value.wall
        if length is None or length < timedelta(0):
            return ""
        return f"{token}/PT{int(length.total_seconds())}S"

    def _rules(self, component: Component, name: str, start: _Told) -> tuple[str, ...]:
        rules: list[str] = []
        for line in component.all(name):
            value = "".join(line.value.split()).rstrip(";")
            if value and value not in rules:
                rules.append(value)
                guess = rule_guess(value, start.value, self._uid, self._rule_deadline)
                if guess is not None:
                    self.guesses.append(guess)
        return tuple(rules)

    def _with_alarms(self, event: Event, component: Component) -> Event:
        """Add the lead times of the VALARMs."""
        leads = set(relative_leads(component, event.end - event.start))
        zone = self.finder.find(event.tzid) if event.tzid else None
        for alarm in component.children:
            trigger = alarm.first("TRIGGER") if alarm.name == "VALARM" else None
            told = self._told(trigger) if trigger else None
            if told is None or told.info is None or zone is None:
                continue
            begin = settled(event.start, zone.info)
            lead = begin - settled(told.value.wall, told.info)
            leads.add(int(lead.total_seconds()) // 60)
        return replace(event, alarms=tuple(sorted(leads))) if leads else event

    def _stamp(self, line: Property | None) -> datetime | None:
        """Read DTSTAMP, CREATED or LAST-MODIFIED; without a zone they are taken as UTC."""
        value = parse_moment(line.value) if line else None
        return value.wall.replace(tzinfo=UTC) if value else None

    def _guess(self, kind: GuessKind, *details: str) -> None:
        self.guesses.append(Guess(self._uid, kind, details))


def _is_bad_alarm(child: Component) -> bool:
    trigger = child.first("TRIGGER") if child.name == "VALARM" else None
    return (
        trigger is not None
        and parse_duration(trigger.value) is None
        and parse_moment(trigger.value) is None
    )


def relative_leads(component: Component, length: timedelta) -> list[int]:
    """Return the lead times of relative VALARMs, minutes before the start, sorted."""
    leads = set()
    for alarm in component.children:
        trigger = alarm.first("TRIGGER") if alarm.name == "VALARM" else None
        lead = parse_duration(trigger.value) if trigger else None
        if trigger is None or lead is None:
            continue
        if trigger.params.get("RELATED", "").upper() == "END":
            lead += length
        leads.add(-int(lead.total_seconds()) // 60)
    return sorted(leads)


def wall_after(wall: datetime, length: timedelta, zone: ZoneInfo | None) -> datetime:
    """Add a DURATION to a time: days by the calendar, the rest by the clock (RFC 5545, 3.3.6)."""
    days = timedelta(days=length.days)
    rest = length - days
    try:
        day = wall + days
        if zone is None or not rest:
            return day + rest
        begin = settled(day, zone).astimezone(UTC)
        return (begin + rest).astimezone(zone).replace(tzinfo=None, fold=0)
    except OverflowError:
        return wall


def _this_and_future(component: Component) -> bool:
    line = component.first("RECURRENCE-ID")
    return line is not None and line.params.get("RANGE", "").upper() == "THISANDFUTURE"


def _integer(line: Property | None) -> int:
    text = line.value.strip() if line else ""
    return min(int(text), 2**31 - 1) if text.isascii() and text.isdigit() and len(text) < 12 else 0


def _status(component: Component) -> EventStatus:
    line = component.first("STATUS")
    said = line.value.strip().lower() if line else ""
    if said in ("cancelled", "canceled"):
        return EventStatus.CANCELLED
    return EventStatus.TENTATIVE if said == "tentative" else EventStatus.CONFIRMED
