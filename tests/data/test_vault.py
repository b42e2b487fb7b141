"""The lock: what is on the disk, what opens it, and what can't go wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data import backups, keys
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.connections import PERSONAL
from mbc_desktop.data.drivers import is_plain
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.key_files import Locked, key_file
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.notes_search import NoteQuery, NoteSearch
from mbc_desktop.data.restoring import restore
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.vault import Vault

pytest.importorskip("sqlcipher3")
pytest.importorskip("argon2")

WORDS = "three quiet words"
SECRET = "a lump behind the ear"


@pytest.fixture(autouse=True)
def quick_argon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of guessing is for guessers; the tests turn it down."""
    monkeypatch.setattr(keys, "_PASSES", 1)
    monkeypatch.setattr(keys, "_MEMORY_KIB", 64)


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    home = open_data_dir(tmp_path / "data")
    with Stores(home) as stores:
        Notes(stores.personal).add(NewNote(title="Found", text=SECRET))
        AutomaticBackups(stores.personal, home, Settings(stores.personal)).run()
    return home


@pytest.fixture
def vault(data_dir: DataDir) -> Iterator[Vault]:
    made = Vault(data_dir)
    made.turn_on(WORDS)
    return made


def texts(data_dir: DataDir, vault: Vault) -> list[str]:
    with Stores(data_dir, personal=vault.kind) as stores:
        return [note.text for note in Notes(stores.personal).many()]


def files_with(words: str, folder: Path) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and words.encode() in path.read_bytes()
    ]


def test_no_file_holds_a_readable_word_once_the_lock_is_on(data_dir: DataDir):
    """Neither the store nor its backups; before, both do."""
    assert len(files_with(SECRET, data_dir.root)) == 2
    changed = Vault(data_dir).turn_on(WORDS)
    assert files_with(SECRET, data_dir.root) == []
    assert changed.left == ()
    assert keys.is_code(changed.code)


def test_a_locked_store_opens_with_the_passphrase_alone(data_dir: DataDir, vault: Vault):
    """Another passphrase changes nothing; the next right one opens."""
    other = Vault(data_dir)
    assert other.is_locked
    with pytest.raises(Locked):
        Stores(data_dir)
    before = data_dir.personal.read_bytes()
    with pytest.raises(keys.WrongPassphrase, match="not the passphrase"):
        other.unlock("three other words")
    assert data_dir.personal.read_bytes() == before
    other.unlock(WORDS)
    assert texts(data_dir, other) == [SECRET]


def test_the_printed_code_opens_too(data_dir: DataDir):
    """Typed in lower case, with spaces, and with the letters people mix up."""
    code = Vault(data_dir).turn_on(WORDS).code
    vault = Vault(data_dir)
    vault.unlock_with_code(code.lower().replace("-", " ").replace("0", "o").replace("1", "l"))
    assert texts(data_dir, vault) == [SECRET]
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    assert not keys.is_code(wrong)
    with pytest.raises(keys.WrongPassphrase, match="recovery code"):
        vault.unlock_with_code(wrong)


def test_everything_works_on_a_locked_store(data_dir: DataDir, vault: Vault):
    """Writing, searching, checking, backing up."""
    with Stores(data_dir, personal=vault.kind) as stores:
        notes = Notes(stores.personal)
        notes.add(NewNote(text="nausea at night\n- why?"))
        search = NoteSearch(stores.personal.raw())
        assert len(search.find(NoteQuery(expression='"nausea"'))) == 1
        search.close()
        made = AutomaticBackups(stores.personal, data_dir, Settings(stores.personal)).run()
        assert made.problems == ()
        assert made.backup is not None
        assert not is_plain(made.backup.path)
    assert all(one.ok for one in check_stores(data_dir, personal=vault.kind))


def test_turning_it_off_makes_store_and_backups_plain_again(data_dir: DataDir, vault: Vault):
    """And leaves no key behind."""
    changed = vault.turn_off()
    assert changed.left == ()
    assert not key_file(data_dir).exists()
    assert len(files_with(SECRET, data_dir.root)) == 2
    assert texts(data_dir, Vault(data_dir)) == [SECRET]
    assert backups.newest_good(data_dir.backups) is not None


def test_a_changed_passphrase_opens_the_store_and_older_backups(data_dir: DataDir, vault: Vault):
    """The old one opens neither, once the next backup has run."""
    vault.change("four more quiet words")
    with Stores(data_dir, personal=vault.kind) as stores:
        AutomaticBackups(stores.personal, data_dir, Settings(stores.personal)).run()
    again = Vault(data_dir)
    with pytest.raises(keys.WrongPassphrase):
        again.unlock(WORDS)
    again.unlock("four more quiet words")
    for backup in backups.newest_first(data_dir.backups):
        with pytest.raises(keys.WrongPassphrase):
            again.open_backup(backup, WORDS)
        kind = again.open_backup(backup, "four more quiet words")
        assert backups.problems_of(backup, kind) == []


def test_a_new_code_makes_the_old_one_worthless(data_dir: DataDir):
    """Somebody found the printed page."""
    vault = Vault(data_dir)
    old = vault.turn_on(WORDS).code
    new = vault.new_code()
    with pytest.raises(keys.WrongPassphrase):
        Vault(data_dir).unlock_with_code(old)
    Vault(data_dir).unlock_with_code(new)


def test_a_short_passphrase_is_refused(data_dir: DataDir):
    """Nothing is changed."""
    with pytest.raises(KnownError, match="8 letters"):
        Vault(data_dir).turn_on("short")
    assert not Vault(data_dir).is_on


def test_the_lock_is_not_turned_on_under_an_open_store(data_dir: DataDir, monkeypatch):
    """A window that is open would go on writing into a file that is gone."""
    monkeypatch.setattr("mbc_desktop.data.connections.BUSY_MS", 50)
    with (
        Stores(data_dir) as stores,
        stores.personal.reading(),
        pytest.raises(KnownError, match="using your data"),
    ):
        Vault(data_dir).turn_on(WORDS)
    assert not Vault(data_dir).is_on
    assert texts(data_dir, Vault(data_dir)) == [SECRET]


def test_a_store_opened_before_the_lock_was_turned_on_writes_nothing_more(data_dir: DataDir):
    """Its file is gone; the person is told instead of losing the note."""
    stores = Stores(data_dir)
    Vault(data_dir).turn_on(WORDS)
    with pytest.raises(KnownError, match="locked or unlocked by another"):
        Notes(stores.personal).add(NewNote(text="lost?"))
    stores.close()


def test_a_lost_key_file_is_found_again_in_a_backup(data_dir: DataDir, vault: Vault):
    """The wrappers travel with every backup."""
    key_file(data_dir).unlink()
    again = Vault(data_dir)
    assert again.is_locked
    again.unlock(WORDS)
    assert key_file(data_dir).exists()
    assert texts(data_dir, again) == [SECRET]


def test_an_old_passphrase_out_of_an_old_backup_opens_nothing(data_dir: DataDir, vault: Vault):
    """The lock was off in between: the backup opens with the old words, the store must not."""
    (backup,) = backups.newest_first(data_dir.backups)
    kept = backup.read_bytes()
    vault.turn_off()
    vault.turn_on("four more quiet words")
    backup.write_bytes(kept)
    before = data_dir.personal.read_bytes()
    again = Vault(data_dir)
    with pytest.raises(keys.WrongPassphrase):
        again.unlock(WORDS)
    assert again.is_locked
    assert data_dir.personal.read_bytes() == before
    again.unlock("four more quiet words")
    assert texts(data_dir, again) == [SECRET]


def test_a_damaged_key_file_is_told_from_a_wrong_passphrase(data_dir: DataDir, vault: Vault):
    """With no backup either, the person learns that it is the file."""
    text = key_file(data_dir).read_text()
    key_file(data_dir).write_text(text.replace('"lanes": 4', '"lanes": 5'))
    for path in data_dir.backups.iterdir():
        path.unlink()
    again = Vault(data_dir)
    with pytest.raises(KnownError, match="missing"):
        again.unlock(WORDS)


def test_a_locked_backup_is_restored_on_another_computer(
    data_dir: DataDir, vault: Vault, tmp_path: Path
):
    """One file and the passphrase are enough; the data is locked there too."""
    (backup,) = backups.newest_first(data_dir.backups)
    elsewhere = open_data_dir(tmp_path / "elsewhere")
    new_vault = Vault(elsewhere)
    kind = new_vault.open_backup(backup, WORDS)
    new_vault.restore(backup, source_kind=kind)
    assert not is_plain(elsewhere.personal)
    assert texts(elsewhere, new_vault) == [SECRET]
    again = Vault(elsewhere)
    again.unlock(WORDS)
    assert texts(elsewhere, again) == [SECRET]


def test_a_plain_backup_is_locked_when_it_is_restored_under_the_lock(
    tmp_path: Path, data_dir: DataDir
):
    """Restoring never takes the lock off."""
    backup = tmp_path / "plain.sqlite"
    backups.copy_store(data_dir.personal, backup, PERSONAL)
    vault = Vault(data_dir)
    vault.turn_on(WORDS)
    restore(backup, data_dir, kind=vault.kind)
    assert files_with(SECRET, data_dir.root) == []
    assert texts(data_dir, vault) == [SECRET]


def test_a_damaged_locked_store_gives_way_to_a_locked_backup(
    data_dir: DataDir, vault: Vault, expect_log
):
    """Damage is seen page by page; the backup opens with the same key."""
    body = bytearray(data_dir.personal.read_bytes())
    body[5000] ^= 1
    data_dir.personal.write_bytes(bytes(body))
    expect_log("personal store is damaged")
    with Stores(data_dir, personal=vault.kind) as stores:
        assert stores.notices
        assert [note.text for note in Notes(stores.personal).many()] == [SECRET]


def test_what_a_broken_off_change_left_is_gone_after_unlocking(data_dir: DataDir, vault: Vault):
    """A plain copy must not lie about while the lock is on."""
    left = data_dir.personal.with_name("personal.sqlite.unlocking.part")
    left.write_bytes(b"SQLite format 3\0" + SECRET.encode())
    Vault(data_dir).unlock(WORDS)
    assert not left.exists()


def test_the_row_copy_keeps_every_table_trigger_and_number(data_dir: DataDir, tmp_path: Path):
    """The schema of a store that was locked and unlocked is that of one that never was."""

    def schema(path: Path) -> list[tuple[str, ...]]:
        with sqlite3.connect(path) as connection:
            rows = connection.execute(
                "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
            ).fetchall()
        connection.close()
        return rows

    before = schema(data_dir.personal)
    vault = Vault(data_dir)
    vault.turn_on(WORDS)
    vault.turn_off()
    assert schema(data_dir.personal) == before


def test_hostile_wrappers_cost_no_memory():
    """A file can say anything about its cost; it is bounded before anything is reckoned."""
    key, _ = keys.new_key(WORDS)
    with pytest.raises(keys.DamagedKey):
        keys.unwrapped(key.wrappers.replace('"memory": 64', '"memory": 99999999'), WORDS)
    for text in ("", "[]", "{}", '{"sum": 1}', "null", "[" * 100_000):
        with pytest.raises(keys.DamagedKey):
            keys.unwrapped(text, WORDS)


def test_a_passphrase_typed_on_another_system_is_the_same():
    """One letter with an accent may be one code point or two."""
    key, _ = keys.new_key("niñas del río")
    assert keys.unwrapped(key.wrappers, "nin\u0303as del ri\u0301o").raw == key.raw


def test_no_key_shows_in_what_a_log_could_hold(vault: Vault):
    """Neither the key nor its wrappers are in the words for them."""
    key = vault.kind.key
    assert key is not None
    assert key.raw.hex() not in repr(vault.kind)
    assert repr(key.raw) not in repr(key)
