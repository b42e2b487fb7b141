"""What leaves the store of "My trials": frozen records."""

from __future__ import annotations

from dataclasses import dataclass

STAGES = (
    "interested",
    "asked",
    "contacted",
    "screening",
    "joined",
    "set_aside",
    "could_not_join",
)
"""The stages in order: Interested, Asked my doctor, Contacted the site, Screening, Joined, Set
aside, Couldn't join this time. The last two may come with a reason."""
FIRST_STAGE = STAGES[0]
WAYS = ("phone", "email", "visit", "letter", "other")


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage; an empty name stands for the program's own wording."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One trial of the shortlist, with the trial as it was last known."""

    nct: str
    title: str
    status: str
    checked_at: str
    added_at: str
    stage: str
    reason: str = ""
    note: str = ""
    next_step: str = ""
    next_on: str = ""
    moved_at: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Who said what, and when."""

    id: int
    nct: str
    said_on: str
    who: str
    way: str
    what: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Move:
    """When a trial came to a stage."""

    id: int
    at: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Removed:
    """All that was kept of a trial, for putting it back."""

    listed: Listed
    raw: bytes
    contacts: tuple[Contact, ...]
    moves: tuple[Move, ...]
    had_row: bool
