"""From bytes of the registry to records that can be trusted, one at a time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mbc_desktop.core.errors import KnownError
from mbc_desktop.trials import decoding
from mbc_desktop.trials.decoding import (
    Decoded,
    Skipped,
    decode_page,
    decode_study,
    number_in,
)
from mbc_desktop.trials.extracting import entry_of
from tests.shared import shared
from tests.trials.records import record


def changed(path: str, value: Any) -> bytes:
    """Return a sound record with one value at a dotted path replaced."""
    whole: Any = record(
        locations=[{"city": "Houston", "geoPoint": {"lat": 29.7, "lon": -95.4}}],
        conditions=["Breast Cancer"],
        eligibility="text",
        updated="2026-11-01",
    )
    part = whole
    *way, last = path.split(".")
    for name in way:
        part = part[int(name)] if isinstance(part, list) else part[name]
    part[last] = value
    return json.dumps(whole).encode()


def test_a_record_with_nothing_but_its_heart_is_taken():
    """Whole modules are left out by the registry where nothing is stated."""
    found = decode_study(msgspec.json.encode(record()))
    assert isinstance(found, Decoded)
    assert found.study.nct == "NCT90000001"
    assert entry_of(found).places == {}


def test_what_is_not_known_is_passed_over():
    """A newer registry may say more than today's."""
    whole = record()
    whole["annotationSection"] = {"violations": [1, 2]}
    whole["protocolSection"]["statusModule"]["moodOfTheDay"] = {"sunny": True}
    assert isinstance(decode_study(msgspec.json.encode(whole)), Decoded)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("protocolSection.identificationModule.nctId", "NCT1"),
        ("protocolSection.identificationModule.nctId", "NCT90000001; DROP TABLE trial"),
        ("protocolSection.identificationModule.briefTitle", None),
        ("protocolSection.identificationModule.briefTitle", 7),
        ("protocolSection.statusModule.overallStatus", "Recruiting"),
        ("protocolSection.statusModule.overallStatus", ["RECRUITING"]),
        ("protocolSection.statusModule.lastUpdatePostDateStruct", {"date": "yesterday"}),
        ("protocolSection.statusModule.lastUpdatePostDateStruct", {"date": "2026-13-01"}),
        ("protocolSection.eligibilityModule.eligibilityCriteria", 5),
        ("protocolSection.eligibilityModule.eligibilityCriteria", {"inclusion": []}),
        ("protocolSection.conditionsModule.conditions", "Breast Cancer"),
        ("protocolSection.contactsLocationsModule.locations.0.geoPoint", {"lat": 95, "lon": 0}),
        ("protocolSection.contactsLocationsModule.locations.0.geoPoint", {"lat": "x", "lon": 0}),
        ("hasResults", "yes"),
        ("protocolSection", []),
    ],
)
def test_what_cannot_be_trusted_is_refused_by_its_number(path: str, value: Any):
    """A value of the wrong kind where the program would show it as a fact."""
    found = decode_study(changed(path, value))
    assert isinstance(found, Skipped)
    assert found.reason
    assert found.nct in ("NCT90000001", "")


def test_the_reason_names_the_place_and_not_the_value():
    """What is wrong is told to a log; what stood there may be anything."""
    found = decode_study(changed("protocolSection.statusModule.overallStatus", "<b>Open</b>"))
    assert isinstance(found, Skipped)
    assert "statusModule.overallStatus" in found.reason
    assert "<b>" not in found.reason


@pytest.mark.parametrize("date", ["2026", "2026-11", "2026-11-30", "1900-01", "2099-12-31"])
def test_dates_may_be_whole_or_not(date: str):
    """A quarter of all starts are months; they reach from 1900 to 2099."""
    raw = changed("protocolSection.statusModule.lastUpdatePostDateStruct", {"date": date})
    found = decode_study(raw)
    assert isinstance(found, Decoded)
    assert entry_of(found).last_update == date


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"[]",
        b'"x"',
        b"{",
        b'{"protocolSection": "\xff"}',
        b'{"a":' * 100_000,
        b"[" * 100_000,
        msgspec.json.encode(record()).replace(b"A study", b"\\ud800"),
    ],
    ids=["nothing", "null", "list", "text", "cut", "latin", "deep", "deeper", "half a character"],
)
def test_what_is_no_record_is_refused(raw: bytes):
    """Whatever it is, it costs itself and nothing else."""
    assert isinstance(decode_study(raw), Skipped)


def test_a_record_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch):
    """Nobody's phone is to be filled with one study."""
    monkeypatch.setattr(decoding, "MAX_RECORD", 50)
    found = decode_study(msgspec.json.encode(record()))
    assert isinstance(found, Skipped)
    assert "larger" in found.reason
    assert found.nct == "NCT90000001"


def test_a_bad_record_costs_itself_alone():
    """The page it came in is kept."""
    bad = record("NCT90000002")
    bad["protocolSection"]["statusModule"] = 3
    body = msgspec.json.encode({"studies": [record("NCT90000001"), bad, record("NCT90000003")]})
    found = [decode_study(bytes(raw)) for raw in decode_page(body).studies]
    assert [type(one) for one in found] == [Decoded, Skipped, Decoded]
    assert found[1].nct == "NCT90000002"


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"[]", b'{"studies": null}', b'{"studies": {}}', b"<html>", b"\xff\xfe{}"],
)
def test_what_is_no_page_is_told(body: bytes):
    """In three sentences, with nothing of the library's words."""
    with pytest.raises(KnownError) as caught:
        decode_page(body)
    assert caught.value.what_happened == "The registry's answer could not be understood."


def test_the_number_of_a_broken_record_is_found():
    """The first that is named as one."""
    assert number_in(b'{"x": [1, "nctId" : "NCT01234567", "NCT99999999"') == "NCT01234567"
    assert number_in(b"NCT01234567") == ""


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    ),
    st.sampled_from(
        [
            "protocolSection",
            "protocolSection.identificationModule.officialTitle",
            "protocolSection.statusModule.startDateStruct",
            "protocolSection.conditionsModule.keywords",
            "protocolSection.contactsLocationsModule.locations",
            "protocolSection.designModule",
            "derivedSection",
        ]
    ),
)
def test_no_value_anywhere_stops_the_program(value: Any, path: str):
    """It is taken or refused; what is taken can be stored."""
    found = decode_study(changed(path, value))
    if isinstance(found, Decoded):
        assert len(entry_of(found).texts) == 7


def test_every_real_record_is_taken():
    """All of those beside the checkout, of breast cancer and of other conditions."""
    paths = sorted(Path(shared("ctgov", "records")).rglob("*.json"))
    assert len(paths) >= 250
    for path in paths:
        found = decode_study(path.read_bytes())
        assert isinstance(found, Decoded), f"{path.name}: {found}"
        assert found.study.nct == path.stem
        entry = entry_of(found)
        assert entry.title
        assert entry.last_update
