"""The questions of the profile in words for the screen, as parts of a sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject


class QuestionWords(QObject):
    """Names what was answered, or what an answer would settle."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = {
            "er": self.tr("your ER status"),
            "pr": self.tr("your PR status"),
            "her2": self.tr("your HER2 status"),
            "her2_low": self.tr("your HER2-low status"),
            "treatments": self.tr("how many treatments you had"),
            "present": self.tr("how your present treatment is doing"),
            "drugs": self.tr("which medicines you had"),
            "all_drugs": self.tr("whether your list of medicines is whole"),
            "chemotherapy": self.tr("whether you had chemotherapy"),
            "brain": self.tr("whether it has spread to the brain"),
            "leptomeningeal": self.tr("whether it has spread to the lining of the brain"),
            "genes": self.tr("your gene changes"),
            "pdl1": self.tr("your PD-L1 result"),
            "activity": self.tr("your everyday activity"),
            "birth_year": self.tr("your year of birth"),
            "sex": self.tr("your sex"),
            "menopause": self.tr("where you are with menopause"),
            "history": self.tr("whether it had spread from the start"),
            "measurable": self.tr("whether scans can measure it"),
            "bone_only": self.tr("whether it is in the bones only"),
            "sites": self.tr("where it has spread"),
            "lobular": self.tr("whether it is lobular"),
            "inflammatory": self.tr("whether it is inflammatory"),
            "other_cancers": self.tr("whether you had another cancer"),
            "pregnancy": self.tr("whether you are pregnant or breastfeeding"),
        }

    def knows(self, question: str) -> bool:
        """Say whether there are words for a question."""
        return question in self._names

    def name(self, question: str) -> str:
        """Return a question as part of a sentence."""
        return self._names[question]
