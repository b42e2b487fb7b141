"""Which tables make up each store, gathered from one module a noun."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from mbc_desktop.data.connections import LIBRARY, PERSONAL, StoreKind

if TYPE_CHECKING:
    from sqlalchemy import MetaData

# Each module puts its tables into the metadata of its store's first module, and may name SQL that
# SQLAlchemy has no construct for (virtual tables, triggers) as FULL_TEXT_DDL and the full-text
# tables in it as FULL_TEXT_TABLES.
_MODULES: dict[str, tuple[str, ...]] = {
    LIBRARY.name: ("library_tables", "learn_shelf_tables", "criteria_tables"),
    PERSONAL.name: (
        "personal_tables",
        "agenda_tables",
        "learn_tables",
        "notes_tables",
        "diary_tables",
        "care_tables",
        "profile_tables",
        "shortlist_tables",
    ),
}


def metadata_of(kind: StoreKind) -> MetaData:
    """Return the tables of a store."""
    modules = [import_module(f"mbc_desktop.data.{name}") for name in _MODULES[kind.name]]
    metadata: MetaData = modules[0].metadata
    return metadata


def more_ddl(kind: StoreKind) -> tuple[str, ...]:
    """Return the statements that follow the tables: virtual tables and triggers."""
    return tuple(
        statement
        for name in _MODULES[kind.name]
        for statement in getattr(import_module(f"mbc_desktop.data.{name}"), "FULL_TEXT_DDL", ())
    )


def full_text_tables(kind: StoreKind) -> tuple[str, ...]:
    """Return the names of the full-text indexes, for the check."""
    return tuple(
        table
        for name in _MODULES[kind.name]
        for table in getattr(import_module(f"mbc_desktop.data.{name}"), "FULL_TEXT_TABLES", ())
    )
