"""Whether the stores are sound, looked at without changing anything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.paths import DataDir
from mbc_desktop.data.backups import problems_of
from mbc_desktop.data.connections import LIBRARY, PERSONAL, StoreKind, connect
from mbc_desktop.data.schema import full_text_tables


@dataclass(frozen=True, slots=True)
class Health:
    """What a look at one store found; ``problems`` are sentences."""

    name: str
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_stores(data_dir: DataDir) -> list[Health]:
    """Look both stores through from end to end; one that was never made is sound."""
    return [
        _health(data_dir.library, LIBRARY),
        _health(data_dir.personal, PERSONAL),
    ]


def _health(path: Path, kind: StoreKind) -> Health:
    if not path.exists():
        return Health(kind.name, ())
    found = problems_of(path, kind)
    if not found:
        found = _index_problems(path, kind)
    return Health(kind.name, tuple(found))


def _index_problems(path: Path, kind: StoreKind) -> list[str]:
    """Hold the full-text indexes against the text they stand for."""
    found = []
    try:
        with closing(connect(path, kind, create=False)) as connection:
            for name in full_text_tables(kind):
                try:
                    # rank 1 compares with the text itself (FTS5, "The integrity-check command")
                    connection.execute(
                        f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)"
                    )
                except sqlite3.DatabaseError:
                    found.append("The index of words doesn't agree with the stored text.")
    except sqlite3.Error as problem:
        found.append(f"The file can't be opened for the check: {problem}.")
    return found
