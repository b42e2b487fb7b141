"""Telling of treatments in question 4 and the timeline, and how they are counted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mbc_desktop.data.profile_records import DrugHad, Profile
from mbc_desktop.views.trials.drugs_had import DrugsHad
from mbc_desktop.views.trials.profile_book import PLACES
from mbc_desktop.views.widgets.labels import Words
from tests.views.access_checks import assert_accessible, tab_order
from tests.views.trials.profile_desk import (
    FIRST,
    TOLD,
    Open,
    button,
    cards,
    said,
    settle,
    undo,
)


def test_a_treatment_is_told_with_its_dates_and_counted(open_with: Open, qtbot: Any):
    """By the name on the box, with month or year, and why it ended; the count follows at once."""
    desk = open_with(None)
    pane, page = desk.pane, desk.pane.treatment_page
    pane.show_named("timeline")
    pane.screens.named("timeline").add.click()
    assert page.isVisible()
    assert not pane.people.isVisible()
    for name in ("Ibrance", "Femara"):
        page.finder.field.setText(name)
        QTest.keyClick(page.finder.field, Qt.Key.Key_Return)
    page.setting.choose("advanced")
    page.start.year.setCurrentText("2023")
    page.start.month.setCurrentIndex(3)
    page.end.year.setCurrentText("2024")
    page.why.choose("growth")
    assert_accessible(page)
    page.save.click()
    settle(desk, qtbot)
    assert desk.kept().drugs == (
        DrugHad("palbociclib", "", "advanced", "2023-03", "2024", why_stopped="growth"),
        DrugHad(
            "letrozole", "", "advanced", "2023-03", "2024", why_stopped="growth", with_before=True
        ),
    )
    (card,) = cards(desk)
    assert "palbociclib + letrozole" in said(card)
    assert "CDK4/6 inhibitor, aromatase inhibitor" in said(card)
    assert "March 2023 – 2024" in said(card)
    assert "Line 1. The first treatment since it spread." in said(card)
    assert "about 1 or more; your team can confirm" in pane.screens.named("timeline").counted.text()


def test_question_4_and_the_timeline_are_one_list(open_with: Open, qtbot: Any):
    """What is ticked there stands here, and what is dated here is shown there; nothing doubles."""
    desk = open_with(Profile(drugs=(FIRST,)))
    pane = desk.pane
    pane.show_named("drugs")
    drugs = pane.screens[PLACES["drugs"]].findChild(DrugsHad)
    drugs.tick("fulvestrant")
    drugs.tick("fulvestrant")
    drugs.set_setting("fulvestrant", "advanced")
    pane.show_named("timeline")
    assert ["letrozole" in said(cards(desk)[0]), "fulvestrant" in said(cards(desk)[1])] == [
        True
    ] * 2
    assert "May be a line" in said(cards(desk)[1])
    cards(desk)[1].edit.click()
    pane.treatment_page.start.year.setCurrentText("2024")
    pane.treatment_page.save.click()
    pane.back.click()
    assert pane.at == PLACES["drugs"]
    assert any("from 2024" in words.text() for words in drugs.findChildren(Words))
    settle(desk, qtbot)
    assert [(one.drug, one.setting, one.start) for one in desk.kept().drugs] == [
        ("letrozole", "advanced", "2022-03"),
        ("fulvestrant", "advanced", "2024"),
    ]


def test_choosing_when_by_keyboard_keeps_the_focus(open_with: Open, qtbot: Any):
    """Arrow keys go through the choices without the row being made again."""
    desk = open_with(Profile(drugs=(DrugHad("letrozole"),)))
    desk.pane.show_named("drugs")
    row = desk.pane.screens[PLACES["drugs"]].findChild(DrugsHad)._rows[0]
    desk.window.activateWindow()
    row.when.setFocus()
    QTest.keyClick(row.when, Qt.Key.Key_Down)
    QTest.keyClick(row.when, Qt.Key.Key_Down)
    assert row.when.isVisible()
    assert QApplication.focusWidget() is row.when
    settle(desk, qtbot)
    assert desk.kept().drugs[0].setting == "advanced"


def test_tab_goes_through_the_treatments_as_they_are_read(open_with: Open):
    """What was added later stands in its place too: found drugs, rows, and the page's buttons."""
    desk = open_with(TOLD)
    pane = desk.pane
    pane.show_named("drugs")
    order = tab_order(desk.window)
    wanted = ["Find a drug you had", "When you had letrozole", "Take capecitabine off the list"]
    wanted += ["Is that everything?: Yes", "Where do I find this?", "Back", "Show the trials"]
    assert [name for name in order if name in wanted] == wanted
    pane.show_named("timeline")
    pane.screens.named("timeline").add.click()
    pane.treatment_page.finder.field.setText("Ibrance")
    QApplication.processEvents()
    order = tab_order(desk.window)
    wanted = ["Find a drug you had", "palbociclib (Ibrance)", "The kind of treatment"]
    wanted += ["Begun: year", "I am still on it", "Ended: year", "Save", "Cancel"]
    assert [name for name in order if name in wanted] == wanted


def test_a_treatment_taken_off_the_list_comes_back_by_undo(open_with: Open, qtbot: Any):
    """From the timeline and from question 4, also when another answer was given meanwhile."""
    desk = open_with(TOLD)
    pane = desk.pane
    pane.show_named("timeline")
    button(desk, "Delete letrozole").click()
    assert len(cards(desk)) == 2
    pane.show_named("chemotherapy")
    pane.screens[PLACES["chemotherapy"]].picks["chemotherapy"].choose("yes")
    undo(desk, qtbot)
    assert desk.kept().drugs == TOLD.drugs
    assert desk.kept().chemotherapy == "yes"
    pane.show_named("drugs")
    button(desk, "Take capecitabine off the list").click()
    settle(desk, qtbot)
    assert len(desk.kept().drugs) == 2
    undo(desk, qtbot)
    assert desk.kept().drugs == TOLD.drugs


def test_undo_reaches_the_person_it_was_about(open_with: Open, qtbot: Any):
    """Another person's answers are shown by then, and stay as they are."""
    desk = open_with(TOLD)
    desk.pane.show_named("timeline")
    button(desk, "Delete letrozole").click()
    desk.fitting.add("Ana")
    settle(desk, qtbot)
    undo(desk, qtbot)
    maria, ana = desk.profiles.all()
    assert maria.profile.drugs == TOLD.drugs
    assert ana.profile.is_empty


def test_a_treatment_that_cannot_be_is_not_kept(open_with: Open, qtbot: Any):
    """Nothing chosen, an end before the beginning, a month to come: told under the field."""
    desk = open_with(None)
    pane, page = desk.pane, desk.pane.treatment_page
    pane.show_named("timeline")
    pane.screens.named("timeline").add.click()
    page.save.click()
    assert page.isVisible()
    page.finder.field.setText("ABC-123")
    button(desk, "Keep “ABC-123” as I wrote it").click()
    page.start.year.setCurrentText("2024")
    page.end.year.setCurrentText("2023")
    page.save.click()
    assert "can't have ended" in page.end.accessibleDescription()
    page.end.year.setCurrentText("2024")
    today = QDate.currentDate()
    page.start.set_value(today.addMonths(1).toString("yyyy-MM"))
    page.save.click()
    assert page.isVisible()
    page.start.set_value("2023")
    page.save.click()
    settle(desk, qtbot)
    assert [(one.drug, one.name, one.end) for one in desk.kept().drugs] == [("", "ABC-123", "2024")]


def test_esc_leaves_a_treatment_as_it_was(open_with: Open, qtbot: Any):
    """Back on the timeline, with nothing kept."""
    desk = open_with(TOLD)
    desk.pane.show_named("timeline")
    button(desk, "Change capecitabine…").click()
    page = desk.pane.treatment_page
    page.ongoing.setChecked(False)
    QTest.keyClick(page.cancel, Qt.Key.Key_Escape)
    assert desk.pane.screens.named("timeline").isVisible()
    assert desk.kept() == TOLD


def test_the_count_says_why_and_her_number_wins(open_with: Open, qtbot: Any):
    """Surgery is not counted, and says so; her own number is used until she takes it back."""
    desk = open_with(TOLD)
    pane = desk.pane
    pane.show_named("lines")
    texts = " | ".join(words.text() for words in pane.screens.named("lines").findChildren(Words))
    assert "Counted: about 2; your team can confirm" in texts
    assert "Not counted. Surgery: usually no line." in texts
    assert "Line 2. A new treatment after the one before stopped working." in texts
    pane.screens.named("lines").said["lines_said"].setCurrentText("3")
    texts = " | ".join(words.text() for words in pane.screens.named("lines").findChildren(Words))
    assert "Counted: 3, as you said" in texts
    assert "Your own number is used." in texts
    settle(desk, qtbot)
    assert desk.kept().lines_said == 3
    pane.screens.named("lines").said["lines_said"].setCurrentIndex(0)
    settle(desk, qtbot)
    assert desk.kept().lines_said is None
    assert_accessible(pane)


def test_answers_that_do_not_go_together_are_said_calmly(open_with: Open, qtbot: Any):
    """Where they are given; nothing is changed or forbidden."""
    desk = open_with(TOLD)
    pane = desk.pane
    pane.show_named("chemotherapy")
    screen = pane.screens[PLACES["chemotherapy"]]
    assert not screen.notes.isVisible()
    screen.picks["chemotherapy"].choose("no")
    assert "one is on your list" in screen.notes.text()
    pane.show_named("treatments")
    screen = pane.screens[PLACES["treatments"]]
    screen.picks["treatments"].choose("0")
    assert "different numbers" in screen.notes.text()
    settle(desk, qtbot)
    assert (desk.kept().chemotherapy, desk.kept().treatments) == ("no", "0")
