"""What the keys of the calendar do, in one place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page


class KeyHelp(Dialog):
    """Two columns: the keys, and what they do."""

    def __init__(self, theme: Theme, parent: QWidget, views: str) -> None:
        """``views`` names the views in the order of their numbers: "List, Day, Week"."""
        super().__init__(
            theme,
            parent,
            self.tr("Keys of the calendar"),
            self.tr("They work while the keyboard is in the calendar itself."),
        )
        page = Page(theme, name=self.tr("Keys of the calendar"), parent=self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(4))
        grid.setVerticalSpacing(theme.space(2))
        grid.setColumnStretch(1, 1)
        for row, (keys, meaning) in enumerate(self._rows(views)):
            grid.addWidget(
                Words(keys, type="strong", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop
            )
            grid.addWidget(Words(meaning), row, 1)
        page.column.addLayout(grid)
        self.body.addWidget(page, 1)
        close = self.add_button(self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.resize(theme.space(6) * 20, theme.space(6) * 20)

    def _rows(self, views: str) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("1, 2, 3 …"), self.tr("Show it as: {views}").format(views=views)),
            (self.tr("Ctrl+1, Ctrl+2 …"), self.tr("The same from anywhere on this tab")),
            (
                self.tr("Arrow keys"),
                self.tr("Go by days and weeks; in a day or a week by half hours and events"),
            ),
            (self.tr("Page Up, Page Down"), self.tr("Go by a day, a week or a month")),
            (self.tr("T or Home"), self.tr("Go to today")),
            (self.tr("G"), self.tr("Go to a date")),
            (self.tr("Enter"), self.tr("Open the event, or add one where nothing is")),
            (self.tr("N"), self.tr("Add something here")),
            (self.tr("Tab"), self.tr("In a day or a week: go through the events")),
            (self.tr("Space"), self.tr("In a month: go through the events of the day")),
            (
                self.tr("Alt and an arrow key"),
                self.tr("Move the event: by a day, a week, or 15 minutes in a day or a week"),
            ),
            (
                self.tr("Shift, Alt and an arrow key"),
                self.tr("Make the event longer or shorter by as much"),
            ),
            (self.tr("Esc"), self.tr("Let go of an event that is being dragged")),
            (self.tr("Alt+U"), self.tr("Undo the last change, while that is offered")),
            (self.tr("Ctrl+F"), self.tr("Search the calendar")),
            (self.tr("?"), self.tr("Show these keys")),
        )
