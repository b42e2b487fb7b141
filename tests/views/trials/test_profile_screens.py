"""Telling of biopsies, genes and the rest of the profile, and going through its screens."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile
from mbc_desktop.trials.mcode import Imported, NotUnderstood, Understood
from mbc_desktop.views.theme import Look, Theme
from mbc_desktop.views.trials.profile_book import PLACES
from mbc_desktop.views.trials.profile_genes import GenesPart
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.rich_text import RichText
from tests.views.access_checks import assert_accessible
from tests.views.trials.profile_desk import (
    TOLD,
    Open,
    button,
    cards,
    settle,
    undo,
)


def test_the_latest_biopsy_answers_question_2(open_with: Open, qtbot: Any):
    """A newer one changes the answers; that they differ is said, and deleting can be undone."""
    desk = open_with(TOLD)
    pane, page = desk.pane, desk.pane.biopsy_page
    pane.show_named("biopsies")
    assert "differ in ER, PR" in pane.screens.named("biopsies").differ.text()
    pane.screens.named("biopsies").add.click()
    page.taken.year.setCurrentText("2025")
    page.place.setCurrentText("Bone")
    page.percents["er"].setValue(80)
    page.ihc.setCurrentText("2+")
    page.ish.setCurrentText("Negative")
    page.words.setPlainText("Carcinoma in bone.")
    assert page.picks["er"].value() == "positive"
    assert page.picks["her2"].value() == "low"
    assert_accessible(page)
    page.save.click()
    pane.back.click()
    pane.show_named("receptors")
    assert pane.screens[1].picks["er"].value() == "positive"
    settle(desk, qtbot)
    assert desk.kept().biopsies[-1] == Biopsy(
        "2025", "bone", "positive", None, "low", "2+", "negative", 80, None, "Carcinoma in bone."
    )
    pane.show_named("biopsies")
    button(desk, "Delete the biopsy: 2025 · Bone").click()
    settle(desk, qtbot)
    assert desk.kept() == TOLD
    undo(desk, qtbot)
    assert (desk.kept().er, len(desk.kept().biopsies)) == ("positive", 3)


def test_a_number_that_does_not_go_with_its_answer_is_told(open_with: Open):
    """Both can be kept."""
    desk = open_with(TOLD)
    page = desk.pane.biopsy_page
    desk.pane.show_named("biopsies")
    button(desk, "Change the biopsy: February 2022 · Liver").click()
    page.picks["er"].setCurrentIndex(page.picks["er"].findData("positive"))
    page.picks["her2"].setCurrentIndex(page.picks["her2"].findData("positive"))
    assert "usually called: Low" in page.picks["er"].accessibleDescription()
    assert "usually called: Low" in page.picks["her2"].accessibleDescription()


def test_answering_question_2_changes_the_latest_biopsy(open_with: Open, qtbot: Any):
    """And says which one it is from; answers without a biopsy are one on the list."""
    desk = open_with(TOLD)
    desk.pane.show_named("receptors")
    desk.pane.screens[1].picks["pr"].choose("positive")
    settle(desk, qtbot)
    assert [one.pr for one in desk.kept().biopsies] == ["positive", "positive"]
    desk.fitting.add("Ana", Profile(er="negative"))
    settle(desk, qtbot)
    desk.pane.show_named("biopsies")
    assert button(desk, "Change the biopsy: no date given").isVisible()


def test_any_other_gene_can_be_added(open_with: Open, qtbot: Any):
    """With where it was found; what is no gene is told, and a removal can be undone."""
    desk = open_with(TOLD)
    desk.pane.show_named("genes")
    part = desk.pane.screens[PLACES["genes"]].findChild(GenesPart)
    part.other.setText("p 53 !")
    part.add.click()
    assert "short name of a gene" in part.other.accessibleDescription()
    part.other.setText("chek2")
    QTest.keyClick(part.other, Qt.Key.Key_Return)
    part.rows["CHEK2"].origin.setCurrentIndex(1)
    settle(desk, qtbot)
    assert desk.kept().genes == (*TOLD.genes, GeneResult("CHEK2", "found", "germline"))
    button(desk, "Take CHEK2 off the list").click()
    settle(desk, qtbot)
    assert desk.kept().genes == TOLD.genes
    undo(desk, qtbot)
    assert desk.kept().genes[-1] == GeneResult("CHEK2", "found", "germline")
    assert part.rows["CHEK2"].origin.value() == "germline"


def test_how_it_began_and_about_the_person(open_with: Open, qtbot: Any):
    """Dates are asked where it came back; what does not concern a man is not asked."""
    desk = open_with(None)
    pane = desk.pane
    pane.show_named("cancer")
    screen = pane.screens[PLACES["cancer"]]
    screen.picks["history"].choose("recurred")
    screen.dates["early_ended"].year.setCurrentText("2021")
    screen.dates["recurred"].year.setCurrentText("2022")
    settle(desk, qtbot)
    screen.dates["recurred"].month.setCurrentIndex(5)
    screen.picks["bone_only"].choose("yes")
    screen.picks["lobular"].choose("yes")
    pane.show_named("person")
    screen = pane.screens[PLACES["person"]]
    screen.picks["sex"].choose("male")
    assert not screen.picks["menopause"].isVisible()
    settle(desk, qtbot)
    assert desk.kept() == Profile(
        history="recurred",
        early_ended="2021",
        recurred="2022-05",
        bone_only="yes",
        lobular="yes",
        sex="male",
    )


def test_back_leads_where_one_came_from(open_with: Open):
    """From question 4 to the timeline, on to the lines, and the same way back."""
    desk = open_with(TOLD)
    pane = desk.pane
    pane.show_screen(PLACES["drugs"])
    pane.show_named("timeline")
    pane.screens.named("timeline").how.click()
    assert pane.at == PLACES["lines"]
    pane.back.click()
    pane.back.click()
    assert pane.at == PLACES["drugs"]
    pane.more.click()
    for name, way in pane.screens.named("more").ways.items():
        way.click()
        assert pane.at == PLACES[name]
        assert_accessible(pane)
        pane.back.click()
        assert pane.at == PLACES["more"]


def test_a_hospitals_file_shows_what_would_change_and_can_be_undone(open_with: Open, qtbot: Any):
    """Her answers beside the file's, the new ones, and what was not understood."""
    desk = open_with(TOLD)
    found = Profile(
        birth_year=1961,
        activity="light_work",
        drugs=(DrugHad("eribulin", setting="advanced", start="2024-09"),),
        biopsies=(Biopsy("2025-01-05", "bone", "negative"),),
    )
    desk.pane.importing._show(
        Imported(
            found,
            (Understood("birth_year", "1961"),),
            (NotUnderstood("Observation", "Hemoglobin <12>"),),
        )
    )
    dialog = desk.pane.findChildren(Dialog)[-1]
    text = dialog.findChild(RichText).toPlainText()
    assert "Estrogen receptor (ER): Low (1 to 10 %) → Negative" in text
    assert "Treatment: eribulin" in text
    assert "January 2025 · Bone" in text
    assert "Observation: Hemoglobin <12>" in text
    assert_accessible(dialog)
    assert desk.kept() == TOLD
    dialog.accept()
    settle(desk, qtbot)
    assert (desk.kept().er, len(desk.kept().drugs)) == ("negative", 4)
    undo(desk, qtbot)
    assert desk.kept() == TOLD


def test_the_wheel_scrolls_the_page_and_changes_no_answer(open_with: Open, qtbot: Any):
    """A choice under the pointer stays as it is."""
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    desk = open_with(TOLD)
    desk.pane.show_named("person")
    drop = desk.pane.screens.named("lines").said["lines_said"]
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(drop, event)
    assert drop.value() is None
    assert not event.isAccepted()


def test_at_twice_the_size_the_pages_fit_the_window(open_with: Open, theme: Theme):
    """Nothing is wider than the window, on the pages of one treatment and one biopsy too."""
    desk = open_with(TOLD)
    theme.set_look(Look(theme.palette.scheme, 200))
    pane = desk.pane
    for number, screen in enumerate(pane.screens):
        pane.show_screen(number)
        QApplication.processEvents()
        assert screen.horizontalScrollBar().maximum() == 0
    pane.show_named("timeline")
    pane.screens.named("timeline").add.click()
    pane.treatment_page.finder.field.setText("trastuzumab")
    QApplication.processEvents()
    assert pane.treatment_page.page.horizontalScrollBar().maximum() == 0
    assert_accessible(pane)
    pane.treatment_page.cancel.click()
    pane.show_named("biopsies")
    pane.screens.named("biopsies").add.click()
    QApplication.processEvents()
    assert pane.biopsy_page.page.horizontalScrollBar().maximum() == 0
    assert_accessible(pane)


def test_answers_given_while_the_first_profile_is_made_are_all_kept(open_with: Open, qtbot: Any):
    """The first answer makes a profile; what follows at once is not lost."""
    desk = open_with(None)
    for name, field, answer in (
        ("chemotherapy", "chemotherapy", "yes"),
        ("activity", "activity", "light_work"),
    ):
        desk.pane.show_named(name)
        desk.pane.screens.named(name).picks[field].choose(answer)
    settle(desk, qtbot)
    assert desk.kept() == Profile(chemotherapy="yes", activity="light_work")
    assert len(desk.profiles.all()) == 1


def test_a_first_profile_made_by_a_file_can_be_undone(open_with: Open, qtbot: Any):
    """Where nothing had been told before, nothing is told after."""
    desk = open_with(None)
    desk.pane.importing._show(Imported(Profile(birth_year=1961), (), ()))
    desk.pane.findChildren(Dialog)[-1].accept()
    settle(desk, qtbot)
    assert desk.kept() == Profile(birth_year=1961)
    undo(desk, qtbot)
    assert desk.kept().is_empty


def test_two_people_are_added_renamed_changed_between_and_deleted(open_with: Open, qtbot: Any):
    """On screen, by the menu and the list of names; a deletion can be undone."""
    desk = open_with(TOLD)
    pane, people = desk.pane, desk.pane.people
    pane.start()

    def type_name(name: str) -> None:
        dialog = next(one for one in pane.findChildren(Dialog) if one.isVisible())
        dialog.findChild(QLineEdit).setText(name)
        dialog.findChild(Button, "yes").click()
        settle(desk, qtbot)

    assert not people.who.isVisible()
    people.add_person.trigger()
    type_name("Ana")
    assert [one.name for one in desk.profiles.all()] == ["Maria", "Ana"]
    assert people.who.currentText() == "Ana"
    people.rename.trigger()
    type_name("Ana Sofía")
    assert people.who.currentText() == "Ana Sofía"
    pane.show_named("timeline")
    assert cards(desk) == []
    people.who.setCurrentIndex(0)
    people.who.activated.emit(0)
    settle(desk, qtbot)
    assert len(cards(desk)) == 3
    people.delete.trigger()
    settle(desk, qtbot)
    assert [one.name for one in desk.profiles.all()] == ["Ana Sofía"]
    assert cards(desk) == []
    undo(desk, qtbot)
    assert [one.name for one in desk.profiles.all()] == ["Maria", "Ana Sofía"]
    assert len(cards(desk)) == 3
