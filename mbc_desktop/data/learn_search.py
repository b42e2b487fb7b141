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
_BM25 = "bm25({table}, 10.0, 3.0, 1.0)"


@dataclass(frozen=True, slots=True)
class TextHit:
    """One article found: its row, and a piece of it as ``(words, whether they are the hit)``."""

    id: int
    snippet: tuple[tuple[str, bool], ...]


class SavedSearch:
    """Searches the saved articles; used from one thread, stopped from any."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, expression: str, *, limit: int) -> list[TextHit]:
        """Return what a full-text expression finds, the best first."""
        return _find(
            self._connection,
            "article_fts",
            "JOIN saved_article ON saved_article.id = article_fts.rowid"
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
    # Ranked first, cut out afterwards: a snippet costs far more than a rank.
    sql = (
        f"WITH best AS MATERIALIZED (SELECT {table}.rowid AS number, {_BM25.format(table=table)}"
        f" AS score FROM {table} {join} WHERE {table} MATCH :expression"
        f" ORDER BY score, number DESC LIMIT :limit)"
        f" SELECT number, snippet({table}, -1, :start, :end, '…', {_SNIPPET_TOKENS})"
        f" FROM best CROSS JOIN {table} ON {table}.rowid = number WHERE {table} MATCH :expression"
        " ORDER BY score, number DESC"
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
    for part in " ".join(snippet.split(" ")).split(_MARK_START):
        hit, mark, rest = part.partition(_MARK_END)
        if mark:
            pieces.append((_line(hit), True))
            pieces.append((_line(rest), False))
        else:
            pieces.append((_line(part), False))
    return tuple((words, is_hit) for words, is_hit in pieces if words)


def _line(text: str) -> str:
    return text.replace("\n", " ")
