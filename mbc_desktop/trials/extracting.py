"""What is taken out of a registry record for listing, filtering and searching."""

from __future__ import annotations

import re
from collections.abc import Collection

from mbc_desktop.core.registry_terms import CLOSED, OPEN_NOW
from mbc_desktop.data.documents import digest_of
from mbc_desktop.data.records import PlaceKey, TrialEntry
from mbc_desktop.trials.decoding import Decoded
from mbc_desktop.trials.markdown import unescape
from mbc_desktop.trials.phrases import spell_signs
from mbc_desktop.trials.study import DateStruct, Location, Study

# The registry expands a condition by MeSH and ranks loosely, so that studies of other diseases come
# along; these words decide which are about the breast. HER2 alone does where no other organ is
# named: a study of all tumors that make it takes people with breast cancer, one of the stomach not.
_BREAST = re.compile(r"breast|mamma(?!lian)|\bmama\b|\bTNBC\b", re.IGNORECASE)
_HER2 = re.compile(r"\bHER[- ]?2\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"gastric|stomach|o?esophag|gastro-?o?esophag|colorectal|colon|rectal|lung|bladder|urothelial"
    r"|biliary|pancrea|endometri|uterine|ovarian|salivary|prostate|cervical|head and neck",
    re.IGNORECASE,
)


def entry_of(decoded: Decoded) -> TrialEntry:
    """Return what is stored of one record."""
    study = decoded.study
    protocol = study.protocol_section
    names = protocol.identification_module
    status = protocol.status_module
    design = protocol.design_module
    sponsors = protocol.sponsor_collaborators_module
    things = protocol.arms_interventions_module.interventions or ()
    locations = protocol.contacts_locations_module.locations or ()
    kinds = tuple(dict.fromkeys(thing.type for thing in things if thing.type))
    places = _places(locations, status.overall_status)
    return TrialEntry(
        nct=study.nct,
        title=names.brief_title,
        status=status.overall_status,
        last_known_status=status.last_known_status,
        study_type=design.study_type,
        phases=design.phases or (),
        kinds=kinds,
        on_condition=is_on_condition(study),
        sponsor=sponsors.lead_sponsor.name if sponsors.lead_sponsor else None,
        start=_date(status.start_date_struct),
        completion=_date(status.completion_date_struct),
        first_post=_date(status.study_first_post_date_struct),
        last_update=_date(status.last_update_post_date_struct),
        has_results=study.has_results,
        site_count=len(locations),
        texts=_texts(study, places),
        places=places,
        raw=decoded.raw,
        digest=digest_of(decoded.raw),
    )


def is_on_condition(study: Study) -> bool:
    """Return whether the study itself names the breast: conditions, keywords, title or MeSH."""
    protocol = study.protocol_section
    conditions = protocol.conditions_module
    said = [
        protocol.identification_module.brief_title,
        protocol.identification_module.official_title or "",
        *(conditions.conditions or ()),
        *(conditions.keywords or ()),
        *(mesh.term or "" for mesh in study.derived_section.condition_browse_module.meshes or ()),
    ]
    if any(_BREAST.search(text) for text in said):
        return True
    return any(map(_HER2.search, said)) and not any(map(_ELSEWHERE.search, said))


def site_is_open(location: Location, study_status: str) -> bool:
    """Return whether a site takes people now; a site without a status follows its study.

    A closed study has no open site, whatever its sites were last said to do.
    """
    return study_status not in CLOSED and (location.status or study_status) in OPEN_NOW


def _date(struct: DateStruct | None) -> str | None:
    return struct.date if struct else None


def _places(locations: tuple[Location, ...], study_status: str) -> dict[PlaceKey, bool]:
    places: dict[PlaceKey, bool] = {}
    for location in locations:
        point = location.geo_point
        key = (
            location.city or "",
            location.state or "",
            location.country or "",
            point.lat if point else None,
            point.lon if point else None,
        )
        places[key] = places.get(key, False) or site_is_open(location, study_status)
    return places


def _texts(study: Study, places: Collection[PlaceKey]) -> tuple[str, ...]:
    protocol = study.protocol_section
    names = protocol.identification_module
    conditions = protocol.conditions_module
    sponsors = protocol.sponsor_collaborators_module
    treatments: list[str] = []
    for thing in protocol.arms_interventions_module.interventions or ():
        treatments += (thing.name, *(thing.other_names or ()))
    locations = protocol.contacts_locations_module.locations or ()
    sites: dict[str, None] = dict.fromkeys(
        location.facility for location in locations if location.facility
    )
    # each city, state and country once: "United States" beside every city is half of all words
    for parts in zip(*(place[:3] for place in places), strict=True):
        sites.update(dict.fromkeys(filter(None, parts)))
    summary = (
        names.acronym,
        names.official_title,
        unescape(protocol.description_module.brief_summary or ""),
    )
    lead = (sponsors.lead_sponsor,) if sponsors.lead_sponsor else ()
    told = (
        names.brief_title,
        "\n".join(dict.fromkeys(treatments)),
        "\n".join((*(conditions.conditions or ()), *(conditions.keywords or ()))),
        "\n".join(filter(None, summary)),
        unescape(protocol.eligibility_module.eligibility_criteria or ""),
    )
    return (
        *map(spell_signs, told),
        "\n".join(sponsor.name for sponsor in (*lead, *(sponsors.collaborators or ()))),
        "\n".join(sites),
    )
