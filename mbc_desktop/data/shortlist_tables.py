"""The tables of "My trials": where a person stands with each, and who said what."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from mbc_desktop.data.personal_tables import metadata

# A row stands beside one of ``starred``; a starred trial without one is at the first stage.
shortlist = Table(
    "shortlist",
    metadata,
    Column("nct", Text, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False, default=""),
    Column("note", Text, nullable=False, default=""),
    Column("next_step", Text, nullable=False, default=""),
    Column("next_on", Text, nullable=False, default=""),  # ISO date
    Column("moved_at", Text, nullable=False),
)

shortlist_move = Table(
    "shortlist_move",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("nct", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index("shortlist_move_by_trial", "nct", "id"),
)

shortlist_contact = Table(
    "shortlist_contact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("nct", Text, nullable=False),
    Column("said_on", Text, nullable=False),  # ISO date
    Column("who", Text, nullable=False),
    Column("way", Text, nullable=False),  # phone, email, visit, letter, other
    Column("what", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Index("shortlist_contact_by_trial", "nct", "said_on"),
)

shortlist_stage = Table(
    "shortlist_stage",
    metadata,
    Column("key", Text, primary_key=True),
    Column("name", Text, nullable=False),
)
