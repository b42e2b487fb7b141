"""The eight screens of "About the cancer" and what lies under "More"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import GENES, SITES, GeneResult, Profile
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drugs_had import DrugsHad
from mbc_desktop.views.trials.picks import Answers, Help, Pick
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

_MILES = (10, 25, 50, 100, 250, 500)


class Screen(Page):
    """One question, or a few that belong together.

    Signals:
        changed: an answer is another one now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, title: str, intro: str = "", *, where: str = "") -> None:
        super().__init__(theme, name=title)
        self.title = title
        self._theme_ = theme
        self.picks: dict[str, Pick] = {}
        self._show: list[Callable[[Profile], None]] = []
        self._read: list[Callable[[Profile], Profile]] = []
        self.column.addWidget(Words(title, type="title"))
        if intro:
            self.column.addWidget(Words(intro, type="muted"))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space(5))
        self.column.addLayout(self.body)
        if where:
            self.help = Help(theme, where)
            self.column.addWidget(self.help)
        self.column.addStretch(1)

    def show_profile(self, profile: Profile) -> None:
        """Show these answers without telling of it."""
        for show in self._show:
            show(profile)

    def answered(self, profile: Profile) -> Profile:
        """Return ``profile`` with the answers of this screen."""
        for read in self._read:
            profile = read(profile)
        return profile

    def add_pick(
        self, name: str, question: str, answers: Answers, *, in_rows: bool = False
    ) -> Pick:
        """Ask for the field ``name`` of a profile."""
        pick = Pick(self._theme_, question, answers, in_rows=in_rows)
        self.picks[name] = pick
        self.add_part(
            pick,
            lambda profile: pick.set_value(getattr(profile, name)),
            lambda profile: _with(profile, name, pick.value()),
        )
        pick.changed.connect(self.changed)
        return pick

    def add_part(
        self,
        widget: QWidget,
        show: Callable[[Profile], None],
        read: Callable[[Profile], Profile],
    ) -> None:
        """Add a widget with how answers get into it and out of it."""
        self.body.addWidget(widget)
        self._show.append(show)
        self._read.append(read)


def _with(profile: Profile, name: str, value: Any) -> Profile:
    return replace(profile, **{name: value})


class WhereScreen(Screen):
    """Home, and how far she would travel."""

    def __init__(self, theme: Theme, title: str, *, where: str) -> None:
        super().__init__(theme, title, where=where)
        self.home = QLineEdit()
        self.home.setPlaceholderText(self.tr("ZIP code or city"))
        self.miles = QComboBox()
        self.miles.addItem(self.tr("Not said"), None)
        for miles in _MILES:
            self.miles.addItem(self.tr("Up to {miles} miles").format(miles=miles), miles)
        self.miles.addItem(self.tr("Any distance"), 100_000)
        form = Form(theme)
        form.add_row(
            self.tr("Home"),
            self.home,
            help_text=self.tr("Looked up on this computer; it is not sent anywhere."),
        )
        form.add_row(self.tr("How far you would travel"), self.miles)
        self.add_part(form, self._show_where, self._read_where)
        self.home.editingFinished.connect(self.changed)
        self.miles.currentIndexChanged.connect(self.changed)

    def _show_where(self, profile: Profile) -> None:
        blocked = self.blockSignals(True)
        self.home.setText(profile.home)
        self.miles.setCurrentIndex(max(0, self.miles.findData(profile.travel_miles)))
        self.blockSignals(blocked)

    def _read_where(self, profile: Profile) -> Profile:
        return replace(
            profile, home=self.home.text().strip(), travel_miles=self.miles.currentData()
        )


class GenesPart(QWidget):
    """One row a gene: found, not found, not tested, I don't know; and where it was found.

    Signals:
        changed: an answer is another one now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results: dict[str, QComboBox] = {}
        self.origins: dict[str, QComboBox] = {}
        self._others: tuple[GeneResult, ...] = ()
        form = Form(theme, parent=self)
        for gene in GENES:
            result, origin = QComboBox(), QComboBox()
            for key, text in (
                ("", self.tr("Not said")),
                ("found", self.tr("Change found")),
                ("not_found", self.tr("No change found")),
                ("not_tested", self.tr("Not tested")),
                ("unknown", self.tr("I don't know")),
            ):
                result.addItem(text, key)
            for key, text in (
                ("unknown", self.tr("I don't know whether inherited")),
                ("germline", self.tr("Inherited (germline)")),
                ("tumor", self.tr("In the tumor only")),
            ):
                origin.addItem(text, key)
            form.add_row(gene, result)
            form.add_row(self.tr("{gene}: where it was found").format(gene=gene), origin)
            self.results[gene], self.origins[gene] = result, origin
            result.currentIndexChanged.connect(lambda _, gene=gene: self._on_changed(gene))
            origin.currentIndexChanged.connect(lambda _: self.changed.emit())
            self._show_origin(gene)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)

    def set_value(self, genes: tuple[GeneResult, ...]) -> None:
        """Show these without telling of it."""
        blocked = self.blockSignals(True)
        named = {one.gene: one for one in genes}
        self._others = tuple(one for one in genes if one.gene not in self.results)
        for gene, result in self.results.items():
            one = named.get(gene)
            result.setCurrentIndex(max(0, result.findData(one.result if one else "")))
            origin = self.origins[gene]
            origin.setCurrentIndex(max(0, origin.findData(one.origin if one else "unknown")))
            self._show_origin(gene)
        self.blockSignals(blocked)

    def value(self) -> tuple[GeneResult, ...]:
        """Return the results that were given."""
        told = tuple(
            GeneResult(
                gene,
                result.currentData(),
                self.origins[gene].currentData() if result.currentData() == "found" else "unknown",
            )
            for gene, result in self.results.items()
            if result.currentData()
        )
        return told + self._others

    def _on_changed(self, gene: str) -> None:
        self._show_origin(gene)
        self.changed.emit()

    def _show_origin(self, gene: str) -> None:
        self.origins[gene].setEnabled(self.results[gene].currentData() == "found")


class Places(QWidget):
    """Where it has spread, ticked.

    Signals:
        changed: another place is ticked.
    """

    changed = Signal()

    def __init__(self, names: dict[str, str], *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Words(title, type="strong", parent=self))
        self.boxes = {key: QCheckBox(names[key], self) for key in SITES}
        for box in self.boxes.values():
            column.addWidget(box)
            box.toggled.connect(lambda _: self.changed.emit())

    def set_value(self, sites: tuple[str, ...]) -> None:
        """Show these without telling of it."""
        blocked = self.blockSignals(True)
        for key, box in self.boxes.items():
            box.setChecked(key in sites)
        self.blockSignals(blocked)

    def value(self) -> tuple[str, ...]:
        """Return the places ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())


def drugs_part(screen: Screen, theme: Theme) -> DrugsHad:
    """Add the drugs she had to a screen."""
    drugs = DrugsHad(theme)
    screen.add_part(
        drugs,
        lambda profile: drugs.set_value(profile.drugs),
        lambda profile: replace(profile, drugs=drugs.value()),
    )
    drugs.changed.connect(screen.changed)
    return drugs
