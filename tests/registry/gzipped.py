"""Gzip bodies put together from pieces that were compressed once, long before they are asked for.

Each piece is a raw deflate stream ended by a full flush, so that pieces can be laid end to end. The
checksum of the whole follows from those of the pieces (Mark Adler's `crc32_combine`, zlib 1.2.12):
with x^(8·length) kept beside a piece, adding it costs one multiplication in GF(2)[x]/P(x).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import NamedTuple

_POLY = 0xEDB88320
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_TAIL = b"\x03\x00"  # an empty final block


def _times(a: int, b: int) -> int:
    """The product of two bit-reflected polynomials modulo P."""
    product = 0
    mask = 1 << 31
    while mask:
        if a & mask:
            product ^= b
            if not a & (mask - 1):
                break
        mask >>= 1
        b = (b >> 1) ^ _POLY if b & 1 else b >> 1
    return product


def _powers() -> list[int]:
    power = 1 << 30  # x^1
    out = [power]
    for _ in range(39):
        power = _times(power, power)
        out.append(power)
    return out


_X_TO_2_TO = _powers()


def _shift(length: int) -> int:
    """x^(8·length) modulo P."""
    power = 1 << 31  # x^0
    bits = length << 3
    k = 0
    while bits:
        if bits & 1:
            power = _times(_X_TO_2_TO[k], power)
        bits >>= 1
        k += 1
    return power


class Piece(NamedTuple):
    """A stretch of a body: its deflate bytes, checksum, x^(8·length) mod P and plain length."""

    deflated: bytes
    crc: int
    shift: int
    length: int


def piece(plain: bytes, *, level: int = 1) -> Piece:
    """Compress a stretch of a body once."""
    squeeze = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = squeeze.compress(plain) + squeeze.flush(zlib.Z_FULL_FLUSH)
    return Piece(deflated, zlib.crc32(plain), _shift(len(plain)), len(plain))


def inflate(deflated: bytes) -> bytes:
    """The plain bytes of one piece."""
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(deflated)


def join(pieces: Iterable[Piece]) -> bytes:
    """One gzip body out of pieces, in their order."""
    out = [_HEAD]
    crc = 0
    length = 0
    for part in pieces:
        out.append(part.deflated)
        crc = _times(part.shift, crc) ^ part.crc
        length += part.length
    out.append(_TAIL)
    out.append(crc.to_bytes(4, "little"))
    out.append((length & 0xFFFFFFFF).to_bytes(4, "little"))
    return b"".join(out)
