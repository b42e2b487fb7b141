"""Where the treatments stand, told to the other tabs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from mbc_desktop.agenda.cycle_changes import moved_from
from mbc_desktop.agenda.cycles import TreatmentPattern
from mbc_desktop.data.notes import NewNote
from mbc_desktop.data.notes_search import NoteQuery
from mbc_desktop.views.agenda.cycle_words import CycleWords
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.notes.list_pane import NoteListPane
from mbc_desktop.views.notes.services import NoteServices
from tests.views.notes.desks import open_services

PATTERN = TreatmentPattern(name="Infusions", length=21, infusion_days=(1,))


@pytest.mark.usefixtures("qapp")
def test_a_change_of_the_treatment_is_told_at_once(services: AgendaServices):
    """Nothing is said before it begins; several are told with their names."""
    say = CycleWords(services.treatments)
    assert say(date(2026, 3, 10)) == ""
    course, _undo = services.treatments.begin(PATTERN, date(2026, 3, 3))
    assert say(date(2026, 3, 2)) == ""
    assert say(date(2026, 3, 10)) == "cycle 1, day 8"
    services.treatments.put(moved_from(course, 1, days=2).after)
    assert say(date(2026, 3, 10)) == "cycle 1, day 6"
    services.treatments.begin(replace(PATTERN, name="Tablets"), date(2026, 3, 10))
    assert say(date(2026, 3, 10)) == "Infusions: cycle 1, day 6; Tablets: cycle 1, day 1"


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[NoteServices]:
    with open_services(tmp_path / "notes") as made:
        yield made


def test_a_note_tells_the_day_of_the_cycle(
    notes: NoteServices, services: AgendaServices, theme: Any, qtbot: Any
):
    """Beside the day on which it was written."""
    today = datetime.now(UTC).date()
    services.treatments.begin(PATTERN, today - timedelta(days=7))
    notes.notes.add(NewNote(title="Tired", text="Slept badly."))
    window = QWidget()
    qtbot.addWidget(window)
    pane = NoteListPane(theme)
    pane.setParent(window)
    pane.set_services(replace(notes, cycle_on=CycleWords(services.treatments)))
    (head,) = notes.heads.heads(notes.search.find(NoteQuery(), limit=5)).values()
    card = pane._card(head)
    assert "cycle 1, day 8" in card.spoken
