"""What a hospital's file would change, in words for the screen."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QObject

from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult
from mbc_desktop.trials.profile_merge import Change
from mbc_desktop.trials.treatments_had import treatments_of
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.trials.profile_biopsies import BiopsyWords


class ImportWords(QObject):
    """Says each change with what stands there now and what would."""

    def __init__(
        self, drugs: DrugWords, biopsies: BiopsyWords, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._drugs = drugs
        self._biopsies = biopsies
        self._questions = {
            "birth_year": self.tr("Year of birth"),
            "sex": self.tr("Sex"),
            "brain": self.tr("The brain"),
            "leptomeningeal": self.tr("The lining of the brain and spinal cord"),
            "sites": self.tr("Where it has spread"),
            "lobular": self.tr("Lobular"),
            "inflammatory": self.tr("Inflammatory"),
            "activity": self.tr("Everyday activity"),
            "present": self.tr("How the present treatment is doing"),
            "history": self.tr("How it began"),
            "er": self.tr("Estrogen receptor (ER)"),
            "pr": self.tr("Progesterone receptor (PR)"),
            "her2": "HER2",
            "pdl1": "PD-L1",
            "genes": self.tr("Gene"),
            "drugs": self.tr("Treatment"),
            "biopsies": self.tr("Biopsy"),
        }
        self._answers = {
            "yes": self.tr("Yes"),
            "no": self.tr("No"),
            "unknown": self.tr("Affected, not said how it stands"),
            "never_scanned": self.tr("Never scanned"),
            "treated": self.tr("Yes, treated"),
            "stable": self.tr("Yes, stable"),
            "not_tested": self.tr("Not tested"),
            "positive": self.tr("Positive"),
            "negative": self.tr("Negative"),
            "female": self.tr("Female"),
            "male": self.tr("Male"),
            "de_novo": self.tr("It had spread from the start"),
            "recurred": self.tr("It came back later"),
            "working": self.tr("It is working"),
            "growing": self.tr("The cancer is growing"),
            "none": self.tr("No treatment now"),
            "fully_active": self.tr("Fully active (ECOG 0)"),
            "light_work": self.tr("Light work and walking (ECOG 1)"),
            "up_half_the_day": self.tr("Up more than half the day (ECOG 2)"),
            "resting_half_the_day": self.tr("Resting more than half the day (ECOG 3)"),
            "in_bed": self.tr("In bed or a chair all day (ECOG 4)"),
            "found": self.tr("change found"),
            "not_found": self.tr("no change found"),
        }
        self._origins = {
            "germline": self.tr("inherited"),
            "tumor": self.tr("in the tumor"),
            "unknown": "",
        }

    def page(self, changes: tuple[Change, ...], missed: tuple[tuple[str, str], ...]) -> str:
        """Return everything to look through as HTML; ``missed`` is (kind, words)."""
        parts = []
        for how, heading in (
            ("replaces", self.tr("These answers of yours would change")),
            ("new", self.tr("New")),
        ):
            lines = [self._line(one) for one in changes if one.how == how]
            parts += self._list(heading, lines)
        same = sum(one.how == "same" for one in changes)
        if same:
            text = self.tr("%n answer(s) of the file say the same as you.", "", same)
            parts.append(f"<p>{escape(text)}</p>")
        if not changes:
            text = self.tr("Nothing in it answers a question here.")
            parts.append(f"<p>{escape(text)}</p>")
        lines = [f"{kind}: {text}" if text else kind for kind, text in missed]
        parts += self._list(self.tr("Not understood, and left out"), lines)
        return "".join(parts)

    @staticmethod
    def _list(heading: str, lines: list[str]) -> list[str]:
        if not lines:
            return []
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        return [f"<h3>{escape(heading)}</h3><ul>{items}</ul>"]

    def _line(self, change: Change) -> str:
        question = self._questions.get(change.question, change.question)
        after = self._answer(change.question, change.after)
        if change.how != "replaces":
            return f"{question}: {after}"
        return self.tr("{question}: {before} → {after}").format(
            question=question, before=self._answer(change.question, change.before), after=after
        )

    def _answer(self, question: str, value: Any) -> str:
        if isinstance(value, DrugHad):
            (treatment,) = treatments_of((value,))
            return f"{self._drugs.title(treatment)} · {self._drugs.details(treatment, exact=True)}"
        if isinstance(value, Biopsy):
            said = (self._biopsies.title(value), self._biopsies.results(value), value.words)
            return ". ".join(part for part in said if part)
        if isinstance(value, GeneResult):
            where = self._origins[value.origin]
            result = self._answers.get(value.result, value.result)
            return f"{value.gene}: {result}" + (f", {where}" if where else "")
        if question in ("er", "pr"):
            return dict(self._biopsies.hormone)[str(value)]
        if question == "her2":
            return dict(self._biopsies.her2)[str(value)]
        if question == "sites":
            return self._biopsies.places.get(str(value), str(value))
        return self._answers.get(str(value), str(value))
