"""Starting in the background when the person logs in to the computer, where she wishes it.

What is written bears the program's discreet name. Linux: a desktop entry in the autostart folder
(freedesktop.org, "Desktop Application Autostart Specification"); macOS: a launch agent
(``launchd.plist(5)``); Windows: a value under the user's ``Run`` key.
"""

from __future__ import annotations

import os
import plistlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir, default_root

BACKGROUND = "--background"
_NAME = "Companion"
_ENTRY = "companion-background.desktop"
_LABEL = "companion.background"
_QUOTED = set(" \t\n\"'\\><~|&;$*?#()`")


class RunKey(Protocol):
    """The user's ``Run`` key of Windows."""

    def get(self, name: str) -> str | None:
        """Return a value; None where there is none."""

    def set(self, name: str, value: str) -> None:
        """Write a value."""

    def remove(self, name: str) -> None:
        """Take a value away, where there is one."""


class LoginStart:
    """Whether the program starts in the background at login, and the way to change that.

    Args:
        command: the program with its arguments.
        platform: as ``sys.platform`` names it.
        environ: the environment.
        home: the person's home folder.
        run_key: for Windows.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        platform: str = sys.platform,
        environ: Mapping[str, str] | None = None,
        home: Path | None = None,
        run_key: RunKey | None = None,
    ) -> None:
        self._command = tuple(command)
        self._platform = platform
        self._environ = os.environ if environ is None else environ
        self._home = home or Path.home()
        self._run_key = run_key

    @property
    def file(self) -> Path | None:
        """The file that is written; None on Windows, which keeps a value instead."""
        if self._platform == "win32":
            return None
        if self._platform == "darwin":
            return self._home / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
        named = self._environ.get("XDG_CONFIG_HOME", "")
        config = Path(named) if named.startswith("/") else self._home / ".config"
        return config / "autostart" / _ENTRY

    def is_on(self) -> bool:
        """Return whether it starts at login; what the desktop's own settings turned off is off."""
        file = self.file
        if file is None:
            return self._windows().get(_NAME) is not None
        try:
            text = file.read_bytes()
        except OSError:
            return False
        if self._platform == "darwin":
            return True
        lines = {line.strip().lower() for line in text.decode("utf-8", "replace").splitlines()}
        return not lines & {"hidden=true", "x-gnome-autostart-enabled=false"}

    def turn(self, *, on: bool) -> None:
        """Start at login from now on, or no longer.

        Raises:
            KnownError: the computer does not let it be written.
        """
        file = self.file
        try:
            if file is None:
                key = self._windows()
                if on:
                    key.set(_NAME, _windows_line(self._command))
                else:
                    key.remove(_NAME)
            elif on:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(self._text())
            else:
                file.unlink(missing_ok=True)
        except OSError as problem:
            raise KnownError(
                "The start at login could not be changed.",
                what_is_safe="Nothing of yours was changed.",
                what_to_do="Look in your computer's settings for programs that start at login.",
            ) from problem

    def _text(self) -> bytes:
        if self._platform == "darwin":
            told = {"Label": _LABEL, "ProgramArguments": list(self._command), "RunAtLoad": True}
            return plistlib.dumps(told)
        line = " ".join(map(_desktop_word, self._command))
        return (
            "[Desktop Entry]\nType=Application\nVersion=1.0\n"
            f"Name={_NAME}\nExec={line}\nIcon=companion\nTerminal=false\n"
            "X-GNOME-Autostart-enabled=true\n"
        ).encode()

    def _windows(self) -> RunKey:
        if self._run_key is None:
            self._run_key = _Registry()
        return self._run_key


def background_command(home: DataDir) -> tuple[str, ...]:
    """Return the command that starts this program in the background with these data."""
    program = Path(sys.executable)
    words = [str(program)]
    if not getattr(sys, "frozen", False):
        if sys.platform == "win32":
            windowless = program.with_name("pythonw.exe")
            words = [str(windowless if windowless.exists() else program)]
        words += ["-m", "mbc_desktop"]
    if home.root != default_root().resolve():
        words += ["--data-dir", str(home.root)]
    return (*words, BACKGROUND)


def _desktop_word(word: str) -> str:
    """Quote one argument for the Exec key ("Desktop Entry Specification", The Exec key)."""
    word = word.replace("%", "%%")
    if not word or _QUOTED & set(word):
        for sign in '\\"`$':
            word = word.replace(sign, "\\" + sign)
        # a backslash is written twice: once for the quotes, once for the string
        word = '"' + word.replace("\\", "\\\\") + '"'
    return word


def _windows_line(command: Sequence[str]) -> str:
    import subprocess

    return subprocess.list2cmdline(command)


class _Registry:
    """The ``Run`` key itself."""

    _PATH = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def get(self, name: str) -> str | None:
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._PATH) as key:
                    return str(winreg.QueryValueEx(key, name)[0])
            except OSError:
                return None
        return None

    def set(self, name: str, value: str) -> None:
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._PATH) as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)

    def remove(self, name: str) -> None:
        if sys.platform == "win32" and self.get(name) is not None:
            import winreg

            access = winreg.KEY_SET_VALUE
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._PATH, 0, access) as key:
                winreg.DeleteValue(key, name)
