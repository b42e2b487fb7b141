"""Bringing a store's schema up to date. Alembic is imported only where a store is behind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mbc_desktop.data.connections import StoreKind

if TYPE_CHECKING:
    from sqlalchemy import Engine

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def create_schema(engine: Engine, kind: StoreKind) -> None:
    """Make all tables of a fresh store and stamp it with the present revision, in one transaction.

    Equal to running every migration (tests/data/test_migrations.py compares the two), without
    importing Alembic.
    """
    from mbc_desktop.data.schema import metadata_of, more_ddl

    with engine.begin() as connection:
        metadata_of(kind).create_all(connection)
        for statement in more_ddl(kind):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
            " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (kind.head,))


def upgrade(engine: Engine, kind: StoreKind, *, to: str = "head") -> None:
    """Run the migrations from the stored revision up to ``to``, all or none of them."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS / kind.name).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)
