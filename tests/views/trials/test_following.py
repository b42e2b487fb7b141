"""Saved searches with news, trials like one, and what hangs on a trial of hers."""

from __future__ import annotations

import copy
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QPushButton

from mbc_desktop.core.clock import utc_now
from mbc_desktop.views.agenda.event_view import EventView
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.rich_text import RichText
from tests.views.access_checks import assert_accessible
from tests.views.trials.conftest import Desk
from tests.views.trials.test_fit_screens import answer_receptors, open_first, settle
from tests.views.trials.test_trials_tab import words_in


def open_dialog() -> Dialog:
    """Return the dialog that is open."""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Dialog) and w.isVisible()]
    assert len(shown) == 1
    return shown[0]


def close_a_trial(desk: Desk, qtbot: Any, nct: str) -> None:
    """Have the registry close a trial and fetch that."""
    record = copy.deepcopy(desk.registry.record(nct))
    status = record["protocolSection"]["statusModule"]
    status["overallStatus"] = "COMPLETED"
    status["lastUpdatePostDateStruct"] = {"date": "2026-11-23"}
    desk.registry.put(record)
    desk.registry.touch("2026-11-23T09:00:05")
    with qtbot.waitSignal(desk.tab.fetching.finished, timeout=30_000):
        desk.tab.fetching.update.click()
    settle(desk, qtbot)


def set_clocks_back(desk: Desk) -> None:
    """Let what she does now have been done yesterday: stored times are whole seconds."""
    services = desk.tab._services
    for store in (services.stars, services.saved):
        store._clock = lambda: utc_now() - timedelta(days=1)


def recruiting(desk: Desk, qtbot: Any) -> str:
    """Return a recruiting drug trial that others are like."""
    desk.tab.results.filters.statuses.set_chosen(["RECRUITING"])
    desk.search(qtbot, "trastuzumab")
    return f"NCT{desk.tab.results.model.ids[0]:08d}"


# -- trials like one ------------------------------------------------------------------------------


def test_a_closed_trial_offers_others_like_it(desk: Desk, qtbot: Any):
    """Its page says so and searches for recruiting ones of its kind."""
    tab = desk.tab
    nct = recruiting(desk, qtbot)
    close_a_trial(desk, qtbot, nct)
    tab.open_trial(nct)
    settle(desk, qtbot)
    assert "This trial takes no new people now." in words_in(tab.view)
    tab.view.alike_wanted.emit(nct)
    settle(desk, qtbot)
    question = tab.results.question()
    assert question.words
    assert question.statuses == ("RECRUITING",)
    assert int(nct[3:]) not in tab.results.model.ids
    assert tab.results.model.rowCount() > 0
    assert any(nct in m.what_happened for m in desk.program.window.status.messages)


def test_an_open_trial_does_not_say_that_it_is_closed(desk: Desk, qtbot: Any):
    """The warning stands only where it is true."""
    nct = recruiting(desk, qtbot)
    desk.tab.open_trial(nct)
    settle(desk, qtbot)
    assert "takes no new people" not in words_in(desk.tab.view)


# -- saved searches -------------------------------------------------------------------------------


def save_search(desk: Desk, qtbot: Any) -> None:
    desk.tab.results.save.click()
    dialog = open_dialog()
    with qtbot.waitSignal(desk.tab.saved_actions.changed, timeout=10_000):
        dialog.findChild(object, "yes").click()
    settle(desk, qtbot)


def test_a_saved_search_shows_its_news_over_its_trials(desk: Desk, qtbot: Any):
    """Opened from the list: counts, marks on the cards, and "seen" takes them away."""
    tab = desk.tab
    desk.search(qtbot, "breast")
    save_search(desk, qtbot)
    record = copy.deepcopy(desk.registry.record(desk.registry.numbers[0]))
    record["protocolSection"]["identificationModule"]["nctId"] = "NCT99999999"
    record["protocolSection"]["statusModule"]["lastUpdatePostDateStruct"] = {"date": "2026-11-23"}
    desk.registry.put(record)
    desk.registry.touch("2026-11-23T09:00:05")
    with qtbot.waitSignal(tab.fetching.finished, timeout=30_000):
        tab.fetching.update.click()
    qtbot.waitUntil(lambda: bool(tab.saved.row(tab.saved.model.ids[0]).news.new), timeout=10_000)
    tab.saved.opened.emit(tab.saved.model.ids[0])
    settle(desk, qtbot)
    assert tab.results.news.isVisible()
    assert "1 new" in tab.results.news.words.text()
    chip = tab.results.news.chip("NCT99999999")
    assert chip is not None
    assert chip.text == "New"
    tab.results.news.changes.click()
    settle(desk, qtbot)
    dialog = open_dialog()
    assert "New in this search." in words_in(dialog)
    dialog.reject()
    tab.results.news.seen.click()
    qtbot.waitUntil(lambda: not tab.results.news.isVisible(), timeout=10_000)


def test_news_of_a_closed_trial_lead_to_others_like_it(desk: Desk, qtbot: Any):
    """From the list of what changed in a saved search."""
    tab = desk.tab
    set_clocks_back(desk)
    nct = recruiting(desk, qtbot)
    save_search(desk, qtbot)
    close_a_trial(desk, qtbot, nct)
    number = tab.saved.model.ids[0]
    qtbot.waitUntil(lambda: nct in tab.saved.row(number).news.closed, timeout=10_000)
    tab.saved.action_wanted.emit(number, "changes")
    settle(desk, qtbot)
    dialog = open_dialog()
    said = words_in(dialog)
    assert "was: Recruiting; now: Completed" in said
    assert "See others like it" in said
    assert_accessible(dialog)
    dialog.findChild(RichText).link_opened.emit(f"alike:{nct}")
    settle(desk, qtbot)
    assert tab.results.question().statuses == ("RECRUITING",)


def test_a_search_by_fit_that_was_saved_is_asked_by_fit_again(desk: Desk, qtbot: Any):
    """Filter and order come back, also where the fit is known only later."""
    tab = desk.tab
    answer_receptors(desk, qtbot)
    tab.profile.close_button.click()
    desk.search(qtbot, "breast")
    tab.results.sort.setCurrentIndex(tab.results.sort.findData("fit"))
    tab.results.filters.fits.set_chosen(["ask"])
    settle(desk, qtbot)
    save_search(desk, qtbot)
    asked = tab.results.question()
    tab.results.clear_filters()
    table = tab.fitting.table
    tab.results.set_fit(None)
    tab.saved.opened.emit(tab.saved.model.ids[0])
    assert tab.results.question().sort == "relevance"
    tab.results.set_fit(table)
    settle(desk, qtbot)
    assert tab.results.question() == asked


# -- my trials ------------------------------------------------------------------------------------


def star_first(desk: Desk, qtbot: Any) -> str:
    nct = open_first(desk, qtbot)
    desk.tab.star(nct, True)
    settle(desk, qtbot)
    return nct


def test_what_changed_on_her_trials_is_told_until_she_has_seen_it(desk: Desk, qtbot: Any):
    """Over the whole list; the name of a trial opens it."""
    tab = desk.tab
    set_clocks_back(desk)
    nct = recruiting(desk, qtbot)
    tab.star(nct, True)
    settle(desk, qtbot)
    tab.starred.buttons["changes"].click()
    settle(desk, qtbot)
    dialog = open_dialog()
    assert "Nothing changed on your trials" in words_in(dialog)
    dialog.reject()
    close_a_trial(desk, qtbot, nct)
    tab.starred.buttons["changes"].click()
    settle(desk, qtbot)
    dialog = open_dialog()
    assert "No longer taking new people" in words_in(dialog)
    assert_accessible(dialog)
    dialog.findChild(RichText).link_opened.emit(f"trial:{nct}")
    settle(desk, qtbot)
    assert tab.view.nct == nct
    tab.starred.buttons["changes"].click()
    settle(desk, qtbot)
    open_dialog().accept()
    settle(desk, qtbot)
    tab.starred.buttons["changes"].click()
    settle(desk, qtbot)
    dialog = open_dialog()
    assert "Nothing changed on your trials" in words_in(dialog)
    dialog.reject()


def test_a_next_step_with_a_day_stands_in_the_calendar(desk: Desk, qtbot: Any):
    """Shown with the trial; a press leads to the calendar."""
    tab = desk.tab
    star_first(desk, qtbot)
    mine = tab.view._mine
    mine.next_step.setText("Call the site")
    mine.has_day.setChecked(True)
    with qtbot.waitSignal(tab.shortlist.hanging_changed, timeout=10_000):
        mine.keep.click()
    assert "Call the site" in words_in(tab.view) or mine.linked._events.count() == 1
    with qtbot.waitSignal(tab.thing_wanted, timeout=10_000) as wanted:
        mine.linked._events.itemAt(0).widget().click()
    assert wanted.args[0][0] == "event"


def test_a_note_about_a_trial_is_begun_and_listed_with_it(desk: Desk, qtbot: Any):
    """Written in the Notes tab; found again from the trial."""
    tab = desk.tab
    nct = star_first(desk, qtbot)
    with qtbot.waitSignal(tab.thing_wanted, timeout=10_000) as wanted:
        tab.view._mine.linked.write.click()
    kind, name = wanted.args[0]
    assert kind == "note"
    tab.open_trial(nct)
    settle(desk, qtbot)
    assert tab.view._mine.linked._notes.count() == 1
    assert_accessible(tab.view)
    assert desk.program.window is not None
    assert name


def test_what_she_wrote_is_kept_when_she_goes_on_without_saving(desk: Desk, qtbot: Any):
    """Another trial is opened while her note is half written."""
    tab = desk.tab
    nct = star_first(desk, qtbot)
    tab.view._mine.note.setPlainText("They said to call on Monday")
    open_first(desk, qtbot, row=1)
    settle(desk, qtbot)
    tab.open_trial(nct)
    settle(desk, qtbot)
    assert tab.view._mine.note.toPlainText() == "They said to call on Monday"


def test_what_she_writes_stays_when_the_page_is_made_anew(desk: Desk, qtbot: Any):
    """A change of her answers shows the same trial again."""
    tab = desk.tab
    star_first(desk, qtbot)
    tab.view._mine.who.setText("Nurse")
    tab.view._mine.next_step.setText("Send the scans")
    tab.open_trial(tab.view.nct)
    settle(desk, qtbot)
    assert tab.view._mine.next_step.text() == "Send the scans"
    assert tab.view._mine.who.text() == "Nurse"


def test_a_stage_gets_her_name_and_its_own_back(desk: Desk, qtbot: Any, tmp_path: Path):
    """Everywhere it is shown; the moves are told with their days."""
    tab = desk.tab
    nct = star_first(desk, qtbot)
    tab.view.moved.emit(nct, "asked", "")
    settle(desk, qtbot)
    for name, shown in (("Dr. Lee knows", "Dr. Lee knows"), ("Asked my doctor",) * 2):
        tab.shortlist.ask_stage_name(nct, "asked")
        dialog = open_dialog()
        dialog.findChild(object, "yes")
        field = dialog.focusWidget()
        field.setText(name)
        dialog.findChild(object, "yes").click()
        settle(desk, qtbot)
        assert tab.starred.stage_words.stage("asked", tab.starred.stages) == shown
    assert all(not stage.name for stage in tab.starred.stages)
    tab.open_trial(nct)
    settle(desk, qtbot)
    assert "Asked my doctor" in words_in(tab.view._mine) or tab.view._opened.moves


def test_a_note_about_a_trial_opens_in_the_notes_tab(desk: Desk, qtbot: Any):
    """From the trial to its note, ready to be written."""
    star_first(desk, qtbot)
    desk.tab.view._mine.linked.write.click()
    notes = desk.program.notes
    qtbot.waitUntil(lambda: notes.editor.note_id is not None, timeout=15_000)
    assert desk.program.window.navigation.current() == "notes"


def test_the_next_step_leads_from_the_calendar_back_to_its_trial(desk: Desk, qtbot: Any):
    """The event offers the trial it is about."""
    nct = star_first(desk, qtbot)
    desk.tab.view.planned.emit(
        nct, "Call the site", (utc_now().date() + timedelta(days=5)).isoformat()
    )
    settle(desk, qtbot)
    desk.tab.view._mine.linked._events.itemAt(0).widget().click()
    qtbot.waitUntil(
        lambda: any(isinstance(w, EventView) for w in QApplication.topLevelWidgets()),
        timeout=15_000,
    )
    assert desk.program.window.navigation.current() == "calendar"
    desk.program.window.show_tab("learn")
    dialog = open_dialog()
    back = next(b for b in dialog.findChildren(QPushButton) if nct in b.text())
    back.click()
    settle(desk, qtbot)
    assert desk.program.window.navigation.current() == "trials"
    assert desk.tab.view.nct == nct
