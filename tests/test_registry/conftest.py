"""A stand-in over a handful of small records, and a client for it."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.registry import StandInRegistry

Make = Callable[..., dict[str, Any]]


@pytest.fixture
def study() -> Make:
    """Return a maker of small records with what the tests ask about."""

    def make(number: int, title: str = "A Breast Cancer Study", **more: Any) -> dict[str, Any]:
        protocol: dict[str, Any] = {
            "identificationModule": {"nctId": f"NCT{number:08d}", "briefTitle": title},
            "statusModule": {
                "overallStatus": more.get("status", "RECRUITING"),
                "lastUpdatePostDateStruct": {
                    "date": more.get("updated", "2026-08-12"),
                    "type": "ACTUAL",
                },
            },
            "descriptionModule": {"briefSummary": more.get("summary", "A summary.")},
            "conditionsModule": {"conditions": more.get("conditions", ["Breast Cancer"])},
            "designModule": {"studyType": "INTERVENTIONAL"},
        }
        if "started" in more:
            protocol["statusModule"]["startDateStruct"] = {"date": more["started"]}
        if "phases" in more:
            protocol["designModule"]["phases"] = more["phases"]
        if "enrolled" in more:
            protocol["designModule"]["enrollmentInfo"] = {"count": more["enrolled"]}
        if "aliases" in more:
            protocol["identificationModule"]["nctIdAliases"] = more["aliases"]
        if "drug" in more:
            protocol["armsInterventionsModule"] = {"interventions": [{"name": more["drug"]}]}
        if "sponsor" in more:
            protocol["sponsorCollaboratorsModule"] = {"leadSponsor": {"name": more["sponsor"]}}
        if "minimum_age" in more:
            protocol["eligibilityModule"] = {"minimumAge": more["minimum_age"]}
        if "sites" in more:
            protocol["contactsLocationsModule"] = {"locations": more["sites"]}
        return {"protocolSection": protocol, "derivedSection": {}, "hasResults": False}

    return make


@pytest.fixture
def registry() -> Iterator[StandInRegistry]:
    """An empty stand-in, for a test to fill."""
    with StandInRegistry() as opened:
        yield opened


class Client:
    """Asks the stand-in as a client would."""

    def __init__(self, registry: StandInRegistry) -> None:
        self._registry = registry
        # A bare TLS context: reading the machine's certificates takes 40 ms a client.
        self.http = httpx.Client(
            base_url=registry.url, timeout=10, verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        )

    def get(self, path: str, **headers: str) -> httpx.Response:
        """GET a path below the API's base, with its query."""
        return self.http.get(self._registry.url + path, headers=headers)

    def page(self, **parameters: Any) -> dict[str, Any]:
        """The decoded page for parameters, `_` standing for `.` in names."""
        answer = self.studies(**parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def studies(self, **parameters: Any) -> httpx.Response:
        """The answer to a list request, `_` standing for `.` in names."""
        named = {name.replace("_", "."): str(value) for name, value in parameters.items()}
        return self.http.get("/studies", params=named)

    def numbers(self, **parameters: Any) -> list[int]:
        """The NCT numbers found, as numbers."""
        return numbers_of(self.page(**parameters))


def numbers_of(page: dict[str, Any]) -> list[int]:
    """The NCT numbers of a page, as numbers."""
    return [
        int(found["protocolSection"]["identificationModule"]["nctId"][3:])
        for found in page["studies"]
    ]


@pytest.fixture
def client(registry: StandInRegistry) -> Iterator[Client]:
    """A client of the stand-in that follows no redirects by itself."""
    opened = Client(registry)
    yield opened
    opened.http.close()
