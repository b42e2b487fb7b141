"""What the Today tab shows: at most five lines, each leading to its place.

Nothing here names an illness: a line is a number, a date, or what she called her own appointment.
Words are the window's. Where the calendar and the trials come from is handed in, so that this needs
neither of them to be there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import EventKind, Occurrence
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.clock import Clock, read_stamp, stamp, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.settings import Settings

log = logging.getLogger(__name__)

MOST_LINES = 5
_LOOK_AHEAD_DAYS = (7, 30, 90)
_PAUSED = "paused_since"
_MOST_QUESTIONS = 99
# What is an appointment, and no line of a medicine plan or of somebody else's calendar.
_APPOINTMENTS = frozenset(
    (
        EventKind.VISIT,
        EventKind.INFUSION,
        EventKind.SCAN,
        EventKind.BLOOD_TEST,
        EventKind.CALL,
        EventKind.OTHER,
    )
)


class LineKind(StrEnum):
    """What a line is about, in the order they stand."""

    APPOINTMENT = "appointment"
    CYCLE = "cycle"
    REMINDERS = "reminders"
    QUESTIONS = "questions"
    TRIALS = "trials"


class FirstStep(StrEnum):
    """What there is to do where there is nothing to show yet."""

    FIND_TRIALS = "find_trials"
    ADD_VISIT = "add_visit"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Appointment:
    """The next one: her own words for it, when, and the thing it leads to."""

    title: str
    starts: datetime
    all_day: bool
    thing: tuple[str, str]
    is_visit: bool = False


@dataclass(frozen=True, slots=True)
class CyclePlace:
    """Where a treatment stands: its number and day; ``name`` is what she called it."""

    name: str
    number: int
    day: int
    thing: tuple[str, str]


@dataclass(frozen=True, slots=True)
class ReminderCount:
    """How many reminders are due, and how many of them came while nothing could show them."""

    due: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True)
class TrialCounts:
    """What is new in her searches, and what changed on her list."""

    new: int = 0
    changed: int = 0


class Appointments(Protocol):
    """What Today asks of the calendar."""

    def next_appointment(self, now: datetime) -> Appointment | None:
        """Return the next appointment after ``now``, or the one under way; None where none is."""

    def cycle_places(self, day: date) -> Sequence[CyclePlace]:
        """Return where each treatment stands that day."""

    def reminders(self, now: datetime) -> ReminderCount:
        """Return what is due."""


class TrialNews(Protocol):
    """What Today asks of the trials."""

    def counts(self) -> TrialCounts:
        """Return what is new and changed since she last looked."""


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One line.

    Attributes:
        thing: where it leads, as a ``(kind, id)`` pair; an id may be empty for a whole tab.
        title: her own words for an appointment or a treatment; empty otherwise.
        count, second: questions; due and missed reminders; new and changed trials; cycle and day.
        starts: when an appointment begins; midnight for one that lasts all day.
        is_visit: whether the page for a visit can be made for it.
    """

    kind: LineKind
    thing: tuple[str, str]
    title: str = ""
    count: int = 0
    second: int = 0
    starts: datetime | None = None
    all_day: bool = False
    is_visit: bool = False


@dataclass(frozen=True, slots=True)
class TodayPage:
    """What to show: the lines, or first steps where there are none yet.

    ``paused_since`` is set while everything rests: then only the appointment and the day of the
    cycle are shown.
    """

    lines: tuple[TodayLine, ...]
    first_steps: tuple[FirstStep, ...]
    paused_since: datetime | None = None


class Pause:
    """Everything paused, for bad weeks: reminders and news rest until she comes back."""

    def __init__(self, settings: Settings, *, clock: Clock = utc_now) -> None:
        self._settings = settings
        self._clock = clock

    @property
    def since(self) -> datetime | None:
        """Since when everything rests; None where nothing does."""
        kept = self._settings.get(_PAUSED)
        try:
            return read_stamp(kept) if isinstance(kept, str) else None
        except ValueError:
            return None

    def begin(self) -> None:
        """Let everything rest. Nothing is lost: what came meanwhile is there afterwards."""
        if self.since is None:
            self._settings.set(_PAUSED, stamp(self._clock()))

    def end(self) -> None:
        """She is back."""
        self._settings.forget(_PAUSED)


class Today:
    """Gathers the lines; each source is asked once, off the GUI thread."""

    def __init__(
        self,
        notes: Notes,
        pause: Pause,
        *,
        appointments: Appointments | None = None,
        trials: TrialNews | None = None,
        clock: Clock = utc_now,
    ) -> None:
        self._notes = notes
        self._pause = pause
        self._appointments = appointments
        self._trials = trials
        self._clock = clock

    def page(self, *, local_day: date) -> TodayPage:
        """Return what to show; ``local_day`` is today's date where she is.

        A source that can't be read costs its own line and no other.
        """
        now = self._clock()
        since = self._pause.since
        lines: list[TodayLine] = []
        if self._appointments is not None:
            lines += _asked(lambda: _calendar_lines(self._appointments, now, local_day))
        if since is None:
            if self._appointments is not None:
                lines += _asked(lambda: _reminder_lines(self._appointments, now))
            lines += _asked(self._question_lines)
            if self._trials is not None:
                lines += _asked(self._trial_lines)
        order = list(LineKind)
        lines.sort(key=lambda line: order.index(line.kind))
        return TodayPage(
            lines=tuple(lines[:MOST_LINES]),
            first_steps=() if lines or since else tuple(FirstStep),
            paused_since=since,
        )

    def _question_lines(self) -> list[TodayLine]:
        number = len(self._notes.questions(limit=_MOST_QUESTIONS))
        return [TodayLine(LineKind.QUESTIONS, ("questions", ""), count=number)] if number else []

    def _trial_lines(self) -> list[TodayLine]:
        if self._trials is None:
            return []
        counts = self._trials.counts()
        if not counts.new and not counts.changed:
            return []
        # what is new stands with the searches, what changed with her list
        place = "news" if counts.new else "listed"
        return [TodayLine(LineKind.TRIALS, (place, ""), count=counts.new, second=counts.changed)]


def _calendar_lines(source: Appointments | None, now: datetime, local_day: date) -> list[TodayLine]:
    if source is None:
        return []
    lines = []
    following = source.next_appointment(now)
    if following is not None:
        lines.append(
            TodayLine(
                LineKind.APPOINTMENT,
                following.thing,
                title=following.title,
                starts=following.starts,
                all_day=following.all_day,
                is_visit=following.is_visit,
            )
        )
    places = source.cycle_places(local_day)
    lines += [
        TodayLine(
            LineKind.CYCLE, place.thing, title=place.name, count=place.number, second=place.day
        )
        # of several treatments the first stands here; the others are in the calendar
        for place in places[:1]
    ]
    return lines


def _reminder_lines(source: Appointments | None, now: datetime) -> list[TodayLine]:
    found = source.reminders(now) if source is not None else ReminderCount()
    if not found.due:
        return []
    line = TodayLine(LineKind.REMINDERS, ("reminders", ""), count=found.due, second=found.missed)
    return [line]


def _asked(ask: _Ask) -> list[TodayLine]:
    try:
        return ask()
    except KnownError as problem:
        log.info("A line of Today is left out: %s", type(problem).__name__)
        return []


class _Ask(Protocol):
    def __call__(self) -> list[TodayLine]: ...


class AgendaAppointments:
    """The calendar as Today asks for it."""

    def __init__(
        self,
        calendars: Calendars,
        treatments: Treatments,
        *,
        due: Callable[[datetime], ReminderCount] = lambda _now: ReminderCount(),
    ) -> None:
        """``due`` counts reminders: whoever shows them knows which were dealt with."""
        self._calendars = calendars
        self._treatments = treatments
        self._due = due

    def next_appointment(self, now: datetime) -> Appointment | None:
        """Return what is under way or comes next within three months."""
        first = now.astimezone(self._calendars.zone).date()
        for days in _LOOK_AHEAD_DAYS:
            # the near days first: most often that is all there is to look through
            found = self._calendars.between(first, first + timedelta(days=days))
            chosen = _next_of(found, now, first)
            if chosen is not None:
                return Appointment(
                    title=chosen.event.summary,
                    starts=_shown_start(chosen, first),
                    all_day=chosen.all_day,
                    thing=("event", chosen.event.uid),
                    is_visit=chosen.event.kind is EventKind.VISIT,
                )
        return None

    def cycle_places(self, day: date) -> list[CyclePlace]:
        """Return where each treatment stands that day."""
        return [
            CyclePlace(where.course.name, where.number, where.day, ("course", where.course.id))
            for where in self._treatments.today(day)
            if not where.skipped
        ]

    def reminders(self, now: datetime) -> ReminderCount:
        """Return what is due and what was missed."""
        return self._due(now)


def _next_of(found: Sequence[Occurrence], now: datetime, today: date) -> Occurrence | None:
    wanted = [one for one in found if _counts(one, today) and (one.all_day or one.ends > now)]
    # an appointment with a time on the same day says more than a whole day does
    return min(
        wanted,
        key=lambda one: (_shown_start(one, today).date(), one.all_day, one.begins),
        default=None,
    )


def _counts(one: Occurrence, today: date) -> bool:
    if one.all_day and one.event.kind is EventKind.OTHER and one.begins.date() < today:
        return False  # a visitor who stays for days is no appointment from the second day on
    return not one.cancelled and one.event.kind in _APPOINTMENTS


def _shown_start(one: Occurrence, today: date) -> datetime:
    """Return when it begins; of whole days that began before today, today."""
    if one.all_day and one.begins.date() < today:
        return datetime.combine(today, one.begins.timetz())
    return one.begins
