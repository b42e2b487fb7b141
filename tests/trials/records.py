"""Small registry records for tests: what is not named is left out, as the registry does."""

from __future__ import annotations

from typing import Any

import msgspec

from mbc_desktop.trials.decoding import Decoded, decode_study
from mbc_desktop.trials.study import Study


def record(nct: str = "NCT90000001", *, title: str = "A study", **modules: Any) -> dict[str, Any]:
    """Return a record; ``modules`` are named without "Module" and written with ``_`` for capitals.

    ``status`` may be the overall status alone, ``locations``, ``conditions``, ``interventions``,
    ``arms`` and ``eligibility`` are short for what lies deep.
    """
    status = modules.pop("status", "RECRUITING")
    protocol: dict[str, Any] = {
        "identificationModule": {"nctId": nct, "briefTitle": title},
        "statusModule": status if isinstance(status, dict) else {"overallStatus": status},
    }
    if "locations" in modules or "contacts" in modules:
        protocol["contactsLocationsModule"] = {
            "locations": modules.pop("locations", []),
            "centralContacts": modules.pop("contacts", []),
        }
    if "conditions" in modules or "keywords" in modules:
        protocol["conditionsModule"] = {
            "conditions": modules.pop("conditions", []),
            "keywords": modules.pop("keywords", []),
        }
    if "interventions" in modules or "arms" in modules:
        protocol["armsInterventionsModule"] = {
            "interventions": modules.pop("interventions", []),
            "armGroups": modules.pop("arms", []),
        }
    if "eligibility" in modules:
        protocol["eligibilityModule"] = {"eligibilityCriteria": modules.pop("eligibility")}
    if "updated" in modules:
        protocol["statusModule"]["lastUpdatePostDateStruct"] = {"date": modules.pop("updated")}
    whole: dict[str, Any] = {"protocolSection": protocol}
    if "meshes" in modules:
        terms = [{"term": term} for term in modules.pop("meshes")]
        whole["derivedSection"] = {"conditionBrowseModule": {"meshes": terms}}
    if "has_results" in modules:
        whole["hasResults"] = modules.pop("has_results")
    for name, module in modules.items():
        head, *rest = name.split("_")
        protocol[head + "".join(map(str.title, rest)) + "Module"] = module
    return whole


def decoded(*args: Any, **options: Any) -> Decoded:
    """Return :func:`record`, decoded."""
    found = decode_study(msgspec.json.encode(record(*args, **options)))
    assert isinstance(found, Decoded), found
    return found


def study(*args: Any, **options: Any) -> Study:
    """Return :func:`record` as a study."""
    return decoded(*args, **options).study


def site(city: str, state: str = "", country: str = "United States", **more: Any) -> dict[str, Any]:
    """Return one location; ``point`` is latitude and longitude."""
    point = more.pop("point", None)
    where = {"city": city, "state": state, "country": country} | more
    if point is not None:
        where["geoPoint"] = {"lat": point[0], "lon": point[1]}
    return {name: value for name, value in where.items() if value}
