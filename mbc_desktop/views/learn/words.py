"""Topics, states and the facts of an article, in plain words."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, Qt

if TYPE_CHECKING:
    from mbc_desktop.core.glossary import TermText
    from mbc_desktop.learn.library import Entry

NOT_REVIEWED = ("", "none yet")
_OLD_AFTER = datetime.timedelta(days=365)
COLLEGE_GRADE = 13


class LearnWords(QObject):
    """Says things about articles; a value the program does not know is shown as it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.topics = {
            "basics": self.tr("The basics"),
            "types": self.tr("Types of MBC"),
            "tests": self.tr("Tests and reports"),
            "treatment": self.tr("Treatments"),
            "side-effects": self.tr("Side effects"),
            "sites": self.tr("Where it has spread"),
            "trials": self.tr("Clinical trials"),
            "daily-life": self.tr("Daily life"),
            "feelings": self.tr("Feelings"),
            "family": self.tr("Family and caregivers"),
            "community": self.tr("People and community"),
            "planning": self.tr("Planning ahead"),
            "research": self.tr("Research"),
        }
        self.audiences = {
            "newly-diagnosed": self.tr("Newly diagnosed"),
            "in-treatment": self.tr("In treatment"),
            "caregiver": self.tr("Caregiver"),
        }
        self.languages = {"en": self.tr("English"), "es": self.tr("Spanish")}
        self.colors = {
            "yellow": self.tr("Yellow"),
            "green": self.tr("Green"),
            "pink": self.tr("Pink"),
        }

    def topic(self, topic: str) -> str:
        """Return the name of a topic."""
        return self.topics.get(topic, topic)

    def language(self, lang: str) -> str:
        """Return the name of a language; empty where it is not known."""
        return self.languages.get(lang, lang)

    def minutes(self, count: int) -> str:
        """Return how long something takes to read."""
        return self.tr("%n minute(s)", "", count)

    def grade(self, grade: float | None) -> str:
        """Return the US school grade at which a text reads, in words."""
        if grade is None:
            return ""
        whole = max(1, round(grade))
        if whole >= COLLEGE_GRADE:
            return self.tr("College reading level")
        return self.tr("Reading level: grade {grade}").format(grade=whole)

    def date(self, day: datetime.date) -> str:
        """Return a day in full."""
        # how a day is written, in the letters of Qt's QDate
        return QLocale().toString(QDate(day.year, day.month, day.day), self.tr("MMMM d, yyyy"))

    def stamped(self, stamp: str) -> str:
        """Return the local day of an instant as the stores write it, or the text as it is."""
        moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
        if not moment.isValid():
            return stamp
        return QLocale().toString(moment.toLocalTime().date(), self.tr("MMMM d, yyyy"))

    def iso_date(self, text: str) -> str:
        """Return a day written as ISO 8601, or the text as it is."""
        try:
            return self.date(datetime.date.fromisoformat(text[:10]))
        except ValueError:
            return text

    def checked(self, day: datetime.date) -> str:
        """Return when an article was last checked."""
        return self.tr("Last checked {day}").format(day=self.date(day))

    def reviewed(self, by: str) -> str:
        """Return who reviewed an article, or that nobody has yet."""
        if by.strip().lower() in NOT_REVIEWED:
            return self.tr("Not yet reviewed by a clinician")
        return self.tr("Reviewed by {name}").format(name=by)

    def too_old(self) -> str:
        """Return the warning over an article that was checked more than a year ago."""
        return self.tr(
            "This was checked more than a year ago. Treatments change quickly: ask your team"
            " what is new."
        )

    def state(self, state: str, progress: float) -> str:
        """Return how far an article was read."""
        if state == "read":
            return self.tr("Read")
        if state == "reading":
            return self.tr("Reading, {percent} %").format(percent=round(progress * 100))
        return self.tr("Not read yet")

    def door_chip(self) -> str:
        """Return what a list says of an article that opens through a door."""
        return self.tr("Tells first what is inside")

    def saved_on(self, stamp: str) -> str:
        """Return when an article was saved."""
        return self.tr("Saved {day}").format(day=self.stamped(stamp))

    def favorite(self) -> str:
        """Return what is said of a starred article."""
        return self.tr("Favorite")

    def source(self, entry: Entry) -> str:
        """Return where a saved article is from."""
        head = entry.saved
        if head is None:
            return self.tr("Built in")
        named = ", ".join(part for part in (head.author, head.site) if part)
        return named or head.file_name or head.found_address or self.tr("Pasted")

    def term(self, text: TermText) -> str:
        """Return a term's definition under how it is said, for the pop-over."""
        if not text.pronunciation:
            return text.definition
        return self.tr("Say: {sound}").format(sound=text.pronunciation) + "\n" + text.definition


def is_old(checked: datetime.date, today: datetime.date) -> bool:
    """Whether an article was checked over a year before ``today``."""
    return today - checked > _OLD_AFTER
