"""Calendars from the wild: read whole, shown, exported, read again unchanged."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest
import recurring_ical_events
import x_wr_timezone

from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.ics_writing import write_calendar
from mbc_desktop.agenda.import_plan import apply_plan, plan_import
from mbc_desktop.agenda.occurrences import Agenda
from mbc_desktop.agenda.records import GuessKind
from mbc_desktop.agenda.versions import settle
from tests.agenda.samples import NOW, UTC_ZONE
from tests.shared import shared

_FOLDERS = ("collective-icalendar", "khal", "recurring-ical-events", "x-wr-timezone")

# Where recurring-ical-events (with icalendar and x-wr-timezone) and this program differ, and why.
_DISAGREEMENTS = {
    # Theirs refuses the file or the event; here one bad line costs that line.
    "america_new_york.ics": "theirs stops at DTSTART of a VTIMEZONE told twice",
    "america_new_york_forward_reference.ics": "as above",
    "pacific_fiji.ics": "as above",
    "broken_ical.ics": "theirs stops at an entry without DTSTART",
    "created_calendar_with_unicode_fields.ics": "as above",
    "issue_722_missing_timezones.ics": "as above",
    "issue_104_broken_calendar.ics": "theirs refuses the file for one bad line",
    "invalid_tzoffset.ics": "theirs refuses an offset of 53 hours",
    "non_dst_error.ics": "theirs refuses the file for one alarm",
    "multiple_timezones.ics": "theirs stops at RDATE;VALUE=TIME",
    "issue_464_invalid_rdate.ics": "theirs loses the event for one bad RDATE",
    "invalid_duration.ics": "theirs loses the event for its DURATION",
    "issue_165_missing_event.ics": "theirs loses the event for a blank in its RRULE",
    "issue_1081_invalid_rrule_freq.ics": "theirs loses the event for its RRULE",
    "rfc_7529.ics": "theirs loses events with RSCALE; here the first date is shown",
    "bad_rrule_missing_until_event.ics": "theirs loses the event for UNTIL without a value",
    "multiple_calendar_components.ics": "lines folded after an empty one",
    # A zone that theirs leaves floating, or takes from a file it read before.
    "issue_722_missing_VTIMEZONE_custom.ics": "unknown zone: the person's own",
    "event_dt_local_missing_tz.ics": "unknown zone: the person's own",
    "event_rrule_recuid_invalid_tzid.ics": "unknown zone: the person's own",
    "event_dtr_no_tz_exdatez.ics": "unknown zone: the person's own",
    "event_dtr_notz_untilz.ics": "GMT-05.00/-04.00 is taken as UTC-5",
    "tz_windows_format.ics": "theirs does not know the zone behind a display name",
    "issue_526_calendar_with_different_events.ics": "Lotus zone Western/Central Europe",
    "issue_526_calendar_with_event_subset.ics": "as above",
    "issue_526_calendar_with_events.ics": "as above",
    "issue_526_calendar_with_shuffeled_events.ics": "as above",
    # A day that has no end of its own lasts the day.
    "example.ics": "DTEND equal to DTSTART of an all-day event",
    "event_d_same_start_end.ics": "as above",
    "Germany_Holidays.ics": "as above",
    "Germany-Holidays-date-as-value-type.in.ics": "as above",
    "Germany-Holidays-date-as-value-type.out.ics": "as above",
    "issue_201_mixed_datetime_and_date.ics": "DTSTART a date, DTEND a time: all day",
    "issue_201_test_matrix.ics": "as above",
    # What RFC 5545 says, or leaves open.
    "issue_157_removes_trailing_semicolon.ics": "start that does not fit a rule of two parts",
    "issue_75_range_parameter.ics": "UNTIL as a date holds that whole day",
    "issue_28_rrule_with_UTC_endinginZ.ics": "RECURRENCE-ID of a day told as midnight of a zone",
    "event_dt_multi_uid.ics": "of two equal versions the later in the file counts",
    "issue_1633_rdate_with_dates.ics": "RDATE periods of dates beside a timed start",
    "issue_1633_rdate_with_dates_and_tzid.ics": "as above",
    "event_with_recurrence.ics": "EXDATE in UTC does not give a floating event a zone",
    "parsing_error.ics": "two equal events without UID are one",
}


def _files() -> list[Path]:
    root = shared("calendars")
    return sorted(path for folder in _FOLDERS for path in (root / folder).glob("*.ics"))


def _short(path: Path) -> str:
    return path.name.rpartition("__")[2]


def _span(data: bytes) -> tuple[date, date] | None:
    years = [event.start.year for event in read_calendar(data, local_tzid="UTC").events]
    if not years:
        return None
    return date(max(min(years) - 1, 1900), 1, 1), date(max(years) + 4, 1, 1)


def test_each_file_is_read_and_shown() -> None:
    """No file brings an exception; what has a date that can be read has an occurrence."""
    files = _files()
    assert len(files) > 340
    for path in files:
        calendar = read_calendar(path.read_bytes(), local_tzid="Europe/Berlin")
        agenda = Agenda(settle(calendar.events)[0], zone=UTC_ZONE)
        shown = {o.event.uid for o in agenda.days(date(1, 1, 2), date(2100, 1, 1)).occurrences}
        emptied = {
            event.uid for event in calendar.events if event.exdates or "UNTIL" in str(event.rrules)
        }
        assert {event.uid for event in calendar.events} - shown <= emptied, path.name


def test_events_without_a_date_are_the_only_ones_lost() -> None:
    """A VEVENT of these files is left out for one reason alone: it has no start."""
    for path in _files():
        calendar = read_calendar(path.read_bytes(), local_tzid="UTC")
        no_start = [g for g in calendar.guesses if g.kind is GuessKind.NO_START]
        assert bool(calendar.skipped) == bool(no_start), path.name


def test_import_export_import_changes_nothing() -> None:
    """A file that was imported and exported is the same when it is imported again."""
    for path in _files():
        first = read_calendar(path.read_bytes(), local_tzid="Europe/Berlin")
        here = apply_plan([], plan_import([], first))
        written = write_calendar(here, name="All", now=NOW)
        again = read_calendar(written, local_tzid="America/New_York")
        plan = plan_import(here, again, whole=True)
        assert plan.empty, path.name
        assert len(plan.same) == len(here), path.name
        assert again.skipped == 0, path.name


def test_exports_are_valid() -> None:
    """Icalendar reads every export strictly: CRLF, short lines, zones told, no bad value.

    Left as they came: a rule that is none, for the program it came from may understand it.
    """
    for path in _files():
        calendar = read_calendar(path.read_bytes(), local_tzid="Europe/Berlin")
        written = write_calendar(calendar.events, name="All", now=NOW)
        assert all(len(line) <= 75 for line in written.split(b"\r\n")), path.name
        assert b"\n" not in written.replace(b"\r\n", b""), path.name
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = icalendar.Calendar.from_ical(written)
        told = {str(zone["TZID"]) for zone in parsed.walk("VTIMEZONE")}
        for component in parsed.walk("VEVENT"):
            assert {"UID", "DTSTAMP", "DTSTART"} <= set(component), path.name
            assert [name for name, _ in component.errors if name != "RRULE"] == [], path.name
            for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
                if name in component and "TZID" in component[name].params:
                    assert component[name].params["TZID"] in told, path.name


def _theirs(data: bytes, first: date, last: date) -> list[tuple[str, str, str]]:
    """What recurring-ical-events finds, with X-WR-TIMEZONE taken care of."""
    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for calendar in icalendar.Calendar.from_ical(data, multiple=True):
            standard = x_wr_timezone.to_standard(calendar)
            query = recurring_ical_events.of(standard, skip_bad_series=True)
            for item in query.between(first, last):
                start = item["DTSTART"].dt
                end = item["DTEND"].dt if "DTEND" in item else start
                found.append((_told(start), _told(end), str(item.get("SUMMARY", "")).strip()))
    return sorted(found)


def _told(moment: date) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return (moment.astimezone(UTC) if moment.tzinfo else moment).isoformat()


def test_agreement_with_recurring_ical_events() -> None:
    """Both find the same occurrences in every file, but for the ones listed with a reason."""
    different = set()
    for path in _files():
        data = path.read_bytes()
        span = _span(data)
        if span is None:
            continue
        try:
            theirs = _theirs(data, *span)
        except Exception:
            different.add(_short(path))
            continue
        calendar = read_calendar(data, local_tzid="UTC")
        first, last = (datetime(day.year, 1, 1, tzinfo=UTC_ZONE) for day in span)
        found = Agenda(calendar.events, zone=UTC_ZONE).between(first, last).occurrences
        ours = sorted((_told(o.start), _told(o.end), o.event.summary) for o in found)
        if ours != theirs:
            different.add(_short(path))
    # icalendar remembers zones from one file to the next, so the order of files changes theirs.
    assert different <= _DISAGREEMENTS.keys()


def test_x_wr_timezone() -> None:
    """A calendar of X-WR-TIMEZONE is read as the same calendar made RFC 5545."""
    pairs = sorted(shared("calendars", "x-wr-timezone").glob("*.in.ics"))
    assert len(pairs) == 8
    for path in pairs:
        standard = path.with_name(path.name.replace(".in.ics", ".out.ics"))
        ours, theirs = (
            Agenda(read_calendar(p.read_bytes(), local_tzid="UTC").events, zone=UTC_ZONE)
            for p in (path, standard)
        )
        span = date(2005, 1, 1), date(2024, 1, 1)
        assert [(o.begins, o.ends) for o in ours.days(*span).occurrences] == [
            (o.begins, o.ends) for o in theirs.days(*span).occurrences
        ], path.name


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings(encoding: str) -> None:
    """A file is the same calendar in every encoding of Unicode."""
    data = shared("calendars", "collective-icalendar").joinpath(
        "src__icalendar__tests__calendars__calendar_with_unicode.ics"
    )
    plain = read_calendar(data.read_bytes(), local_tzid="UTC")
    other = data.read_bytes().decode("utf-8").encode(encoding)
    assert read_calendar(other, local_tzid="UTC").events == plain.events
