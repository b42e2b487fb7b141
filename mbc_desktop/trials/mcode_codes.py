"""Codes that an mCODE bundle speaks in, and the answers they stand for.

HL7 FHIR mCODE Implementation Guide, STU 4 (profiles Tumor Marker Test, ECOG Performance Status,
Secondary Cancer Condition, Genomic Variant, Cancer-Related Medication, Cancer Disease Status), with
LOINC, SNOMED CT and ICD-10-CM codes as those profiles and their value sets name them.
"""

from __future__ import annotations

from typing import Literal

from mbc_desktop.data.profile_records import Stopped, When

Marker = Literal["er", "pr", "her2", "her2_ihc", "her2_ish", "pdl1"]

MARKERS: dict[str, Marker] = {
    "16112-5": "er",
    "85337-4": "er",
    "14130-9": "er",
    "16113-3": "pr",
    "85339-0": "pr",
    "10861-3": "pr",
    "48676-1": "her2",
    "85319-2": "her2_ihc",
    "18474-7": "her2_ihc",
    "85318-4": "her2_ish",
    "31150-6": "her2_ish",
    "85147-7": "pdl1",
}
"""LOINC code of a tumor marker test to what it tells of."""

ECOG = frozenset({"89247-1", "89262-0"})
DISEASE_STATUS = frozenset({"97509-4", "88040-1"})
VARIANT = "69548-6"
GENE_STUDIED = "48018-6"
SOURCE_CLASS = "48002-0"

POSITIVE = frozenset({"10828004", "LA6576-8", "POS", "52101004", "LA9633-4"})
NEGATIVE = frozenset({"260385009", "LA6577-6", "NEG", "2667000", "LA9634-2"})
WORSE = frozenset({"271299001"})
NOT_WORSE = frozenset({"268910001", "359746009", "385633008", "260415000"})
GERMLINE = "LA6683-2"
SOMATIC = "LA6684-0"

SETTINGS: dict[When, frozenset[str]] = {
    "advanced": frozenset({"363676003"}),  # palliative
    "early": frozenset({"373808002", "373846009", "373847000"}),  # curative, adjuvant, neoadjuvant
}
"""Treatment or procedure intent (SNOMED CT) to the setting it stands for."""

STOPPED: dict[Stopped, frozenset[str]] = {
    "growth": frozenset({"266721009"}),  # no response
    "side_effects": frozenset({"407563006"}),  # not tolerated
    "planned_end": frozenset({"182992009"}),  # completed
    "other": frozenset(
        {
            *("160932005", "105480006", "184081006", "309846006"),
            *("399307001", "7058009", "443729008"),
        }
    ),
}
"""Codes of mCODE's value set of treatment termination reasons (SNOMED CT)."""

PROCEDURES: dict[str, tuple[frozenset[str], str]] = {
    "surgery": (frozenset({"387713003"}), "mcode-cancer-related-surgical-procedure"),
    "radiation": (
        frozenset({"1217123003", "108290001", "385798007"}),
        "mcode-radiotherapy-course-summary",
    ),
}
"""Kind to the codes of a procedure or its category, and the profile it names itself by."""

CAME_BACK = frozenset({"recurrence", "relapse"})
"""Clinical status of a condition (HL7)."""

# ICD-10-CM (by its beginning) and SNOMED CT body structures.
PLACES: tuple[tuple[str, str], ...] = (
    ("C79.31", "brain"),
    ("C79.32", "leptomeningeal"),
    ("C79.51", "bone"),
    ("C79.52", "bone"),
    ("C78.7", "liver"),
    ("C78.0", "lung"),
    ("C78.2", "pleura"),
    ("C78.6", "abdomen"),
    ("C77", "lymph_nodes"),
    ("C79.2", "skin"),
    ("12738006", "brain"),
    ("94225005", "brain"),
    ("1231004", "leptomeningeal"),
    ("272673000", "bone"),
    ("94222008", "bone"),
    ("10200004", "liver"),
    ("94381002", "liver"),
    ("39607008", "lung"),
    ("94391008", "lung"),
    ("59441001", "lymph_nodes"),
    ("39937001", "skin"),
    ("C50", "breast"),
    ("76752008", "breast"),
)


def place_of(found: frozenset[str]) -> str:
    """Return the place that codes tell of, of ``BIOPSY_PLACES`` or "leptomeningeal", or empty."""
    return next((p for code, p in PLACES if any(one.startswith(code) for one in found)), "")
