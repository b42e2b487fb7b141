"""The tables of the calendar: events as whole records, with what a search needs beside them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from mbc_desktop.data.personal_tables import metadata

calendar = Table(
    "calendar",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),  # JSON of what else there is to say about it
)

event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("calendar_id", Integer, ForeignKey("calendar.id", ondelete="CASCADE"), nullable=False),
    Column("uid", Text, nullable=False),
    Column("recurrence_id", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("body", Text, nullable=False),  # JSON of the whole event, as it came
    Index("event_by_identity", "calendar_id", "uid", "recurrence_id", unique=True),
)

course = Table(
    "course",
    metadata,
    Column("id", Text, primary_key=True),
    Column("body", Text, nullable=False),  # JSON of the pattern and what was changed in it
)

subscription = Table(
    "subscription",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("calendar_id", Integer, ForeignKey("calendar.id", ondelete="CASCADE"), nullable=False),
    Column("body", Text, nullable=False),
)

reminder = Table(
    "reminder",
    metadata,
    Column("key", Text, primary_key=True),
    Column("due", Text, nullable=False),
    Column("snoozed_until", Text),
    Column("done", Integer, nullable=False),
)

# What the person says about an event that is not hers to edit: hidden, registered, own lead times.
event_mark = Table(
    "event_mark",
    metadata,
    Column("calendar_id", Integer, primary_key=True),
    Column("uid", Text, primary_key=True),
    Column("body", Text, nullable=False),
)
