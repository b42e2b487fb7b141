"""Places, favorites, bookmarks and highlights, in the records the reader shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mbc_desktop.data.learn_marks import NewHighlight
from mbc_desktop.views.learn.marks_pane import MarkRow
from mbc_desktop.views.learn.reader_text import Stretch
from mbc_desktop.views.learn.rows import ReadState
from mbc_desktop.views.learn.side_panels import BookmarkRow, HighlightRow

if TYPE_CHECKING:
    from mbc_desktop.data.learn_marks import Highlight
    from mbc_desktop.data.learn_marks import Marks as MarkStore
    from mbc_desktop.data.learn_places import Place, Places


@dataclass(frozen=True, slots=True)
class Marks:
    """What was marked in one article in one language."""

    bookmarks: tuple[BookmarkRow, ...] = ()
    highlights: tuple[HighlightRow, ...] = ()


NOTHING_MARKED = Marks()


class MarkDesk:
    """Stands between the reader and what is stored of it."""

    def __init__(self, places: Places, marks: MarkStore) -> None:
        self._places = places
        self._marks = marks

    # -- places and favorites ---------------------------------------------------------------------

    def states(self) -> dict[str, ReadState]:
        """Return how far every article was read that was ever opened."""
        return {article: _state(place) for article, place in self._places.all().items()}

    def places(self) -> dict[str, Place]:
        """Return the same as they are stored."""
        return self._places.all()

    def state(self, article: str) -> ReadState:
        """Return how far one article was read."""
        return _state(self._places.of(article))

    def keep_place(self, article: str, *, block: int, progress: float) -> ReadState:
        """Keep where the person is."""
        return _state(self._places.keep_place(article, block=block, progress=progress))

    def keep_state(self, article: str, state: str) -> ReadState:
        """Keep whether an article is unread, being read, or read."""
        return _state(self._places.keep_state(article, state))

    def keep_favorite(self, article: str, *, on: bool) -> ReadState:
        """Make an article a favorite, or no longer."""
        return _state(self._places.keep_favorite(article, on=on))

    # -- marks ------------------------------------------------------------------------------------

    def of(self, article: str, lang: str) -> Marks:
        """Return what was marked in an article in one language."""
        return Marks(
            bookmarks=tuple(
                BookmarkRow(row.id, row.block, row.label)
                for row in self._marks.bookmarks(article, lang)
            ),
            highlights=tuple(_row(row) for row in self._marks.highlights(article, lang)),
        )

    def all_highlights(self, titles: Mapping[tuple[str, str], tuple[str, str]]) -> list[MarkRow]:
        """Return every highlight, the newest first.

        ``titles`` holds the key and title of an article by its name and language; highlights of
        an article that is no longer there stay, under its name.
        """
        found = []
        for row in self._marks.all_highlights():
            key, title = titles.get((row.article, row.lang), (row.article, row.article))
            found.append(
                MarkRow(
                    number=row.id,
                    key=key,
                    title=title,
                    block=row.block,
                    quote=row.quote,
                    note=row.note,
                    color=row.color,
                    made_at=row.made_at,
                )
            )
        return found

    def add_bookmark(self, article: str, lang: str, block: int, label: str) -> int:
        """Set a bookmark and return its number."""
        return self._marks.add_bookmark(article, lang, block=block, label=label)

    def remove_bookmark(self, number: int) -> None:
        """Take a bookmark away."""
        self._marks.remove_bookmark(number)

    def add_highlight(
        self, article: str, lang: str, stretch: Stretch, color: str, *, note: str = ""
    ) -> int:
        """Keep a highlight and return its number."""
        return self._marks.add_highlight(
            NewHighlight(
                article=article,
                lang=lang,
                block=stretch.block,
                start=stretch.start,
                end_block=stretch.end_block,
                end=stretch.end,
                quote=stretch.quote,
                color=color,
                note=note,
            )
        )

    def keep_color(self, number: int, color: str) -> None:
        """Give a highlight another color."""
        self._marks.keep_color(number, color)

    def keep_note(self, number: int, note: str) -> None:
        """Write the note of a highlight."""
        self._marks.keep_note(number, note)

    def remove_highlight(self, number: int) -> None:
        """Take a highlight away, with its note."""
        self._marks.remove_highlight(number)


def markdown_of(rows: list[MarkRow]) -> str:
    """Return highlights as Markdown: a heading an article, a quotation each, the note below it."""
    by_article: dict[str, list[MarkRow]] = {}
    for row in rows:
        by_article.setdefault(row.key, []).append(row)
    lines: list[str] = []
    for marks in by_article.values():
        lines.append(f"# {' '.join(marks[0].title.split())}\n")
        for row in sorted(marks, key=lambda mark: mark.block):
            lines += [f"> {line}" for line in row.quote.splitlines()]
            lines.append("")
            if row.note:
                lines.append(f"{row.note}\n")
    return "\n".join(lines)


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all; raises ``KnownError``."""
    from mbc_desktop.core.errors import KnownError

    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise KnownError(
            f"The file “{path.name}” could not be written.",
            what_is_safe="Nothing of yours was changed.",
            what_to_do="Choose another folder, or make room on the disk, and try again.",
        ) from problem


def _state(place: Place) -> ReadState:
    return ReadState(place.state, place.progress, place.block, place.favorite)


def _row(row: Highlight) -> HighlightRow:
    stretch = Stretch(row.block, row.start, row.end_block, row.end, row.quote)
    return HighlightRow(row.id, stretch, row.color, row.note)
