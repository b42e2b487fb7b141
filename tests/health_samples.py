"""Made-up samples of the diary, the care lists and questions, for demos and pictures."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.data.stores import Stores

_DAYS = 70


def fill_health(stores: Stores, *, today: date) -> None:
    """Fill the personal store; the same at every start, and no real person's."""
    fill_diary(stores, today=today)
    fill_lists(stores, today=today)
    fill_questions(stores)
    fill_calendar(stores, today=today)


def fill_diary(stores: Stores, *, today: date) -> None:
    """Write ten weeks of days, with gaps."""
    from mbc_desktop.data.diary import Diary, DiaryDay

    diary = Diary(stores.personal)
    tired = diary.follow("Tiredness").id
    fingers = diary.follow("Numb fingers").id
    sick = diary.follow("Nausea", "words").id
    chance = random.Random(5)
    for back in range(1, _DAYS):
        if chance.random() < 0.3:
            continue
        # tired in the first week of each cycle of four weeks, as people tell it
        wave = 3 if (_DAYS - back) % 28 < 8 else 0
        diary.write(
            DiaryDay(
                day=today - timedelta(days=back),
                levels={
                    tired: min(10, 3 + wave + chance.randint(0, 2)),
                    fingers: min(10, 1 + (_DAYS - back) // 25 + chance.randint(0, 1)),
                    sick: min(3, wave // 3 + chance.randint(0, 1)),
                },
                mood=chance.randint(4, 8),
                sleep_quality=chance.randint(3, 8),
                activity=chance.randint(3, 8),
                sleep_hours=6 + chance.randint(0, 4) / 2,
                weight=round(151.5 - 0.03 * (_DAYS - back), 1) if back % 7 == 1 else None,
                weight_unit="lb" if back % 7 == 1 else "",
                temperature=98.2 if back % 14 == 1 else None,
                temperature_unit="F" if back % 14 == 1 else "",
                helped="A short walk and ginger tea" if back % 9 == 0 else "",
                note="Slept after lunch" if back % 11 == 0 else "",
            )
        )


def fill_lists(stores: Stores, *, today: date) -> None:
    """Write the plain lists and what the treatment summary begins with."""
    from mbc_desktop.data.care import CareList
    from mbc_desktop.data.care_records import Allergy, CareMember, Insurance, Medicine, OwnReason
    from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile
    from mbc_desktop.data.profile_store import Profiles

    store = stores.personal
    CareList(store, Medicine).add_many(
        [
            Medicine(name="letrozole", dose="2.5 mg", how_often="every evening", started="2024"),
            Medicine(
                name="ribociclib",
                dose="600 mg",
                how_often="21 days on, 7 off",
                what_for="with letrozole",
                prescribed_by="Dr. Sample",
            ),
            Medicine(name="vitamin D", dose="1000 IU", how_often="every morning"),
            Medicine(name="old pill", stopped="March", why_stopped="a rash"),
        ]
    )
    CareList(store, Allergy).add_many(
        [Allergy(name="penicillin", reaction="hives"), Allergy(name="latex gloves")]
    )
    CareList(store, CareMember).add_many(
        [
            CareMember(
                name="Nurse line",
                role="Sample Cancer Center",
                phone="555-0100",
                after_hours_phone="555-0199",
                call_first="yes",
            ),
            CareMember(
                name="Dr. Sample",
                role="Oncologist",
                phone="555-0101",
                email="office@example.org",
                portal="portal.example.org",
            ),
            CareMember(name="Lee Sample", role="Social worker", phone="555-0102"),
        ]
    )
    CareList(store, Insurance).add(
        Insurance(
            plan="Sample Health Gold",
            member_number="SAMPLE-000123",
            group_number="00042",
            phone="555-0120",
        )
    )
    CareList(store, OwnReason).add(OwnReason(text="The port is red or sore", how="team"))
    profiles = Profiles(store)
    if profiles.active() is not None:
        return
    year = today.year
    profiles.add(
        "Sample",
        Profile(
            er="positive",
            pr="positive",
            her2="low",
            history="recurred",
            recurred=f"{year - 2}-02",
            sites=("bone", "liver"),
            brain="no",
            activity="light_work",
            drugs=(
                DrugHad(drug="paclitaxel", setting="early", start=str(year - 6), end=str(year - 6)),
                DrugHad(drug="letrozole", setting="advanced", start=f"{year - 2}-03", ongoing=True),
            ),
            genes=(GeneResult("PIK3CA", "found"), GeneResult("BRCA1", "not_found")),
            biopsies=(Biopsy(taken=f"{year - 2}-02", place="liver", er="positive", her2="low"),),
        ),
    )


def fill_questions(stores: Stores) -> None:
    """Write notes that hold questions for the next visit."""
    from mbc_desktop.data.notes import NewNote, Notes

    notes = Notes(stores.personal)
    notes.add(
        NewNote(
            title="Questions for the visit",
            text="- [ ] ? What does the new scan show\n- [ ] ? Is there a study nearby\n"
            "? Can the numb fingers be helped\n",
            tags=("visit",),
        )
    )
    notes.add(NewNote(title="What matters to me", text="Time at home, and the garden in May."))


def fill_calendar(stores: Stores, *, today: date) -> None:
    """Put the next visit and a treatment into the calendar."""
    from zoneinfo import ZoneInfo

    from mbc_desktop.agenda.cycles import READY_PATTERNS
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.agenda.records import Event, EventKind
    from mbc_desktop.agenda.treatments import Treatments
    from mbc_desktop.data.agenda_store import AgendaStore

    store = AgendaStore(stores.personal)
    calendars = Calendars(store, zone=ZoneInfo("America/Chicago"))
    for days, what in ((-26, "Dr. Sample, last visit"), (4, "Dr. Sample at the clinic")):
        start = datetime.combine(today + timedelta(days=days), datetime.min.time()).replace(
            hour=9, minute=30
        )
        calendars.add(
            Event(
                uid="",
                start=start,
                end=start + timedelta(minutes=30),
                tzid="America/Chicago",
                summary=what,
                kind=EventKind.VISIT,
            )
        )
    Treatments(store).begin(READY_PATTERNS[4], today - timedelta(days=57))
