"""Full-text search over saved and built-in articles, on plain connections of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mbc_desktop.data.faults import explain

if TYPE_CHECKING:
    import sqlite3

_MARK_START, _MARK_END = "\x02", "\x03"
_SNIPPET_TOKENS = 24
# title, then what stands below it (byline or summary), then the text
_BM25 = "bm25(10.0, 3.0, 1.0)"


@dataclass(frozen=True, slots=True)
class TextHit:
    """One article found: its row, and a piece of it as ``(words, whether they are the hit)``."""

    id: int
    snippet: tuple[tuple[str, bool], ...]


class SavedSearch:
    """Searches the saved articles, on one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # SQLite's own 2 MB hold a tenth of the texts that a search cuts its snippets out of
        connection.execute("PRAGMA cache_size=-32768")

    def find(self, expression: str, *, limit: int) -> list[TextHit]:
        """Return what a full-text expression finds, the best first."""
        return _find(
            self._connection,
            "article_fts",
            "CROSS JOIN saved_article ON saved_article.id = article_fts.rowid"
            " AND saved_article.removed_at IS NULL",
            expression,
            limit=limit,
            store="personal",
        )

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


class BuiltInSearch:
    """Searches the index of the built-in articles."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, expression: str, *, limit: int) -> list[TextHit]:
        """Return what a full-text expression finds, the best first."""
        return _find(self._connection, "built_in_fts", "", expression, limit=limit, store="library")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def _find(
    connection: sqlite3.Connection,
    table: str,
    join: str,
    expression: str,
    *,
    limit: int,
    store: str,
) -> list[TextHit]:
    if not expression:
        return []
    # Sorted by FTS5 itself, which then cuts snippets out of the rows that are returned alone; in a
    # sort of SQLite's own, each of them is looked for again (four times as long).
    sql = (
        f"SELECT {table}.rowid, snippet({table}, -1, :start, :end, '…', {_SNIPPET_TOKENS})"
        f" FROM {table} {join} WHERE {table} MATCH :expression AND rank MATCH '{_BM25}'"
        " ORDER BY rank LIMIT :limit"
    )
    values = {
        "expression": expression,
        "limit": limit,
        "start": _MARK_START,
        "end": _MARK_END,
    }
    with explain(store):
        rows = connection.execute(sql, values).fetchall()
    return [TextHit(int(number), _pieces(snippet)) for number, snippet in rows]


def _pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    """Split a snippet at its marks; line breaks become spaces."""
    pieces: list[tuple[str, bool]] = []
    for part in snippet.split(_MARK_START):
        hit, mark, rest = part.partition(_MARK_END)
        if mark:
            pieces.append((_line(hit), True))
            pieces.append((_line(rest), False))
        else:
            pieces.append((_line(part), False))
    return tuple((words, is_hit) for words, is_hit in pieces if words)


def _line(text: str) -> str:
    return text.replace("\n", " ")
