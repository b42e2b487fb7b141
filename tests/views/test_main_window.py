"""The frame of the program: one window a data directory, the helpline, mistakes told calmly."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.main_window import MainWindow
from mbc_desktop.views.single import Door, ask_first_window
from mbc_desktop.views.widgets.dialogs import CrashDialog, Dialog
from tests.views.access_checks import assert_accessible

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(qtbot: Any, theme: Any, tasks: Any, tmp_path: Path) -> MainWindow:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = MainWindow(theme, tasks, settings, version="1.2.3")
    qtbot.addWidget(made)
    made.add_tab("trials", "Trials", lambda: QLabel("page"), icon="trials")
    made.show()
    made.make_pages()
    return made


def opened_dialog() -> Dialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, Dialog))


def test_the_helpline_is_always_in_sight_and_named_as_komens(window: MainWindow, qtbot: Any):
    """From the button beside the tabs; also what to do in an emergency."""
    window.show_helpline()
    dialog = opened_dialog()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for part in ("Komen", "1-877 GO KOMEN", "1-877-465-6636", "911", "988", "hours change"):
        assert part in said
    assert_accessible(dialog)
    dialog.reject()


def test_a_mistake_in_the_program_is_told_without_what_was_typed(window: MainWindow):
    """The details may be copied to a stranger."""
    try:
        raise ValueError("the note about Thursday")
    except ValueError as raised:
        window.show_crash(raised)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog))
    details = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "ValueError" in details
    assert "Thursday" not in details
    dialog.accept()


def test_a_message_stays_until_it_is_read(window: MainWindow):
    """What happened, what is safe, what to do."""
    window.tell_error(KnownError("No room.", what_is_safe="All is safe.", what_to_do="Free some."))
    assert window.status.unread_count == 1
    assert window.status.messages[0].what_to_do == "Free some."


def test_a_page_is_made_when_its_tab_is_first_shown(window: MainWindow):
    """So that a tab nobody opens costs nothing at the start."""
    made = []
    window.add_tab("notes", "Notes", lambda: made.append(1) or QLabel("notes"), icon="notes")
    assert made == []
    window.show_tab("notes")
    window.show_tab("trials")
    window.show_tab("notes")
    assert made == [1]


def test_the_look_and_the_size_are_kept(window: MainWindow, theme: Any):
    """Text size by keyboard, remembered for the next start."""
    window._larger()
    assert theme.look.text_percent == 115
    assert int(str(window._settings.value("look/percent"))) == 115


def test_a_second_start_knocks_at_the_first_window(qtbot: Any):
    """The first window hears it; nobody hears a knock at a closed door."""
    door = Door("companion-test-door")
    with qtbot.waitSignal(door.knocked, timeout=5000):
        heard = subprocess.run(
            [
                sys.executable,
                "-c",
                (
                    "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
                    "from mbc_desktop.views.single import ask_first_window;"
                    "print(ask_first_window('companion-test-door'))"
                ),
            ],
            capture_output=True,
            text=True,
            check=True,
            cwd=CHECKOUT,
        )
    assert heard.stdout.strip() == "True"
    assert not ask_first_window("companion-nobody-listens-here")


def test_without_a_display_the_program_says_so_in_one_sentence(tmp_path: Path):
    """On a machine without a screen, such as a server."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "mbc_desktop", "--data-dir", str(tmp_path / "data")],
        capture_output=True,
        text=True,
        env=environment,
        cwd=CHECKOUT,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.strip() == "There is no display here, so the window can't be opened."
