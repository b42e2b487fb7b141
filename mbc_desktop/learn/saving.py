"""Saving a page, a file or a pasted piece into the library."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.learn_records import ADDRESS, FILE, PASTE, NewArticle, Saving
from mbc_desktop.learn.documents import (
    EPUB,
    HTML,
    PDF,
    TEXT,
    Document,
    media_type_of,
    read_document,
    read_text,
)
from mbc_desktop.learn.extraction import whole_document
from mbc_desktop.learn.fetching import MOST_BYTES, Wanted
from mbc_desktop.learn.making import article_of
from mbc_desktop.learn.pictures import MOST_BYTES as MOST_PICTURE_BYTES
from mbc_desktop.learn.pictures import collect

if TYPE_CHECKING:
    from mbc_desktop.core.cancel import CancelToken
    from mbc_desktop.data.learn_articles import SavedArticles
    from mbc_desktop.learn.fetching import Fetched, Fetcher

MOST_FILE_BYTES = 10_000_000
MOST_BOOK_BYTES = 50_000_000
MOST_PICTURE_SECONDS = 30.0
SAME_AS_BEFORE = "It was in your library already, and has not changed since."
PICTURES_MISSING = "Some pictures could not be fetched and were left out."

_PICTURE_TYPES = "image/png,image/jpeg,image/webp,image/gif;q=0.8"


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of something that was to be saved.

    ``outcome`` is ``new``, ``same`` or ``updated``; ``redirects`` are the addresses a page was
    looked for at before it was found, the one asked for first.
    """

    id: int
    key: str
    title: str
    words: int
    warnings: tuple[str, ...]
    outcome: str
    redirects: tuple[str, ...] = ()


class Saver:
    """Saves into the library. The network is used for an address alone, never for a file."""

    def __init__(self, articles: SavedArticles, fetcher: Callable[[], Fetcher]) -> None:
        """``fetcher`` is asked for when an address is to be fetched."""
        self._articles = articles
        self._fetcher = fetcher

    def save_address(self, address: str, *, token: CancelToken | None = None) -> Saved:
        """Fetch a page and save it; an address saved before gets a new copy beside the old one.

        Raises:
            KnownError: it can't be had or read; the sentences say why.
            Cancelled: somebody asked to stop; nothing was saved.
        """
        article, fetched = self._article_at(_whole_address(address), token)
        return self._saved(self._articles.save(article), article, fetched.redirects)

    def fetch_again(self, number: int, *, token: CancelToken | None = None) -> Saved:
        """Fetch the page of a saved article again; the copy there was is kept.

        Raises as :meth:`save_address`; where the page can't be had, nothing changes.
        """
        address = self._articles.head(number).address
        if not address:
            raise KnownError(
                "This article was not saved from an address, so it can't be fetched again.",
                what_is_safe="The article is as it was.",
                what_to_do="If you have a newer file of it, add that file.",
            )
        article, fetched = self._article_at(address, token)
        return self._saved(self._articles.replace(number, article), article, fetched.redirects)

    def save_file(self, path: Path) -> Saved:
        """Save an HTML, Markdown, text, PDF or EPUB file; raises :class:`KnownError`."""
        body = _file_bytes(path)
        media_type = media_type_of(body, name=path.name)
        if not media_type:
            raise _not_readable()
        if media_type not in {PDF, EPUB} and len(body) > MOST_FILE_BYTES:
            raise _too_large(MOST_FILE_BYTES)
        document = read_document(body, media_type)
        article = _made(document, kind=FILE, original=body, file_name=path.name)
        return self._saved(self._articles.save(article), article)

    def save_paste(self, *, html: str = "", text: str = "", title: str = "") -> Saved:
        """Save what was pasted: its HTML where there is any, else its text."""
        body = (html or text).encode("utf-8", "replace")
        if len(body) > MOST_FILE_BYTES:
            raise _too_large(MOST_FILE_BYTES)
        if not body.strip():
            raise KnownError(
                "There is nothing to paste.",
                what_is_safe="Nothing in your library was changed.",
                what_to_do="Copy some text first.",
            )
        found = whole_document(html) if html else read_text(text)
        document = Document(HTML if html else TEXT, found, lambda _source: None)
        article = _made(
            document, kind=PASTE, original=body, title=title or _beginning(found.pieces)
        )
        return self._saved(self._articles.save(article), article)

    # -- inside ----------------------------------------------------------------------------------

    def _article_at(self, address: str, token: CancelToken | None) -> tuple[NewArticle, Fetched]:
        fetcher = self._fetcher()
        fetched = fetcher.fetch(Wanted(address, most_bytes=MOST_BYTES), token=token)
        media_type = media_type_of(
            fetched.body, declared=fetched.media_type, name=_last_part(fetched.address)
        )
        if not media_type:
            raise _not_readable()
        document = read_document(
            fetched.body, media_type, charset=fetched.charset, address=fetched.address
        )
        missing: list[str] = []
        until = time.monotonic() + MOST_PICTURE_SECONDS

        def picture_bytes(source: str) -> bytes | None:
            """Fetch a picture of the page; one that can't be had is left out."""
            if time.monotonic() > until:
                missing.append(source)
                return None
            wanted = Wanted(
                urljoin(fetched.address, source),
                accept=_PICTURE_TYPES,
                most_bytes=MOST_PICTURE_BYTES,
            )
            try:
                return fetcher.fetch(wanted, token=token).body
            except KnownError:
                missing.append(source)
                return None

        article = _made(
            document,
            kind=ADDRESS,
            original=fetched.body,
            address=address,
            found_address=fetched.address,
            picture_bytes=picture_bytes if media_type == HTML else None,
            missing=missing,
        )
        return article, fetched

    def _saved(self, saving: Saving, article: NewArticle, redirects: tuple[str, ...] = ()) -> Saved:
        warnings = article.warnings
        if saving.outcome == "same":
            warnings = (SAME_AS_BEFORE, *warnings)
        head = self._articles.head(saving.id)
        return Saved(
            id=saving.id,
            key=saving.key,
            title=head.title,
            words=head.words,
            warnings=warnings,
            outcome=saving.outcome,
            redirects=redirects,
        )


def _made(
    document: Document,
    *,
    kind: str,
    original: bytes,
    title: str = "",
    address: str = "",
    found_address: str = "",
    file_name: str = "",
    picture_bytes: Callable[[str], bytes | None] | None = None,
    missing: list[str] | None = None,
) -> NewArticle:
    sources = [piece.source for piece in document.found.pieces if piece.kind == "img"]
    copies, warnings = collect(sources, picture_bytes or document.picture_bytes)
    if missing:
        warnings = (*warnings, PICTURES_MISSING)
    return article_of(
        document.found,
        kind=kind,
        original=original,
        media_type=document.media_type,
        title=title or Path(file_name).stem,
        address=address,
        found_address=found_address,
        file_name=file_name,
        pictures=copies,
        warnings=warnings,
    )


def _file_bytes(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size > MOST_BOOK_BYTES:
            raise _too_large(MOST_BOOK_BYTES)
        if not path.is_file():
            raise KnownError(
                f"There is no file “{path.name}” to read.",
                what_is_safe="Nothing in your library was changed.",
                what_to_do="Check the name and the folder, then try again.",
            )
        return path.read_bytes()
    except OSError as problem:
        raise KnownError(
            f"The file “{path.name}” can't be read.",
            what_is_safe="Nothing in your library was changed.",
            what_to_do="Check that you may open it, then try again.",
        ) from problem


def _whole_address(address: str) -> str:
    """Return an address with its scheme: people leave it out."""
    bare = address.strip()
    return bare if "://" in bare else f"https://{bare}"


def _last_part(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]


def _beginning(pieces: tuple[object, ...]) -> str:
    words = " ".join(str(getattr(piece, "text", "")) for piece in pieces[:1]).split()
    return " ".join(words[:12])


def _not_readable() -> KnownError:
    return KnownError(
        "This is not an article the program can read.",
        what_is_safe="Nothing in your library was changed.",
        what_to_do="Web pages, PDF, EPUB, Markdown and text files can be added.",
    )


def _too_large(most_bytes: int) -> KnownError:
    return KnownError(
        f"The file is larger than {most_bytes // 1_000_000} MB, which is more than an article"
        " takes.",
        what_is_safe="Nothing in your library was changed.",
        what_to_do="If the article is part of a larger file, save that part by itself.",
    )
