"""Deleting everything: what goes, what stays, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mbc_desktop.core.clock import utc_now
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.sharing.deleting import delete_everything, reach, remember_copy

MARK = "a-word-nobody-else-may-read"


@pytest.fixture
def home(tmp_path: Path) -> DataDir:
    return open_data_dir(tmp_path / "data")


def test_everything_the_program_made_is_deleted_and_nothing_else(home: DataDir, tmp_path: Path):
    """The stores, their backups here and on the stick, damaged files, the log; a letter stays."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with Stores(home) as stores:
        Notes(stores.personal).add(NewNote(text=MARK))
        settings = Settings(stores.personal)
        automatic = AutomaticBackups(stores.personal, home, settings)
        automatic.choose_second_place(stick)
        automatic.run()
        folders = automatic.folders()[1:]
        copy = tmp_path / "mine.sqlite"
        copy.write_bytes(b"x")
        remember_copy(settings, copy, "backup", clock=utc_now)
        remember_copy(settings, tmp_path / "gone.zip", "export", clock=utc_now)
        home.set_aside.mkdir()
        (home.set_aside / "personal-1.sqlite").write_text(MARK)
        (home.root / "companion.log").write_text("log")
        (home.root / "letter.txt").write_text("mine")
        (folders[0] / "photo.jpg").write_text("mine")
        found = reach(home, settings, more_backups=folders)
    assert [(Path(one.path).name, one.what) for one in found.copies] == [("mine.sqlite", "backup")]
    assert len(found.beyond) == 3
    assert len(found.files) >= 5
    done = delete_everything(home, more_backups=folders)
    assert done.left == ()
    left = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert left == ["letter.txt", "mine.sqlite", "photo.jpg", "writer.lock"]
    assert not any(
        MARK.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
    )
    assert delete_everything(home, more_backups=folders).files == 0


def test_after_deleting_everything_the_program_begins_anew(home: DataDir):
    """No backup comes back to life."""
    with Stores(home) as stores:
        Notes(stores.personal).add(NewNote(text=MARK))
        AutomaticBackups(stores.personal, home, Settings(stores.personal)).run()
    delete_everything(home)
    with Stores(home) as stores:
        assert stores.notices == []
        assert Notes(stores.personal).ids() == []


def test_where_copies_went_is_remembered_once_each(home: DataDir, tmp_path: Path):
    """The list can't grow for ever, and is safe from what a hand has put into it."""
    with Stores(home) as stores:
        settings = Settings(stores.personal)
        copy = tmp_path / "mine.sqlite"
        copy.write_bytes(b"x")
        for _ in range(3):
            remember_copy(settings, copy, "backup", clock=utc_now)
        assert len(reach(home, settings).copies) == 1
        settings.set("copies_made", [["a"], 3, {"x": 1}])
        assert reach(home, settings).copies == ()
