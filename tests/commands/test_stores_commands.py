"""``mbc-desktop check``, ``backup`` and ``restore``."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import open_data_dir
from tests.commands.running import Commands

STORES = ("library", "personal")


def saved_names(commands: Commands) -> list[str]:
    return [row["name"] for row in commands("saved", "list").json["searches"]]


def test_sound_stores_are_told_as_sound(synced: Commands):
    """Both are named."""
    told = synced("check")
    assert told.code == 0
    assert told.json["ok"] is True
    assert [(one["name"], one["ok"], one["problems"]) for one in told.json["stores"]] == [
        ("library", True, []),
        ("personal", True, []),
    ]


@pytest.mark.parametrize("store", STORES)
def test_a_damaged_store_is_told_and_left_as_it_is(synced: Commands, store: str):
    """A check changes nothing: mending is for the next start."""
    synced("saved", "list")
    path = synced.data_dir / f"{store}.sqlite"
    body = bytearray(path.read_bytes())
    body[5000:9000] = b"\xff" * 4000
    path.write_bytes(body)
    told = synced("check")
    assert told.code == 1
    assert told.json["ok"] is False
    by_name = {one["name"]: one for one in told.json["stores"]}
    assert by_name[store]["ok"] is False
    assert by_name[store]["problems"]
    assert path.read_bytes() == bytes(body)


def test_a_backup_is_verified_and_can_be_restored(offline: Commands, tmp_path: Path):
    """What was written after it is gone, and is itself kept as a backup."""
    offline("saved", "add", "before", "enhertu")
    target = tmp_path / "Sicherung für später.sqlite"
    told = offline("backup", str(target))
    assert told.code == 0
    assert told.json["file"] == str(target)
    assert told.json["verified"] is True
    assert told.json["bytes"] == target.stat().st_size
    offline("saved", "add", "after", "enhertu")
    told = offline("restore", str(target))
    assert told.code == 0
    assert told.json["verified"] is True
    assert saved_names(offline) == ["before"]
    (kept,) = (offline.data_dir / "backups").glob("*before-restore*")
    assert offline("restore", str(kept)).code == 0
    assert saved_names(offline) == ["before", "after"]


def test_a_backup_replaces_an_older_one_of_its_name(offline: Commands, tmp_path: Path):
    """A script writes the same file each night."""
    target = tmp_path / "backup.sqlite"
    offline("backup", str(target))
    offline("saved", "add", "later", "enhertu")
    assert offline("backup", str(target)).code == 0
    offline("restore", str(target))
    assert saved_names(offline) == ["later"]


@pytest.mark.parametrize("name", ["personal.sqlite", "library.sqlite", "new.sqlite"])
def test_no_backup_is_written_among_the_data_itself(offline: Commands, name: str):
    """Least of all over it."""
    offline("saved", "add", "mine", "enhertu")
    told = offline("backup", str(offline.data_dir / name))
    assert (told.code, told.out) == (2, "")
    assert saved_names(offline) == ["mine"]


def test_a_backup_that_cannot_be_written_is_told(offline: Commands, tmp_path: Path):
    """There is a file where the folder should be; nothing half is left."""
    (tmp_path / "taken").write_text("a letter")
    told = offline("backup", str(tmp_path / "taken" / "backup.sqlite"))
    assert told.code == 1
    assert "could not be written" in told.json["error"]
    assert (tmp_path / "taken").read_text() == "a letter"


def test_a_backup_never_takes_the_place_of_a_device(offline: Commands, tmp_path: Path):
    """Nor of a pipe: what is not a file stays what it is."""
    offline("saved", "add", "mine", "enhertu")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    told = offline("backup", str(pipe))
    assert told.code == 1
    assert "could not be written" in told.json["error"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def damaged(path: Path, good: Path) -> None:
    body = bytearray(good.read_bytes())
    body[4096 * 2 : 4096 * 3] = b"\x55" * 4096
    path.write_bytes(body)


BAD: dict[str, Any] = {
    "absent": lambda _path, _good: None,
    "empty": lambda path, _good: path.write_bytes(b""),
    "a letter": lambda path, _good: path.write_text("Dear doctor"),
    "cut": lambda path, good: path.write_bytes(good.read_bytes()[:9000]),
    "damaged": damaged,
    "a folder": lambda path, _good: path.mkdir(),
    "the other store": lambda path, good: copyfile(good.parent / "data" / "library.sqlite", path),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_sound_backup_is_not_restored(offline: Commands, tmp_path: Path, kind: str):
    """What is there stays as it was."""
    offline("saved", "add", "mine", "enhertu")
    good, bad = tmp_path / "good.sqlite", tmp_path / "bad.sqlite"
    offline("backup", str(good))
    BAD[kind](bad, good)
    told = offline("restore", str(bad))
    assert told.code == 1
    assert told.json["error"]
    assert saved_names(offline) == ["mine"]


def test_nothing_is_restored_while_the_program_runs(offline: Commands, tmp_path: Path):
    """The window holds a lock for as long as it is open."""
    offline("saved", "add", "mine", "enhertu")
    offline("backup", str(tmp_path / "b.sqlite"))
    window = FileLock(open_data_dir(offline.data_dir).lock("running"))
    assert window.acquire()
    told = offline("restore", str(tmp_path / "b.sqlite"))
    window.release()
    assert told.code == 1
    assert "is running" in told.json["error"]
    assert offline("restore", str(tmp_path / "b.sqlite")).code == 0
