"""The library's tables of what was read from trials: checks once, and which of them a trial has."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table, Text

from mbc_desktop.data.library_tables import metadata

# Thousands of trials share a few thousand checks, so that a change of one answer is judged once
# for each check and not once for each trial.
fit_check = Table(
    "fit_check",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", Text, nullable=False, unique=True),  # JSON [topic, value]
)

fit_reading = Table(
    "fit_reading",
    metadata,
    Column("trial_id", Integer, ForeignKey("trial.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Text, nullable=False),  # of the reader and of the checks
    Column("digest", LargeBinary, nullable=False),  # of the record that was read
    Column("checks", LargeBinary, nullable=False),  # ids of fit_check, 32-bit little-endian
    Column("uncovered", Integer, nullable=False),  # criteria that no check speaks of
)
