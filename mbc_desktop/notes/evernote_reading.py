"""Evernote's exports (ENEX): XML with notes as HTML and their files inside, read note by note."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from mbc_desktop.core.clock import stamp
from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.notes import NewNote
from mbc_desktop.notes.found_notes import FoundFile, FoundNote, Skipped, key_of, place_of
from mbc_desktop.notes.markup_reading import markdown_of

_PROLOG = 65_536
_MOST_CONTENT = 20_000_000


def read_evernote(path: Path) -> Iterator[FoundNote | Skipped]:
    """Yield the notes of an export, one in memory at a time.

    Raises :class:`KnownError` where the file is no such export. One that declares entities of its
    own is refused: a few lines of those can stand for gigabytes.
    """
    try:
        with path.open("rb") as handle:
            prolog = handle.read(_PROLOG)
            head = prolog[: prolog.find(b"<en-export")]
            if b"<en-export" not in prolog or b"<!ENTITY" in head:
                raise ElementTree.ParseError("not an export")
            handle.seek(0)
            # entities were refused above, and expat reads nothing from outside
            elements = ElementTree.iterparse(handle, events=("start", "end"))  # noqa: S314
            root: ElementTree.Element | None = None
            for event, element in elements:
                if root is None:
                    root = element
                if event == "end" and element.tag == "note":
                    yield _note(element)
                    # what was read is let go, or the whole file would stay in memory
                    root.clear()
    except (ElementTree.ParseError, OSError, ValueError) as problem:
        raise KnownError(
            f"{path.name} can't be read to its end as an export of Evernote.",
            what_is_safe="The notes before the place that can't be read were taken in.",
            what_to_do="Export from Evernote again, as “ENEX”, and choose that file.",
        ) from problem


def _note(element: ElementTree.Element) -> FoundNote | Skipped:
    title = (element.findtext("title") or "").strip()
    content = element.findtext("content") or ""
    if len(content) > _MOST_CONTENT:
        return Skipped(title, "It is longer than a note can be here.")
    files: dict[str, FoundFile] = {}
    by_hash: dict[str, tuple[str, bool]] = {}
    for resource in element.iter("resource"):
        body = _decoded(resource.findtext("data") or "")
        if not body:
            continue
        key = key_of(body)
        name = (resource.findtext("resource-attributes/file-name") or "").strip()
        media_type = (resource.findtext("mime") or "").strip().lower()
        files[key] = FoundFile(name or f"file.{media_type.partition('/')[2] or 'bin'}", body)
        # Evernote names a file in the text by its MD5
        digest = hashlib.md5(body, usedforsecurity=False).hexdigest()
        by_hash[digest] = (key, media_type.startswith("image/"))

    def file_of(attributes: dict[str, str]) -> str:
        found = by_hash.get(attributes.get("hash", "").lower())
        if found is None:
            return ""
        key, is_picture = found
        return f"{'!' if is_picture else ''}[{_words(files[key].file_name)}]({place_of(key)})"

    text = markdown_of(content, file_of=file_of)
    shown = {key for key in files if place_of(key) in text}
    for key in files.keys() - shown:
        text += f"\n[{_words(files[key].file_name)}]({place_of(key)})\n"
    made = _time(element.findtext("created") or "")
    note = NewNote(
        title=title,
        text=text,
        tags=tuple((tag.text or "") for tag in element.findall("tag")),
        origin="import:evernote",
        made_at=made,
        changed_at=_time(element.findtext("updated") or "") or made,
    )
    return FoundNote(note, files)


def _words(name: str) -> str:
    return name.replace("[", "(").replace("]", ")").replace("\n", " ")


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _time(text: str) -> str:
    try:
        return stamp(datetime.strptime(text.strip(), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))
    except ValueError:
        return ""
