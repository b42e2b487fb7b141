"""What the Trials tab says before there are any trials: what will be fetched, and what is sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mbc_desktop.trials.coverage import BREAST, BREAST_AND_SOLID
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page


class GetTrialsPage(Page):
    """The first step.

    Signals:
        wanted: the coverage to fetch.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, most_characters=64, parent=parent)
        self.setAccessibleName(self.tr("Get trials"))
        self.coverage = QComboBox(self)
        self.coverage.addItem(self.tr("Breast cancer"), BREAST)
        self.coverage.addItem(self.tr("Breast cancer and advanced solid tumors"), BREAST_AND_SOLID)
        form = Form(theme, parent=self)
        form.add_row(
            self.tr("What to keep"),
            self.coverage,
            help_text=self.tr(
                "Some trials for all advanced solid tumors take people with breast cancer too."
                " They make the download about twice as large."
            ),
        )
        self.get = Button(theme, self.tr("Get trials"), kind="primary", icon="download")
        self.get.clicked.connect(self._on_get)
        self.column.addWidget(Words(self.tr("Search trials on your own computer"), type="display"))
        for title, text in (
            (
                self.tr("What will be fetched"),
                self.tr(
                    "All breast cancer trials that are open, or may open, from the public registry"
                    " ClinicalTrials.gov: some thousands. That is about 30 to 60 megabytes and"
                    " takes a few minutes. You can stop at any time and go on later, and use the"
                    " rest of the program meanwhile."
                ),
            ),
            (
                self.tr("What is sent"),
                self.tr(
                    "Nothing about you. Everybody asks the registry the same broad question."
                    " What you search for, star or note stays on this computer."
                ),
            ),
            (
                self.tr("Afterwards"),
                self.tr(
                    "Searching works without the internet. Press “Get updates” now and then:"
                    " it fetches only what changed."
                ),
            ),
        ):
            block = QVBoxLayout()
            block.setSpacing(theme.space(1))
            block.addWidget(Words(title, type="strong"))
            block.addWidget(Words(text))
            self.column.addLayout(block)
        self.column.addWidget(form)
        row = QHBoxLayout()
        row.addWidget(self.get)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(
            Words(
                self.tr(
                    "Would you rather talk to somebody? Susan G. Komen's Clinical Trial"
                    " Information Helpline: 1-877 GO KOMEN (1-877-465-6636)."
                ),
                type="muted",
                selectable=True,
            )
        )
        self.column.addStretch(1)

    def _on_get(self) -> None:
        self.get.setEnabled(False)
        self.wanted.emit(str(self.coverage.currentData()))

    def offer_again(self) -> None:
        """Let trials be asked for once more: what was under way ended."""
        self.get.setEnabled(True)
