"""What a person does on the Trials tab, from the first day on."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from mbc_desktop.composition.companion import name_program
from mbc_desktop.views.theme import Look
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.rich_text import RichText
from tests.views.access_checks import assert_accessible
from tests.views.trials.conftest import Desk


def words_in(widget: Any) -> str:
    """Return all words that stand on a screen."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    texts = [text.toPlainText() for text in widget.findChildren(RichText)]
    return "\n".join(labels + texts)


def test_the_first_day_says_what_is_fetched_and_that_nothing_about_her_is_sent(empty_desk: Desk):
    """Before anything is asked of the registry."""
    said = words_in(empty_desk.tab.get_page)
    assert "Nothing about you" in said
    assert "megabytes" in said
    assert empty_desk.registry.requests == []
    assert empty_desk.tab.get_page.isVisible()


def test_get_trials_fetches_them_and_shows_them(empty_desk: Desk, qtbot: Any):
    """Progress while it runs, the list afterwards, and a message that stays."""
    tab = empty_desk.tab
    with qtbot.waitSignal(tab.fetching.finished, timeout=30_000):
        tab.get_page.get.click()
    qtbot.waitUntil(lambda: tab.results.model.rowCount() == 260, timeout=10_000)
    assert tab.results.isVisible()
    assert not tab.fetching.progress.isVisible()
    messages = empty_desk.program.window.status.messages
    assert [m.what_happened for m in messages if "260 new" in m.what_happened] != [], messages


def test_fetching_can_be_cancelled_and_goes_on_later(empty_desk: Desk, qtbot: Any):
    """What was fetched stays and can be searched."""
    tab = empty_desk.tab
    empty_desk.registry.trouble("slow", times=None, after=1, pause=0.5)
    with qtbot.waitSignal(tab.fetching.finished, timeout=30_000):
        tab.get_page.get.click()
        with qtbot.waitSignal(tab.fetching.page_stored, timeout=15_000):
            pass
        tab.fetching.progress.cancelled.emit()
    qtbot.waitUntil(lambda: tab.results.model.rowCount() == 200, timeout=10_000)
    empty_desk.registry.calm()
    with qtbot.waitSignal(tab.fetching.finished, timeout=30_000):
        tab.fetching.start("")
    qtbot.waitUntil(lambda: tab.results.model.rowCount() == 260, timeout=10_000)


def test_results_change_as_she_types(desk: Desk, qtbot: Any):
    """A brand name finds trials that name the drug otherwise, and says so."""
    everything = desk.tab.results.model.rowCount()
    desk.search(qtbot, "enhertu")
    found = desk.tab.results.model.rowCount()
    assert 0 < found < everything
    assert "trastuzumab deruxtecan" in desk.tab.results.also.text()
    desk.search(qtbot, "")
    assert desk.tab.results.model.rowCount() == everything


@pytest.mark.parametrize("tab", ["trials", "learn", "notes"])
def test_no_search_begins_once_the_window_is_closed(desk: Desk, qtbot: Any, tab: str):
    """Also where the last letters were typed in the moment before."""
    desk.program.window.show_tab(tab)
    fields = {
        "trials": lambda: desk.tab.results.field,
        "learn": lambda: desk.program.learn.library.field,
        "notes": lambda: desk.program.notes.field,
    }
    field = fields[tab]()
    qtbot.waitUntil(lambda: field.isVisible() and desk.program.tasks.pending == 0, timeout=15_000)
    for letters in ("e", "en", "enh"):
        field.setText(letters)
    with qtbot.waitSignal(desk.program.ended, timeout=20_000):
        desk.program.window.close()
    with qtbot.assertNotEmitted(desk.tab.results.model.modelReset, wait=300):
        pass


def test_words_that_find_nothing_offer_what_may_be_meant(desk: Desk, qtbot: Any):
    """A misspelled drug; the suggestion is one press away."""
    desk.search(qtbot, "trastuzumap")
    qtbot.waitUntil(desk.tab.results.meant.isVisible, timeout=10_000)
    with qtbot.waitSignal(desk.tab.results.model.modelReset, timeout=10_000):
        desk.tab.results.meant.click()
    assert desk.tab.results.model.rowCount() > 0


def test_a_zip_code_gives_distances_and_a_radius_narrows(desk: Desk, qtbot: Any):
    """The ZIP code is looked up here; the note says what it stands for."""
    results = desk.tab.results
    with qtbot.waitSignal(results.filters.changed, timeout=10_000):
        results.filters.place.setText("77030")
    qtbot.waitUntil(lambda: desk.program.tasks.pending == 0, timeout=10_000)
    assert "Houston" in results.filters.place_note.text()
    everything = results.model.rowCount()
    with qtbot.waitSignal(results.model.modelReset, timeout=10_000):
        results.filters.within.setCurrentIndex(results.filters.within.findData(100.0))
    assert 0 < results.model.rowCount() < everything
    head = results.model.record_at(0)
    assert head is not None
    assert head.miles is not None
    assert head.miles <= 100


def test_a_zip_code_that_does_not_exist_is_told_beside_the_field(desk: Desk, qtbot: Any):
    """Nothing else changes."""
    results = desk.tab.results
    results.filters.place.setText("00000")
    qtbot.waitUntil(lambda: results.filters.place.property("wrong") == "true", timeout=10_000)
    assert results.model.rowCount() == 260


def test_a_trial_opens_in_the_order_a_person_needs(desk: Desk, qtbot: Any):
    """Status with its age, the sentence, whom to call, then the rest; never advice to stop."""
    desk.search(qtbot, "trastuzumab")
    number = desk.tab.results.model.ids[0]
    desk.tab.results.list.opened.emit(number)
    qtbot.waitUntil(lambda: desk.tab.view.nct is not None, timeout=10_000)
    said = words_in(desk.tab.view)
    assert desk.tab.view._page.design.study_type == "INTERVENTIONAL"
    parts = [
        "checked with the registry",
        "This trial tests",
        "Whom to call",
        "I have metastatic breast cancer and am asking about NCT",
        "Ask before your next treatment starts",
    ]
    assert [part for part in parts if part not in said] == []
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert "Don't stop or delay treatment without your team." in said
    assert "1-877-465-6636" in said


def test_a_star_keeps_the_trial_and_shows_it_in_its_list(desk: Desk, qtbot: Any):
    """Starred in the list, on the page and among the starred, and gone again."""
    tab = desk.tab
    nct = f"NCT{tab.results.model.ids[0]:08d}"
    tab.star(nct, True)
    qtbot.waitUntil(lambda: tab.starred.model.rowCount() == 1, timeout=10_000)
    assert tab.results.model.record_at(0).starred
    tab.star(nct, False)
    qtbot.waitUntil(lambda: tab.starred.model.rowCount() == 0, timeout=10_000)
    assert not tab.results.model.record_at(0).starred


def test_a_saved_search_tells_what_is_new_after_an_update(desk: Desk, qtbot: Any):
    """Saved under a name; then the registry moves on."""
    tab = desk.tab
    desk.search(qtbot, "breast")
    tab.results.save.click()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Dialog))
    dialog.findChild(QApplication.focusWidget().__class__)
    with qtbot.waitSignal(tab.saved_actions.changed, timeout=10_000):
        dialog.findChild(object, "yes").click()
    qtbot.waitUntil(lambda: tab.saved.model.rowCount() == 1, timeout=10_000)
    record = copy.deepcopy(desk.registry.record(desk.registry.numbers[0]))
    record["protocolSection"]["identificationModule"]["nctId"] = "NCT99999999"
    record["protocolSection"]["statusModule"]["lastUpdatePostDateStruct"] = {"date": "2026-11-23"}
    desk.registry.put(record)
    desk.registry.touch("2026-11-23T09:00:05")
    with qtbot.waitSignal(tab.fetching.finished, timeout=30_000):
        tab.fetching.update.click()

    def row() -> Any:
        return tab.saved.row(tab.saved.model.ids[0])

    qtbot.waitUntil(lambda: row().news.new == ("NCT99999999",), timeout=10_000)
    tab.saved.action_wanted.emit(row().saved.id, "seen")
    qtbot.waitUntil(lambda: row().news.is_empty, timeout=10_000)


def test_a_deleted_search_comes_back_with_undo(desk: Desk, qtbot: Any):
    """No question beforehand, an undo afterwards."""
    tab = desk.tab
    services = tab.saved_actions._services
    services.saved.add("Mine", tab.results.question(), {})
    tab.saved_actions.refresh()
    qtbot.waitUntil(lambda: tab.saved.model.rowCount() == 1, timeout=10_000)
    tab.saved.action_wanted.emit(tab.saved.model.ids[0], "delete")
    qtbot.waitUntil(lambda: tab.saved.model.rowCount() == 0, timeout=10_000)
    qtbot.mouseClick(desk.program.window.toast._undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.saved.model.rowCount() == 1, timeout=10_000)


def test_a_number_that_is_not_stored_is_asked_for_only_after_she_agrees(desk: Desk, qtbot: Any):
    """She is told what asking reveals, before anything is sent."""
    record = copy.deepcopy(desk.registry.record(desk.registry.numbers[0]))
    protocol = record["protocolSection"]
    protocol["identificationModule"] |= {"nctId": "NCT99999997", "briefTitle": "[Sample] Letter"}
    protocol["conditionsModule"] = {"conditions": ["Asthma"]}
    desk.registry.put(record)
    before = len(desk.registry.requests)
    desk.search(qtbot, "NCT99999997")
    assert "The registry would see" in words_in(desk.tab.ask)
    assert len(desk.registry.requests) == before
    desk.tab.ask.button.click()
    qtbot.waitUntil(lambda: desk.tab.view.nct == "NCT99999997", timeout=10_000)
    assert len(desk.registry.requests) == before + 1


def test_without_a_network_everything_stored_still_works(desk: Desk, qtbot: Any, expect_log: Any):
    """The failed update says so calmly; searching goes on."""
    desk.registry.trouble("close", times=None, on="version")
    expect_log("A sync stopped")
    with qtbot.waitSignal(desk.tab.fetching.finished, timeout=60_000):
        desk.tab.fetching.update.click()
    assert desk.program.window.status.unread_count > 0
    desk.search(qtbot, "enhertu")
    assert desk.tab.results.model.rowCount() > 0


def test_every_control_has_a_name(desk: Desk, qtbot: Any):
    """The whole window with a trial open and all filters unfolded."""
    desk.tab.results.narrow.setChecked(True)
    desk.tab.results.list.opened.emit(desk.tab.results.model.ids[0])
    qtbot.waitUntil(lambda: desk.tab.view.nct is not None, timeout=10_000)
    assert_accessible(desk.program.window)


def test_at_double_text_size_list_and_trial_take_turns(desk: Desk, qtbot: Any):
    """There is no room for both; Back leads to the list."""
    desk.program.theme.set_look(Look(desk.program.theme.look.scheme, 200))
    qtbot.waitUntil(lambda: desk.tab.split.is_collapsed, timeout=5_000)
    desk.tab.results.list.opened.emit(desk.tab.results.model.ids[0])
    qtbot.waitUntil(desk.tab.view.isVisible, timeout=10_000)
    assert not desk.tab.results.isVisible()


def test_the_title_bar_does_not_name_the_illness(desk: Desk, qapp: Any):
    """Nor does anything a passer-by could see in a task bar."""
    before = qapp.applicationName(), qapp.applicationDisplayName()
    name_program(qapp)
    assert desk.program.window.windowTitle() == "Companion"
    assert QApplication.applicationDisplayName() == "Companion"
    qapp.setApplicationName(before[0])
    qapp.setApplicationDisplayName(before[1])


def test_exported_tables_hold_no_formula(desk: Desk, qtbot: Any, tmp_path: Path):
    """A spreadsheet must not run what a title says."""
    from mbc_desktop.data.records import TrialHead
    from mbc_desktop.trials.exporting import as_csv

    head = TrialHead(
        nct="NCT00000001",
        title="=HYPERLINK(1)",
        status="RECRUITING",
        last_known_status=None,
        phases=(),
        kinds=(),
        sponsor="@sponsor",
        last_update=None,
        first_post=None,
        has_results=False,
        site_count=0,
        on_condition=True,
        left_why=None,
    )
    text = as_csv([head])
    assert "'=HYPERLINK(1)" in text
    assert "'@sponsor" in text
