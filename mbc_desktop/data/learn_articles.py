"""The articles a person saved, each with the original it was made from and the copies before."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import NotStored
from mbc_desktop.data.learn_records import (
    ADDRESS,
    FormerCopy,
    NewArticle,
    Picture,
    SavedHead,
    SavedPage,
    Saving,
)
from mbc_desktop.data.learn_tables import (
    article_former,
    article_page,
    article_picture,
    article_text,
    saved_article,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from mbc_desktop.data.stores import Store

_HEAD = (
    "id", "kind", "address", "found_address", "file_name", "title", "author", "site", "published",
    "lang", "grade", "words", "warnings", "saved_at", "fetched_at", "version",
)  # fmt: skip
_HEAD_COLUMNS = tuple(saved_article.c[name] for name in _HEAD)
_ZSTD_LEVEL = 9


class SavedArticles:
    """Saved articles, their pages, pictures and former copies."""

    def __init__(self, store: Store, *, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    # -- writing ---------------------------------------------------------------------------------

    def save(self, article: NewArticle) -> Saving:
        """Keep an article and say what became of it.

        An address that is saved already gets a new copy, and the one before is kept; an original
        that is saved already, byte for byte, is not kept twice.
        """
        digest = hashlib.sha256(article.original).digest()
        now = stamp(self._clock())
        with self._store.writing() as connection:
            known = self._known(connection, article, digest)
            if known is None:
                return Saving(self._add(connection, article, digest, now), "new")
            number, former_digest = known
            if former_digest == digest:
                connection.execute(
                    update(saved_article)
                    .where(saved_article.c.id == number)
                    .values(fetched_at=now, removed_at=None)
                )
                return Saving(number, "same")
            self._replace(connection, number, article, digest, now)
            return Saving(number, "updated")

    def replace(self, number: int, article: NewArticle) -> Saving:
        """Put a newer copy in the place of an article's; the one before is kept.

        Raises :class:`NotStored` where there is no such article.
        """
        digest = hashlib.sha256(article.original).digest()
        with self._store.writing() as connection:
            former_digest = connection.execute(
                select(saved_article.c.digest).where(saved_article.c.id == number)
            ).scalar_one_or_none()
            if former_digest is None:
                raise not_stored()
            now = stamp(self._clock())
            if former_digest == digest:
                connection.execute(
                    update(saved_article).where(saved_article.c.id == number).values(fetched_at=now)
                )
                return Saving(number, "same")
            self._replace(connection, number, article, digest, now)
            return Saving(number, "updated")

    def rename(self, number: int, title: str) -> None:
        """Give an article another title."""
        with self._store.writing() as connection:
            for table in (saved_article, article_text):
                connection.execute(update(table).where(table.c.id == number).values(title=title))

    def remove(self, number: int) -> None:
        """Take an article out of the library; :meth:`put_back` undoes it until it is purged."""
        self._mark(number, stamp(self._clock()))

    def put_back(self, number: int) -> None:
        """Undo :meth:`remove`."""
        self._mark(number, None)

    def purge(self, before: datetime) -> int:
        """Delete what was removed before an instant, for good, and return how many those were."""
        with self._store.writing() as connection:
            gone = connection.execute(
                delete(saved_article).where(saved_article.c.removed_at < stamp(before))
            )
            return int(gone.rowcount)

    # -- reading ---------------------------------------------------------------------------------

    def heads(self) -> list[SavedHead]:
        """Return all articles, the one saved last first."""
        with self._store.reading() as connection:
            rows = connection.execute(
                _heads().order_by(saved_article.c.saved_at.desc(), saved_article.c.id.desc())
            )
            return [_head(row) for row in rows]

    def some_heads(self, numbers: Iterable[int]) -> dict[int, SavedHead]:
        """Return the articles with these numbers; those that are not there are left out."""
        with self._store.reading() as connection:
            rows = connection.execute(_heads().where(saved_article.c.id.in_(list(numbers))))
            return {row.id: _head(row) for row in rows}

    def head(self, number: int) -> SavedHead:
        """Return one article; raises :class:`NotStored`."""
        found = self.some_heads([number]).get(number)
        if found is None:
            raise not_stored()
        return found

    def page(self, number: int, *, version: int | None = None) -> SavedPage:
        """Return the page of an article, or of a former copy; raises :class:`NotStored`."""
        with self._store.reading() as connection:
            if version is None:
                row = connection.execute(
                    select(article_page.c.html, article_text.c.text)
                    .join(article_text, article_text.c.id == article_page.c.id)
                    .where(article_page.c.id == number)
                ).first()
            else:
                row = connection.execute(
                    select(article_former.c.html, article_former.c.text).where(
                        article_former.c.article_id == number, article_former.c.version == version
                    )
                ).first()
        if row is None:
            raise not_stored()
        return SavedPage(html=_unpack(row.html).decode(), text=row.text)

    def original(self, number: int) -> tuple[bytes, str]:
        """Return what an article was made from, unchanged, and its media type."""
        with self._store.reading() as connection:
            row = connection.execute(
                select(article_page.c.original, article_page.c.media_type).where(
                    article_page.c.id == number
                )
            ).first()
        if row is None:
            raise not_stored()
        return _unpack(row.original), str(row.media_type)

    def former_copies(self, number: int) -> list[FormerCopy]:
        """Return the copies before the present one, the newest first."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(
                    article_former.c.version, article_former.c.fetched_at, article_former.c.title
                )
                .where(article_former.c.article_id == number)
                .order_by(article_former.c.version.desc())
            )
            return [FormerCopy(*row) for row in rows]

    def picture(self, name: str) -> Picture | None:
        """Return a picture by its name, or None where it is not one of ours."""
        columns = article_picture.c
        with self._store.reading() as connection:
            row = connection.execute(
                select(
                    columns.name, columns.media_type, columns.width, columns.height, columns.body
                )
                .where(columns.name == name)
                .limit(1)
            ).first()
        return Picture(*row) if row else None

    # -- inside a transaction --------------------------------------------------------------------

    def _known(
        self, connection: Connection, article: NewArticle, digest: bytes
    ) -> tuple[int, bytes] | None:
        """Return the number and digest of the article that a new one is another copy of."""
        same = (
            saved_article.c.address == article.address
            if article.kind == ADDRESS
            else (saved_article.c.digest == digest)
            & (saved_article.c.kind == article.kind)
            & (saved_article.c.file_name == article.file_name)
        )
        row = connection.execute(
            select(saved_article.c.id, saved_article.c.digest)
            .where(same)
            .order_by(saved_article.c.id.desc())
            .limit(1)
        ).first()
        return (row.id, row.digest) if row else None

    def _add(self, connection: Connection, article: NewArticle, digest: bytes, now: str) -> int:
        made = connection.execute(
            insert(saved_article).values(
                **_values(article), digest=digest, saved_at=now, fetched_at=now, version=1
            )
        )
        number = int(made.lastrowid)
        connection.execute(insert(article_text).values(id=number, **_text(article)))
        connection.execute(insert(article_page).values(id=number, **_page(article)))
        self._keep_pictures(connection, number, article)
        return number

    def _replace(
        self, connection: Connection, number: int, article: NewArticle, digest: bytes, now: str
    ) -> None:
        head = saved_article.c
        connection.execute(
            insert(article_former).from_select(
                [
                    "article_id", "version", "fetched_at", "title", "text", "html", "original",
                    "media_type",
                ],
                select(
                    head.id, head.version, head.fetched_at, head.title, article_text.c.text,
                    article_page.c.html, article_page.c.original, article_page.c.media_type,
                )
                .join(article_text, article_text.c.id == head.id)
                .join(article_page, article_page.c.id == head.id)
                .where(head.id == number),
            )
        )  # fmt: skip
        connection.execute(
            update(saved_article)
            .where(head.id == number)
            .values(
                **_values(article),
                digest=digest,
                fetched_at=now,
                removed_at=None,
                version=head.version + 1,
            )
        )
        connection.execute(
            update(article_text).where(article_text.c.id == number).values(**_text(article))
        )
        connection.execute(
            update(article_page).where(article_page.c.id == number).values(**_page(article))
        )
        # the pictures of the copy before stay: it may be looked at again
        self._keep_pictures(connection, number, article)

    def _keep_pictures(self, connection: Connection, number: int, article: NewArticle) -> None:
        for picture in article.pictures:
            connection.execute(
                upsert(article_picture)
                .values(
                    article_id=number,
                    name=picture.name,
                    media_type=picture.media_type,
                    width=picture.width,
                    height=picture.height,
                    body=picture.body,
                )
                .on_conflict_do_nothing()
            )

    def _mark(self, number: int, removed_at: str | None) -> None:
        with self._store.writing() as connection:
            changed = connection.execute(
                update(saved_article)
                .where(saved_article.c.id == number)
                .values(removed_at=removed_at)
            )
            if changed.rowcount == 0:
                raise not_stored()


def not_stored() -> NotStored:
    """Return what to raise for an article that is not in the library."""
    return NotStored(
        "There is no such article in your library.",
        what_is_safe="Nothing was changed.",
        what_to_do="Look at the list of articles for its id.",
    )


def _heads() -> Select[Any]:
    return select(*_HEAD_COLUMNS).where(saved_article.c.removed_at.is_(None))


def _head(row: Any) -> SavedHead:
    values = dict(zip(_HEAD, row, strict=True))
    told = values["warnings"]
    values["warnings"] = tuple(json.loads(told)) if told != "[]" else ()
    return SavedHead(**values)


def _values(article: NewArticle) -> dict[str, Any]:
    values = {
        name: getattr(article, name)
        for name in _HEAD
        if name not in {"id", "warnings", "saved_at", "fetched_at", "version"}
    }
    return {**values, "warnings": json.dumps(article.warnings, ensure_ascii=False)}


def _text(article: NewArticle) -> dict[str, str]:
    byline = " ".join(part for part in (article.author, article.site) if part)
    return {"title": article.title, "byline": byline, "text": article.text}


def _page(article: NewArticle) -> dict[str, Any]:
    return {
        "html": _pack(article.html.encode()),
        "original": _pack(article.original),
        "media_type": article.media_type,
    }


def _pack(body: bytes) -> bytes:
    import zstandard

    return zstandard.compress(body, _ZSTD_LEVEL)


def _unpack(body: bytes) -> bytes:
    import zstandard

    return zstandard.decompress(body)
