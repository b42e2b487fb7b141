"""The table of profiles in the personal store: answers as JSON, so that a question can be added."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from mbc_desktop.data.personal_tables import metadata

profile = Table(
    "profile",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("active", Integer, nullable=False),
    Column("answers", Text, nullable=False),  # JSON of data.profile_records.Profile
    Column("made_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
)
