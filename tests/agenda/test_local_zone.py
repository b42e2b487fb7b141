"""The zone of the computer."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("setting", "tzid"),
    [
        ("America/Chicago", "America/Chicago"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("Etc/UTC", "UTC"),
    ],
)
def test_the_zone_the_computer_is_set_to(setting: str, tzid: str) -> None:
    """It is the one TZ names, told as events tell it."""
    code = "from mbc_desktop.agenda.local_zone import local_tzid; print(local_tzid())"
    answer = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"TZ": setting, "PATH": ""},
    )
    assert answer.stdout.strip() == tzid
