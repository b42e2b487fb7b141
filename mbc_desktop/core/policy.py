"""What whoever looks after a computer set up for everybody who uses the program on it.

A ``policy.json`` in the system's folder for settings, read at every start and never written:

.. code-block:: json

    {"calendars": [{"name": "Sample Clinic", "url": "https://clinic.example/groups.ics"}]}

``calendars`` are followed as calendars of community events. Parts that are unknown are passed over,
so that one file serves several versions.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

_FOLDER, _FILE = "Companion", "policy.json"
_MOST_BYTES = 1024 * 1024
_MOST_CALENDARS = 20
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class OfferedCalendar:
    """A feed that is to be followed; ``name`` is what it is called here."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Policy:
    """What was set up; empty where nothing was."""

    calendars: tuple[OfferedCalendar, ...] = ()


def policy_path() -> Path:
    r"""Return where the policy lies: ``MBC_POLICY``, else the platform's place.

    Linux ``/etc/xdg/Companion/policy.json``, macOS ``/Library/Application Support/Companion``,
    Windows ``%PROGRAMDATA%\Companion``.
    """
    named = os.environ.get("MBC_POLICY")
    if named:
        return Path(named)
    from platformdirs import site_config_path

    return site_config_path(_FOLDER, appauthor=False) / _FILE


def read_policy(path: Path | None = None) -> Policy:
    """Return the policy; what can't be read counts as nothing, and the log says so."""
    path = path or policy_path()
    try:
        if path.stat().st_size > _MOST_BYTES:
            log.warning("The policy is far larger than a policy is; it was passed over.")
            return Policy()
        read = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError, RecursionError):
        log.warning("The policy can't be read; it was passed over.")
        return Policy()
    told = read.get("calendars") if isinstance(read, dict) else None
    return Policy(tuple(_calendars(told if isinstance(told, list) else [])))


def _calendars(told: list[object]) -> Iterator[OfferedCalendar]:
    for one in told[:_MOST_CALENDARS]:
        name, url = (one.get("name"), one.get("url")) if isinstance(one, dict) else (None, None)
        if not isinstance(url, str) or not url.strip():
            log.warning("A calendar of the policy has no address; it was passed over.")
            continue
        usual = name.strip()[:_LONGEST_NAME] if isinstance(name, str) else ""
        yield OfferedCalendar(usual, url.strip())
