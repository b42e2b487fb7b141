"""The tables of ``library.sqlite``: public trial data, a cache that can be fetched again."""

from __future__ import annotations

from sqlalchemy import (
    REAL,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# The narrow table that lists, filters and sorts read; the documents lie apart, because a list over
# a table that also holds the documents reads all of them (DESIGN: 2.5 s against 0.1 s).
trial = Table(
    "trial",
    metadata,
    Column("id", Integer, primary_key=True),  # the digits of the NCT number
    Column("title", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("last_known_status", Text),
    Column("study_type", Text),
    Column("phase_bits", Integer, nullable=False),
    Column("kind_bits", Integer, nullable=False),
    Column("on_condition", Integer, nullable=False),
    Column("sponsor", Text),
    Column("start", Text),
    Column("completion", Text),
    Column("first_post", Text),
    Column("last_update", Text),
    Column("has_results", Integer, nullable=False),
    Column("site_count", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("fetched_at", Text, nullable=False),
    Column("coverage", Text),  # the coverage that brought it; empty where asked for by number
    Column("left_at", Text),
    Column("left_why", Text),  # "coverage" or "registry"
    Index("trial_by_update", "last_update"),
)

document = Table(
    "document",
    metadata,
    Column("id", Integer, ForeignKey("trial.id", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),  # the registry's own JSON, zstd
)

zstd_dictionary = Table(
    "zstd_dictionary",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

# What full-text search reads, in the order of its columns' weights (data/search.py).
TEXT_COLUMNS = ("title", "treatments", "conditions", "summary", "criteria", "sponsor", "sites")

trial_text = Table(
    "trial_text",
    metadata,
    Column("id", Integer, ForeignKey("trial.id", ondelete="CASCADE"), primary_key=True),
    *(Column(name, Text, nullable=False) for name in TEXT_COLUMNS),
)

place = Table(
    "place",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("city", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("latitude", REAL),
    Column("longitude", REAL),
    UniqueConstraint("country", "state", "city", "latitude", "longitude"),
)

trial_place = Table(
    "trial_place",
    metadata,
    Column("trial_id", Integer, ForeignKey("trial.id", ondelete="CASCADE"), primary_key=True),
    Column("place_id", Integer, ForeignKey("place.id"), primary_key=True),
    Column("open", Integer, nullable=False),  # whether a site there takes people now
    sqlite_with_rowid=False,
)

# What changed on a trial that was already known: the history a person can look through.
change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("trial_id", Integer, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("posted", Text),  # the registry's own date of the update
    Column("what", Text, nullable=False),
    Column("old", Text),
    Column("new", Text),
    Index("change_by_trial", "trial_id", "id"),
)

sync_run = Table(
    "sync_run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("coverage", Text, nullable=False),
    Column("query", Text, nullable=False),  # a page token is good for its own query only
    Column("data_timestamp", Text, nullable=False),
    Column("started_at", Text, nullable=False),
    Column("finished_at", Text),
    Column("outcome", Text),  # empty while it runs, or where it was cut short
    Column("next_token", Text),  # empty once the last page is in
    Column("whole", Boolean, nullable=False, default=False),
    Column("swept", Boolean, nullable=False, default=False),
    Column("pages", Integer, nullable=False, default=0),
    Column("expected", Integer),
    Column("requests", Integer, nullable=False, default=0),
    Column("bytes", Integer, nullable=False, default=0),
    Column("fetched", Integer, nullable=False, default=0),
    Column("new", Integer, nullable=False, default=0),
    Column("changed", Integer, nullable=False, default=0),
    Column("closed", Integer, nullable=False, default=0),
    Column("left", Integer, nullable=False, default=0),
    Column("skipped", Text, nullable=False, default="[]"),
    Column("seconds", REAL, nullable=False, default=0.0),
    Column("error", Text),
)

_COLUMNS = ", ".join(TEXT_COLUMNS)
_CHANGED = " OR ".join(f"old.{name} IS NOT new.{name}" for name in TEXT_COLUMNS)
_OLD = ", ".join(f"old.{name}" for name in TEXT_COLUMNS)
_NEW = ", ".join(f"new.{name}" for name in TEXT_COLUMNS)

FULL_TEXT_TABLES = ("trial_fts",)

# SQLAlchemy has no construct for a virtual table. The index keeps no second copy of the text, and
# an upsert that changes nothing does not touch it.
FULL_TEXT_DDL = (
    f"""CREATE VIRTUAL TABLE trial_fts USING fts5({_COLUMNS}, content='trial_text',
        content_rowid='id', prefix='2 3', tokenize='porter unicode61 remove_diacritics 2')""",
    f"""CREATE TRIGGER trial_text_added AFTER INSERT ON trial_text BEGIN
        INSERT INTO trial_fts(rowid, {_COLUMNS}) VALUES (new.id, {_NEW}); END""",
    f"""CREATE TRIGGER trial_text_gone AFTER DELETE ON trial_text BEGIN
        INSERT INTO trial_fts(trial_fts, rowid, {_COLUMNS})
        VALUES ('delete', old.id, {_OLD}); END""",
    f"""CREATE TRIGGER trial_text_changed AFTER UPDATE ON trial_text WHEN {_CHANGED} BEGIN
        INSERT INTO trial_fts(trial_fts, rowid, {_COLUMNS}) VALUES ('delete', old.id, {_OLD});
        INSERT INTO trial_fts(rowid, {_COLUMNS}) VALUES (new.id, {_NEW}); END""",
)
