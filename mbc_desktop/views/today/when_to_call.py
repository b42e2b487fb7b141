"""*When to call*: one card, reachable from every tab, independent of everything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.data.care_records import OwnReason
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.printing import Paper, ask_and_print
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.dialogs import Dialog, ask_text
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.notes.when_to_call import CallGroup, WhenToCall

Numbers = tuple[str, str]
"""Her team's numbers: by day, and after hours; empty where she gave none."""

_TONES = {"911": "alert", "team": "caution", "988": "info"}


@dataclass(frozen=True, slots=True)
class CardKeeping:
    """How what she types on the card is kept; without it the card is only read."""

    numbers: Callable[[Numbers], object]
    reasons: Callable[[Sequence[OwnReason]], object]


class WhenToCallCard(Dialog):
    """The card; her team's numbers and her own additions can be typed in and are kept at once."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        language: str,
        numbers: Numbers = ("", ""),
        own: Sequence[OwnReason] = (),
        keep: CardKeeping | None = None,
    ) -> None:
        from mbc_desktop.notes.when_to_call import when_to_call

        self._card = when_to_call(language)
        super().__init__(theme, parent, self._card.title, self._card.reviewed_by)
        self._keep = keep
        self._own = list(own)
        self._kept_numbers = numbers
        self._groups: dict[str, QVBoxLayout] = {}
        self.day = QLineEdit(numbers[0], self)
        self.night = QLineEdit(numbers[1], self)
        page = Page(theme, name=self._card.title, parent=self)
        for group in self._card.groups:
            page.column.addWidget(self._frame(group))
        page.column.addWidget(Words(self._card.no_answer, type="strong", selectable=True))
        page.column.addWidget(Words(self._sources(), type="small"))
        page.column.addStretch(1)
        self.body.addWidget(page, 1)
        self.print = self.add_button(self.tr("Print…"), icon="print")
        self.print.clicked.connect(lambda: ask_and_print(self.paper(), self))
        close = self.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        for field in (self.day, self.night):
            field.editingFinished.connect(self._keep_numbers)
        self.finished.connect(self._keep_numbers)
        self._show_own()
        self.resize(theme.space(6) * 20, theme.space(6) * 22)

    def _frame(self, group: CallGroup) -> QFrame:
        theme = self._theme
        frame = QFrame()
        frame.setProperty("type", "card")
        frame.setProperty("tone", _TONES.get(group.how, "info"))
        column = QVBoxLayout(frame)
        edge = theme.space(4)
        column.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
        head = QHBoxLayout()
        head.addWidget(Words(group.heading, type="title"), 1)
        if group.number:
            call = Button(theme, self.tr("Call {number}").format(number=group.number), icon="phone")
            call.clicked.connect(lambda: _dial(group.number))
            head.addWidget(call)
        column.addLayout(head)
        for reason in group.reasons:
            column.addWidget(Words(f"• {reason}", selectable=True))
        self._groups[group.how] = QVBoxLayout()
        column.addLayout(self._groups[group.how])
        if self._keep is not None:
            row = QHBoxLayout()
            add = Button(theme, self.tr("Add your own"), kind="quiet", icon="add")
            add.setAccessibleDescription(group.heading)
            add.setObjectName(f"add-{group.how}")
            add.clicked.connect(lambda: self._ask_reason(group))
            row.addWidget(add)
            row.addStretch(1)
            column.addLayout(row)
        if group.how == "team":
            column.addWidget(self._team(theme))
        return frame

    def _team(self, theme: Theme) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        form = Form(theme)
        form.add_row(self.tr("Your team by day"), self.day)
        form.add_row(self.tr("Your team after hours"), self.night)
        column.addWidget(form)
        row = FlowLayout(gap=theme.space(2))
        for text, field in (
            (self.tr("Call the day number"), self.day),
            (self.tr("Call the after-hours number"), self.night),
        ):
            button = Button(theme, text, icon="phone")
            button.clicked.connect(lambda _checked=False, of=field: _dial(of.text()))
            button.setEnabled(bool(field.text().strip()))
            field.textChanged.connect(lambda typed, one=button: one.setEnabled(bool(typed.strip())))
            row.addWidget(button)
        column.addLayout(row)
        return whole

    # -- her own additions ------------------------------------------------------------------------

    def _show_own(self) -> None:
        for how, rows in self._groups.items():
            while (item := rows.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            for one in self._own:
                if one.how == how and one.text:
                    rows.addWidget(self._own_row(one))
        tab_in_reading_order(self)

    def _own_row(self, reason: OwnReason) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Words(f"• {reason.text}", selectable=True), 1)
        if self._keep is not None:
            remove = IconButton(
                self._theme, "cancel", name=self.tr("Remove: {text}").format(text=reason.text)
            )
            remove.clicked.connect(
                lambda: self._set_own([one for one in self._own if one is not reason])
            )
            row.addWidget(remove)
        return whole

    def _ask_reason(self, group: CallGroup) -> None:
        ask_text(
            self._theme,
            self,
            self.tr("Your own reason to call"),
            label=group.heading,
            ok=self.tr("Add"),
            cancel=self.tr("Cancel"),
            on_text=lambda text: self.add_reason(group.how, text),
        )

    def add_reason(self, how: str, text: str) -> None:
        """Add a reason of her own to a group."""
        self._set_own([*self._own, OwnReason(text=text, how=how)])

    def _set_own(self, own: list[OwnReason]) -> None:
        self._own = own
        self._show_own()
        if self._keep is not None:
            self._keep.reasons(tuple(own))

    def _keep_numbers(self) -> None:
        numbers = (self.day.text().strip(), self.night.text().strip())
        if self._keep is not None and numbers != self._kept_numbers:
            self._kept_numbers = numbers
            self._keep.numbers(numbers)

    # -- paper ------------------------------------------------------------------------------------

    def _sources(self) -> str:
        named = "; ".join(f"{one.publisher}: {one.title}" for one in self._card.sources)
        return self.tr("Wording after: {sources}.").format(sources=named)

    def paper(self) -> Paper:
        """Return the card for paper, with her numbers and additions."""
        labels = (self.tr("By day"), self.tr("After hours"))
        fields = (self.day.text(), self.night.text())
        html = card_html(
            self._card.with_own(tuple(self._own)),
            numbers=tuple(zip(labels, fields, strict=True)),
            sources=self._sources(),
        )
        return Paper(html=html, title=self.tr("Companion"))


def card_html(card: WhenToCall, *, numbers: Sequence[tuple[str, str]], sources: str) -> str:
    """Return the card as HTML; ``numbers`` are her team's, each with its label."""
    parts = [f"<h1>{escape(card.title)}</h1>"]
    for group in card.groups:
        parts.append(f"<h2>{escape(group.heading)}</h2>")
        if group.how == "team":
            for label, number in numbers:
                # a line to write on, where she gave no number
                parts.append(f"<p>{escape(label)}: <b>{escape(number.strip() or '_' * 24)}</b></p>")
        reasons = "".join(f"<li>{escape(one)}</li>" for one in (*group.reasons, *group.own))
        parts.append(f"<ul>{reasons}</ul>")
    parts.append(f"<p><b>{escape(card.no_answer)}</b></p>")
    parts.append(f"<p class='small'>{escape(card.reviewed_by)} {escape(sources)}</p>")
    return "".join(parts)


def _dial(number: str) -> None:
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    if digits:
        QDesktopServices.openUrl(QUrl(f"tel:{digits}"))
