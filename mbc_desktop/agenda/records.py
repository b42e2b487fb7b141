"""The nouns of the calendar as frozen records: what is stored, shown and exported."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

Moment = date | datetime
"""A date for an all-day event, an aware date and time, or a naive one for floating time."""


class EventKind(StrEnum):
    """What an event is to the person, as they would say it."""

    VISIT = "visit"
    INFUSION = "infusion"
    SCAN = "scan"
    BLOOD_TEST = "blood test"
    CALL = "call"
    MEDICINE = "medicine"
    COMMUNITY = "community event"
    OTHER = "other"


class EventStatus(StrEnum):
    """STATUS of RFC 5545, 3.8.1.11, for a VEVENT."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


class GuessKind(StrEnum):
    """What was guessed, mended or left out while a calendar was read."""

    ENCODING = "encoding"
    BAD_LINE = "bad line"
    BAD_COMPONENT = "bad component"
    NO_START = "no start"
    BAD_VALUE = "bad value"
    END_BEFORE_START = "end before start"
    SWAPPED = "swapped"
    NO_UID = "no uid"
    SAME_UID = "same uid"
    UNKNOWN_ZONE = "unknown zone"
    ZONE_NAME = "zone name"
    ZONE_AND_UTC = "zone and utc"
    RULE = "rule"
    ENDLESS_RULE = "endless rule"
    LONG_TEXT = "long text"
    MANY_DATES = "many dates"
    NESTED = "nested"
    NOT_AN_EVENT = "not an event"
    NOT_CLOSED = "not closed"
    TRUNCATED = "truncated"
    TOO_MANY = "too many"
    OUT_OF_TIME = "out of time"
    OLDER = "older"
    MANY_MORE = "many more"


_SENTENCES: dict[GuessKind, str] = {
    GuessKind.ENCODING: "The file is not in UTF-8; it was read as {0}.",
    GuessKind.BAD_LINE: "A line could not be read and was left out: {0}",
    GuessKind.BAD_COMPONENT: "An entry could not be read and was left out.",
    GuessKind.NO_START: "An entry without a date that can be read was left out: {0}",
    GuessKind.BAD_VALUE: "{0} could not be read and was left out of the event.",
    GuessKind.END_BEFORE_START: "The end lies before the start; the start was kept.",
    GuessKind.SWAPPED: "The end lies before the start; both were swapped.",
    GuessKind.NO_UID: "The event has no identity of its own; one was made from its content.",
    GuessKind.SAME_UID: "Two different events carry the same identity; both were kept.",
    GuessKind.UNKNOWN_ZONE: "The time zone “{0}” is unknown; {1} was taken instead.",
    GuessKind.ZONE_NAME: "The time zone “{0}” was taken as {1}.",
    GuessKind.ZONE_AND_UTC: "A time names both a zone and UTC; it was read in {0}.",
    GuessKind.RULE: "The repeat rule “{0}” was not understood; the first date is shown.",
    GuessKind.ENDLESS_RULE: "{0}",
    GuessKind.LONG_TEXT: "{0} is very long ({1} characters); its beginning is shown.",
    GuessKind.MANY_DATES: "The event lists {0} single dates; that is unusual.",
    GuessKind.NESTED: "{0} entries lie too deep inside each other and were left out.",
    GuessKind.NOT_AN_EVENT: "{0} entries that are no events (tasks, journals) were left out.",
    GuessKind.NOT_CLOSED: "{0} entries have no end; each was ended where the next one begins.",
    GuessKind.TRUNCATED: "The file ends in the middle of an entry.",
    GuessKind.TOO_MANY: "The file holds too many entries; {0} were left out.",
    GuessKind.OUT_OF_TIME: "Reading took too long; the rest of the file was left out.",
    GuessKind.OLDER: "The event here is newer than the one in the file and was kept.",
    GuessKind.MANY_MORE: "{0} more like these.",
}


@dataclass(frozen=True, slots=True)
class Guess:
    """One thing that was guessed, mended or left out, and in which event.

    Attributes:
        uid: the UID of the event, empty where the whole file is meant.
        kind: lets a view translate the sentence.
        details: what the sentence names, in its order.
    """

    uid: str
    kind: GuessKind
    details: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """The guess as one English sentence."""
        return _SENTENCES[self.kind].format(*self.details)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One VEVENT: a single event, the master of a series, or one changed date of a series.

    Times are kept as the wall clock of the event's own zone, so that a daily nine o'clock stays
    nine o'clock whatever the clock rules of the zone become.

    Attributes:
        calendar_id: the calendar it lies in; 0 before it is stored.
        uid: UID; with `recurrence_id` it names the event within its calendar.
        recurrence_id: which date of the series `uid` this replaces, as a token (see
            `mbc_desktop.agenda.values`), empty for a single event or a master.
        this_and_future: RANGE=THISANDFUTURE on the RECURRENCE-ID.
        start: wall clock of the start in `tzid`; midnight for an all-day event.
        end: wall clock of the end in `end_tzid` or else `tzid`; exclusive.
        all_day: DTSTART is a date.
        tzid: IANA name, "UTC", "" for floating and all-day, or a name that `zone_text` defines.
        end_tzid: zone of the end where it differs from that of the start.
        zone_text: the VTIMEZONE of a zone that has no IANA name.
        nominal_length: the length came as DURATION and is kept in wall clock time (RFC 5545,
            3.8.5.3); otherwise every date of a series takes exactly the same time.
        rrules: RRULE values as they came; `exrules` those of the older EXRULE.
        rdates: further dates as tokens, a period as "token/PTnS"; `exdates` those left out.
        alarms: VALARM lead times, minutes before the start (negative: after it).
        raw: the component as it came, one content line a line, for an export without loss.
    """

    uid: str
    start: datetime
    end: datetime
    calendar_id: int = 0
    recurrence_id: str = ""
    this_and_future: bool = False
    summary: str = ""
    all_day: bool = False
    tzid: str = ""
    end_tzid: str = ""
    zone_text: str = field(default="", repr=False)
    nominal_length: bool = False
    place: str = ""
    description: str = field(default="", repr=False)
    url: str = ""
    people: tuple[str, ...] = ()
    phone: str = ""
    video_link: str = ""
    attachments: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    kind: EventKind = EventKind.OTHER
    status: EventStatus = EventStatus.CONFIRMED
    sequence: int = 0
    created: datetime | None = None
    last_modified: datetime | None = None
    stamp: datetime | None = None
    rrules: tuple[str, ...] = ()
    exrules: tuple[str, ...] = ()
    rdates: tuple[str, ...] = ()
    exdates: tuple[str, ...] = ()
    alarms: tuple[int, ...] = ()
    raw: str = field(default="", repr=False)

    @property
    def key(self) -> tuple[str, str]:
        """What names the event within its calendar: (UID, RECURRENCE-ID)."""
        return self.uid, self.recurrence_id

    @property
    def floating(self) -> bool:
        """Whether the times are wall clock times wherever the person is."""
        return not self.all_day and not self.tzid

    @property
    def recurs(self) -> bool:
        """Whether this is the master of a series."""
        return bool(self.rrules or self.rdates)

    @property
    def cancelled(self) -> bool:
        """Whether the event was called off; it stays, struck out."""
        return self.status is EventStatus.CANCELLED


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date on which an event happens.

    Attributes:
        event: the single event, the master, or the changed date itself.
        start: in the event's own zone; naive where it floats; a date where it is all day.
        end: as `start`, exclusive.
        recurrence_id: the date of the series as the rule gave it; None for a single event.
        begins: the start in the zone of the person who looks, for order and layout.
        ends: the end in that zone.
    """

    event: Event
    start: Moment
    end: Moment
    recurrence_id: Moment | None
    begins: datetime
    ends: datetime

    @property
    def all_day(self) -> bool:
        """Whether it covers whole days."""
        return self.event.all_day

    @property
    def cancelled(self) -> bool:
        """Whether this date was called off."""
        return self.event.status is EventStatus.CANCELLED

    @property
    def last_day(self) -> date:
        """The last day it touches, as the person who looks counts days."""
        begins, ends = self.begins, self.ends
        if ends <= begins:
            return begins.date()
        if ends.hour or ends.minute or ends.second or ends.microsecond:
            return ends.date()
        return (ends - timedelta(microseconds=1)).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A calendar: the person's own, one that was imported, or one that is subscribed to.

    Attributes:
        id: 0 before it is stored.
        source_url: the feed it follows; empty where it follows none.
        read_only: subscribed and shipped calendars are not edited here.
        marker: a shape and colour name of the style sheet; never a colour value.
        alarms: default lead times for its events, minutes before the start.
        community: what its feed calls no kind of its own is a community event.
    """

    name: str
    id: int = 0
    description: str = ""
    source_url: str = ""
    read_only: bool = False
    visible: bool = True
    marker: str = ""
    alarms: tuple[int, ...] = ()
    community: bool = False


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """What was read from one file: its events, and all that was guessed on the way.

    Attributes:
        name: X-WR-CALNAME or NAME, empty where there is none.
        refresh_interval: REFRESH-INTERVAL or X-PUBLISHED-TTL, None where there is none.
        skipped: entries that cost themselves but not the file.
    """

    events: tuple[Event, ...]
    guesses: tuple[Guess, ...] = ()
    name: str = ""
    description: str = ""
    tzid: str = ""
    refresh_interval: timedelta | None = None
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do, before it is done.

    Attributes:
        new: events that are not here yet.
        changed: pairs of the event here and the one that replaces it.
        same: events that are here already, unchanged.
        skipped: events of the file that are older than those here.
        removed: events here that the feed no longer holds; for subscriptions only.
        unread: entries of the file that could not be read.
        guesses: what the report tells the person.
    """

    new: tuple[Event, ...]
    changed: tuple[tuple[Event, Event], ...]
    same: tuple[Event, ...]
    skipped: tuple[Event, ...]
    removed: tuple[Event, ...] = ()
    unread: int = 0
    guesses: tuple[Guess, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """The four counts of the preview: new, changed, same, skipped."""
        return {
            "new": len(self.new),
            "changed": len(self.changed),
            "same": len(self.same),
            "skipped": len(self.skipped) + self.unread,
        }

    @property
    def empty(self) -> bool:
        """Whether carrying it out would change nothing."""
        return not (self.new or self.changed or self.removed)
