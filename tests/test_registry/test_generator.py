"""Made-up records: the registry's sizes and shares, the same for the same seed."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.registry import StandInRegistry, evolve, generate, read_records, write_records
from tests.registry.areas import STATUSES
from tests.registry.generator import OPEN
from tests.test_registry.conftest import Client

COUNT = 1500


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    """Many records of one seed."""
    return list(generate(COUNT, seed=11))


def _protocols(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [record["protocolSection"] for record in records]


def _sites(records: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    modules = [protocol["contactsLocationsModule"] for protocol in _protocols(records)]
    return [module.get("locations", []) for module in modules]


def _at(values: list[int], share: float) -> int:
    return sorted(values)[int(len(values) * share)]


def _share(found: list[bool]) -> float:
    return sum(found) / len(found)


def test_same_for_the_same_seed(records: list[dict[str, Any]]) -> None:
    """A seed gives the same records, however many are asked for; another seed gives others."""
    assert list(generate(40, seed=11)) == records[:40]
    assert next(generate(1, seed=12)) != records[0]


def test_numbers_and_marks(records: list[dict[str, Any]]) -> None:
    """Records count up from NCT90000000, and say in title and summary that they are samples."""
    for at, protocol in enumerate(_protocols(records)):
        identification = protocol["identificationModule"]
        assert identification["nctId"] == f"NCT{90000000 + at}"
        assert identification["briefTitle"].startswith("[Sample] ")
        assert len(identification["briefTitle"]) <= 300
        assert protocol["descriptionModule"]["briefSummary"].startswith("[Sample] ")


def test_true_sizes(records: list[dict[str, Any]]) -> None:
    """Records, criteria and sites are as large as the registry's: median and 90th percentile."""
    sizes = [len(msgspec.json.encode(record)) for record in records]
    assert 15_000 < _at(sizes, 0.5) < 25_000
    assert 70_000 < _at(sizes, 0.9) < 150_000
    criteria = [len(p["eligibilityModule"]["eligibilityCriteria"]) for p in _protocols(records)]
    assert 2_400 < _at(criteria, 0.5) < 3_300
    assert 7_000 < _at(criteria, 0.9) < 9_700
    assert max(criteria) < 18_000
    sites = [len(found) for found in _sites(records)]
    assert 4 <= _at(sites, 0.5) <= 9
    assert 120 < _at(sites, 0.9) < 300
    assert 800 < max(sites) <= 1_569


def test_true_shares(records: list[dict[str, Any]]) -> None:
    """Statuses, dates, ages and sites are whole, partial or missing as often as they really are."""
    protocols = _protocols(records)
    statuses = [p["statusModule"]["overallStatus"] for p in protocols]
    assert set(statuses) <= set(STATUSES)
    assert _share([s == "UNKNOWN" for s in statuses]) == pytest.approx(0.16, abs=0.03)
    for protocol in protocols:
        module = protocol["statusModule"]
        assert ("lastKnownStatus" in module) == (module["overallStatus"] == "UNKNOWN")
    starts = [p["statusModule"].get("startDateStruct", {}).get("date", "") for p in protocols]
    assert _share([len(date) == 7 for date in starts if date]) == pytest.approx(0.28, abs=0.04)
    assert _share(["maximumAge" in p["eligibilityModule"] for p in protocols]) > 0.35
    sites = [site for found in _sites(records) for site in found]
    assert _share(["geoPoint" not in site for site in sites]) == pytest.approx(0.03, abs=0.01)
    assert _share(["status" not in site for site in sites]) == pytest.approx(0.44, abs=0.09)
    assert _share(["contacts" in site for site in sites]) == pytest.approx(0.13, abs=0.06)
    assert len({site["country"] for site in sites}) > 40


def test_escapes_and_nesting(records: list[dict[str, Any]]) -> None:
    """Half of the criteria escape as the registry does; many nest lists."""
    texts = [p["eligibilityModule"]["eligibilityCriteria"] for p in _protocols(records)]
    assert 0.3 < _share(["\\>" in text or "\\<" in text for text in texts]) < 0.6
    assert 0.3 < _share(["≥" in text or "≤" in text for text in texts]) < 0.6
    assert _share([bool(re.search(r"\n {2,3}\* ", text)) for text in texts]) > 0.5
    assert not [text for text in texts if "{" in text or ">>" in text]


def test_nothing_is_null_and_dates_are_real(records: list[dict[str, Any]]) -> None:
    """Absent is left out, dates are dates in their order, and nobody can be reached."""
    text = msgspec.json.encode(records[:400]).decode()
    assert "null" not in text
    assert not [
        found for found in re.findall(r'"email":"([^"]+)"', text) if "@example.org" not in found
    ]
    assert not [found for found in re.findall(r'"phone":"([^"]+)"', text) if "-555-01" not in found]
    for protocol in _protocols(records):
        module = protocol["statusModule"]
        posted = dt.date.fromisoformat(module["studyFirstPostDateStruct"]["date"])
        updated = dt.date.fromisoformat(module["lastUpdatePostDateStruct"]["date"])
        assert posted <= updated <= dt.date(2026, 11, 19)


def test_open_only() -> None:
    """With `open_only` every status is one that a first fetch asks for."""
    found = _protocols(list(generate(300, seed=4, open_only=True)))
    assert {p["statusModule"]["overallStatus"] for p in found} <= set(OPEN)


def test_registry_finds_them_all(records: list[dict[str, Any]]) -> None:
    """`query.cond=breast cancer` lets nearly all in, melanoma studies among them."""
    with StandInRegistry(records[:600]) as registry:
        client = Client(registry)
        found = client.page(query_cond="breast cancer", countTotal="true", pageSize=1)
        assert found["totalCount"] >= 590
        assert client.numbers(query_cond="breast cancer AND melanoma")
        client.http.close()


def test_evolved_records(records: list[dict[str, Any]]) -> None:
    """About the share asked for changes, each in something besides its date, none in place."""
    before = msgspec.json.encode(records)
    changed = list(evolve(records, 0.1, seed=5, date="2026-11-21"))
    assert msgspec.json.encode(records) == before
    assert 0.06 * COUNT < len(changed) < 0.14 * COUNT
    assert changed == list(evolve(records, 0.1, seed=5, date="2026-11-21"))
    known = {p["identificationModule"]["nctId"]: p for p in _protocols(records)}
    parts = set()
    for protocol in _protocols(changed):
        assert protocol["statusModule"]["lastUpdatePostDateStruct"]["date"] == "2026-11-21"
        old = known[protocol["identificationModule"]["nctId"]]
        differing = {name for name in protocol if protocol[name] != old.get(name)}
        if protocol["statusModule"]["overallStatus"] != old["statusModule"]["overallStatus"]:
            parts.add("status")
        parts |= differing
    assert parts >= {"status", "eligibilityModule", "contactsLocationsModule"}


def test_registry_evolves(records: list[dict[str, Any]]) -> None:
    """A stand-in that evolves answers a date range with just what changed, under a new date."""
    with StandInRegistry(records[:300]) as registry:
        client = Client(registry)
        changed = registry.evolve(0.1, seed=5, date="2026-11-23")
        page = client.page(
            query_cond="breast cancer",
            filter_advanced="AREA[LastUpdatePostDate]RANGE[2026-11-21,MAX]",
            pageSize=1000,
            fields="NCTId",
        )
        found = {s["protocolSection"]["identificationModule"]["nctId"] for s in page["studies"]}
        assert found == set(changed)
        assert client.get("/version").json()["dataTimestamp"] == "2026-11-23T09:00:05"
        client.http.close()


@pytest.mark.parametrize("name", ["folder", "records.jsonl.zst"])
def test_written_and_read_again(tmp_path: Path, name: str, records: list[dict[str, Any]]) -> None:
    """Records go to a folder or one compressed file, and come back as they were."""
    target = tmp_path / name
    assert write_records(iter(records[:30]), target) == 30
    assert list(read_records(target)) == records[:30]
    with StandInRegistry(target) as registry:
        assert registry.numbers == [f"NCT{90000000 + at}" for at in range(30)]
