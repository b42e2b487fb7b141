"""The registry's enumerations that the program filters and sorts by.

Values as in ClinicalTrials.gov API v2.0.5. A value that is not listed here is kept and shown as the
registry wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable

# Statuses under which a study takes people now, will, or may again.
MAY_OPEN = (
    "RECRUITING",
    "NOT_YET_RECRUITING",
    "ENROLLING_BY_INVITATION",
    "ACTIVE_NOT_RECRUITING",
    "AVAILABLE",
    "TEMPORARILY_NOT_AVAILABLE",
    "SUSPENDED",
)
# Statuses under which no new people are taken, and none will be.
CLOSED = (
    "COMPLETED",
    "TERMINATED",
    "WITHDRAWN",
    "NO_LONGER_AVAILABLE",
    "APPROVED_FOR_MARKETING",
    "WITHHELD",
    "UNKNOWN",
)
STATUSES = MAY_OPEN + CLOSED
OPEN_NOW = ("RECRUITING", "AVAILABLE")

PHASES = ("EARLY_PHASE1", "PHASE1", "PHASE2", "PHASE3", "PHASE4", "NA")
KINDS = (
    "DRUG",
    "BIOLOGICAL",
    "RADIATION",
    "PROCEDURE",
    "DEVICE",
    "BEHAVIORAL",
    "DIETARY_SUPPLEMENT",
    "DIAGNOSTIC_TEST",
    "GENETIC",
    "COMBINATION_PRODUCT",
    "OTHER",
)


def to_bits(values: Iterable[str], order: tuple[str, ...]) -> int:
    """Return one bit for each of ``values`` by its place in ``order``; unknown values have none."""
    bits = 0
    for value in values:
        if value in order:
            bits |= 1 << order.index(value)
    return bits


def from_bits(bits: int, order: tuple[str, ...]) -> tuple[str, ...]:
    """Return the values whose bits are set, in ``order``."""
    return tuple(value for place, value in enumerate(order) if bits & (1 << place))


def nct_to_id(nct: str) -> int:
    """Return the digits of an NCT number as the integer the stores use."""
    return int(nct[3:])


def id_to_nct(number: int) -> str:
    """Return the NCT number of a stored integer."""
    return f"NCT{number:08d}"
