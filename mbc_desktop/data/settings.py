"""Settings that matter, kept with the person's own data so that a backup holds them too."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from mbc_desktop.data.personal_tables import setting
from mbc_desktop.data.stores import Store


class Settings:
    """Named values of any JSON type; a name that was never set has the caller's default."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of ``key``; an unreadable one counts as never set."""
        with self._store.reading() as connection:
            found = connection.execute(
                select(setting.c.value).where(setting.c.key == key)
            ).scalar_one_or_none()
        if found is None:
            return default
        try:
            return json.loads(found)
        except ValueError:
            return default

    def set(self, key: str, value: Any) -> None:
        """Keep ``value`` under ``key``."""
        text = json.dumps(value)
        with self._store.writing() as connection:
            connection.execute(
                insert(setting)
                .values(key=key, value=text)
                .on_conflict_do_update(index_elements=[setting.c.key], set_={"value": text})
            )

    def forget(self, key: str) -> None:
        """Go back to the default of ``key``."""
        with self._store.writing() as connection:
            connection.execute(delete(setting).where(setting.c.key == key))
