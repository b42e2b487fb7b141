"""What an import would change, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

from mbc_desktop.agenda.import_plan import apply_plan, plan_import
from mbc_desktop.agenda.records import GuessKind
from tests.agenda.samples import events, read, vevent

_START = "DTSTART:20260303T090000Z"


def test_the_four_counts() -> None:
    """New, changed, same and skipped, by UID and RECURRENCE-ID."""
    here = events(
        vevent(_START, "SEQUENCE:1", uid="same"),
        vevent(_START, "SEQUENCE:1", uid="changed"),
        vevent(_START, "SEQUENCE:5", uid="older"),
        vevent(_START, uid="elsewhere"),
    )
    incoming = read(
        vevent(_START, "SEQUENCE:1", uid="same"),
        vevent(_START, "SEQUENCE:2", uid="changed", summary="Other"),
        vevent(_START, "SEQUENCE:4", uid="older", summary="Other"),
        vevent(_START, uid="new"),
        vevent(_START, "RECURRENCE-ID:20260303T090000Z", uid="same"),
        vevent("DTSTART:never", uid="bad"),
    )
    plan = plan_import(here, incoming)
    assert plan.counts == {"new": 2, "changed": 1, "same": 1, "skipped": 2}
    assert plan.removed == ()
    assert GuessKind.OLDER in {guess.kind for guess in plan.guesses}
    after = {event.key: event.summary for event in apply_plan(here, plan)}
    assert after["changed", ""] == "Other"
    assert after["older", ""] == "Visit"
    assert len(after) == 6


def test_last_modified_decides_where_sequence_does_not() -> None:
    """The later LAST-MODIFIED wins; where nothing tells, the file does."""
    here = events(vevent(_START, "LAST-MODIFIED:20260102T000000Z"))
    older = read(vevent(_START, "LAST-MODIFIED:20260101T000000Z", summary="Old"))
    newer = read(vevent(_START, "LAST-MODIFIED:20260103T000000Z", summary="New"))
    assert len(plan_import(here, older).skipped) == 1
    assert len(plan_import(here, newer).changed) == 1
    plain = events(vevent(_START))
    assert len(plan_import(plain, read(vevent(_START, summary="New"))).changed) == 1


def test_a_stamp_is_no_change() -> None:
    """Feeds that stamp every answer anew change nothing."""
    here = events(vevent(_START))
    text = vevent(_START, "LAST-MODIFIED:20260105T000000Z").replace("DTSTAMP:2026", "DTSTAMP:2027")
    assert plan_import(here, read(text)).empty


def test_what_no_field_holds_is_a_change_too() -> None:
    """A line the program does not show is still part of the event."""
    here = events(vevent(_START, "X-ROOM:1"))
    assert len(plan_import(here, read(vevent(_START, "X-ROOM:2"))).changed) == 1


def test_a_cancelled_event_stays() -> None:
    """Calling an event off marks it; it is not removed."""
    here = events(vevent(_START))
    plan = plan_import(here, read(vevent(_START, "SEQUENCE:1", "STATUS:CANCELLED")))
    (after,) = apply_plan(here, plan)
    assert after.cancelled


def test_a_subscription_removes_what_the_feed_no_longer_holds() -> None:
    """With a whole feed, what is not in it goes; with a file it stays."""
    here = events(vevent(_START, uid="a"), vevent(_START, uid="b"))
    feed = read(vevent(_START, uid="a"))
    assert [event.uid for event in plan_import(here, feed, whole=True).removed] == ["b"]
    assert plan_import(here, feed).removed == ()


def test_versions_within_one_file() -> None:
    """The newest of several versions counts, the later of equal ones."""
    plan = plan_import(
        [],
        read(
            vevent(_START, "SEQUENCE:2", summary="Second"),
            vevent(_START, "SEQUENCE:1", summary="First"),
            vevent(_START, uid="b", summary="Once"),
            vevent(_START, uid="b", summary="Twice"),
        ),
    )
    assert [event.summary for event in plan.new] == ["Second", "Twice"]
    assert len(plan.skipped) == 2


def test_one_identity_for_different_events() -> None:
    """Two events that a writer gave one UID are both kept, also when they are read again."""
    incoming = read(
        vevent("DTSTART:20260303T090000Z", summary="Scan"),
        vevent("DTSTART:20260410T090000Z", summary="Visit"),
    )
    plan = plan_import([], incoming)
    assert [event.summary for event in plan.new] == ["Scan", "Visit"]
    assert [guess.kind for guess in plan.guesses] == [GuessKind.SAME_UID]
    assert plan_import(apply_plan([], plan), incoming, whole=True).empty


def test_calendars_do_not_mix() -> None:
    """The events of a plan lie in the calendar it was made for."""
    plan = plan_import([], read(vevent(_START)), calendar_id=7)
    assert [event.calendar_id for event in plan.new] == [7]
    same = plan_import(plan.new, read(vevent(_START)), calendar_id=7)
    assert same.empty
    assert replace(plan.new[0], calendar_id=0) == read(vevent(_START)).events[0]
