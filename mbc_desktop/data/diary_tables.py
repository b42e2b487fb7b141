"""The tables of the symptom diary: which symptoms a person follows, and one page a day.

What was measured is kept in the unit it was typed in: turning 100.4 °F into 38 °C and back must not
change what she wrote.
"""

from __future__ import annotations

from sqlalchemy import REAL, Column, ForeignKey, Integer, Table, Text

from mbc_desktop.data.personal_tables import metadata
from mbc_desktop.data.seals import seal_column

symptom = Table(
    "symptom",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("scale", Text, nullable=False),  # "numbers" (0 to 10) or "words" (0 to 3)
    Column("position", Integer, nullable=False),
    Column("resting", Integer, nullable=False),  # no longer asked about; its days stay
    seal_column(),
)

diary_day = Table(
    "diary_day",
    metadata,
    Column("day", Text, primary_key=True),  # ISO date where she was
    Column("mood", Integer),  # 0 to 10
    Column("activity", Integer),  # 0 to 10
    Column("sleep_hours", REAL),
    Column("sleep_quality", Integer),  # 0 to 10
    Column("weight", REAL),
    Column("weight_unit", Text, nullable=False),  # lb, kg, or empty
    Column("temperature", REAL),
    Column("temperature_unit", Text, nullable=False),  # F, C, or empty
    Column("helped", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    seal_column(),
)

diary_symptom = Table(
    "diary_symptom",
    metadata,
    Column("day", Text, ForeignKey("diary_day.day", ondelete="CASCADE"), primary_key=True),
    Column("symptom", Text, ForeignKey("symptom.id", ondelete="CASCADE"), primary_key=True),
    Column("level", Integer, nullable=False),
    seal_column(),
)
