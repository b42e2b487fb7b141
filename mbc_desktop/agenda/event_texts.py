"""What an event says: its texts, people, links and kind."""

from __future__ import annotations

import re
from typing import Any

from mbc_desktop.agenda.components import Component
from mbc_desktop.agenda.content_lines import Property, split_texts, unescape
from mbc_desktop.agenda.limits import MAX_SUMMARY, MAX_TEXT
from mbc_desktop.agenda.records import EventKind, Guess, GuessKind

KIND_PROPERTY = "X-COMPANION-KIND"
_VIDEO = re.compile(
    r"https://(?:[\w-]+\.)*(?:zoom\.us|zoom\.com|meet\.google\.com|teams\.microsoft\.com|"
    r"teams\.live\.com|webex\.com|whereby\.com|meet\.jit\.si|doxy\.me)/[^\s<>\"]+"
)
_VIDEO_PROPERTIES = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
_LINK = re.compile(r"(?:https?|webcal)://[^\s<>\"]{1,2000}", re.IGNORECASE)


def event_texts(component: Component, uid: str, guesses: list[Guess]) -> dict[str, Any]:
    """Read the fields of an Event that are words and links.

    Args:
        component: the VEVENT.
        uid: for the guesses.
        guesses: gets one guess more for every text that had to be cut.
    """
    description = _text(component.first("DESCRIPTION"), MAX_TEXT, uid, guesses)
    place = _text(component.first("LOCATION"), MAX_SUMMARY, uid, guesses)
    url = _link(component.first("URL"))
    phone, video = _conference(component)
    if not video:
        found = _VIDEO.search(f"{url} {place} {description}")
        video = found[0] if found else ""
    return {
        "summary": _text(component.first("SUMMARY"), MAX_SUMMARY, uid, guesses),
        "place": place,
        "description": description,
        "url": url,
        "people": _people(component),
        "phone": phone,
        "video_link": video,
        "attachments": tuple(
            dict.fromkeys(link for line in component.all("ATTACH") if (link := _link(line)))
        ),
        "categories": _categories(component),
        "kind": _kind(component),
    }


def _text(line: Property | None, limit: int, uid: str, guesses: list[Guess]) -> str:
    """Read a TEXT value, cut where it is longer than anybody reads; the raw entry keeps it all."""
    if line is None:
        return ""
    value = line.value
    if len(value) > limit:
        guesses.append(Guess(uid, GuessKind.LONG_TEXT, (line.name.title(), f"{len(value):,}")))
        value = value[:limit].rstrip("\\")
    return unescape(value).strip()


def _link(line: Property | None) -> str:
    """Read a web address; anything else (a file, a script, inline data) is none."""
    if line is None or line.params.get("VALUE", "").upper() == "BINARY":
        return ""
    value = unescape(line.value[:2_100]).strip()
    return value if _LINK.fullmatch(value) else ""


def _conference(component: Component) -> tuple[str, str]:
    """Phone number and video link of CONFERENCE (RFC 7986, 5.11) and vendors' properties."""
    phone = video = ""
    for line in component.all("CONFERENCE"):
        value = line.value.strip()[:2_000]
        if value.lower().startswith("tel:"):
            phone = phone or value[4:]
        elif _LINK.fullmatch(value):
            video = video or value
    for name in _VIDEO_PROPERTIES:
        video = video or _link(component.first(name))
    return phone, video


def _people(component: Component) -> tuple[str, ...]:
    """Names, or else addresses, of who organizes and who comes."""
    people: dict[str, None] = {}
    for line in component.lines:
        if line.name in ("ORGANIZER", "ATTENDEE") and len(people) < 500:
            name = line.params.get("CN", "").strip() or line.value.strip()
            name = re.sub("^mailto:", "", name, flags=re.IGNORECASE)[:200]
            if name:
                people[name] = None
    return tuple(people)


def _categories(component: Component) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for line in component.all("CATEGORIES"):
        for category in split_texts(line.value[:10_000]):
            if category.strip():
                found[category.strip()[:200]] = None
    return tuple(found)


def _kind(component: Component) -> EventKind:
    line = component.first(KIND_PROPERTY)
    try:
        return EventKind(unescape(line.value).strip().lower()) if line else EventKind.OTHER
    except ValueError:
        return EventKind.OTHER
