"""Flipped bits, files cut short, full and read-only disks: nothing of notes is lost in silence."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data import backups, keys
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import Medicine
from mbc_desktop.data.connections import PERSONAL, StoreKind
from mbc_desktop.data.diary import Diary, DiaryDay
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.stores import Stores

# In the suite a part of them; ``MBC_FLIPS=300`` for as many as the program promises.
FLIPS = int(os.environ.get("MBC_FLIPS", "100"))
ROOT = Path(__file__).resolve().parents[2]


def fill(home: DataDir, kind: StoreKind = PERSONAL) -> None:
    with Stores(home, personal=kind) as stores:
        notes = Notes(stores.personal)
        chance = random.Random(1)
        words = ["nausea", "scan", "walked", "slept", "tired", "Dr. Lee", "called", "results"]
        for number in range(40):
            text = " ".join(chance.choices(words, k=120)) + f"\n- [ ] question {number}?"
            tags = ("a", str(number % 5))
            made = notes.add(NewNote(title=f"note {number}", text=text, tags=tags))
            notes.save(made.id, base=made.version, title=f"note {number}", text=text + " more")
        notes.trash(notes.ids()[3])
        diary = Diary(stores.personal)
        pain = diary.follow("Pain")
        for day in range(1, 29):
            diary.write(DiaryDay(day=date(2026, 2, day), levels={pain.id: day % 10}, note="x" * 50))
        CareList(stores.personal, Medicine).add_many([Medicine(name=f"m{n}") for n in range(20)])


def everything(home: DataDir, kind: StoreKind = PERSONAL) -> object:
    """Return all a person wrote, read as the program reads it; raises what reading raises."""
    with Stores(home, personal=kind) as stores:
        if stores.notices:
            return "told at the start"
        notes = Notes(stores.personal)
        found = [
            (note, [notes.revision(note.id, one.id) for one in notes.revisions(note.id)])
            for note in notes.many(trashed=True)
        ]
        days = Diary(stores.personal).days(date(2026, 1, 1), date(2026, 12, 31))
        return found, days, CareList(stores.personal, Medicine).all()


def flips(home: DataDir, kind: StoreKind, number: int) -> list[str]:
    """Flip one bit at a time; return which flips lost something without anybody being told."""
    before = everything(home, kind)
    good = home.personal.read_bytes()
    chance = random.Random(9)
    silent = []
    # one of today, so that none is made while looking
    home.backups.mkdir(exist_ok=True)
    (home.backups / f"personal-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-daily.sqlite").touch()
    for _ in range(number):
        place, bit = chance.randrange(len(good)), chance.randrange(8)
        body = bytearray(good)
        body[place] ^= 1 << bit
        home.personal.write_bytes(bytes(body))
        told = not check_stores(home, personal=kind)[1].ok
        if not told:
            try:
                found = everything(home, kind)
                told, same = found == "told at the start", found == before
            except KnownError:
                told = same = True
            if not told and not same:
                silent.append(f"byte {place}, bit {bit}")
        for path in home.root.glob("personal.sqlite*"):
            path.unlink()
        shutil.rmtree(home.set_aside, ignore_errors=True)
    home.personal.write_bytes(good)
    return silent


@pytest.fixture
def home(tmp_path: Path) -> DataDir:
    return open_data_dir(tmp_path / "data")


@pytest.mark.slow
def test_no_flipped_bit_in_a_plain_store_costs_a_word_in_silence(home: DataDir):
    """Each is told by the check or at the start, or changes nothing that was written."""
    fill(home)
    assert flips(home, PERSONAL, FLIPS) == []


@pytest.mark.slow
def test_no_flipped_bit_in_a_locked_store_costs_a_word_in_silence(
    home: DataDir, monkeypatch: pytest.MonkeyPatch
):
    """SQLCipher sees every one in a page that is read."""
    pytest.importorskip("sqlcipher3")
    monkeypatch.setattr(keys, "_PASSES", 1)
    monkeypatch.setattr(keys, "_MEMORY_KIB", 64)
    key, _ = keys.new_key("three quiet words")
    kind = replace(PERSONAL, key=key)
    fill(home, kind)
    assert flips(home, kind, FLIPS // 5) == []


def test_a_store_cut_short_is_told_and_the_newest_good_backup_put_in_place(
    home: DataDir, expect_log: Callable[[str], None]
):
    """At a third, at two thirds, and to nothing."""
    fill(home)
    before = everything(home)
    kept = next(backups.newest_first(home.backups))
    good = home.personal.read_bytes()
    expect_log("personal store is damaged")
    for length in (len(good) // 3, len(good) * 2 // 3 + 100, 0):
        home.personal.write_bytes(good[:length])
        with Stores(home) as stores:
            assert stores.notices
            assert kept.name in stores.notices[0].what_is_safe
        assert everything(home) == before


DISK_FULL = """
import sys
from pathlib import Path
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.health import check_stores
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores

home = open_data_dir(sys.argv[1])
told = saved = 0
last = ""
with Stores(home) as stores:
    notes = Notes(stores.personal)
    note = notes.add(NewNote(text="begun"))
    version = note.version
    while told < 3:
        try:
            text = last + f"line {saved} " + "word " * 400
            version = notes.save(note.id, base=version, title="", text=text).version
            last, saved = text, saved + 1
        except KnownError as problem:
            assert "no room" in problem.what_happened, problem.what_happened
            told += 1
    made = AutomaticBackups(stores.personal, home, Settings(stores.personal)).run()
    assert made.backup is None and made.problems
    assert notes.get(note.id).text == last
(home.root / "filler").unlink()
with Stores(home) as stores:
    assert stores.notices == []
    assert Notes(stores.personal).get(note.id).text == last
    done = Notes(stores.personal).save(note.id, base=version, title="", text="after")
    assert done.beside is None
assert all(one.ok for one in check_stores(home))
assert saved > 3
print("kept", saved)
"""


FULL_AT_START = """
import logging
import sys
from pathlib import Path
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.logs import start_log
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.backups import copy_store
from mbc_desktop.data.connections import PERSONAL
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.restoring import restore
from mbc_desktop.data.stores import Stores

home = open_data_dir(sys.argv[1])
with Stores(home) as stores:
    name = Notes(stores.personal).add(NewNote(text="begun")).id
backup = Path(sys.argv[1]).parent / "backup.sqlite"
copy_store(home.personal, backup, PERSONAL)
for _ in range(2):  # takes away what the reading for the copies left
    Stores(home).close()
start_log(home.log)
try:
    with (home.root / "more").open("wb", buffering=0) as more:
        while True:
            more.write(b"x")
except OSError:
    pass
for attempt in (lambda: Stores(home), lambda: restore(backup, home)):
    try:
        attempt()
    except KnownError as problem:
        assert "room" in problem.sentence, problem.sentence
    else:
        raise AssertionError("there was room")
logging.error("x" * 8000)
assert list(home.set_aside.glob("*")) == [], list(home.set_aside.glob("*"))
(home.root / "filler").unlink()
with Stores(home) as stores:
    assert stores.notices == []
    assert Notes(stores.personal).get(name).text == "begun"
print("kept")
"""


@pytest.mark.parametrize("work", [DISK_FULL, FULL_AT_START], ids=["filling", "full at the start"])
def test_a_full_disk_is_told_and_what_was_saved_stays(tmp_path: Path, work: str):
    """On a real file system of four megabytes; when there is room again, saving goes on.

    Where it is full before the program starts, nothing is taken for damaged, and the log is quiet.
    """
    place = tmp_path / "small"
    place.mkdir()
    (tmp_path / "work.py").write_text(work)
    script = (
        f"mount -t tmpfs -o size=4m tmpfs '{place}' || exit 77;"
        f" dd if=/dev/zero of='{place}/filler' bs=1k count=2500 status=none || exit 77;"
        f" exec '{sys.executable}' '{tmp_path}/work.py' '{place}'"
    )
    try:
        done = subprocess.run(
            ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            timeout=120,
        )
    except FileNotFoundError:
        pytest.skip("no unshare here to make a small disk with")
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("a small disk can't be mounted here")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("kept")
    assert done.stderr == ""


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_told(home: DataDir):
    """What was saved can still be read."""
    fill(home)
    home.root.chmod(0o500)
    try:
        with pytest.raises(KnownError, match=r"can't be|read but not written"):
            everything(home)
    finally:
        home.root.chmod(0o700)


def test_an_answer_of_the_disk_that_is_a_fault_is_told(home: DataDir):
    """Input and output that go wrong under SQLite come as a sentence, and undo the whole save."""
    fill(home)
    with Stores(home) as stores:
        notes = Notes(stores.personal)
        name = notes.ids()[0]
        before = notes.get(name)
        with stores.personal.writing() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(KnownError, match="no room"):
            notes.save(name, base=before.version, title="", text="long " * 100_000)
        assert notes.get(name) == before
