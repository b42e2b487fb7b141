"""Names of time zones, as calendars write them, to zones that the system knows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.components import Component
from mbc_desktop.agenda.zone_rules import (
    fixed_zone_text,
    format_offset,
    zone_from_component,
    zone_from_text,
)

_UTC_NAMES = frozenset(
    ("UTC", "Z", "ZULU", "GMT", "UCT", "ETC/UTC", "ETC/GMT", "ETC/UCT", "ETC/ZULU", "UNIVERSAL")
)
_ABBREVIATIONS = {
    "WESTERN/CENTRAL EUROPE": "Europe/Berlin",  # Lotus Notes
    "EDT": "America/New_York",
    "ET": "America/New_York",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "CT": "America/Chicago",
    "MDT": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "PT": "America/Los_Angeles",
    "AKST": "America/Anchorage",
    "AKDT": "America/Anchorage",
    "BST": "Europe/London",
    "CEST": "Europe/Berlin",
    "MEZ": "Europe/Berlin",
    "MESZ": "Europe/Berlin",
    "EEST": "Europe/Athens",
    "JST": "Asia/Tokyo",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
    "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
}
_FIXED = re.compile(r"(?:UTC|GMT|ETC/GMT)?\s*([+-−])(\d{1,2})(?:[:.]?(\d\d))?", re.IGNORECASE)
_BEFORE = re.compile(r"^\s*\((?:UTC|GMT)[^)]*\)\s*", re.IGNORECASE)
_US = re.compile(
    r"^(.*?) (?:Standard |Daylight )?Time(?: \(US (?:&|and) Canada\))?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as an event keeps it.

    Attributes:
        tzid: IANA name, "UTC", or the file's own name where `text` defines it.
        info: the zone itself.
        text: VTIMEZONE of a zone without an IANA name, else "".
        sure: the name itself says it; otherwise it was concluded from the name.
    """

    tzid: str
    info: ZoneInfo
    text: str = ""
    sure: bool = True


@lru_cache(maxsize=512)
def iana_zone(name: str) -> ZoneInfo | None:
    """Return the zone of exactly that IANA name, None where there is none."""
    if not name or not name[0].isalpha() or len(name) > 64 or name.startswith("posix"):
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError, UnicodeError):
        return None


def zone_info(tzid: str, text: str = "") -> ZoneInfo | None:
    """Return the zone of an event's `tzid` and `zone_text`; None for floating time."""
    if not tzid:
        return None
    return zone_from_text(text) if text else iana_zone(tzid)


@dataclass(slots=True)
class ZoneFinder:
    """Finds zones by the names one calendar file uses.

    Args:
        definitions: the VTIMEZONE components of the file by their TZID.
    """

    definitions: dict[str, Component] = field(default_factory=dict)
    _found: dict[str, Zone | None] = field(default_factory=dict)

    def find(self, name: str) -> Zone | None:
        """Return the zone a TZID names; None where nothing tells.

        In this order: an IANA name, one with a vendor's prefix, a Windows name (the table of
        CLDR), the file's own VTIMEZONE, and what can be concluded from the name.
        """
        name = name.strip().strip('"').strip()
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def _find(self, name: str) -> Zone | None:
        plain = name.upper().removeprefix("TZONE:/")
        if (plain.rpartition("/")[2] if plain.startswith("/") else plain) in _UTC_NAMES:
            return Zone("UTC", ZoneInfo("UTC"))
        definition = self.definitions.get(name)
        spellings = [_without_vendor(name), _known_spelling(name)]
        if "/" in name or definition is None:
            spellings.insert(0, name)
        for candidate in spellings:
            info = iana_zone(candidate)
            if info is not None and ("/" in candidate or definition is None):
                return Zone(candidate, info)
        if (windows := _windows_zone(name)) is not None:
            return windows
        if definition is not None:
            return _defined(name, definition)
        return _concluded(name)


def _defined(name: str, definition: Component) -> Zone | None:
    """The zone of a VTIMEZONE: the IANA zone it says it is, or the rules it holds."""
    for hint in ("X-LIC-LOCATION", "X-TZURL", "TZURL", "TZID-ALIAS-OF"):
        if (line := definition.first(hint)) is not None:
            candidate = _without_vendor(line.value.strip().removesuffix(".ics"))
            says_so = "/" in candidate or hint == "X-LIC-LOCATION"
            if says_so and (info := iana_zone(candidate)) is not None:
                return Zone(candidate, info)
    own = zone_from_component(definition)
    if own is not None:
        return Zone(name, own, definition.text())
    return _concluded(name)


def _without_vendor(name: str) -> str:
    """Take a prefix such as /mozilla.org/20050126_1/ off; the name itself where none fits."""
    parts = name.strip("/").split("/")
    for length in (3, 2):
        candidate = "/".join(parts[-length:])
        if iana_zone(candidate) is not None:
            return candidate
    return name


def _windows_zone(name: str) -> Zone | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    iana = WINDOWS_TO_OLSON.get(name) or WINDOWS_TO_OLSON.get(name.rstrip(" 0123456789"))
    info = iana_zone(iana) if iana else None
    return Zone(iana, info) if iana and info else None


@lru_cache(maxsize=1)
def _iana_by_spelling() -> dict[str, str]:
    """IANA names by their small letters with blanks as underscores, and by their last part."""
    from importlib import resources

    names = resources.files("tzdata").joinpath("zones").read_text("utf-8").split()
    by_city = {name.rpartition("/")[2].casefold(): name for name in names if "/" in name}
    return by_city | {name.casefold(): name for name in names}


def _known_spelling(name: str) -> str:
    if "/" not in name and "_" not in name:
        return ""
    plain = name.casefold().replace(" ", "_")
    known = _iana_by_spelling()
    return known.get(plain, "") or known.get(plain.replace("_", "/", 1), "")


def _concluded(name: str) -> Zone | None:
    """Conclude a zone from a name that is written for people; marked as not sure."""
    plain = _BEFORE.sub("", name).strip()
    upper = plain.upper()
    candidates = [_ABBREVIATIONS.get(upper, ""), plain]
    if (named := _US.match(plain)) is not None:
        windows = _windows_zone(f"{named[1]} Standard Time")
        if windows is not None:
            return Zone(windows.tzid, windows.info, sure=False)
    known = _iana_by_spelling()
    cities = (part.strip().casefold().replace(" ", "_") for part in re.split(r"[,:/;]", plain))
    candidates.extend(known.get(city, "") for city in cities)
    for candidate in candidates:
        if (info := iana_zone(candidate)) is not None:
            return Zone(candidate, info, sure=False)
    if (fixed := _FIXED.match(name.strip("( ") if name.startswith("(") else name)) is not None:
        sign = 1 if fixed[1] == "+" else -1
        offset = sign * timedelta(hours=int(fixed[2]), minutes=int(fixed[3] or 0))
        return _fixed(offset)
    return None


def _fixed(offset: timedelta) -> Zone | None:
    """The zone of one offset: an IANA name for whole hours, else a VTIMEZONE of its own."""
    hours = offset / timedelta(hours=1)
    if hours == int(hours) and (info := iana_zone(f"Etc/GMT{int(-hours):+d}")) is not None:
        return Zone(info.key, info, sure=False)
    if abs(hours) > 15:
        return None
    name = "UTC" + format_offset(offset)
    text = fixed_zone_text(name, offset)
    own = zone_from_text(text)
    return Zone(name, own, text, sure=False) if own else None
