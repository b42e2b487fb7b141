"""Reading one event, and what can be done with it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from mbc_desktop.agenda.records import Event, EventKind
from mbc_desktop.views.agenda.event_form import EventForm
from mbc_desktop.views.agenda.event_view import EventView
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import asked, press


@pytest.fixture
def visit(tab: AgendaTab, services: AgendaServices, qtbot: Any) -> Any:
    services.calendars.add(
        Event(
            uid="visit",
            summary="Dr. Ito",
            start=datetime(2026, 3, 2, 8),  # noqa: DTZ001
            end=datetime(2026, 3, 2, 9),  # noqa: DTZ001
            tzid="America/Chicago",
            kind=EventKind.VISIT,
            phone="+1 (555) 010-0100",
            video_link="https://video.example/room",
            attachments=("file:///etc/passwd", "https://clinic.example/map.pdf"),
        )
    )
    tab.refresh()
    qtbot.waitUntil(lambda: tab.listing.model.rowCount() > 0, timeout=10_000)
    return tab.listing.model.record_at(0)[0]


def buttons(view: EventView) -> dict[str, QPushButton]:
    return {one.text(): one for one in view.findChildren(QPushButton)}


def test_a_visit_is_read_called_and_joined_with_a_press(
    tab: AgendaTab, visit: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
):
    """Only addresses of the web and numbers are opened."""
    went: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: went.append(url.toString()) or True
    )
    tab.open_event(visit)
    view = asked(qtbot, EventView)
    assert_accessible(view)
    found = buttons(view)
    assert "Open: passwd" not in found
    for name in ("Call +1 (555) 010-0100", "Join by video", "Open: map.pdf"):
        found[name].click()
    assert went == [
        "tel:+15550100100",
        "https://video.example/room",
        "https://clinic.example/map.pdf",
    ]
    view.reject()


def test_what_was_said_becomes_a_note_of_the_visit(tab: AgendaTab, visit: Any, qtbot: Any):
    """The note knows which event it is about."""
    tab.open_event(visit)
    view = asked(qtbot, EventView)
    with qtbot.waitSignal(tab.note_wanted, timeout=10_000) as wanted:
        buttons(view)["Write what was said"].click()
    title, _text, reference = wanted.args
    assert title.startswith("Dr. Ito, ")
    assert reference[0] == "event"
    assert reference[1].endswith("/visit")


def test_changing_an_own_event_is_one_press_away(tab: AgendaTab, visit: Any, qtbot: Any):
    """The form opens with what is known."""
    tab.open_event(visit)
    press(asked(qtbot, EventView))
    form = asked(qtbot, EventForm)
    assert form.title.text() == "Dr. Ito"
    form.reject()


def test_a_community_event_is_hers_to_be_reminded_of_and_to_register(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, tasks: Any
):
    """What she says about it is kept, though the event is not hers to edit."""
    tab.go_to(date(2026, 10, 12))
    qtbot.waitUntil(lambda: tab.listing.model.rowCount() > 0, timeout=10_000)
    found = tab.listing.model.record_at(0)[0]
    tab.open_event(found)
    view = asked(qtbot, EventView)
    assert_accessible(view)
    assert "Change…" not in buttons(view)
    view.remind.choose((1440,))
    view.registered.setChecked(True)
    qtbot.waitUntil(
        lambda: services.calendars.said(found.event) == {"alarms": [1440], "registered": True},
        timeout=10_000,
    )
    assert services.reminders.leads(found.event) == (1440,)
    buttons(view)["Hide this event"].click()
    qtbot.waitUntil(
        lambda: found.event.uid not in {e.uid for e in services.calendars.events()}, timeout=10_000
    )


def test_one_event_is_written_to_a_file_of_its_own(
    tab: AgendaTab, visit: Any, qtbot: Any, tmp_path: Path
):
    """Other calendars read it."""
    path = tmp_path / "event.ics"
    tab.files.write_event(path, visit.event)
    qtbot.waitUntil(path.exists, timeout=10_000)
    qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    assert b"SUMMARY:Dr. Ito" in path.read_bytes()


def test_a_copied_calendar_is_looked_at_before_it_is_taken_in(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """As a file is."""
    from mbc_desktop.views.widgets.dialogs import Dialog
    from tests.agenda.web import feed

    tab.files.read_text(feed("Walk").decode())
    press(asked(qtbot, Dialog))
    qtbot.waitUntil(
        lambda: "Walk" in {e.summary for e in services.calendars.events()}, timeout=10_000
    )
