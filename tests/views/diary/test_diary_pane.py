"""The diary in the window: a day in five taps, kept by itself; how it went beside the cycles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.diary import Diary, DiaryDay
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.views.diary.pane import DiaryPane
from mbc_desktop.views.diary.services import DiaryServices
from mbc_desktop.views.diary.symptom_choice import SymptomChoice
from mbc_desktop.views.diary.trend_plot import TrendPlot
from mbc_desktop.views.printing import pdf_bytes
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast
from tests.views.access_checks import assert_accessible, tab_order

TODAY = date(2026, 3, 10)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def services(stores: Stores) -> DiaryServices:
    treatments = Treatments(AgendaStore(stores.personal))
    return DiaryServices(Diary(stores.personal), treatments.all, Settings(stores.personal))


@pytest.fixture
def diary(services: DiaryServices) -> Diary:
    return services.diary


@pytest.fixture
def followed(diary: Diary) -> list[str]:
    names = [("Tiredness", "numbers"), ("Numb fingers", "numbers"), ("Nausea", "words")]
    return [diary.follow(name, scale).id for name, scale in names]


@pytest.fixture
def pane(
    qtbot: Any, theme: Any, tasks: Any, services: DiaryServices, followed: list[str]
) -> DiaryPane:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 900)
    made = DiaryPane(
        theme, tasks, StatusArea(theme, parent=window), Toast(theme, window), today=lambda: TODAY
    )
    QVBoxLayout(window).addWidget(made)
    window.show()
    made.set_services(services)
    settle(qtbot, tasks)
    return made


def settle(qtbot: Any, tasks: Any) -> None:
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)


def test_a_day_takes_five_taps_and_no_save_button(
    pane: DiaryPane, diary: Diary, followed: list[str], qtbot: Any
):
    """Today is open at once; each tap is on the disk a moment later."""
    assert pane.form.day == TODAY
    for name, level in zip(followed, (6, 2, 1), strict=True):
        pane.form.fields[name].tap(level)
    pane.form.fields["mood"].tap(7)
    pane.form.fields["sleep_quality"].tap(5)
    qtbot.waitUntil(lambda: diary.day(TODAY).sleep_quality == 5, timeout=5_000)
    day = diary.day(TODAY)
    assert [day.levels[name] for name in followed] == [6, 2, 1]
    assert day.mood == 7
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1, timeout=5_000)


def test_a_tap_is_taken_back_with_another(pane: DiaryPane, diary: Diary, followed: list[str]):
    """What was tapped by mistake says nothing, not zero."""
    field = pane.form.fields[followed[0]]
    field.tap(6)
    field.tap(6)
    assert field.value() is None
    assert followed[0] not in pane.form.page().levels


def test_levels_are_chosen_from_the_keyboard(pane: DiaryPane, followed: list[str], qtbot: Any):
    """Tab comes to a question once; arrows move, Space chooses, digits go straight there."""
    field = pane.form.fields[followed[0]]
    stops = [one for one in field._buttons if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    stops[0].setFocus()
    qtbot.keyClick(field._buttons[0], Qt.Key.Key_Right)
    qtbot.keyClick(field._buttons[1], Qt.Key.Key_Space)
    assert field.value() == 1
    qtbot.keyClick(field._buttons[1], Qt.Key.Key_0)
    assert field.value() == 10


def test_tab_goes_through_the_day_in_reading_order(
    pane: DiaryPane, diary: Diary, qtbot: Any, tasks: Any
):
    """Each question once, then what is more, then what can be done; also after a new symptom."""
    diary.follow("Buzzing ears")
    pane.open_day(TODAY)
    settle(qtbot, tasks)
    order = tab_order(pane.window())
    wanted = [
        "Tiredness: 0",
        "Numb fingers: 0",
        "Nausea: None",
        "Buzzing ears: 0",
        "Mood: 0",
        "Sleep last night: 0",
        "Activity: 0",
    ]
    begin = order.index(wanted[0])
    assert order[begin : begin + len(wanted)] == wanted


def test_leaving_saves_at_once(
    pane: DiaryPane, diary: Diary, followed: list[str], qtbot: Any, tasks: Any
):
    """Another day, another page, or the end of the program."""
    pane.form.fields[followed[0]].tap(3)
    pane.open_day(TODAY - timedelta(days=1))
    settle(qtbot, tasks)
    assert pane.form.day == TODAY - timedelta(days=1)
    pane.form.note.setPlainText("a walk")
    pane.leave()
    tasks.shut_down()
    assert diary.day(TODAY).levels == {followed[0]: 3}
    assert diary.day(TODAY - timedelta(days=1)).note == "a walk"


def test_a_number_that_cant_be_meant_costs_nothing_else(
    pane: DiaryPane, diary: Diary, followed: list[str], qtbot: Any, tasks: Any
):
    """It says so under the field; the rest of the day is kept."""
    pane.form.more.set_open(True)
    pane.form.temperature.setText("38")
    pane.form.temperature.textEdited.emit("38")
    pane.form.fields[followed[0]].tap(4)
    pane.save_now()
    settle(qtbot, tasks)
    kept = diary.day(TODAY)
    assert kept.levels == {followed[0]: 4}
    assert kept.temperature is None
    words = [label.text() for label in pane.form.findChildren(QLabel) if label.isVisible()]
    assert "Look at the number and its unit again." in words
    pane.form.temperature_unit.set_chosen("C")
    pane.save_now()
    settle(qtbot, tasks)
    assert (diary.day(TODAY).temperature, diary.day(TODAY).temperature_unit) == (38.0, "C")


def test_a_program_left_open_over_night_asks_about_the_new_day(
    pane: DiaryPane, diary: Diary, followed: list[str], qtbot: Any, tasks: Any
):
    """What is tapped in the morning is not written to yesterday."""
    tomorrow = TODAY + timedelta(days=1)
    pane._today = lambda: tomorrow
    pane.hide()
    pane.show()
    settle(qtbot, tasks)
    assert pane.form.day == tomorrow
    pane.open_day(TODAY)
    settle(qtbot, tasks)
    pane.hide()
    pane.show()
    settle(qtbot, tasks)
    assert pane.form.day == TODAY


def test_us_units_come_first_and_the_last_choice_stays(
    pane: DiaryPane, services: DiaryServices, diary: Diary, qtbot: Any, tasks: Any
):
    """Pounds and Fahrenheit until she chooses others."""
    assert (pane.form.weight_unit.chosen(), pane.form.temperature_unit.chosen()) == ("lb", "F")
    pane.form.weight_unit.set_chosen("kg")
    settle(qtbot, tasks)
    assert services.units() == ("kg", "F")
    pane.open_day(TODAY - timedelta(days=3))
    settle(qtbot, tasks)
    assert pane.form.weight_unit.chosen() == "kg"


def test_the_day_before_is_taken_over_with_one_tap(
    pane: DiaryPane, diary: Diary, followed: list[str], qtbot: Any, tasks: Any
):
    """For the days that are like the last one."""
    diary.write(DiaryDay(day=TODAY - timedelta(days=2), levels={followed[0]: 5}, mood=4))
    pane.open_day(TODAY)
    settle(qtbot, tasks)
    assert pane.form.same.isVisible()
    pane.form.same.click()
    pane.save_now()
    settle(qtbot, tasks)
    assert diary.day(TODAY).levels == {followed[0]: 5}
    assert diary.day(TODAY).mood == 4


def test_a_day_is_cleared_with_an_undo(
    pane: DiaryPane, diary: Diary, followed: list[str], qtbot: Any, tasks: Any
):
    """No question beforehand."""
    page = DiaryDay(day=TODAY - timedelta(days=4), levels={followed[1]: 2}, helped="rest")
    diary.write(page)
    pane.open_day(page.day)
    settle(qtbot, tasks)
    pane.form.clear.click()
    qtbot.waitUntil(lambda: diary.day(page.day).is_empty, timeout=5_000)
    settle(qtbot, tasks)
    pane._toast._undo.click()
    qtbot.waitUntil(lambda: diary.day(page.day) == page, timeout=5_000)


def test_she_chooses_what_is_asked(pane: DiaryPane, diary: Diary, qtbot: Any, tasks: Any):
    """Her own words and suggestions; what rests keeps its days."""
    pane.choose_symptoms()
    settle(qtbot, tasks)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, SymptomChoice))
    dialog.name.setText("Buzzing ears")
    dialog.add.click()
    settle(qtbot, tasks)
    chip = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Pain")
    chip.click()
    settle(qtbot, tasks)
    names = [one.name for one in diary.symptoms()]
    assert names == ["Tiredness", "Numb fingers", "Nausea", "Buzzing ears", "Pain"]
    assert_accessible(dialog)
    dialog.accept()
    settle(qtbot, tasks)
    assert len(pane.form.fields) == 5 + 3


def test_who_follows_nothing_yet_is_asked_to_choose(
    pane: DiaryPane, diary: Diary, followed: list[str], qtbot: Any, tasks: Any
):
    """With one button, in sight; mood and sleep can be told without."""
    assert not pane.form.begin.isVisible()
    for name in followed:
        diary.rest(name)
    pane.open_day(TODAY)
    settle(qtbot, tasks)
    assert pane.form.begin.isVisible()
    assert list(pane.form.fields) == ["mood", "sleep_quality", "activity"]
    pane.form.begin.click()
    settle(qtbot, tasks)
    next(w for w in QApplication.topLevelWidgets() if isinstance(w, SymptomChoice)).accept()
    settle(qtbot, tasks)


def test_how_it_went_is_told_in_plots_words_and_a_table(
    pane: DiaryPane, diary: Diary, stores: Stores, followed: list[str], qtbot: Any
):
    """Beside the cycles, with no judgment; and on paper."""
    course, _ = Treatments(AgendaStore(stores.personal)).begin(
        READY_PATTERNS[4], TODAY - timedelta(days=20)
    )
    for days, level in ((9, 2), (5, 8), (1, 3)):
        diary.write(
            DiaryDay(
                day=TODAY - timedelta(days=days),
                levels={followed[0]: level, followed[2]: 1},
                weight=70.0,
                weight_unit="kg",
            )
        )
    pane.view.set_chosen("trends")
    settle(qtbot, pane._tasks)
    found = pane.trends.shown
    assert [one.name for one in found.trends] == ["Tiredness", "Nausea", "Weight"]
    assert found.trends[2].values[0] == pytest.approx(154.3, abs=0.1)
    plots = pane.trends.findChildren(TrendPlot)
    assert [plot.accessibleName() for plot in plots] == ["Tiredness", "Nausea", "Weight"]
    assert "Lowest 2, highest 8, last 3" in plots[0].accessibleDescription()
    assert "normal" not in " ".join(p.accessibleDescription() for p in plots).lower()
    assert {band.name for band in found.bands} == {course.name}
    pane.trends.form.set_chosen("table")
    table = pane.trends.table
    assert table.rowCount() == 3
    heads = [table.horizontalHeaderItem(n).text() for n in range(table.columnCount())]
    assert heads == ["Day", "Tiredness", "Nausea", "Weight", course.name]
    assert table.item(0, 2).text() == "mild"
    assert table.item(0, 4).text() == "cycle 1"
    assert pdf_bytes(pane.trends.paper()).startswith(b"%PDF")


def test_an_empty_diary_is_kind_and_private(pane: DiaryPane):
    """It says who sees it, and every control has a name."""
    words = " ".join(label.text() for label in pane.findChildren(QLabel))
    assert "Nobody sees this diary but you" in words
    assert_accessible(pane.window())
