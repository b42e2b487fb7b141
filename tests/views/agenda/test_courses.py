"""Treatment cycles: described, begun, changed with old and new dates in sight, and undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt

from mbc_desktop.agenda.cycles import Course, TreatmentPattern
from mbc_desktop.views.agenda.course_form import CourseForm
from mbc_desktop.views.agenda.pattern_form import PatternForm
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import TODAY, asked, press

PATTERN = TreatmentPattern(name="Infusions", length=21, infusion_days=(1,))


@pytest.fixture
def course(tab: AgendaTab, services: AgendaServices) -> Course:
    """Begun three cycles ago: the fourth begins on March 10."""
    made, _undo = services.treatments.begin(PATTERN, date(2026, 1, 6))
    tab.refresh()
    return made


def stored(services: AgendaServices) -> Course:
    (found,) = services.treatments.all()
    return found


def undo(tab: AgendaTab, qtbot: Any) -> None:
    qtbot.waitUntil(tab._toast.isVisible, timeout=10_000)
    qtbot.mouseClick(tab._toast._undo, Qt.MouseButton.LeftButton)


def choose(field: Any, value: object) -> None:
    field.setCurrentIndex(field.findData(value))


def test_a_pattern_of_ones_own_is_begun(tab: AgendaTab, services: AgendaServices, qtbot: Any):
    """Days of infusions and medicine, scans, a blood test before; from cycle 3 on."""
    tab.courses.add()
    form = asked(qtbot, PatternForm)
    assert_accessible(form)
    choose(form.pattern, -1)
    form.name.setText("My treatment")
    form.first.setDate(QDate(2026, 3, 3))
    form.number.setValue(3)
    form.length.setValue(28)
    form.infusions.setText("1, 8,15")
    form.medicine.setText("1-14, 22-28")
    form.scans.setValue(2)
    choose(form.blood, 1)
    form.planned.setValue(6)
    said = form.preview.text()
    assert "Monday, March 2, 2026: Blood test, cycle 3, day 1" in said
    assert "Tuesday, March 3, 2026: Infusion, cycle 3, day 1" in said
    press(form)
    qtbot.waitUntil(lambda: bool(services.treatments.all()), timeout=10_000)
    made = stored(services)
    assert made.first_number == 3
    assert made.cycles_planned == 6
    assert made.pattern == TreatmentPattern(
        name="My treatment",
        length=28,
        infusion_days=(1, 8, 15),
        medicine_days=((1, 14), (22, 28)),
        scan_every=2,
        blood_test_before=1,
    )
    undo(tab, qtbot)
    qtbot.waitUntil(lambda: not services.treatments.all(), timeout=10_000)


@pytest.mark.parametrize("typed", ["1, 8, x", "0", "22", "9-3", "1;8"])
def test_days_that_are_none_of_the_cycle_are_complained_of(tab: AgendaTab, qtbot: Any, typed: str):
    """The field says which days there are; nothing can be added until it is right."""
    tab.courses.add()
    form = asked(qtbot, PatternForm)
    form.infusions.setText(typed)
    assert form.infusions.property("wrong") == "true"
    assert not form.agree.isEnabled()
    form.infusions.setText("1, 8")
    assert form.agree.isEnabled()
    form.reject()


Step = Callable[[CourseForm], None]


def _move(form: CourseForm) -> None:
    choose(form.what, "move")
    form.day.setDate(QDate(2026, 3, 17))


def _skip(form: CourseForm) -> None:
    choose(form.what, "skip")


def _pause(form: CourseForm) -> None:
    choose(form.what, "pause")
    form.day.setDate(QDate(2026, 3, 20))


def _length(form: CourseForm) -> None:
    choose(form.what, "length")
    form.length.setValue(28)


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (
            _move,
            (
                "Cycle 4: Tue, Mar 10, 2026 → Tue, Mar 17, 2026\n"
                "Cycle 5: Tue, Mar 31, 2026 → Tue, Apr 7, 2026"
            ),
        ),
        (_skip, "Cycle 4: Tue, Mar 10, 2026 → skipped"),
        (
            _pause,
            (
                "Cycle 4: Tue, Mar 10, 2026"
                " → Tue, Mar 10, 2026, paused from Fri, Mar 20, 2026\n"
                "Cycle 5: Tue, Mar 31, 2026 → none"
            ),
        ),
        (
            _length,
            (
                "Cycle 4: Tue, Mar 10, 2026, 21 days → Tue, Mar 10, 2026, 28 days\n"
                "Cycle 5: Tue, Mar 31, 2026, 21 days → Tue, Apr 7, 2026, 28 days"
            ),
        ),
    ],
)
def test_every_change_shows_old_and_new_dates_and_is_undone(  # noqa: PLR0917 - fixtures
    tab: AgendaTab,
    services: AgendaServices,
    course: Course,
    qtbot: Any,
    step: Step,
    expected: str,
):
    """Before it is done, and in one press after."""
    tab.courses.change()
    form = asked(qtbot, CourseForm)
    assert_accessible(form)
    assert form.cycle.currentData() == 4
    step(form)
    assert form.preview.text().replace("(s)", "s").startswith(expected)
    press(form)
    qtbot.waitUntil(lambda: stored(services) != course, timeout=10_000)
    undo(tab, qtbot)
    qtbot.waitUntil(lambda: stored(services) == course, timeout=10_000)


def test_a_pause_is_ended_and_a_skipped_cycle_taken_back(
    tab: AgendaTab, services: AgendaServices, course: Course, qtbot: Any
):
    """Each with what would change told before."""
    from mbc_desktop.agenda.cycle_changes import paused, skipped

    services.treatments.put(paused(course, date(2026, 2, 25)).after)
    tab.courses.change()
    form = asked(qtbot, CourseForm)
    choose(form.what, "resume")
    form.day.setDate(QDate(2026, 3, 12))
    assert "Cycle 4: none → Thu, Mar 12, 2026" in form.preview.text()
    press(form)
    qtbot.waitUntil(
        lambda: stored(services).changes[0].resume_day == date(2026, 3, 12), timeout=10_000
    )
    services.treatments.put(skipped(course, 4).after)
    tab.courses.change(f"course-{course.id}-4-1-infusion")
    form = asked(qtbot, CourseForm)
    choose(form.what, "unskip")
    assert "Cycle 4: skipped → Tue, Mar 10, 2026" in form.preview.text()
    press(form)
    qtbot.waitUntil(lambda: stored(services) == course, timeout=10_000)


def test_a_change_that_is_not_possible_says_why(tab: AgendaTab, course: Course, qtbot: Any):
    """A cycle can't begin before the one before it; there is nothing to agree to."""
    tab.courses.change(f"course-{course.id}-3-1-infusion")
    form = asked(qtbot, CourseForm)
    assert form.cycle.currentData() == 3
    choose(form.what, "move")
    form.day.setDate(QDate(2026, 1, 1))
    assert "Cycle 3 would begin before cycle 2." in form.preview.text()
    assert not form.agree.isEnabled()
    form.reject()


def test_one_of_several_treatments_is_chosen_and_described_anew(
    tab: AgendaTab, services: AgendaServices, course: Course, qtbot: Any
):
    """Its name and pattern change; what was moved stays moved."""
    from mbc_desktop.agenda.cycle_changes import moved_from

    services.treatments.put(moved_from(course, 4, days=3).after)
    tablets = TreatmentPattern(name="Tablets", length=28, medicine_days=((1, 21),))
    services.treatments.begin(tablets, TODAY)
    tab.courses.change(f"course-{course.id}-4-1-infusion")
    change = asked(qtbot, CourseForm)
    assert [change.course.itemText(n) for n in range(2)] == ["Infusions", "Tablets"]
    button = next(b for b in change.findChildren(type(change.agree)) if "pattern" in b.text())
    button.click()
    form = asked(qtbot, PatternForm)
    assert form.infusions.text() == "1"
    form.name.setText("Infusions, new name")
    press(form)
    qtbot.waitUntil(
        lambda: "Infusions, new name" in {one.name for one in services.treatments.all()},
        timeout=10_000,
    )
    kept = next(one for one in services.treatments.all() if one.id == course.id)
    assert kept.changes[0].days == 3
    assert kept.first_day == course.first_day


def test_cycles_are_deleted_and_come_back(
    tab: AgendaTab, services: AgendaServices, course: Course, qtbot: Any
):
    """With everything that was changed about them."""
    tab.courses.change()
    form = asked(qtbot, CourseForm)
    button = next(b for b in form.findChildren(type(form.agree)) if b.text().startswith("Delete"))
    button.click()
    qtbot.waitUntil(lambda: not services.treatments.all(), timeout=10_000)
    undo(tab, qtbot)
    qtbot.waitUntil(lambda: services.treatments.all() == [course], timeout=10_000)
