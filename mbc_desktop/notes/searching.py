"""What is typed into the search field of notes, understood; safe for anything that can be typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from mbc_desktop.core.clock import stamp
from mbc_desktop.data.note_facts import Thing
from mbc_desktop.data.notes_search import HAS, NoteQuery

MOST_LETTERS = 500
MOST_WORDS = 32

_PART = re.compile(r'(?:(?P<field>[A-Za-z]{2,10}):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_FIELDS = frozenset(("tag", "has", "linked", "before", "after"))
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\Z")
_NCT = re.compile(r"NCT\d{8}\Z", re.IGNORECASE)
# What people call the things they look for.
_HAS = {"questions": "question", "pictures": "picture", "image": "picture", "images": "picture"}
_HAS |= {"photo": "picture", "files": "file", "attachment": "file", "tags": "tag", "links": "link"}


@dataclass(frozen=True, slots=True)
class Understood:
    """A search as it was understood; ``unknown`` holds the parts that could not be."""

    query: NoteQuery
    unknown: tuple[str, ...] = ()


def understand(text: str, *, zone: tzinfo, sort: str = "relevance") -> Understood:
    """Return the search that ``text`` asks for.

    Words, "phrases in quotes", ``tag:scan``, ``has:question`` (picture, file, tag, link),
    ``linked:NCT01234567`` (or ``linked:article:ID``), ``before:2026-05`` and ``after:2026-05-04``:
    days are days in ``zone``. Every part must hold. A word still being typed, the last one, is
    taken as a beginning from its second letter on.
    """
    text = text[:MOST_LETTERS].replace("\0", " ")
    words: list[str] = []
    tags: list[str] = []
    has: list[str] = []
    linked: list[Thing] = []
    since = until = ""
    unknown: list[str] = []
    asked_words = False
    parts = list(_PART.finditer(text))
    for part in parts:
        field = (part["field"] or "").lower()
        value = part["phrase"] if part["phrase"] is not None else part["word"]
        if field not in _FIELDS:
            asked_words = True
            whole = value if not field else f"{part['field']}:{value}"
            still_typed = part is parts[-1] and part["phrase"] is None and part.end() == len(text)
            if still_typed and len(whole) == 1 and whole.isascii() and whole.isalnum():
                # one letter begins words in every note: it narrows nothing, and takes long
                asked_words = bool(words)
                continue
            words += _quoted(whole, begins=still_typed)
        elif field == "tag" and value.strip():
            tags.append(value)
        elif field == "has" and _HAS.get(value.lower(), value.lower()) in HAS:
            has.append(_HAS.get(value.lower(), value.lower()))
        elif field == "linked" and (thing := _thing(value)) is not None:
            linked.append(thing)
        elif field in {"before", "after"} and (day := _day(value)) is not None:
            if field == "before":
                until = _instant(day, zone)
            else:
                since = _instant(day, zone)
        elif value:
            unknown.append(part.group())
    query = NoteQuery(
        expression=" ".join(words[:MOST_WORDS]),
        tags=tuple(tags),
        has=tuple(has),
        linked=tuple(linked),
        since=since,
        until=until,
        sort=sort,
        impossible=asked_words and not words,
    )
    return Understood(query, tuple(unknown))


def _quoted(text: str, *, begins: bool) -> list[str]:
    """Return ``text`` as a full-text phrase; nothing where it holds no letter or number."""
    if not any(letter.isalnum() for letter in text):
        return []
    return ['"' + text.replace('"', '""') + '"' + ("*" if begins else "")]


def _thing(value: str) -> Thing | None:
    if _NCT.match(value):
        return ("trial", value.upper())
    kind, colon, key = value.partition(":")
    return (kind.lower(), key) if colon and kind and key else None


def _day(value: str) -> date | None:
    """Return the first day that ``value`` names: a year, a month or a day."""
    seen = _DAY.match(value)
    if seen is None:
        return None
    year, month, day = (int(number) if number else 1 for number in seen.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _instant(day: date, zone: tzinfo) -> str:
    try:
        return stamp(datetime.combine(day, time(), tzinfo=zone))
    except (ValueError, OverflowError):
        return f"{day.isoformat()}T00:00:00Z"
