"""What an import would change, worked out before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mbc_desktop.agenda.records import Event, Guess, GuessKind, ImportPlan, ReadCalendar
from mbc_desktop.agenda.versions import same_content, settle, version


def plan_import(
    existing: Iterable[Event],
    read: ReadCalendar,
    *,
    calendar_id: int = 0,
    whole: bool = False,
) -> ImportPlan:
    """Compare the events of a file with those of a calendar.

    An event is the same one where UID and RECURRENCE-ID are. The higher SEQUENCE wins, then the
    later LAST-MODIFIED; where neither tells, the file does. An event that was called off stays
    and is marked so.

    Args:
        existing: the events of the calendar.
        read: the file.
        calendar_id: the calendar the events are to lie in.
        whole: the file is all there is (a subscription): what it does not hold is removed.
    """
    here = {event.key: event for event in existing}
    incoming, replaced, guesses = settle(
        replace(event, calendar_id=calendar_id) for event in read.events
    )
    new: list[Event] = []
    changed: list[tuple[Event, Event]] = []
    same: list[Event] = []
    skipped: list[Event] = list(replaced)
    for event in incoming:
        known = here.get(event.key)
        if known is None:
            new.append(event)
        elif same_content(known, event):
            same.append(known)
        elif version(event) < version(known) and not whole:
            skipped.append(event)
            guesses.append(Guess(event.uid, GuessKind.OLDER))
        else:
            changed.append((known, event))
    held = {event.key for event in incoming}
    removed = [event for key, event in here.items() if key not in held] if whole else []
    return ImportPlan(
        new=tuple(new),
        changed=tuple(changed),
        same=tuple(same),
        skipped=tuple(skipped),
        removed=tuple(removed),
        unread=read.skipped,
        guesses=(*read.guesses, *guesses),
    )


def apply_plan(existing: Iterable[Event], plan: ImportPlan) -> list[Event]:
    """Return the events of the calendar once the plan is carried out."""
    gone = {old.key for old, _ in plan.changed} | {event.key for event in plan.removed}
    kept = [event for event in existing if event.key not in gone]
    return [*kept, *(event for _, event in plan.changed), *plan.new]
