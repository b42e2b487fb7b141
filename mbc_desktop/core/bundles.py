"""A bundle of files under plain names: a folder, a zip, or what else can hold one."""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Protocol

from mbc_desktop.core.errors import KnownError

MOST_FILES = 100_000
MOST_FILE_BYTES = 100_000_000
MOST_BYTES = 4_000_000_000


class FileSink(Protocol):
    """Where files are written to; names are relative, with forward slashes."""

    def write(self, name: str, body: bytes) -> None:
        """Write one file; raises :class:`KnownError`."""


class FileSource(Protocol):
    """Where files are read from; nothing it says about them is believed."""

    def names(self) -> list[str]:
        """Return the names of all files."""

    def read(self, name: str) -> bytes | None:
        """Return one file, or None where it is not there, damaged or too large."""


def safe_name(name: str) -> str:
    """Return ``name`` if it stays inside the bundle; raises ``ValueError``."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or any(part in {"..", "/"} or ":" in part for part in parts):
        raise ValueError(name)
    return "/".join(parts)


class FolderSink:
    """Writes into a folder that is new or empty."""

    def __init__(self, folder: Path) -> None:
        """Raise :class:`KnownError` where the folder has something in it or can't be made."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            taken = next(folder.iterdir(), None) is not None
        except OSError as problem:
            raise _unwritable(folder) from problem
        if taken:
            raise KnownError(
                f"The folder {folder} has something in it already.",
                what_is_safe="Nothing was written or changed.",
                what_to_do="Choose a new or an empty folder.",
            )
        self._folder = folder

    def write(self, name: str, body: bytes) -> None:
        """Write one file, with the folders above it."""
        path = self._folder / safe_name(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        except OSError as problem:
            raise _unwritable(path) from problem


class ZipSink:
    """Writes into one zip file, which is in place once it is complete."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unfinished = path.with_name(path.name + ".part")
        try:
            self._zip = zipfile.ZipFile(self._unfinished, "w", zipfile.ZIP_DEFLATED)
        except OSError as problem:
            raise _unwritable(path) from problem

    def write(self, name: str, body: bytes) -> None:
        """Write one file."""
        try:
            self._zip.writestr(safe_name(name), body)
        except OSError as problem:
            raise _unwritable(self._path) from problem

    def finish(self) -> None:
        """Complete the file and put it in place."""
        try:
            self._zip.close()
            with self._unfinished.open("rb") as handle:
                os.fsync(handle.fileno())
            self._unfinished.replace(self._path)
        except OSError as problem:
            raise _unwritable(self._path) from problem

    def give_up(self) -> None:
        """Leave nothing behind."""
        self._zip.close()
        self._unfinished.unlink(missing_ok=True)


class FolderSource:
    """Reads from a folder; links to elsewhere are not followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def names(self) -> list[str]:
        """Return the names of the files in the folder and below."""
        found: list[str] = []
        for place, _, names in os.walk(self._folder, followlinks=False):
            here = Path(place)
            found += [
                (here / name).relative_to(self._folder).as_posix()
                for name in sorted(names)
                if not (here / name).is_symlink()
            ]
            if len(found) > MOST_FILES:
                break
        return found[:MOST_FILES]

    def read(self, name: str) -> bytes | None:
        """Return one file."""
        try:
            path = (self._folder / safe_name(name)).resolve()
            if not path.is_relative_to(self._folder) or not path.is_file():
                return None
            return path.read_bytes() if path.stat().st_size <= MOST_FILE_BYTES else None
        except (OSError, ValueError):
            return None


class ZipSource:
    """Reads from a zip; nothing is unpacked to the disk, and every size is bounded."""

    def __init__(self, path: Path) -> None:
        """Raise ``zipfile.BadZipFile`` or ``OSError`` where it is no zip."""
        try:
            self._zip = zipfile.ZipFile(path)
        except (ValueError, NotImplementedError) as problem:
            raise zipfile.BadZipFile(str(problem)) from problem
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self._read_so_far = 0
        for entry in self._zip.infolist()[:MOST_FILES]:
            try:
                if not entry.is_dir():
                    self._entries[safe_name(entry.filename)] = entry
            except ValueError:
                continue

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def names(self) -> list[str]:
        """Return the names of the files that stay inside."""
        return list(self._entries)

    def read(self, name: str) -> bytes | None:
        """Return one file; what the zip says of its size is not believed."""
        entry = self._entries.get(name)
        if entry is None or entry.flag_bits & 0x1 or self._read_so_far > MOST_BYTES:
            return None
        out = bytearray()
        try:
            with self._zip.open(entry) as opened:
                while chunk := opened.read(1 << 16):
                    out += chunk
                    self._read_so_far += len(chunk)
                    if len(out) > MOST_FILE_BYTES:
                        return None
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
            NotImplementedError,
        ):
            return None
        return bytes(out)


def _unwritable(path: Path) -> KnownError:
    return KnownError(
        f"{path} could not be written.",
        what_is_safe="Your data is as it was.",
        what_to_do="Check that there is room and that you may write there, and try again.",
    )
