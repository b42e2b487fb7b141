"""The tables of ``personal.sqlite``: the person's own words and plans.

Joined to the library by natural keys only (an NCT number, an article's id): nothing that happens to
the library can reach in here.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),  # JSON
)

saved_search = Table(
    "saved_search",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("position", Integer, nullable=False),
    Column("question", Text, nullable=False),  # JSON of data.records.Question
    Column("made_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("seen", LargeBinary, nullable=False),  # zlib of JSON {nct: [status, last update]}
)

starred = Table(
    "starred",
    metadata,
    Column("nct", Text, primary_key=True),
    Column("starred_at", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("checked_at", Text, nullable=False),
    Column("snapshot", LargeBinary, nullable=False),  # zlib of the registry's own JSON
)

# A link between any two things of the program: (kind, id) pairs such as ("trial", "NCT01234567").
link = Table(
    "link",
    metadata,
    Column("from_kind", Text, primary_key=True),
    Column("from_id", Text, primary_key=True),
    Column("to_kind", Text, primary_key=True),
    Column("to_id", Text, primary_key=True),
    Column("made_at", Text, nullable=False),
    Index("link_back", "to_kind", "to_id"),
)
