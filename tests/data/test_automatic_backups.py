"""Backups the program makes by itself."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data import backups
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.backup_contents import contents_of
from mbc_desktop.data.backup_rotation import DAILY, MONTHLY, WEEKLY, backups_in, kept
from mbc_desktop.data.connections import PERSONAL
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.surroundings import surroundings


class HandClock:
    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    return open_data_dir(tmp_path / "data")


@pytest.fixture
def stores(data_dir: DataDir, clock: HandClock) -> Iterator[Stores]:
    with Stores(data_dir, clock=clock) as opened:
        yield opened


@pytest.fixture
def automatic(stores: Stores, data_dir: DataDir, clock: HandClock) -> AutomaticBackups:
    return AutomaticBackups(stores.personal, data_dir, Settings(stores.personal), clock=clock)


def test_rotation_over_a_year_keeps_what_it_promises():
    """Every two hours of every day: all of two days, then 12 days, 10 weeks, 9 months."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    there: set[datetime] = set()
    for step in range(365 * 12):
        now += timedelta(hours=2)
        there.add(now)
        before = there
        there = kept(there, now)
        assert now in there
        assert {one for one in before if now - one < timedelta(days=2)} <= there
        if step > 150 * 12 and step % 12 == 0:
            old = sorted((one for one in there if now - one >= timedelta(days=2)), reverse=True)
            days = [one.date() for one in old[:DAILY]]
            assert days == [days[0] - timedelta(days=back) for back in range(DAILY)]
            weeks = [one.isocalendar()[:2] for one in old[DAILY : DAILY + WEEKLY]]
            assert len(set(weeks)) == WEEKLY
            gaps = [
                newer - older
                for newer, older in zip(
                    old[DAILY : DAILY + WEEKLY], old[DAILY + 1 : DAILY + WEEKLY], strict=False
                )
            ]
            assert all(gap <= timedelta(days=8) for gap in gaps)
    old = [one for one in there if now - one >= timedelta(days=2)]
    assert len(old) == DAILY + WEEKLY + MONTHLY
    assert now - min(there) > timedelta(days=270)


def test_gaps_in_use_cost_nothing():
    """Whoever opens the program once a month keeps more than two years of backups."""
    moments = [datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=30 * month) for month in range(40)]
    there: set[datetime] = set()
    for moment in moments:
        there = kept(there | {moment}, moment)
    assert len(there) == 1 + DAILY + WEEKLY + MONTHLY
    assert moments[-1] - min(there) > timedelta(days=700)


def test_backups_of_the_future_are_kept():
    """A clock that stood wrong for a day must not cost the backups made since."""
    now = datetime(2026, 6, 1, tzinfo=UTC)
    future = datetime(2036, 1, 1, tzinfo=UTC)
    assert kept({now, future}, now) == {now, future}


@pytest.mark.slow
def test_a_year_of_use_leaves_sound_backups_and_no_others(
    stores: Stores, automatic: AutomaticBackups, data_dir: DataDir, clock: HandClock
):
    """365 days with a note a day, through the real store; every backup kept opens and is whole."""
    notes = Notes(stores.personal, clock=clock)
    for day in range(365):
        clock.now += timedelta(days=1)
        notes.add(NewNote(text=f"day {day}"))
        assert automatic.is_due()
        assert automatic.run().problems == ()
        assert not automatic.is_due()
    found = backups_in(data_dir.backups)
    # two days are kept whole: today's and yesterday's
    assert len(found) == 2 + DAILY + WEEKLY + MONTHLY
    for one in found:
        contents = contents_of(one.path, PERSONAL)
        assert contents.problems == ()
        written = (one.made_at - datetime(2026, 1, 1, 9, tzinfo=UTC)).days
        assert contents.counts["notes"] == written
        assert contents.last_titles[0] == f"day {written - 1}"


def test_a_backup_made_while_notes_are_written_is_whole(
    stores: Stores, automatic: AutomaticBackups, clock: HandClock
):
    """Every copy holds a whole number of transactions: as many notes as tags."""
    stop = threading.Event()
    notes = Notes(stores.personal, clock=clock)

    def write() -> None:
        number = 0
        while not stop.is_set():
            notes.add(NewNote(text=f"note {number} " * 200, tags=(f"t{number}",)))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = []
        for _ in range(8):
            clock.now += timedelta(hours=1)
            result = automatic.run()
            assert result.problems == ()
            assert result.backup is not None
            made.append(result.backup.path)
    finally:
        stop.set()
        writer.join()
    counts = []
    for path in made:
        assert backups.problems_of(path, PERSONAL) == []
        with backups.closing(backups.connect(path, PERSONAL, read_only=True)) as connection:
            number = connection.execute("SELECT count(*) FROM note").fetchone()[0]
            assert connection.execute("SELECT count(*) FROM note_tag").fetchone()[0] == number
            counts.append(number)
    assert counts == sorted(counts)


def test_nothing_written_means_nothing_due(
    stores: Stores, automatic: AutomaticBackups, clock: HandClock
):
    """Backups of the same thing only push out older ones."""
    automatic.run()
    clock.now += timedelta(days=1)
    assert not automatic.is_due()
    Notes(stores.personal, clock=clock).add(NewNote(text="new"))
    assert automatic.is_due()
    clock.now -= timedelta(days=1, minutes=-10)
    assert not automatic.is_due()


def test_every_flipped_bit_in_a_backup_is_seen(
    stores: Stores, automatic: AutomaticBackups, clock: HandClock
):
    """300 of 300, in a plain file, by the checksum at its end."""
    Notes(stores.personal, clock=clock).add(NewNote(text="word " * 3000))
    made = automatic.run().backup
    assert made is not None
    good = made.path.read_bytes()
    chance = random.Random(7)
    unseen = 0
    for _ in range(300):
        place, bit = chance.randrange(len(good) - 4096), chance.randrange(8)
        body = bytearray(good)
        body[place] ^= 1 << bit
        made.path.write_bytes(bytes(body))
        unseen += not backups.problems_of(made.path, PERSONAL)
    made.path.write_bytes(good)
    assert unseen == 0
    assert backups.problems_of(made.path, PERSONAL) == []


def test_a_backup_cut_short_is_seen(stores: Stores, automatic: AutomaticBackups):
    """At any length."""
    Notes(stores.personal).add(NewNote(text="word " * 3000))
    made = automatic.run().backup
    assert made is not None
    good = made.path.read_bytes()
    for length in range(0, len(good) - 4096, 4096 * 3):
        made.path.write_bytes(good[:length])
        assert backups.problems_of(made.path, PERSONAL) != []


def test_a_damaged_store_is_not_backed_up_and_no_backup_is_thrown_out(
    stores: Stores, automatic: AutomaticBackups, data_dir: DataDir, clock: HandClock
):
    """The newest good backup is named."""
    Notes(stores.personal, clock=clock).add(NewNote(text="take one a day"))
    good = automatic.run().backup
    assert good is not None
    with stores.personal.writing() as connection:
        connection.exec_driver_sql("UPDATE note_text SET text = 'take nne a day'")
    clock.now += timedelta(days=400)
    made = automatic.run()
    assert made.backup is None
    assert good.path.name in made.problems[0].what_is_safe
    assert [one.path for one in backups_in(data_dir.backups)] == [good.path]


def test_backups_go_to_a_second_place_and_are_thinned_there(
    automatic: AutomaticBackups, data_dir: DataDir, clock: HandClock, tmp_path: Path
):
    """Two people can use one stick; files that are not ours are left alone."""
    stick = tmp_path / "stick"
    stick.mkdir()
    automatic.choose_second_place(stick)
    (folder,) = stick.iterdir()
    (folder / "personal-letter.sqlite").write_text("mine")
    for _ in range(30):
        clock.now += timedelta(days=1)
        automatic.run()
    here = [one.path.name for one in backups_in(data_dir.backups)]
    assert [one.path.name for one in backups_in(folder)] == here
    assert 2 + DAILY < len(here) < 30
    assert (folder / "personal-letter.sqlite").read_text() == "mine"
    newest = backups_in(folder)[0]
    assert backups.problems_of(newest.path, PERSONAL) == []
    assert [one.made_at for one in automatic.all()] == [one.made_at for one in backups_in(folder)]


def test_a_stick_that_is_not_plugged_in_stops_nothing(
    automatic: AutomaticBackups, tmp_path: Path, clock: HandClock
):
    """The person is told; the backup here is made, and the stick gets the next one."""
    stick = tmp_path / "stick"
    stick.mkdir()
    automatic.choose_second_place(stick)
    (folder,) = stick.iterdir()
    folder.rmdir()
    stick.rmdir()
    made = automatic.run()
    assert made.backup is not None
    assert "second place" in made.problems[0].what_happened
    stick.mkdir()
    clock.now += timedelta(hours=1)
    assert automatic.run().second is not None


def test_a_second_place_that_cannot_be_written_to_is_refused(
    automatic: AutomaticBackups, tmp_path: Path
):
    """At once, and not at the first backup."""
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(KnownError, match="can't be written"):
        automatic.choose_second_place(tmp_path / "file")
    assert automatic.second_place is None


def test_a_newest_backup_that_is_old_is_told(
    stores: Stores, automatic: AutomaticBackups, data_dir: DataDir, clock: HandClock
):
    """So is none at all; room on the disk is counted."""
    assert "no backup" in surroundings(data_dir, clock=clock).warnings[-1]
    automatic.run()
    found = surroundings(data_dir, clock=clock)
    assert found.newest_backup == "2026-01-01T09:00:00Z"
    assert found.free_bytes > 0
    assert not any("backup" in words for words in found.warnings)
    clock.now += timedelta(days=9)
    assert "9 days old" in surroundings(data_dir, clock=clock).warnings[-1]
