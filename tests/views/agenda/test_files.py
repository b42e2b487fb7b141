"""Calendars in and out through the window: dropped, pasted, from a file or an address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from mbc_desktop.agenda.ics_reading import read_calendar
from mbc_desktop.agenda.records import Event
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.agenda.export_dialog import ExportDialog, ExportWish
from mbc_desktop.views.agenda.import_dialog import ImportDialog
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.tab import AgendaTab
from mbc_desktop.views.widgets.dialogs import Dialog
from tests.agenda.web import Web, feed
from tests.shared import shared
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import TODAY, asked, press

BROKEN = (
    b"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Clinic\r\n"
    b"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Scan\r\nDTSTART;TZID=Mars/Base:20260310T090000\r\n"
    b"END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:No date\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def titles(services: AgendaServices) -> set[str]:
    own = services.calendars
    return {one.summary for one in own.events() if one.calendar_id > 0}


def drop(tab: AgendaTab, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tab.dropEvent(event)


def told(tab: AgendaTab) -> list[str]:
    """What was told, oldest first."""
    return [one.what_happened for one in reversed(tab._status._log.messages)]


def file_of(tmp_path: Path, data: bytes, name: str = "clinic.ics") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def _by_file(tab: AgendaTab, tmp_path: Path) -> None:
    tab.files.read_file(file_of(tmp_path, feed("Walk")))


def _by_drop(tab: AgendaTab, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path, feed("Walk"))))])
    drop(tab, data)


def _by_drop_of_data(tab: AgendaTab, _tmp_path: Path) -> None:
    data = QMimeData()
    data.setData("text/calendar", feed("Walk"))
    drop(tab, data)


def _by_drop_of_text(tab: AgendaTab, _tmp_path: Path) -> None:
    data = QMimeData()
    data.setText(feed("Walk").decode())
    drop(tab, data)


def _by_drop_of_an_address(tab: AgendaTab, _tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl("webcal://group.example/walks.ics")])
    drop(tab, data)


def _by_paste(tab: AgendaTab, _tmp_path: Path) -> None:
    QGuiApplication.clipboard().setText(feed("Walk").decode())
    tab.ask_paste()


def _by_address(tab: AgendaTab, _tmp_path: Path) -> None:
    tab.files.ask_address()
    (ask,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()
    ]
    ask.findChild(QLineEdit).setText("https://group.example/walks.ics")
    press(ask)


@pytest.mark.parametrize(
    "bring",
    [
        _by_file,
        _by_drop,
        _by_drop_of_data,
        _by_drop_of_text,
        _by_drop_of_an_address,
        _by_paste,
        _by_address,
    ],
)
def test_a_calendar_is_looked_at_taken_in_and_taken_out_again(  # noqa: PLR0917 - fixtures
    tab: AgendaTab,
    services: AgendaServices,
    web: Web,
    qtbot: Any,
    tmp_path: Path,
    bring: Callable[[AgendaTab, Path], None],
):
    """However it came; nothing is kept before it was agreed to, and Undo brings all back."""
    web.answer = feed("Walk")
    bring(tab, tmp_path)
    dialog = asked(qtbot, ImportDialog)
    assert_accessible(dialog)
    assert dialog.counts.text().startswith("New: 1\nChanged: 0\nAlready here: 0\nLeft out: 0")
    assert titles(services) == set()
    press(dialog)
    qtbot.waitUntil(lambda: titles(services) == {"Walk"}, timeout=10_000)
    qtbot.waitUntil(tab._toast.isVisible, timeout=10_000)
    qtbot.mouseClick(tab._toast._undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(services) == set(), timeout=10_000)


def test_the_preview_says_what_was_guessed_and_left_out(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, tmp_path: Path
):
    """In sentences; cancelling changes nothing."""
    tab.files.read_file(file_of(tmp_path, BROKEN))
    dialog = asked(qtbot, ImportDialog)
    assert "New: 1" in dialog.counts.text()
    assert "Left out: 1" in dialog.counts.text()
    assert "The time zone “Mars/Base” is unknown; America/Chicago" in dialog.guesses.text()
    dialog.reject()
    assert titles(services) == set()


def test_a_second_import_finds_everything_already_here(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, tmp_path: Path
):
    """Nothing is doubled, in the calendar it went to; another calendar has none of it yet."""
    path = file_of(tmp_path, feed("Talk", "Walk"))
    tab.files.read_file(path)
    dialog = asked(qtbot, ImportDialog)
    assert [dialog.target.itemText(n) for n in range(2)] == [
        "My calendar",
        "A new calendar: Support group",
    ]
    dialog.target.setCurrentIndex(1)
    qtbot.waitUntil(dialog.take.isEnabled, timeout=10_000)
    press(dialog)
    qtbot.waitUntil(lambda: titles(services) == {"Talk", "Walk"}, timeout=10_000)
    group = services.calendars.named("Support group")
    assert {one.summary for one in services.calendars.events(group.id)} == {"Talk", "Walk"}
    tab.files.read_file(path)
    dialog = asked(qtbot, ImportDialog)
    assert "New: 2" in dialog.counts.text()
    dialog.target.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Already here: 2" in dialog.counts.text(), timeout=10_000)
    assert not dialog.take.isEnabled()
    assert "nothing new" in dialog.guesses.text()
    dialog.reject()


def test_what_is_no_calendar_is_told_in_a_sentence(
    tab: AgendaTab, qtbot: Any, tmp_path: Path, tasks: Any
):
    """A picture, a page, nothing at all, a folder."""
    for number, data in enumerate((b"\x89PNG\r\n", b"<html></html>", b"", b"\xff\xfe\x00")):
        tab.files.read_file(file_of(tmp_path, data, f"{number}.ics"))
    tab.files.read_file(tmp_path / "gone.ics")
    tab.files.read_file(tmp_path)
    tab.files.read_text("see you on Tuesday")
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    assert sum("This is no calendar." in one for one in told(tab)) == 5
    assert sum("can't be read" in one for one in told(tab)) == 2


def test_reading_that_takes_long_can_be_stopped(
    tab: AgendaTab, services: AgendaServices, web: Web, qtbot: Any, tasks: Any
):
    """The window stays as it was."""
    started: list[CancelToken] = []

    def slow(url: str, *, etag: str = "", modified: str = "", token: CancelToken | None = None):
        assert token is not None
        started.append(token)
        token.wait(30)
        raise AssertionError

    services.subscriptions._fetch = slow
    tab.files.read_address("https://slow.example/a.ics")
    dialog = asked(qtbot, Dialog)
    assert dialog.accessibleName().startswith("Reading")
    press(dialog, "no")
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    assert started[0].is_cancelled
    assert titles(services) == set()


def test_an_address_that_does_not_answer_says_so(tab: AgendaTab, web: Web, qtbot: Any, tasks: Any):
    """And one that is none."""
    web.problem = KnownError("It did not answer.", what_is_safe="a.", what_to_do="b.")
    tab.files.read_address("https://group.example/walks.ics")
    tab.files.read_address("ftp://group.example/walks.ics")
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)
    assert len(told(tab)) == 2
    assert "It did not answer." in told(tab)
    assert any("not the address of a calendar" in one for one in told(tab))


def test_calendars_of_other_programs_come_in_through_the_window(
    tab: AgendaTab, services: AgendaServices, qtbot: Any, tasks: Any
):
    """Every one is answered with a preview or a sentence, none with nothing."""
    folder = shared("calendars")
    paths = sorted(folder.rglob("*.ics"))[::12]
    assert paths
    for path in paths:
        before = len(told(tab))
        tab.files.read_file(path)
        qtbot.waitUntil(lambda: tasks.pending == 0, timeout=20_000)
        shown = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, ImportDialog) and one.isVisible()
        ]
        assert len(shown) + len(told(tab)) - before == 1, path.name
        for dialog in shown:
            dialog.reject()


# -- out ------------------------------------------------------------------------------------------


@pytest.fixture
def two(services: AgendaServices) -> Event:
    first = Event(
        uid="a",
        summary="March",
        start=datetime(2026, 3, 4, 9),  # noqa: DTZ001
        end=datetime(2026, 3, 4, 10),  # noqa: DTZ001
        rrules=("FREQ=WEEKLY;COUNT=3",),
    )
    services.calendars.own()
    family = services.calendars.named("Family")
    kept = services.calendars.add(first)
    later = datetime(2026, 6, 4, 9)  # noqa: DTZ001
    services.calendars.add(
        replace(first, uid="b", summary="June", start=later, end=later, calendar_id=family.id)
    )
    return kept


@pytest.mark.parametrize(
    ("span", "calendar", "expected"),
    [
        (None, None, {"March", "June"}),
        ((date(2026, 3, 10), date(2026, 3, 11)), None, {"March"}),
        ((date(2026, 6, 1), date(2026, 6, 30)), "My calendar", set()),
        (None, "Family", {"June"}),
    ],
)
def test_all_one_calendar_or_some_days_are_exported(  # noqa: PLR0917 - fixtures
    tab: AgendaTab,
    services: AgendaServices,
    two: Event,
    qtbot: Any,
    tmp_path: Path,
    span: tuple[date, date] | None,
    calendar: str | None,
    expected: set[str],
):
    """A series is written whole, though only one of its dates is meant."""
    number = None if calendar is None else services.calendars.named(calendar).id
    path = tmp_path / "out.ics"
    tab.files.write_file(path, ExportWish(number, span, calendar or ""))
    qtbot.waitUntil(path.exists, timeout=10_000)
    qtbot.waitUntil(lambda: tab._tasks.pending == 0, timeout=10_000)
    read = read_calendar(path.read_bytes(), local_tzid="UTC")
    own = {one.summary for one in read.events} & {"March", "June"}
    assert own == expected
    assert all(one.rrules for one in read.events if one.summary == "March")
    assert read.name == (calendar or "")


def test_the_export_is_asked_for_in_a_dialog(
    tab: AgendaTab, services: AgendaServices, two: Event, qtbot: Any
):
    """Days that make no sense are complained of."""
    tab.files.ask_export(today=TODAY, calendar=services.calendars.named("Family"))
    dialog = asked(qtbot, ExportDialog)
    assert_accessible(dialog)
    assert dialog.wish().name == "Family"
    dialog.span.setCurrentIndex(1)
    assert dialog.wish().days == (TODAY, date(2026, 4, 1))
    dialog.last.set_day(date(2026, 1, 1))
    assert not dialog.export.isEnabled()
    dialog.reject()


def test_a_file_that_can_t_be_written_leaves_the_old_one(
    tab: AgendaTab, two: Event, qtbot: Any, tmp_path: Path, tasks: Any
):
    """With a sentence that says so."""
    folder = tmp_path / "gone"
    tasks.failed.connect(tab._status.tell_error)
    tab.files.write_file(folder / "out.ics")
    qtbot.waitUntil(lambda: tasks.pending == 0 and bool(told(tab)), timeout=10_000)
    assert "could not be written" in told(tab)[0]
