"""What whoever looks after a computer set up for everybody."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.core.policy import OfferedCalendar, Policy, policy_path, read_policy


def test_calendars_are_read_and_unknown_parts_passed_over(tmp_path: Path):
    """So that one file serves several versions."""
    path = tmp_path / "policy.json"
    told = {
        "calendars": [{"name": " Sample Clinic ", "url": "https://clinic.example/a.ics", "x": 1}],
        "later": True,
    }
    path.write_text(json.dumps(told), encoding="utf-8")
    assert read_policy(path) == Policy(
        (OfferedCalendar("Sample Clinic", "https://clinic.example/a.ics"),)
    )


def test_no_policy_is_the_usual_thing(tmp_path: Path):
    """Nothing is said about it."""
    assert read_policy(tmp_path / "none.json") == Policy()


@pytest.mark.parametrize("data", [b"{", b"\xff\x00", b"[" * 100_000, b" " * 1_100_000])
def test_a_policy_that_can_t_be_read_is_passed_over(tmp_path: Path, expect_log: Any, data: bytes):
    """The program starts all the same; the log says so."""
    expect_log("it was passed over")
    path = tmp_path / "policy.json"
    path.write_bytes(data)
    assert read_policy(path) == Policy()


@pytest.mark.parametrize("text", ["[]", "3", "null", '{"calendars": "all"}', '{"calendars": {}}'])
def test_a_policy_of_another_form_says_nothing(tmp_path: Path, text: str):
    """Nor does it stop anything."""
    path = tmp_path / "policy.json"
    path.write_text(text, encoding="utf-8")
    assert read_policy(path) == Policy()


def test_a_calendar_without_an_address_is_passed_over(tmp_path: Path, expect_log: Any):
    """The others are taken, up to twenty."""
    expect_log("no address")
    path = tmp_path / "policy.json"
    many = [{"url": f"https://clinic.example/{n}.ics"} for n in range(30)]
    told = {"calendars": [{"name": "None"}, 7, {"url": 3}, *many]}
    path.write_text(json.dumps(told), encoding="utf-8")
    assert len(read_policy(path).calendars) == 17


def test_the_place_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Else it is the system's own, under the program's discreet name."""
    monkeypatch.setenv("MBC_POLICY", str(tmp_path / "mine.json"))
    assert policy_path() == tmp_path / "mine.json"
    monkeypatch.delenv("MBC_POLICY")
    assert policy_path().parts[-2:] == ("Companion", "policy.json")
