"""What needs every store closed: asked for by a page, done between two sessions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mbc_desktop.data.vault import Vault
    from mbc_desktop.views.main_window import MainWindow

ReportSteps = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Errand:
    """``do`` runs off the GUI thread while nothing is open; ``done`` tells of it afterwards.

    Attributes:
        title: what is being done, such as "Locking your data".
        text: what she should know meanwhile.
        do: gets the lock of the data, and what to report steps to; None to open anew alone.
        done: gets the window of the new session, and what ``do`` returned.
        forgets_window: whether sizes, look and place are forgotten too.
    """

    title: str
    text: str
    do: Callable[[Vault, ReportSteps], Any] | None
    done: Callable[[MainWindow, Any], object]
    forgets_window: bool = False
