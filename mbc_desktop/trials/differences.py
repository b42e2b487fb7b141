"""What changed on a trial, readable: word by word, site by site, and why it may matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from mbc_desktop.data.records import TrialChange
from mbc_desktop.data.shortlist_records import Listed
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.criteria import CriteriaReading, read_criteria
from mbc_desktop.trials.fit.phrases import phrases
from mbc_desktop.trials.fit.words import name_words

_WORD = re.compile(r"\s+|[^\W_]+|[\W_]")
_MOST_WORDS = 12_000
"""Longer texts are compared line by line: word by word would take seconds."""
_TAKING = frozenset({"RECRUITING", "NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION", "AVAILABLE"})
_CLOSED_SITE = frozenset(
    {"COMPLETED", "TERMINATED", "WITHDRAWN", "SUSPENDED", "ACTIVE_NOT_RECRUITING"}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stayed, came or went."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True, slots=True)
class SiteChange:
    """A site that came, went, closed, opened or changed otherwise."""

    kind: Literal["added", "removed", "closed", "opened", "changed"]
    facility: str
    city: str
    state: str
    country: str
    old_status: str
    new_status: str


@dataclass(frozen=True, slots=True)
class DateChange:
    """A date that moved; ISO, whole or in part, "" where there is none."""

    name: Literal["start", "primary_completion", "completion"]
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One change of what the trial asks: a token, and whether more people can join by it."""

    token: str
    """Of ``fit.reasons.MATTERS``."""
    names: tuple[str, ...] = ()
    wider: bool | None = None
    """True: more people may join. False: fewer. None: neither, or not told."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry of a trial's history."""

    nct: str
    what: str
    """"status", "dates", "criteria", "contacts" or "sites"."""
    seen_at: str
    posted: str | None
    old: str
    new: str
    words: tuple[Piece, ...] = ()
    """For criteria."""
    sites: tuple[SiteChange, ...] = ()
    dates: tuple[DateChange, ...] = ()
    contacts_old: tuple[str, ...] = ()
    contacts_new: tuple[str, ...] = ()
    matters: tuple[Matter, ...] = ()


def word_differences(old: str, new: str) -> tuple[Piece, ...]:
    """Return two texts as one sequence of pieces; joining what is not "removed" gives ``new``."""
    parts = [_WORD.findall(text) for text in (old, new)]
    if max(map(len, parts)) > _MOST_WORDS:
        parts = [text.splitlines(keepends=True) for text in (old, new)]
    before, after = parts
    pieces: list[Piece] = []

    def put(kind: Literal["same", "added", "removed"], text: str) -> None:
        if text:
            pieces.append(Piece(kind, text))

    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            put("same", "".join(before[a:b]))
        else:
            put("removed", "".join(before[a:b]))
            put("added", "".join(after[c:d]))
    return tuple(pieces)


def history(
    changes: Iterable[TrialChange], *, title: str = "", since: str = ""
) -> list[Difference]:
    """Return a trial's kept changes as readable ones, in their order.

    ``title`` helps to read the criteria; ``since`` (an instant as stored) leaves out older ones.
    """
    return [difference(one, title=title) for one in changes if one.seen_at > since]


def difference(change: TrialChange, *, title: str = "") -> Difference:
    """Return one kept change as a readable one. What is not as expected is shown as plain text."""
    old, new = change.old or "", change.new or ""
    words: tuple[Piece, ...] = ()
    sites: tuple[SiteChange, ...] = ()
    dates: tuple[DateChange, ...] = ()
    people: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    matters: tuple[Matter, ...] = ()
    if change.what == "criteria":
        words, matters = word_differences(old, new), why_it_matters(title, old, new)
    elif change.what == "sites":
        sites = _sites(old, new)
    elif change.what == "dates":
        dates = _dates(old, new)
    elif change.what == "contacts":
        people = (_people(old), _people(new))
    elif change.what == "status":
        matters = _of_status(old, new)
    return Difference(
        change.nct,
        change.what,
        change.seen_at,
        change.posted,
        old,
        new,
        words,
        sites,
        dates,
        people[0],
        people[1],
        matters,
    )


def since_visit(
    listed: Sequence[Listed], trials: TrialStore, seen_at: str
) -> list[tuple[Listed, list[Difference]]]:
    """Return what changed on the trials of a shortlist since ``seen_at``, those changed only."""
    found = []
    for one in listed:
        since = max(seen_at, one.added_at)
        changes = history(trials.changes_of(one.nct), title=one.title, since=since)
        if changes:
            found.append((one, changes))
    return found


def matter_words(matter: Matter, *, lang: str = "en") -> str:
    """Return why a change matters, in the language ``lang``."""
    told = phrases(lang)
    names = ", ".join(name_words(name, told) for name in matter.names)
    return told.matters[matter.token].format(names=names)


def why_it_matters(title: str, old: str, new: str) -> tuple[Matter, ...]:
    """Return what two versions of a trial's criteria ask differently, as far as both are read."""
    return readings_differ(read_criteria(title, old), read_criteria(title, new))


def readings_differ(old: CriteriaReading, new: CriteriaReading) -> tuple[Matter, ...]:
    """Return what two readings of a trial ask differently."""
    found: list[Matter] = []
    before, after = old.labels, new.labels
    if before.get("setting") != after.get("setting"):
        found.append(Matter("setting"))
    for name, topic in (("brain_metastases", "brain"), ("leptomeningeal", "leptomeningeal")):
        found += _spread(topic, str(before.get(name)), str(after.get(name)))
    found += _sets(before, after, "her2", added="her2_widened", dropped="her2_narrowed")
    found += _sets(before, after, "hr", added="hr_widened", dropped="hr_narrowed")
    found += _sets(
        before,
        after,
        "genes_required",
        added="genes_added",
        dropped="genes_dropped",
        more_is_wider=False,
    )
    found += _sets(
        before,
        after,
        "prior_excluded",
        added="barred_added",
        dropped="barred_dropped",
        more_is_wider=False,
    )
    found += _sets(
        before,
        after,
        "prior_required",
        added="needed_added",
        dropped="needed_dropped",
        more_is_wider=False,
    )
    found += _numbers(before, after)
    needed = {"required"}
    was, is_now = before.get("measurable") in needed, after.get("measurable") in needed
    if was != is_now:
        token = "measurable_narrowed" if is_now else "measurable_widened"
        found.append(Matter(token, wider=was))
    return tuple(found)


_OPENNESS = ("excluded", "active_excluded", "not_stated", "allowed")


def _spread(topic: str, before: str, after: str) -> list[Matter]:
    if before == after or "required" in (before, after):
        return []
    if before not in _OPENNESS or after not in _OPENNESS or "not_stated" in (before, after):
        return []
    wider = _OPENNESS.index(after) > _OPENNESS.index(before)
    if wider and topic == "brain" and after == "active_excluded":
        return [Matter("brain_treated", wider=True)]
    return [Matter(f"{topic}_{'widened' if wider else 'narrowed'}", wider=wider)]


def _sets(
    before: dict[str, object] | object,
    after: dict[str, object] | object,
    name: str,
    *,
    added: str,
    dropped: str,
    more_is_wider: bool = True,
) -> list[Matter]:
    old, new = _as_set(before, name), _as_set(after, name)
    found = []
    if new - old:
        found.append(Matter(added, tuple(sorted(new - old)), more_is_wider))
    if old - new:
        found.append(Matter(dropped, tuple(sorted(old - new)), not more_is_wider))
    return found


def _as_set(labels: object, name: str) -> set[str]:
    value = labels.get(name) if isinstance(labels, dict) else None
    return set(value) if isinstance(value, list) else set()


def _numbers(before: dict[str, object] | object, after: dict[str, object] | object) -> list[Matter]:
    if not isinstance(before, dict) or not isinstance(after, dict):
        return []
    found = []
    old, new = before.get("ecog_max"), after.get("ecog_max")
    if isinstance(old, int) and isinstance(new, int) and old != new:
        token = "activity_widened" if new > old else "activity_narrowed"
        found.append(Matter(token, (str(new),), new > old))
    for name in ("lines", "chemo_lines", "endocrine_lines"):
        sides = [
            _wider(before.get(f"{name}_max"), after.get(f"{name}_max"), none=99),
            _wider(after.get(f"{name}_min"), before.get(f"{name}_min"), none=0),
        ]
        for wider in sides:
            if wider is not None:
                token = "lines_widened" if wider else "lines_narrowed"
                found = [*found, Matter(token, wider=wider)]
    return list(dict.fromkeys(found))


def _wider(old: object, new: object, *, none: int) -> bool | None:
    """Say whether a limit rose (True) or fell (False); None where it stayed."""
    was = old if isinstance(old, int) else none
    now = new if isinstance(new, int) else none
    return None if was == now else now > was


def _of_status(old: str, new: str) -> tuple[Matter, ...]:
    if old in _TAKING and new not in _TAKING:
        return (Matter("closed", wider=False),)
    if new == "RECRUITING" and old != "RECRUITING":
        return (Matter("opened", wider=True),)
    return ()


def _objects(text: str) -> list[dict[str, str]]:
    try:
        value = json.loads(text or "[]")
    except ValueError:
        return []
    parts = value if isinstance(value, list) else []
    return [{str(k): str(v) for k, v in part.items()} for part in parts if isinstance(part, dict)]


_Place = tuple[str, str, str, str]


def _place(site: dict[str, str]) -> _Place:
    part = site.get
    return part("facility", ""), part("city", ""), part("state", ""), part("country", "")


def _sites(old: str, new: str) -> tuple[SiteChange, ...]:
    before: dict[_Place, list[str]] = {}
    for site in _objects(old):
        key = _place(site)
        before.setdefault(key, []).append(site.get("status", ""))
    found: list[SiteChange] = []
    for site in _objects(new):
        key = _place(site)
        status = site.get("status", "")
        waiting = before.get(key)
        if not waiting:
            found.append(SiteChange("added", *key, "", status))
            continue
        was = waiting.pop(0)
        kind: Literal["closed", "opened", "changed"] = "changed"
        if status in _CLOSED_SITE and was not in _CLOSED_SITE:
            kind = "closed"
        elif status == "RECRUITING" and was != "RECRUITING":
            kind = "opened"
        found.append(SiteChange(kind, *key, was, status))
    found += [SiteChange("removed", *key, was, "") for key, left in before.items() for was in left]
    return tuple(found)


def _dates(old: str, new: str) -> tuple[DateChange, ...]:
    before, after = _one_object(old), _one_object(new)
    names: tuple[Literal["start", "primary_completion", "completion"], ...] = (
        "start",
        "primary_completion",
        "completion",
    )
    return tuple(
        DateChange(name, before.get(name, ""), after.get(name, ""))
        for name in names
        if before.get(name, "") != after.get(name, "")
    )


def _one_object(text: str) -> dict[str, str]:
    return next(iter(_objects(f"[{text}]" if text else "")), {})


def _people(text: str) -> tuple[str, ...]:
    return tuple(", ".join(filter(None, person.values())) for person in _objects(text))
