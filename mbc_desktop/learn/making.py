"""Making a saved article out of pieces: sanitized HTML, text, grade, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mbc_desktop.data.learn_records import NewArticle, Picture
from mbc_desktop.learn.piece_writing import html_of, text_of
from mbc_desktop.learn.pieces import Piece, pieces_of_html
from mbc_desktop.learn.reading_level import LANGUAGES_WITH_GRADE, reading_grade
from mbc_desktop.learn.sanitizing import PICTURE_SCHEME, sanitized

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mbc_desktop.learn.extraction import Extracted

_GRADED_CHARACTERS = 60_000
_SENTENCE_ENDS = (".", "!", "?", ":", "…")


def article_of(
    found: Extracted,
    *,
    kind: str,
    original: bytes,
    media_type: str,
    title: str = "",
    address: str = "",
    found_address: str = "",
    file_name: str = "",
    pictures: Mapping[str, Picture] | None = None,
    warnings: tuple[str, ...] = (),
) -> NewArticle:
    """Return an article ready to be saved.

    Args:
        found: what was taken out of the page or file.
        kind: one of ``learn_records.KINDS``.
        original: what came, unchanged.
        media_type: of the original.
        title: takes the place of a title that was not found.
        address: as the person gave it.
        found_address: after redirects.
        file_name: of a file, without its folders.
        pictures: the stored copies by the address that a piece names.
        warnings: sentences for the person, besides those of ``found``.
    """
    stored = pictures or {}

    def picture_of(piece: Piece) -> str:
        copy = stored.get(piece.source)
        return f"{PICTURE_SCHEME}:{copy.name}" if copy else ""

    html = sanitized(html_of(found.pieces, picture_of))
    text = text_of(pieces_of_html(html))
    used = {copy.name: copy for copy in stored.values() if copy.name in html}
    return NewArticle(
        kind=kind,
        title=found.title or title or file_name or found_address or "Untitled",
        author=found.author,
        site=found.site,
        published=found.published,
        lang=found.lang,
        grade=_grade(text, found.lang),
        words=len(text.split()),
        html=html,
        text=text,
        original=original,
        media_type=media_type,
        address=address,
        found_address=found_address,
        file_name=file_name,
        warnings=(*warnings, *found.warnings),
        pictures=tuple(used.values()),
    )


def _grade(text: str, lang: str) -> float | None:
    if lang not in LANGUAGES_WITH_GRADE or not text.strip():
        return None
    # Lines without a mark at their end would run together to one long sentence.
    lines = (line.strip() for line in text[:_GRADED_CHARACTERS].splitlines() if line.strip())
    ended = "\n".join(line if line.endswith(_SENTENCE_ENDS) else f"{line}." for line in lines)
    return round(reading_grade(ended, lang), 1)
