"""A made-up calendar of somebody in treatment, around a day: for the demo and for pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from mbc_desktop.agenda.cycle_changes import moved_from
from mbc_desktop.agenda.cycles import TreatmentPattern
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import Event, EventKind
from mbc_desktop.agenda.treatments import Treatments

FAMILY = "Family"
_HOUR = timedelta(hours=1)


def fill_calendar(calendars: Calendars, treatments: Treatments, today: date) -> None:
    """Put in two treatment courses, visits, calls and things of everyday life."""
    _begin_courses(treatments, today)
    zone = calendars.zone.key
    own = calendars.own().id
    family = calendars.named(FAMILY).id
    monday = today - timedelta(days=today.weekday())

    def add(
        summary: str,
        days: int,
        clock: str,
        kind: EventKind = EventKind.OTHER,
        *,
        calendar: int = own,
        minutes: int = 60,
        **rest: object,
    ) -> None:
        start = datetime.combine(monday + timedelta(days=days), time.fromisoformat(clock))
        event = Event(
            uid="",
            summary=summary,
            start=start,
            end=start + timedelta(minutes=minutes),
            tzid=zone,
            kind=kind,
            calendar_id=calendar,
        )
        calendars.add(replace(event, **rest))  # type: ignore[arg-type]

    visit, call = EventKind.VISIT, EventKind.CALL
    add("Visit: what the last scan showed", -4, "10:30", visit, place="Sample Clinic, Room 4")
    add(
        "Visit with the oncologist",
        10,
        "10:00",
        visit,
        place="Sample Clinic, Room 4",
        people=("Dr. Sample", "Sam"),
        phone="+1 555 0100",
        description="Ask about the tingling in my fingers.",
        alarms=(1440, 60),
    )
    add(
        "Video call with the nurse",
        3,
        "15:30",
        call,
        minutes=30,
        video_link="https://video.example/room",
        alarms=(30,),
    )
    add(
        "Palliative care team: pain and sleep", 17, "09:15", visit, place="Sample Clinic, 2nd floor"
    )
    add("Echocardiogram", 8, "08:00", EventKind.SCAN, place="Sample Hospital, Imaging")
    add("Physical therapy", 1, "14:00", rrules=("FREQ=WEEKLY;COUNT=12",), minutes=45)
    add("Dentist", 15, "11:00", calendar=family)
    add("Sam drives me", 10, "09:15", calendar=family, minutes=30)
    add("Choir", 2, "19:00", calendar=family, rrules=("FREQ=WEEKLY",), minutes=90)
    add("Support group online", 4, "18:00", rrules=("FREQ=MONTHLY;BYDAY=3TH",), minutes=90)
    weekend = datetime.combine(monday + timedelta(days=19), time())
    calendars.add(
        Event(
            uid="",
            summary="At my sister’s",
            start=weekend,
            end=weekend + timedelta(days=3),
            all_day=True,
            calendar_id=family,
        )
    )


def _begin_courses(treatments: Treatments, today: date) -> None:
    infusions = TreatmentPattern(
        name="Infusions every 3 weeks",
        length=21,
        infusion_days=(1,),
        scan_every=3,
        blood_test_before=1,
    )
    course, _undo = treatments.begin(infusions, today - timedelta(days=7 * 21 + 4))
    treatments.put(moved_from(course, 6, days=7).after)
    tablets = TreatmentPattern(name="Tablets", length=28, medicine_days=((1, 21),))
    treatments.begin(tablets, today - timedelta(days=4 * 28 + 10))
