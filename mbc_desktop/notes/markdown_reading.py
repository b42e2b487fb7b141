"""A folder of Markdown or text files, or one such file, as notes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mbc_desktop.core.clock import stamp
from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.notes import NewNote
from mbc_desktop.notes.found_notes import FoundFile, FoundNote, Skipped, key_of, place_of

TEXT_ENDINGS = frozenset((".md", ".markdown", ".txt", ".text"))
_MOST_NOTES = 50_000
_MOST_BYTES = 8_000_000
_MOST_FILE = 60_000_000
_MOST_FRONT = 8_192
_DEEPEST = 20
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FILE = re.compile(r"(!?)\[([^\[\]\n]{0,500})\]\(<?([^()<>\n]{1,500}?)>?(?:\s+\"[^\"\n]*\")?\)")
_HEADING = re.compile(r"\A\s*#\s+(.{1,300}?)\s*#*\s*(?:\n|\Z)")


def read_folder(folder: Path) -> Iterator[FoundNote | Skipped]:
    """Yield the text files in a folder and below; names of folders become tags.

    Links out of the folder are not followed, neither by folders nor by pictures.
    """
    root = folder.resolve()
    number = 0
    for place, folders, names in os.walk(root, followlinks=False):
        here = Path(place)
        tags = here.relative_to(root).parts
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and len(tags) < _DEEPEST
        )
        for name in sorted(names):
            path = here / name
            if path.suffix.lower() not in TEXT_ENDINGS or name.startswith(".") or path.is_symlink():
                continue
            number += 1
            if number > _MOST_NOTES:
                yield Skipped(name, "There are more notes than can be taken in at once.")
                return
            yield read_file(path, within=root, tags=tags)


def read_file(
    path: Path, *, within: Path | None, tags: tuple[str, ...] = ()
) -> FoundNote | Skipped:
    """Return one text file as a note; ``within`` is the folder its pictures may lie in."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return Skipped(path.name, "It is longer than a note can be here.")
        raw = path.read_bytes()
        written = stamp(datetime.fromtimestamp(path.stat().st_mtime, UTC))
    except (OSError, OverflowError, ValueError):
        return Skipped(path.name, "It can't be read.")

    def beside(target: str) -> bytes | None:
        return _inside(path.parent, within, target) if within is not None else None

    return read_text(path.name, raw, written=written, beside=beside, tags=tags)


def read_text(
    name: str,
    raw: bytes,
    *,
    written: str,
    beside: Callable[[str], bytes | None],
    tags: tuple[str, ...] = (),
) -> FoundNote | Skipped:
    """Return the bytes of a text file as a note.

    ``beside`` gives the file that a picture or link in the text names, or None. A front matter in
    YAML may say title, tags, created, updated, pinned and id.
    """
    if b"\0" in raw[:4096] and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Skipped(name, "It is no text.")
    text = decoded(raw).replace("\r\n", "\n").replace("\r", "\n")
    path = Path(name)
    front: dict[str, Any] = {}
    if path.suffix.lower() in {".md", ".markdown"}:
        front, text = _front_matter(text)
    title = _text(front.get("title"))
    if not title and "title" not in front:
        heading = _HEADING.match(text)
        title = heading[1] if heading else path.stem
        text = text[heading.end() :].lstrip("\n") if heading else text
    files: dict[str, FoundFile] = {}
    text = _FILE.sub(lambda seen: _with_file(seen, beside, files), text)
    made = _time(front.get("created") or front.get("date"))
    changed = _time(front.get("updated") or front.get("modified"))
    note = NewNote(
        title=title,
        text=text,
        tags=(*tags, *_tags(front.get("tags"))),
        pinned=front.get("pinned") is True,
        origin="import:text",
        made_at=made or changed or written,
        changed_at=changed or made or written,
        trashed_at=_time(front.get("trashed")) or None,
        id=_id(front.get("id")),
    )
    return FoundNote(note, files)


def decoded(raw: bytes) -> str:
    """Return the text of a file: by its mark, as UTF-8, or else as Windows wrote it."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    if raw.startswith(b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    seen = _FRONT.match(text)
    if seen is None or len(seen[1]) > _MOST_FRONT:
        return {}, text
    import yaml

    try:
        found = yaml.safe_load(seen[1])
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, text
    # a rule between two lines of text is no front matter
    if not isinstance(found, dict):
        return {}, text
    return found, text[seen.end() :].removeprefix("\n")


def _with_file(
    seen: re.Match[str], beside: Callable[[str], bytes | None], files: dict[str, FoundFile]
) -> str:
    mark, words, target = seen.groups()
    if ":" in target.split("/")[0] or target.startswith(("#", "/", "\\")):
        return seen[0]
    plain = unquote(target).replace("\\", "/")
    body = None if Path(plain).suffix.lower() in TEXT_ENDINGS else beside(plain)
    if body is None:
        return seen[0]
    key = key_of(body)
    files[key] = FoundFile(Path(plain).name, body)
    return f"{mark}[{words}]({place_of(key)})"


def _inside(here: Path, within: Path, target: str) -> bytes | None:
    """Return the bytes of a file that lies in the folder, also after following links."""
    try:
        path = (here / target).resolve()
        if not path.is_relative_to(within) or not path.is_file():
            return None
        return path.read_bytes() if path.stat().st_size <= _MOST_FILE else None
    except (OSError, ValueError):
        return None


def _text(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _tags(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    if isinstance(value, list):
        return tuple(_text(part) for part in value if _text(part))
    return ()


def _id(value: object) -> str:
    return value if isinstance(value, str) and re.fullmatch(r"[0-9a-z]{10}", value) else ""


def _time(value: object) -> str:
    try:
        if isinstance(value, str):
            value = datetime.fromisoformat(value)
        if isinstance(value, datetime):
            return stamp(value if value.tzinfo else value.replace(tzinfo=UTC))
        if isinstance(value, date):
            return stamp(datetime(value.year, value.month, value.day, tzinfo=UTC))
    except (ValueError, OverflowError):
        return ""
    return ""


def no_folder(path: Path) -> KnownError:
    """Return what is told where there is nothing to import."""
    return KnownError(
        f"There is nothing at {path} that can be taken in.",
        what_is_safe="Your notes are as they were.",
        what_to_do="Choose a folder of text files, or an export of Joplin or Evernote.",
    )
