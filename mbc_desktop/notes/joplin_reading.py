"""Joplin's exports (JEX): a tar of notes, notebooks, tags and files, read without unpacking it."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from mbc_desktop.core.clock import stamp
from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.notes import NewNote
from mbc_desktop.notes.found_notes import FoundFile, FoundNote, Skipped, key_of, place_of

_MOST_MEMBERS = 200_000
_MOST_TEXT = 8_000_000
_MOST_FILE = 60_000_000
_NOTE, _FOLDER, _RESOURCE, _TAG, _NOTE_TAG = "1", "2", "4", "5", "6"
_FIELD = re.compile(r"([a-z_]{1,40}): ?(.*)\Z")
_LINK = re.compile(r"(!?)\[([^\[\]\n]{0,500})\]\(:/([0-9a-f]{32})[^()\n]{0,100}\)")


def read_joplin(path: Path) -> Iterator[FoundNote | Skipped]:
    """Yield the notes of an export. Notebooks and tags both become tags.

    Raises :class:`KnownError` where the file is no such export.
    """
    try:
        with tarfile.open(path, "r:") as tar:
            yield from _Export(tar).notes()
    except (tarfile.TarError, OSError, EOFError, ValueError) as problem:
        raise KnownError(
            f"{path.name} can't be read as an export of Joplin.",
            what_is_safe="Your notes are as they were.",
            what_to_do="Export from Joplin again, as “JEX”, and choose that file.",
        ) from problem


class _Export:
    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._items: dict[str, tuple[str, dict[str, str]]] = {}
        self._files: dict[str, tarfile.TarInfo] = {}
        self._skipped: list[Skipped] = []
        for number, member in enumerate(tar):
            if number >= _MOST_MEMBERS:
                self._skipped.append(Skipped("", "The export holds more than can be taken in."))
                break
            if not member.isfile():  # no links, devices or folders
                continue
            name = member.name.replace("\\", "/").removeprefix("./")
            if name.startswith("resources/"):
                self._files[Path(name).stem] = member
            elif name.endswith(".md"):
                self._take_item(member)

    def _take_item(self, member: tarfile.TarInfo) -> None:
        body = self._read(member, _MOST_TEXT)
        if body is None:
            self._skipped.append(Skipped(member.name, "It is longer than a note can be here."))
            return
        text, fields = _divided(body.decode("utf-8", "replace"))
        if fields.get("id"):
            self._items[fields["id"]] = (text, fields)

    def notes(self) -> Iterator[FoundNote | Skipped]:
        """Yield every note, then what was left out."""
        tags = self._tags()
        for name, (text, fields) in self._items.items():
            if fields.get("type_") == _NOTE:
                yield self._note(text, fields, tags.get(name, []))
        yield from self._skipped

    def _tags(self) -> dict[str, list[str]]:
        named: dict[str, list[str]] = {}
        for _, fields in self._items.values():
            if fields.get("type_") == _NOTE_TAG:
                tag = self._items.get(fields.get("tag_id", ""))
                if tag is not None:
                    named.setdefault(fields.get("note_id", ""), []).append(tag[0].strip())
        return named

    def _note(self, text: str, fields: dict[str, str], tags: list[str]) -> FoundNote | Skipped:
        title, _, body = text.partition("\n")
        if fields.get("encryption_applied") == "1":
            return Skipped(title or fields["id"], "It is encrypted in the export.")
        files: dict[str, FoundFile] = {}

        def link(seen: re.Match[str]) -> str:
            mark, words, name = seen.groups()
            if name in self._items and self._items[name][1].get("type_") == _NOTE:
                other = self._items[name][0].partition("\n")[0].strip()
                return f"[[{other}]]" if other else words
            member = self._files.get(name)
            content = self._read(member, _MOST_FILE) if member is not None else None
            if content is None:
                return words
            key = key_of(content)
            resource = self._items.get(name)
            called = resource[0].strip() if resource else ""
            files[key] = FoundFile(called or (member.name if member else name), content)
            return f"{mark}[{words}]({place_of(key)})"

        body = _LINK.sub(link, body.strip("\n"))
        notebook = self._items.get(fields.get("parent_id", ""))
        if notebook is not None:
            tags = [notebook[0].strip(), *tags]
        if fields.get("is_todo") == "1":
            done = fields.get("todo_completed", "0") not in {"", "0"}
            body = f"- [{'x' if done else ' '}] {title}\n\n{body}"
        made = _time(fields.get("user_created_time") or fields.get("created_time", ""))
        changed = _time(fields.get("user_updated_time") or fields.get("updated_time", ""))
        note = NewNote(
            title=title.strip(),
            text=body,
            tags=tuple(tags),
            origin="import:joplin",
            made_at=made,
            changed_at=changed or made,
        )
        return FoundNote(note, files)

    def _read(self, member: tarfile.TarInfo, most: int) -> bytes | None:
        if member.size > most:
            return None
        opened = self._tar.extractfile(member)
        return None if opened is None else opened.read(most)


def _divided(item: str) -> tuple[str, dict[str, str]]:
    """Return the text of an item and the fields at its end."""
    lines = item.replace("\r\n", "\n").rstrip("\n").split("\n")
    fields: dict[str, str] = {}
    while lines:
        seen = _FIELD.match(lines[-1])
        if seen is None:
            break
        fields[seen[1]] = seen[2].strip()
        lines.pop()
        if seen[1] == "id":
            break
    return "\n".join(lines).strip("\n"), fields


def _time(text: str) -> str:
    try:
        return stamp(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return ""
