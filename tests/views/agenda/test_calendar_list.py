"""The settings of each calendar: what marks it, what it is called, and what of it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from mbc_desktop.agenda.keeping import COMMUNITY_ID, COURSES_ID
from mbc_desktop.agenda.records import Calendar, Event, Occurrence
from mbc_desktop.views.agenda.calendar_list import CalendarList
from mbc_desktop.views.agenda.listing import EventList
from mbc_desktop.views.agenda.markers import SHAPES, Markers, marker_of
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.widgets.card import CARD_ROLE, Card
from mbc_desktop.views.widgets.dialogs import Dialog
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import press


@pytest.fixture
def dialog(qtbot: Any, theme: Any, tasks: Any, services: AgendaServices) -> Iterator[CalendarList]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    services.calendars.own()
    services.calendars.named("Family")
    made = CalendarList(theme, window, tasks, services)
    made.open()
    qtbot.waitUntil(lambda: COMMUNITY_ID in made.shown, timeout=10_000)
    yield made
    window.close()


def calendar(services: AgendaServices, number: int) -> Calendar:
    return next(one for one in services.calendars.all() if one.id == number)


def family(services: AgendaServices) -> Calendar:
    return services.calendars.named("Family")


def choose(field: Any, value: object) -> None:
    field.setCurrentIndex(field.findData(value))


def test_each_calendar_has_a_shape_of_its_own(services: AgendaServices, dialog: CalendarList):
    """Told by shape and by color; so no two that come with the program look the same."""
    assert_accessible(dialog)
    markers = [marker_of(one, place) for place, one in enumerate(services.calendars.all())]
    assert len({one.shape for one in markers}) == len(markers) == 4
    assert all(one.shape in SHAPES for one in markers)


def test_a_marker_is_chosen_and_kept(services: AgendaServices, dialog: CalendarList, qtbot: Any):
    """For calendars that are stored, and for those that are worked out."""
    number = family(services).id
    choose(dialog.shapes[number], "diamond")
    choose(dialog.tones[number], "good")
    choose(dialog.shapes[COURSES_ID], "cross")
    qtbot.waitUntil(
        lambda: calendar(services, COURSES_ID).marker.startswith("cross"), timeout=10_000
    )
    kept = marker_of(family(services))
    assert (kept.icon, kept.role, kept.name) == ("shape-diamond", "good", "Family")
    services.calendars.show(COURSES_ID, visible=False)
    assert calendar(services, COURSES_ID).marker.startswith("cross")
    assert not calendar(services, COURSES_ID).visible


def test_one_calendar_alone_needs_no_marker():
    """A mark that is the same everywhere tells nothing."""
    markers = Markers()
    markers.set_calendars([Calendar(name="Mine", id=1)])
    assert markers.of(1) is None
    markers.set_calendars([Calendar(name="Mine", id=1), Calendar(name="Family", id=2)])
    found = markers.of(2)
    assert found is not None
    assert found.name == "Family"


def test_a_marker_that_can_t_be_read_gives_way_to_the_usual_one():
    """From a newer version, or a file that was tampered with."""
    for text in ("", "blob-pink", "circle", "-", "star-#ff0000"):
        assert marker_of(Calendar(name="A", marker=text), 1) == marker_of(Calendar(name="A"), 1)


def test_a_calendar_is_added_renamed_and_deleted(
    services: AgendaServices, dialog: CalendarList, qtbot: Any
):
    """Deleting asks first: no undo brings a whole calendar back."""
    number = family(services).id
    dialog.names[number].setText("My family")
    dialog.names[number].editingFinished.emit()
    qtbot.waitUntil(lambda: calendar(services, number).name == "My family", timeout=10_000)
    qtbot.waitUntil(lambda: dialog.names[number].text() == "My family", timeout=10_000)
    dialog.findChild(QPushButton, "add").click()
    (asked,) = [one for one in dialog.findChildren(Dialog) if one.isVisible()]
    asked.findChildren(type(dialog.names[number]))[0].setText("Rides")
    press(asked)
    qtbot.waitUntil(
        lambda: "Rides" in [one.name for one in services.calendars.all()], timeout=10_000
    )
    qtbot.waitUntil(lambda: len(dialog.shown) == 5, timeout=10_000)
    dialog.actions_of[number]["delete"].click()
    (sure,) = [one for one in dialog.findChildren(Dialog) if one.isVisible()]
    assert "can't be undone" in sure.accessibleDescription()
    press(sure)
    qtbot.waitUntil(
        lambda: number not in [one.id for one in services.calendars.all()], timeout=10_000
    )


def test_the_awareness_month_is_shown_only_when_it_is_wished_for(
    services: AgendaServices, dialog: CalendarList, qtbot: Any
):
    """October 13, the day of those living with MBC, is always there."""

    def october() -> list[str]:
        found = services.calendars.between(date(2026, 10, 1), date(2026, 10, 31))
        return [one.event.summary for one in found]

    assert october() == ["Metastatic Breast Cancer Awareness Day"]
    assert dialog.month is not None
    assert not dialog.month.isChecked()
    dialog.month.setChecked(True)
    qtbot.waitUntil(lambda: "Breast Cancer Awareness Month" in october(), timeout=10_000)
    dialog.month.setChecked(False)
    qtbot.waitUntil(lambda: len(october()) == 1, timeout=10_000)


def test_hidden_events_come_back(services: AgendaServices, dialog: CalendarList, qtbot: Any):
    """As many as were hidden are told on the button."""
    (day,) = services.calendars.between(date(2026, 10, 13), date(2026, 10, 13))
    services.calendars.mark(day.event, hidden=True)
    assert not services.calendars.between(date(2026, 10, 13), date(2026, 10, 13))
    dialog._read()
    qtbot.waitUntil(lambda: "unhide" in dialog.actions_of[COMMUNITY_ID], timeout=10_000)
    assert "1" in dialog.actions_of[COMMUNITY_ID]["unhide"].text()
    dialog.actions_of[COMMUNITY_ID]["unhide"].click()
    qtbot.waitUntil(
        lambda: len(services.calendars.between(date(2026, 10, 13), date(2026, 10, 13))) == 1,
        timeout=10_000,
    )


def test_a_card_names_the_calendar_by_shape_and_word(theme: Any, qtbot: Any):
    """Where there are several; so a screen reader says it too."""
    markers = Markers()
    markers.set_calendars(
        [Calendar(name="Mine", id=1), Calendar(name="Family", id=2, marker="cross-good")]
    )
    listing = EventList(
        theme, AgendaWords(), name="Events", empty_title="", empty_text="", markers=markers
    )
    qtbot.addWidget(listing)
    start = datetime(2026, 3, 3, tzinfo=UTC)
    event = Event(uid="1", calendar_id=2, summary="Dentist", start=start, end=start)
    listing.show_found([Occurrence(event, start, start, None, start, start)])
    cell = listing.model.index(0, 0)
    assert "Family" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    card: Card = cell.data(CARD_ROLE)
    assert ("Family", "good", "shape-cross") in [
        (one.text, one.tone, one.icon) for one in card.chips
    ]
