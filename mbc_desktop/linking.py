"""What a note can link to: trials, articles, events, other notes; found as their names are typed.

A link holds the kind and the id of what it leads to, so that it goes on leading there under
another name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mbc_desktop.core.folding import folded
from mbc_desktop.data.note_links import NoteLinks
from mbc_desktop.data.notes_search import NoteQuery, NoteSearch
from mbc_desktop.data.stars import Stars

Thing = tuple[str, str]

MOST = 12
_MOST_OF_A_KIND = 4
_MOST_NOTES = 40
_NCT = re.compile(r"(?:NCT\s*)?(\d{8})\Z", re.IGNORECASE)
# Letters that would end a link before its time.
_UNFIT = re.compile(r"[\[\]|\n]")


@dataclass(frozen=True, slots=True)
class Target:
    """Something to link to; ``about`` tells two of one name apart: a number, a day, a source."""

    kind: str
    id: str
    title: str
    about: str = ""

    @property
    def thing(self) -> Thing:
        """What it is, as links name it."""
        return self.kind, self.id


class LinkTargets:
    """Finds what a link can lead to, and how that is called now.

    ``articles`` and ``events`` give all there are; ``trial_title`` gives the title of a stored
    trial by its number, or an empty text. Used from threads that read, one at a time.
    """

    def __init__(
        self,
        notes: NoteSearch,
        links: NoteLinks,
        stars: Stars,
        *,
        articles: Callable[[], Iterable[Target]],
        events: Callable[[], Iterable[Target]],
        trial_title: Callable[[str], str],
    ) -> None:
        self._notes = notes
        self._links = links
        self._stars = stars
        self._articles = articles
        self._events = events
        self._trial_title = trial_title

    def find(self, words: str, *, but: Thing | None = None) -> list[Target]:
        """Return what ``words`` may mean, at most twelve, without ``but``.

        Every word must begin a word of a name or of what stands beside it. An NCT number names its
        trial, stored or not. Without words: a few of each kind, the newest first.
        """
        asked = folded(words).split()
        numbered = _NCT.match(words.strip())
        found: list[list[Target]] = [
            [self._trial(f"NCT{numbered[1]}")] if numbered else [],
            _fitting(self._trials(), asked),
            _fitting(self._found_notes(words), asked),
            _fitting(self._articles(), asked),
            _fitting(self._events(), asked),
        ]
        most = MOST if asked else _MOST_OF_A_KIND
        kept: dict[Thing, Target] = {}
        for turn in range(most):
            for kind in found:
                if (
                    turn < len(kind)
                    and kind[turn].thing != but
                    and not _UNFIT.search(kind[turn].id)
                ):
                    kept.setdefault(kind[turn].thing, kind[turn])
        order = {"trial": 0, "note": 1, "article": 2, "event": 3}
        first = list(kept.values())[:MOST]
        return sorted(first, key=lambda one: order.get(one.kind, 9))

    def titles(self, things: Sequence[Thing]) -> dict[Thing, str]:
        """Return how things are called now; those that are gone are left out."""
        named: dict[Thing, str] = {}
        kinds = {kind for kind, _ in things}
        notes = self._links.titles([key for kind, key in things if kind == "note"])
        named.update({("note", key): title for key, title in notes.items()})
        if "article" in kinds:
            named.update({one.thing: one.title for one in self._articles()})
        if "event" in kinds:
            named.update({one.thing: one.title for one in self._events()})
        for thing in things:
            if thing[0] == "trial":
                named[thing] = self._trial(thing[1]).title or thing[1]
        return {thing: named[thing] for thing in things if thing in named}

    def by_title(self, title: str) -> str | None:
        """Return the id of the note with that title, or None."""
        return self._links.by_title(title)

    def linked_from(self, name: str) -> list[Target]:
        """Return what links to a note: other notes first, changed last first."""
        notes = [Target("note", one.id, one.title) for one in self._links.naming(("note", name))]
        others = self._links.others(name)
        titles = self.titles(others)
        return notes + [
            Target(kind, key, titles[kind, key]) for kind, key in others if (kind, key) in titles
        ]

    def close(self) -> None:
        """Close what finds notes."""
        self._notes.close()

    def _trials(self) -> list[Target]:
        return [Target("trial", star.nct, star.title, star.nct) for star in self._stars.all()]

    def _trial(self, nct: str) -> Target:
        starred = {star.nct: star.title for star in self._stars.all()}
        title = starred.get(nct) or self._trial_title(nct)
        return Target("trial", nct, title or nct, nct if title else "")

    def _found_notes(self, words: str) -> list[Target]:
        pieces = [f'"{piece}"*' for piece in folded(words).split()]
        expression = f"title : ({' '.join(pieces)})" if pieces else ""
        numbers = self._notes.find(NoteQuery(expression=expression), limit=_MOST_NOTES)
        heads = self._notes.heads(numbers)
        return [
            Target("note", heads[number].id, heads[number].title, heads[number].changed_at[:10])
            for number in numbers
            if number in heads and heads[number].title
        ]


def _fitting(targets: Iterable[Target], asked: Sequence[str]) -> list[Target]:
    """Return those whose name or number has words that begin as asked; in the order they came."""
    if not asked:
        return list(targets)
    found: list[tuple[bool, Target]] = []
    for target in targets:
        words = f"{folded(target.title)} {folded(target.about)}".split()
        if all(any(word.startswith(piece) for word in words) for piece in asked):
            found.append((not folded(target.title).startswith(asked[0]), target))
    return [target for _, target in sorted(found, key=lambda one: one[0])]
