"""The main things a trial asks, in a few words: what its criteria were read as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from mbc_desktop.trials.criteria import CriteriaReading


class AskedWords(QObject):
    """Says what the labels of a reading say; nothing where the text is silent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = {
            "advanced": self.tr("Advanced or metastatic"),
            "early": self.tr("Early"),
            "both": self.tr("Early or advanced"),
        }
        self._her2 = {
            "positive": self.tr("HER2-positive"),
            "low": self.tr("HER2-low"),
            "zero": self.tr("HER2-zero"),
        }
        self._hormone = {
            "positive": self.tr("Hormone receptor-positive"),
            "negative": self.tr("Hormone receptor-negative"),
        }
        self._brain = {
            "required": self.tr("Only with spread to the brain"),
            "excluded": self.tr("Not with spread to the brain"),
            "active_excluded": self.tr("Only if treated or stable"),
            "allowed": self.tr("May join"),
        }

    def subtype(self, reading: CriteriaReading) -> list[str]:
        """Return the stage, the receptors and the gene changes it is for."""
        labels = reading.labels
        words = []
        if "setting" in reading.evidence:
            words.append(self._settings.get(str(labels["setting"]), ""))
        hormone, her2 = labels.get("hr"), labels.get("her2")
        if isinstance(hormone, list) and len(hormone) == 1:
            words += [self._hormone[one] for one in hormone]
        if isinstance(her2, list) and 0 < len(her2) < len(self._her2):
            words.append(self.tr(" or ").join(self._her2[one] for one in her2))
        genes = labels.get("genes_required")
        if isinstance(genes, list) and genes:
            words.append(self.tr("With a change in {genes}").format(genes=", ".join(genes)))
        return [word for word in words if word]

    def brain(self, reading: CriteriaReading) -> str:
        """Return whether people with spread to the brain may join."""
        return self._brain.get(str(reading.labels.get("brain_metastases")), "")

    def before(self, reading: CriteriaReading) -> list[str]:
        """Return how many lines of treatment for advanced disease there may have been."""
        words = []
        for name in ("lines", "chemo_lines", "endocrine_lines"):
            low, high = reading.labels.get(f"{name}_min"), reading.labels.get(f"{name}_max")
            if isinstance(low, int) and low > 0:
                words.append(self._least(name, low))
            if isinstance(high, int):
                words.append(self._most(name, high))
        return words

    def _least(self, name: str, number: int) -> str:
        return {
            "lines": self.tr("At least %n line(s) of treatment", "", number),
            "chemo_lines": self.tr("At least %n line(s) of chemotherapy", "", number),
            "endocrine_lines": self.tr("At least %n line(s) of hormone therapy", "", number),
        }[name]

    def _most(self, name: str, number: int) -> str:
        if not number:
            return {
                "lines": self.tr("No treatment yet"),
                "chemo_lines": self.tr("No chemotherapy yet"),
                "endocrine_lines": self.tr("No hormone therapy yet"),
            }[name]
        return {
            "lines": self.tr("At most %n line(s) of treatment", "", number),
            "chemo_lines": self.tr("At most %n line(s) of chemotherapy", "", number),
            "endocrine_lines": self.tr("At most %n line(s) of hormone therapy", "", number),
        }[name]
