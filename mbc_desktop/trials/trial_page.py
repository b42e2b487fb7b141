"""Everything the page of one trial shows, worked out of its record: no words, no layout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mbc_desktop.core.clock import Clock, days_between, read_stamp
from mbc_desktop.trials.extracting import site_is_open
from mbc_desktop.trials.markdown import unescape
from mbc_desktop.trials.study import Arm, Contact, Location, Study

REGISTRY_PAGE = "https://clinicaltrials.gov/study/{nct}"
STALE_AFTER_DAYS = 30
_NO_COUNT = 99_999_999

Miles = Callable[[float, float, float, float], float]


@dataclass(frozen=True, slots=True)
class SiteContact:
    """Somebody to call or write to; empty strings where the registry states nothing."""

    name: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Site:
    """One place that runs the trial. ``miles`` is None without an origin or a point."""

    facility: str
    city: str
    state: str
    country: str
    zip: str
    status: str  # the site's own, empty where it states none
    is_open: bool
    latitude: float | None
    longitude: float | None
    miles: float | None
    contacts: tuple[SiteContact, ...]

    @property
    def place(self) -> str:
        """City and state, or city and country."""
        parts = (self.city, self.state or self.country)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Treatment:
    """One thing that is given or done."""

    kind: str  # the registry's enumeration, or empty
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Group:
    """One group of people in the study and what it is given."""

    label: str
    kind: str
    description: str
    treatments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DesignFacts:
    """What the one plain sentence about a trial is made of. None where nothing is stated."""

    tested: tuple[str, ...]
    compared_with: tuple[str, ...]
    randomized: bool | None
    placebo: bool
    masking: str
    allocation: str
    model: str
    purpose: str
    phases: tuple[str, ...]
    study_type: str
    people: int | None


@dataclass(frozen=True, slots=True)
class TrialPage:
    """One trial, ready to be shown. Dates are as the registry wrote them (``YYYY-MM`` happens)."""

    nct: str
    title: str
    official_title: str
    status: str
    last_known_status: str
    why_stopped: str
    checked_at: str
    checked_days_ago: int
    is_stale: bool
    in_coverage: bool
    left_why: str
    starred: bool
    design: DesignFacts
    conditions: tuple[str, ...]
    summary: str
    details: str
    treatments: tuple[Treatment, ...]
    groups: tuple[Group, ...]
    eligibility: str  # as the registry wrote it, escapes kept
    sex: str
    minimum_age: str
    maximum_age: str
    healthy_volunteers: bool | None
    sponsor: str
    collaborators: tuple[str, ...]
    contacts: tuple[SiteContact, ...]
    sites: tuple[Site, ...]
    start: str
    primary_completion: str
    completion: str
    first_post: str
    last_update: str
    has_results: bool

    @property
    def url(self) -> str:
        """The registry's own page."""
        return REGISTRY_PAGE.format(nct=self.nct)

    @property
    def nearest_open(self) -> Site | None:
        """The nearest site that takes people now; the first listed one where nothing is near."""
        return next((site for site in self.sites if site.is_open), None)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the stores know about a record beside the record itself."""

    checked_at: str
    in_coverage: bool
    left_why: str = ""
    starred: bool = False


def build_page(
    study: Study,
    standing: Standing,
    *,
    clock: Clock,
    origin: tuple[float, float] | None = None,
    miles: Miles | None = None,
) -> TrialPage:
    """Return the page of ``study``; sites come nearest first, or open ones without an origin."""
    protocol = study.protocol_section
    names = protocol.identification_module
    status = protocol.status_module
    who = protocol.eligibility_module
    sponsors = protocol.sponsor_collaborators_module
    arms = protocol.arms_interventions_module
    checked = read_stamp(standing.checked_at).date()
    age = days_between(checked, clock().date())
    dates = {
        "start": status.start_date_struct,
        "primary_completion": status.primary_completion_date_struct,
        "completion": status.completion_date_struct,
        "first_post": status.study_first_post_date_struct,
        "last_update": status.last_update_post_date_struct,
    }
    return TrialPage(
        nct=study.nct,
        title=names.brief_title,
        official_title=names.official_title or "",
        status=status.overall_status,
        last_known_status=status.last_known_status or "",
        why_stopped=status.why_stopped or "",
        checked_at=standing.checked_at,
        checked_days_ago=age,
        is_stale=age >= STALE_AFTER_DAYS,
        in_coverage=standing.in_coverage,
        left_why=standing.left_why,
        starred=standing.starred,
        design=_design(study),
        conditions=protocol.conditions_module.conditions or (),
        summary=protocol.description_module.brief_summary or "",
        details=protocol.description_module.detailed_description or "",
        treatments=tuple(
            Treatment(thing.type or "", thing.name, unescape(thing.description or ""))
            for thing in arms.interventions or ()
        ),
        groups=tuple(
            Group(arm.label, arm.type or "", unescape(arm.description or ""), _given(arm))
            for arm in arms.arm_groups or ()
        ),
        eligibility=who.eligibility_criteria or "",
        sex=who.sex or "",
        minimum_age=who.minimum_age or "",
        maximum_age=who.maximum_age or "",
        healthy_volunteers=who.healthy_volunteers,
        sponsor=sponsors.lead_sponsor.name if sponsors.lead_sponsor else "",
        collaborators=tuple(partner.name for partner in sponsors.collaborators or ()),
        contacts=_contacts(protocol.contacts_locations_module.central_contacts),
        sites=_sites(study, origin, miles),
        has_results=study.has_results,
        **{name: (struct.date or "") if struct else "" for name, struct in dates.items()},
    )


def _design(study: Study) -> DesignFacts:
    protocol = study.protocol_section
    design = protocol.design_module
    info = design.design_info
    arms = protocol.arms_interventions_module.arm_groups or ()
    things = protocol.arms_interventions_module.interventions or ()
    tested = _unique(name for arm in arms if arm.type == "EXPERIMENTAL" for name in _given(arm))
    others = _unique(
        name for arm in arms if (arm.type or "").endswith("COMPARATOR") for name in _given(arm)
    )
    compared = tuple(name for name in others if name not in tested) or others
    words = [arm.label for arm in arms] + [thing.name for thing in things]
    count = design.enrollment_info.count if design.enrollment_info else None
    allocation = (info.allocation if info else None) or ""
    return DesignFacts(
        tested=tested or _unique(thing.name for thing in things),
        compared_with=compared if tested else (),
        randomized={"RANDOMIZED": True, "NON_RANDOMIZED": False}.get(allocation),
        placebo=any("placebo" in word.casefold() for word in words),
        masking=(info.masking_info.masking if info and info.masking_info else None) or "",
        allocation=allocation,
        model=(info.intervention_model if info else None) or "",
        purpose=(info.primary_purpose if info else None) or "",
        phases=design.phases or (),
        study_type=design.study_type or "",
        people=None if count in (None, _NO_COUNT) else count,
    )


def _given(arm: Arm) -> tuple[str, ...]:
    """Return the names of what an arm is given, without the registry's "Drug: " before them."""
    return tuple(name.partition(": ")[2] or name for name in arm.intervention_names or ())


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _contacts(contacts: Sequence[Contact] | None) -> tuple[SiteContact, ...]:
    return tuple(
        SiteContact(
            name=contact.name or "",
            phone=" ext. ".join(part for part in (contact.phone, contact.phone_ext) if part),
            email=contact.email or "",
        )
        for contact in contacts or ()
        if contact.phone or contact.email
    )


def _sites(
    study: Study, origin: tuple[float, float] | None, miles: Miles | None
) -> tuple[Site, ...]:
    module = study.protocol_section.contacts_locations_module
    status = study.protocol_section.status_module.overall_status
    sites = [_site(location, status, origin, miles) for location in module.locations or ()]
    if origin is None:
        return tuple(sorted(sites, key=lambda site: not site.is_open))
    far = float("inf")
    return tuple(sorted(sites, key=lambda site: far if site.miles is None else site.miles))


def _site(
    location: Location,
    study_status: str,
    origin: tuple[float, float] | None,
    miles: Miles | None,
) -> Site:
    point = location.geo_point
    distance = None
    if origin is not None and point is not None and miles is not None:
        distance = miles(origin[0], origin[1], point.lat, point.lon)
    return Site(
        facility=location.facility or "",
        city=location.city or "",
        state=location.state or "",
        country=location.country or "",
        zip=location.zip or "",
        status=location.status or "",
        is_open=site_is_open(location, study_status),
        latitude=point.lat if point else None,
        longitude=point.lon if point else None,
        miles=distance,
        contacts=_contacts(location.contacts),
    )
