"""The registry's enumerations and the facts of a trial, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from mbc_desktop.data.records import TrialHead
from mbc_desktop.views.widgets.card import Tone

if TYPE_CHECKING:
    from mbc_desktop.trials.trial_page import DesignFacts, Site, TrialPage

_TONES: dict[str, Tone] = {
    "RECRUITING": "good",
    "AVAILABLE": "good",
    "NOT_YET_RECRUITING": "info",
    "ENROLLING_BY_INVITATION": "info",
    "ACTIVE_NOT_RECRUITING": "plain",
    "SUSPENDED": "caution",
    "TEMPORARILY_NOT_AVAILABLE": "caution",
}
_ICONS = {"good": "check-circle", "info": "clock", "plain": "closed", "caution": "pause"}
_MOST_NAMES = 4


class TrialWords(QObject):
    """Says things about trials; a value the program does not know is shown as it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statuses = {
            "RECRUITING": self.tr("Recruiting"),
            "NOT_YET_RECRUITING": self.tr("Opening soon"),
            "ENROLLING_BY_INVITATION": self.tr("By invitation only"),
            "ACTIVE_NOT_RECRUITING": self.tr("Running, not taking new people"),
            "AVAILABLE": self.tr("Available outside a trial"),
            "TEMPORARILY_NOT_AVAILABLE": self.tr("Not available at the moment"),
            "SUSPENDED": self.tr("Paused"),
            "COMPLETED": self.tr("Completed"),
            "TERMINATED": self.tr("Stopped early"),
            "WITHDRAWN": self.tr("Withdrawn before it began"),
            "NO_LONGER_AVAILABLE": self.tr("No longer available"),
            "APPROVED_FOR_MARKETING": self.tr("Approved for everyone"),
            "WITHHELD": self.tr("Details withheld"),
            "UNKNOWN": self.tr("Not updated for a long time"),
        }
        # A site has words of its own: it never "was withdrawn" from the registry, say.
        self._site_statuses = {
            "ACTIVE_NOT_RECRUITING": self.tr("Takes no new people"),
            "COMPLETED": self.tr("Finished here"),
            "TERMINATED": self.tr("Closed early"),
            "WITHDRAWN": self.tr("Never opened here"),
            "SUSPENDED": self.tr("Paused"),
        }
        self._phases = {
            "EARLY_PHASE1": self.tr("Early phase 1"),
            "PHASE1": self.tr("Phase 1"),
            "PHASE2": self.tr("Phase 2"),
            "PHASE3": self.tr("Phase 3"),
            "PHASE4": self.tr("Phase 4"),
            "NA": self.tr("No phase"),
        }
        self._kinds = {
            "DRUG": self.tr("Medicine"),
            "BIOLOGICAL": self.tr("Antibody, cell or vaccine"),
            "RADIATION": self.tr("Radiation"),
            "PROCEDURE": self.tr("Surgery or procedure"),
            "DEVICE": self.tr("Device"),
            "BEHAVIORAL": self.tr("Support, exercise, habits"),
            "DIETARY_SUPPLEMENT": self.tr("Food supplement"),
            "DIAGNOSTIC_TEST": self.tr("Test or scan"),
            "GENETIC": self.tr("Gene therapy or gene test"),
            "COMBINATION_PRODUCT": self.tr("Combined product"),
            "OTHER": self.tr("Other"),
        }

    def status(self, value: str) -> str:
        """Return a status in words."""
        return self._statuses.get(value, value.replace("_", " ").capitalize())

    def site_status(self, value: str) -> str:
        """Return the status of a site in words."""
        return self._site_statuses.get(value) or self.status(value)

    def status_tone(self, value: str) -> Tone:
        """Return the tone that repeats what a status says."""
        return _TONES.get(value, "plain")

    def status_icon(self, value: str) -> str:
        """Return the icon of a status: its shape tells it apart without color."""
        return _ICONS[self.status_tone(value)]

    def phase(self, value: str) -> str:
        """Return a phase in words."""
        return self._phases.get(value, value.replace("_", " ").capitalize())

    def phases(self, values: Sequence[str]) -> str:
        """Return the phases of a trial as one: "Phase 1 and 2"."""
        numbers = [value.removeprefix("PHASE") for value in values if value.startswith("PHASE")]
        if len(numbers) > 1:
            return self.tr("Phase {one} and {other}").format(one=numbers[0], other=numbers[-1])
        return self.phase(values[0]) if values else ""

    def kind(self, value: str) -> str:
        """Return a kind of treatment in words."""
        return self._kinds.get(value, value.replace("_", " ").capitalize())

    def date(self, value: str) -> str:
        """Return a date of the registry, whole or ``YYYY-MM``, as people here write it."""
        locale = QLocale()
        whole = QDate.fromString(value, "yyyy-MM-dd")
        if whole.isValid():
            return locale.toString(whole, QLocale.FormatType.LongFormat).split(", ", 1)[-1]
        month = QDate.fromString(value, "yyyy-MM")
        return locale.toString(month, "MMMM yyyy") if month.isValid() else value

    def days_ago(self, days: int) -> str:
        """Return how long ago in words."""
        if days == 0:
            return self.tr("today")
        if days == 1:
            return self.tr("yesterday")
        return self.tr("%n day(s) ago", "", days)

    def miles(self, value: float) -> str:
        """Return a distance in words."""
        if value < 1:
            return self.tr("less than a mile away")
        number = round(value)
        if number == 1:
            return self.tr("1 mile away")
        return self.tr("{miles} miles away").format(miles=QLocale().toString(number))

    def standing(self, page: TrialPage) -> str:
        """Return the status and its age: "Recruiting · checked with the registry 3 days ago"."""
        return self.tr("{status} · checked with the registry {when}").format(
            status=self.status(page.status), when=self.days_ago(page.checked_days_ago)
        )

    def left(self, why: str) -> str:
        """Return why a stored trial is no longer kept up to date, or nothing."""
        if why == "registry":
            return self.tr("The registry no longer shows this trial. This is its last known text.")
        if why == "coverage":
            return self.tr(
                "This trial is no longer in the part of the registry that is kept here."
                " This is its last known text."
            )
        return ""

    def near(self, head: TrialHead) -> str:
        """Return where the nearest site of a listed trial is."""
        if head.miles is None:
            return self.tr("%n site(s)", "", head.site_count) if head.site_count else ""
        return self.tr("{place}, {miles}").format(
            place=head.near or "", miles=self.miles(head.miles)
        )

    def site(self, site: Site) -> str:
        """Return a site in one line."""
        parts = [site.facility, site.place]
        if site.miles is not None:
            parts.append(self.miles(site.miles))
        return ", ".join(part for part in parts if part)

    def sentence(self, design: DesignFacts) -> str:
        """Return what is tested, against what, how people are put into groups, and the phase."""
        parts = [self._tested(design)]
        if design.randomized is True:
            parts.append(self.tr("People in the study are put into groups by chance (randomized)."))
        elif design.randomized is False:
            parts.append(self.tr("People in the study are not put into groups by chance."))
        if design.placebo:
            parts.append(
                self.tr("Some people get a placebo, something that looks like the treatment.")
            )
        elif design.study_type == "INTERVENTIONAL":
            parts.append(self.tr("No placebo is named."))
        parts.append(self._phase(design.phases))
        if design.people is not None:
            parts.append(self.tr("Planned for %n people.", "", design.people))
        return " ".join(part for part in parts if part)

    def _tested(self, design: DesignFacts) -> str:
        tested = self._names(design.tested)
        if design.study_type == "OBSERVATIONAL":
            return self.tr("This study watches and learns; it gives no treatment of its own.")
        if design.study_type == "EXPANDED_ACCESS":
            return self.tr(
                "This program gives {what} outside a trial to people who can't join one."
            ).format(what=tested or self.tr("a treatment"))
        if not tested:
            return ""
        if design.compared_with:
            return self.tr("This trial tests {what}, compared with {other}.").format(
                what=tested, other=self._names(design.compared_with)
            )
        return self.tr("This trial tests {what}.").format(what=tested)

    def _phase(self, phases: Sequence[str]) -> str:
        meanings = {
            "EARLY_PHASE1": self.tr("It is at a very early stage: few people, very small amounts."),
            "PHASE1": self.tr("It looks for a safe dose and for side effects (phase 1)."),
            "PHASE2": self.tr("It looks at whether the treatment works (phase 2)."),
            "PHASE3": self.tr("It compares with the usual treatment in many people (phase 3)."),
            "PHASE4": self.tr("It follows a treatment already in use (phase 4)."),
        }
        return " ".join(meanings[phase] for phase in phases if phase in meanings)

    def _names(self, names: Sequence[str]) -> str:
        if len(names) > _MOST_NAMES:
            shown = ", ".join(names[:_MOST_NAMES])
            return self.tr("{names} and %n more", "", len(names) - _MOST_NAMES).format(names=shown)
        if len(names) > 1:
            return self.tr("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
        return names[0] if names else ""
