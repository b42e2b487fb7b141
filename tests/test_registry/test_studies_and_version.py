"""Single studies, the version, sizes, and how the registry moves on."""

from __future__ import annotations

import pytest

from tests.registry import StandInRegistry
from tests.test_registry.conftest import Client, Make


def test_version(registry: StandInRegistry, client: Client) -> None:
    """`/version` tells the API's version and the moment of the data."""
    assert client.get("/version").json() == {
        "apiVersion": "2.0.5",
        "dataTimestamp": "2026-11-20T09:00:05",
    }
    registry.touch("2026-11-23T09:00:06")
    assert client.get("/version").json()["dataTimestamp"] == "2026-11-23T09:00:06"
    registry.touch()
    assert registry.timestamp == "2026-11-24T09:00:06"


def test_one_study(registry: StandInRegistry, study: Make, client: Client) -> None:
    """A study comes by its number, in any letter case and without leading zeros."""
    record = study(12345)
    registry.put(record)
    for written in ("NCT00012345", "nct00012345", "NCT12345"):
        assert client.get(f"/studies/{written}").json() == record
    part = client.get("/studies/NCT00012345?fields=BriefTitle").json()
    assert part["protocolSection"] == {
        "identificationModule": {"briefTitle": "A Breast Cancer Study"}
    }


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("/studies/ABC123", 400, "Parameter `nctId` has incorrect format"),
        ("/studies/NCT99999999", 404, "NCT number NCT99999999 not found"),
        ("/studies/NCT00000001?pageSize=3", 400, "`pageSize` is unknown parameter"),
    ],
)
def test_refused(client: Client, path: str, status: int, sentence: str) -> None:
    """Bad and absent numbers are answered as they were recorded, in plain text."""
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (status, sentence)
    assert answer.headers["content-type"] == "text/plain; charset=UTF-8"


def test_alias_redirects(registry: StandInRegistry, study: Make, client: Client) -> None:
    """An alias answers 301 to the actual study, whether the record names it or the test does."""
    registry.put(study(7, aliases=["NCT00000006"]))
    registry.alias("NCT00000005", "NCT00000007")
    for old in ("NCT00000005", "NCT00000006"):
        answer = client.get(f"/studies/{old}")
        assert answer.status_code == 301
        assert answer.headers["location"] == "/api/v2/studies/NCT00000007"
        followed = client.http.get(f"/studies/{old}", follow_redirects=True)
        assert followed.json() == registry.record("NCT00000007")
        assert client.numbers(filter_ids=old) == [7]


def test_other_addresses(registry: StandInRegistry, client: Client) -> None:
    """Outside the API there is an HTML page that says 404."""
    root = registry.url.removesuffix("/api/v2")
    answer = client.http.get(f"{root}/api/query/full_studies")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html")
    assert client.http.post("/studies").status_code == 405


def test_sizes(registry: StandInRegistry, study: Make, client: Client) -> None:
    """`/stats/size` counts the studies and names the largest."""
    registry.put(study(1), study(2, "A Much Longer Title " * 20))
    sizes = client.get("/stats/size").json()
    assert sizes["totalStudies"] == 2
    assert sizes["largestStudies"][0]["id"] == "NCT00000002"
    assert sizes["averageSizeBytes"] > 100


def test_registry_moves_on(registry: StandInRegistry, study: Make, client: Client) -> None:
    """Studies added, changed, withdrawn or all replaced are seen by the next request."""
    registry.put(study(1), study(2))
    assert client.numbers(query_cond="breast cancer") == [1, 2]
    registry.put(study(3), study(1, status="COMPLETED"))
    assert client.numbers(filter_overallStatus="RECRUITING") == [2, 3]
    registry.remove("NCT00000002")
    assert sorted(client.numbers(query_cond="breast cancer")) == [1, 3]
    registry.replace([study(9)])
    assert registry.numbers == ["NCT00000009"]
    assert client.numbers() == [9]


def test_prepared_pages_are_the_same(study: Make) -> None:
    """Preparing a query tells its pages and changes no answer."""
    parameters = {"query.cond": "breast cancer", "pageSize": "4", "fields": "NCTId,BriefTitle"}
    with StandInRegistry(study(n) for n in range(1, 11)) as registry:
        client = Client(registry)
        before = client.http.get("/studies", params=parameters).json()
        assert registry.prepare_query(parameters) == 3
        assert client.http.get("/studies", params=parameters).json() == before
        client.http.close()
