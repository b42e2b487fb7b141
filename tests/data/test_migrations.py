"""Migrations end at the same schema that a fresh store is made with."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.connections import LIBRARY, PERSONAL, StoreKind, make_engine
from mbc_desktop.data.migrate import MIGRATIONS, upgrade
from mbc_desktop.data.stores import Stores

KINDS = (LIBRARY, PERSONAL)


def schema(path: Path) -> dict[str, str]:
    """Return the statements of a store, white space folded, those of FTS5's own tables left out."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
            " AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'"
        ).fetchall()
    return {name: "".join(sql.split()) for name, sql in rows}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_running_every_migration_gives_the_schema_of_a_fresh_store(kind: StoreKind, tmp_path: Path):
    """Head equals the models."""
    data_dir = open_data_dir(tmp_path / "fresh")
    Stores(data_dir).close()
    engine = make_engine(tmp_path / "migrated.sqlite", kind)
    upgrade(engine, kind)
    engine.dispose()
    fresh = data_dir.library if kind is LIBRARY else data_dir.personal
    assert schema(tmp_path / "migrated.sqlite") == schema(fresh)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_list_of_revisions_is_that_of_the_files(kind: StoreKind):
    """A revision that is not in the list would be taken for a newer program's."""
    files = sorted((MIGRATIONS / kind.name / "versions").glob("[0-9]*.py"))
    assert tuple(path.name.split("_")[0] for path in files) == kind.revisions


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_migrations_rest_on_nothing_of_the_program(kind: StoreKind):
    """A migration that imports the models changes when they do."""
    for path in (MIGRATIONS / kind.name / "versions").glob("*.py"):
        assert "mbc_desktop" not in path.read_text(encoding="utf-8")
