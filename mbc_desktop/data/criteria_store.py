"""What was read from the stored trials, kept beside them so that it is read once only."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mbc_desktop.core.registry_terms import id_to_nct, nct_to_id
from mbc_desktop.data.stores import Store


@dataclass(frozen=True, slots=True)
class StoredReading:
    """What was read from one trial: its checks as JSON texts, and how much no check speaks of."""

    nct: str
    digest: bytes
    checks: tuple[str, ...]
    uncovered: int


@dataclass(frozen=True, slots=True)
class StoredChecks:
    """All that is stored: the distinct checks by id, and for each trial the ids it has."""

    checks: dict[int, str]
    trials: array[int]
    """The trials' numbers without their letters."""
    checks_of: tuple[array[int], ...]
    """For each trial, the ids of its checks."""
    uncovered: array[int]


class CriteriaStore:
    """Readings of the library's trials."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def due(self, version: str) -> int:
        """Return how many stored trials were not read yet, or by another version, or changed."""
        with self._store.reading() as connection:
            return int(
                connection.exec_driver_sql(f"SELECT count(*) {_DUE}", (version,)).scalar_one()
            )

    def pending(self, version: str, *, limit: int) -> list[tuple[str, bytes]]:
        """Return the next trials to read with the digests of their records, the newest first."""
        with self._store.reading() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT trial.id, trial.digest {_DUE} ORDER BY trial.id DESC LIMIT ?",
                (version, limit),
            )
            return [(id_to_nct(row[0]), row[1]) for row in rows]

    def write(self, readings: Sequence[StoredReading], *, version: str) -> None:
        """Keep readings, in one transaction. A trial that is no longer stored is left out."""
        bodies = list(dict.fromkeys(body for reading in readings for body in reading.checks))
        with self._store.writing() as connection:
            if bodies:
                connection.exec_driver_sql(
                    "INSERT OR IGNORE INTO fit_check(body) VALUES (?)",
                    [(body,) for body in bodies],
                )
            ids: dict[str, int] = {}
            for start in range(0, len(bodies), 500):
                batch = tuple(bodies[start : start + 500])
                rows = connection.exec_driver_sql(
                    f"SELECT body, id FROM fit_check WHERE body IN ({_marks(batch)})", batch
                )
                ids.update((row[0], row[1]) for row in rows)
            rows_in = [
                (
                    version,
                    reading.digest,
                    _pack(ids[body] for body in reading.checks),
                    reading.uncovered,
                    nct_to_id(reading.nct),
                )
                for reading in readings
            ]
            if rows_in:
                connection.exec_driver_sql(
                    "INSERT OR REPLACE INTO fit_reading(version, digest, checks, uncovered,"
                    " trial_id) SELECT ?, ?, ?, ?, id FROM trial WHERE id = ?",
                    rows_in,
                )

    def tidy(self, version: str) -> None:
        """Drop the checks that no trial has any more, once all were read by ``version``."""
        if self.due(version):
            return
        stored = self.load()
        used = {number for ids in stored.checks_of for number in ids}
        unused = [(number,) for number in stored.checks if number not in used]
        if unused:
            with self._store.writing() as connection:
                connection.exec_driver_sql("DELETE FROM fit_check WHERE id = ?", unused)

    def load(self) -> StoredChecks:
        """Return everything that is stored; 10,000 trials take some tens of milliseconds."""
        with self._store.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT trial_id, checks, uncovered FROM fit_reading ORDER BY trial_id"
            ).fetchall()
            checks = {
                row[0]: row[1]
                for row in connection.exec_driver_sql("SELECT id, body FROM fit_check")
            }
        return StoredChecks(
            checks,
            array("q", [row[0] for row in rows]),
            tuple(_unpack(row[1]) for row in rows),
            array("l", [row[2] for row in rows]),
        )


_DUE = (
    "FROM trial LEFT JOIN fit_reading ON trial_id = trial.id"
    " WHERE fit_reading.version IS NOT ? OR fit_reading.digest IS NOT trial.digest"
)


def _marks(batch: Sequence[object]) -> str:
    return ", ".join("?" * len(batch))


def _pack(ids: Iterable[int]) -> bytes:
    packed = array("I", ids)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _unpack(body: bytes) -> array[int]:
    ids = array("I")
    ids.frombytes(body)
    if sys.byteorder == "big":
        ids.byteswap()
    return ids
