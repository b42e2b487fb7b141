"""Messages outside the window, on desktops with a tray and without one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from mbc_desktop.views.agenda.notices import Notices, tell_by_desktop
from mbc_desktop.views.tray import TrayIcon


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop whose own service writes down what it was told."""
    told = tmp_path / "told"
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {told}.part\nmv {told}.part {told}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other desktops have a tray")
def test_without_a_tray_the_desktop_is_told_that_there_is_something(
    theme: Any, desktop: Path, qtbot: Any
):
    """Never what it is: others could see that among the running programs."""
    owner = QObject()
    assert Notices(theme, owner).show("Companion", "Scan: 10:00 AM")
    qtbot.waitUntil(desktop.exists, timeout=10_000)
    said = desktop.read_text(encoding="utf-8").splitlines()
    assert said == ["--app-name=Companion", "Companion", "You have a reminder"]
    desktop.unlink()
    tray = TrayIcon(theme, owner)
    assert not tray.show()
    assert tray.tell("Companion", "Scan: 10:00 AM")
    qtbot.waitUntil(desktop.exists, timeout=10_000)
    assert "Scan" not in desktop.read_text(encoding="utf-8")
    tray.close()


def test_a_desktop_that_has_neither_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Then the program shows a window of its own."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not tell_by_desktop("Companion", "You have a reminder")
