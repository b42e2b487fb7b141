"""What leaves the library: an article with all that is known of it, ready to be written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mbc_desktop.data.learn_records import Picture
from mbc_desktop.learn.library import Page

if TYPE_CHECKING:
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
