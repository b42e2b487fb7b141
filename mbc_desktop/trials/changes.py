"""What changed on a trial that was already known, written down for its history."""

from __future__ import annotations

from collections import Counter

import msgspec

from mbc_desktop.data.records import TrialChange
from mbc_desktop.trials.markdown import unescape
from mbc_desktop.trials.study import Contact, Location, Study


def changes_between(old: Study, new: Study) -> list[TrialChange]:
    """Return what a person following the trial would want to know, old and new.

    Status, dates and criteria are text; sites and contacts are JSON: sites
    ``[{facility, city, state, country, status}]`` that were added, closed or changed only.
    """
    status = new.protocol_section.status_module.last_update_post_date_struct
    posted = status.date if status else None
    pairs = (
        ("status", _status(old), _status(new)),
        ("dates", _dates(old), _dates(new)),
        ("criteria", _criteria(old), _criteria(new)),
        ("contacts", _contacts(old), _contacts(new)),
        ("sites", *_sites(old, new)),
    )
    return [
        TrialChange(nct=new.nct, what=what, old=before, new=after, posted=posted)
        for what, before, after in pairs
        if before != after
    ]


def _status(study: Study) -> str:
    return study.protocol_section.status_module.overall_status


def _criteria(study: Study) -> str:
    return unescape(study.protocol_section.eligibility_module.eligibility_criteria or "")


def _dates(study: Study) -> str:
    status = study.protocol_section.status_module
    named = {
        "start": status.start_date_struct,
        "primary_completion": status.primary_completion_date_struct,
        "completion": status.completion_date_struct,
    }
    return _json({name: struct.date for name, struct in named.items() if struct and struct.date})


def _contacts(study: Study) -> str:
    module = study.protocol_section.contacts_locations_module
    return _json([_contact(contact) for contact in module.central_contacts or ()])


def _contact(contact: Contact) -> dict[str, str]:
    parts = {
        "name": contact.name,
        "phone": contact.phone,
        "ext": contact.phone_ext,
        "email": contact.email,
    }
    return {name: value for name, value in parts.items() if value}


def _sites(old: Study, new: Study) -> tuple[str, str]:
    before, after = _by_place(old), _by_place(new)
    gone = [site for key, site in before.items() if after.get(key) != site]
    come = [site for key, site in after.items() if before.get(key) != site]
    return _json(gone), _json(come)


def _by_place(study: Study) -> dict[tuple[str, ...], dict[str, str]]:
    module = study.protocol_section.contacts_locations_module
    sites: dict[tuple[str, ...], dict[str, str]] = {}
    same: Counter[tuple[str, ...]] = Counter()
    for location in module.locations or ():
        site = _site(location)
        key = (
            site.get("facility", ""),
            site.get("city", ""),
            site.get("state", ""),
            site.get("country", ""),
        )
        # Sponsors that hide their sites name hundreds of them "Research Site" in one city.
        sites[(*key, str(same[key]))] = site
        same[key] += 1
    return sites


def _site(location: Location) -> dict[str, str]:
    parts = {
        "facility": location.facility,
        "city": location.city,
        "state": location.state,
        "country": location.country,
        "status": location.status,
    }
    return {name: value for name, value in parts.items() if value}


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
