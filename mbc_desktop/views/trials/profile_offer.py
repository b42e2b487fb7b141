"""What the answers so far come to, what one more would settle, and what no trial asks about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.fitting import Fitting
from mbc_desktop.views.trials.question_words import QuestionWords
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words

PLACE_OF: dict[str, str] = {
    **dict.fromkeys(("er", "pr", "her2", "her2_low"), "receptors"),
    **dict.fromkeys(("treatments", "present"), "treatments"),
    **dict.fromkeys(("drugs", "all_drugs"), "drugs"),
    "chemotherapy": "chemotherapy",
    **dict.fromkeys(("brain", "leptomeningeal"), "spread"),
    **dict.fromkeys(("genes", "pdl1"), "genes"),
    "activity": "activity",
    **dict.fromkeys(("birth_year", "sex", "menopause", "other_cancers", "pregnancy"), "person"),
    **dict.fromkeys(
        ("history", "measurable", "bone_only", "sites", "lobular", "inflammatory"), "cancer"
    ),
}
"""The question of a profile to the name of the screen that asks it."""


class ProfileOffer(QWidget):
    """Follows the fit of the stored trials.

    Signals:
        go_wanted: the name of the screen with the question that would settle most.
    """

    go_wanted = Signal(str)

    def __init__(self, theme: Theme, fitting: Fitting, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._fitting = fitting
        self._words = QuestionWords(self)
        self._opening = ""
        self.count = Words("", type="strong", parent=self)
        self.offer = Words("", type="muted", parent=self)
        self.answer = Button(theme, self.tr("Answer it"), kind="quiet", icon="forward", parent=self)
        self.answer.setProperty("align", "left")
        self.unheard = Words("", type="muted", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        for part in (self.count, self.offer, self.answer, self.unheard):
            column.addWidget(part)
        self.answer.clicked.connect(lambda: self.go_wanted.emit(PLACE_OF[self._opening]))

    def show_for(self, *, count: bool, more: bool) -> None:
        """Show how trials fit, and with ``more`` what would settle most and what nobody asks."""
        table = self._fitting.table
        self.count.setVisible(count and table is not None)
        self.count.setText(self._count_text() if count else "")
        opening = (
            next((one for one in table.openings if self._words.knows(one.question)), None)
            if table is not None and more
            else None
        )
        self._opening = opening.question if opening is not None else ""
        self.offer.setText(
            self.tr(
                "Knowing {what} would answer one question in %n trial(s).", "", opening.trials
            ).format(what=self._words.name(opening.question))
            if opening is not None
            else ""
        )
        self.answer.setAccessibleDescription(self.offer.text())
        unheard = [one for one in table.unheard if self._words.knows(one)] if table else []
        self.unheard.setText(
            self.tr("You also told us about: {what}. No stored trial was found to ask it.").format(
                what=", ".join(map(self._words.name, unheard))
            )
            if unheard and more
            else ""
        )
        self.offer.setVisible(opening is not None)
        self.answer.setVisible(opening is not None)
        self.unheard.setVisible(bool(self.unheard.text()))

    def _count_text(self) -> str:
        table = self._fitting.table
        if table is None:
            return ""
        counts = table.counts()
        locale = self.locale()
        return self.tr(
            "Of the stored trials, {none} have nothing against them in what could be checked,"
            " {ask} have something to ask about, {may_not} may not fit."
        ).format(
            none=locale.toString(counts["fits"]),
            ask=locale.toString(counts["ask"]),
            may_not=locale.toString(counts["may_not_fit"]),
        )
