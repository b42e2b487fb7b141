"""Content lines of RFC 5545, 3.1: bytes to unfolded lines, a line to its parts, and back.

icalendar refuses a whole file for one line it cannot read, and UTF-16 altogether; here every
line stands for itself, so that a bad one costs no more than it must.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BREAKS = re.compile(rb"\r+\n|\r")
_FOLDS = re.compile(rb"\n+[ \t]")
_NAME = re.compile(r"\s*([A-Za-z0-9_.\-]+)\s*(?=[:;])")
_PARAM = re.compile(
    r'\s*;\s*([A-Za-z0-9_\-]+)\s*=\s*((?:"[^"]*"|[^";:,]*)(?:\s*,\s*(?:"[^"]*"|[^";:,]*))*)\s*'
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CARET = re.compile(r"\^([n'^])")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class Property(NamedTuple):
    """One content line in its parts.

    Attributes:
        name: in capitals.
        params: parameter names in capitals; quotes are gone, several values stay comma-joined.
        value: as it stands in the line, escapes kept.
        line: the whole unfolded line.
    """

    name: str
    params: dict[str, str]
    value: str
    line: str


def content_lines(data: bytes) -> tuple[list[str], str]:
    """Decode and unfold a calendar.

    Folding is undone on the bytes, before they are decoded, for many writers fold in the middle
    of a character.

    Returns:
        The unfolded lines, without empty ones, and the name of the encoding where it was not
        UTF-8, else "".
    """
    data, encoding = _as_utf8(data)
    data = _FOLDS.sub(b"", _BREAKS.sub(b"\n", data).replace(b"\x00", b""))
    try:
        return [line for line in data.decode("utf-8").split("\n") if line.strip()], encoding
    except UnicodeDecodeError:
        pass
    lines = []
    for piece in data.split(b"\n"):
        if not piece.strip():
            continue
        try:
            lines.append(piece.decode("utf-8"))
        except UnicodeDecodeError:
            encoding = "Latin-1"
            lines.append(piece.decode("cp1252", "replace"))
    return lines, encoding


def _as_utf8(data: bytes) -> tuple[bytes, str]:
    """Bring UTF-16 and UTF-32 to UTF-8 and take the byte order mark off."""
    for mark, name in (
        (codecs.BOM_UTF32_LE, "UTF-32"),
        (codecs.BOM_UTF32_BE, "UTF-32"),
        (codecs.BOM_UTF16_LE, "UTF-16"),
        (codecs.BOM_UTF16_BE, "UTF-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, "replace").encode("utf-8", "replace"), name
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :], ""
    head = data[:64]
    if len(head) >= 4 and head[1::2].count(0) > len(head) // 4 and not head[::2].count(0):
        return data.decode("utf-16-le", "replace").encode("utf-8", "replace"), "UTF-16"
    if len(head) >= 4 and head[::2].count(0) > len(head) // 4 and not head[1::2].count(0):
        return data.decode("utf-16-be", "replace").encode("utf-8", "replace"), "UTF-16"
    return data, ""


def parse_line(line: str) -> Property | None:
    """Take one unfolded line apart; None where it is no content line at all."""
    named = _NAME.match(line)
    if named is None:
        return None
    name = named[1].upper()
    at = named.end()
    if line[at] == ":":
        return Property(name, {}, line[at + 1 :], line)
    params: dict[str, str] = {}
    while (param := _PARAM.match(line, at)) is not None:
        value = param[2]
        if '"' in value:
            value = value.replace('"', "")
        params[param[1].upper()] = _decode_carets(value.strip())
        at = param.end()
    if at < len(line) and line[at] == ":":
        return Property(name, params, line[at + 1 :], line)
    # An unbalanced quote or a parameter without a value: the first colon ends the parameters.
    colon = line.find(":", at)
    return None if colon < 0 else Property(name, params, line[colon + 1 :], line)


def _decode_carets(value: str) -> str:
    """Undo RFC 6868: ^n, ^', ^^ in parameter values."""
    if "^" not in value:
        return value
    return _CARET.sub(lambda found: {"n": "\n", "'": '"', "^": "^"}[found[1]], value)


def unescape(value: str) -> str:
    """Undo the escapes of a TEXT value (RFC 5545, 3.3.11) and drop control characters."""
    if "\\" in value:
        value = _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    return _CONTROLS.sub("", value)


def escape(text: str) -> str:
    """Write a text as a TEXT value (RFC 5545, 3.3.11)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return _CONTROLS.sub("", text)


def split_texts(value: str) -> list[str]:
    """Split a list of TEXT values (CATEGORIES) at its bare commas and undo the escapes."""
    return [unescape(part) for part in re.split(r"(?<!\\),", value)]


def fold(line: str) -> bytes:
    """Fold one line at 75 octets, never within a character, and end it with CRLF."""
    data = line.encode("utf-8", "replace")
    if len(data) <= 75:
        return data + b"\r\n"
    pieces = []
    at, room = 0, 75
    while at < len(data):
        end = min(at + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[at:end])
        at, room = end, 74
    return b"\r\n ".join(pieces) + b"\r\n"
