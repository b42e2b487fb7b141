"""A made-up month of somebody in treatment, for the demonstration and the pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from mbc_desktop.agenda.cycle_changes import moved_from
from mbc_desktop.agenda.cycles import READY_PATTERNS, TreatmentPattern
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import Event, EventKind, EventStatus
from mbc_desktop.agenda.treatments import Treatments

_KINDS = EventKind
_TIMED: tuple[tuple[int, int, int, int, str, EventKind, str], ...] = (
    (-2, 8, 30, 15, "Blood draw", _KINDS.BLOOD_TEST, "Lab, ground floor"),
    (-1, 9, 0, 180, "Infusion, chair 4", _KINDS.INFUSION, "Infusion center, 2nd floor"),
    (0, 10, 0, 60, "Dr. Ito: scan results", _KINDS.VISIT, "Room 4, 2nd floor"),
    (0, 10, 30, 60, "Call with the insurance", _KINDS.CALL, ""),
    (0, 10, 45, 30, "Pharmacy", _KINDS.OTHER, "Main Street"),
    (1, 15, 0, 45, "Dentist", _KINDS.VISIT, ""),
    (5, 11, 0, 30, "Eye check", _KINDS.VISIT, "Eye clinic"),
    (8, 13, 0, 60, "Heart echo", _KINDS.SCAN, "Cardiology"),
    (8, 15, 0, 30, "Social worker", _KINDS.CALL, ""),
    (8, 16, 0, 45, "Nutritionist", _KINDS.VISIT, "Room 12"),
    (13, 9, 30, 20, "Port flush", _KINDS.VISIT, "Infusion center"),
    (20, 8, 0, 120, "CT of chest and abdomen", _KINDS.SCAN, "Radiology"),
    (22, 10, 0, 60, "Dr. Ito", _KINDS.VISIT, "Room 4, 2nd floor"),
)
"""Days from today, hour, minute, minutes long, what, which kind, where."""
_SERIES: tuple[tuple[int, int, int, int, str, EventKind, str], ...] = (
    (-5, 7, 30, 15, "Morning pills", _KINDS.MEDICINE, "FREQ=DAILY"),
    (-5, 13, 0, 45, "Physical therapy", _KINDS.VISIT, "FREQ=WEEKLY;BYDAY=MO,FR"),
)
_DAYS: tuple[tuple[int, int, str], ...] = (
    (-1, 3, "Sister visits"),
    (10, 4, "Weekend at the lake"),
    (16, 1, "Insurance paper due"),
)


def fill_calendar(calendars: Calendars, treatments: Treatments, today: date) -> None:
    """Put the sample month around a day into empty calendars."""
    own = calendars.own().id
    group = calendars.named("Support group").id
    zone = calendars.zone.key

    def at(days: int, hour: int = 0, minute: int = 0) -> datetime:
        return datetime.combine(today + timedelta(days=days), time(hour, minute))

    def add(start: datetime, minutes: int, **more: object) -> None:
        event = Event(uid="", start=start, end=start + timedelta(minutes=minutes), tzid=zone)
        calendars.add(replace(event, **({"calendar_id": own} | more)))  # type: ignore[arg-type]

    pattern = replace(READY_PATTERNS[1], name="Weekly infusions", scan_every=3, blood_test_before=1)
    course, _undo = treatments.begin(pattern, today - timedelta(days=22 + 6 * 28 + 7))
    # a week of rest before the third cycle, as happens
    treatments.put(moved_from(course, 3, days=7).after)
    tablets = TreatmentPattern(name="Tablets", length=28, medicine_days=((1, 21),))
    treatments.begin(tablets, today - timedelta(days=3 * 28 + 5))
    for days, hour, minute, minutes, what, kind, place in _TIMED:
        add(at(days, hour, minute), minutes, summary=what, kind=kind, place=place)
    for days, hour, minute, minutes, what, kind, rule in _SERIES:
        add(at(days, hour, minute), minutes, summary=what, kind=kind, rrules=(rule,))
    add(
        at(1, 18, 30), 90, summary="Living with MBC, evening group", kind=_KINDS.COMMUNITY,
        place="Online", rrules=("FREQ=WEEKLY",), calendar_id=group,
    )  # fmt: skip
    add(
        at(0, 14), 90, summary="Bone scan", kind=_KINDS.SCAN, place="Radiology",
        status=EventStatus.CANCELLED,
    )  # fmt: skip
    add(
        at(3, 15, 30), 30, summary="Video call with the nurse", kind=_KINDS.CALL,
        people=("Nurse Ana", "Sam"), phone="+1 555 0100", alarms=(30,),
        video_link="https://video.example/room", description="Ask about the tingling.",
    )  # fmt: skip
    for days, count, what in _DAYS:
        add(at(days), count * 24 * 60, summary=what, all_day=True, tzid="")
