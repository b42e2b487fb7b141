"""Which articles a list shows: shelves, audience, language, and what was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.learn.library import Entry

ALL, FOR_YOU, FAVORITES, UNREAD, READING, READ = (
    "all",
    "for-you",
    "favorites",
    "unread",
    "reading",
    "read",
)
TOPIC = "topic:"


@dataclass(frozen=True, slots=True)
class ReadState:
    """How far an article was read; ``block`` is the first of its body that was on screen."""

    state: str = UNREAD
    progress: float = 0.0
    block: int = 0
    favorite: bool = False


NOT_READ = ReadState()


@dataclass(frozen=True, slots=True)
class Row:
    """An article in a list, with how far it was read."""

    entry: Entry
    reading: ReadState = NOT_READ

    @property
    def key(self) -> str:
        """What the article is opened by."""
        return self.entry.key

    @property
    def topic(self) -> str:
        """Its topic; empty for a saved one."""
        return self.entry.built_in.topic if self.entry.built_in is not None else ""

    @property
    def has_door(self) -> bool:
        """Whether it says first what is inside."""
        return self.entry.built_in is not None and bool(self.entry.built_in.door)


@dataclass(frozen=True, slots=True)
class Wish:
    """What of the library is wanted; empty parts leave a filter open."""

    shelf: str = ALL
    audience: frozenset[str] = frozenset()
    lang: str = ""
    for_you: Sequence[str] = field(default_factory=tuple)


def article_key(entry: Entry) -> str:
    """Return what places and favorites name an article by: one for both languages."""
    return entry.built_in.article if entry.built_in is not None else entry.key


def made_rows(entries: Iterable[Entry], states: Mapping[str, ReadState]) -> list[Row]:
    """Return entries with how far each was read."""
    return [Row(entry, states.get(article_key(entry), NOT_READ)) for entry in entries]


def chosen(rows: Sequence[Row], wish: Wish) -> list[Row]:
    """Return the rows of a wish, in their order; "for you" in the order of its own list."""
    kept = [row for row in rows if _in_language(row, wish) and _for_audience(row, wish)]
    if wish.shelf == FOR_YOU:
        order = {article: place for place, article in enumerate(wish.for_you)}
        wanted = [row for row in kept if article_key(row.entry) in order and not row.has_door]
        return sorted(wanted, key=lambda row: order[article_key(row.entry)])
    return [row for row in kept if on_shelf(row, wish.shelf)]


def on_shelf(row: Row, shelf: str) -> bool:
    """Whether a row stands on a shelf."""
    if shelf.startswith(TOPIC):
        return row.topic == shelf.removeprefix(TOPIC)
    if shelf == FAVORITES:
        return row.reading.favorite
    if shelf in {UNREAD, READING, READ}:
        return row.reading.state == shelf
    return True


def shelf_counts(rows: Sequence[Row], wish: Wish) -> dict[str, int]:
    """Return how many articles each shelf has under the wish's language and audience."""
    kept = [row for row in rows if _in_language(row, wish) and _for_audience(row, wish)]
    counts = {ALL: len(kept), FOR_YOU: 0, FAVORITES: 0, UNREAD: 0, READING: 0, READ: 0}
    for row in kept:
        counts[row.reading.state] = counts.get(row.reading.state, 0) + 1
        counts[FAVORITES] += row.reading.favorite
        counts[FOR_YOU] += article_key(row.entry) in wish.for_you and not row.has_door
        if row.topic:
            counts[TOPIC + row.topic] = counts.get(TOPIC + row.topic, 0) + 1
    return counts


def _in_language(row: Row, wish: Wish) -> bool:
    # A saved page in another language, or in none that is known, is never hidden.
    return not wish.lang or row.entry.lang == wish.lang or row.entry.lang not in {"en", "es"}


def _for_audience(row: Row, wish: Wish) -> bool:
    if not wish.audience or row.entry.built_in is None:
        return not wish.audience or row.entry.saved is not None
    return bool(wish.audience & set(row.entry.built_in.audience))
