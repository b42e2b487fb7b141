"""Made-up v2 records in the registry's true sizes and shares, the same for the same seed.

Sizes and shares are those of the real breast cancer records as counted in 2026: median, 90th
percentile and largest of the eligibility text (2,826 / 8,319 / 16,627 characters), of the number of
sites (6 / 197 / 1,569), and of the whole record without results (20 / 121 / 706 KB).
"""

from __future__ import annotations

import bisect
import datetime as dt
import math
import random
from collections.abc import Iterator
from typing import Any

from tests.registry import prose
from tests.registry.criteria import eligibility
from tests.registry.evolving import evolve
from tests.registry.outlines import Outline, outline
from tests.registry.phrases import phrases
from tests.registry.places import contact, person, places_for

__all__ = ["OPEN", "evolve", "generate"]

Record = dict[str, Any]
TODAY = dt.date(2026, 11, 19)
OPEN = (
    "RECRUITING",
    "NOT_YET_RECRUITING",
    "ENROLLING_BY_INVITATION",
    "ACTIVE_NOT_RECRUITING",
    "AVAILABLE",
    "TEMPORARILY_NOT_AVAILABLE",
    "SUSPENDED",
)
_STATUSES = {
    "COMPLETED": 38.0,
    "RECRUITING": 18.0,
    "UNKNOWN": 16.0,
    "ACTIVE_NOT_RECRUITING": 9.5,
    "TERMINATED": 7.0,
    "NOT_YET_RECRUITING": 5.0,
    "WITHDRAWN": 3.5,
    "ENROLLING_BY_INVITATION": 1.5,
    "SUSPENDED": 0.7,
    "WITHHELD": 0.1,
}
_OPEN_ONLY = {name: share for name, share in _STATUSES.items() if name in OPEN}
_ACCESS = {"AVAILABLE": 5, "NO_LONGER_AVAILABLE": 4, "APPROVED_FOR_MARKETING": 2}
_ACCESS |= {"TEMPORARILY_NOT_AVAILABLE": 1}
_SITE_STATUSES = {
    "RECRUITING": 74,
    "NOT_YET_RECRUITING": 8,
    "ACTIVE_NOT_RECRUITING": 5,
    "COMPLETED": 5,
    "WITHDRAWN": 5,
    "SUSPENDED": 1,
    "TERMINATED": 2,
}
# Quantile, value: between two of them values are interpolated on a logarithmic scale. The sites are
# those of drug trials; a twentieth of all records has none, and other kinds of study are small.
_ELIGIBILITY = (
    (0, 120),
    (0.1, 600),
    (0.25, 1400),
    (0.5, 2826),
    (0.75, 5000),
    (0.9, 8319),
    (0.98, 12500),
    (1, 16500),
)
_SITES = (
    (0, 1),
    (0.22, 1),
    (0.5, 8),
    (0.7, 36),
    (0.855, 205),
    (0.935, 430),
    (0.995, 1000),
    (1, 1569),
)


def _quantile(table: tuple[tuple[float, float], ...], at: float) -> int:
    k = bisect.bisect_right(table, (at, math.inf))
    if k >= len(table):
        return int(table[-1][1])
    (low, a), (high, b) = table[k - 1], table[k]
    share = (at - low) / (high - low)
    return round(math.exp(math.log(a) * (1 - share) + math.log(b) * share))


def generate(
    count: int, *, seed: int, start: int = 90000000, open_only: bool = False
) -> Iterator[Record]:
    """Made-up records, one at a time.

    Record number n depends on the seed and n alone, so a longer run begins with the shorter one.
    Parts of records may be shared: copy deeply before changing one.

    Args:
        count: how many.
        seed: the same seed gives the same records.
        start: the first NCT number, without its letters.
        open_only: only statuses that are or may open, as a first fetch asks for.
    """
    for number in range(start, start + count):
        yield _record(random.Random(f"{seed}/{number}"), number, open_only=open_only)


def _record(draw: random.Random, number: int, *, open_only: bool) -> Record:
    about = outline(draw)
    status = _status(draw, about, open_only=open_only)
    rank = draw.random()
    sites = 0 if draw.random() < 0.06 else _quantile(_SITES, rank)
    if about.kind in ("support", "local", "observe"):
        sites = min(sites, 60)
    # Long texts and many sites go together, but loosely.
    words = rank if draw.random() < 0.5 else draw.random()
    sponsor = prose.sponsor(draw, sites)
    protocol: Record = {
        "identificationModule": _identification(draw, about, number, sponsor),
        "statusModule": _dates(draw, status),
        "sponsorCollaboratorsModule": _sponsors(draw, sponsor),
    }
    if draw.random() < 0.83:
        protocol["oversightModule"] = {
            "oversightHasDmc": draw.random() < 0.5,
            "isFdaRegulatedDrug": bool(about.drugs),
            "isFdaRegulatedDevice": False,
        }
    protocol["descriptionModule"] = prose.description(draw, about, words)
    protocol["conditionsModule"] = {"conditions": about.conditions}
    if about.keywords:
        protocol["conditionsModule"]["keywords"] = about.keywords
    protocol["designModule"] = _design(draw, about, status, sites)
    if about.arms and draw.random() < 0.97:
        protocol["armsInterventionsModule"] = {
            "armGroups": about.arms,
            "interventions": about.interventions,
        }
    if draw.random() < 0.91:
        protocol["outcomesModule"] = prose.outcomes(draw, about, words, sites)
    protocol["eligibilityModule"] = _eligibility(draw, about, words)
    protocol["contactsLocationsModule"] = _contacts(draw, status, sites, sponsor)
    if draw.random() < 0.5:
        protocol["referencesModule"] = prose.references(draw)
    if draw.random() < 0.42:
        protocol["ipdSharingStatementModule"] = prose.sharing(draw)
    return {
        "protocolSection": protocol,
        "derivedSection": _derived(about),
        "hasResults": status in ("COMPLETED", "TERMINATED") and draw.random() < 0.35,
    }


def _status(draw: random.Random, about: Outline, *, open_only: bool) -> str:
    if about.kind == "access":
        return "AVAILABLE" if open_only else draw.choices(list(_ACCESS), list(_ACCESS.values()))[0]
    shares = _OPEN_ONLY if open_only else _STATUSES
    return draw.choices(list(shares), list(shares.values()))[0]


def _identification(
    draw: random.Random, about: Outline, number: int, sponsor: tuple[str, str]
) -> Record:
    out: Record = {
        "nctId": f"NCT{number:08d}",
        "orgStudyIdInfo": {"id": f"SAMPLE-{number % 1_000_000:06d}"},
    }
    if draw.random() < 0.45:
        other = f"{draw.randint(2012, 2026)}-50{draw.randint(1000, 9999)}-{draw.randint(10, 99)}-00"
        out["secondaryIdInfos"] = [{"id": other, "type": "CTIS", "domain": "EU (sample)"}]
    out["organization"] = {"fullName": sponsor[0], "class": sponsor[1]}
    out["briefTitle"] = about.title
    out["officialTitle"] = about.official
    if about.acronym:
        out["acronym"] = about.acronym
    return out


def _dates(draw: random.Random, status: str) -> Record:
    late = status in ("COMPLETED", "TERMINATED", "WITHDRAWN", "UNKNOWN", "NO_LONGER_AVAILABLE")
    age = draw.uniform(3, 22) if late else draw.uniform(0.2, 7)
    if status == "NOT_YET_RECRUITING":
        age = -draw.uniform(0.02, 0.8)
    start = TODAY - dt.timedelta(days=int(age * 365))
    posted = min(start - dt.timedelta(days=draw.randint(-200, 120)), TODAY)
    primary = start + dt.timedelta(days=draw.randint(300, 2600))
    end = primary + dt.timedelta(days=draw.choice((0, 90, 365, 730, 1500)))
    if status in ("COMPLETED", "TERMINATED"):
        end = min(end, TODAY - dt.timedelta(days=30))
        primary = min(primary, end)
    newest = (TODAY - posted).days
    updated = posted + dt.timedelta(
        days=int(newest * draw.betavariate(1.2, 0.8 if not late else 2))
    )
    submitted = updated - dt.timedelta(days=draw.randint(1, 9))
    first = posted - dt.timedelta(days=draw.randint(3, 20))
    out: Record = {"statusVerifiedDate": f"{updated:%Y-%m}", "overallStatus": status}
    if status == "UNKNOWN":
        out["lastKnownStatus"] = draw.choice(
            ("RECRUITING", "RECRUITING", "NOT_YET_RECRUITING", "ACTIVE_NOT_RECRUITING")
        )
    if status in ("TERMINATED", "WITHDRAWN", "SUSPENDED"):
        out["whyStopped"] = draw.choice(phrases("why stopped"))
    out["expandedAccessInfo"] = {"hasExpandedAccess": False}
    if draw.random() < 0.97:
        out["startDateStruct"] = _partial(draw, start, 0.28)
    if draw.random() < 0.92:
        out["primaryCompletionDateStruct"] = _partial(draw, primary, 0.37)
    if draw.random() < 0.97:
        out["completionDateStruct"] = _partial(draw, end, 0.37)
    # The registry's dates reach from 1900 to 2099; both ends are slips of those who entered them.
    slip = draw.random()
    if slip < 0.001:
        out["startDateStruct"] = {"date": "1900-01", "type": "ACTUAL"}
    elif slip < 0.003:
        out["completionDateStruct"] = {"date": "2099-12", "type": "ESTIMATED"}
    out["studyFirstSubmitDate"] = f"{first}"
    out["studyFirstSubmitQcDate"] = f"{first}"
    out["studyFirstPostDateStruct"] = {"date": f"{posted}", "type": "ACTUAL"}
    out["lastUpdateSubmitDate"] = f"{submitted}"
    out["lastUpdatePostDateStruct"] = {"date": f"{updated}", "type": "ACTUAL"}
    return out


def _partial(draw: random.Random, day: dt.date, share: float) -> Record:
    date = f"{day:%Y-%m}" if draw.random() < share else f"{day}"
    return {"date": date, "type": "ACTUAL" if day <= TODAY else "ESTIMATED"}


def _sponsors(draw: random.Random, sponsor: tuple[str, str]) -> Record:
    out: Record = {"responsibleParty": {"type": "SPONSOR"}}
    if sponsor[1] != "INDUSTRY" and draw.random() < 0.5:
        out["responsibleParty"] = {
            "type": "PRINCIPAL_INVESTIGATOR",
            "investigatorFullName": person(draw)[0],
            "investigatorTitle": "Professor of Oncology",
            "investigatorAffiliation": sponsor[0],
        }
    out["leadSponsor"] = {"name": sponsor[0], "class": sponsor[1]}
    if draw.random() < 0.43:
        others = [prose.sponsor(draw, 3) for _ in range(draw.randint(1, 4))]
        out["collaborators"] = [{"name": name, "class": kind} for name, kind in others]
    return out


def _design(draw: random.Random, about: Outline, status: str, sites: int) -> Record:
    if about.kind == "access":
        return {"studyType": "EXPANDED_ACCESS", "expandedAccessTypes": {"treatment": True}}
    out: Record = {"studyType": "OBSERVATIONAL" if about.kind == "observe" else "INTERVENTIONAL"}
    if about.kind == "observe":
        out["patientRegistry"] = draw.random() < 0.3
    if about.phases:
        out["phases"] = about.phases
    out["designInfo"] = about.design
    if draw.random() < 0.98:
        count = round(math.exp(draw.gauss(4.2, 1.1))) + sites * 3
        if draw.random() < 0.0005:
            count = 99999999
        ended = status in ("COMPLETED", "TERMINATED")
        out["enrollmentInfo"] = {
            "count": 0 if status == "WITHDRAWN" else count,
            "type": "ACTUAL" if ended or status == "WITHDRAWN" else "ESTIMATED",
        }
    return out


def _eligibility(draw: random.Random, about: Outline, words: float) -> Record:
    length = _quantile(_ELIGIBILITY, words)
    out: Record = {
        "eligibilityCriteria": eligibility(draw, about.subtype, about.main, length, about.setting),
        "healthyVolunteers": draw.random() < 0.03,
        "sex": draw.choices(("FEMALE", "ALL", "MALE"), (52, 47, 1))[0],
    }
    if out["sex"] == "FEMALE" and draw.random() < 0.1:
        out["genderBased"] = True
    ages = ["ADULT", "OLDER_ADULT"]
    if draw.random() < 0.93:
        out["minimumAge"] = draw.choices(
            (
                "18 Years",
                "19 Years",
                "20 Years",
                "21 Years",
                "50 Years",
                "70 Years",
                "216 Months",
                "6570 Days",
            ),
            (86, 2, 3, 3, 3, 2, 0.8, 0.2),
        )[0]
    if draw.random() < 0.45:
        out["maximumAge"] = draw.choice(
            ("65 Years", "70 Years", "75 Years", "80 Years", "99 Years")
        )
    if out.get("minimumAge") == "70 Years":
        ages = ["OLDER_ADULT"]
        out.pop("maximumAge", None)
    elif out.get("maximumAge") == "65 Years":
        ages = ["ADULT"]
    out["stdAges"] = ages
    if about.kind == "observe":
        out["studyPopulation"] = "People with breast cancer treated at the sites of the study"
        out["samplingMethod"] = draw.choice(("NON_PROBABILITY_SAMPLE", "PROBABILITY_SAMPLE"))
    return out


def _contacts(draw: random.Random, status: str, count: int, sponsor: tuple[str, str]) -> Record:
    roll = draw.random
    out: Record = {}
    is_open = status in OPEN
    asks = status in ("RECRUITING", "NOT_YET_RECRUITING", "AVAILABLE")
    if asks and roll() < 0.9:
        out["centralContacts"] = [contact(draw) for _ in range(draw.randint(1, 2))]
    if roll() < 0.77:
        out["overallOfficials"] = [
            {
                "name": f"{person(draw)[0]}, MD",
                "affiliation": sponsor[0],
                "role": draw.choice(("PRINCIPAL_INVESTIGATOR", "STUDY_DIRECTOR", "STUDY_CHAIR")),
            }
        ]
    if count == 0:
        return out
    stated = roll() < (0.94 if is_open else 0.37)
    with_contacts = asks and roll() < 0.8
    people = [contact(draw) for _ in range(6)] if with_contacts else []
    heads = [contact(draw, role="PRINCIPAL_INVESTIGATOR") for _ in range(4)] if people else []
    choices = draw.choices(list(_SITE_STATUSES), list(_SITE_STATUSES.values()), k=count)
    sites: list[Record] = []
    for place, chosen in zip(places_for(draw, count), choices, strict=False):
        site: Record = {"facility": place.facility}
        if stated:
            site["status"] = chosen if is_open else "COMPLETED"
            if status == "NOT_YET_RECRUITING":
                site["status"] = "NOT_YET_RECRUITING"
        site.update(place.where)
        if people and site.get("status") in ("RECRUITING", "NOT_YET_RECRUITING"):
            at = int(roll() * 24)
            site["contacts"] = [people[at % 6], heads[at % 4]] if at < 16 else [people[at % 6]]
        if roll() >= 0.03:
            site["geoPoint"] = place.point
        sites.append(site)
    out["locations"] = sites
    return out


def _derived(about: Outline) -> Record:
    out: Record = {"miscInfoModule": {"versionHolder": f"{TODAY}"}}
    cancer = [
        {"id": "D009371", "term": "Neoplasms by Site"},
        {"id": "D009369", "term": "Neoplasms"},
    ]
    if about.kind == "melanoma":
        above = [*cancer, {"id": "D018326", "term": "Nevi and Melanomas"}]
    else:
        above = [
            *cancer,
            {"id": "D001941", "term": "Breast Diseases"},
            {"id": "D012871", "term": "Skin Diseases"},
        ]
    out["conditionBrowseModule"] = {
        "meshes": [{"id": mesh, "term": term} for term, mesh in about.mesh],
        "ancestors": above,
    }
    meshes = [{"id": drug.mesh, "term": drug.name} for drug in about.drugs if drug.mesh]
    if meshes:
        out["interventionBrowseModule"] = {"meshes": meshes}
    return out
