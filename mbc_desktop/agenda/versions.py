"""Which of two versions of one event counts (RFC 5546, 2.1.5)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from mbc_desktop.agenda.components import Component, component_tree
from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.records import Event, Guess, GuessKind

_NEVER = datetime(1, 1, 1, tzinfo=UTC)
_MODELLED = {
    "UID", "RECURRENCE-ID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "DESCRIPTION",
    "URL", "CATEGORIES", "STATUS", "SEQUENCE", "CREATED", "LAST-MODIFIED", "DTSTAMP", "RRULE",
    "EXRULE", "RDATE", "EXDATE", "X-COMPANION-KIND",
}  # fmt: skip
_VOLATILE = {"stamp": None, "raw": "", "calendar_id": 0, "created": None, "last_modified": None}


def version(event: Event) -> tuple[int, datetime]:
    """What is compared to tell the newer of two versions: SEQUENCE, then LAST-MODIFIED."""
    return event.sequence, event.last_modified or _NEVER


def same_content(one: Event, other: Event) -> bool:
    """Whether two versions say the same; their time stamps do not count."""
    if one.raw == other.raw and one.raw:
        return True
    return (
        replace(one, **_VOLATILE) == replace(other, **_VOLATILE)  # type: ignore[arg-type]
        and unmodelled_lines(one.raw) == unmodelled_lines(other.raw)
    )


def unmodelled_lines(raw: str) -> list[str]:
    """The lines of an entry that no field of `Event` holds, and all that lies inside it, sorted."""
    component = raw_component(raw)
    if component is None:
        return []
    lines = [line.line for line in component.lines if line.name not in _MODELLED]
    return sorted(lines) + sorted(child.text() for child in component.children)


def raw_component(raw: str) -> Component | None:
    """The entry that `Event.raw` holds; None for an event that was made here."""
    if not raw:
        return None
    tops = component_tree(raw.split("\n"), Deadline(5)).tops
    return tops[0] if tops else None


def settle(events: Iterable[Event]) -> tuple[list[Event], list[Event], list[Guess]]:
    """Leave one version of every event.

    Two masters that carry one UID but begin at different times, with nothing to tell an older
    from a newer, are two events of a writer that gives one UID to all: both are kept, the second
    under a UID made of its content.

    Returns:
        The events that count, those they replace, and what was guessed.
    """
    kept: dict[tuple[int, str, str], Event] = {}
    replaced: list[Event] = []
    guesses: list[Guess] = []
    for event in events:
        key = (event.calendar_id, *event.key)
        here = kept.get(key)
        if here is None:
            kept[key] = event
        elif _are_two(here, event):
            own = replace(event, uid=_own_uid(event))
            if kept.setdefault((own.calendar_id, *own.key), own) is own:
                guesses.append(Guess(event.uid, GuessKind.SAME_UID))
        elif version(event) >= version(here):
            replaced.append(here)
            kept[key] = event
        else:
            replaced.append(event)
    return list(kept.values()), replaced, guesses


def _are_two(here: Event, event: Event) -> bool:
    return (
        not here.recurrence_id
        and version(here) == version(event)
        and here.stamp == event.stamp
        and here.start != event.start
        and here.summary != event.summary
    )


def _own_uid(event: Event) -> str:
    content = f"{event.uid}\n{event.start.isoformat()}\n{event.summary}"
    return f"{event.uid[:900]}#{hashlib.sha256(content.encode()).hexdigest()[:12]}"
