"""Checks as text, for keeping them, and back."""

from __future__ import annotations

import json
from typing import Any

from mbc_desktop.trials.fit.model import Check, Value


def write_check(check: Check) -> str:
    """Return a check as JSON; the same check always gives the same text."""
    return json.dumps([check.topic, check.value], separators=(",", ":"))


def read_check(body: str) -> Check:
    """Return the check that :func:`write_check` wrote."""
    topic, value = json.loads(body)
    read = _tuples(value)
    return Check(topic, read if isinstance(read, tuple) else ())


def _tuples(value: Any) -> Value:
    return tuple(_tuples(part) for part in value) if isinstance(value, list) else value
