"""Records broken in the ways that a client must survive, one record at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def _protocol(record: Any) -> dict[str, Any]:
    protocol = record.setdefault("protocolSection", {})
    assert isinstance(protocol, dict)
    return protocol


def _eligibility_number(record: Any) -> Any:
    _protocol(record)["eligibilityModule"] = {"eligibilityCriteria": 42}
    return record


def _no_nct(record: Any) -> Any:
    _protocol(record)["identificationModule"].pop("nctId", None)
    return record


def _bad_nct(record: Any) -> Any:
    _protocol(record)["identificationModule"]["nctId"] = "../../etc/passwd"
    return record


def _locations_not_a_list(record: Any) -> Any:
    _protocol(record)["contactsLocationsModule"] = {"locations": "Houston"}
    return record


def _wrong_types(record: Any) -> Any:
    protocol = _protocol(record)
    protocol["identificationModule"]["briefTitle"] = ["a", "list"]
    protocol["designModule"] = {"phases": {"PHASE2": True}, "enrollmentInfo": {"count": "many"}}
    return record


def _null_module(record: Any) -> Any:
    _protocol(record)["statusModule"] = None
    return record


def _bad_date(record: Any) -> Any:
    status = _protocol(record).setdefault("statusModule", {})
    status["lastUpdatePostDateStruct"] = {"date": "2026-13-45", "type": "ACTUAL"}
    return record


def _bad_point(record: Any) -> Any:
    _protocol(record)["contactsLocationsModule"] = {
        "locations": [{"facility": "Nowhere", "geoPoint": {"lat": 912.5, "lon": "west"}}]
    }
    return record


SORTS: dict[str, Callable[[Any], Any]] = {
    "eligibility-number": _eligibility_number,
    "no-nct": _no_nct,
    "bad-nct": _bad_nct,
    "locations-not-a-list": _locations_not_a_list,
    "wrong-types": _wrong_types,
    "null-module": _null_module,
    "bad-date": _bad_date,
    "bad-point": _bad_point,
    "no-protocol": lambda record: {"hasResults": record.get("hasResults", False)},
    "not-a-record": lambda record: "a study",  # noqa: ARG005
    "null-record": lambda record: None,  # noqa: ARG005
}
"""How a record can be broken, by name."""
