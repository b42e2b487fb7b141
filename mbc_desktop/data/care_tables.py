"""The table of a person's plain lists: medicines, allergies, care team, insurance, summary."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from mbc_desktop.data.personal_tables import metadata
from mbc_desktop.data.seals import seal_column

# One table for lists that differ in their words only: data/care_records.py says what each holds.
care_item = Table(
    "care_item",
    metadata,
    Column("id", Text, primary_key=True),
    Column("list", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("fields", Text, nullable=False),  # JSON; what a newer program wrote in it is kept
    Column("changed_at", Text, nullable=False),
    Column("removed_at", Text),
    seal_column(),
    Index("care_item_by_list", "list", "position"),
)
