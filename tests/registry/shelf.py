"""The records of the stand-in: compressed on disk, with a small index in memory."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import zstandard

from tests.registry import areas, gzipped
from tests.registry.words import fold_all

Record = dict[str, Any]
_ENCODER = msgspec.json.Encoder()
_SECTIONS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_NCT = "protocolSection.identificationModule.nctId"
_INDEXED = {
    _NCT: "nct",
    "protocolSection.statusModule.overallStatus": "status",
    "protocolSection.statusModule.lastUpdatePostDateStruct.date": "last_update",
}


@lru_cache(maxsize=256)
def _shared(sections: frozenset[str]) -> frozenset[str]:
    return sections


class Entry:
    """One record: what queries look at most, and where its pieces lie on the shelf.

    `last_update` is a day; `conditions` the folded text of the area ConditionSearch; `place`
    says where the deflated record lies (offset, bytes, checksum, shift, plain length).
    """

    __slots__ = (
        "aliases",
        "conditions",
        "last_update",
        "nct",
        "phases",
        "place",
        "sections",
        "status",
    )

    def __init__(self, record: Record, place: tuple[int, int, int, int, int]) -> None:
        protocol = _part(record, "protocolSection")
        identification = _part(protocol, "identificationModule")
        status = _part(protocol, "statusModule")
        self.nct = str(identification.get("nctId", ""))
        self.aliases = tuple(identification.get("nctIdAliases") or ())
        self.status = sys.intern(str(status.get("overallStatus", "")))
        posted = _part(status, "lastUpdatePostDateStruct")
        self.last_update = sys.intern(str(posted.get("date", "")))
        self.phases = tuple(map(sys.intern, _part(protocol, "designModule").get("phases") or ()))
        self.sections = _shared(frozenset(record))
        pieces = areas.SEARCH_AREAS["ConditionSearch"]
        self.conditions = fold_all(
            value for piece in pieces for value in areas.values(record, areas.PIECES[piece])
        )
        self.place = place


def _part(holder: Any, name: str) -> dict[str, Any]:
    part = holder.get(name) if isinstance(holder, dict) else None
    return part if isinstance(part, dict) else {}


class Shelf:
    """Records kept in a temporary file, one deflated piece each; safe to use from threads."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (closed by close())
        self._end = 0
        self._lock = threading.Lock()
        self.entries: dict[str, Entry] = {}
        self.aliases: dict[str, str] = {}
        self.revision = 0
        self._decoded = lru_cache(maxsize=64)(self._decode)

    def close(self) -> None:
        """Give the file back."""
        self._file.close()

    def put(self, record: Record) -> Entry:
        """Add a record, or replace the one with its NCT number."""
        plain = _ENCODER.encode(record)
        piece = gzipped.piece(plain)
        with self._lock:
            offset = self._end
            os.pwrite(self._file.fileno(), piece.deflated, offset)
            self._end += len(piece.deflated)
        place = (offset, len(piece.deflated), piece.crc, piece.shift, piece.length)
        entry = Entry(record, place)
        with self._lock:
            self.entries[entry.nct] = entry
            for alias in entry.aliases:
                self.aliases[str(alias)] = entry.nct
            self.revision += 1
        return entry

    def remove(self, nct: str) -> None:
        """Take a record away."""
        with self._lock:
            del self.entries[nct]
            self.revision += 1

    def clear(self) -> None:
        """Take all records away."""
        with self._lock:
            self.entries = {}
            self.aliases = {}
            self.revision += 1

    def piece(self, entry: Entry) -> gzipped.Piece:
        """The whole record as it was compressed."""
        offset, size, crc, shift, length = entry.place
        return gzipped.Piece(os.pread(self._file.fileno(), size, offset), crc, shift, length)

    def raw(self, entry: Entry) -> bytes:
        """The record's JSON."""
        return gzipped.inflate(os.pread(self._file.fileno(), entry.place[1], entry.place[0]))

    def sections(self, entry: Entry) -> dict[str, msgspec.Raw]:
        """The record's top level, each part as its JSON."""
        return _SECTIONS.decode(self.raw(entry))

    def record(self, entry: Entry) -> Record:
        """The decoded record; shared, so not to be changed."""
        return self._decoded(entry)

    def fresh_record(self, entry: Entry) -> Record:
        """The decoded record, for the caller to change."""
        return self._decode(entry)

    def _decode(self, entry: Entry) -> Record:
        return msgspec.json.decode(self.raw(entry), type=dict[str, Any])

    def view(self, entry: Entry) -> EntryView:
        """The record as a query looks at it."""
        return EntryView(self, entry)


class EntryView:
    """A record as a query looks at it: from the index where it can be, decoded where it must."""

    __slots__ = ("_entry", "_shelf")

    def __init__(self, shelf: Shelf, entry: Entry) -> None:
        self._shelf = shelf
        self._entry = entry

    def values(self, path: str) -> list[Any]:
        """The values at a dotted path."""
        attribute = _INDEXED.get(path)
        if attribute is not None:
            value = getattr(self._entry, attribute)
            return [value] if value else []
        if path == "protocolSection.designModule.phases":
            return list(self._entry.phases)
        return list(areas.values(self._shelf.record(self._entry), path))

    def text(self, area: str) -> str:
        """The folded text of a search area or a piece."""
        if area == "ConditionSearch":
            return self._entry.conditions
        pieces = areas.SEARCH_AREAS.get(area, (area,))
        paths = [areas.path_of(piece) or "" for piece in pieces]
        record = self._shelf.record(self._entry)
        return fold_all(value for path in paths for value in areas.values(record, path))


INDEXED_AREAS = frozenset(
    ("ConditionSearch", "NCTId", "OverallStatus", "LastUpdatePostDate", "Phase")
)
"""The areas that a query may look at without a record being decoded."""


def read_records(source: Iterable[Record] | Path) -> Iterator[Record]:
    """Records of an iterable, a folder of `NCT*.json`, a `.jsonl` or a `.jsonl.zst` file."""
    if not isinstance(source, Path):
        yield from source
        return
    if source.is_dir():
        for path in sorted(source.glob("NCT*.json")):
            yield msgspec.json.decode(path.read_bytes(), type=Record)
        return
    with source.open("rb") as file:
        lines = zstandard.ZstdDecompressor().stream_reader(file) if _is_zstd(source) else file
        rest = b""
        while chunk := lines.read(1 << 20):
            *whole, rest = (rest + chunk).split(b"\n")
            for line in whole:
                if line.strip():
                    yield msgspec.json.decode(line, type=Record)
        if rest.strip():
            yield msgspec.json.decode(rest, type=Record)


def _is_zstd(path: Path) -> bool:
    return path.suffix in (".zst", ".zstd")


def write_records(records: Iterable[Record], target: Path) -> int:
    """Write records to a `.jsonl.zst` file, or one file each into a folder; returns how many.

    One record at a time is held, so 100,000 of them need no more memory than one.
    """
    count = 0
    if _is_zstd(target):
        with (
            target.open("wb") as file,
            zstandard.ZstdCompressor(level=3).stream_writer(file) as out,
        ):
            for record in records:
                out.write(_ENCODER.encode(record) + b"\n")
                count += 1
        return count
    target.mkdir(parents=True, exist_ok=True)
    for record in records:
        nct = next(areas.values(record, _NCT))
        (target / f"{nct}.json").write_bytes(_ENCODER.encode(record))
        count += 1
    return count
