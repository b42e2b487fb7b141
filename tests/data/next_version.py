"""The program's next version, for tests: one more revision of the personal store.

It rewrites every text, as a migration does that a person has to wait for.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from mbc_desktop.core.paths import DataDir
from mbc_desktop.data import migrate
from mbc_desktop.data.connections import StoreKind, connect, revision_of
from mbc_desktop.data.stores import Stores

NEXT = "next"

_SCRIPT = """
from alembic import op

revision = "next"
down_revision = "HEAD_BEFORE"


def upgrade():
    op.execute("CREATE TABLE next_text (number INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    op.execute("CREATE TABLE next_mark (number INTEGER PRIMARY KEY)")
    connection = op.get_bind()
    rows = connection.exec_driver_sql("SELECT number, text FROM note_text").fetchall()
    for number, text in rows:
        connection.exec_driver_sql("INSERT INTO next_text VALUES (?, ?)", (number, text))
    op.execute("INSERT INTO next_mark SELECT number FROM next_text")
"""


def install(folder: Path, kind: StoreKind) -> None:
    """Have this process take its migrations from a copy that has one more."""
    target = folder / kind.name
    if not target.exists():
        source = migrate.MIGRATIONS / kind.name
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        script = target / "versions" / f"{NEXT}_version.py"
        script.write_text(_SCRIPT.replace("HEAD_BEFORE", kind.head), encoding="utf-8")
    migrate.MIGRATIONS = folder


def of_next(kind: StoreKind) -> StoreKind:
    """Return ``kind`` as the next version knows it."""
    return replace(kind, revisions=(*kind.revisions, NEXT))


def is_next(home: DataDir, kind: StoreKind) -> bool:
    """Whether the store was brought to the next version."""
    with closing(connect(home.personal, kind, create=False)) as connection:
        return revision_of(connection) == NEXT


def go_back(home: DataDir, kind: StoreKind) -> None:
    """Look whether the migration is whole, and make the store one of the present version again."""
    with Stores(home, personal=of_next(kind)) as stores:
        assert stores.notices == []
        with stores.personal.writing() as connection:
            counts = connection.exec_driver_sql(
                "SELECT (SELECT count(*) FROM next_text), (SELECT count(*) FROM next_mark)"
            ).one()
            assert counts[0] == counts[1]
            connection.exec_driver_sql("DROP TABLE next_text")
            connection.exec_driver_sql("DROP TABLE next_mark")
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (kind.head,))
