"""What the Today tab works with, handed down by ``app.py``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.today import Pause, Today


@dataclass(frozen=True, slots=True)
class TodayServices:
    """The lines of the day, and the pause for bad weeks."""

    today: Today
    pause: Pause
    settings: Settings
