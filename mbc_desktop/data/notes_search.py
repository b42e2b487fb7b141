"""Lists and searches of notes, on a plain connection of its own: fast, and stopped from any thread.

A list is the numbers of its rows first (10,000 take a few milliseconds); what it shows of each is
read for the rows on screen.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mbc_desktop.data.faults import explain
from mbc_desktop.data.note_facts import Thing, fold_tag
from mbc_desktop.data.notes_records import NoteHead

# title, tags, text
_BM25 = "bm25(note_fts, 10.0, 6.0, 1.0)"
_MARK_START, _MARK_END = "\x02", "\x03"
_SNIPPET_TOKENS = 24
_BATCH = 500
# Words that stand in more notes than this tell them apart by little, and ranking them all takes
# longer than a key press may: those with the words in title or tags come first, then the newest.
_MOST_RANKED = 1500

# A piece of a text as (words, whether they are what was looked for).
Snippet = tuple[tuple[str, bool], ...]

_ORDERS = {
    "relevance": "pinned DESC, changed_at DESC, number DESC",
    "changed": "pinned DESC, changed_at DESC, number DESC",
    "made": "pinned DESC, made_at DESC, number DESC",
    "title": "pinned DESC, title = '', title, number DESC",
}
SORTS = tuple(_ORDERS)

HAS = {
    "question": "open_questions > 0",
    "picture": "pictures > 0",
    "file": "number IN (SELECT number FROM note_file)",
    "tag": "number IN (SELECT number FROM note_tag)",
    "link": "id IN (SELECT from_id FROM link WHERE from_kind = 'note'"
    " UNION SELECT to_id FROM link WHERE to_kind = 'note')",
}


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """What a list of notes shows.

    Attributes:
        expression: a full-text expression; empty for none.
        since, until: instants as stored; a note that was made or changed between them is found.
        impossible: words were asked for that no note can hold, so nothing is found.
    """

    expression: str = ""
    tags: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    linked: tuple[Thing, ...] = ()
    since: str = ""
    until: str = ""
    trashed: bool = False
    sort: str = "relevance"
    impossible: bool = False


class NoteSearch:
    """Searches over one connection; used from one thread, stopped from any."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop what runs; the search under way raises ``Cancelled``."""
        self._connection.interrupt()

    def find(self, query: NoteQuery, *, limit: int = -1) -> array[int]:
        """Return the numbers of the notes in order; words found best first unless sorted."""
        if query.impossible:
            return array("q")
        with explain("personal"):
            if not query.expression or query.sort != "relevance":
                return self._listed(query, limit)
            if not self._is_common(query.expression):
                return self._ranked(query, query.expression, limit)
            named = self._ranked(query, f"{{title tags}} : ({query.expression})", limit)
            first = dict.fromkeys(named)
            first.update(dict.fromkeys(self._listed(query, limit)))
            return array("q", list(first)[: limit if limit >= 0 else None])

    def _listed(self, query: NoteQuery, limit: int) -> array[int]:
        clauses, values = _clauses(query)
        if query.expression:
            values["expression"] = query.expression
            clauses.append(
                "number IN (SELECT rowid FROM note_fts WHERE note_fts MATCH :expression)"
            )
        return self._numbers("note", clauses, values, _ORDERS[query.sort], limit)

    def _ranked(self, query: NoteQuery, expression: str, limit: int) -> array[int]:
        clauses, values = _clauses(query)
        values["expression"] = expression
        source = (
            f"(SELECT rowid AS found, {_BM25} AS score FROM note_fts"
            " WHERE note_fts MATCH :expression) CROSS JOIN note ON note.number = found"
        )
        order = "score, changed_at DESC, number DESC"
        return self._numbers(source, clauses, values, order, limit)

    def _is_common(self, expression: str) -> bool:
        sql = "SELECT count(*) FROM (SELECT 1 FROM note_fts WHERE note_fts MATCH ? LIMIT ?)"
        seen = self._connection.execute(sql, (expression, _MOST_RANKED)).fetchone()[0]
        return bool(seen >= _MOST_RANKED)

    def _numbers(
        self, source: str, clauses: list[str], values: dict[str, Any], order: str, limit: int
    ) -> array[int]:
        where = " AND ".join(clauses)
        sql = f"SELECT number FROM {source} WHERE {where} ORDER BY {order} LIMIT {int(limit)}"
        return array("q", [row[0] for row in self._connection.execute(sql, values)])

    def heads(self, numbers: Sequence[int]) -> dict[int, NoteHead]:
        """Return what a list shows of the notes of ``numbers`` that are still there."""
        found: dict[int, NoteHead] = {}
        with explain("personal"):
            for start in range(0, len(numbers), _BATCH):
                batch = tuple(numbers[start : start + _BATCH])
                marks = ", ".join("?" * len(batch))
                rows = self._connection.execute(
                    "SELECT number, id, title, preview, tags, made_at, changed_at, pinned, words,"
                    f" open_questions, pictures, trashed_at FROM note WHERE number IN ({marks})",
                    batch,
                )
                for row in rows:
                    found[row[0]] = _head(row)
        return found

    def snippets(self, numbers: Sequence[int], expression: str) -> dict[int, Snippet]:
        """Return the place in each note where ``expression`` was found, with the hits marked."""
        found: dict[int, Snippet] = {}
        if not expression:
            return found
        with explain("personal"):
            for start in range(0, len(numbers), _BATCH):
                batch = tuple(numbers[start : start + _BATCH])
                marks = ", ".join("?" * len(batch))
                # the + keeps SQLite from looking the words up again for each number
                rows = self._connection.execute(
                    f"SELECT rowid, snippet(note_fts, 2, '{_MARK_START}', '{_MARK_END}', '…',"
                    f" {_SNIPPET_TOKENS}) FROM note_fts WHERE note_fts MATCH ?"
                    f" AND +rowid IN ({marks})",
                    (expression, *batch),
                )
                found.update((row[0], _snippet(row[1])) for row in rows)
        return found

    def counts(self) -> tuple[int, int]:
        """Return how many notes there are, and how many lie in the trash."""
        with explain("personal"):
            row = self._connection.execute(
                "SELECT count(*) FILTER (WHERE trashed_at IS NULL),"
                " count(*) FILTER (WHERE trashed_at IS NOT NULL) FROM note"
            ).fetchone()
        return int(row[0]), int(row[1])


def _clauses(query: NoteQuery) -> tuple[list[str], dict[str, Any]]:
    clauses = [f"trashed_at IS {'NOT ' if query.trashed else ''}NULL"]
    values: dict[str, Any] = {}
    for place, tag in enumerate(query.tags):
        values[f"tag{place}"] = fold_tag(tag)
        clauses.append(f"number IN (SELECT number FROM note_tag WHERE folded = :tag{place})")
    clauses += [HAS[name] for name in query.has if name in HAS]
    for place, (kind, key) in enumerate(query.linked):
        values |= {f"kind{place}": kind, f"key{place}": key}
        clauses.append(
            f"id IN (SELECT from_id FROM link WHERE from_kind = 'note' AND to_kind = :kind{place}"
            f" AND to_id = :key{place} UNION SELECT to_id FROM link WHERE to_kind = 'note'"
            f" AND from_kind = :kind{place} AND from_id = :key{place})"
        )
    if query.since:
        clauses.append("changed_at >= :since")
        values["since"] = query.since
    if query.until:
        clauses.append("made_at < :until")
        values["until"] = query.until
    return clauses, values


def _head(row: Any) -> NoteHead:
    return NoteHead(
        id=row[1],
        title=row[2],
        preview=row[3],
        tags=tuple(row[4].split("\n")) if row[4] else (),
        made_at=row[5],
        changed_at=row[6],
        pinned=bool(row[7]),
        words=row[8],
        open_questions=row[9],
        pictures=row[10],
        trashed_at=row[11],
    )


def _snippet(marked: str) -> Snippet:
    pieces: list[tuple[str, bool]] = []
    for part in " ".join(marked.split()).split(_MARK_START):
        hit, mark, rest = part.partition(_MARK_END)
        pieces += [(hit, True), (rest, False)] if mark else [(part, False)]
    return tuple((words, is_hit) for words, is_hit in pieces if words)
