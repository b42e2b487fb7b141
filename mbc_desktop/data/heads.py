"""What a list shows of a trial, read by primary keys on a connection of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from mbc_desktop.core.registry_terms import KINDS, PHASES, from_bits, id_to_nct
from mbc_desktop.data.connections import file_of
from mbc_desktop.data.faults import explain
from mbc_desktop.data.records import TrialHead

_BATCH = 500


class TrialHeads:
    """Reads trials for lists; a page of 200 takes about half a millisecond."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._file = file_of(connection)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def read(self, ids: Sequence[int]) -> dict[int, TrialHead]:
        """Return the trials of ``ids`` that are stored; distances and stars are not known here."""
        rows = self._rows(
            ids,
            "SELECT id, title, status, last_known_status, phase_bits, kind_bits, sponsor,"
            " last_update, first_post, has_results, site_count, on_condition, left_why"
            " FROM trial WHERE id IN ({marks})",
        )
        return {row[0]: _head(row) for row in rows}

    def place_names(self, ids: Sequence[int]) -> dict[int, str]:
        """Return ``{place id: "Houston, Texas"}``; outside the US the country stands second."""
        rows = self._rows(ids, "SELECT id, city, state, country FROM place WHERE id IN ({marks})")
        return {
            row[0]: ", ".join(
                part for part in (row[1], row[2] if row[3] == "United States" else row[3]) if part
            )
            for row in rows
        }

    def _rows(self, ids: Sequence[int], sql: str) -> list[Any]:
        found: list[Any] = []
        with explain("library", self._file):
            for start in range(0, len(ids), _BATCH):
                batch = tuple(ids[start : start + _BATCH])
                marks = ", ".join("?" * len(batch))
                found += self._connection.execute(sql.format(marks=marks), batch).fetchall()
        return found


def _head(row: Any) -> TrialHead:
    return TrialHead(
        nct=id_to_nct(row[0]),
        title=row[1],
        status=row[2],
        last_known_status=row[3],
        phases=from_bits(row[4], PHASES),
        kinds=from_bits(row[5], KINDS),
        sponsor=row[6],
        last_update=row[7],
        first_post=row[8],
        has_results=bool(row[9]),
        site_count=row[10],
        on_condition=bool(row[11]),
        left_why=row[12],
    )
