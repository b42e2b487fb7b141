"""How long the calendar takes, beside what is asked of it: run it by itself, on a quiet machine.

    .venv/bin/python -m tests.bench.agenda_bench

Each line is a figure, its median over several rounds, what is asked, and the ratio of both; a
ratio below 1 is good. Views are measured in processor time, which other work on the machine does
not lengthen. Hostile calendars are read in a process of their own, so that their memory
can be told.
"""

from __future__ import annotations

import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.edits import Scope, as_shown, edited
from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.ics_writing import write_calendar
from mbc_desktop.agenda.import_plan import plan_import
from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import Event

ZONE_NAME = "America/New_York"
_ZONE = ZoneInfo(ZONE_NAME)
_ROUNDS = 7
_RULES = (
    "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=DAILY", "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=WEEKLY;INTERVAL=3;COUNT=60", "FREQ=YEARLY", "FREQ=DAILY;INTERVAL=21",
    "FREQ=WEEKLY;UNTIL=20291231T000000Z",
)  # fmt: skip


def sample_events(calendar_id: int = 0) -> list[Event]:
    """5,000 events over eight years, and 200 series of every kind."""
    chance = random.Random(7)
    tzids = ("America/New_York", "America/New_York", "Europe/Berlin", "UTC", "")
    some = []
    for number in range(5_200):
        start = datetime(2022, 1, 1, 8) + timedelta(minutes=15 * chance.randrange(280_000))
        is_series = number >= 5_000
        some.append(
            Event(
                uid=f"bench-{number}",
                calendar_id=calendar_id,
                start=datetime(2022, 1, 1 + number % 28, 9) if is_series else start,
                end=(datetime(2022, 1, 1 + number % 28, 9) if is_series else start)
                + timedelta(hours=1),
                tzid=chance.choice(tzids),
                summary=f"Event {number}",
                rrules=(_RULES[number % len(_RULES)],) if is_series else (),
            )
        )
    return some


def _median(work: Callable[[int], object]) -> float:
    times = []
    for number in range(_ROUNDS):
        begin = time.process_time()
        work(number)
        times.append(time.process_time() - begin)
    return statistics.median(times)


def _line(what: str, seconds: float, asked: float, more: str = "") -> None:
    ratio = seconds / asked
    print(f"{what:44} {seconds * 1000:9.1f} ms of {asked * 1000:7.0f} ms  {ratio:5.2f}  {more}")


def _views(some: list[Event]) -> None:
    agenda = Agenda(some, zone=_ZONE)
    agenda.days(date(2026, 1, 1), date(2026, 1, 31))
    found = 0

    def month(number: int) -> None:
        nonlocal found
        first = date(2026, 1 + number, 1)
        found = len(agenda.days(first, first + timedelta(days=41)).occurrences)

    seconds = _median(month)
    _line("another month, 5,000 events, 200 series", seconds, 0.050, f"{found} occurrences")

    def year(_: int) -> None:
        nonlocal found
        found = len(agenda.days(date(2026, 1, 1), date(2026, 12, 31)).occurrences)

    seconds = _median(year)
    _line("agenda of a year", seconds, 0.100, f"{found} occurrences")
    _line("building the index", _median(lambda _: Agenda(some, zone=_ZONE)), 0.500)
    series = some[5_000]
    first = Agenda([series], zone=_ZONE).days(date(2026, 3, 1), date(2026, 3, 31)).occurrences[0]
    form = as_shown(first)
    _line(
        "one edit of a series",
        _median(
            lambda _: edited(
                [series], first, form, scope=Scope.LATER, now=datetime.now(UTC), new_uid="x"
            )
        ),
        0.050,
    )


def _files(some: list[Event]) -> None:
    data = write_calendar(some, name="Bench", now=datetime.now(UTC))
    read = read_calendar(data, local_tzid="America/New_York")
    megabytes = len(data) / 1e6
    seconds = _median(lambda _: read_calendar(data, local_tzid="America/New_York"))
    _line(f"reading {len(some)} events ({megabytes:.1f} MB)", seconds, 5.0)
    _line("planning their import again", _median(lambda _: plan_import(some, read)), 5.0)
    shared = Path(os.environ.get("MBC_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    slowest, name = 0.0, ""
    for path in sorted((shared / "calendars").glob("*/*.ics")):
        begin = time.perf_counter()
        calendar = read_calendar(path.read_bytes(), local_tzid="America/New_York")
        Agenda(calendar.events, zone=_ZONE).days(date(1990, 1, 1), date(2040, 1, 1))
        taken = time.perf_counter() - begin
        if taken > slowest:
            slowest, name = taken, path.name
    if name:
        _line("the slowest file from the wild, fifty years", slowest, 5.0, name[-40:])


def _hostile() -> dict[str, bytes]:
    start = "DTSTART;TZID=Europe/Berlin:20200101T090000"

    def calendar(*lines: str) -> bytes:
        body = ["BEGIN:VEVENT", "UID:h", "DTSTAMP:20200101T000000Z", *lines, "END:VEVENT"]
        return "\r\n".join(["BEGIN:VCALENDAR", *body, "END:VCALENDAR"]).encode()

    days = (datetime(2020, 1, 1, 9) + timedelta(days=n) for n in range(50_000))
    exdates = [f"EXDATE;TZID=Europe/Berlin:{day:%Y%m%dT%H%M%S}" for day in days]
    return {
        "FREQ=SECONDLY": calendar(start, "RRULE:FREQ=SECONDLY"),
        "COUNT=99999999": calendar(start, "RRULE:FREQ=SECONDLY;COUNT=99999999"),
        "COUNT=99999999, BYSECOND": calendar(
            start, "RRULE:FREQ=SECONDLY;BYSECOND=1,3;COUNT=99999999"
        ),
        "a rule that never matches": calendar(start, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
        "50,000 EXDATEs": calendar(start, "RRULE:FREQ=DAILY", *exdates),
        "5,000 nested components": calendar(
            start, *(["BEGIN:VALARM"] * 5_000), *(["END:VALARM"] * 5_000)
        ),
        "a summary of 20 MB": calendar(start, "SUMMARY:" + "a" * 20_000_000),
    }


def _one_hostile(name: str) -> None:
    """Read one hostile calendar, look at a month, and print time and memory as JSON."""
    data = _hostile()[name]
    begin = time.perf_counter()
    calendar = read_calendar(data, local_tzid="America/New_York")
    plan = plan_import([], calendar)
    Agenda(plan.new, zone=_ZONE).days(date(2026, 3, 1), date(2026, 4, 11))
    taken = time.perf_counter() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps([taken, memory, [guess.what for guess in calendar.guesses][:1]]))


def main() -> None:
    """Print every figure."""
    if len(sys.argv) > 1:
        _one_hostile(sys.argv[1])
        return
    some = sample_events()
    _views(some)
    _files(some)
    for name in _hostile():
        command = [sys.executable, "-m", "tests.bench.agenda_bench", name]
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        taken, memory, said = json.loads(answer)
        _line(name, taken, 2.0, f"{memory} MB of 500; {(said or ['nothing said'])[0][:60]}")


if __name__ == "__main__":
    main()
