"""JSON and tables that leave the program, and JSON that comes back from anywhere."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from mbc_desktop.core.errors import KnownError

Thing = TypeVar("Thing")


def as_json(value: Any) -> bytes:
    """Return a value (records, lists, dates) as JSON that people can read too."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def from_json(body: bytes, kind: type[Thing], *, name: str) -> Thing:
    """Return what JSON holds, checked against ``kind``; raises :class:`KnownError`.

    ``name`` is the file it came from.
    """
    import msgspec

    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError) as problem:
        raise KnownError(
            f"The file {name} can't be read: it doesn't hold what it should.",
            what_is_safe="Your data is as it was.",
            what_to_do="Leave this part out, or export it again.",
        ) from problem


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table that spreadsheets open, with a byte order mark for their sake.

    A cell that begins like a formula gets an apostrophe before it (OWASP, "CSV Injection").
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_harmless(value) for value in row])
    return ("\ufeff" + out.getvalue()).encode("utf-8")


def _harmless(value: object) -> object:
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return "" if value is None else value
