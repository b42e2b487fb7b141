"""Searching the stored trials: one plain SQLite connection of its own, all SQL, always stoppable.

SQLAlchemy is left out on purpose: its import costs more than the first list may take, and a
search must be stopped from another thread by the next key (``sqlite3.Connection.interrupt``).

Distances are computed once per origin, into TEMP tables of this connection, in memory, and again
when the library changed. What a list shows of a trial is read by ``TrialHeads`` on another
connection, so that painting never waits for a search.
"""

from __future__ import annotations

import math
import sqlite3
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from mbc_desktop.core.registry_terms import KINDS, PHASES, from_bits, to_bits
from mbc_desktop.data.connections import file_of
from mbc_desktop.data.faults import explain
from mbc_desktop.data.records import Counts, Question

# Weights of the full-text columns in bm25, in the order of library_tables.TEXT_COLUMNS: a word in
# the title or among the treatments says more about a trial than one in its criteria or a site.
_BM25 = "bm25(trial_fts, 10.0, 8.0, 6.0, 3.0, 1.0, 2.0, 1.0)"

_STATUS_ORDER = (
    "CASE status WHEN 'RECRUITING' THEN 0 WHEN 'AVAILABLE' THEN 0 WHEN 'NOT_YET_RECRUITING' THEN 1"
    " WHEN 'ENROLLING_BY_INVITATION' THEN 2 WHEN 'ACTIVE_NOT_RECRUITING' THEN 3"
    " WHEN 'SUSPENDED' THEN 3 WHEN 'TEMPORARILY_NOT_AVAILABLE' THEN 3 ELSE 4 END"
)

_ORDERS = {
    "relevance": "left_why IS NOT NULL, on_condition DESC, score, {status}, last_update DESC, id",
    "distance": "miles IS NULL, miles, on_condition DESC, score, id",
    "newest": "first_post IS NULL, first_post DESC, id DESC",
    "updated": "last_update IS NULL, last_update DESC, id DESC",
    "fit": "coalesce((SELECT place FROM fit WHERE trial_id = trial.id), 33554431), {status},"
    " on_condition DESC, score, id",
}
SORTS = tuple(_ORDERS)
FITS = ("fits", "ask", "may_not_fit")

_TEMP_TABLES = """
CREATE TEMP TABLE near(place_id INTEGER PRIMARY KEY, miles REAL NOT NULL);
CREATE TEMP TABLE trial_miles(
    trial_id INTEGER PRIMARY KEY, miles REAL NOT NULL, place_id INTEGER NOT NULL);
CREATE TEMP TABLE fit(
    trial_id INTEGER PRIMARY KEY, verdict INTEGER NOT NULL, place INTEGER NOT NULL);
CREATE TEMP TABLE hit(
    id INTEGER PRIMARY KEY, status TEXT, phase_bits INTEGER, kind_bits INTEGER);
"""

Distances = Callable[[tuple[float, float], Sequence[tuple[float, float]]], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Hits:
    """The trials found, in order, as compact arrays: ids, miles (nan where there are none), places.

    ``places`` holds the id of the place the miles are to, 0 where there are none.
    """

    ids: array[int]
    miles: array[float]
    places: array[int]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.ids)


class TrialSearch:
    """Searches over one connection; used from one thread, stopped from any."""

    def __init__(self, connection: sqlite3.Connection, distances: Distances) -> None:
        """``distances(origin, points)`` gives miles from one point to many, in degrees."""
        self._connection = connection
        self._file = file_of(connection)
        self._distances = distances
        self._origin: tuple[float, float] | None = None
        self._version = -1
        connection.executescript(_TEMP_TABLES)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def set_fit(self, rows: Sequence[tuple[int, int, int]]) -> None:
        """Take the fit of the stored trials: (trial, place in FITS, place in the order by fit).

        It stays until the next call; an empty sequence takes it away.
        """
        with explain("library"):
            # One transaction: ten thousand of their own would take half a second.
            self._connection.execute("BEGIN")
            self._connection.execute("DELETE FROM fit")
            self._connection.executemany("INSERT INTO fit VALUES (?, ?, ?)", rows)
            self._connection.execute("COMMIT")

    def interrupt(self) -> None:
        """Stop what runs; the search under way raises :class:`Cancelled`."""
        self._connection.interrupt()

    def find(self, question: Question, expression: str = "", *, limit: int = -1) -> Hits:
        """Return the trials that fit ``question``, in its order.

        ``expression`` is a full-text expression made from the question's words; an empty one with
        words in the question finds nothing.
        """
        with explain("library", self._file):
            self._refresh(question)
            sql, values = self._statement(question, expression)
            rows = self._connection.execute(f"{sql} LIMIT {int(limit)}", values).fetchall()
        return Hits(
            ids=array("q", [row[0] for row in rows]),
            miles=array("d", [math.nan if row[1] is None else row[1] for row in rows]),
            places=array("q", [row[2] or 0 for row in rows]),
        )

    def counts(self, question: Question, expression: str = "") -> Counts:
        """Return how many trials each value of a filter would leave, the other filters kept."""
        with explain("library", self._file):
            self._refresh(question)
            self._fill_hits(question, expression)
            phases, kinds = to_bits(question.phases, PHASES), to_bits(question.kinds, KINDS)
            status = _status_clause(question.statuses)
            bits = {"phases": phases, "kinds": kinds}
            by_phase = "(:phases = 0 OR phase_bits & :phases)"
            by_kind = "(:kinds = 0 OR kind_bits & :kinds)"
            return Counts(
                status=dict(
                    self._connection.execute(
                        f"SELECT status, count(*) FROM hit WHERE {by_phase} AND {by_kind}"
                        " GROUP BY status",
                        bits,
                    )
                ),
                phase=self._bit_counts("phase_bits", PHASES, f"{status} AND {by_kind}", bits),
                kind=self._bit_counts("kind_bits", KINDS, f"{status} AND {by_phase}", bits),
            )

    def counts_of(self, number: int) -> Counts:
        """Return the same counts for one trial alone, found by its number."""
        with explain("library", self._file):
            row = self._connection.execute(
                "SELECT status, phase_bits, kind_bits FROM trial WHERE id = ?", (number,)
            ).fetchone()
        if row is None:
            return Counts()
        return Counts(
            status={row[0]: 1},
            phase=dict.fromkeys(from_bits(row[1], PHASES), 1),
            kind=dict.fromkeys(from_bits(row[2], KINDS), 1),
        )

    def standing(self, ids: Sequence[int]) -> dict[int, tuple[str, str | None, str | None]]:
        """Return ``{id: (status, last update, left why)}`` of those of ``ids`` still stored."""
        found: dict[int, tuple[str, str | None, str | None]] = {}
        with explain("library", self._file):
            for start in range(0, len(ids), 500):
                batch = tuple(ids[start : start + 500])
                marks = ", ".join("?" * len(batch))
                rows = self._connection.execute(
                    f"SELECT id, status, last_update, left_why FROM trial WHERE id IN ({marks})",
                    batch,
                )
                found.update({row[0]: (row[1], row[2], row[3]) for row in rows})
        return found

    def countries(self) -> list[tuple[str, int]]:
        """Return the countries that have sites, with their number of trials, most first."""
        with explain("library", self._file):
            return self._connection.execute(
                "SELECT country, count(DISTINCT trial_id) AS n FROM trial_place"
                " JOIN place ON place.id = place_id WHERE country <> '' GROUP BY country"
                " ORDER BY n DESC, country"
            ).fetchall()

    def vocabulary(self) -> list[str]:
        """Return the treatments and sponsors as stored, for suggesting what may be meant."""
        with explain("library", self._file):
            rows = self._connection.execute("SELECT treatments, sponsor FROM trial_text")
            return [text for row in rows for text in row if text]

    def total(self) -> int:
        """Return how many trials are stored."""
        with explain("library", self._file):
            return int(self._connection.execute("SELECT count(*) FROM trial").fetchone()[0])

    def _refresh(self, question: Question) -> None:
        """Compute distances once per origin and state of the library."""
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        origin = (
            (question.latitude, question.longitude)
            if question.latitude is not None and question.longitude is not None
            else None
        )
        if origin == self._origin and version == self._version:
            return
        run = self._connection.execute
        run("DELETE FROM near")
        run("DELETE FROM trial_miles")
        self._origin, self._version = None, version
        if origin is not None:
            rows = run(
                "SELECT id, latitude, longitude FROM place WHERE latitude IS NOT NULL"
                " AND longitude IS NOT NULL"
            ).fetchall()
            miles = self._distances(origin, [(row[1], row[2]) for row in rows])
            self._connection.executemany(
                "INSERT INTO near VALUES (?, ?)",
                [(row[0], distance) for row, distance in zip(rows, miles, strict=True)],
            )
            # The nearest site that takes people now counts; where none does, the nearest of all.
            # A bare column beside min() is of the row that holds the minimum (SQLite, "Bare
            # columns in an aggregate query").
            for wanted in ("WHERE open", ""):
                run(
                    "INSERT OR IGNORE INTO trial_miles SELECT trial_id, min(miles), place_id"
                    f" FROM trial_place CROSS JOIN near USING(place_id) {wanted} GROUP BY trial_id"
                )
        self._origin = origin

    def _statement(self, question: Question, expression: str) -> tuple[str, dict[str, Any]]:
        """Return the SQL that lists the ids, and its values."""
        clauses, values = self._clauses(question)
        phases, kinds = to_bits(question.phases, PHASES), to_bits(question.kinds, KINDS)
        if question.statuses:
            clauses.append(_status_clause(question.statuses))
        if phases:
            clauses.append("phase_bits & :phases")
            values["phases"] = phases
        if kinds:
            clauses.append("kind_bits & :kinds")
            values["kinds"] = kinds
        order = _ORDERS[question.sort].format(status=_STATUS_ORDER)
        if question.words.strip():
            if not expression:
                return "SELECT id, NULL, NULL FROM trial WHERE 0", {}
            values["expression"] = expression
            source = (
                f"(SELECT rowid AS found, {_BM25} AS score FROM trial_fts"
                " WHERE trial_fts MATCH :expression) CROSS JOIN trial ON trial.id = found"
            )
        else:
            source = "(SELECT 0 AS score) CROSS JOIN trial"
        if self._origin is not None:
            join = "JOIN" if question.within_miles is not None else "LEFT JOIN"
            source += f" {join} trial_miles ON trial_miles.trial_id = trial.id"
            columns = "trial.id, miles, place_id"
        else:
            columns = "trial.id, NULL, NULL"
            order = order.replace("miles IS NULL, miles", "0")
        where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
        return f"SELECT {columns} FROM {source}{where} ORDER BY {order}", values

    def _clauses(self, question: Question) -> tuple[list[str], dict[str, Any]]:
        """Return the filters that have no counts of their own."""
        clauses: list[str] = []
        values: dict[str, Any] = {}
        if question.within_miles is not None and self._origin is not None:
            clauses.append("miles <= :within")
            values["within"] = question.within_miles
        if question.fit:
            places = ", ".join(str(FITS.index(name)) for name in question.fit if name in FITS)
            clauses.append(
                "coalesce((SELECT verdict FROM fit WHERE trial_id = trial.id), 1)"
                f" IN ({places or 'NULL'})"
            )
        if question.updated_since:
            clauses.append("last_update >= :since")
            values["since"] = question.updated_since
        if question.has_results is not None:
            clauses.append("has_results = :results")
            values["results"] = int(question.has_results)
        if question.country or question.state:
            clauses.append(
                "trial.id IN (SELECT trial_id FROM trial_place JOIN place ON place.id = place_id"
                " WHERE (:country = '' OR country = :country)"
                " AND (:state = '' OR state = :state COLLATE NOCASE))"
            )
            values |= {"country": question.country, "state": question.state}
        return clauses, values

    def _fill_hits(self, question: Question, expression: str) -> None:
        clauses, values = self._clauses(question)
        source = "trial"
        if question.words.strip():
            clauses.append("trial.id IN (SELECT rowid FROM trial_fts WHERE trial_fts MATCH :match)")
            values["match"] = expression
            if not expression:
                clauses, values = ["0"], {}
        if self._origin is not None and question.within_miles is not None and values:
            source += " JOIN trial_miles ON trial_miles.trial_id = trial.id"
        where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
        self._connection.execute("DELETE FROM hit")
        self._connection.execute(
            f"INSERT INTO hit SELECT trial.id, status, phase_bits, kind_bits FROM {source}{where}",
            values,
        )

    def _bit_counts(
        self, column: str, names: tuple[str, ...], where: str, values: dict[str, int]
    ) -> dict[str, int]:
        counts = dict.fromkeys(names, 0)
        rows = self._connection.execute(
            f"SELECT {column}, count(*) FROM hit WHERE {where} GROUP BY {column}", values
        )
        for bits, number in rows:
            for name in from_bits(bits, names):
                counts[name] += number
        return {name: number for name, number in counts.items() if number}


def _status_clause(statuses: tuple[str, ...]) -> str:
    # only the registry's own words get into the statement
    known = [status for status in statuses if status.replace("_", "").isalnum()]
    if not known:
        return "1"
    return "status IN (" + ", ".join(f"'{status}'" for status in known) + ")"
