"""What the program tells stays until it was read, and reaches a screen reader."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views import access
from mbc_desktop.views.messages import MessageLog
from mbc_desktop.views.shots import settle
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import Banner
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.progress_card import ProgressCard
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast
from tests.views.access_checks import assert_accessible

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
OFFLINE = KnownError(
    "The registry could not be reached.", what_is_safe="All is safe.", what_to_do="Try later."
)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader would say: the events that are sent to it."""
    said: list[str] = []
    from PySide6.QtGui import QAccessible

    QAccessible.setActive(True)
    monkeypatch.setattr(
        access.QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    return said


@pytest.fixture
def status(qtbot, theme: Theme) -> StatusArea:
    made = StatusArea(theme, clock=lambda: NOON)
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show()
    return made


def test_a_message_stays_until_it_is_read(qtbot, status: StatusArea, spoken: list[str]) -> None:
    """The three sentences stand there, are said aloud, and go when marked as read."""
    with qtbot.waitSignal(status.unread_changed) as unread:
        status.tell_error(OFFLINE)
    assert unread.args == [1]
    assert status._words.text() == OFFLINE.sentence
    assert spoken == [OFFLINE.sentence]
    status.set_activity("Saved")
    assert status._words.text() == OFFLINE.sentence
    qtbot.mouseClick(status._read, Qt.MouseButton.LeftButton)
    assert status.unread_count == 0
    assert status._words.text() == "Saved"


def test_there_is_no_empty_strip(qtbot, theme: Theme) -> None:
    """With nothing to tell, it is not there."""
    host = QWidget()
    qtbot.addWidget(host)
    status = StatusArea(theme)
    QVBoxLayout(host).addWidget(status)
    host.show()
    assert status.isHidden()
    status.set_activity("Searching")
    assert status.isVisible()
    status.set_activity("")
    assert status.isHidden()


def test_messages_can_all_be_read_again(status: StatusArea) -> None:
    """What was marked as read is still in the list, with its time."""
    status.tell("Backup made.", tone="good")
    status.mark_read(status.messages[0].number)
    status.tell_error(OFFLINE)
    status.show_all()
    settle()
    assert [message.what_happened for message in status.messages] == [
        OFFLINE.what_happened,
        "Backup made.",
    ]
    assert status._list.isVisible()
    assert_accessible(status)


def test_a_later_word_on_the_same_thing_takes_the_place(status: StatusArea) -> None:
    """Three tries to connect leave one message, not three; and none once it worked."""
    for _ in range(3):
        status.tell_error(OFFLINE, key="registry")
    assert status.unread_count == 1
    status.withdraw("registry")
    assert status.unread_count == 0


def test_the_log_lets_go_of_old_read_messages_only() -> None:
    """Nothing unread is ever dropped."""
    log = MessageLog(lambda: NOON)
    kept = log.add("Read me.", tone="info")
    for number in range(300):
        log.mark_read(log.add(f"{number}", tone="info").number)
    assert len(log.messages) == 200
    assert log.unread == (kept,)


def test_a_banner_tells_and_offers(qtbot, theme: Theme, spoken: list[str]) -> None:
    """What happened is strong, the rest follows; it stays until it is dismissed."""
    made = Banner.of_error(theme, OFFLINE)
    qtbot.addWidget(made)
    again = made.add_action("Try again", primary=True)
    made.resize(600, 200)
    made.show()
    made.announce()
    assert spoken == [OFFLINE.sentence]
    with qtbot.waitSignal(again.clicked):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert made.isVisible()
    assert_accessible(made)
    with qtbot.waitSignal(made.dismissed):
        made._close.click()
    assert not made.isVisible()


def test_an_empty_list_says_what_to_do(qtbot, theme: Theme) -> None:
    """A sentence and the next step."""
    made = EmptyState(theme, "No visits yet", "Add your next visit.", icon="calendar")
    qtbot.addWidget(made)
    action = made.add_action("Add next visit", kind="primary", icon="add")
    made.resize(700, 500)
    made.show()
    made.set_words("Nothing found", "Try fewer words.")
    assert made._title.text() == "Nothing found"
    assert action.isVisible()
    assert_accessible(made)


@pytest.mark.parametrize(
    ("passed", "done", "left"),
    [
        (1.0, 10, ""),
        (10.0, 50, "less than a minute left"),
        (60.0, 25, "about 3 minutes left"),
        (3600.0, 10, "about 9 hours left"),
        (60.0, 100, ""),
    ],
)
def test_time_left_is_told_in_words(
    qtbot, theme: Theme, passed: float, done: int, left: str
) -> None:
    """Guessed from the pace so far, and not before there is one."""
    now = [0.0]
    made = ProgressCard(theme, "Getting trials", seconds=lambda: now[0])
    qtbot.addWidget(made)
    now[0] = passed
    made.set_progress(done, 100, f"{done} of 100")
    assert made._left.text() == left
    assert made._detail.text() == f"{done} of 100"


def test_cancel_says_that_it_stops(qtbot, theme: Theme) -> None:
    """The person sees at once that her press was heard, and that nothing is lost."""
    made = ProgressCard(theme, "Getting trials")
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.cancelled):
        qtbot.mouseClick(made._cancel, Qt.MouseButton.LeftButton)
    assert "kept" in made._detail.text()
    assert not made._cancel.isEnabled()
    made.begin("Getting updates")
    assert made._cancel.isEnabled()


def test_progress_is_told_aloud_now_and_then(qtbot, theme: Theme, spoken: list[str]) -> None:
    """At each quarter, not at each page."""
    made = ProgressCard(theme, "Getting trials")
    qtbot.addWidget(made)
    for page in range(101):
        made.set_progress(page, 100, f"{page} of 100")
    assert spoken == ["25 of 100", "50 of 100", "75 of 100", "100 of 100"]


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QPushButton("Something to do", made)
    made.resize(800, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_undo_takes_back(qtbot, theme: Theme, window: QWidget) -> None:
    """Undo is called, "over" is not; the toast goes."""
    heard: list[str] = []
    toast = Toast(theme, window)
    toast.offer("Deleted.", lambda: heard.append("undo"), on_over=lambda: heard.append("over"))
    assert toast.isVisible()
    qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert heard == ["undo"]
    assert not toast.isVisible()


def test_a_new_toast_ends_the_old_one(qtbot, theme: Theme, window: QWidget) -> None:
    """Two deletions in a row: the first is then done, the second can be undone."""
    heard: list[str] = []
    toast = Toast(theme, window)
    toast.offer("One.", lambda: None, on_over=lambda: heard.append("one"))
    toast.offer("Two.", lambda: None, on_over=lambda: heard.append("two"))
    assert heard == ["one"]
    toast.finish()
    assert heard == ["one", "two"]


def test_time_stands_still_while_the_keyboard_is_on_it(
    qtbot, theme: Theme, window: QWidget
) -> None:
    """Nobody is hurried: at least ten seconds, and none of them while she is there."""
    toast = Toast(theme, window, stay_ms=1)
    assert toast._timer.interval() >= 10_000
    toast.offer("Deleted.", lambda: None)
    assert toast._timer.isActive()
    toast._undo.setFocus()
    assert not toast._timer.isActive()
    qtbot.keyClick(toast._undo, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_toast_stays_inside_its_window(theme: Theme, window: QWidget) -> None:
    """Also when the window is made smaller."""
    toast = Toast(theme, window)
    toast.offer("Removed from your list of trials to ask about.", lambda: None)
    window.resize(380, 300)
    settle()
    assert window.rect().contains(toast.geometry())
    toast.finish()
