"""The client of the registry: what it sends, how often, and what it makes of each answer."""

from __future__ import annotations

import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from mbc_desktop import __version__
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled, KnownError, WrongUsage
from mbc_desktop.trials import coverage
from mbc_desktop.trials.registry import DEFAULT_URL, Registry, pace_of, registry_url
from tests.registry import StandInRegistry

QUESTION = coverage.full_question(coverage.BREAST)


class PatientToken(CancelToken):
    """Notes how long it was to wait, and waits not at all."""

    __slots__ = ("waits",)

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)


@pytest.fixture
def token() -> PatientToken:
    return PatientToken()


@pytest.fixture
def client(registry: StandInRegistry) -> Iterator[Registry]:
    client = Registry(registry.url, pace_seconds=0, timeout=5.0)
    yield client
    client.close()


@contextmanager
def serving(
    answer: Callable[[BaseHTTPRequestHandler], None], *, tls: ssl.SSLContext | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Serve whatever ``answer`` writes; yields the port and the first lines of all requests."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.requestline)
            answer(self)

        def log_message(self, *_: Any) -> None:
            pass

    class Server(HTTPServer):
        def handle_error(self, *_: Any) -> None:
            """A client that does not believe the certificate goes away: that is meant."""

    with Server(("127.0.0.1", 0), Handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_port, seen
        server.shutdown()
        thread.join()


def reply(
    handler: BaseHTTPRequestHandler, body: bytes, *, status: int = 200, **headers: str
) -> None:
    """Answer with these headers, written with ``_`` for ``-``."""
    handler.send_response(status)
    for name, value in ({"Content_Type": "application/json"} | headers).items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


# -- what is sent ---------------------------------------------------------------------------------


def test_the_client_says_what_it_is(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """The firewall lets httpx through under its own name; the program's name stands beside it."""
    client.data_timestamp(token)
    sent = registry.requests[0].headers["user-agent"]
    assert sent == f"python-httpx/{httpx.__version__} (MBC-Companion/{__version__})"


def test_a_question_arrives_as_it_was_put(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """Signs that mean something in an address are escaped."""
    client.page(QUESTION | {"filter.advanced": "AREA[NCTId]NCT90000001 OR AREA[Phase]NA"}, token)
    assert registry.requests[0].query["filter.advanced"] == (
        "AREA[NCTId]NCT90000001 OR AREA[Phase]NA"
    )
    assert registry.requests[0].query["query.cond"] == "breast cancer"


@pytest.mark.parametrize(
    "address",
    [
        "ftp://x.org/api/v2",
        "clinicaltrials.gov",
        "https://",
        "http://[::1",
        "https://x.org?a=b",
        "x",
    ],
)
def test_what_is_no_address_is_wrong_usage(address: str):
    """Told before anything is asked of anybody."""
    with pytest.raises(WrongUsage, match="not the address of a registry"):
        registry_url(address)


def test_the_option_wins_over_the_variable(monkeypatch: pytest.MonkeyPatch):
    """And the variable over the real registry."""
    monkeypatch.delenv("MBC_REGISTRY_URL", raising=False)
    assert registry_url() == DEFAULT_URL
    monkeypatch.setenv("MBC_REGISTRY_URL", "https://mirror.example/api/v2/")
    assert registry_url() == "https://mirror.example/api/v2"
    assert registry_url("http://127.0.0.1:99/api/v2") == "http://127.0.0.1:99/api/v2"


# -- how often ------------------------------------------------------------------------------------


def test_one_request_a_second(registry: StandInRegistry, token: PatientToken):
    """What is left of a second since the last request is waited."""
    times = iter([100.0, 100.0, 100.0, 100.3, 101.0, 107.0, 107.0])
    client = Registry(registry.url, pace_seconds=1.0, monotonic=lambda: next(times))
    for _ in range(3):
        client.data_timestamp(token)
    client.close()
    assert token.waits == [pytest.approx(0.7)]


@pytest.mark.parametrize(
    ("address", "seconds"),
    [
        (DEFAULT_URL, 1.0),
        ("https://mirror.example/api/v2", 1.0),
        ("http://127.0.0.1:8000/api/v2", 0.0),
        ("http://localhost/api/v2", 0.0),
    ],
)
def test_only_a_mirror_on_this_machine_is_not_paced(address: str, seconds: float):
    """Any other is somebody's burden."""
    assert pace_of(address) == seconds


def test_each_new_try_waits_twice_as_long_and_the_fourth_is_the_last(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """With up to a second of chance in it, so that many programs do not come back together."""
    registry.trouble(503, times=None)
    with pytest.raises(KnownError, match="trouble of its own"):
        client.page(QUESTION, token)
    assert client.requests == len(registry.requests) == 4
    assert len(token.waits) == 3
    for wait, least in zip(token.waits, (1, 2, 4), strict=True):
        assert least <= wait <= least + 1


def test_no_wait_is_longer_than_a_minute(registry: StandInRegistry, token: PatientToken):
    """However far the doubling went."""
    registry.trouble(429, times=None)
    client = Registry(registry.url, pace_seconds=0, first_wait=32.0)
    with pytest.raises(KnownError, match="pause"):
        client.page(QUESTION, token)
    client.close()
    assert max(token.waits) <= 60 + 32


@pytest.mark.parametrize("status", [400, 403, 404, 418])
def test_what_asking_again_would_not_mend_is_asked_once(
    client: Registry, registry: StandInRegistry, token: PatientToken, status: int
):
    """A refusal stays a refusal."""
    registry.trouble(status, times=None)
    with pytest.raises(KnownError):
        client.page(QUESTION, token)
    assert len(registry.requests) == 1


# -- what becomes of the answers ------------------------------------------------------------------


def test_the_registrys_own_sentence_is_passed_on(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """Its errors are plain text, never JSON."""
    with pytest.raises(KnownError) as caught:
        client.page(QUESTION | {"colour": "red"}, token)
    assert "“" in caught.value.what_happened
    assert "colour" in caught.value.what_happened


def test_a_web_page_in_an_error_is_not_passed_on(token: PatientToken):
    """What a firewall or a hotel writes is not the registry's sentence."""
    with serving(
        lambda it: reply(it, b"<h1>Buy now</h1>", status=400, Content_Type="text/html")
    ) as (port, _):
        client = Registry(f"http://127.0.0.1:{port}/api/v2", pace_seconds=0)
        with pytest.raises(KnownError) as caught:
            client.page(QUESTION, token)
        client.close()
    assert "Buy" not in caught.value.sentence
    assert "400" not in caught.value.sentence


def test_a_study_is_fetched_by_its_number(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """Without its results; a number that is not there gives nothing."""
    nct = registry.numbers[0]
    found = client.study(nct, token)
    assert found is not None
    assert found[1].nct == nct
    assert registry.requests[0].query == {"fields": coverage.RECORD_FIELDS}
    assert client.study("NCT00000001", token) is None


def test_a_merged_study_is_found_under_its_present_number(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """The registry answers an old number with a redirect."""
    registry.alias("NCT00000002", registry.numbers[3])
    found = client.study("NCT00000002", token)
    assert found is not None
    assert found[1].nct == registry.numbers[3]


def test_an_unchanged_study_is_not_sent_again(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """The registry says 304, and what it sent before counts."""
    first = client.study(registry.numbers[0], token)
    again = client.study(registry.numbers[0], token)
    assert first == again
    assert [request.status for request in registry.requests] == [200, 304]


def test_a_study_that_is_no_study_is_told(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """A single record that can't be trusted is refused as a whole."""
    registry.trouble("wrong-shape", on="study", body={"protocolSection": {}})
    with pytest.raises(KnownError, match="could not be understood"):
        client.study(registry.numbers[0], token)


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        {"dataTimestamp": None},
        {"dataTimestamp": "soon"},
        {"dataTimestamp": "2026-13-45T00:00:00"},
        {"dataTimestamp": "2026-11-20' OR '1'='1"},
    ],
)
def test_a_version_that_is_none_is_told(
    client: Registry, registry: StandInRegistry, token: PatientToken, body: object
):
    """Its date goes into questions, so it must be one."""
    registry.trouble("wrong-shape", on="version", body=body, times=None)
    with pytest.raises(KnownError, match="could not be understood"):
        client.data_timestamp(token)


# -- being led elsewhere --------------------------------------------------------------------------


def test_a_redirect_to_another_host_is_not_followed(
    client: Registry, registry: StandInRegistry, token: PatientToken
):
    """The number of a trial is told to the registry, and to nobody it points to."""
    with serving(lambda it: reply(it, b"{}")) as (port, seen):
        registry.trouble("redirect", on="study", to=f"http://localhost:{port}/studies/NCT90000001")
        with pytest.raises(KnownError, match="Something between"):
            client.study(registry.numbers[0], token)
    assert seen == []


def test_a_circle_of_redirects_has_an_end(token: PatientToken):
    """As a sign-in page makes it whose cookie is not taken."""
    with serving(lambda it: reply(it, b"", status=302, Location=it.path)) as (port, seen):
        client = Registry(f"http://127.0.0.1:{port}/api/v2", pace_seconds=0)
        with pytest.raises(KnownError, match="Something between"):
            client.data_timestamp(token)
        client.close()
    assert len(seen) == 6


def test_a_redirect_within_the_registry_is_followed(token: PatientToken):
    """It may move its paths."""

    def answer(it: BaseHTTPRequestHandler) -> None:
        if it.path == "/new":
            reply(it, b'{"dataTimestamp": "2026-11-20T09:00:05"}')
        else:
            reply(it, b"", status=301, Location="/new")

    with serving(answer) as (port, _):
        client = Registry(f"http://127.0.0.1:{port}/api/v2", pace_seconds=0)
        assert client.data_timestamp(token) == "2026-11-20T09:00:05"
        client.close()


# -- proxies and certificates ---------------------------------------------------------------------


def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch, token: PatientToken):
    """Hospitals have them."""
    with serving(lambda it: reply(it, b'{"dataTimestamp": "2026-11-20T09:00:05"}')) as (port, seen):
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
        client = Registry("http://registry.invalid/api/v2", pace_seconds=0)
        client.data_timestamp(token)
        client.close()
    assert seen == ["GET http://registry.invalid/api/v2/version HTTP/1.1"]


@pytest.mark.parametrize("proxy", ["gopher://127.0.0.1:1", "socks5://127.0.0.1:1", "http://[::1"])
def test_a_proxy_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch, proxy: str):
    """Instead of the library's own words."""
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(KnownError, match="proxy"):
        Registry("http://registry.invalid/api/v2", pace_seconds=0)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1 with its key, in one file, signed by nobody."""
    target = tmp_path / "both.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=x", "-addext", "subjectAltName=IP:127.0.0.1"]
    command += ["-keyout", str(target), "-out", str(tmp_path / "c.pem")]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("openssl is not installed here")
    target.write_bytes(target.read_bytes() + (tmp_path / "c.pem").read_bytes())
    return target


def test_the_systems_certificates_decide_who_is_believed(
    certificate: Path, monkeypatch: pytest.MonkeyPatch, token: PatientToken
):
    """A certificate nobody vouches for ends it at once; one that the system trusts is fine."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with serving(lambda it: reply(it, b'{"dataTimestamp": "2026-11-20"}'), tls=tls) as (port, _):
        url = f"https://127.0.0.1:{port}/api/v2"
        distrustful = Registry(url, pace_seconds=0)
        with pytest.raises(KnownError, match="could not prove to be the registry"):
            distrustful.data_timestamp(token)
        assert distrustful.requests == 1
        distrustful.close()
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        trusting = Registry(url, pace_seconds=0)
        assert trusting.data_timestamp(token) == "2026-11-20"
        trusting.close()


# -- stopping -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["hang", "hang-mid-body"])
def test_closing_the_client_wakes_a_read_that_waits(
    registry: StandInRegistry, token: PatientToken, kind: str
):
    """The window can be closed while the registry says nothing."""
    registry.trouble(kind, times=None)
    client = Registry(registry.url, pace_seconds=0, timeout=600.0)
    raised: list[BaseException] = []

    def work() -> None:
        try:
            client.page(QUESTION, token)
        except BaseException as problem:
            raised.append(problem)

    thread = threading.Thread(target=work)
    thread.start()
    while not registry.requests:
        thread.join(0.01)
    client.close()
    thread.join(20)
    assert not thread.is_alive()
    assert [type(problem) for problem in raised] == [Cancelled]


def test_a_closed_client_asks_nothing(registry: StandInRegistry, token: PatientToken):
    """What comes after is as if it had been cancelled."""
    client = Registry(registry.url, pace_seconds=0)
    client.close()
    with pytest.raises(Cancelled):
        client.data_timestamp(token)
    assert registry.requests == []


def test_a_cancelled_token_stops_between_two_chunks(client: Registry, registry: StandInRegistry):
    """A slow answer is not read to its end."""
    registry.trouble("slow", pause=0.05)
    token = CancelToken()
    timer = threading.Timer(0.2, token.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        client.page(QUESTION, token)
    timer.join()
