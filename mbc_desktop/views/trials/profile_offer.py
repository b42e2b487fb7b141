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


_BEFORE_MENOPAUSE = ("pregnancy", "menopause")
"""Questions not to be put to men, nor to women after menopause."""


class FitCount(Words):
    """How the stored trials fit the answers so far."""

    def __init__(self, fitting: Fitting, *, parent: QWidget) -> None:
        super().__init__("", type="strong", parent=parent)
        self._fitting = fitting

    def show_count(self) -> None:
        """Show the count as it stands."""
        table = self._fitting.table
        if table is None:
            self.setText("")
            return
        counts = table.counts()
        locale = self.locale()
        self.setText(
            self.tr(
                "Of the stored trials, {none} have nothing against them in what could be checked,"
                " {ask} have something to ask about, {may_not} may not fit."
            ).format(
                none=locale.toString(counts["fits"]),
                ask=locale.toString(counts["ask"]),
                may_not=locale.toString(counts["may_not_fit"]),
            )
        )


class ProfileOffer(QWidget):
    """What one more answer would settle, and what was told that no stored trial asks about.

    Signals:
        go_wanted: the name of the screen with the question that would settle most.
    """

    go_wanted = Signal(str)

    def __init__(self, theme: Theme, fitting: Fitting, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._fitting = fitting
        self._words = QuestionWords(self)
        self._opening = ""
        self.opening = Words("", type="muted", parent=self)
        self.answer = Button(theme, self.tr("Answer it"), kind="quiet", icon="forward", parent=self)
        self.answer.setProperty("align", "left")
        self.unheard = Words("", type="muted", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(3), 0, 0)
        column.setSpacing(theme.space(1))
        for part in (self.opening, self.answer, self.unheard):
            column.addWidget(part)
        self.answer.clicked.connect(lambda: self.go_wanted.emit(PLACE_OF[self._opening]))
        fitting.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        table = self._fitting.table
        openings = table.openings if table is not None else ()
        asked = [one for one in openings if self._words.knows(one.question)]
        profile = self._fitting.profile
        if profile.sex == "male" or profile.menopause == "post":
            asked = [one for one in asked if one.question not in _BEFORE_MENOPAUSE]
        opening = next(iter(asked), None)
        self._opening = opening.question if opening is not None else ""
        self.opening.setText(
            self.tr(
                "Knowing {what} would answer one question in %n trial(s).", "", opening.trials
            ).format(what=self._words.name(opening.question))
            if opening is not None
            else ""
        )
        self.answer.setAccessibleDescription(self.opening.text())
        told = table.unheard if table is not None else ()
        unheard = [self._words.name(one) for one in told if self._words.knows(one)]
        self.unheard.setText(
            self.tr(
                "You also told us about: {what}. No stored trial was found to ask about it."
            ).format(what=", ".join(unheard))
            if unheard
            else ""
        )
        for part in (self.opening, self.answer):
            part.setVisible(opening is not None)
        self.unheard.setVisible(bool(unheard))
        self.setVisible(opening is not None or bool(unheard))
