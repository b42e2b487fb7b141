"""From bytes of the registry to checked records, one record at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from mbc_desktop.core.errors import KnownError
from mbc_desktop.trials.study import Page, Study

_NCT = re.compile(rb'"nctId"\s*:\s*"(NCT\d{8})"')
MAX_RECORD = 20_000_000  # bytes; the largest real one is 1.1 MB without results


@dataclass(frozen=True, slots=True)
class Decoded:
    """One record: its bytes as the registry sent them, and what was read out of them."""

    raw: bytes
    study: Study


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record that can't be trusted: its number where it has one, and why, in plain words."""

    nct: str
    reason: str


class NotUnderstood(KnownError):
    """An answer of the registry that isn't what its documentation describes."""


_page_decoder = msgspec.json.Decoder(Page)
_study_decoder = msgspec.json.Decoder(Study)


def decode_page(body: bytes) -> Page:
    """Return one page with its records undecoded; raises :class:`NotUnderstood`."""
    try:
        return _page_decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise not_understood() from problem


def decode_study(raw: bytes) -> Decoded | Skipped:
    """Return one record decoded from JSON, or why it can't be trusted."""
    if len(raw) > MAX_RECORD:
        return Skipped(number_in(raw), "the record is larger than any real one")
    try:
        return Decoded(raw=raw, study=_study_decoder.decode(raw))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        return Skipped(number_in(raw), _reason(problem))


def not_understood() -> NotUnderstood:
    """Return the message for an answer that isn't a page of studies."""
    return NotUnderstood(
        "The registry's answer could not be understood.",
        what_is_safe="The trials you already have are still here.",
        what_to_do="Try again later. If it goes on, a newer version of the program may be needed.",
    )


def number_in(raw: bytes) -> str:
    """Return the first NCT number named as such in undecoded JSON, or an empty string."""
    found = _NCT.search(raw[:200_000])
    return found.group(1).decode() if found else ""


def _reason(problem: Exception) -> str:
    # msgspec names the type and the path, never the value
    return str(problem) if isinstance(problem, msgspec.DecodeError) else "the text is not readable"
