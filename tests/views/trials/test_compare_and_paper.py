"""Trials side by side, and what goes on paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl

from mbc_desktop.views.printing import count_pages, pdf_bytes
from mbc_desktop.views.trials.compare_text import Row
from mbc_desktop.views.trials.papers import qr_picture
from mbc_desktop.views.widgets.explain import Explainer
from mbc_desktop.views.widgets.rich_text import RichText
from tests.views.access_checks import assert_accessible
from tests.views.trials.conftest import Desk
from tests.views.trials.test_fit_screens import answer_receptors, open_first, settle


def test_two_trials_stand_side_by_side_and_differences_are_named(desk: Desk, qtbot: Any):
    """Ticked in the results; what differs has a word for it; her fit is in the table."""
    answer_receptors(desk, qtbot)
    tab = desk.tab
    tab.profile.close_button.click()
    ncts = [f"NCT{number:08d}" for number in list(tab.results.model.ids)[:3]]
    tab.results.compare.click()
    assert tab.bar.isVisible()
    assert not tab.bar.compare.isEnabled()
    tab.results.list.setFocus()
    for row in range(2):
        tab.results.list.set_current_row(row)
        qtbot.keyClick(tab.results.list, Qt.Key.Key_Space)
    assert tab.ticked.ncts == tuple(ncts[:2])
    assert not tab.results.model.record_at(0).starred
    with qtbot.waitSignal(tab.paper.compared, timeout=15_000):
        tab.bar.compare.click()
    assert not tab.bar.isVisible()
    text = tab.paper.pane.table.toPlainText()
    assert tab.paper.pane.isVisible()
    assert ncts[0] in text
    assert ncts[2] not in text
    assert "≠ differs" in text
    assert "How it fits you" in text
    assert_accessible(tab.paper.pane)
    tab.paper.pane.back.click()
    assert not tab.paper.pane.isVisible()


def test_no_more_than_four_are_ticked_and_she_is_told(desk: Desk, qtbot: Any):
    """A fifth is refused in words; ticks go away with Cancel, stars stay as they were."""
    tab = desk.tab
    tab.results.compare.click()
    numbers = list(tab.results.model.ids)[:5]
    for number in numbers:
        tab.results.list.action_triggered.emit(number, True)
    assert len(tab.ticked.ncts) == 4
    assert "Four at most" in tab.bar.words.text()
    tab.results.list.action_triggered.emit(numbers[0], False)
    assert len(tab.ticked.ncts) == 3
    tab.bar.stop.click()
    assert not tab.bar.isVisible()
    assert tab.ticked.ncts == ()
    assert tab.starred.model.rowCount() == 0


def test_my_trials_are_ticked_in_the_same_way(desk: Desk, qtbot: Any):
    """One of hers can stand beside one that was just found."""
    tab = desk.tab
    hers, other = (f"NCT{number:08d}" for number in list(tab.results.model.ids)[:2])
    tab.star(hers, True)
    settle(desk, qtbot)
    tab.starred.buttons["compare"].click()
    tab.starred.list.action_triggered.emit(hers, True)
    tab.results.list.action_triggered.emit(int(other[3:]), True)
    with qtbot.waitSignal(tab.paper.compared, timeout=15_000):
        tab.bar.compare.click()
    assert [one.page.nct for one in tab.paper.pane.trials] == [hers, other]


def test_what_is_the_same_can_be_left_out_of_a_comparison(desk: Desk, qtbot: Any):
    """It is named in one line; the title of a trial leads to its page."""
    tab = desk.tab
    ncts = [f"NCT{number:08d}" for number in list(tab.results.model.ids)[:2]]
    with qtbot.waitSignal(tab.paper.compared, timeout=15_000):
        tab.paper.compare(ncts, tab.trial_reading())
    pane = tab.paper.pane
    rows = pane._compare.rows(pane.trials)
    same = [row.name for row in rows if not row.differs]
    assert same
    pane.only.setChecked(True)
    assert f"The same in all: {', '.join(same)}." in pane.table.toPlainText()
    pane.table.link_opened.emit(f"trial:{ncts[1]}")
    settle(desk, qtbot)
    assert tab.view.nct == ncts[1]
    assert tab.view.isVisible()


def test_words_that_only_some_trials_say_stand_out():
    """Among drugs that all test, the one that only one tests is bold."""
    row = Row("What is tested", (("A", "B"), ("A",)))
    assert row.differs
    assert row.shared == {"A"}
    assert not Row("Phase", (("Phase 2",), ("Phase 2",))).differs
    assert not Row("Order", (("A", "B"), ("B", "A"))).differs


def test_a_trial_goes_on_paper_for_her_for_the_doctor_and_as_questions(
    desk: Desk, qtbot: Any, tmp_path: Path
):
    """The questions can be changed before; the job's name tells no illness."""
    answer_receptors(desk, qtbot)
    tab = desk.tab
    tab.profile.close_button.click()
    nct = open_first(desk, qtbot)
    dialog = tab.paper.ask_paper(tab.view._opened)
    hers = dialog.paper()
    assert "Never checked here" in hers.html
    assert hers.title == "Companion"
    dialog.which.choose("doctor")
    assert nct in dialog.paper().html
    assert "<h3>Inclusion, in the trial" in dialog.paper().html
    dialog.which.choose("questions")
    assert dialog.questions.isVisible()
    dialog.questions.setPlainText("May I bring my sister?")
    asked = dialog.paper()
    assert "May I bring my sister?" in asked.html
    assert pdf_bytes(asked).startswith(b"%PDF")
    assert_accessible(dialog)
    target = tmp_path / "trials.pdf"
    tab.paper.save(hers, target)
    settle(desk, qtbot)
    assert target.read_bytes().startswith(b"%PDF")
    dialog.reject()


def test_each_page_of_a_trial_is_one_sheet(desk: Desk, qtbot: Any):
    """With the code that opens the registry's page; large print may take more."""
    answer_receptors(desk, qtbot)
    tab = desk.tab
    tab.profile.close_button.click()
    for row in range(4):
        nct = open_first(desk, qtbot, row=row)
        opened, papers = tab.view._opened, tab.paper.papers
        for paper in (papers.patient(opened), papers.doctor(opened)):
            assert count_pages(paper) == 1 or len(opened.page.eligibility) > 6_000
            assert f"image:qr-{nct}" in paper.html
            assert nct in paper.html
        assert papers.patient(opened, large=True).large
        assert papers.doctor(opened, large=True).large


def test_long_criteria_that_are_cut_for_one_page_say_so(desk: Desk, qtbot: Any):
    """Every criterion is there; the whole text is where the code leads."""
    open_first(desk, qtbot)
    opened, papers = desk.tab.view._opened, desk.tab.paper.papers
    whole = papers._doctor(opened, 0)
    cut = papers._doctor(opened, 40)
    assert whole.count("<li>") == cut.count("<li>") > 0
    assert "Long criteria are cut" in cut
    assert "Long criteria are cut" not in whole
    assert len(cut) < len(whole)


def test_the_questions_begin_short_and_can_be_made_more(desk: Desk, qtbot: Any):
    """What is to be asked first, each wording once; all well-known ones are one press away."""
    answer_receptors(desk, qtbot)
    tab = desk.tab
    tab.profile.close_button.click()
    open_first(desk, qtbot)
    dialog = tab.paper.ask_paper(tab.view._opened)
    dialog.which.choose("questions")
    first = dialog.questions.toPlainText().splitlines()
    assert len(first) == len(set(first)) <= 12
    dialog.more.click()
    everything = dialog.questions.toPlainText().splitlines()
    assert everything[: len(first)] == first
    assert len(everything) == len(set(everything)) > 20
    assert not dialog.more.isEnabled()
    dialog.reject()


def test_the_qr_code_is_a_picture_and_nothing_else_is_answered():
    """Only codes of trial numbers are made."""
    picture = qr_picture("qr-NCT01234567")
    assert picture is not None
    assert picture.startswith(b"\x89PNG")
    assert qr_picture("https://example.org") is None


def test_the_map_and_the_list_of_sites_say_the_same(desk: Desk, qtbot: Any):
    """What is chosen in one is chosen in the other; keys zoom, go on and show everything."""
    tab = desk.tab
    for row in range(20):
        open_first(desk, qtbot, row=row)
        if len(tab.view._opened.page.sites) > 2:
            break
    tab.view.map_wanted.emit(tab.view._opened)
    pane = tab.sites
    assert pane.isVisible()
    assert pane.list.count() == len(tab.view._opened.page.sites)
    pane.map.setFocus()
    qtbot.keyClick(pane.map, Qt.Key.Key_PageDown)
    assert pane.list.currentRow() == pane._places[pane.map.current]
    qtbot.keyClick(pane.map, Qt.Key.Key_Plus)
    assert pane.map.zoom > 1
    qtbot.keyClick(pane.map, Qt.Key.Key_0)
    assert pane.map.zoom == 1
    pane.which.set_chosen("world")
    last = pane.list.count() - 1
    pane.list.setCurrentRow(last)
    if last in pane._places:
        assert pane._places[pane.map.current] == last
    assert_accessible(pane)
    pane.back.click()
    assert tab.view.isVisible()


def test_the_words_of_the_registry_are_explained_where_they_stand(desk: Desk, qtbot: Any):
    """Status and phase tell what they mean, to a screen reader too."""
    from mbc_desktop.views.widgets.explain import Term

    tab = desk.tab
    open_first(desk, qtbot)
    terms = [term for term in tab.view.findChildren(Term) if term.isVisibleTo(tab.view)]
    assert len(terms) >= 2
    assert all(term.accessibleDescription() for term in terms)


def test_the_history_of_a_trial_shows_words_that_came_and_went(desk: Desk, qtbot: Any):
    """A criterion that changed, word by word, with why it matters; a status in plain words."""
    from mbc_desktop.data.records import TrialChange
    from mbc_desktop.trials.differences import history

    old = "Inclusion Criteria:\n\n* Women with metastatic breast cancer"
    new = "Inclusion Criteria:\n\n* Women or men with metastatic breast cancer"
    changes = [
        TrialChange("NCT01234567", "criteria", old, new, None, "2026-01-02T00:00:00Z"),
        TrialChange(
            "NCT01234567", "status", "RECRUITING", "COMPLETED", None, "2026-02-02T00:00:00Z"
        ),
    ]
    html = desk.tab.view.history_text.history(history(changes))
    assert '<span class="added"><u>or men' in html
    assert "was: Recruiting; now: Completed" in html
    assert "No longer taking new people; see others like it." in html
    assert html.index("Completed") < html.index("or men")


def test_hard_words_in_the_trial_s_own_text_are_explained_and_esc_closes(desk: Desk, qtbot: Any):
    """A press on a word of the criteria; the explanation goes away without losing the place."""
    tab = desk.tab
    words: list[str] = []
    for row in range(6):
        open_first(desk, qtbot, row=row)
        text = next(
            one for one in tab.view.findChildren(RichText) if one.accessibleName() == "Who can join"
        )
        places = text._term_places()
        words = [text.document().toPlainText()[start:end] for start, end in places]
        if words:
            break
    assert words
    start, _ = places[0]
    cursor = text.textCursor()
    cursor.setPosition(start + 1)
    text.setTextCursor(cursor)
    text.anchorClicked.emit(QUrl(cursor.charFormat().anchorHref()))
    explainer = tab.findChild(Explainer)
    assert explainer.isVisible()
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not explainer.isVisible()
    assert tab.view.isVisible()


def test_ages_are_told_in_years_and_others_as_they_are_written(desk: Desk, qtbot: Any):
    """Nobody reads "18 Years to 99 Years"."""
    open_first(desk, qtbot)
    page, text = desk.tab.view._opened.page, desk.tab.view._text
    for low, high, said in (
        ("18 Years", "75 Years", "Ages 18 to 75"),
        ("18 Years", "", "Ages 18 and over"),
        ("", "75 Years", "Ages up to 75"),
        ("6 Months", "18 Years", "6 Months – 18 Years"),
        ("", "", ""),
    ):
        assert text.ages(replace(page, minimum_age=low, maximum_age=high)) == said
