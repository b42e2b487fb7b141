"""Reading one event, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from mbc_desktop.agenda.records import Event, EventKind
from mbc_desktop.views.agenda.event_form import EventForm
from mbc_desktop.views.agenda.event_view import EventView
from mbc_desktop.views.agenda.link_picker import LinkPicker
from mbc_desktop.views.agenda.services import AgendaServices, EventLinks
from mbc_desktop.views.agenda.tab import AgendaTab
from mbc_desktop.views.widgets.buttons import IconButton
from mbc_desktop.views.widgets.labels import Words
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
    assert "Register" in buttons(view)
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


def test_what_is_over_has_a_page_but_nothing_to_register_for(
    tab: AgendaTab, services: AgendaServices, qtbot: Any
):
    """The series of 2021 is kept as history, in its nine months; what it was stands in it."""
    months = services.calendars.between(date(2021, 1, 1), date(2021, 12, 31))
    series = [one for one in months if "Impact Series" in one.event.summary]
    assert [one.begins.month for one in series] == list(range(4, 13))
    tab.open_event(series[0])
    view = asked(qtbot, EventView)
    assert "Open its page" in buttons(view)
    assert "Register" not in buttons(view)
    assert view.registered is None
    said = " ".join(one.text() for one in view.findChildren(Words))
    assert "Susan G. Komen" in said
    assert "It is over" in said
    view.reject()


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


@pytest.fixture
def linked() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def links(tab: AgendaTab, services: AgendaServices, linked: list[tuple[str, str]]) -> None:
    """A tab whose events can be linked to a trial, a note and an article."""
    known: dict[tuple[str, str], str] = {
        ("trial", "NCT00000001"): "NCT00000001",
        ("note", "n1"): "Before my scan",
        ("article", "a/pain"): "Pain & sleep",
    }

    def find(words: str) -> list[tuple[tuple[str, str], str, str]]:
        found = [(thing, name, "") for thing, name in known.items() if words in name]
        return [*found, (("event", "1/x"), "An event", "")]

    tab.set_services(
        replace(
            services,
            linked_to=lambda _event: [(thing, known[thing]) for thing in linked],
            links=EventLinks(
                find=find,
                add=lambda _event, thing: linked.append(thing),
                remove=lambda _event, thing: linked.remove(thing),
                close=lambda: None,
            ),
        )
    )


@pytest.mark.usefixtures("links")
def test_an_event_is_linked_opened_and_the_link_taken_away(
    tab: AgendaTab, visit: Any, linked: list[tuple[str, str]], qtbot: Any
):
    """To a trial, a note or an article; what was done is seen at once."""
    tab.open_event(visit)
    press(asked(qtbot, EventView), "link")
    picker = asked(qtbot, LinkPicker)
    qtbot.waitUntil(lambda: picker.list.count() == 3, timeout=10_000)
    assert_accessible(picker)
    picker.field.setText("Pain")
    qtbot.waitUntil(lambda: picker.list.count() == 1, timeout=10_000)
    assert picker.list.item(0).text() == "Article. Pain & sleep"
    press(picker)
    view = asked(qtbot, EventView)
    qtbot.waitUntil(lambda: "Open the article: Pain && sleep" in buttons(view), timeout=10_000)
    assert_accessible(view)
    assert linked == [("article", "a/pain")]
    with qtbot.waitSignal(tab.events.thing_wanted) as wanted:
        buttons(view)["Open the article: Pain && sleep"].click()
    assert wanted.args == [("article", "a/pain")]
    tab.open_event(visit)
    view = asked(qtbot, EventView)
    remove = next(
        one
        for one in view.findChildren(IconButton)
        if one.accessibleName().startswith("Take the link away: Pain")
    )
    remove.click()
    qtbot.waitUntil(lambda: linked == [], timeout=10_000)
    qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    asked(qtbot, EventView).reject()


@pytest.mark.usefixtures("links")
def test_nothing_is_linked_where_nothing_is_found(tab: AgendaTab, visit: Any, qtbot: Any):
    """The button waits."""
    tab.open_event(visit)
    press(asked(qtbot, EventView), "link")
    picker = asked(qtbot, LinkPicker)
    picker.field.setText("zzz")
    qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    assert picker.list.count() == 0
    assert not picker.take.isEnabled()
    picker.reject()


@pytest.mark.parametrize(
    ("tzid", "expected"),
    [
        ("Europe/Berlin", "There (Berlin): Monday, March 2, 2026, 8:00 PM"),
        ("America/Chicago", ""),
        ("", "The same time wherever you are."),
    ],
)
def test_the_time_where_an_event_is_is_told(
    services: AgendaServices, tab: AgendaTab, tzid: str, expected: str
):
    """Where that is another than here, and where it floats."""
    start = datetime(2026, 3, 2, 20)  # noqa: DTZ001
    services.calendars.add(Event(uid="far", summary="Call", start=start, end=start, tzid=tzid))
    (found,) = services.calendars.between(date(2026, 3, 2), date(2026, 3, 2))
    said = tab.words.time_there(found).replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert said == expected
