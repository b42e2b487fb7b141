"""The zone the person's computer is set to."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from mbc_desktop.agenda.zones import ZoneFinder


def local_tzid() -> str:
    """Return the IANA name of the computer's zone; "UTC" where it cannot be told."""
    import tzlocal

    try:
        name = tzlocal.get_localzone_name()
    except (LookupError, ValueError, OSError):  # no such zone, or a file that is none
        return "UTC"
    zone = ZoneFinder().find(name or "")
    return zone.tzid if zone is not None and not zone.text else "UTC"


def local_zone() -> ZoneInfo:
    """Return the computer's zone; asked anew each time, for a person may travel."""
    return ZoneInfo(local_tzid())
