"""The stand-in beside what was recorded of the registry itself."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from tests.registry import StandInRegistry, read_records
from tests.shared import shared
from tests.test_registry.conftest import Client

_NOT_SERVED = ("/stats/field/", "any,")


@pytest.fixture(scope="module")
def recorded() -> Iterator[StandInRegistry]:
    """A stand-in over the real records."""
    with StandInRegistry(shared("ctgov", "records")) as registry:
        yield registry


@pytest.fixture
def client(recorded: StandInRegistry) -> Iterator[Client]:
    """A client of the stand-in over the real records."""
    opened = Client(recorded)
    yield opened
    opened.http.close()


def test_errors_are_worded_as_recorded(client: Client) -> None:
    """Each recorded request that failed gets the recorded status and sentence."""
    told = msgspec.json.decode(shared("ctgov", "exchanges", "version_and_errors.json").read_bytes())
    compared = 0
    for error in told["errors"]:
        request = error["request"]
        if request.startswith(_NOT_SERVED):
            continue
        path = request.split(" (text")[0].split(" (classic")[0]
        if path.startswith("/api/"):
            answer = client.http.get(client.http.base_url.copy_with(path=path))
        else:
            answer = client.get(path)
        assert answer.status_code == error["status"], request
        if error.get("content_type", "text/plain") == "text/plain":
            if "body" in error:
                assert answer.text == error["body"], request
            else:
                assert answer.text.startswith(error["body_starts"].removesuffix("...")), request
        compared += 1
    assert compared >= 15


def test_records_come_back_as_they_are(client: Client) -> None:
    """Real records pass through the stand-in unchanged, whole and page by page."""
    held = {
        record["protocolSection"]["identificationModule"]["nctId"]: record
        for record in read_records(shared("ctgov", "records"))
    }
    found = client.page(pageSize=1000, countTotal="true")
    assert found["totalCount"] == len(held)
    for record in found["studies"]:
        assert record == held[record["protocolSection"]["identificationModule"]["nctId"]]


def test_breast_cancer_finds_the_real_ones(client: Client) -> None:
    """Every real record with breast cancer among its conditions is found, and few without."""
    page = client.page(query_cond="breast cancer", pageSize=1000, fields="NCTId,Condition")
    found = {s["protocolSection"]["identificationModule"]["nctId"] for s in page["studies"]}
    wanted = {
        record["protocolSection"]["identificationModule"]["nctId"]
        for record in read_records(shared("ctgov", "records"))
        if "breast" in str(record["protocolSection"]["conditionsModule"]["conditions"]).lower()
    }
    assert wanted - found == set()
    assert len(found) <= len(wanted) * 1.2


def test_sections_leave_the_rest_out(client: Client) -> None:
    """Asking for sections leaves documents and annotations out."""
    fields = "protocolSection,derivedSection,hasResults"
    page = client.page(pageSize=1000, fields=fields)
    assert {name for record in page["studies"] for name in record} == set(fields.split(","))
