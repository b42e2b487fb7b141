"""The timeline of treatments, and how it is counted as lines."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import Profile
from mbc_desktop.trials.lines_of_therapy import Step, count_lines, steps_of
from mbc_desktop.trials.treatments_had import Treatment, put_back, without_treatment
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.trials.line_words import LineWords
from mbc_desktop.views.trials.profile_fields import Drop, empty
from mbc_desktop.views.trials.profile_screens import Screen
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

_MOST_LINES = 12


class StepCard(QFrame):
    """One treatment with its dates, and whether it is counted and why.

    Signals:
        edit_wanted: it is to be changed.
        remove_wanted: it is to be taken off the list.
    """

    edit_wanted = Signal()
    remove_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        drugs: DrugWords,
        lines: LineWords,
        step: Step,
        *,
        can_change: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("type", "card")
        title = drugs.title(step.treatment)
        column = QVBoxLayout(self)
        edge = theme.space(3)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(1))
        column.addWidget(Words(title, type="strong", parent=self))
        classes = drugs.classes(step.treatment)
        if classes:
            column.addWidget(Words(classes, type="muted", parent=self))
        column.addWidget(Words(drugs.details(step.treatment), parent=self))
        place, reason = lines.place(step), lines.reason(step)
        column.addWidget(Words(f"{place}. {reason}", type="muted", parent=self))
        self.setAccessibleName(title)
        if not can_change:
            return
        self.edit = Button(theme, self.tr("Change…"), kind="quiet", icon="edit", parent=self)
        self.edit.setAccessibleName(self.tr("Change {drug}…").format(drug=title))
        self.remove = Button(theme, self.tr("Delete"), kind="quiet", icon="trash", parent=self)
        self.remove.setAccessibleName(self.tr("Delete {drug}").format(drug=title))
        # two courses of one drug are told apart by their dates
        for part in (self, self.edit, self.remove):
            part.setAccessibleDescription(drugs.details(step.treatment))
        flow = FlowLayout(gap=theme.space(2))
        flow.addWidget(self.edit)
        flow.addWidget(self.remove)
        column.addLayout(flow)
        self.edit.clicked.connect(self.edit_wanted)
        self.remove.clicked.connect(self.remove_wanted)


class TimelineScreen(Screen):
    """Every treatment in its order; the same list as that of question 4."""

    def __init__(self, theme: Theme, drugs: DrugWords, lines: LineWords) -> None:
        super().__init__(
            theme,
            self.tr("Treatment timeline"),
            self.tr(
                "The same list as in question 4, by date. Surgery and radiation can stand here"
                " too; trials are not checked for them."
            ),
        )
        self._drugs = drugs
        self._lines = lines
        self._profile = Profile()
        self.add = Button(theme, self.tr("Add a treatment…"), icon="add")
        self.counted = Words("", type="strong")
        self.how = Button(theme, self.tr("How it is counted…"), kind="quiet", icon="list")
        self.none = Words(self.tr("No treatment is on the list yet."), type="muted")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.space(2))
        top = FlowLayout(gap=theme.space(2))
        top.addWidget(self.add)
        top.addWidget(self.how)
        self.body.addLayout(top)
        self.body.addWidget(self.counted)
        self.body.addWidget(self.none)
        self.body.addLayout(self._cards)
        self.add_show(self._show_timeline)
        self.add_notes(lines, "lines_differ", "none_now_but_ongoing", "chemotherapy_listed")
        self.add_reading(lambda profile: replace(profile, drugs=self._profile.drugs))
        self.add.clicked.connect(lambda: self.edit_wanted.emit(None))
        self.how.clicked.connect(lambda: self.go_wanted.emit("lines"))

    def _show_timeline(self, profile: Profile) -> None:
        self._profile = profile
        empty(self._cards)
        steps = steps_of(profile)
        self.none.setVisible(not steps)
        self.counted.setText(
            self.tr("Treatments counted since it spread: {count}").format(
                count=self._lines.count(count_lines(profile).any)
            )
        )
        for step in steps:
            card = StepCard(
                self._theme_, self._drugs, self._lines, step, can_change=True, parent=self
            )
            card.edit_wanted.connect(lambda one=step.treatment: self.edit_wanted.emit(one))
            card.remove_wanted.connect(lambda one=step.treatment: self._remove(one))
            self._cards.addWidget(card)
        tab_in_reading_order(self)

    def _remove(self, treatment: Treatment) -> None:
        before = self._profile.drugs
        drugs = without_treatment(before, treatment)
        self._show_timeline(replace(self._profile, drugs=drugs))
        self.add.setFocus()
        self.changed.emit()
        self.removed.emit(
            self.tr("{drug} was taken off the list.").format(drug=self._drugs.title(treatment)),
            lambda profile: replace(profile, drugs=put_back(profile.drugs, treatment, before)),
        )


class LinesScreen(Screen):
    """How many lines there were, why, and her own numbers in their place."""

    def __init__(self, theme: Theme, drugs: DrugWords, lines: LineWords) -> None:
        super().__init__(
            theme,
            self.tr("How treatments are counted"),
            self.tr(
                "Trials count “lines”: a new line is a new treatment with medicines after the"
                " cancer had grown. The program counts as well as it can. If your team counts"
                " otherwise, choose their number: it is used from then on."
            ),
        )
        self._drugs = drugs
        self._lines = lines
        self.rests_on = Words("", type="muted")
        self.said: dict[str, Drop] = {}
        self._counts: dict[str, Words] = {}
        form = Form(theme)
        for name, question in (
            ("lines_said", self.tr("All treatments since it spread")),
            ("chemotherapy_lines_said", self.tr("Of these, with chemotherapy")),
            ("endocrine_lines_said", self.tr("Of these, with hormone therapy")),
        ):
            count = Words("")
            choices: list[tuple[int | None, str]] = [(None, self.tr("As counted here"))]
            choices += [(number, f"{number}") for number in range(_MOST_LINES + 1)]
            drop = Drop(choices)
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(count)
            column.addWidget(drop)
            box.setFocusProxy(drop)
            form.add_row(question, box)
            drop.setAccessibleName(self.tr("{what}: your number").format(what=question))
            drop.changed.connect(self.changed)
            self.said[name], self._counts[name] = drop, count
        self.body.addWidget(form)
        self.add_show(self._show_counts)
        self.add_reading(self._read_counts)
        self.add_notes(lines, "lines_differ")
        self.body.addWidget(self.rests_on)
        self.body.addWidget(Words(self.tr("Treatment by treatment"), type="title"))
        self.none = Words(self.tr("No treatment is on the list yet."), type="muted")
        self.body.addWidget(self.none)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.space(2))
        self.body.addLayout(self._cards)

    def _show_counts(self, profile: Profile) -> None:
        lines = count_lines(profile)
        kinds = zip(self.said, (lines.any, lines.chemotherapy, lines.endocrine), strict=True)
        for name, counted in kinds:
            self.said[name].set_value(getattr(profile, name))
            self._counts[name].setText(
                self.tr("Counted: {count}").format(count=self._lines.count(counted))
            )
        self.rests_on.setText(self._lines.rests_on(lines))
        self.rests_on.setVisible(bool(self.rests_on.text()))
        empty(self._cards)
        steps = steps_of(profile)
        self.none.setVisible(not steps)
        for step in steps:
            self._cards.addWidget(
                StepCard(
                    self._theme_, self._drugs, self._lines, step, can_change=False, parent=self
                )
            )

    def _read_counts(self, profile: Profile) -> Profile:
        return replace(profile, **{name: drop.value() for name, drop in self.said.items()})
