"""One registry record, decoded: only the fields the program uses, each checked for its type.

Fields the program does not know are ignored. A field of the wrong type refuses the record (and the
record alone, see decoding.py): what can't be trusted must not be shown as a trial. Absent modules
and fields are simply left out by the registry, never null; both are taken for "not stated".
Names follow ClinicalTrials.gov API v2.0.5.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

Enum = Annotated[str, Meta(pattern=r"^[A-Z][A-Z0-9_]{0,60}$")]
PartialDate = Annotated[str, Meta(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
NctNumber = Annotated[str, Meta(pattern=r"^NCT\d{8}$")]
LongText = Annotated[str, Meta(max_length=2_000_000)]


class _Part(Struct, frozen=True, rename="camel", gc=False):
    """Base of all parts: immutable, camelCase in JSON."""


class DateStruct(_Part, frozen=True):
    """A date of the registry, whole or ``YYYY-MM``."""

    date: PartialDate | None = None


class Identification(_Part, frozen=True):
    """Names and numbers."""

    nct_id: NctNumber
    brief_title: str
    official_title: str | None = None
    acronym: str | None = None
    nct_id_aliases: tuple[str, ...] | None = None


class Status(_Part, frozen=True):
    """Where the study stands and when it was updated."""

    overall_status: Enum
    last_known_status: Enum | None = None
    why_stopped: str | None = None
    start_date_struct: DateStruct | None = None
    primary_completion_date_struct: DateStruct | None = None
    completion_date_struct: DateStruct | None = None
    study_first_post_date_struct: DateStruct | None = None
    last_update_post_date_struct: DateStruct | None = None


class Sponsor(_Part, frozen=True):
    """Who runs or helps to run the study."""

    name: str


class Sponsors(_Part, frozen=True):
    """The lead sponsor and collaborators."""

    lead_sponsor: Sponsor | None = None
    collaborators: tuple[Sponsor, ...] | None = None


class Description(_Part, frozen=True):
    """Summary and details, CommonMark with escapes."""

    brief_summary: LongText | None = None
    detailed_description: LongText | None = None


class Conditions(_Part, frozen=True):
    """What is studied."""

    conditions: tuple[str, ...] | None = None
    keywords: tuple[str, ...] | None = None


class Masking(_Part, frozen=True):
    """Who does not know which treatment is given."""

    masking: Enum | None = None
    who_masked: tuple[Enum, ...] | None = None


class DesignInfo(_Part, frozen=True):
    """How people are assigned."""

    allocation: Enum | None = None
    intervention_model: Enum | None = None
    primary_purpose: Enum | None = None
    masking_info: Masking | None = None


class Enrollment(_Part, frozen=True):
    """How many people; 99999999 stands for none."""

    count: int | None = None


class Design(_Part, frozen=True):
    """Type, phases and plan. ``phases`` left out (an observational study) is not ``NA``."""

    study_type: Enum | None = None
    phases: tuple[Enum, ...] | None = None
    design_info: DesignInfo | None = None
    enrollment_info: Enrollment | None = None


class Arm(_Part, frozen=True):
    """One group of people in the study."""

    label: str
    type: Enum | None = None
    description: LongText | None = None
    intervention_names: tuple[str, ...] | None = None


class Intervention(_Part, frozen=True):
    """One thing given or done."""

    name: str
    type: Enum | None = None
    description: LongText | None = None
    other_names: tuple[str, ...] | None = None


class ArmsInterventions(_Part, frozen=True):
    """Groups, and what each is given."""

    arm_groups: tuple[Arm, ...] | None = None
    interventions: tuple[Intervention, ...] | None = None


class Eligibility(_Part, frozen=True):
    """Who can join."""

    eligibility_criteria: LongText | None = None
    healthy_volunteers: bool | None = None
    sex: Enum | None = None
    minimum_age: str | None = None
    maximum_age: str | None = None


class Contact(_Part, frozen=True):
    """Somebody to call or write to."""

    name: str | None = None
    role: Enum | None = None
    phone: str | None = None
    phone_ext: str | None = None
    email: str | None = None


class GeoPoint(_Part, frozen=True):
    """The center of the site's city, in degrees."""

    lat: Annotated[float, Meta(ge=-90, le=90)]
    lon: Annotated[float, Meta(ge=-180, le=180)]


class Location(_Part, frozen=True):
    """One site. 44 % of sites state no status of their own, 3 % no point."""

    facility: str | None = None
    status: Enum | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None
    contacts: tuple[Contact, ...] | None = None
    geo_point: GeoPoint | None = None


class ContactsLocations(_Part, frozen=True):
    """Central contacts and sites."""

    central_contacts: tuple[Contact, ...] | None = None
    locations: tuple[Location, ...] | None = None


class Protocol(_Part, frozen=True):
    """The protocol section."""

    identification_module: Identification
    status_module: Status
    sponsor_collaborators_module: Sponsors = Sponsors()
    description_module: Description = Description()
    conditions_module: Conditions = Conditions()
    design_module: Design = Design()
    arms_interventions_module: ArmsInterventions = ArmsInterventions()
    eligibility_module: Eligibility = Eligibility()
    contacts_locations_module: ContactsLocations = ContactsLocations()


class MeshTerm(_Part, frozen=True):
    """A MeSH heading."""

    term: str | None = None


class Browse(_Part, frozen=True):
    """MeSH headings the registry derived, with their ancestors."""

    meshes: tuple[MeshTerm, ...] | None = None
    ancestors: tuple[MeshTerm, ...] | None = None


class Derived(_Part, frozen=True):
    """What the registry derived."""

    condition_browse_module: Browse = Browse()


class Study(_Part, frozen=True):
    """One whole record."""

    protocol_section: Protocol
    derived_section: Derived = Derived()
    has_results: bool = False

    @property
    def nct(self) -> str:
        """The study's NCT number."""
        return self.protocol_section.identification_module.nct_id


class Page(Struct, frozen=True, rename="camel"):
    """One page of studies, each left undecoded so that a bad one costs itself alone."""

    studies: tuple[msgspec.Raw, ...]
    next_page_token: str | None = None
    total_count: int | None = None
