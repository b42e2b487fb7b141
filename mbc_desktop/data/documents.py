"""Packing the registry's own records: zstd with a dictionary trained on the first page."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import zstandard
    from sqlalchemy import Connection

# Records share their key names and much of their wording, hence the dictionary.
_LEVEL = 3
_DICTIONARY_BYTES = 112 * 1024
_SAMPLE_BYTES = 4_000_000
_FEWEST_SAMPLES = 40
LARGEST = 1 << 26  # bytes; the largest real record is 1.1 MB


def digest_of(raw: bytes) -> bytes:
    """Return what tells one record from another, and a damaged one from a sound one."""
    return hashlib.blake2b(raw, digest_size=16).digest()


class DocumentPacker:
    """Packs and unpacks records with the dictionaries kept in the store.

    Every packed record names its dictionary, so a new one may be added at any time.
    """

    def __init__(self) -> None:
        self._dictionaries: dict[int, zstandard.ZstdCompressionDict] = {}
        self._packer: zstandard.ZstdCompressor | None = None
        self._unpackers: dict[int, zstandard.ZstdDecompressor] = {}

    def load(self, rows: Sequence[tuple[int, bytes]]) -> None:
        """Take the stored dictionaries, ``(id, body)``; the last one packs."""
        import zstandard

        if [number for number, _ in rows] != list(self._dictionaries):
            self._dictionaries = {
                number: zstandard.ZstdCompressionDict(body) for number, body in rows
            }
            self._packer = None
            self._unpackers.clear()

    def pack(self, connection: Connection, raws: Sequence[bytes]) -> list[bytes]:
        """Return ``raws`` packed; trains and stores a dictionary where there is none yet."""
        import zstandard

        if not self._dictionaries and len(raws) >= _FEWEST_SAMPLES:
            self._train(connection, raws)
        if self._packer is None:
            dictionary = next(reversed(self._dictionaries.values()), None)
            self._packer = zstandard.ZstdCompressor(level=_LEVEL, dict_data=dictionary)
        return [self._packer.compress(raw) for raw in raws]

    def unpack(self, body: bytes, digest: bytes) -> bytes | None:
        """Return the record that was packed, or None where it is damaged."""
        import zstandard

        try:
            number = zstandard.get_frame_parameters(body).dict_id
            if number not in self._unpackers:
                self._unpackers[number] = zstandard.ZstdDecompressor(
                    dict_data=self._dictionaries.get(number)
                )
            raw = self._unpackers[number].decompress(body, max_output_size=LARGEST)
        except zstandard.ZstdError:
            return None
        return raw if digest_of(raw) == digest else None

    def _train(self, connection: Connection, raws: Sequence[bytes]) -> None:
        import zstandard

        samples: list[bytes | bytearray | memoryview] = []
        room = _SAMPLE_BYTES
        for raw in raws:
            piece = raw[:60_000]
            room -= len(piece)
            if room < 0:
                break
            samples.append(piece)
        try:
            dictionary = zstandard.train_dictionary(_DICTIONARY_BYTES, samples)
        except zstandard.ZstdError:
            return  # these few are too much alike, or too small: they are packed without one
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO zstd_dictionary(id, body) VALUES (?, ?)",
            (dictionary.dict_id(), dictionary.as_bytes()),
        )
        self._dictionaries[dictionary.dict_id()] = dictionary
