"""The treatment summary: one page for trial offices, begun from the profile, corrected by hand.

Its lines lie in the plain lists (diagnosis, biopsies, genes, treatments, reports). Lines taken over
from the profile say so and follow it; a line she has changed is hers and stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from mbc_desktop.core.resources import resource_path
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
from mbc_desktop.data.stores import Store
from mbc_desktop.notes.paper_pages import Brief, BriefSection, one_line, table_row

LANGUAGES = ("en", "es")
FROM_PROFILE = "profile"
_FACTS = (
    *("history", "recurred", "er", "pr", "her2", "pdl1", "lobular", "inflammatory", "sites"),
    *("brain", "leptomeningeal", "activity", "birth_year", "sex", "menopause", "other_cancers"),
)
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
    words = _words(language)["summary"]
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
        )
        for one in profile.biopsies
    )
    genes = tuple(GeneResult(gene=one.gene, result=said(one.result)) for one in profile.genes)
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

    def take_over(self, draft: Draft) -> int:
        """Bring lines from the profile up to date; returns how many changed.

        A line counts as hers once its ``source`` is empty, and is never touched. Biopsies and genes
        are added where there is no line of the same date or gene.
        """
        changed = _follow(self.diagnosis, draft.diagnosis, lambda line: line.what)
        changed += _follow(
            self.treatments, draft.treatments, lambda line: f"{line.name}|{line.started}"
        )
        changed += _add_new(self.biopsies, draft.biopsies, lambda line: f"{line.dated}|{line.site}")
        changed += _add_new(self.genes, draft.genes, lambda line: line.gene)
        return changed

    def page(self, *, language: str = "en") -> Brief:
        """Return the page, ready to be looked at, changed and printed."""
        words = _words(language)
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
    words = _words(language)
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


def _follow(kept: CareList[Line], drafts: Sequence[Line], key: Callable[[Line], str]) -> int:
    here = {key(line).casefold(): line for line in kept.all()}
    changed = 0
    for draft in drafts:
        line = here.pop(key(draft).casefold(), None)
        if line is None:
            kept.add(draft)
            changed += 1
        elif _is_followed(line) and values_of(line) != values_of(draft):
            kept.change(replace(draft, id=line.id))
            changed += 1
    for line in here.values():
        # what she took out of the profile goes here too, unless she has made it her own
        if _is_followed(line):
            kept.remove(line)
            changed += 1
    return changed


def _add_new(kept: CareList[Line], drafts: Sequence[Line], key: Callable[[Line], str]) -> int:
    here = {key(line).casefold() for line in kept.all()}
    new = [draft for draft in drafts if key(draft).casefold() not in here]
    kept.add_many(new)
    return len(new)


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


def _words(language: str) -> Mapping[str, Any]:
    wanted = language if language in LANGUAGES else "en"
    return _read(resource_path("care_lists", f"{wanted}.yaml"))


@cache
def _read(path: Path) -> Mapping[str, Any]:
    import yaml

    found: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found
