"""What becomes of the two stores on good days and bad ones."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data import backups
from mbc_desktop.data.connections import PERSONAL
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.restoring import restore
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    return open_data_dir(tmp_path / "Ärzte und Notizen")


def damage(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:2000] + b"\xff" * 9000)


def test_a_new_folder_gets_two_sound_stores_that_only_the_owner_can_read(data_dir: DataDir):
    """Spaces and accents in the path are fine; files are the owner's alone."""
    with Stores(data_dir) as stores:
        assert stores.notices == []
        for store in (stores.library, stores.personal):
            assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert all(health.ok for health in check_stores(data_dir))


def test_what_was_written_is_there_at_the_next_start(data_dir: DataDir):
    """A setting survives closing and opening."""
    with Stores(data_dir) as stores:
        Settings(stores.personal).set("home", {"zip": "77030"})
    with Stores(data_dir) as stores:
        assert Settings(stores.personal).get("home") == {"zip": "77030"}


def test_a_transaction_that_is_broken_off_leaves_nothing_behind(data_dir: DataDir):
    """Whatever is raised inside a write undoes all of it."""
    with Stores(data_dir) as stores:
        with pytest.raises(RuntimeError), stores.personal.writing() as connection:
            connection.exec_driver_sql("INSERT INTO setting VALUES ('a', '1')")
            raise RuntimeError
        assert Settings(stores.personal).get("a") is None


def test_a_damaged_library_is_set_aside_and_made_anew(data_dir: DataDir, expect_log):
    """The cache can be fetched again; the person is told, and her own data stays."""
    with Stores(data_dir) as stores:
        Settings(stores.personal).set("kept", 1)
    damage(data_dir.library)
    expect_log("library store is damaged")
    with Stores(data_dir) as stores:
        assert "stored trials was damaged" in stores.notices[0].what_happened
        assert Settings(stores.personal).get("kept") == 1
    assert {path.name.split("-")[0] for path in data_dir.set_aside.iterdir()} == {"library"}


def test_a_damaged_personal_store_gives_way_to_the_newest_good_backup(
    data_dir: DataDir, expect_log
):
    """An older good backup is taken where the newest is damaged too; nothing is deleted."""
    with Stores(data_dir) as stores:
        Settings(stores.personal).set("note", "first")
        backups.copy_store(
            data_dir.personal, data_dir.backups / "personal-20260101T000000Z-daily.sqlite", PERSONAL
        )
        Settings(stores.personal).set("note", "second")
        newest = data_dir.backups / "personal-20260102T000000Z-daily.sqlite"
        backups.copy_store(data_dir.personal, newest, PERSONAL)
    damage(newest)
    damage(data_dir.personal)
    kept = data_dir.personal.read_bytes()
    expect_log("personal store is damaged")
    with Stores(data_dir) as stores:
        assert Settings(stores.personal).get("note") == "first"
        assert "20260101" in stores.notices[0].what_is_safe
    assert kept in [path.read_bytes() for path in data_dir.set_aside.iterdir()]


def test_a_damaged_personal_store_without_backups_is_kept_and_an_empty_one_begun(
    data_dir: DataDir, expect_log
):
    """The person is told plainly that there was no backup."""
    Stores(data_dir).close()
    damage(data_dir.personal)
    expect_log("personal store is damaged")
    with Stores(data_dir) as stores:
        assert "no good backup" in stores.notices[0].what_happened
    assert len(list(data_dir.set_aside.glob("personal-*.sqlite"))) == 1


def test_a_file_of_a_newer_program_is_refused_and_left_alone(data_dir: DataDir):
    """An old program must not touch what it does not understand."""
    Stores(data_dir).close()
    with sqlite3.connect(data_dir.personal) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(KnownError, match="newer version"):
        Stores(data_dir)


def test_a_backup_of_a_store_in_use_is_whole(data_dir: DataDir, tmp_path: Path):
    """Rows that still lie in the write-ahead log are in the copy."""
    with Stores(data_dir) as stores:
        settings = Settings(stores.personal)
        for number in range(10):
            settings.set(f"row {number}", number)
        made = backups.copy_store(data_dir.personal, tmp_path / "copy.sqlite", PERSONAL)
    assert backups.problems_of(made.path, PERSONAL) == []
    with sqlite3.connect(made.path) as connection:
        assert connection.execute("SELECT count(*) FROM setting").fetchone() == (10,)
    connection.close()


def test_a_restored_backup_replaces_what_is_there_and_keeps_that_as_a_backup(
    data_dir: DataDir, tmp_path: Path
):
    """Restoring can itself be undone."""
    with Stores(data_dir) as stores:
        Settings(stores.personal).set("note", "old")
        backups.copy_store(data_dir.personal, tmp_path / "copy.sqlite", PERSONAL)
        Settings(stores.personal).set("note", "new")
    restore(tmp_path / "copy.sqlite", data_dir)
    with Stores(data_dir) as stores:
        assert Settings(stores.personal).get("note") == "old"
    (before,) = backups.newest_first(data_dir.backups)
    restore(before, data_dir)
    with Stores(data_dir) as stores:
        assert Settings(stores.personal).get("note") == "new"


def test_a_file_that_is_no_backup_is_not_restored(data_dir: DataDir, tmp_path: Path):
    """The store stays as it was."""
    with Stores(data_dir) as stores:
        Settings(stores.personal).set("note", "mine")
    (tmp_path / "letter.txt").write_text("Dear doctor")
    with pytest.raises(KnownError, match="not a sound backup"):
        restore(tmp_path / "letter.txt", data_dir)
    with Stores(data_dir) as stores:
        assert Settings(stores.personal).get("note") == "mine"


@pytest.mark.skipif(os.name != "posix", reason="permissions are told to POSIX systems only")
def test_a_folder_that_cannot_be_written_to_is_told_in_a_sentence(tmp_path: Path):
    """Root may write anywhere, so the test is of a file where a folder should be."""
    (tmp_path / "taken").write_text("not a folder")
    with pytest.raises(KnownError, match="can't be used for your data"):
        open_data_dir(tmp_path / "taken")


def test_the_check_names_an_index_that_does_not_agree_with_its_text(data_dir: DataDir):
    """Somebody changed the text behind the index's back."""
    with Stores(data_dir) as stores, stores.library.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER trial_text_added")
        connection.exec_driver_sql(
            "INSERT INTO trial(id, title, status, phase_bits, kind_bits, on_condition,"
            " has_results, site_count, digest, fetched_at)"
            " VALUES (1, 't', 'RECRUITING', 0, 0, 1, 0, 0, x'00', '')"
        )
        connection.exec_driver_sql("INSERT INTO trial_text VALUES (1, 'a', '', '', '', '', '', '')")
    library = next(health for health in check_stores(data_dir) if health.name == "library")
    assert not library.ok
    assert "index" in library.problems[0]
