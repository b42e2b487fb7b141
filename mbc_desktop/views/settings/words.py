"""What things of a person's data are called on the pages of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject

from mbc_desktop.core.clock import read_stamp
from mbc_desktop.notes.parts import PartNews

PARTS = ("notes", "diary", "lists", "calendar", "searches", "trials", "profiles", "articles")


class DataWords(QObject):
    """Names, counts and times, in the language of the window."""

    def part(self, key: str) -> str:
        """Return what a part of an export is called."""
        names = {
            "notes": self.tr("Notes, with their pictures and files"),
            "diary": self.tr("Symptom diary"),
            "lists": self.tr("Medicines, allergies, care team, insurance, treatment summary"),
            "calendar": self.tr("Calendars and treatment cycles"),
            "searches": self.tr("Saved searches"),
            "trials": self.tr("Starred trials"),
            "profiles": self.tr("What you said about the cancer"),
            "articles": self.tr("Saved articles"),
        }
        return names.get(key, key)

    def counts(self, counts: Mapping[str, int]) -> str:
        """Return what a backup holds, in one sentence."""
        said = [self._counted(key, number) for key, number in counts.items() if number]
        if not said:
            return self.tr("Nothing of yours is in it yet.")
        return QLocale().createSeparatedList([one for one in said if one])

    def _counted(self, key: str, number: int) -> str:
        words = {
            "notes": lambda: self.tr("%n note(s)", "", number),
            "notes_in_trash": lambda: self.tr("%n note(s) in the trash", "", number),
            "pictures_and_files": lambda: self.tr("%n picture(s) or file(s)", "", number),
            "diary_days": lambda: self.tr("%n day(s) of the diary", "", number),
            "list_lines": lambda: self.tr("%n line(s) of your lists", "", number),
            "events": lambda: self.tr("%n event(s)", "", number),
            "saved_searches": lambda: self.tr("%n saved search(es)", "", number),
            "starred_trials": lambda: self.tr("%n starred trial(s)", "", number),
            "saved_articles": lambda: self.tr("%n saved article(s)", "", number),
        }
        return words[key]() if key in words else ""

    def news(self, one: PartNews) -> str:
        """Return what of a part is new, the same and different."""
        said = []
        if one.new:
            said.append(self.tr("%n new", "", one.new))
        if one.different:
            said.append(self.tr("%n different from yours", "", one.different))
        if one.same:
            said.append(self.tr("%n you have already", "", one.same))
        if one.skipped:
            said.append(self.tr("%n that can't be read", "", one.skipped))
        return QLocale().createSeparatedList(said) if said else self.tr("nothing")

    def why(self, why: str) -> str:
        """Return why a backup was made."""
        if why.startswith("before-restore"):
            return self.tr("before a backup was restored")
        if why.startswith("before-"):
            return self.tr("before an update of the program")
        return self.tr("because you asked") if why == "asked" else self.tr("by itself")

    def moment(self, when: datetime) -> str:
        """Return a moment in the person's own zone."""
        local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
        return QLocale().toString(local, QLocale.FormatType.ShortFormat)

    def stored(self, when: str) -> str:
        """Return a stored moment in the person's own zone; empty for none."""
        try:
            return self.moment(read_stamp(when)) if when else ""
        except ValueError:
            return ""

    def size(self, number: int) -> str:
        """Return a number of bytes, such as "12.3 MB"."""
        return QLocale().formattedDataSize(
            number, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )

    def place(self, path: Path) -> str:
        """Return a folder as people know it."""
        home = Path.home()
        try:
            return str(Path("~") / path.relative_to(home))
        except ValueError:
            return str(path)
