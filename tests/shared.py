"""The reference material beside the checkout, where there is any; none of it is in the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def shared(*parts: str) -> Path:
    """Return a path in the shared reference folder; skips the test where it is absent."""
    root = Path(os.environ.get("MBC_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    path = root.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the reference material {'/'.join(parts)} is not beside this checkout")
    return path
