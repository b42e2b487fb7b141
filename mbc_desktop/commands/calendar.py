"""``mbc-desktop calendar``: import, list, export and add."""

from __future__ import annotations

import argparse
import errno
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mbc_desktop.commands.program import Program
from mbc_desktop.core.errors import KnownError, NotStored, WrongUsage
from mbc_desktop.core.whole_files import write_whole

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from mbc_desktop.agenda.records import Event, Occurrence

_MOST_BYTES = 64 * 1024 * 1024


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add the four commands."""
    parser = subparsers.add_parser(
        "calendar", parents=[parent], help="events: import, list, export, add"
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    importing = actions.add_parser(
        "import",
        parents=[parent],
        help="take in a calendar file or an address",
        description="JSON: {new, changed, same, skipped, guesses: [{uid, what}]}",
    )
    importing.add_argument("source", metavar="FILE|ADDRESS")
    importing.add_argument("--dry-run", action="store_true", help="only say what would change")
    importing.add_argument("--calendar", metavar="NAME", help="the calendar to put it into")
    importing.set_defaults(run=run_import)
    listing = actions.add_parser(
        "list",
        parents=[parent],
        help="what is on, both days included",
        description="JSON: {occurrences: [{uid, recurrence_id, summary, start, end, all_day,"
        " calendar, cancelled}]}",
    )
    listing.add_argument("--from", dest="first", metavar="DATE", type=_day, required=True)
    listing.add_argument("--to", dest="last", metavar="DATE", type=_day, required=True)
    listing.set_defaults(run=run_list)
    exporting = actions.add_parser(
        "export", parents=[parent], help="write a calendar file", description="JSON: {file, events}"
    )
    exporting.add_argument("--from", dest="first", metavar="DATE", type=_day)
    exporting.add_argument("--to", dest="last", metavar="DATE", type=_day)
    exporting.add_argument("--calendar", metavar="NAME", help="only this calendar")
    exporting.add_argument("file", metavar="FILE", type=Path)
    exporting.set_defaults(run=run_export)
    adding = actions.add_parser(
        "add", parents=[parent], help="add an event", description="JSON: {uid}"
    )
    adding.add_argument("summary", metavar="SUMMARY")
    adding.add_argument("--start", required=True, metavar="DATE|TIME", help="2026-12-03T09:30")
    adding.add_argument("--end", metavar="DATE|TIME")
    adding.add_argument("--zone", metavar="ZONE", help="such as America/Chicago")
    adding.add_argument("--place", default="")
    adding.add_argument("--notes", default="")
    adding.add_argument("--kind", default="other", metavar="KIND")
    adding.add_argument("--repeat", metavar="RRULE", help="such as FREQ=WEEKLY;INTERVAL=3")
    adding.add_argument("--calendar", metavar="NAME", help="the calendar to put it into")
    adding.set_defaults(run=run_add)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date like 2026-12-03") from problem


def run_import(program: Program, args: argparse.Namespace) -> int:
    """Import a file, or an address once; what was guessed is told."""
    from mbc_desktop.agenda.ics_reading import looks_like_calendar

    calendars = program.calendars
    data = _bytes_of(args.source)
    if not looks_like_calendar(data):
        raise KnownError(
            f"{args.source} is not a calendar.",
            what_is_safe="Nothing was changed.",
            what_to_do="Take a calendar file: its name mostly ends with .ics.",
        )
    read = calendars.read(data)
    if args.dry_run:
        from mbc_desktop.agenda.records import Calendar

        wanted = args.calendar.casefold() if args.calendar else None
        found = [
            one
            for one in calendars.all()
            if (one.name.casefold() == wanted if wanted else not one.read_only)
        ]
        calendar = found[0] if found else Calendar(name=args.calendar or "")
    else:
        calendar = calendars.named(args.calendar) if args.calendar else calendars.own()
    if calendar.read_only:
        raise WrongUsage(
            f"The calendar “{calendar.name}” can't be changed here.",
            what_is_safe="Nothing was changed.",
            what_to_do="Name another calendar.",
        )
    plan = calendars.plan(read, calendar)
    if not args.dry_run:
        calendars.import_(plan)
    for guess in plan.guesses:
        program.say(guess.what)
    counts = plan.counts
    program.answer(
        counts | {"guesses": [{"uid": guess.uid, "what": guess.what} for guess in plan.guesses]},
        ", ".join(f"{number} {name}" for name, number in counts.items()),
    )
    return 0


def run_list(program: Program, args: argparse.Namespace) -> int:
    """List what touches the days, in order."""
    _check_days(args.first, args.last)
    calendars = program.calendars
    names = {calendar.id: calendar.name for calendar in calendars.all()}
    found = calendars.agenda().days(args.first, args.last)
    for guess in found.guesses:
        program.say(guess.what)
    rows = [_occurrence(one, names) for one in found.occurrences]
    lines = [f"{row['start']}  {row['summary']}  ({row['calendar']})" for row in rows]
    program.answer({"occurrences": rows}, "\n".join(lines) or "Nothing is on.")
    return 0


def _occurrence(found: Occurrence, names: dict[int, str]) -> dict[str, Any]:
    event = found.event
    again = found.recurrence_id
    return {
        "uid": event.uid,
        "recurrence_id": again.isoformat() if again is not None else None,
        "summary": event.summary,
        "start": found.start.isoformat(),
        "end": found.end.isoformat(),
        "all_day": found.all_day,
        "calendar": names.get(event.calendar_id, ""),
        "cancelled": found.cancelled,
    }


def _check_days(first: date, last: date) -> None:
    if last < first:
        raise _wrong("The last day lies before the first.", "Turn --from and --to around.")


def run_export(program: Program, args: argparse.Namespace) -> int:
    """Write a calendar file: everything, one calendar, or what touches some days."""
    calendars = program.calendars
    if args.first or args.last:
        first = args.first or date(1, 1, 1)
        last = args.last or date(9999, 12, 30)
        _check_days(first, last)
        events = calendars.events_between(first, last)
    else:
        events = calendars.events()
    name = ""
    if args.calendar:
        chosen = next(
            (one for one in calendars.all() if one.name.casefold() == args.calendar.casefold()),
            None,
        )
        if chosen is None:
            raise NotStored(
                f"There is no calendar named “{args.calendar}”.",
                what_is_safe="Nothing was changed.",
                what_to_do="Look at the names in the Calendar tab.",
            )
        name = chosen.name
        events = [event for event in events if event.calendar_id == chosen.id]
    try:
        write_whole(args.file, calendars.export(events, name=name))
    except OSError as problem:
        raise KnownError(
            f"The file {args.file} could not be written.",
            what_is_safe="Your calendar is as it was.",
            what_to_do="Check that there is room and that you may write there, and try again.",
        ) from problem
    program.answer(
        {"file": str(args.file), "events": len(events)},
        f"{len(events)} events were written to {args.file}.",
    )
    return 0


def run_add(program: Program, args: argparse.Namespace) -> int:
    """Add one event, or a series."""
    if not args.summary.strip():
        raise _wrong("An event needs a title.", "Write what it is, such as “Dr. Lee”.")
    calendars = program.calendars
    calendar = calendars.named(args.calendar) if args.calendar else calendars.own()
    event = calendars.add(_event(program, args, calendar.id))
    program.answer({"uid": event.uid}, f"Added: {event.summary} ({event.uid})")
    return 0


def _event(program: Program, args: argparse.Namespace, calendar_id: int) -> Event:
    from mbc_desktop.agenda.records import Event, EventKind
    from mbc_desktop.agenda.zones import iana_zone

    zone = iana_zone(args.zone) if args.zone else program.calendars.zone
    if zone is None:
        raise _wrong(f"“{args.zone}” is not a time zone.", "Use a name like America/Chicago.")
    start, all_day = _moment(args.start, zone)
    if args.end:
        end, end_is_day = _moment(args.end, zone)
        if end_is_day != all_day or end < start:
            raise _wrong(
                "The end doesn't go with the start.", "Give both as days or both as times."
            )
        if all_day:
            end += timedelta(days=1)
    else:
        end = start + (timedelta(days=1) if all_day else timedelta(hours=1))
    kinds = {kind.value: kind for kind in EventKind}
    if args.kind.casefold() not in kinds:
        raise _wrong(f"“{args.kind}” is not a kind of event.", f"Use one of: {', '.join(kinds)}.")
    return Event(
        uid="",
        start=start,
        end=end,
        calendar_id=calendar_id,
        summary=args.summary,
        all_day=all_day,
        tzid="" if all_day else zone.key,
        place=args.place,
        description=args.notes,
        kind=kinds[args.kind.casefold()],
        rrules=(_rule(args.repeat),) if args.repeat else (),
    )


def _rule(text: str) -> str:
    from mbc_desktop.agenda.rules import RuleNotUnderstood, parse_rule

    rule = text.removeprefix("RRULE:").strip()
    try:
        parse_rule(rule)
    except RuleNotUnderstood as problem:
        example = "Use one like FREQ=WEEKLY;INTERVAL=3."
        raise _wrong(f"“{rule}” is not a repeat rule.", example) from problem
    return rule


def _moment(text: str, zone: ZoneInfo) -> tuple[datetime, bool]:
    """Return a moment on the wall clock of ``zone``, and whether it is a whole day."""
    try:
        return datetime.combine(date.fromisoformat(text), time()), True
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(text)
        # 15:00Z is 9:00 in Chicago: dropping the offset would move a visit
        local = moment.astimezone(zone) if moment.tzinfo else moment
        return local.replace(tzinfo=None), False
    except (ValueError, OverflowError) as problem:
        raise _wrong(
            f"“{text}” is not a date or a time.", "Write 2026-12-03 or 2026-12-03T09:30."
        ) from problem


def _bytes_of(source: str) -> bytes:
    if source.lower().startswith(("http://", "https://", "webcal://", "webcals://")):
        from mbc_desktop.agenda.feed_fetching import fetch_feed
        from mbc_desktop.agenda.subscriptions import feed_address

        return fetch_feed(feed_address(source)).data or b""
    path = Path(source)
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise KnownError(
                f"{path.name} is far larger than a calendar file.",
                what_is_safe="Nothing was changed.",
                what_to_do="Check that it is the right file.",
            )
        if path.exists() and not path.is_file():
            raise OSError(errno.EINVAL, "not a file")
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise NotStored(
            f"There is no file {path}.",
            what_is_safe="Nothing was changed.",
            what_to_do="Check its name.",
        ) from problem
    except OSError as problem:
        raise KnownError(
            f"The file {path} can't be read.",
            what_is_safe="Nothing was changed.",
            what_to_do="Check that you may read it.",
        ) from problem


def _wrong(happened: str, do: str) -> WrongUsage:
    return WrongUsage(happened, what_is_safe="Nothing was changed.", what_to_do=do)
