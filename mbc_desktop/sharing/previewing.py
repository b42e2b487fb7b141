"""What a file would bring, told before it is taken in; and taking it in, with a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.clock import stamp
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.notes import Notes
from mbc_desktop.notes import found_notes
from mbc_desktop.notes.found_notes import FoundNote, Skipped
from mbc_desktop.notes.parts import PartNews
from mbc_desktop.sharing.bundling import Sharing, is_bundle, made_at, opened_bundle
from mbc_desktop.sharing.importing import found_in
from mbc_desktop.sharing.watched import WatchedSource

_MOST_TITLES = 12

ReportCount = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a file, or what was taken in from it.

    Attributes:
        parts: part by part what is new, the same and different.
        titles: some of the notes, by title.
        skipped: what can't be taken in, and why.
        made_at: when a bundle was made, as stored; empty for files of other programs.
        is_ours: whether this program wrote the file.
    """

    parts: tuple[PartNews, ...]
    titles: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    made_at: str = ""
    is_ours: bool = False


def look_into(
    path: Path,
    sharing: Sharing,
    *,
    passphrase: str = "",
    cancel: CancelToken,
    report: ReportCount,
) -> Found:
    """Return what is in a file or folder; changes nothing.

    Raises ``Cancelled``, ``WrongPassphrase`` and :class:`KnownError` where it is none that is
    known.
    """
    if path.exists() and is_bundle(path):
        with opened_bundle(path, passphrase=passphrase) as source:
            when = made_at(source)
            news = sharing.compare(WatchedSource(source, cancel=cancel, report=report))
            titles = tuple(title for one in news for title in one.titles)
            return Found(
                tuple(news),
                titles[:_MOST_TITLES],
                made_at=stamp(when) if when is not None else "",
                is_ours=True,
            )
    number = 0
    titles_found: list[str] = []
    skipped: list[Skipped] = []
    for one in _followed(found_in(path), cancel, report):
        if isinstance(one, Skipped):
            skipped.append(one)
            continue
        number += 1
        if len(titles_found) < _MOST_TITLES:
            titles_found.append(one.note.title)
    news_of_notes = PartNews("notes", new=number, skipped=len(skipped))
    return Found((news_of_notes,), tuple(titles_found), tuple(skipped))


def take_in(
    path: Path,
    sharing: Sharing,
    notes: Notes,
    attachments: Attachments,
    *,
    passphrase: str = "",
    keys: Sequence[str] | None = None,
    cancel: CancelToken,
    report: ReportCount,
) -> Found:
    """Take a file or folder in beside what is here; returns what was done.

    ``keys`` limits a bundle to some of its parts. Raises as :func:`look_into` does; what was taken
    in before it was stopped stays, and is not taken in twice.
    """
    if path.exists() and is_bundle(path):
        with opened_bundle(path, passphrase=passphrase) as source:
            watched = WatchedSource(source, cancel=cancel, report=report)
            return Found(tuple(sharing.merge(watched, keys=keys)), is_ours=True)
    done = found_notes.take_in(
        _followed(found_in(path), cancel, report), notes, attachments, cancel=cancel
    )
    news = PartNews("notes", new=done.added, same=done.same, skipped=len(done.skipped))
    return Found((news,), skipped=done.skipped)


def _followed(
    found: Iterator[FoundNote | Skipped], cancel: CancelToken, report: ReportCount
) -> Iterator[FoundNote | Skipped]:
    for number, one in enumerate(found, start=1):
        cancel.raise_if_cancelled()
        report(number)
        yield one
