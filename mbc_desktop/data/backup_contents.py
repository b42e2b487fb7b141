"""What is in a backup, told before it is put back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data import drivers
from mbc_desktop.data.backups import problems_of
from mbc_desktop.data.connections import StoreKind, connect

# By the noun a person knows it under: what is counted, where the table is there.
_COUNTED = {
    "notes": ("note", "WHERE trashed_at IS NULL"),
    "notes_in_trash": ("note", "WHERE trashed_at IS NOT NULL"),
    "pictures_and_files": ("attachment", ""),
    "diary_days": ("diary_day", ""),
    "list_lines": ("care_item", "WHERE removed_at IS NULL"),
    "events": ("event", ""),
    "saved_searches": ("saved_search", ""),
    "starred_trials": ("starred", ""),
    "saved_articles": ("saved_article", ""),
}


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What one backup holds.

    Attributes:
        counts: by noun, such as ``notes``; nouns of which there is nothing are left out.
        last_titles: the titles of the notes changed last, newest first.
        last_change: when the newest note was changed, as stored; empty where there is none.
        problems: what is wrong with the file, as sentences; empty where it is sound.
    """

    counts: dict[str, int]
    last_titles: tuple[str, ...]
    last_change: str
    problems: tuple[str, ...]


def contents_of(path: Path, kind: StoreKind, *, titles: int = 5) -> BackupContents:
    """Return what a backup holds. ``kind`` carries its key where it is locked.

    Raises :class:`KnownError` where the file can't be read at all.
    """
    problems = problems_of(path, kind)
    try:
        with closing(connect(path, kind, read_only=True)) as connection:
            tables = {row[1] for row in connection.execute("PRAGMA main.table_list")}
            counts = {
                noun: int(connection.execute(f"SELECT count(*) FROM {name} {where}").fetchone()[0])
                for noun, (name, where) in _COUNTED.items()
                if name in tables
            }
            newest = (
                connection.execute(
                    "SELECT title, changed_at FROM note WHERE trashed_at IS NULL"
                    " ORDER BY changed_at DESC, number DESC LIMIT ?",
                    (titles,),
                ).fetchall()
                if "note" in tables
                else []
            )
    except drivers.errors() as problem:
        raise KnownError(
            f"{path.name} can't be read as a backup.",
            what_is_safe="Nothing was changed.",
            what_to_do="Choose another backup.",
        ) from problem
    return BackupContents(
        counts={noun: number for noun, number in counts.items() if number},
        last_titles=tuple(row[0] for row in newest),
        last_change=newest[0][1] if newest else "",
        problems=tuple(problems),
    )
