"""Notes at 10,000 of 2 KB: opening the list, searching, saving; plain and locked.

Prints medians and 95th percentiles in milliseconds, and the ratio of locked to plain.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mbc_desktop.core.clock import stamp
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.notes_search import NoteQuery, NoteSearch
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.vault import Vault
from mbc_desktop.notes.searching import understand

NOTES = 10_000
LETTERS = 2_000
PAGE = 200
SEARCHES = 400
SAVES = 200
WORDS = "three quiet words"

COMMON_WORDS = """
the and of to I a my was it in for had with that on day me at pain tired today doctor said week
scan nausea slept better morning night treatment blood results walk food hands feet appointment
"""
COMMON = COMMON_WORDS.split()
RARE_COUNT = 6_000


def text_of(chance: random.Random, rare: list[str]) -> str:
    """Return about 2,000 letters as people write: common words, rare ones, a question at times."""
    words: list[str] = []
    letters = 0
    while letters < LETTERS:
        word = chance.choice(COMMON) if chance.random() < 0.75 else chance.choice(rare)
        words.append(word)
        letters += len(word) + 1
    text = " ".join(words)
    return text + "\n- [ ] what is next?" if chance.random() < 0.1 else text


def fill(notes: Notes) -> list[str]:
    chance = random.Random(5)
    rare = ["".join(chance.choices("abcdefghilmnoprstuv", k=7)) for _ in range(RARE_COUNT)]
    start = datetime(2024, 1, 1, tzinfo=UTC)
    made: list[str] = []
    for first in range(0, NOTES, 500):
        news = [
            NewNote(
                title=f"{chance.choice(rare)} {chance.choice(COMMON)}",
                text=text_of(chance, rare),
                tags=(chance.choice(("visit", "scan", "home", "work")),),
                made_at=stamp(start + timedelta(hours=first + number)),
            )
            for number in range(500)
        ]
        made += [saved.id for saved in notes.add_many(news)]
    return made


def timed(action: Callable[[], object]) -> float:
    before = time.perf_counter()
    action()
    return (time.perf_counter() - before) * 1000


def spread(times: list[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    return statistics.median(times), sorted(times)[int(len(times) * 0.95)]


def searches() -> list[str]:
    """Return what people type: common words, beginnings, two words, filters, rare words."""
    chance = random.Random(11)
    typed = [
        lambda: chance.choice(COMMON),
        lambda: chance.choice(COMMON)[:3],
        lambda: f"{chance.choice(COMMON)} {chance.choice(COMMON)}",
        lambda: f"tag:visit {chance.choice(COMMON)} ",
        lambda: "".join(chance.choices("abcdefghilmnoprstuv", k=3)),
        lambda: f"has:question {chance.choice(COMMON)} ",
    ]
    return [chance.choice(typed)() for _ in range(SEARCHES)]


def measure(stores: Stores, ids: list[str]) -> dict[str, tuple[float, float]]:
    notes = Notes(stores.personal)
    found: dict[str, tuple[float, float]] = {}

    def open_list() -> None:
        search = NoteSearch(stores.personal.raw())
        numbers = search.find(NoteQuery())
        search.heads(numbers[:PAGE])
        search.close()

    found["open the list"] = spread([timed(open_list) for _ in range(15)])
    search = NoteSearch(stores.personal.raw())
    queries = [understand(text, zone=UTC).query for text in searches()]

    def look(query: NoteQuery) -> None:
        numbers = search.find(query, limit=PAGE)
        search.heads(numbers)
        search.snippets(numbers[:20], query.expression)

    for query in queries[:20]:
        look(query)
    found["search, with 20 snippets"] = spread(
        [timed(lambda q=query: look(q)) for query in queries]
    )
    search.close()
    chance = random.Random(3)

    def save() -> None:
        note = notes.get(chance.choice(ids))
        notes.save(note.id, base=note.version, title=note.title, text=note.text + " more")

    found["read a note and save it"] = spread([timed(save) for _ in range(SAVES)])
    long = notes.add(NewNote(text="word " * 20_000))

    def save_long() -> None:
        note = notes.get(long.id)
        notes.save(long.id, base=note.version, title="", text=note.text + "x")

    found["save a note of 100 KB"] = spread([timed(save_long) for _ in range(20)])
    bulk = [NewNote(text=text_of(chance, ["rare"])) for _ in range(500)]
    found["write 500 notes at once"] = spread(
        [timed(lambda: notes.add_many(bulk)) for _ in range(4)]
    )
    backups = AutomaticBackups(stores.personal, stores.data_dir, Settings(stores.personal))
    found["backup, checked"] = spread([timed(backups.run) for _ in range(3)])
    return found


def main() -> int:
    """Measure plain, then locked."""
    with tempfile.TemporaryDirectory() as folder:
        home = open_data_dir(Path(folder) / "data")
        with Stores(home) as stores:
            ids = fill(Notes(stores.personal))
            plain = measure(stores, ids)
        size = home.personal.stat().st_size / 1e6
        print(f"{NOTES:,} notes of {LETTERS:,} letters, {size:.0f} MB")
        if not Vault.is_available():
            print("the lock is not installed here: plain times only")
            for name, (middle, most) in plain.items():
                print(f"{name:28} {middle:8.1f} ms   p95 {most:8.1f}")
            return 0
        # measuring adds notes: the locked store begins with as many as the plain one did
        home = open_data_dir(Path(folder) / "locked")
        with Stores(home) as stores:
            ids = fill(Notes(stores.personal))
        vault = Vault(home)
        print(f"turn the lock on: {timed(lambda: vault.turn_on(WORDS)) / 1000:.1f} s")
        unlocking = [timed(lambda: Vault(home).unlock(WORDS)) for _ in range(5)]
        print(f"unlock: {spread(unlocking)[0]:.0f} ms, most {max(unlocking):.0f}")
        with Stores(home, personal=vault.kind) as stores:
            locked = measure(stores, ids)
        for name, (middle, most) in plain.items():
            print(
                f"{name:28} plain {middle:7.1f} ms (p95 {most:7.1f})  "
                f" locked {locked[name][0]:7.1f} (p95 {locked[name][1]:7.1f})"
                f"   ratio {locked[name][0] / middle:.2f}"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
