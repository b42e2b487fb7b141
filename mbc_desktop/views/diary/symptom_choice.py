"""Choosing what the diary asks about: her own words, in her order, each on its scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.data.diary import Diary, Symptom
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.diary.words import DiaryWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.dialogs import Dialog, ask_text
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page


class SymptomChoice(Dialog):
    """What is followed, and what could be; each change is kept at once.

    Signals:
        changed: the diary asks about something else now.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, tasks: TaskRunner, diary: Diary, words: DiaryWords
    ) -> None:
        super().__init__(theme, parent)
        self.set_heading(
            self.tr("What the diary asks about"),
            self.tr("Three to five are enough for a day in a few taps."),
        )
        self._tasks = tasks
        self._diary = diary
        self._words = words
        self._symptoms: Sequence[Symptom] = ()
        page = Page(theme, name=self.tr("Symptoms"), parent=self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(1))
        self._offers = FlowLayout(gap=theme.space(2))
        self.name = QLineEdit()
        self.scale = QComboBox()
        self.scale.addItem(self.tr("0 to 10"), "numbers")
        self.scale.addItem(self.tr("None, mild, moderate, severe"), "words")
        self.add = Button(theme, self.tr("Add"), icon="add")
        form = Form(theme)
        form.add_row(self.tr("Your own word for it"), self.name)
        form.add_row(self.tr("How you tell how much"), self.scale)
        page.column.addLayout(self._rows)
        page.column.addWidget(Words(self.tr("Add one of these"), type="strong"))
        page.column.addLayout(self._offers)
        page.column.addWidget(form)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        page.column.addLayout(line)
        page.column.addStretch(1)
        self.body.addWidget(page, 1)
        done = self.add_button(self.tr("Done"), kind="primary")
        done.setObjectName("yes")
        done.clicked.connect(self.accept)
        self.add.clicked.connect(lambda: self.follow(self.name.text()))
        self.name.returnPressed.connect(lambda: self.follow(self.name.text()))
        self.resize(theme.space(6) * 20, theme.space(6) * 20)
        self._read()

    def follow(self, name: str) -> None:
        """Follow a symptom by that name, on the scale that is chosen."""
        if not name.strip():
            self.name.setFocus()
            return
        diary, scale = self._diary, self.scale.currentData()
        self.name.clear()
        self._write(lambda: diary.follow(name, scale))

    def _read(self) -> None:
        self._tasks.run_write(self, self._diary.symptoms, self._show)

    def _write(self, write: object) -> None:
        assert callable(write)  # noqa: S101 - told apart for the type checker

        def done(_result: object) -> None:
            self.changed.emit()
            self._read()

        self._tasks.run_write(self, write, done)

    def _show(self, symptoms: list[Symptom]) -> None:
        self._symptoms = symptoms
        _empty(self._rows)
        for place, one in enumerate(symptoms):
            self._rows.addWidget(self._row(place, one))
        while (item := self._offers.takeAt(0)) is not None:
            _drop(item.widget())
        followed = {one.name.casefold() for one in symptoms}
        for name in self._words.suggestions:
            if name.casefold() in followed:
                continue
            button = Button(self._theme, name, kind="chip", icon="add")
            button.clicked.connect(lambda _checked=False, name=name: self.follow(name))
            self._offers.addWidget(button)
        tab_in_reading_order(self)

    def _row(self, place: int, one: Symptom) -> QWidget:
        theme = self._theme
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        told = self.tr("0 to 10") if one.scale == "numbers" else self.tr("in words")
        row.addWidget(Words(self.tr("{name} ({scale})").format(name=one.name, scale=told)), 1)
        up = IconButton(theme, "chevron-up", name=self.tr("Move up: {name}").format(name=one.name))
        up.setEnabled(place > 0)
        up.clicked.connect(lambda: self._move(place))
        rename = IconButton(theme, "edit", name=self.tr("Rename: {name}").format(name=one.name))
        rename.clicked.connect(lambda: self._ask_name(one))
        rest = IconButton(
            theme, "cancel", name=self.tr("Ask no longer about: {name}").format(name=one.name)
        )
        rest.setToolTip(self.tr("Its days stay in the diary."))
        diary = self._diary
        rest.clicked.connect(lambda: self._write(lambda: diary.rest(one.id)))
        for button in (up, rename, rest):
            row.addWidget(button)
        return whole

    def _move(self, place: int) -> None:
        ids = [one.id for one in self._symptoms]
        ids[place - 1], ids[place] = ids[place], ids[place - 1]
        diary = self._diary
        self._write(lambda: diary.reorder(ids))

    def _ask_name(self, one: Symptom) -> None:
        diary = self._diary
        ask_text(
            self._theme,
            self,
            self.tr("Another name"),
            label=self.tr("Name"),
            ok=self.tr("Rename"),
            cancel=self.tr("Cancel"),
            text=one.name,
            on_text=lambda name: self._write(lambda: diary.rename(one.id, name)),
        )


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        _drop(item.widget())


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
