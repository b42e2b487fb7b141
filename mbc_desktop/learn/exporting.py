"""What leaves the library: an article with all that is known of it, ready to be written."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.learn_records import Picture
from mbc_desktop.learn.library import Page

if TYPE_CHECKING:
    from datetime import datetime

    from mbc_desktop.data.learn_articles import SavedArticles

PictureByName = Callable[[str], Picture | None]

NOT_REVIEWED = {
    "en": "Not yet reviewed by a clinician.",
    "es": "Todavía no lo ha revisado un profesional de la salud.",
}
REVIEWED_BY = {"en": "Reviewed by {name}.", "es": "Revisado por {name}."}
CHECKED = {"en": "Last checked on {day}.", "es": "Revisado por última vez el {day}."}
SOURCES = {"en": "Sources", "es": "Fuentes"}
SAVED_FROM = {"en": "Saved from {source} on {day}.", "es": "Guardado de {source} el {day}."}
EPUB, MARKDOWN = "epub", "markdown"
SUFFIXES = {EPUB: ".epub", MARKDOWN: ".md"}
_NOBODY = "none yet"


@dataclass(frozen=True, slots=True)
class ExportSource:
    """A page that an article rests on, or was saved from."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Exported:
    """An article as it is written to a file.

    ``html`` is sanitized; ``notes`` are the sentences that must go with the text: who reviewed it
    and when it was checked, or where it was saved from.
    """

    key: str
    title: str
    lang: str
    html: str
    author: str
    site: str
    published: str
    saved_at: str
    notes: tuple[str, ...]
    sources: tuple[ExportSource, ...]
    sources_heading: str
    picture: PictureByName


def exported(page: Page, saved: SavedArticles) -> Exported:
    """Return a page of the library as it is exported."""
    entry, article = page.entry, page.article
    words = entry.lang if entry.lang in SOURCES else "en"
    sources: Sequence[ExportSource] = ()
    notes: list[str] = []
    if article is not None:
        if article.reviewed_by.strip().casefold() in {"", _NOBODY}:
            notes.append(NOT_REVIEWED[words])
        else:
            notes.append(REVIEWED_BY[words].format(name=article.reviewed_by))
        notes.append(CHECKED[words].format(day=article.last_checked.isoformat()))
        sources = [
            ExportSource(f"{one.title} ({one.publisher}, {one.year})", one.url)
            for one in article.sources
        ]
    head = entry.saved
    if head is not None:
        day = head.fetched_at[:10]
        notes.append(SAVED_FROM[words].format(source=head.source or head.title, day=day))
        if head.found_address or head.address:
            sources = [ExportSource(head.title, head.found_address or head.address)]
    return Exported(
        key=entry.key,
        title=entry.title,
        lang=entry.lang or "und",
        html=page.html,
        author=head.author if head else "",
        site=head.site if head else "",
        published=head.published if head else "",
        saved_at=head.saved_at if head else "",
        notes=tuple(notes),
        sources=tuple(sources),
        sources_heading=SOURCES[words],
        picture=saved.picture,
    )


def write_article(article: Exported, kind: str, target: Path, *, now: datetime) -> int:
    """Write an article as ``EPUB`` or ``MARKDOWN`` and return how many bytes that took.

    A file that was there is replaced only when the new one is whole. Raises :class:`KnownError`.
    """
    from mbc_desktop.learn.epub_writing import epub_of
    from mbc_desktop.learn.markdown_writing import markdown_of

    body = epub_of(article, now=now) if kind == EPUB else markdown_of(article).encode()
    try:
        number, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=target.suffix)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(body)
            Path(name).replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as problem:
        raise KnownError(
            f"The file “{target.name}” could not be written.",
            what_is_safe="Nothing of yours was changed.",
            what_to_do="Choose another folder, or make room on the disk, and try again.",
        ) from problem
    return len(body)


def paper_html(article: Exported) -> str:
    """Return an article with its title, notes and sources as HTML for paper."""
    parts = [f"<h1>{escape(article.title)}</h1>", article.html]
    parts.extend(f"<p><em>{escape(note)}</em></p>" for note in article.notes)
    if article.sources:
        listed = "".join(
            f"<li>{escape(source.title)}<br>{escape(source.address)}</li>"
            for source in article.sources
        )
        parts.append(f"<h2>{escape(article.sources_heading)}</h2><ul>{listed}</ul>")
    return "\n".join(parts)
