"""The first schema of the personal store, as literal SQL: it must never follow the models."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE link (
    from_kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (from_kind, from_id, to_kind, to_id)
)""",
    """CREATE INDEX link_back ON link (to_kind, to_id)""",
    """CREATE TABLE saved_search (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    made_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    seen BLOB NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
)""",
    """CREATE TABLE setting (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
)""",
    """CREATE TABLE starred (
    nct TEXT NOT NULL,
    starred_at TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    snapshot BLOB NOT NULL,
    PRIMARY KEY (nct)
)""",
)


def upgrade() -> None:
    """Make every table, index and trigger."""
    for statement in STATEMENTS:
        op.execute(statement)
