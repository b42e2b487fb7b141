"""Reading out of a zip file of unknown origin, within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from posixpath import normpath

MOST_ENTRIES = 5_000
MOST_ENTRY_BYTES = 10_000_000
MOST_BYTES = 60_000_000
_CHUNK = 65_536


class TooMuch(Exception):
    """A zip file unpacks to more than is taken."""


class Archive:
    """The files in a zip, each read within bounds; nothing is ever written to disk."""

    def __init__(self, body: bytes) -> None:
        """Raise ``zipfile.BadZipFile`` for what is no zip, ``TooMuch`` for too many files."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(body))
        except (OSError, ValueError, NotImplementedError, RuntimeError) as problem:
            raise zipfile.BadZipFile(str(problem)) from problem
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise TooMuch
        self._entries = {_plain(entry.filename): entry for entry in entries if not entry.is_dir()}
        self._read_so_far = 0

    def names(self) -> list[str]:
        """Return the names of the files."""
        return list(self._entries)

    def read(self, name: str) -> bytes | None:
        """Return one file, or None where it is not there or damaged; raises ``TooMuch``.

        What the file says of its size is not believed: reading stops at the bound.
        """
        entry = self._entries.get(_plain(name))
        if entry is None or entry.flag_bits & 0x1:  # encrypted
            return None
        out = bytearray()
        try:
            with self._zip.open(entry) as opened:
                while chunk := opened.read(_CHUNK):
                    out += chunk
                    self._read_so_far += len(chunk)
                    if len(out) > MOST_ENTRY_BYTES or self._read_so_far > MOST_BYTES:
                        raise TooMuch
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            return None
        except NotImplementedError:  # a way of packing that Python does not know
            return None
        return bytes(out)


def _plain(name: str) -> str:
    """Return a name as the files of the zip are looked up: no leading dots or slashes."""
    return normpath("/" + name.replace("\\", "/")).lstrip("/")
