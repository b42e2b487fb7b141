"""Works on a person's data without a pause until it is killed; started by test_killed.py.

One process imports everything once and forks a child for each round, named by ``go SEED`` on its
standard input. A child says what it has done, one line each, only after the program has said that
it is saved: those lines are what must never be lost.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import alembic.command  # noqa: F401 - before a fork, not after each

from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data import keys
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.connections import PERSONAL
from mbc_desktop.data.diary import Diary, DiaryDay
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.vault import Vault
from mbc_desktop.notes.found_notes import FoundFile, FoundNote, place_of, take_in
from tests.data import next_version

PASSPHRASES = ("three quiet words", "four more quiet words")
MARK = "a-word-nobody-else-may-read"

# the cost of guessing is for guessers
keys._PASSES, keys._MEMORY_KIB = 1, 64


def unlocked(home: DataDir) -> Vault:
    """Return the lock, opened by whichever passphrase is the present one."""
    vault = Vault(home)
    for passphrase in PASSPHRASES:
        if vault.is_locked:
            try:
                vault.unlock(passphrase)
            except keys.WrongPassphrase:
                continue
    return vault


class Worker:
    def __init__(self, home: DataDir, seed: int) -> None:
        self.home = home
        self.chance = random.Random(seed)
        self.vault = unlocked(home)
        self.count = seed * 1_000_000
        self.open()

    def open(self) -> None:
        if self.home.personal.exists() and next_version.is_next(self.home, self.vault.kind):
            next_version.go_back(self.home, self.vault.kind)
        self.stores = Stores(self.home, personal=self.vault.kind)
        self.notes = Notes(self.stores.personal)

    def saved(self, name: str) -> None:
        """Say that a note holds at least the present count."""
        sys.stdout.write(f"saved {name} {self.count}\n")
        sys.stdout.flush()

    def text(self) -> str:
        self.count += 1
        filler = f"{MARK} word " * self.chance.randrange(1, 400)
        return f"count {self.count}\n- [ ] what now {self.count}?\n{filler}"

    def type(self) -> None:
        names = self.notes.ids()
        name = self.chance.choice(names) if names else self.notes.add(NewNote()).id
        version = self.notes.get(name).version
        for _ in range(self.chance.randrange(1, 8)):
            done = self.notes.save(name, base=version, title="typed", text=self.text(), tags=("t",))
            name, version = done.id, done.version
            self.saved(name)

    def take_in(self) -> None:
        files = {"k": FoundFile("f.bin", os.urandom(20_000))}
        found = []
        for _ in range(20):
            text = f"{self.text()} {place_of('k')}"
            found.append(FoundNote(NewNote(id=f"i{self.count:09d}", text=text), files))
        take_in(found, self.notes, Attachments(self.stores.personal))
        last = self.count
        for one in found:
            self.count = int(one.note.text.split()[1])
            self.saved(one.note.id)
        self.count = last

    def diary(self) -> None:
        diary = Diary(self.stores.personal)
        pain = diary.follow("Pain")
        day = date(2026, 1, 1) + timedelta(days=self.chance.randrange(200))
        self.count += 1
        diary.write(DiaryDay(day=day, levels={pain.id: 3}, note=str(self.count)))
        sys.stdout.write(f"day {day.isoformat()} {self.count}\n")
        sys.stdout.flush()

    def back_up(self) -> Path:
        made = AutomaticBackups(
            self.stores.personal, self.home, Settings(self.stores.personal)
        ).run()
        assert made.backup is not None
        return made.backup.path

    def restore(self) -> None:
        made = self.back_up()
        self.stores.close()
        self.vault.restore(made)
        self.open()

    def change_lock(self) -> None:
        self.stores.close()
        if not self.vault.is_on:
            self.vault.turn_on(self.chance.choice(PASSPHRASES))
        elif self.chance.random() < 0.5:
            self.vault.change(self.chance.choice(PASSPHRASES))
        else:
            self.vault.turn_off()
        self.open()

    def migrate(self) -> None:
        """Run the next version for a while, and come back to the present one."""
        self.stores.close()
        with Stores(self.home, personal=next_version.of_next(self.vault.kind)) as stores:
            self.notes = Notes(stores.personal)
            self.type()
        self.open()

    def work(self) -> None:
        steps: list[Callable[[], object]] = [self.type] * 6 + [self.take_in, self.diary]
        steps += [self.back_up, self.restore, self.change_lock, self.change_lock]
        steps += [self.migrate]
        while True:
            self.chance.choice(steps)()


def main() -> None:
    home = open_data_dir(sys.argv[1])
    next_version.install(Path(sys.argv[2]), PERSONAL)
    for line in sys.stdin:
        seed = int(line.split()[1])
        child = os.fork()
        if not child:
            try:
                Worker(home, seed).work()
            except BaseException as problem:
                sys.stdout.write(f"broke {problem!r}\n")
                sys.stdout.flush()
                os._exit(1)
        sys.stdout.write(f"child {child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)
        sys.stdout.write("dead\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
