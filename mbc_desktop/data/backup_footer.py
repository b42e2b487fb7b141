"""The last page of a backup: its checksum, and what opens it where it is locked.

SQLite reads as many pages as the first page counts, so one more behind them is invisible to it, and
a backup is one file that opens like any other. The checksum sees every flipped bit, which SQLite
does not in a plain file; the wrappers let a locked backup be opened on any computer with the
passphrase or the printed code.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.errors import KnownError

_PAGE = 4096
_MAGIC = b"COMPANION-BACKUP-1\n"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Footer:
    """What the end of a backup says; ``wrappers`` is empty for a plain one."""

    sha256: str
    size: int
    made_at: str
    wrappers: str


class BrokenFooter(KnownError):
    """The end of a backup is damaged."""


def append_footer(path: Path, *, made_at: str, wrappers: str) -> None:
    """Put the last page behind a finished copy, and all of it onto the disk."""
    size = path.stat().st_size
    body = json.dumps(
        {"sha256": _digest(path, size), "size": size, "made_at": made_at, "wrappers": wrappers}
    ).encode()
    page = _MAGIC + body + b"\n"
    with path.open("r+b") as handle:
        handle.seek(0, os.SEEK_END)
        handle.write(page.ljust(_PAGE, b"\0"))
        handle.flush()
        os.fsync(handle.fileno())


def read_footer(path: Path) -> Footer | None:
    """Return what the end of a file says, or None where it is no such end.

    Raises :class:`BrokenFooter` where it begins like one and can't be read, and ``OSError``.
    """
    with path.open("rb") as handle:
        handle.seek(0, os.SEEK_END)
        whole = handle.tell()
        if whole < _PAGE:
            return None
        handle.seek(whole - _PAGE)
        page = handle.read(_PAGE)
    if not page.startswith(_MAGIC):
        return None
    try:
        found = json.loads(page[len(_MAGIC) :].rstrip(b"\0"))
        footer = Footer(
            str(found["sha256"]), int(found["size"]), str(found["made_at"]), str(found["wrappers"])
        )
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise _broken() from problem
    if footer.size != whole - _PAGE:
        raise _broken()
    return footer


def is_unchanged(path: Path, footer: Footer) -> bool:
    """Whether every byte before the footer is as it was written."""
    return _digest(path, footer.size) == footer.sha256


def _broken() -> BrokenFooter:
    return BrokenFooter(
        "The end of this backup is damaged.",
        what_is_safe="Your data and your other backups are as they were.",
        what_to_do="Choose another backup.",
    )


def _digest(path: Path, size: int) -> str:
    digest = hashlib.sha256()
    left = size
    with path.open("rb") as handle:
        while left > 0 and (chunk := handle.read(min(_CHUNK, left))):
            digest.update(chunk)
            left -= len(chunk)
    return digest.hexdigest()
