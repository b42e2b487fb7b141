"""What a day at the registry changes: statuses, sites, criteria, contacts."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable, Iterator
from typing import Any

from tests.registry.places import contact, places_for

_CLOSINGS = ("ACTIVE_NOT_RECRUITING", "COMPLETED", "TERMINATED", "SUSPENDED", "WITHDRAWN")
_ADDED_CRITERION = "* At least 4 weeks since any other study treatment (sample amendment)"


def evolve(
    records: Iterable[dict[str, Any]], share: float, *, seed: int, date: str
) -> Iterator[dict[str, Any]]:
    """Changed versions of about a share of the records, each with `date` as its last update.

    Which records change depends on the seed and their NCT numbers alone. Every version differs from
    its record in one to three of: status (closes or opens), sites (added, closed or opened),
    criteria text, central contacts. The records themselves stay as they are.

    Args:
        records: decoded v2 records.
        share: 0 to 1.
        seed: the same seed changes the same records in the same way.
        date: the new day of last update, YYYY-MM-DD.
    """
    for record in records:
        nct = record["protocolSection"]["identificationModule"]["nctId"]
        if chosen(nct, share, seed=seed, date=date):
            draw = random.Random(f"{nct}/{seed}/{date}")
            yield _changed(draw, copy.deepcopy(record), date)


def chosen(nct: str, share: float, *, seed: int, date: str) -> bool:
    """Whether `evolve` changes the record of this NCT number."""
    return random.Random(f"{seed}/{date}/{nct}").random() < share


def _changed(draw: random.Random, record: dict[str, Any], date: str) -> dict[str, Any]:
    protocol = record["protocolSection"]
    status = protocol["statusModule"]
    status["lastUpdateSubmitDate"] = date
    status["lastUpdatePostDateStruct"] = {"date": date, "type": "ACTUAL"}
    status["statusVerifiedDate"] = date[:7]
    for change in draw.sample((_status, _sites, _criteria, _contacts), draw.randint(1, 3)):
        change(draw, protocol)
    return record


def _status(draw: random.Random, protocol: dict[str, Any]) -> None:
    status = protocol["statusModule"]
    now = status["overallStatus"]
    if now == "NOT_YET_RECRUITING":
        status["overallStatus"] = "RECRUITING"
    elif now == "RECRUITING":
        status["overallStatus"] = draw.choice(_CLOSINGS)
    elif now == "ACTIVE_NOT_RECRUITING":
        status["overallStatus"] = draw.choice(("COMPLETED", "RECRUITING"))
    elif now in ("SUSPENDED", "UNKNOWN"):
        status["overallStatus"] = draw.choice(("RECRUITING", "TERMINATED"))
        status.pop("lastKnownStatus", None)
    if status["overallStatus"] in ("TERMINATED", "SUSPENDED", "WITHDRAWN"):
        status.setdefault("whyStopped", "Sponsor decision (sample)")


def _sites(draw: random.Random, protocol: dict[str, Any]) -> None:
    module = protocol.setdefault("contactsLocationsModule", {})
    sites = module.setdefault("locations", [])
    held = {(site.get("facility"), site.get("city")) for site in sites}
    for place in places_for(draw, draw.randint(1, 3)):
        if (place.facility, place.where["city"]) not in held:
            sites.append(
                {"facility": place.facility, "status": "RECRUITING"}
                | place.where
                | {"geoPoint": dict(place.point)}
            )
    for site in draw.sample(sites, min(len(sites), 2)):
        site["status"] = "RECRUITING" if site.get("status") == "COMPLETED" else "COMPLETED"
    if len(sites) > 3 and draw.random() < 0.4:
        sites.pop(draw.randrange(len(sites)))


def _criteria(draw: random.Random, protocol: dict[str, Any]) -> None:
    module = protocol.setdefault("eligibilityModule", {})
    text = module.get("eligibilityCriteria", "")
    lines = text.split("\n")
    at = draw.randint(min(1, len(lines)), len(lines))
    lines.insert(at, _ADDED_CRITERION + f" {draw.randint(1, 9)}")
    module["eligibilityCriteria"] = "\n".join(lines)


def _contacts(draw: random.Random, protocol: dict[str, Any]) -> None:
    module = protocol.setdefault("contactsLocationsModule", {})
    module["centralContacts"] = [contact(draw) for _ in range(draw.randint(1, 2))]
