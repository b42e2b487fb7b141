"""What a person says about the cancer, and what the trials then show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from mbc_desktop.views.trials.drugs_had import DrugsHad
from mbc_desktop.views.trials.fit_section import FitSection
from mbc_desktop.views.trials.my_trial_section import MyTrialSection
from mbc_desktop.views.widgets.rich_text import RichText
from tests.views.access_checks import assert_accessible
from tests.views.trials.conftest import Desk


def settle(desk: Desk, qtbot: Any) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: desk.program.tasks.pending == 0, timeout=30_000)


def answer_receptors(desk: Desk, qtbot: Any) -> None:
    """Say: ER positive, PR negative, HER2-low."""
    tab = desk.tab
    tab.about.click()
    tab.profile.next.click()
    picks = tab.profile.screens[1].picks
    for name, answer in (("er", "positive"), ("pr", "negative"), ("her2", "low")):
        picks[name].choose(answer)
    qtbot.waitUntil(lambda: tab.fitting.table is not None, timeout=30_000)
    settle(desk, qtbot)
    qtbot.waitUntil(lambda: len(tab.fitting.table.ids) == 260, timeout=30_000)


def open_first(desk: Desk, qtbot: Any, *, row: int = 0) -> str:
    """Open a trial of the list and return its number."""
    tab = desk.tab
    number = tab.results.model.ids[row]
    tab.results.list.opened.emit(number)
    qtbot.waitUntil(lambda: tab.view.nct == f"NCT{number:08d}", timeout=15_000)
    settle(desk, qtbot)
    return f"NCT{number:08d}"


def test_each_question_can_be_skipped_and_says_where_the_answer_is_found(desk: Desk, qtbot: Any):
    """Eight screens, one after the other, without an answer; nothing is stored of them."""
    pane = desk.tab.profile
    desk.tab.about.click()
    assert pane.isVisible()
    assert desk.program.window.windowTitle() == "Companion"
    assert pane.count.text() == ""
    for number in range(8):
        assert pane.stack.currentWidget() is pane.screens[number]
        pane.screens[number].help.button.click()
        assert pane.screens[number].help.words.isVisible()
        assert_accessible(pane)
        pane.next.click()
    assert desk.tab.results.isVisible()
    settle(desk, qtbot)
    assert desk.tab.fitting.active is None


def test_answers_are_kept_at_once_and_counted_from_the_second_question_on(desk: Desk, qtbot: Any):
    """One profile is made by the first answer; the count stands under the question."""
    answer_receptors(desk, qtbot)
    kept = desk.program._opened.trial_services.fit.profiles.all()
    assert [(one.profile.er, one.profile.pr, one.profile.her2) for one in kept] == [
        ("positive", "negative", "low")
    ]
    said = desk.tab.profile.count.text()
    counts = desk.tab.fitting.table.counts()
    assert f"{counts['fits']} have nothing against them" in said
    assert sum(counts.values()) == 260


def test_an_answer_can_be_taken_back(desk: Desk, qtbot: Any):
    """What was taken back counts as not answered, not as "I don't know"."""
    answer_receptors(desk, qtbot)
    desk.tab.profile.screens[1].picks["er"].clear.click()
    settle(desk, qtbot)
    kept = desk.program._opened.trial_services.fit.profiles.active()
    assert kept.profile.er is None
    assert kept.profile.her2 == "low"


def test_drugs_are_found_by_the_name_on_the_box(desk: Desk, qtbot: Any):
    """A brand name ticks the drug; when it was given is asked with it."""
    pane = desk.tab.profile
    desk.tab.about.click()
    pane.show_screen(3)
    drugs = pane.screens[3].findChild(DrugsHad)
    drugs.field.setText("Ibrance")
    drugs.field.returnPressed.emit()
    drugs.set_setting("palbociclib", "advanced")
    settle(desk, qtbot)
    kept = desk.program._opened.trial_services.fit.profiles.active()
    assert [(one.drug, one.setting) for one in kept.profile.drugs] == [("palbociclib", "advanced")]


def test_a_second_person_has_answers_of_their_own(desk: Desk, qtbot: Any):
    """A caregiver changes between two people; deleting one can be undone."""
    answer_receptors(desk, qtbot)
    fitting, pane = desk.tab.fitting, desk.tab.profile
    fitting.add("Ana")
    settle(desk, qtbot)
    assert pane.people.who.isVisible()
    assert pane.screens[1].picks["er"].value() is None
    fitting.use(fitting.named[0].id)
    settle(desk, qtbot)
    assert pane.screens[1].picks["er"].value() == "positive"
    pane.people.delete.trigger()
    settle(desk, qtbot)
    assert [one.name for one in fitting.named] == ["Ana"]
    desk.program.window.toast._undo.click()
    settle(desk, qtbot)
    assert len(fitting.named) == 2


def test_the_page_of_a_trial_says_how_it_fits_and_what_was_never_checked(desk: Desk, qtbot: Any):
    """Headline, the trial's sentence beside hers, marks in the list, and the advice."""
    answer_receptors(desk, qtbot)
    tab = desk.tab
    tab.profile.close_button.click()
    tab.results.filters.fits.set_chosen(["may_not_fit"])
    settle(desk, qtbot)
    assert 0 < tab.results.model.rowCount() < 260
    open_first(desk, qtbot)
    section = tab.view.findChildren(FitSection)[-1]
    assert section.headline.text().startswith("May not fit: ")
    reasons = section.findChild(RichText).toPlainText()
    assert "You said: " in reasons
    assert "The trial says: “" in reasons
    texts = [text.toPlainText() for text in tab.view.findChildren(RichText)]
    criteria = next(t for t in texts if "You can join if" in t)
    assert "May not fit" in criteria
    labels = " ".join(label.text() for label in section.findChildren(type(section.headline)))
    assert "whether places remain" in labels
    assert_accessible(tab.view)


def test_a_trial_is_never_hidden_for_what_is_not_known(desk: Desk, qtbot: Any):
    """Sorting by fit shows all of them; the fit stands on the cards."""
    answer_receptors(desk, qtbot)
    tab = desk.tab
    tab.profile.close_button.click()
    tab.results.sort.setCurrentIndex(tab.results.sort.findData("fit"))
    settle(desk, qtbot)
    assert tab.results.model.rowCount() == 260
    verdicts = [tab.fitting.table.verdict(f"NCT{n:08d}") for n in tab.results.model.ids]
    order = ["fits", "ask", "may_not_fit"]
    assert verdicts == sorted(verdicts, key=order.index)


def test_my_trials_keep_stage_step_and_who_said_what(desk: Desk, qtbot: Any, tmp_path: Path):
    """A starred trial is Interested; what is kept of it is exported and comes back by undo."""
    tab = desk.tab
    nct = open_first(desk, qtbot)
    tab.view.star_wanted.emit(nct, True)
    settle(desk, qtbot)
    mine = tab.view.findChildren(MyTrialSection)[-1]
    assert mine.stage.currentData() == "interested"
    mine.stage.setCurrentIndex(mine.stage.findData("set_aside"))
    mine.stage.activated.emit(mine.stage.currentIndex())
    assert mine.reason.isVisibleTo(mine)
    mine.reason.setText("Too far")
    mine.reason.editingFinished.emit()
    mine.next_step.setText("Ask about travel")
    mine.has_day.setChecked(True)
    mine.keep.click()
    mine.who.setText("Study nurse")
    mine.what.setText("Places in spring")
    mine.add_contact.click()
    settle(desk, qtbot)
    listed = tab.starred.listed[0]
    assert (listed.stage, listed.reason, listed.next_step) == (
        "set_aside",
        "Too far",
        "Ask about travel",
    )
    assert listed.next_on
    tab.shortlist.export("json", tmp_path / "trials.json")
    tab.shortlist.export("csv", tmp_path / "trials.csv")
    settle(desk, qtbot)
    exported = json.loads((tmp_path / "trials.json").read_text(encoding="utf-8"))
    assert exported["trials"][0]["contacts"][0]["who"] == "Study nurse"
    assert "Places in spring" in (tmp_path / "trials.csv").read_text(encoding="utf-8")
    tab.view.star_wanted.emit(nct, False)
    settle(desk, qtbot)
    assert tab.starred.listed == ()
    desk.program.window.toast._undo.click()
    settle(desk, qtbot)
    assert tab.starred.listed[0].stage == "set_aside"
    assert_accessible(tab.starred)


def test_at_twice_the_size_every_question_can_still_be_answered(desk: Desk, qtbot: Any):
    """Nothing is wider than the window."""
    from mbc_desktop.views.theme import Look

    desk.program.theme.set_look(Look(desk.program.theme.palette.scheme, 200))
    desk.tab.about.click()
    for number in range(len(desk.tab.profile.screens)):
        desk.tab.profile.show_screen(number)
        QApplication.processEvents()
        screen = desk.tab.profile.screens[number]
        assert screen.horizontalScrollBar().maximum() == 0


def test_home_and_distance_are_taken_into_the_search(desk: Desk, qtbot: Any):
    """Where she lives and how far she would travel; what she typed into the search stays."""
    tab, filters = desk.tab, desk.tab.results.filters
    for home, miles in (("77030", 100), ("60614", 50)):
        tab.about.click()
        screen = tab.profile.screens[0]
        screen.home.setText(home)
        screen.home.editingFinished.emit()
        screen.miles.setCurrentIndex(screen.miles.findData(miles))
        settle(desk, qtbot)
        tab.profile.close_button.click()
        assert (filters.place.text(), filters.within.currentData()) == (home, float(miles))
    filters.place.setText("10001")
    tab.about.click()
    tab.profile.close_button.click()
    assert filters.place.text() == "10001"


def test_a_hospitals_file_is_looked_through_before_its_answers_are_kept(
    desk: Desk, qtbot: Any, tmp_path: Path
):
    """A file of another kind gets a sentence; nothing is kept before she agrees."""
    from mbc_desktop.data.profile_records import Profile
    from mbc_desktop.trials.mcode import Imported, Understood
    from mbc_desktop.views.widgets.dialogs import Dialog

    desk.tab.about.click()
    importing = desk.tab.profile.importing
    other = tmp_path / "letter.json"
    other.write_text("not json", encoding="utf-8")
    before = len(desk.program.window.status.messages)
    importing.read(other)
    settle(desk, qtbot)
    assert len(desk.program.window.status.messages) == before + 1
    importing._show(Imported(Profile(her2="low"), (Understood("her2", "HER2: low"),), ()))
    dialog = desk.tab.profile.findChildren(Dialog)[-1]
    assert desk.tab.fitting.profile.is_empty
    dialog.accept()
    settle(desk, qtbot)
    assert desk.tab.fitting.profile.her2 == "low"
    assert desk.tab.profile.screens[1].picks["her2"].value() == "low"
