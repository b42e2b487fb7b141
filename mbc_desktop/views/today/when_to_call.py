"""*When to call*: one card, reachable from every tab, independent of everything else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

Numbers = tuple[str, str]
"""Her team's numbers: by day, and after hours; empty where she gave none."""

_TONES = {"911": "alert", "team": "caution", "988": "info"}


class WhenToCallCard(Dialog):
    """The card; her team's numbers can be typed in and are kept at once."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        language: str,
        numbers: Numbers,
        on_numbers: Callable[[Numbers], object] | None,
    ) -> None:
        from mbc_desktop.notes.when_to_call import when_to_call

        card = when_to_call(language)
        super().__init__(theme, parent, card.title, card.reviewed_by)
        self._on_numbers = on_numbers
        self.day = QLineEdit(numbers[0], self)
        self.night = QLineEdit(numbers[1], self)
        page = Page(theme, name=card.title, parent=self)
        for group in card.groups:
            frame = QFrame()
            frame.setProperty("type", "card")
            frame.setProperty("tone", _TONES.get(group.how, "info"))
            column = QVBoxLayout(frame)
            edge = theme.space(4)
            column.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
            head = QHBoxLayout()
            head.addWidget(Words(group.heading, type="title"), 1)
            if group.number:
                call = Button(
                    theme, self.tr("Call {number}").format(number=group.number), icon="phone"
                )
                call.clicked.connect(lambda _checked=False, to=group.number: _dial(to))
                head.addWidget(call)
            column.addLayout(head)
            for reason in (*group.reasons, *group.own):
                column.addWidget(Words(f"• {reason}", selectable=True))
            if group.how == "team":
                column.addWidget(self._team(theme))
            page.column.addWidget(frame)
        page.column.addWidget(Words(card.no_answer, type="strong", selectable=True))
        named = "; ".join(f"{one.publisher}: {one.title}" for one in card.sources)
        page.column.addWidget(
            Words(self.tr("Wording after: {sources}.").format(sources=named), type="small")
        )
        page.column.addStretch(1)
        self.body.addWidget(page, 1)
        close = self.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        self.finished.connect(self._keep)
        self.resize(theme.space(6) * 20, theme.space(6) * 22)

    def _team(self, theme: Theme) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        form = Form(theme)
        form.add_row(self.tr("Your team by day"), self.day)
        form.add_row(self.tr("Your team after hours"), self.night)
        column.addWidget(form)
        row = QHBoxLayout()
        for text, field in (
            (self.tr("Call the day number"), self.day),
            (self.tr("Call the after-hours number"), self.night),
        ):
            button = Button(theme, text, icon="phone")
            button.clicked.connect(lambda _checked=False, of=field: _dial(of.text()))
            button.setEnabled(bool(field.text().strip()))
            field.textChanged.connect(lambda typed, one=button: one.setEnabled(bool(typed.strip())))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return whole

    def _keep(self) -> None:
        if self._on_numbers is not None:
            self._on_numbers((self.day.text().strip(), self.night.text().strip()))


def _dial(number: str) -> None:
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    if digits:
        QDesktopServices.openUrl(QUrl(f"tel:{digits}"))
