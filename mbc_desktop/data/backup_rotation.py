"""Which backups are kept: all of two days, then one a day, one a week, one a month.

The numbers are Anki's: 12 daily, 10 weekly, 9 monthly ones. What counts are backups that exist, not
days that passed, so that weeks without the program cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

ALL_OF = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9

# As backups.automatic_path names them.
_NAME = re.compile(r"personal-(\d{8}T\d{6}Z)-([a-z0-9][a-z0-9-]*?)(?:-(\d+))?\.sqlite\Z")


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup in a folder, by its name: ``why`` is such as ``auto`` or ``before-restore``.

    ``number`` tells those of one second apart, the first is 1.
    """

    path: Path
    made_at: datetime
    why: str
    number: int = 1


def backups_in(folder: Path) -> list[KeptBackup]:
    """Return the backups that the program made by itself in ``folder``, the newest first.

    Files with other names are somebody else's.
    """
    found = []
    for path in folder.glob("personal-*.sqlite"):
        seen = _NAME.match(path.name)
        if seen is None:
            continue
        try:
            made_at = datetime.strptime(seen[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(KeptBackup(path, made_at, seen[2], int(seen[3] or 1)))
    return sorted(found, key=lambda one: (one.made_at, one.number, one.why), reverse=True)


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which of ``moments`` to keep; the newest is always among them.

    One in the future, left by a clock that was set back, counts as of now.
    """
    keep: set[datetime] = set()
    left = {"day": DAILY, "week": WEEKLY, "month": MONTHLY}
    last: dict[str, tuple[int, int]] = {}
    for moment in sorted(set(moments), reverse=True):
        periods = _periods(moment.date())
        if not keep or now - moment < ALL_OF:
            wanted = True
        else:
            # the finest kind that is not used up decides; the newest of each period stays
            kind = next((name for name in left if left[name] > 0), None)
            wanted = kind is not None and periods[kind] < last[kind]
            if wanted and kind is not None:
                left[kind] -= 1
        if wanted:
            keep.add(moment)
            last = periods
    return keep


def _periods(day: date) -> dict[str, tuple[int, int]]:
    year, week, _ = day.isocalendar()
    return {
        "day": (day.year, day.timetuple().tm_yday),
        "week": (year, week),
        "month": (day.year, day.month),
    }


def superfluous(folder: Path, now: datetime) -> list[Path]:
    """Return the backups in ``folder`` that need not be kept any longer."""
    found = backups_in(folder)
    keep = kept((one.made_at for one in found), now)
    return [one.path for one in found if one.made_at not in keep]
