"""Trouble on demand, as a client meets it."""

from __future__ import annotations

import json
import zlib

import httpx
import pytest

from tests.registry import StandInRegistry
from tests.registry.spoil import SORTS
from tests.test_registry.conftest import Client, Make, numbers_of


@pytest.fixture
def filled(registry: StandInRegistry, study: Make) -> StandInRegistry:
    """A stand-in with six studies."""
    registry.put(*(study(number, summary="words " * 200) for number in range(1, 7)))
    return registry


@pytest.mark.parametrize("status", [429, 500, 503])
def test_status_once(filled: StandInRegistry, client: Client, status: int) -> None:
    """A status befalls one request, in plain text, and no more."""
    filled.trouble(status)
    answer = client.studies()
    assert (answer.status_code, answer.headers["content-type"]) == (
        status,
        "text/plain; charset=UTF-8",
    )
    assert "retry-after" not in answer.headers
    assert client.studies().status_code == 200
    assert [request.status for request in filled.requests] == [status, 200]


def test_firewall(filled: StandInRegistry, client: Client) -> None:
    """A 403 is the firewall's HTML page."""
    filled.trouble(403, times=None)
    for _ in range(2):
        answer = client.studies()
        assert answer.status_code == 403
        assert answer.headers["content-type"].startswith("text/html")
        assert "<html>" in answer.text
    filled.calm()
    assert client.studies().status_code == 200


def test_where_and_when(filled: StandInRegistry, client: Client) -> None:
    """Trouble waits for its path, lets some pass, and comes as often as ordered."""
    filled.trouble(503, on="version")
    filled.trouble(500, on="studies", after=1, times=2)
    filled.trouble(429, on="study")
    filled.trouble(502, on="/studies/NCT00000002")
    assert [client.studies().status_code for _ in range(4)] == [200, 500, 500, 200]
    assert [client.get("/version").status_code for _ in range(2)] == [503, 200]
    assert [client.get("/studies/NCT00000001").status_code for _ in range(2)] == [429, 200]
    assert [client.get("/studies/NCT00000002").status_code for _ in range(2)] == [502, 200]


def test_unknown_kinds_are_refused(registry: StandInRegistry) -> None:
    """A misspelt kind or sort is an error in the test that orders it."""
    with pytest.raises(ValueError, match="unknown trouble"):
        registry.trouble("hangs")
    with pytest.raises(ValueError, match="unknown sort"):
        registry.trouble("malformed", sort="odd")


@pytest.mark.parametrize("kind", ["hang", "hang-mid-body"])
def test_hang(filled: StandInRegistry, client: Client, kind: str) -> None:
    """A hanging request never ends by itself; others are served meanwhile."""
    filled.trouble(kind)
    with pytest.raises(httpx.ReadTimeout):
        client.http.get("/studies", timeout=0.2)
    assert client.studies().status_code == 200


def test_closing_ends_what_hangs(study: Make) -> None:
    """Closing the stand-in lets go of a client that waits."""
    with StandInRegistry([study(1)]) as registry:
        registry.trouble("hang")
        client = Client(registry)
        with pytest.raises(httpx.ReadTimeout):
            client.http.get("/studies", timeout=0.1)
    with pytest.raises(httpx.TransportError):
        client.studies()
    client.http.close()


@pytest.mark.parametrize("kind", ["close", "close-mid-body"])
def test_close(filled: StandInRegistry, client: Client, kind: str) -> None:
    """A connection that breaks before or within the body is a protocol error."""
    filled.trouble(kind)
    with pytest.raises(httpx.RemoteProtocolError):
        client.studies()
    assert client.studies().status_code == 200


def test_cut_gzip(filled: StandInRegistry, client: Client) -> None:
    """A compressed body that ends too early is whole by its length, and no page by its content."""
    filled.trouble("cut-gzip")
    with client.http.stream("GET", "/studies") as answer:
        raw = b"".join(answer.iter_raw())
        assert len(raw) == int(answer.headers["content-length"])
    stream = zlib.decompressobj(31)
    plain = stream.decompress(raw)
    assert not stream.eof
    with pytest.raises(json.JSONDecodeError):
        json.loads(plain)


def test_html(filled: StandInRegistry, client: Client) -> None:
    """The page of a guest network is HTML with status 200."""
    filled.trouble("html")
    answer = client.studies()
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html")
    assert answer.text.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("kind", ["huge", "gzip-bomb"])
def test_two_gigabytes(filled: StandInRegistry, client: Client, kind: str) -> None:
    """A body of 2 GB goes on as long as somebody reads; the stand-in outlives who leaves."""
    filled.trouble(kind)
    read = 0
    with client.http.stream("GET", "/studies") as answer:
        for chunk in answer.iter_bytes(1 << 20):
            read += len(chunk)
            if read > 64 << 20:
                break
    assert read > 64 << 20
    assert client.studies().status_code == 200


@pytest.mark.parametrize("kind", ["invalid-json", "wrong-shape"])
def test_not_a_page(filled: StandInRegistry, client: Client, kind: str) -> None:
    """What calls itself JSON is none, or none of a page."""
    filled.trouble(kind)
    answer = client.studies()
    assert answer.headers["content-type"] == "application/json"
    if kind == "invalid-json":
        with pytest.raises(json.JSONDecodeError):
            answer.json()
    else:
        assert answer.json() == {"studies": {}}


@pytest.mark.parametrize("sort", SORTS)
def test_malformed_record(filled: StandInRegistry, client: Client, sort: str) -> None:
    """One record of a page is broken, at the place asked for; the rest of the page is sound."""
    sound = client.page()["studies"]
    filled.trouble("malformed", sort=sort, at=2)
    broken = client.page()["studies"]
    assert [a == b for a, b in zip(sound, broken, strict=True)] == [True] * 2 + [False] + [True] * 3
    assert client.page()["studies"] == sound


def test_empty_page(filled: StandInRegistry, client: Client) -> None:
    """A page can come back empty and without a token."""
    filled.trouble("empty-page", after=1)
    token = client.page(pageSize=2)["nextPageToken"]
    assert client.page(pageSize=2, pageToken=token) == {"studies": []}


def test_token_loop(filled: StandInRegistry, client: Client) -> None:
    """A page can give the token it was asked with, so that a walk never ends."""
    first = client.page(pageSize=4)["nextPageToken"]
    filled.trouble("token-loop", times=None)
    assert client.page(pageSize=4, pageToken=first)["nextPageToken"] == first
    beginning = client.page(pageSize=4)["nextPageToken"]
    assert client.numbers(pageSize=4, pageToken=beginning) == [1, 2, 3, 4]
    assert client.studies(sort="Nonsense").status_code == 400


def test_data_moves_while_reading(filled: StandInRegistry, client: Client) -> None:
    """The data's date moves after a page, as on a weekday's morning."""
    before = client.get("/version").json()["dataTimestamp"]
    filled.trouble("data-moves", after=1)
    client.page(pageSize=2)
    assert client.get("/version").json()["dataTimestamp"] == before
    assert len(client.page(pageSize=2)["studies"]) == 2
    assert client.get("/version").json()["dataTimestamp"] > before


def test_redirects(filled: StandInRegistry, client: Client) -> None:
    """Requests can be sent elsewhere, and single studies to another number."""
    filled.trouble("redirect", to="http://127.0.0.1:9/x", status=307)
    answer = client.studies()
    assert (answer.status_code, answer.headers["location"]) == (307, "http://127.0.0.1:9/x")
    filled.trouble("alias-redirect", on="study", to="NCT00000004")
    followed = client.http.get("/studies/NCT00000001", follow_redirects=True).json()
    assert numbers_of({"studies": [followed]}) == [4]


def test_slow(filled: StandInRegistry, client: Client) -> None:
    """A slow body comes in the end, whole."""
    sound = client.page()
    filled.trouble("slow", pause=0.01)
    assert client.page() == sound
