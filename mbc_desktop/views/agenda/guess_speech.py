"""What was guessed while a calendar was read, in the words of the window's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Guess


class GuessSpeech(QObject):
    """Says guesses; the sentences are those of ``Guess.what``."""

    def sentence(self, guess: Guess) -> str:
        """Return one guess as a sentence."""
        return self._wordings()[guess.kind.value].format(*guess.details)

    def _wordings(self) -> dict[str, str]:
        return {
            "encoding": self.tr("The file is not in UTF-8; it was read as {0}."),
            "bad line": self.tr("A line could not be read and was left out: {0}"),
            "bad component": self.tr("An entry could not be read and was left out."),
            "no start": self.tr("An entry without a date that can be read was left out: {0}"),
            "bad value": self.tr("{0} could not be read and was left out of the event."),
            "end before start": self.tr("The end lies before the start; the start was kept."),
            "swapped": self.tr("The end lies before the start; both were swapped."),
            "no uid": self.tr(
                "The event has no identity of its own; one was made from its content."
            ),
            "same uid": self.tr("Two different events carry the same identity; both were kept."),
            "unknown zone": self.tr("The time zone “{0}” is unknown; {1} was taken instead."),
            "zone name": self.tr("The time zone “{0}” was taken as {1}."),
            "zone and utc": self.tr("A time names both a zone and UTC; it was read in {0}."),
            "rule": self.tr("The repeat rule “{0}” was not understood; the first date is shown."),
            "endless rule": "{0}",
            "long text": self.tr("{0} is very long ({1} characters); its beginning is shown."),
            "many dates": self.tr("The event lists {0} single dates; that is unusual."),
            "nested": self.tr("{0} entries lie too deep inside each other and were left out."),
            "not an event": self.tr(
                "{0} entries that are no events (tasks, journals) were left out."
            ),
            "not closed": self.tr(
                "{0} entries have no end; each was ended where the next one begins."
            ),
            "truncated": self.tr("The file ends in the middle of an entry."),
            "too many": self.tr("The file holds too many entries; {0} were left out."),
            "out of time": self.tr("Reading took too long; the rest of the file was left out."),
            "older": self.tr("The event here is newer than the one in the file and was kept."),
            "many more": self.tr("{0} more like these."),
        }
