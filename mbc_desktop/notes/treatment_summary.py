"""The treatment summary: one page for trial offices, begun from the profile, corrected by hand.

Its lines lie in the plain lists (diagnosis, biopsies, genes, treatments, reports). Lines taken over
from the profile say so and follow it; a line she has changed is hers and stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import (
    Biopsy,
    CareRecord,
    Diagnosis,
    GeneResult,
    PastTreatment,
    Report,
    values_of,
)
from mbc_desktop.data.profile_records import PROCEDURES, DrugHad, Profile
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Store
from mbc_desktop.notes.care_words import all_words
from mbc_desktop.notes.paper_pages import Brief, BriefSection, one_line, table_row

FROM_PROFILE = "profile"
CHANGED = "changed: "
"""How the source of a line begins that she has corrected; the line it was made of follows."""
_LEFT_OUT = "summary_left_out"
_FACTS = (
    *("history", "recurred", "er", "pr", "her2", "pdl1", "lobular", "inflammatory", "sites"),
    *("brain", "leptomeningeal", "activity", "birth_year", "sex", "menopause", "other_cancers"),
)
_KEYS: Mapping[str, tuple[str, ...]] = {
    "diagnosis": ("what",),
    "biopsy": ("dated", "site"),
    "gene": ("gene",),
    "treatment": ("name", "started"),
    "report": ("title", "dated"),
}
Line = TypeVar("Line", bound=CareRecord)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the profile gives for a summary."""

    diagnosis: tuple[Diagnosis, ...]
    biopsies: tuple[Biopsy, ...]
    genes: tuple[GeneResult, ...]
    treatments: tuple[PastTreatment, ...]


def drafted(
    profile: Profile,
    *,
    language: str = "en",
    drug_words: Callable[[str], str] = lambda name: name.replace("_", " "),
) -> Draft:
    """Return the lines a profile gives; questions that were not answered give none.

    ``drug_words`` turns a drug's or kind's name in the profile into what people call it.
    """
    words = all_words(language)["summary"]
    said: Callable[[object], str] = lambda value: _said(value, words["values"])  # noqa: E731
    diagnosis = tuple(
        Diagnosis(what=words["facts"][name], answer=said(value), source=FROM_PROFILE)
        for name in _FACTS
        if (value := getattr(profile, name)) not in (None, "", ())
    )
    biopsies = tuple(
        Biopsy(
            dated=one.taken,
            site=said(one.place),
            er=_with_percent(said(one.er), one.er_percent),
            pr=_with_percent(said(one.pr), one.pr_percent),
            her2=" ".join(
                part
                for part in (
                    said(one.her2),
                    f"IHC {one.ihc}" if one.ihc else "",
                    f"ISH {said(one.ish)}" if one.ish else "",
                )
                if part
            ),
            note=one.words,
            source=FROM_PROFILE,
        )
        for one in profile.biopsies
    )
    genes = tuple(
        GeneResult(gene=one.gene, result=said(one.result), source=FROM_PROFILE)
        for one in profile.genes
    )
    treatments = tuple(
        PastTreatment(
            name=_treatment_name(one, drug_words, said),
            started=one.start,
            stopped="" if one.ongoing else one.end,
            why_stopped=said(one.why_stopped),
            note=said(one.setting) if one.setting != "unknown" else "",
            source=FROM_PROFILE,
        )
        for one in profile.drugs
        if one.drug or one.kind or one.name
    )
    return Draft(diagnosis, biopsies, genes, treatments)


class TreatmentSummary:
    """The summary of one person."""

    def __init__(self, store: Store) -> None:
        self.diagnosis = CareList(store, Diagnosis)
        self.biopsies = CareList(store, Biopsy)
        self.genes = CareList(store, GeneResult)
        self.treatments = CareList(store, PastTreatment)
        self.reports = CareList(store, Report)
        self._settings = Settings(store)

    def take_over(self, draft: Draft) -> int:
        """Bring lines from the profile up to date; returns how many changed.

        A line she has corrected, written herself or taken off is hers: nothing of the profile takes
        its place.
        """
        left_out = self._left_out()
        return sum(
            _follow(kept, drafts, left_out.get(kept.kind.LIST, set()))
            for kept, drafts in self._drafted(draft)
        )

    def make_again(self, draft: Draft) -> Callable[[], None]:
        """Make it from the profile alone, her own lines gone; returns what takes that back."""
        before = self._settings.get(_LEFT_OUT, {})
        old = [(kept, kept.all()) for kept, _ in self._drafted(draft)]
        for kept, lines in old:
            for line in lines:
                kept.remove(line)
        self._settings.forget(_LEFT_OUT)
        self.take_over(draft)

        def undo() -> None:
            for kept, lines in old:
                for line in kept.all():
                    kept.remove(line)
                for line in lines:
                    kept.put_back(line)
            self._settings.set(_LEFT_OUT, before)

        return undo

    def correct(self, kept: CareList[Line], line: Line) -> None:
        """Write a line anew; it is hers from now on."""
        before = next((one for one in kept.all() if one.id == line.id), None)
        if before is not None and _is_followed(before):
            line = replace(line, source=CHANGED + _key(before))  # type: ignore[call-arg]
        kept.change(line)

    def leave_out(self, kept: CareList[Line], line: Line) -> None:
        """Take a line off for good, whatever the profile says."""
        kept.remove(line)
        self._set_left_out(kept, line, on=True)

    def put_back(self, kept: CareList[Line], line: Line) -> None:
        """Undo :meth:`leave_out`."""
        kept.put_back(line)
        self._set_left_out(kept, line, on=False)

    def _drafted(self, draft: Draft) -> tuple[tuple[CareList[Any], Sequence[CareRecord]], ...]:
        return (
            (self.diagnosis, draft.diagnosis),
            (self.biopsies, draft.biopsies),
            (self.genes, draft.genes),
            (self.treatments, draft.treatments),
        )

    def _left_out(self) -> dict[str, set[str]]:
        kept = self._settings.get(_LEFT_OUT, {})
        if not isinstance(kept, dict):
            return {}
        return {str(name): set(keys) for name, keys in kept.items() if isinstance(keys, list)}

    def _set_left_out(self, kept: CareList[Line], line: Line, *, on: bool) -> None:
        key = _origin(line)
        if key is None:
            return
        found = self._left_out()
        keys = found.setdefault(kept.kind.LIST, set())
        (keys.add if on else keys.discard)(key)
        self._settings.set(_LEFT_OUT, {name: sorted(keys) for name, keys in found.items()})

    def page(self, *, language: str = "en") -> Brief:
        """Return the page, ready to be looked at, changed and printed."""
        words = all_words(language)
        lists: Sequence[CareList[Any]] = (
            self.diagnosis,
            self.biopsies,
            self.genes,
            self.treatments,
            self.reports,
        )
        sections = tuple(
            section for one in lists if (section := _section(one.all(), words)) is not None
        )
        return Brief(words["summary"]["title"], sections, words["summary"]["foot"])


def list_page(lines: Sequence[CareRecord], *, language: str = "en") -> Brief:
    """Return one plain list (medicines, care team, insurance) as a page for paper."""
    words = all_words(language)
    section = _section(lines, words)
    title = section.heading if section is not None else ""
    return Brief(title, (section,) if section is not None else (), words["summary"]["foot"])


def _section(lines: Sequence[CareRecord], words: Mapping[str, Any]) -> BriefSection | None:
    if not lines:
        return None
    kind = lines[0].LIST
    fields: Mapping[str, str] = words[kind]["fields"]
    rows = [values_of(line) for line in lines]
    # columns of which nobody said anything only make the others narrow
    shown = [name for name in fields if any(row.get(name) for row in rows)]
    body = [table_row([fields[name] for name in shown])]
    body += [table_row([one_line(row[name]) for name in shown]) for row in rows]
    return BriefSection(kind, words[kind]["title"], "\n".join(body))


def _follow(kept: CareList[Any], drafts: Sequence[CareRecord], left_out: set[str]) -> int:
    lines = kept.all()
    followed: dict[str, list[CareRecord]] = {}
    hers = set(left_out)
    for line in lines:
        if _is_followed(line):
            followed.setdefault(_key(line), []).append(line)
        else:
            hers |= {_key(line), _origin(line) or ""}
    changed = 0
    for draft in drafts:
        key = _key(draft)
        if key in hers:
            continue
        # the same treatment may have been had twice: each has a line of its own
        same = followed.get(key)
        line = same.pop(0) if same else None
        if line is None:
            kept.add(draft)
            changed += 1
        elif values_of(line) != values_of(draft):
            kept.change(replace(draft, id=line.id))
            changed += 1
    for line in (one for same in followed.values() for one in same):
        # what she took out of the profile goes here too
        kept.remove(line)
        changed += 1
    return changed


def _key(line: CareRecord) -> str:
    """Return what tells a line among those of its list."""
    names = _KEYS[line.LIST]
    return "|".join(str(getattr(line, name)) for name in names).casefold()


def _origin(line: CareRecord) -> str | None:
    """Return the key of the line of the profile that a line is, or was made of."""
    source = str(getattr(line, "source", ""))
    if source == FROM_PROFILE:
        return _key(line)
    return source.removeprefix(CHANGED) if source.startswith(CHANGED) else None


def _is_followed(line: CareRecord) -> bool:
    return bool(getattr(line, "source", "") == FROM_PROFILE)


def _treatment_name(
    had: DrugHad, drug_words: Callable[[str], str], said: Callable[[object], str]
) -> str:
    if had.kind in PROCEDURES:
        return said(had.kind)
    return had.name if had.name and not had.drug else drug_words(had.drug or had.kind)


def _with_percent(said: str, percent: int | None) -> str:
    return said if percent is None else f"{said} ({percent} %)".strip()


def _said(value: object, words: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(_said(one, words) for one in value)
    return words.get(str(value), str(value))
