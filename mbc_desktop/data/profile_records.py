"""What a person said about the cancer: frozen answers, each of which may be left out.

None is a question that was not answered. "unknown" is the full answer "I don't know", and
"not_tested" and "never_scanned" are full answers too: neither is ever taken for "no".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Receptor = Literal["positive", "low", "negative", "unknown", "not_tested"]
"""ER or PR; "low" is 1 to 10 % of the cells (ASCO/CAP guideline update, 2020)."""
Her2 = Literal["positive", "low", "ultralow", "zero", "negative", "unknown", "not_tested"]
"""HER2; "negative" is "negative, I don't know if low"."""
Count = Literal["0", "1", "2", "3+", "unknown"]
Present = Literal["working", "growing", "none", "unknown"]
Spread = Literal["no", "never_scanned", "treated", "stable", "growing", "unknown"]
YesNo = Literal["yes", "no", "unknown"]
Found = Literal["found", "not_found", "not_tested", "unknown"]
Origin = Literal["germline", "tumor", "unknown"]
Activity = Literal[
    "fully_active", "light_work", "up_half_the_day", "resting_half_the_day", "in_bed", "unknown"
]
"""Everyday activity in plain words: ECOG performance status 0 to 4 (Oken et al., 1982)."""
Menopause = Literal["pre", "post", "suppressed", "unknown"]
"""Before or after menopause, or the ovaries switched off by treatment."""
When = Literal["early", "advanced", "unknown"]
Stopped = Literal["growth", "side_effects", "planned_end", "other", "unknown"]
Sex = Literal["female", "male"]
History = Literal["de_novo", "recurred", "unknown"]
Pregnancy = Literal["no", "pregnant", "breastfeeding", "unknown"]

GENES = ("PIK3CA", "AKT1", "PTEN", "ESR1", "BRCA1", "BRCA2", "PALB2", "ERBB2")
"""The genes that are asked about by name; others can be added."""
PROCEDURES = ("surgery", "radiation")
"""Kinds of treatment that are no medicines: in the timeline, but no trial is checked for them."""
SITES = (
    "bone",
    "liver",
    "lung",
    "lymph_nodes",
    "skin",
    "chest_wall",
    "pleura",
    "abdomen",
    "other",
)
"""Where it has spread; the brain and its lining are questions of their own."""
BIOPSY_PLACES = ("breast", *SITES[:6], "brain", *SITES[6:])


@dataclass(frozen=True, slots=True)
class DrugHad:
    """One drug a person had, or a kind of treatment where the name is not known.

    ``drug`` is a generic name of resources/drugs.json; where it is empty ``kind`` is a class id or
    one of ``PROCEDURES``, or both are empty where only ``name`` is known, as she wrote it.
    Dates are ISO, whole or ``YYYY-MM`` or ``YYYY``, "" where not given.
    """

    drug: str = ""
    kind: str = ""
    setting: When = "unknown"
    start: str = ""
    end: str = ""
    ongoing: bool = False
    why_stopped: Stopped | None = None
    with_before: bool = False
    """Added to, or given together with, the treatment before: no treatment of its own."""
    name: str = ""
    """As she wrote it, such as a medicine of a study that has no name yet."""


@dataclass(frozen=True, slots=True)
class GeneResult:
    """What a gene test said."""

    gene: str
    result: Found
    origin: Origin = "unknown"


@dataclass(frozen=True, slots=True)
class Biopsy:
    """One biopsy with what was found in it."""

    taken: str = ""
    place: str = ""
    er: Receptor | None = None
    pr: Receptor | None = None
    her2: Her2 | None = None
    ihc: str = ""
    """"0", "1+", "2+" or "3+"."""
    ish: str = ""
    """"positive" or "negative"."""
    er_percent: int | None = None
    """How many cells of a hundred are positive."""
    pr_percent: int | None = None
    words: str = ""
    """What the report says, as she wrote it."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything a person said about the cancer. All of it may be empty."""

    # 1. Where
    home: str = ""
    """ZIP code or city, as typed."""
    travel_miles: int | None = None
    # 2. Receptors of the latest biopsy
    er: Receptor | None = None
    pr: Receptor | None = None
    her2: Her2 | None = None
    # 3. Treatments since the metastatic diagnosis
    treatments: Count | None = None
    present: Present | None = None
    # 4. Drugs had
    drugs: tuple[DrugHad, ...] = ()
    all_drugs: YesNo | None = None
    """Whether ``drugs`` is everything; only then is a drug that is not in it one not had."""
    # 5. Chemotherapy since the metastatic diagnosis
    chemotherapy: YesNo | None = None
    # 6. Brain, and the lining of the brain and spinal cord
    brain: Spread | None = None
    leptomeningeal: Spread | None = None
    # 7. Genes, PD-L1
    genes: tuple[GeneResult, ...] = ()
    pdl1: Literal["positive", "negative", "unknown", "not_tested"] | None = None
    # 8. Everyday activity
    activity: Activity | None = None
    # More
    birth_year: int | None = None
    sex: Sex | None = None
    menopause: Menopause | None = None
    history: History | None = None
    recurred: str = ""
    """When it came back or was found to have spread, ISO, whole or in part."""
    early_ended: str = ""
    """When the treatment of the early cancer ended, ISO, whole or in part."""
    bone_only: YesNo | None = None
    sites: tuple[str, ...] = ()
    lobular: YesNo | None = None
    inflammatory: YesNo | None = None
    measurable: YesNo | None = None
    biopsies: tuple[Biopsy, ...] = ()
    other_cancers: YesNo | None = None
    pregnancy: Pregnancy | None = None
    # Corrections of what the program counted
    lines_said: int | None = None
    chemotherapy_lines_said: int | None = None
    endocrine_lines_said: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said yet."""
        return self == Profile()


@dataclass(frozen=True, slots=True)
class NamedProfile:
    """A profile as it is kept: a caregiver may keep one for each of two people."""

    id: int
    name: str
    active: bool
    profile: Profile = field(repr=False)
    made_at: str = ""
    changed_at: str = ""
