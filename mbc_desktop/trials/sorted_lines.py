"""A read-only file of sorted lines in compressed blocks: a look-up unpacks the blocks it needs."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

_BLOCK_BYTES = 96 * 1024
_BLOCKS_KEPT = 16


class SortedLines:
    """Lines of text sorted by their bytes, found by how they begin.

    The file is one line of JSON (``{"first": [first line of each block], "size": [bytes of each
    block]}``) and then the blocks, each a zstd frame of whole lines. It is read at the first
    look-up. Safe to share between threads.
    """

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        end = data.index(b"\n")
        header = json.loads(data[:end])
        self._first = [line.encode() for line in header["first"]]
        frames: list[bytes] = []
        offset = end + 1
        for size in header["size"]:
            frames.append(data[offset : offset + size])
            offset += size
        self._frames = frames
        self._block = lru_cache(maxsize=_BLOCKS_KEPT)(self._unpacked)

    def starting(self, start: str) -> Iterator[str]:
        """Yield the lines that begin with *start* (not empty), in order."""
        wanted = start.encode()
        number = max(0, bisect_right(self._first, wanted) - 1)
        while number < len(self._frames):
            block = self._block(number)
            at = _offset(block, wanted)
            behind = _offset(block, wanted[:-1] + bytes([wanted[-1] + 1]))
            yield from block[at:behind].decode().splitlines()
            if behind < len(block):
                return
            number += 1

    def _unpacked(self, number: int) -> bytes:
        import zstandard

        return zstandard.ZstdDecompressor().decompress(self._frames[number])


def write_sorted_lines(path: Path, lines: Sequence[str]) -> tuple[int, int]:
    """Write *lines* (no line ends in them) into *path*; return its bytes before and after."""
    import zstandard

    blocks: list[list[bytes]] = [[]]
    filled = 0
    for line in sorted(line.encode() + b"\n" for line in lines):
        if filled + len(line) > _BLOCK_BYTES and blocks[-1]:
            blocks.append([])
            filled = 0
        blocks[-1].append(line)
        filled += len(line)
    compressor = zstandard.ZstdCompressor(level=22)
    frames = [compressor.compress(b"".join(block)) for block in blocks]
    header = {
        "first": [block[0].decode().rstrip("\n") for block in blocks],
        "size": [len(frame) for frame in frames],
    }
    packed = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(packed + b"\n" + b"".join(frames))
    return sum(len(line) for block in blocks for line in block), path.stat().st_size


def _offset(lines: bytes, start: bytes) -> int:
    """Return where the first line that is not before *start* begins."""
    low, high = 0, len(lines)
    width = len(start)
    while low < high:
        middle = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.find(b"\n", middle)
        if lines[middle : min(end, middle + width)] < start:
            low = end + 1
        else:
            high = middle
    return low
