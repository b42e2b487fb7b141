"""Where the files that ship with the program are: in the wheel, or beside the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_dir(package: Path = _PACKAGE) -> Path:
    """Return the folder of shipped files.

    A wheel carries it as ``mbc_desktop/_resources``. An editable install does not (hatch's
    ``force-include`` is applied when a wheel is built only), so a checkout falls back to
    ``resources/`` beside the package.
    """
    shipped = package / "_resources"
    return shipped if shipped.is_dir() else package.parent / "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of one shipped file, such as ``resource_path("places", "zips.bin")``."""
    return _shipped().joinpath(*parts)


@cache
def _shipped() -> Path:
    return resource_dir()
