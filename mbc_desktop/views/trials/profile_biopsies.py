"""Several biopsies: the list, and the page on which one is told."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSpinBox, QVBoxLayout

from mbc_desktop.data.profile_records import BIOPSY_PLACES, Biopsy, Profile
from mbc_desktop.trials.biopsies import (
    RECEPTORS,
    differing,
    first_biopsy,
    her2_goes_with,
    her2_of,
    receptor_of,
    with_biopsies,
    without_biopsy,
)
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.trials.picks import Answers
from mbc_desktop.views.trials.profile_fields import Drop, MonthField, empty
from mbc_desktop.views.trials.profile_screens import Screen
from mbc_desktop.views.trials.profile_treatment import Editor
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

_NO_PERCENT = -1
_MOST_WORDS = 2_000


class BiopsyWords(QObject):
    """Says where a biopsy was taken and what was found in it."""

    def __init__(
        self,
        drugs: DrugWords,
        *,
        hormone: Answers,
        her2: Answers,
        places: dict[str, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._drugs = drugs
        self.hormone = hormone
        self.her2 = her2
        self.places = {"breast": self.tr("Breast"), **places, "brain": self.tr("Brain")}
        self.names = {"er": "ER", "pr": "PR", "her2": "HER2"}
        self._short = {
            "positive": self.tr("positive"),
            "low": self.tr("low"),
            "ultralow": self.tr("ultralow"),
            "zero": self.tr("zero"),
            "negative": self.tr("negative"),
            "not_tested": self.tr("not tested"),
            "unknown": self.tr("not known"),
        }

    def title(self, biopsy: Biopsy) -> str:
        """Return date and place."""
        date = self._drugs.date(biopsy.taken) or self.tr("no date given")
        place = self.places.get(biopsy.place, biopsy.place)
        return f"{date} · {place}" if place else date

    def results(self, biopsy: Biopsy) -> str:
        """Return what was found, one receptor after the other."""
        parts = []
        for name, percent in (("er", biopsy.er_percent), ("pr", biopsy.pr_percent)):
            answer = getattr(biopsy, name)
            number = "" if percent is None else f"{percent} %"
            said = ", ".join(part for part in (self._short.get(answer, ""), number) if part)
            if said:
                parts.append(f"{self.names[name]}: {said}")
        tests = [
            "" if biopsy.her2 is None else self._short[biopsy.her2],
            f"IHC {biopsy.ihc}" if biopsy.ihc else "",
            f"ISH {self._short.get(biopsy.ish, biopsy.ish)}" if biopsy.ish else "",
        ]
        her2 = ", ".join(part for part in tests if part)
        return " · ".join((*parts, f"HER2: {her2}") if her2 else parts)


class BiopsiesScreen(Screen):
    """The biopsies by date; the latest one answers question 2."""

    def __init__(self, theme: Theme, words: BiopsyWords) -> None:
        super().__init__(
            theme,
            self.tr("Biopsies"),
            self.tr(
                "The latest one answers question 2. A cancer can change: that two biopsies differ"
                " is not unusual."
            ),
        )
        self._words = words
        self._profile = Profile()
        self.add = Button(theme, self.tr("Add a biopsy…"), icon="add")
        self.differ = Words("", tone="info")
        self.undated = Words(
            self.tr(
                "The biopsy without a date is taken for the latest. Give it a date if it is not."
            ),
            type="muted",
        )
        self.none = Words(self.tr("No biopsy is on the list yet."), type="muted")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.space(2))
        top = FlowLayout(gap=theme.space(2))
        top.addWidget(self.add)
        self.body.addLayout(top)
        for part in (self.differ, self.undated, self.none):
            self.body.addWidget(part)
        self.body.addLayout(self._cards)
        self.add_show(self._show_biopsies)
        self.add_reading(self._read_biopsies)
        self.add.clicked.connect(lambda: self.edit_wanted.emit(None))

    def _show_biopsies(self, profile: Profile) -> None:
        self._profile = profile
        biopsies = first_biopsy(profile)
        empty(self._cards)
        self.none.setVisible(not biopsies)
        self.undated.setVisible(len(biopsies) > 1 and not biopsies[-1].taken)
        differ = [self._words.names[name] for name in differing(biopsies)]
        self.differ.setText(
            self.tr(
                "Your biopsies differ in {names}. Trials that ask about it say “ask”: your team"
                " can tell which one counts."
            ).format(names=", ".join(differ))
            if differ
            else ""
        )
        self.differ.setVisible(bool(differ))
        for biopsy in reversed(biopsies):
            self._cards.addWidget(self._card(biopsy, is_latest=biopsy is biopsies[-1]))
        tab_in_reading_order(self)

    def _card(self, biopsy: Biopsy, *, is_latest: bool) -> QFrame:
        theme = self._theme_
        card = QFrame(self)
        card.setProperty("type", "card")
        title = self._words.title(biopsy)
        card.setAccessibleName(title)
        column = QVBoxLayout(card)
        edge = theme.space(3)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(1))
        column.addWidget(Words(title, type="strong", parent=card))
        if is_latest:
            said = self.tr("The latest: it answers question 2.")
            column.addWidget(Words(said, type="muted", parent=card))
        for text in (self._words.results(biopsy), biopsy.words):
            if text:
                column.addWidget(Words(text, parent=card))
        edit = Button(theme, self.tr("Change…"), kind="quiet", icon="edit", parent=card)
        edit.setAccessibleName(self.tr("Change the biopsy: {which}").format(which=title))
        remove = Button(theme, self.tr("Delete"), kind="quiet", icon="trash", parent=card)
        remove.setAccessibleName(self.tr("Delete the biopsy: {which}").format(which=title))
        flow = FlowLayout(gap=theme.space(2))
        flow.addWidget(edit)
        flow.addWidget(remove)
        column.addLayout(flow)
        edit.clicked.connect(lambda: self.edit_wanted.emit(biopsy))
        remove.clicked.connect(lambda: self._remove(biopsy))
        return card

    def _remove(self, biopsy: Biopsy) -> None:
        self._show_biopsies(without_biopsy(self._profile, biopsy))
        self.add.setFocus()
        self.changed.emit()
        self.removed.emit(
            self.tr("The biopsy was taken off the list."),
            lambda profile: with_biopsies(profile, (*first_biopsy(profile), biopsy)),
        )

    def _read_biopsies(self, profile: Profile) -> Profile:
        own = self._profile
        return replace(profile, biopsies=own.biopsies, er=own.er, pr=own.pr, her2=own.her2)


class BiopsyEditor(Editor):
    """Tells of one biopsy; ``saved`` carries a ``Biopsy``."""

    def __init__(self, theme: Theme, words: BiopsyWords) -> None:
        super().__init__(theme)
        self._words = words
        nothing = (None, self.tr("Not said"))
        self.taken = MonthField(theme, self.tr("When it was taken"))
        self.place = Drop(
            [("", self.tr("Not said")), *((key, words.places[key]) for key in BIOPSY_PLACES)]
        )
        self.picks: dict[str, Drop] = {
            "er": Drop([nothing, *words.hormone]),
            "pr": Drop([nothing, *words.hormone]),
            "her2": Drop([nothing, *words.her2]),
        }
        self.percents = {"er": self._percent(), "pr": self._percent()}
        self.ihc = Drop(
            [("", self.tr("Not said")), *((score, score) for score in ("0", "1+", "2+", "3+"))]
        )
        self.ish = Drop(
            [
                ("", self.tr("Not said")),
                ("negative", self.tr("Negative")),
                ("positive", self.tr("Positive")),
            ]
        )
        self.words = QPlainTextEdit()
        self.form = Form(theme, parent=self)
        self._lay_out()
        for name, percent in self.percents.items():
            percent.valueChanged.connect(lambda _, name=name: self._follow_percent(name))
            self.picks[name].changed.connect(self._compare)
        self.picks["her2"].changed.connect(self._compare)
        self.ihc.changed.connect(self._follow_numbers)
        self.ish.changed.connect(self._follow_numbers)

    def _lay_out(self) -> None:
        rows = self.form.add_row
        rows(
            self.tr("When it was taken"),
            self.taken,
            help_text=self.tr("The year alone is enough."),
        )
        rows(self.tr("Where it was taken from"), self.place)
        rows(self.tr("Estrogen receptor (ER)"), self.picks["er"])
        rows(
            self.tr("ER, percent of cells"),
            self.percents["er"],
            help_text=self.tr("If the report gives a number, the answer above follows it."),
        )
        rows(self.tr("Progesterone receptor (PR)"), self.picks["pr"])
        rows(self.tr("PR, percent of cells"), self.percents["pr"])
        rows(self.tr("HER2 by IHC"), self.ihc)
        rows(self.tr("HER2 by ISH (or FISH)"), self.ish)
        rows(
            "HER2",
            self.picks["her2"],
            help_text=self.tr("Follows IHC and ISH where they tell."),
        )
        rows(self.tr("What the report says, in its own words"), self.words)
        line = self.words.fontMetrics().lineSpacing()
        self.words.setMinimumHeight(4 * line)
        self.body.addWidget(self.form)

    def _percent(self) -> QSpinBox:
        percent = _Percent()
        percent.setRange(_NO_PERCENT, 100)
        percent.setSpecialValueText(self.tr("Not said"))
        percent.setSuffix(" %")
        return percent

    def edit(self, biopsy: Biopsy | None) -> None:
        """Show a biopsy, or begin a new one."""
        told = biopsy or Biopsy()
        self.taken.set_value(told.taken)
        self.place.set_value(told.place)
        for name in RECEPTORS:
            self.picks[name].set_value(getattr(told, name))
        for name, percent in self.percents.items():
            blocked = percent.blockSignals(True)
            value = getattr(told, f"{name}_percent")
            percent.setValue(_NO_PERCENT if value is None else value)
            percent.blockSignals(blocked)
        self.ihc.set_value(told.ihc)
        self.ish.set_value(told.ish)
        self.words.setPlainText(told.words)
        self.form.complain(self.taken, "")
        self._compare()
        self.begin(
            self.tr("Add a biopsy")
            if biopsy is None
            else self.tr("Biopsy: {which}").format(which=self._words.title(biopsy))
        )
        self.taken.year.setFocus()

    def told(self) -> Biopsy:
        """Return the biopsy as it stands on the page."""
        percents = {
            name: None if field.value() == _NO_PERCENT else field.value()
            for name, field in self.percents.items()
        }
        return Biopsy(
            taken=self.taken.value(),
            place=self.place.value(),
            er=self.picks["er"].value(),
            pr=self.picks["pr"].value(),
            her2=self.picks["her2"].value(),
            ihc=self.ihc.value(),
            ish=self.ish.value(),
            er_percent=percents["er"],
            pr_percent=percents["pr"],
            words=self.words.toPlainText().strip()[:_MOST_WORDS],
        )

    def on_save(self) -> None:
        """Keep it, unless its date is still to come."""
        future = self.tr("That month is still to come.") if self.taken.is_future() else ""
        self.form.complain(self.taken, future)
        if future:
            self.taken.year.setFocus()
        else:
            self.saved.emit(self.told())

    def _follow_percent(self, name: str) -> None:
        value = self.percents[name].value()
        made = receptor_of(None if value == _NO_PERCENT else value)
        if made is not None:
            self.picks[name].set_value(made)
        self._compare()

    def _follow_numbers(self) -> None:
        her2, ihc, ish = self.picks["her2"].value(), self.ihc.value(), self.ish.value()
        made = her2_of(ihc, ish)
        if made is not None and (her2 is None or not her2_goes_with(her2, ihc, ish)):
            self.picks["her2"].set_value(made)
        self._compare()

    def _compare(self) -> None:
        """Say where an answer and its number do not go together; both can be kept."""
        told = self.told()
        for name in ("er", "pr"):
            made = receptor_of(getattr(told, f"{name}_percent"))
            answer = getattr(told, name)
            differs = None not in (made, answer) and made != answer
            self.form.complain(
                self.picks[name],
                self.tr("The percentage is usually called: {answer}").format(
                    answer=dict(self._words.hormone)[made]
                )
                if made is not None and differs
                else "",
            )
        goes = her2_goes_with(told.her2, told.ihc, told.ish)
        self.form.complain(
            self.picks["her2"],
            ""
            if goes
            else self.tr("IHC and ISH are usually called: {answer}").format(
                answer=dict(self._words.her2)[str(her2_of(told.ihc, told.ish))]
            ),
        )


class _Percent(QSpinBox):
    """A number that the wheel does not change."""

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page."""
        event.ignore()  # type: ignore[attr-defined]
