"""Fetching one thing: bounded in size, time and place."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
import time
from pathlib import Path

import pytest

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.learn.fetching import Fetcher, Wanted
from tests.learn.site import ARTICLE, Handler, Site, running_site

PUBLIC = "93.184.216.34"


def fetcher(**changes) -> Fetcher:
    return Fetcher(**{"allow_private": True, "most_seconds": 2.0, **changes})


def test_a_page_comes_with_its_type_and_charset(site: Site):
    """Body, media type, charset and address are told; nothing was redirected."""
    fetched = fetcher().fetch(Wanted(site.page("/a", ARTICLE)))

    assert fetched.body.decode() == ARTICLE
    assert (fetched.media_type, fetched.charset) == ("text/html", "utf-8")
    assert fetched.redirects == ()


def test_what_is_sent_tells_nothing_of_the_person_or_the_illness(site: Site):
    """No cookie, no referrer, and a program name that does not tell an illness."""
    fetcher().fetch(Wanted(site.page("/a", ARTICLE)))

    sent = site.headers_seen[0]
    assert not {"Cookie", "Referer", "Authorization"} & set(sent)
    assert "mbc" not in str(sent).lower()
    assert "cancer" not in str(sent).lower()


def test_a_name_and_password_in_an_address_are_not_sent(site: Site):
    """They would otherwise go to whoever the address belongs to."""
    address = site.page("/a", ARTICLE).replace("http://", "http://me:secret@")

    fetcher().fetch(Wanted(address))

    assert "Authorization" not in site.headers_seen[0]


def test_redirects_are_followed_and_told(site: Site):
    """Each address gone through is named, and the last is the page's."""
    page = site.page("/page", ARTICLE)
    second = site.redirect("/second", "/page", status=301)
    first = site.redirect("/first", second)

    fetched = fetcher().fetch(Wanted(first))

    assert fetched.redirects == (first, second)
    assert fetched.address == page


def test_a_site_that_wants_its_cookie_back_gets_it_on_the_way(site: Site):
    """Some redirect to themselves until their cookie returns; it is forgotten afterwards."""

    def answer(handler: Handler) -> None:
        if "seen=1" in handler.headers.get("Cookie", ""):
            handler.reply(ARTICLE.encode())
        else:
            handler.reply(
                b"", status=302, headers=(("Location", "/door"), ("Set-Cookie", "seen=1; Path=/"))
            )

    site.answers["/door"] = answer
    one = fetcher()

    assert one.fetch(Wanted(f"{site.address}/door")).body.decode() == ARTICLE
    one.fetch(Wanted(site.page("/other", ARTICLE)))
    assert "Cookie" not in site.headers_seen[-1]


def test_redirects_in_a_circle_are_given_up(site: Site):
    """A sentence, not an endless wait."""
    site.redirect("/a", "/b")

    with pytest.raises(KnownError, match="keeps sending"):
        fetcher().fetch(Wanted(site.redirect("/b", "/a")))
    assert len(site.asked) < 20


@pytest.mark.parametrize("address", ["ftp://a.example/x", "file:///etc/passwd", "https://", "x y"])
def test_only_web_addresses_are_taken(address: str):
    """Other schemes never leave the program."""
    with pytest.raises(KnownError, match="not an address"):
        fetcher().fetch(Wanted(address))


def test_a_redirect_to_a_file_is_not_followed(site: Site):
    """A page can't make the program read a file."""
    with pytest.raises(KnownError, match="not an address"):
        fetcher().fetch(Wanted(site.redirect("/a", "file:///etc/passwd")))


def test_a_private_address_is_refused_before_anything_is_sent(site: Site):
    """Without the tests' permission, the site on this computer is not asked."""
    with pytest.raises(KnownError, match="private network"):
        fetcher(allow_private=False).fetch(Wanted(site.page("/a", ARTICLE)))
    assert site.asked == []


def test_a_private_address_after_a_redirect_is_refused(site: Site):
    """A public page can't send the program into the home network."""
    hidden = site.page("/router", ARTICLE)
    site.redirect("/a", hidden.replace("127.0.0.1", "router.example"))
    local = {"public.example": "127.0.0.1", "router.example": "192.168.1.1"}

    class OnlyTheFirstHop(Fetcher):
        def _addresses_of(self, host: str, port: int) -> list[str]:
            if host == "public.example":
                return ["127.0.0.1"]
            return super()._addresses_of(host, port)

    one = OnlyTheFirstHop(most_seconds=2.0, resolve=lambda host, _port: [local[host]])
    with pytest.raises(KnownError, match="private network"):
        one.fetch(Wanted(f"http://public.example:{site.server_port}/a"))
    assert site.asked == ["/a"]


def test_one_private_address_among_public_ones_is_enough_to_refuse(site: Site):
    """A name with two faces is not tried to see which one answers."""
    two_faces = fetcher(allow_private=False, resolve=lambda _host, _port: [PUBLIC, "127.0.0.1"])

    with pytest.raises(KnownError, match="private network"):
        two_faces.fetch(Wanted(f"http://two.example:{site.server_port}/a"))
    assert site.asked == []


def test_the_connection_goes_to_the_address_that_was_looked_at(site: Site):
    """A name is resolved once; what it resolves to a moment later makes no difference."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    page = site.page("/a", ARTICLE).replace("127.0.0.1", "page.example")

    one = fetcher(resolve=lambda _host, _port: next(answers))

    assert one.fetch(Wanted(page)).body.decode() == ARTICLE
    assert site.headers_seen[0]["Host"] == f"page.example:{site.server_port}"


def test_a_second_address_is_tried_where_the_first_does_not_answer(site: Site):
    """IPv6 that leads nowhere does not make a page unreachable."""
    page = site.page("/a", ARTICLE).replace("127.0.0.1", "page.example")

    one = fetcher(resolve=lambda _host, _port: ["::1", "127.0.0.1"])

    assert one.fetch(Wanted(page)).body.decode() == ARTICLE


def test_an_unknown_host_is_told_as_a_sentence():
    """That is how being offline shows."""

    def offline(_host: str, _port: int) -> list[str]:
        raise OSError("no network")

    with pytest.raises(KnownError, match="could not be found"):
        fetcher(resolve=offline).fetch(Wanted("https://example.org/"))


def test_a_host_that_does_not_answer_is_told_as_a_sentence(site: Site):
    """Nothing listens at the port."""
    address = site.address
    site.shutdown()
    site.server_close()

    with pytest.raises(KnownError, match="could not be reached"):
        fetcher().fetch(Wanted(address + "/a"))


@pytest.mark.parametrize("headers_too", [True, False])
def test_a_server_that_drips_is_given_up_in_time(site: Site, headers_too: bool):
    """A byte now and then, in the headers or in the body, does not keep the program waiting."""
    began = time.monotonic()

    with pytest.raises(KnownError, match="too long"):
        fetcher(most_seconds=0.6).fetch(Wanted(site.drip("/a", headers_too=headers_too)))
    assert time.monotonic() - began < 10


def test_a_server_that_says_nothing_is_given_up_in_time(site: Site):
    """Silence has the same bound."""
    with pytest.raises(KnownError, match="too long"):
        fetcher(most_seconds=0.4).fetch(Wanted(site.silent("/a")))


def test_more_than_ten_megabytes_are_not_taken(site: Site):
    """With or without a length that tells it."""
    told = site.page("/told", b"x" * 10_000_001)

    for address in (told, site.endless("/endless")):
        with pytest.raises(KnownError, match="larger than 10 MB"):
            fetcher(most_seconds=20.0).fetch(Wanted(address))


def test_a_gzip_bomb_is_not_unpacked(site: Site):
    """What unpacks to too much is refused at the bound, in bounded memory."""
    with pytest.raises(KnownError, match="larger than 10 MB"):
        fetcher(most_seconds=20.0).fetch(Wanted(site.gzip_bomb("/a", megabytes=60)))


def test_a_packed_page_is_unpacked(site: Site):
    """Gzip is what most sites answer with."""
    assert fetcher().fetch(Wanted(site.packed("/a", ARTICLE))).body.decode() == ARTICLE


def test_a_broken_packing_is_told_as_a_sentence(site: Site):
    """Garbage under the name of gzip is not the person's fault."""
    address = site.page("/a", b"not gzip at all", headers=(("Content-Encoding", "gzip"),))

    with pytest.raises(KnownError, match="broke off"):
        fetcher().fetch(Wanted(address))


@pytest.mark.parametrize(
    ("status", "sentence"), [(404, "no such page"), (403, "does not give"), (503, "at the moment")]
)
def test_an_answer_other_than_the_page_is_told(site: Site, status: int, sentence: str):
    """Each kind of refusal has its own sentence."""
    site.answers["/a"] = lambda handler: handler.reply(b"", status=status)

    with pytest.raises(KnownError, match=sentence):
        fetcher().fetch(Wanted(f"{site.address}/a"))


def test_cancel_ends_a_fetch(site: Site):
    """A token raised meanwhile ends it, whatever the server does."""
    token = CancelToken()
    address = site.drip("/a", headers_too=False)
    timer = threading.Timer(0.2, token.cancel)
    timer.start()

    with pytest.raises(Cancelled):
        fetcher(most_seconds=20.0).fetch(Wanted(address), token=token)
    timer.join()


def test_closing_ends_a_fetch_that_hangs(site: Site):
    """Quitting the program does not wait for a server."""
    one = fetcher(most_seconds=30.0)
    timer = threading.Timer(0.3, one.close)
    timer.start()
    began = time.monotonic()

    with pytest.raises(Cancelled):
        one.fetch(Wanted(site.silent("/a")))
    assert time.monotonic() - began < 10
    with pytest.raises(Cancelled):
        one.fetch(Wanted(site.page("/b", ARTICLE)))
    timer.join()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
def test_a_certificate_is_checked_against_the_name_not_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The page comes where the certificate is the name's; under another name it does not."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
         "-out", certificate, "-subj", "/CN=page.example",
         "-addext", "subjectAltName=DNS:page.example"],
        check=True, capture_output=True,
    )  # fmt: skip
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    one = fetcher(resolve=lambda _host, _port: ["127.0.0.1"])
    with running_site(context) as site:
        site.page("/a", ARTICLE)

        fetched = one.fetch(Wanted(f"https://page.example:{site.server_port}/a"))
        with pytest.raises(KnownError, match="certificate is not in order"):
            one.fetch(Wanted(f"https://other.example:{site.server_port}/a"))

    assert fetched.body.decode() == ARTICLE
