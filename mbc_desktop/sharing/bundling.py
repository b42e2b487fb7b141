"""Everything of a person in one bundle: exported, taken in again, handed to a caregiver.

Bundles are made of parts, one a noun; what a part writes is in open formats (Markdown, iCalendar,
CSV, JSON, pictures), so that it can be read without this program.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mbc_desktop.core.bundles import (
    FileSink,
    FileSource,
    FolderSink,
    FolderSource,
    ZipSink,
    ZipSource,
)
from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.portable import as_json, from_json
from mbc_desktop.data.sealed_archive import SealedSink, SealedSource, is_sealed
from mbc_desktop.notes.parts import Part, PartNews

MANIFEST = "companion.json"
FORMAT = "companion-bundle-1"
_README = """These are a person's own notes, plans and lists, in files that other programs read.

notes/          one file a note, in Markdown, with its title, tags and dates before the text
files/          the pictures and files that the notes show
diary.csv       the symptom diary as a table (diary.json: the same for programs)
lists/          medicines, allergies, care team, insurance and the treatment summary, as tables
calendar/       one iCalendar file (.ics) a calendar
searches.json   saved searches
trials/         trials that were starred, as the registry gave them; where you stand with each
profiles.json   what was said about the cancer
articles/       articles that were saved: pages for a browser, and the originals

Earlier versions of notes are not in here; they are in the program's backups. "Import" in the
program takes all of this in again, beside what is there.
"""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle says about itself; ``parts`` counts the things of each."""

    format: str
    made_at: str
    parts: dict[str, int]


class Sharing:
    """Bundles of all parts that were handed in."""

    def __init__(self, parts: Sequence[Part], *, clock: Clock = utc_now) -> None:
        self._parts = tuple(parts)
        self._clock = clock

    def keys(self) -> tuple[str, ...]:
        """Return what the parts are called."""
        return tuple(part.key for part in self._parts)

    def write(self, sink: FileSink, *, keys: Sequence[str] | None = None) -> dict[str, int]:
        """Write the parts of ``keys``, or all; returns how many things each holds."""
        counts = {
            part.key: part.export(sink) for part in self._parts if keys is None or part.key in keys
        }
        sink.write("README.txt", _README.encode("utf-8"))
        sink.write(MANIFEST, as_json(Manifest(FORMAT, stamp(self._clock()), counts)))
        return counts

    def export_to(self, target: Path, *, keys: Sequence[str] | None = None) -> dict[str, int]:
        """Write a folder, or one file where ``target`` ends with ``.zip``."""
        if target.suffix.lower() != ".zip":
            return self.write(FolderSink(target), keys=keys)
        return self._finished(ZipSink(target), keys)

    def copy_for_caregiver(
        self, target: Path, passphrase: str, *, keys: Sequence[str] | None = None
    ) -> dict[str, int]:
        """Write chosen parts as one encrypted file that ``passphrase`` opens."""
        return self._finished(SealedSink(target, passphrase, made_at=self._clock()), keys)

    def compare(self, source: FileSource) -> list[PartNews]:
        """Return what taking the bundle in would do, part by part; changes nothing."""
        return [news for part in self._parts if (news := part.compare(source)) is not None]

    def merge(self, source: FileSource, *, keys: Sequence[str] | None = None) -> list[PartNews]:
        """Take in the parts of ``keys``, or all, beside what is here; returns what was done."""
        return [
            news
            for part in self._parts
            if (keys is None or part.key in keys) and (news := part.merge(source)) is not None
        ]

    def _finished(self, sink: ZipSink | SealedSink, keys: Sequence[str] | None) -> dict[str, int]:
        try:
            counts = self.write(sink, keys=keys)
            sink.finish()
        except BaseException:
            sink.give_up()
            raise
        return counts


@contextmanager
def opened_bundle(path: Path, *, passphrase: str = "") -> Iterator[FileSource]:
    """Open a bundle: a folder, a zip or an encrypted copy, for which the passphrase is needed.

    Raises ``WrongPassphrase``, or :class:`KnownError` where it is none of these.
    """
    if path.is_dir():
        source: FileSource = FolderSource(path)
        _check_manifest(source, path)
        yield source
    elif is_sealed(path):
        with SealedSource(path, passphrase) as sealed:
            _check_manifest(sealed, path)
            yield sealed
    else:
        try:
            opened = ZipSource(path)
        except (zipfile.BadZipFile, OSError) as problem:
            raise _no_bundle(path) from problem
        with closing(opened):
            _check_manifest(opened, path)
            yield opened


def is_bundle(path: Path) -> bool:
    """Whether there is something at ``path`` that :func:`opened_bundle` opens."""
    if path.is_dir():
        return (path / MANIFEST).is_file()
    if is_sealed(path):
        return True
    try:
        with closing(ZipSource(path)) as source:
            return MANIFEST in source.names()
    except (zipfile.BadZipFile, OSError):
        return False


def made_at(source: FileSource) -> datetime | None:
    """Return when a bundle was made, as it says; None where it does not say."""
    body = source.read(MANIFEST)
    if body is None:
        return None
    try:
        return datetime.fromisoformat(from_json(body, Manifest, name=MANIFEST).made_at)
    except (KnownError, ValueError):
        return None


def _check_manifest(source: FileSource, path: Path) -> None:
    body = source.read(MANIFEST)
    if body is None:
        raise _no_bundle(path)
    if from_json(body, Manifest, name=MANIFEST).format != FORMAT:
        raise KnownError(
            f"{path.name} was written by a newer version of the program.",
            what_is_safe="Your data is as it was.",
            what_to_do="Install the newer version, then import it again.",
        )


def _no_bundle(path: Path) -> KnownError:
    return KnownError(
        f"{path.name} is not an export or a copy that this program made.",
        what_is_safe="Your data is as it was.",
        what_to_do="Choose another file or folder.",
    )
