"""The calendar from the command line: import, list, export, add."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.cli import main

WEEKLY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Test//EN
BEGIN:VEVENT
UID:infusion@example.org
DTSTAMP:20260101T000000Z
SUMMARY:Infusion
DTSTART;TZID=America/Chicago:20260302T090000
DTEND;TZID=America/Chicago:20260302T110000
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:scan@example.org
DTSTAMP:20260101T000000Z
SUMMARY:Scan
DTSTART;VALUE=DATE:20260310
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that runs a command on a data directory and gives (exit code, JSON)."""
    monkeypatch.setenv("TZ", "America/Chicago")

    def command(*words: str) -> tuple[int, Any]:
        code = main(["--json", "--data-dir", str(tmp_path / "data"), *words])
        out = capsys.readouterr().out
        return code, json.loads(out) if out else None

    return command


@pytest.fixture
def weekly(tmp_path: Path) -> str:
    path = tmp_path / "weekly.ics"
    path.write_text(WEEKLY, encoding="utf-8")
    return str(path)


def test_an_import_counts_and_a_second_one_changes_nothing(run: Any, weekly: str):
    """The same file twice makes no doubles."""
    assert run("calendar", "import", weekly)[1] == {
        "new": 2,
        "changed": 0,
        "same": 0,
        "skipped": 0,
        "guesses": [],
    }
    assert run("calendar", "import", weekly)[1]["same"] == 2


def test_a_dry_run_keeps_nothing(run: Any, weekly: str):
    """It says what would change."""
    assert run("calendar", "import", weekly, "--dry-run")[1]["new"] == 2
    listed = run("calendar", "list", "--from", "2026-03-01", "--to", "2026-03-31")[1]
    assert listed["occurrences"] == []


def test_a_list_holds_what_touches_the_days_in_order_and_in_the_events_own_zone(
    run: Any, weekly: str
):
    """Nine o'clock stays nine o'clock over the change of the clock on 8 March."""
    run("calendar", "import", weekly)
    code, listed = run("calendar", "list", "--from", "2026-03-01", "--to", "2026-03-16")
    assert code == 0
    assert [(one["summary"], one["start"]) for one in listed["occurrences"]] == [
        ("Infusion", "2026-03-02T09:00:00-06:00"),
        ("Infusion", "2026-03-09T09:00:00-05:00"),
        ("Scan", "2026-03-10"),
        ("Infusion", "2026-03-16T09:00:00-05:00"),
    ]
    scan = listed["occurrences"][2]
    assert (scan["all_day"], scan["end"], scan["recurrence_id"]) == (True, "2026-03-11", None)
    assert listed["occurrences"][0]["calendar"] == "My calendar"


def test_the_calendar_that_ships_is_there(run: Any):
    """MBC Awareness Day, every year."""
    for year in ("2026", "2031"):
        listed = run("calendar", "list", "--from", f"{year}-10-13", "--to", f"{year}-10-13")[1]
        assert [one["calendar"] for one in listed["occurrences"]] == ["Community events"]


def test_what_is_exported_can_be_imported_again_without_a_change(
    run: Any, weekly: str, tmp_path: Path
):
    """Import, export, import."""
    run("calendar", "import", weekly)
    file = str(tmp_path / "out.ics")
    assert run("calendar", "export", "--calendar", "My calendar", file)[1]["events"] == 2
    again = run("calendar", "import", file)[1]
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 2)


def test_an_event_is_added_with_its_rule(run: Any):
    """Every three weeks, in a zone of its own."""
    code, made = run(
        *("calendar", "add", "Blood test", "--start", "2026-05-04T08:00"),
        *("--zone", "America/New_York", "--repeat", "FREQ=WEEKLY;INTERVAL=3", "--kind", "visit"),
    )
    assert code == 0
    listed = run("calendar", "list", "--from", "2026-05-04", "--to", "2026-05-25")[1]
    assert [one["start"] for one in listed["occurrences"]] == [
        "2026-05-04T08:00:00-04:00",
        "2026-05-25T08:00:00-04:00",
    ]
    assert {one["uid"] for one in listed["occurrences"]} == {made["uid"]}


@pytest.mark.parametrize(
    "words",
    [
        ("list", "--from", "2026-03-05", "--to", "2026-03-01"),
        ("add", "Visit", "--start", "soon"),
        ("add", "Visit", "--start", "2026-03-05", "--end", "2026-03-01"),
        ("add", "Visit", "--start", "2026-03-05", "--repeat", "now and then"),
        ("add", "Visit", "--start", "2026-03-05T09:00", "--zone", "Atlantis/Center"),
        ("import", __file__, "--calendar", "Community events"),
    ],
    ids=lambda words: " ".join(words[:3]),
)
def test_wrong_usage_is_told_and_exits_with_2(run: Any, words: tuple[str, ...]):
    """And nothing is kept."""
    assert run("calendar", *words)[0] == 2


def test_a_file_that_is_not_there_exits_with_1(run: Any):
    """Not a traceback."""
    assert run("calendar", "import", "/nowhere/at/all.ics")[0] == 1


@pytest.mark.parametrize("body", [b"", b"<html>Log in first</html>", bytes(range(256)) * 9])
@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_a_file_that_is_no_calendar_is_told(
    run: Any, tmp_path: Path, body: bytes, more: tuple[str, ...]
):
    """Instead of nothing new, which would look as if all had gone well."""
    (tmp_path / "page.ics").write_bytes(body)
    code, told = run("calendar", "import", str(tmp_path / "page.ics"), *more)
    assert code == 1
    assert "is not a calendar" in told["error"]


def test_what_never_ends_is_not_read(run: Any):
    """A device is no file."""
    code, told = run("calendar", "import", "/dev/zero")
    assert code == 1
    assert "can't be read" in told["error"]


def test_a_time_with_an_offset_is_that_moment_on_the_events_own_clock(run: Any):
    """15:00 in Greenwich is 9:00 in Chicago in winter, and 16:00 in Paris."""
    assert run("calendar", "add", "Visit", "--start", "2026-12-03T15:00Z")[0] == 0
    assert (
        run(
            "calendar", "add", "Call", "--start", "2026-12-04T15:00+00:00", "--zone", "Europe/Paris"
        )[0]
        == 0
    )
    rows = run("calendar", "list", "--from", "2026-12-03", "--to", "2026-12-04")[1]["occurrences"]
    starts = {row["summary"]: row["start"] for row in rows}
    assert starts["Visit"] == "2026-12-03T09:00:00-06:00"
    assert starts["Call"] == "2026-12-04T16:00:00+01:00"


def test_days_turned_around_are_told_by_the_export_too(run: Any, tmp_path: Path):
    """No empty file is written in the place of a good one."""
    target = tmp_path / "mine.ics"
    target.write_text("mine")
    words = ("calendar", "export", "--from", "2026-12-05", "--to", "2026-12-01", str(target))
    assert run(*words)[0] == 2
    assert target.read_text() == "mine"
