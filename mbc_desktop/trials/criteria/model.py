"""The records a reading is made of: frozen, slotted, free of any library of ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["inclusion", "exclusion", "other"]
Where = Literal["title", "eligibility"]
Setting = Literal["early", "advanced", "any"]
Stance = Literal["required", "barred", "allowed", "washout", "limited"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that decided something: ``quote`` is ``source[start:end]``, in code points."""

    quote: str
    start: int
    end: int
    where: Where
    criterion: int | None = None
    """Index into ``CriteriaReading.criteria``; None for the title."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One bullet or paragraph of the eligibility text."""

    index: int
    kind: Kind
    text: str
    """The raw slice, escapes kept."""
    start: int
    end: int
    depth: int = 0
    """0 for the outermost bullets."""
    parent: int | None = None
    """Index of the criterion this one is nested under."""
    cohort: str | None = None
    """The words of the text that limit it to a cohort, arm, phase or subtype."""
    section: str | None = None
    """The heading it stands under, plain."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the eligibility text, such as "Key Exclusion Criteria for Cohort B"."""

    text: str
    start: int
    end: int
    kind: Kind
    cohort: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the text says about a simple topic, such as the setting or the ECOG status."""

    value: str
    """A word or number of the topic's own vocabulary, told in the module that reads it."""
    evidence: Evidence
    cohort: str | None = None
    note: str = ""
    """What narrows it, in one token, such as "karnofsky" or "untreated"."""


@dataclass(frozen=True, slots=True)
class Her2Rule:
    """A HER2 status that a sentence accepts or shuts out, finer than the label."""

    status: Literal["positive", "negative", "low", "ultralow", "zero", "null", "any"]
    accepted: bool
    evidence: Evidence
    cohort: str | None = None
    assay: tuple[str, ...] = ()
    """The IHC/ISH wording of the sentence, such as ("IHC 2+", "ISH-")."""
    through: Literal["her2", "triple_negative"] = "her2"


@dataclass(frozen=True, slots=True)
class ReceptorRule:
    """A hormone receptor status that a sentence accepts or shuts out, ER and PR apart."""

    receptor: Literal["ER", "PR", "HR"]
    """HR where the text names the pair, or hormone receptors as such."""
    status: Literal["positive", "negative", "low", "any"]
    accepted: bool
    evidence: Evidence
    cohort: str | None = None
    threshold: str = ""
    """The per cent wording of the sentence, such as "≥1%"."""
    through: Literal["receptor", "triple_negative"] = "receptor"


@dataclass(frozen=True, slots=True)
class GeneRule:
    """An alteration that a sentence needs, bars or takes."""

    gene: str
    """HGNC symbol."""
    stance: Literal["required", "barred", "allowed"]
    origin: Literal["germline", "tumor", "either", "unstated"]
    evidence: Evidence
    cohort: str | None = None
    alternatives: tuple[str, ...] = ()
    """Other genes of the same "one of" list."""


@dataclass(frozen=True, slots=True)
class PriorRule:
    """What a sentence says about treatment a person had before."""

    stance: Stance
    classes: tuple[str, ...]
    """Class ids of resources/drugs.json that the sentence names; "systemic" for any systemic."""
    drugs: tuple[str, ...]
    """Generic names where the sentence names drugs; empty where it names the whole class."""
    setting: Setting
    evidence: Evidence
    cohort: str | None = None
    window: str | None = None
    """The time window as the text words it, such as "within 6 months"; None for ever."""
    minimum: int | None = None
    maximum: int | None = None
    """Counts of lines or regimens, where the sentence counts."""
    exception: str | None = None
    """The words after "except", "unless" or "other than"."""
    alternative: bool = False
    """Another treatment in the same sentence would do as well ("A or B")."""
    current: bool = False
    """About treatment that goes on now."""
    option_of: int | None = None
    """Criterion whose "one of the following" list this is an item of."""


@dataclass(frozen=True, slots=True)
class LineLimit:
    """A number of earlier lines of therapy for advanced disease."""

    kind: Literal["any", "chemotherapy", "endocrine"]
    minimum: int | None
    maximum: int | None
    evidence: Evidence
    cohort: str | None = None
    stated: bool = True
    """False where the number follows from a barred or required class without a count."""


@dataclass(frozen=True, slots=True)
class SpreadRule:
    """What a sentence says about spread to the brain or its lining."""

    site: Literal["brain", "leptomeningeal"]
    stance: Literal["required", "excluded", "active_excluded", "allowed"]
    evidence: Evidence
    cohort: str | None = None
    conditions: tuple[str, ...] = ()
    """Conditions named, such as "treated", "stable", "asymptomatic", "no_steroids", "time"."""
    active_only: bool = False
    """Only untreated, active or symptomatic disease is shut out."""


@dataclass(frozen=True, slots=True)
class Burden:
    """A visit, biopsy or other procedure that the text asks for."""

    kind: Literal["biopsy", "archival_tissue", "visits", "hospital_stay", "lumbar_puncture", "port"]
    evidence: Evidence
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Structured:
    """What the registry keeps as fields of their own; None where it says nothing."""

    sex: str | None = None
    minimum_age: int | None = None
    """Whole years."""
    maximum_age: int | None = None
    healthy_volunteers: bool | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything read from one trial, finer than the labels, each with its evidence."""

    setting: tuple[Statement, ...] = ()
    her2: tuple[Her2Rule, ...] = ()
    receptors: tuple[ReceptorRule, ...] = ()
    genes: tuple[GeneRule, ...] = ()
    spread: tuple[SpreadRule, ...] = ()
    performance: tuple[Statement, ...] = ()
    menopause: tuple[Statement, ...] = ()
    prior: tuple[PriorRule, ...] = ()
    lines: tuple[LineLimit, ...] = ()
    measurable: tuple[Statement, ...] = ()
    burdens: tuple[Burden, ...] = ()


Label = str | int | list[str] | None


@dataclass(frozen=True, slots=True)
class CriteriaReading:
    """One trial as read: the criteria, the facts, and the labels folded from them."""

    version: int
    """The reader's version; a stored reading of another version is read again."""
    title: str
    criteria: tuple[Criterion, ...]
    headings: tuple[Heading, ...]
    facts: Facts
    labels: dict[str, Label]
    evidence: dict[str, tuple[Evidence, ...]]
    """For each stated label, the sentences that decided it."""
    structured: Structured = field(default_factory=Structured)

    def as_json(self) -> dict[str, Any]:
        """Return labels, evidence and criteria in the shape of the command line contract."""
        return {
            "labels": self.labels,
            "evidence": {
                name: [
                    {"quote": e.quote, "start": e.start, "end": e.end, "where": e.where}
                    for e in found
                ]
                for name, found in self.evidence.items()
            },
            "criteria": [
                {
                    "kind": c.kind,
                    "text": c.text,
                    "start": c.start,
                    "end": c.end,
                    "cohort": c.cohort,
                    "depth": c.depth,
                    "parent": c.parent,
                    "section": c.section,
                }
                for c in self.criteria
            ],
            "reader_version": self.version,
        }
