"""What stands in a person's plain lists: one frozen record a line.

Every field is what she typed; dates are free text ("since June", "2026-03-01"), because that is how
people know them. ``id`` is empty for a line that was not stored yet.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CareRecord:
    """A line of a list. ``LIST`` names the list; the fields are texts."""

    LIST: ClassVar[str] = ""
    id: str = field(default="", metadata={"stored": False})


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine(CareRecord):
    """A medicine, vitamin or supplement; ``stopped`` is empty while it is taken."""

    LIST: ClassVar[str] = "medicine"
    name: str = ""
    dose: str = ""
    how_often: str = ""
    what_for: str = ""
    started: str = ""
    stopped: str = ""
    why_stopped: str = ""
    prescribed_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy(CareRecord):
    """What she can't have, and what it does."""

    LIST: ClassVar[str] = "allergy"
    name: str = ""
    reaction: str = ""
    how_bad: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CareMember(CareRecord):
    """A person or an office of the care team.

    ``call_first`` is "yes" for the number that *When to call* shows.
    """

    LIST: ClassVar[str] = "care_team"
    name: str = ""
    role: str = ""
    place: str = ""
    phone: str = ""
    after_hours_phone: str = ""
    portal: str = ""
    email: str = ""
    address: str = ""
    call_first: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insurance(CareRecord):
    """A plan, with what people ask for on the phone."""

    LIST: ClassVar[str] = "insurance"
    plan: str = ""
    holder: str = ""
    member_number: str = ""
    group_number: str = ""
    phone: str = ""
    authorization_phone: str = ""
    portal: str = ""
    case_manager: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis(CareRecord):
    """One fact of the diagnosis for the treatment summary: "First diagnosed" and its answer."""

    LIST: ClassVar[str] = "diagnosis"
    what: str = ""
    answer: str = ""
    dated: str = ""
    source: str = ""  # "profile" where it was taken over from there and not changed by hand
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Biopsy(CareRecord):
    """One biopsy or surgery and what it found."""

    LIST: ClassVar[str] = "biopsy"
    dated: str = ""
    site: str = ""
    er: str = ""
    pr: str = ""
    her2: str = ""
    result: str = ""
    place: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneResult(CareRecord):
    """One gene or marker of a genomic report."""

    LIST: ClassVar[str] = "gene"
    gene: str = ""
    result: str = ""
    test: str = ""
    sample: str = ""
    dated: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastTreatment(CareRecord):
    """One treatment, also the present one: ``stopped`` is empty while it goes on."""

    LIST: ClassVar[str] = "treatment"
    name: str = ""
    line: str = ""
    started: str = ""
    stopped: str = ""
    why_stopped: str = ""
    place: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(CareRecord):
    """A pathology, genomic or scan report; ``file`` is the name of its attachment."""

    LIST: ClassVar[str] = "report"
    title: str = ""
    kind: str = ""
    dated: str = ""
    file: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReason(CareRecord):
    """Something of her own on the *When to call* card; ``how`` is 911, team or 988."""

    LIST: ClassVar[str] = "when_to_call"
    text: str = ""
    how: str = ""


LISTS: tuple[type[CareRecord], ...] = (
    Medicine,
    Allergy,
    CareMember,
    Insurance,
    Diagnosis,
    Biopsy,
    GeneResult,
    PastTreatment,
    Report,
    OwnReason,
)


def field_names(kind: type[CareRecord]) -> tuple[str, ...]:
    """Return the names of a record's stored fields, in order."""
    return tuple(one.name for one in fields(kind) if one.metadata.get("stored", True))


def values_of(record: CareRecord) -> dict[str, str]:
    """Return what a record says, by the names of its fields."""
    return {name: str(getattr(record, name)) for name in field_names(type(record))}


def make(kind: type[Any], values: dict[str, Any], *, name: str) -> Any:
    """Return a record of stored values; what this version does not know is left out."""
    known = {key: str(values[key]) for key in field_names(kind) if values.get(key) is not None}
    return kind(id=name, **known)
