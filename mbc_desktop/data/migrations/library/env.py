"""Alembic's entry for the library store; the connection is handed in by data/migrate.py."""

from __future__ import annotations

from alembic import context

# The caller's transaction holds all migrations of one run: DDL is rolled back with it.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
