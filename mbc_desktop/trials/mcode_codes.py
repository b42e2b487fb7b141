"""Codes that an mCODE bundle speaks in, and the answers they stand for.

HL7 FHIR mCODE Implementation Guide, STU 4 (profiles Tumor Marker Test, ECOG Performance Status,
Secondary Cancer Condition, Genomic Variant, Cancer-Related Medication, Cancer Disease Status), with
LOINC, SNOMED CT and ICD-10-CM codes as those profiles and their value sets name them.
"""

from __future__ import annotations

from typing import Literal

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

PALLIATIVE = "363676003"
CURATIVE = frozenset({"373808002", "373846009", "373847000"})

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
)
