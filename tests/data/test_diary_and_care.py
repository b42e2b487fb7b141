"""The symptom diary, the plain lists, attached files, and what is tidied away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import LISTS, CareMember, Medicine, Report
from mbc_desktop.data.diary import Diary, DiaryDay, TrendPoint
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.tidying import Tidied, tidy
from tests.data.test_learn_articles import ARTICLE

DAY = date(2026, 5, 4)


class HandClock:
    def __init__(self) -> None:
        self.now = datetime(2026, 5, 4, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def diary(stores: Stores) -> Diary:
    return Diary(stores.personal)


@pytest.fixture
def medicines(stores: Stores, clock: HandClock) -> CareList[Medicine]:
    return CareList(stores.personal, Medicine, clock=clock)


def test_a_day_is_read_as_it_was_written(diary: Diary):
    """Numbers in the unit they were typed in; a day can be written again."""
    pain = diary.follow("Pain")
    sick = diary.follow("Nausea", "words")
    page = DiaryDay(
        day=DAY,
        levels={pain.id: 10, sick.id: 3},
        mood=4,
        sleep_hours=6.5,
        weight=150.2,
        weight_unit="lb",
        temperature=100.4,
        temperature_unit="F",
        helped="rest",
        note="long day",
    )
    diary.write(page)
    assert diary.day(DAY) == page
    diary.write(replace(page, levels={pain.id: 2}, mood=None))
    assert diary.day(DAY).levels == {pain.id: 2}
    assert diary.day(DAY).mood is None


def test_a_day_that_is_emptied_is_gone(diary: Diary):
    """An empty page is no page."""
    diary.write(DiaryDay(day=DAY, mood=3))
    diary.write(DiaryDay(day=DAY))
    assert diary.days(DAY, DAY) == []
    assert diary.day(DAY).is_empty


@pytest.mark.parametrize(
    "said",
    [
        {"mood": 11},
        {"activity": -1},
        {"sleep_hours": 25},
        {"weight": 150.0},
        {"weight": 9999.0, "weight_unit": "kg"},
        {"weight": float("nan"), "weight_unit": "kg"},
        {"temperature": 100.4, "temperature_unit": "C"},
        {"temperature": 38.0, "temperature_unit": "F"},
        {"levels": {"nobody": 1}},
    ],
)
def test_what_cannot_be_meant_is_refused_and_the_day_stays(diary: Diary, said: dict):
    """38 °F is a slip of the unit; nothing is corrected behind her back."""
    diary.write(DiaryDay(day=DAY, note="before"))
    with pytest.raises(KnownError, match="typed"):
        diary.write(DiaryDay(day=DAY, **said))
    assert diary.day(DAY).note == "before"


def test_a_symptom_can_rest_and_come_back_with_its_days(diary: Diary):
    """Following one of the same name again is taking it up again."""
    pain = diary.follow("Pain")
    diary.follow("Itch")
    diary.write(DiaryDay(day=DAY, levels={pain.id: 5}))
    diary.rest(pain.id)
    assert [one.name for one in diary.symptoms()] == ["Itch"]
    assert diary.follow("  pain ").id == pain.id
    diary.rename(pain.id, "Ache")
    diary.reorder([pain.id])
    assert [one.name for one in diary.symptoms()] == ["Ache", "Itch"]
    assert diary.day(DAY).levels == {pain.id: 5}
    with pytest.raises(NotStored):
        diary.rename("nobody", "x")


def test_trends_are_in_one_unit_whatever_was_typed(diary: Diary):
    """Pounds and kilograms, °F and °C."""
    pain = diary.follow("Pain")
    diary.write(
        DiaryDay(
            day=DAY,
            levels={pain.id: 4},
            weight=220.46226218,
            weight_unit="lb",
            temperature=100.4,
            temperature_unit="F",
        )
    )
    diary.write(DiaryDay(day=DAY + timedelta(days=1), weight=99.0, weight_unit="kg"))
    last = DAY + timedelta(days=9)
    assert [round(one.value, 3) for one in diary.trend("weight", DAY, last)] == [100.0, 99.0]
    assert [round(one.value, 3) for one in diary.trend("temperature", DAY, last)] == [38.0]
    assert diary.trend(pain.id, DAY, last) == [TrendPoint(DAY, 4.0)]
    assert diary.first_day() == DAY


def test_lines_are_kept_in_her_order(medicines: CareList[Medicine]):
    """Added, changed, moved, taken off and put back to their place."""
    a = medicines.add(Medicine(name="a"))
    b = medicines.add(Medicine(name="b"))
    medicines.change(replace(a, dose="5 mg"))
    medicines.reorder([b.id, a.id])
    assert [(one.name, one.dose) for one in medicines.all()] == [("b", ""), ("a", "5 mg")]
    medicines.remove(b)
    assert [one.name for one in medicines.all()] == ["a"]
    medicines.put_back(b)
    assert [one.name for one in medicines.all()] == ["b", "a"]


def test_lists_do_not_mix(stores: Stores, medicines: CareList[Medicine]):
    """A line of one list can't be changed through another."""
    line = medicines.add(Medicine(name="a"))
    team = CareList(stores.personal, CareMember)
    assert team.all() == []
    with pytest.raises(NotStored):
        team.remove(CareMember(id=line.id))
    assert len({kind.LIST for kind in LISTS}) == len(LISTS)


def test_what_a_newer_program_wrote_is_kept(stores: Stores, medicines: CareList[Medicine]):
    """A field this version does not know survives a change made with it."""
    line = medicines.add(Medicine(name="a"))
    with stores.personal.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE care_item SET fields = json_insert(fields, '$.color', 'blue')"
        )
    medicines.change(replace(line, name="b"))
    with stores.personal.reading() as connection:
        kept = connection.exec_driver_sql("SELECT fields FROM care_item").scalar_one()
    assert '"color": "blue"' in kept


def test_a_field_longer_than_can_be_kept_is_refused(medicines: CareList[Medicine]):
    """Long text belongs into a note."""
    with pytest.raises(KnownError, match="longer"):
        medicines.add(Medicine(name="x" * 20_001))


def test_a_changed_number_in_the_diary_or_a_list_is_seen(
    stores: Stores, diary: Diary, medicines: CareList[Medicine]
):
    """The check names what can't be trusted."""
    diary.write(DiaryDay(day=DAY, mood=3))
    line = medicines.add(Medicine(name="a", dose="5 mg"))
    with stores.personal.writing() as connection:
        connection.exec_driver_sql("UPDATE diary_day SET mood = 4")
        connection.exec_driver_sql("UPDATE care_item SET fields = replace(fields, '5', '6')")
    personal = check_stores(stores.data_dir)[1]
    assert len(personal.problems) == 2
    assert "days of your diary" in " ".join(personal.problems)
    assert medicines.damaged() == [line.id]


def test_attached_files_are_kept_once_and_checked(stores: Stores):
    """Under their checksum; a damaged one is told, and mended by the same file coming again."""
    attachments = Attachments(stores.personal)
    one = attachments.add(b"%PDF", media_type="application/pdf", file_name="report.pdf")
    again = attachments.add(b"%PDF", media_type="application/pdf", file_name="copy.pdf")
    assert again.name == one.name
    assert attachments.get(one.name).file_name == "report.pdf"
    assert attachments.body(one.name) == b"%PDF"
    with stores.personal.writing() as connection:
        connection.exec_driver_sql("UPDATE attachment_body SET body = x'00'")
    assert attachments.damaged() == [one.name]
    with pytest.raises(KnownError, match="damaged"):
        attachments.body(one.name)
    attachments.add(b"%PDF", media_type="application/pdf", file_name="report.pdf")
    assert attachments.body(one.name) == b"%PDF"
    with pytest.raises(NotStored):
        attachments.get("0" * 64)


def test_tidying_throws_out_what_is_old_and_nothing_else(stores: Stores, clock: HandClock):
    """Trash after 30 days, revisions after 90 but never the first, files nobody shows."""
    notes = Notes(stores.personal, clock=clock)
    attachments = Attachments(stores.personal, clock=clock)
    medicines = CareList(stores.personal, Medicine, clock=clock)
    reports = CareList(stores.personal, Report, clock=clock)
    names = [
        attachments.add(str(n).encode(), media_type="x", file_name=str(n)).name for n in range(5)
    ]
    shown, former, reported, _lone, trashed = names
    kept = notes.add(NewNote(text=f"first ![](attachment:{former})"))
    for number in range(3):
        clock.now += timedelta(minutes=20)
        now = notes.get(kept.id)
        notes.save(kept.id, base=now.version, title="", text=f"{number} ![](attachment:{shown})")
    reports.add(Report(title="CT", file=reported))
    gone = notes.add(NewNote(text=f"[f](attachment:{trashed})"))
    notes.trash(gone.id)
    line = medicines.add(Medicine(name="a"))
    medicines.remove(line)
    assert tidy(stores.personal, clock=clock) == Tidied(0, 0, 0, 0)
    clock.now += timedelta(days=29)
    assert tidy(stores.personal, clock=clock) == Tidied(0, 0, 0, 1)
    clock.now += timedelta(days=2)
    assert tidy(stores.personal, clock=clock) == Tidied(1, 0, 1, 1)
    clock.now += timedelta(days=60)
    assert tidy(stores.personal, clock=clock) == Tidied(0, 2, 0, 0)
    (first,) = notes.revisions(kept.id)
    assert first.why == "first"
    assert {one.name for one in attachments.many(names)} == {shown, former, reported}


def test_an_article_she_removed_is_kept_for_30_days(stores: Stores, clock: HandClock):
    """Long enough to want it back; not for ever."""
    saved = SavedArticles(stores.personal, clock=clock)
    number = saved.save(ARTICLE).id
    saved.remove(number)
    clock.now += timedelta(days=29)
    assert tidy(stores.personal, clock=clock).articles == 0
    clock.now += timedelta(days=2)
    assert tidy(stores.personal, clock=clock).articles == 1
