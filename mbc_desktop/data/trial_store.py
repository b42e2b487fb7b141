"""Writing trials, a page a transaction, and reading single ones back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from mbc_desktop.core.registry_terms import (
    KINDS,
    PHASES,
    id_to_nct,
    nct_to_id,
    to_bits,
)
from mbc_desktop.data.documents import DocumentPacker
from mbc_desktop.data.faults import damaged, explain
from mbc_desktop.data.records import (
    PlaceKey,
    StoredDocument,
    TrialChange,
    TrialEntry,
    TrialStanding,
)
from mbc_desktop.data.stores import Store

_COLUMNS = (
    *("title", "status", "last_known_status", "study_type", "phase_bits", "kind_bits"),
    *("on_condition", "sponsor", "start", "completion", "first_post", "last_update"),
    *("has_results", "site_count", "digest", "fetched_at", "coverage", "left_at", "left_why"),
)
_INSERT_TRIAL = (
    f"INSERT INTO trial(id, {', '.join(_COLUMNS)}) VALUES (?{', ?' * len(_COLUMNS)})"
    f" ON CONFLICT(id) DO UPDATE SET {', '.join(f'{c}=excluded.{c}' for c in _COLUMNS)}"
)
_INSERT_TEXT = (
    "INSERT INTO trial_text(id, title, treatments, conditions, summary, criteria, sponsor, sites)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET title=excluded.title,"
    " treatments=excluded.treatments, conditions=excluded.conditions, summary=excluded.summary,"
    " criteria=excluded.criteria, sponsor=excluded.sponsor, sites=excluded.sites"
)
_INSERT_DOCUMENT = (
    "INSERT INTO document(id, body) VALUES (?, ?) ON CONFLICT(id) DO UPDATE SET body=excluded.body"
)
_MERGED_PAGES = 1000  # a transaction of some 20 ms
_BATCH = 500  # SQLite takes 999 parameters at least; this leaves room


class TrialStore:
    """The library's trials: what is known of them, written page by page."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._packer = DocumentPacker()
        self._places: dict[PlaceKey, int] = {}
        self._unsure: tuple[PlaceKey, ...] = ()

    @property
    def store(self) -> Store:
        """The store the trials lie in, for writing something beside them in one transaction."""
        return self._store

    def count(self) -> int:
        """Return how many trials are stored."""
        with self._store.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM trial").scalar_one())

    def digests(self, ncts: Iterable[str]) -> dict[str, tuple[bytes, str, str | None]]:
        """Return ``{nct: (digest, status, left_why)}`` of those of ``ncts`` that are stored."""
        found: dict[str, tuple[bytes, str, str | None]] = {}
        with self._store.reading() as connection:
            for batch in _batches([nct_to_id(nct) for nct in ncts]):
                rows = connection.exec_driver_sql(
                    f"SELECT id, digest, status, left_why FROM trial WHERE id IN ({_marks(batch)})",
                    tuple(batch),
                )
                found.update({id_to_nct(row[0]): (row[1], row[2], row[3]) for row in rows})
        return found

    def document(self, nct: str) -> StoredDocument | None:
        """Return one stored record with its age, or None.

        Raises :class:`StoreDamaged` where it can't be read back as it was stored.
        """
        found = self.documents([nct])
        if not found and self.digests([nct]):
            with explain(self._store.kind.name, self._store.path):
                raise damaged(self._store.kind.name)
        return found[0] if found else None

    def documents(self, ncts: Sequence[str]) -> list[StoredDocument]:
        """Return the stored records among ``ncts``, but for those that became damaged."""
        found: list[StoredDocument] = []
        with self._store.reading() as connection:
            self._load_dictionaries(connection)
            for batch in _batches([nct_to_id(nct) for nct in ncts]):
                rows = connection.exec_driver_sql(
                    "SELECT id, body, digest, fetched_at, coverage, left_at, left_why"
                    f" FROM document JOIN trial USING(id) WHERE id IN ({_marks(batch)})",
                    tuple(batch),
                )
                for row in rows:
                    raw = self._packer.unpack(row[1], row[2])
                    if raw is not None:
                        found.append(StoredDocument(id_to_nct(row[0]), raw, *row[3:]))
        return found

    def standings(self) -> dict[str, TrialStanding]:
        """Return where every stored trial stands, by its number."""
        with self._store.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT id, last_update, coverage, left_why FROM trial"
            )
            return {id_to_nct(row[0]): TrialStanding(row[1], row[2], row[3]) for row in rows}

    def holds_others(self, coverage: str) -> bool:
        """Return whether an earlier choice of coverage brought trials not yet held against this."""
        with self._store.reading() as connection:
            found = connection.exec_driver_sql(
                "SELECT 1 FROM trial WHERE coverage <> ? AND left_at IS NULL LIMIT 1", (coverage,)
            )
            return found.first() is not None

    def changes_of(self, nct: str, *, limit: int = 500) -> list[TrialChange]:
        """Return what changed on one trial since it was first kept, the newest first."""
        with self._store.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT what, old, new, posted, seen_at FROM change WHERE trial_id = ?"
                " ORDER BY id DESC LIMIT ?",
                (nct_to_id(nct), limit),
            )
            return [
                TrialChange(
                    nct=nct, what=row[0], old=row[1], new=row[2], posted=row[3], seen_at=row[4]
                )
                for row in rows
            ]

    def write(
        self,
        connection: Connection,
        entries: Sequence[TrialEntry],
        changes: Sequence[TrialChange],
        *,
        coverage: str | None,
        now: str,
    ) -> None:
        """Write new and changed trials inside the caller's transaction.

        ``coverage`` is None for a trial asked for by its number; a trial that a coverage holds
        keeps that coverage.
        """
        self._load_dictionaries(connection)
        packed = self._packer.pack(connection, [entry.raw for entry in entries])
        ids = [nct_to_id(entry.nct) for entry in entries]
        kept = self._kept_coverage(connection, ids) if coverage is None else {}
        _many(
            connection,
            _INSERT_TRIAL,
            [
                (
                    number,
                    entry.title,
                    entry.status,
                    entry.last_known_status,
                    entry.study_type,
                    to_bits(entry.phases, PHASES),
                    to_bits(entry.kinds, KINDS),
                    int(entry.on_condition),
                    entry.sponsor,
                    entry.start,
                    entry.completion,
                    entry.first_post,
                    entry.last_update,
                    int(entry.has_results),
                    entry.site_count,
                    entry.digest,
                    now,
                    coverage or kept.get(number),
                    None,
                    None,
                )
                for number, entry in zip(ids, entries, strict=True)
            ],
        )
        _many(connection, _INSERT_DOCUMENT, list(zip(ids, packed, strict=True)))
        _many(
            connection,
            _INSERT_TEXT,
            [(number, *entry.texts) for number, entry in zip(ids, entries, strict=True)],
        )
        self._write_places(connection, ids, entries)
        _many(
            connection,
            "INSERT INTO change(trial_id, seen_at, posted, what, old, new)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(nct_to_id(c.nct), now, c.posted, c.what, c.old, c.new) for c in changes],
        )

    def mark_left(self, connection: Connection, ncts: Iterable[str], *, why: str, now: str) -> None:
        """Mark trials that the coverage (``why="coverage"``) or the registry no longer holds."""
        _many(
            connection,
            "UPDATE trial SET left_at = ?, left_why = ? WHERE id = ? AND left_why IS NOT ?",
            [(now, why, nct_to_id(nct), why) for nct in ncts],
        )

    def mark_back(self, connection: Connection, ncts: Iterable[str], coverage: str) -> None:
        """Mark trials, unchanged in themselves, that the coverage holds (again)."""
        _many(
            connection,
            "UPDATE trial SET left_at = NULL, left_why = NULL, coverage = ?"
            " WHERE id = ? AND (left_at IS NOT NULL OR coverage IS NOT ?)",
            [(coverage, nct_to_id(nct), coverage) for nct in ncts],
        )

    def tidy(self) -> None:
        """Merge the full-text index after a large sync and let SQLite learn the tables' sizes.

        In short transactions, so that whatever else wants to write need not wait.
        """
        pages = -_MERGED_PAGES  # negative at first: take all segments (FTS5, "The merge command")
        while self._merge(pages):
            pages = _MERGED_PAGES
        with self._store.writing() as connection:
            connection.exec_driver_sql("PRAGMA analysis_limit=1000")
            connection.exec_driver_sql("ANALYZE")

    def _merge(self, pages: int) -> bool:
        """Merge the index a little; returns whether there was something left to merge."""
        with self._store.writing() as connection:
            count = "SELECT total_changes()"
            before = connection.exec_driver_sql(count).scalar_one()
            connection.exec_driver_sql(
                "INSERT INTO trial_fts(trial_fts, rank) VALUES ('merge', ?)", (pages,)
            )
            return bool(connection.exec_driver_sql(count).scalar_one() - before >= 2)

    def _kept_coverage(self, connection: Connection, ids: list[int]) -> dict[int, str]:
        kept: dict[int, str] = {}
        for batch in _batches(ids):
            rows = connection.exec_driver_sql(
                f"SELECT id, coverage FROM trial WHERE id IN ({_marks(batch)})"
                " AND coverage IS NOT NULL",
                tuple(batch),
            )
            kept.update({row[0]: row[1] for row in rows})
        return kept

    def _load_dictionaries(self, connection: Connection) -> None:
        rows = connection.exec_driver_sql("SELECT id, body FROM zstd_dictionary ORDER BY rowid")
        self._packer.load([(row[0], row[1]) for row in rows])

    def _write_places(
        self, connection: Connection, ids: list[int], entries: Sequence[TrialEntry]
    ) -> None:
        known = self._known_places(connection)
        fresh: dict[PlaceKey, int] = {}
        for entry in entries:
            for key in entry.places:
                if key not in known:
                    known[key] = fresh[key] = len(known) + 1
        self._unsure = tuple(fresh)
        _many(
            connection,
            "INSERT INTO place(id, city, state, country, latitude, longitude)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(number, *key) for key, number in fresh.items()],
        )
        _many(
            connection,
            "DELETE FROM trial_place WHERE trial_id = ?",
            [(number,) for number in ids],
        )
        _many(
            connection,
            "INSERT INTO trial_place(trial_id, place_id, open) VALUES (?, ?, ?)",
            [
                (number, known[key], int(is_open))
                for number, entry in zip(ids, entries, strict=True)
                for key, is_open in entry.places.items()
            ],
        )

    def _known_places(self, connection: Connection) -> dict[PlaceKey, int]:
        """Return all places with their ids, which run from 1 without a gap.

        What the last transaction added is read again, since that may have been undone, and so is
        what another process added.
        """
        for key in self._unsure:
            self._places.pop(key, None)
        rows = connection.exec_driver_sql(
            "SELECT city, state, country, latitude, longitude, id FROM place WHERE id > ?",
            (len(self._places),),
        )
        self._places.update((tuple(row[:5]), row[5]) for row in rows)
        self._unsure = ()
        return self._places


def _many(connection: Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    # The driver's own executemany: SQLAlchemy's bound parameters cost more than the insert itself.
    if rows:
        connection.exec_driver_sql(statement, list(rows))


def _batches(ids: list[int]) -> Iterable[list[int]]:
    return (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))


def _marks(batch: Sequence[object]) -> str:
    return ", ".join("?" * len(batch))
