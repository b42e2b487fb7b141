"""Notes as files that every other program reads: Markdown with a few lines of facts before it."""

from __future__ import annotations

import json
import mimetypes
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote

from mbc_desktop.core.bundles import FileSink
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.folding import folded
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.note_facts import facts_of
from mbc_desktop.data.notes_records import Attachment, Note

FOLDER = "notes"
FILES = "files"
_FILE = re.compile(r"\]\(attachment:([0-9a-f]{64})")
# What YAML does not take as it stands, or takes for the end of a line (YAML 1.1, section 5).
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "application/pdf": ".pdf"}


def export_notes(notes: Iterable[Note], attachments: Attachments, sink: FileSink) -> int:
    """Write each note as a Markdown file, and every picture and file they show; returns how many.

    A file the disk has damaged is left out; the text still names it.
    """
    wanted: dict[str, None] = {}
    number = 0
    names: dict[str, str] = {}
    for note in notes:
        shown = facts_of(note.title, note.text).files
        for found in attachments.many([name for name in shown if name not in names]):
            names[found.name] = file_name(found)
        wanted.update(dict.fromkeys(name for name in shown if name in names))
        sink.write(f"{FOLDER}/{note_file_name(note)}", markdown_file(note, names))
        number += 1
    for name in wanted:
        try:
            body = attachments.body(name)
        except KnownError:
            continue
        sink.write(f"{FILES}/{names[name]}", body)
    return number


def write_note(note: Note, attachments: Attachments, target: Path) -> int:
    """Write one note as a Markdown file, its pictures and files in a folder beside it.

    Returns how many pictures and files were written. Raises :class:`KnownError` where a disk or a
    folder does not let it be written; a file that was there is replaced only by a whole one.
    """
    shown = facts_of(note.title, note.text).files
    found = attachments.many(list(shown))
    folder = target.with_name(f"{target.stem}-{FILES}")
    names = {one.name: file_name(one) for one in found}
    text = _FILE.sub(
        lambda seen: f"]({quote(folder.name)}/{names[seen[1]]}" if seen[1] in names else seen[0],
        note.text,
    )
    body = _front(note) + text
    written = 0
    try:
        for one in found:
            try:
                content = attachments.body(one.name)
            except KnownError:
                continue
            folder.mkdir(exist_ok=True)
            (folder / names[one.name]).write_bytes(content)
            written += 1
        whole = target.with_name(f".{target.name}.part")
        whole.write_bytes(body.encode("utf-8"))
        whole.replace(target)
    except OSError as problem:
        raise KnownError(
            f"The note could not be written to “{target.name}”.",
            what_is_safe="The note is kept here as it was.",
            what_to_do="Choose another folder, or make room on the disk, and try again.",
        ) from problem
    return written


def note_file_name(note: Note) -> str:
    """Return a name people recognize and no two notes share."""
    title = facts_of(note.title, note.text).title
    words = folded(title)[:60].strip().replace(" ", "-") or "note"
    return f"{words}-{note.id}.md"


def file_name(found: Attachment) -> str:
    """Return the name of a picture or file in an export."""
    ending = _ENDINGS.get(found.media_type) or mimetypes.guess_extension(found.media_type) or ".bin"
    return found.name + ending


def markdown_file(note: Note, names: Mapping[str, str]) -> bytes:
    """Return one note as a file; ``names`` are those of its pictures and files in the export."""
    text = _FILE.sub(
        lambda seen: f"](../{FILES}/{names[seen[1]]}" if seen[1] in names else seen[0], note.text
    )
    return (_front(note) + text).encode("utf-8")


def _front(note: Note) -> str:
    front: dict[str, object] = {
        "title": note.title,
        "id": note.id,
        "tags": list(note.tags),
        "created": note.made_at,
        "updated": note.changed_at,
    }
    if note.pinned:
        front["pinned"] = True
    if note.trashed_at:
        front["trashed"] = note.trashed_at
    # JSON strings and lists are YAML too, and nothing in them can act as anything else
    lines = [
        f"{key}: {_NOT_IN_YAML.sub(_escaped, json.dumps(value, ensure_ascii=False))}"
        for key, value in front.items()
    ]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _escaped(seen: re.Match[str]) -> str:
    return f"\\u{ord(seen[0]):04x}"
