"""Starting in the background at login."""

from __future__ import annotations

import plistlib
import shlex
import sys
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.login_start import LoginStart, background_command
from mbc_desktop.core.paths import DataDir, default_root

COMMAND = ("/opt dir/companion", "--data-dir", 'My "own" data 5%', "--background")


class Registry:
    """The ``Run`` key, in memory."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {"Other": "other.exe"}

    def get(self, name: str) -> str | None:
        return self.values.get(name)

    def set(self, name: str, value: str) -> None:
        self.values[name] = value

    def remove(self, name: str) -> None:
        self.values.pop(name, None)


def linux(tmp_path: Path) -> LoginStart:
    return LoginStart(
        COMMAND,
        platform="linux",
        environ={"XDG_CONFIG_HOME": str(tmp_path / "config")},
        home=tmp_path,
    )


def test_on_linux_it_is_an_entry_with_a_neutral_name(tmp_path: Path):
    """Off at first; the entry tells no illness and starts the same data."""
    start = linux(tmp_path)
    assert not start.is_on()
    start.turn(on=True)
    assert start.is_on()
    assert start.file == tmp_path / "config" / "autostart" / "companion-background.desktop"
    entry = dict(
        line.split("=", 1)
        for line in start.file.read_text(encoding="utf-8").splitlines()
        if "=" in line
    )
    assert entry["Name"] == "Companion"
    assert "cancer" not in start.file.read_text(encoding="utf-8").lower()
    # what a desktop does: undo the string's escapes, then the quotes, then the percent signs
    words = [word.replace("%%", "%") for word in shlex.split(entry["Exec"].replace("\\\\", "\\"))]
    assert words == list(COMMAND)
    start.turn(on=False)
    assert not start.is_on()
    assert not start.file.exists()
    start.turn(on=False)


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktops_own_settings_turned_off_is_off(tmp_path: Path, line: str):
    """And can be turned on here again."""
    start = linux(tmp_path)
    start.turn(on=True)
    assert start.file is not None
    text = start.file.read_text(encoding="utf-8")
    start.file.write_text(text + line + "\n", encoding="utf-8")
    assert not start.is_on()
    start.turn(on=True)
    assert start.is_on()


def test_a_config_folder_that_is_no_path_is_passed_over(tmp_path: Path):
    """The usual one is taken, as the specification says."""
    start = LoginStart(COMMAND, platform="linux", environ={"XDG_CONFIG_HOME": "x"}, home=tmp_path)
    assert start.file == tmp_path / ".config" / "autostart" / "companion-background.desktop"


def test_on_macos_it_is_a_launch_agent(tmp_path: Path):
    """In the person's own library."""
    start = LoginStart(COMMAND, platform="darwin", environ={}, home=tmp_path)
    start.turn(on=True)
    assert start.is_on()
    assert start.file == tmp_path / "Library" / "LaunchAgents" / "companion.background.plist"
    told = plistlib.loads(start.file.read_bytes())
    assert told["ProgramArguments"] == list(COMMAND)
    assert told["RunAtLoad"] is True
    start.turn(on=False)
    assert not start.is_on()


def test_on_windows_it_is_a_value_of_the_run_key():
    """The values of other programs stay."""
    registry = Registry()
    start = LoginStart(COMMAND, platform="win32", environ={}, run_key=registry)
    assert start.file is None
    start.turn(on=True)
    assert start.is_on()
    assert registry.values["Companion"].startswith('"/opt dir/companion" --data-dir')
    start.turn(on=False)
    start.turn(on=False)
    assert registry.values == {"Other": "other.exe"}


def test_a_folder_that_can_t_be_written_is_told_in_a_sentence(tmp_path: Path):
    """Nothing else happens."""
    (tmp_path / "config").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(KnownError, match="could not be changed"):
        linux(tmp_path).turn(on=True)
    assert not linux(tmp_path).is_on()


def test_the_command_names_the_data_only_where_they_are_elsewhere(tmp_path: Path):
    """The usual folder needs no naming."""
    usual = background_command(DataDir(default_root().resolve()))
    assert usual == (sys.executable, "-m", "mbc_desktop", "--background")
    other = background_command(DataDir(tmp_path))
    assert other[-3:] == ("--data-dir", str(tmp_path), "--background")
