"""The stages of my trials, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mbc_desktop.data.shortlist_records import Stage


class StageWords(QObject):
    """Names stages: with her own words where she gave some."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = {
            "interested": self.tr("Interested"),
            "asked": self.tr("Asked my doctor"),
            "contacted": self.tr("Contacted the site"),
            "screening": self.tr("Screening"),
            "joined": self.tr("Joined"),
            "set_aside": self.tr("Set aside"),
            "could_not_join": self.tr("Couldn't join this time"),
        }
        self._ways = {
            "phone": self.tr("By phone"),
            "email": self.tr("By email"),
            "visit": self.tr("At a visit"),
            "letter": self.tr("By letter"),
            "other": self.tr("Otherwise"),
        }

    def stage(self, key: str, stages: Sequence[Stage]) -> str:
        """Return the name of a stage."""
        own = next((one.name for one in stages if one.key == key), "")
        return own or self._names[key]

    @property
    def ways(self) -> dict[str, str]:
        """How somebody was spoken to, by key."""
        return self._ways
