"""Trials side by side, and what goes on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mbc_desktop.views.printing import pdf_bytes
from mbc_desktop.views.trials.papers import qr_picture
from tests.views.access_checks import assert_accessible
from tests.views.trials.conftest import Desk
from tests.views.trials.test_fit_screens import answer_receptors, open_first, settle


def test_two_trials_stand_side_by_side_and_differences_are_named(desk: Desk, qtbot: Any):
    """What differs has a word for it; her fit is in the table."""
    answer_receptors(desk, qtbot)
    tab = desk.tab
    tab.profile.close_button.click()
    ncts = [f"NCT{number:08d}" for number in list(tab.results.model.ids)[:3]]
    for nct in ncts:
        tab.star(nct, True)
    settle(desk, qtbot)
    dialog = tab.paper.choose(tab.starred.listed, tab.trial_reading())
    assert not dialog.compare.isEnabled()
    for nct in ncts[:2]:
        dialog.boxes[nct].setChecked(True)
    with qtbot.waitSignal(tab.paper.compared, timeout=15_000):
        dialog.compare.click()
    text = tab.paper.pane.table.toPlainText()
    assert tab.paper.pane.isVisible()
    assert ncts[0] in text
    assert ncts[2] not in text
    assert "≠ differs" in text
    assert "How it fits you" in text
    assert_accessible(tab.paper.pane)
    tab.paper.pane.back.click()
    assert tab.starred.parent() is not None
    assert not tab.paper.pane.isVisible()


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
    assert "You can join if" in dialog.paper().html
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


def test_the_qr_code_is_a_picture_and_nothing_else_is_answered():
    """Only codes of trial numbers are made."""
    picture = qr_picture("qr-NCT01234567")
    assert picture is not None
    assert picture.startswith(b"\x89PNG")
    assert qr_picture("https://example.org") is None
