"""Whom to call about a trial, what one could say, and the ways to reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.page_text import digits
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words

if TYPE_CHECKING:
    from mbc_desktop.trials.trial_page import SiteContact, TrialPage


class ContactCard(QFrame):
    """One contact with a script and buttons.

    Signals:
        copied: what was asked for is on the clipboard.
        paper_wanted: the trial shall go on paper.
    """

    copied = Signal()
    paper_wanted = Signal()

    def __init__(self, theme: Theme, page: TrialPage, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("type", "card")
        column = QVBoxLayout(self)
        edge = theme.space(4)
        column.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
        column.setSpacing(theme.space(2))
        column.addWidget(Words(self.tr("Whom to call"), type="strong"))
        contact = first_contact(page)
        if contact is None:
            text = self.tr(
                "The registry names nobody. Ask the sponsor, {sponsor}, or your own team."
            ).format(sponsor=page.sponsor or self.tr("not named"))
        else:
            text = ", ".join(part for part in (contact.name, contact.phone, contact.email) if part)
        column.addWidget(Words(text, selectable=True))
        script = self.tr(
            "You could say: “I have metastatic breast cancer and am asking about {nct}."
            " Is the trial taking people now, and what would you need to know about me?”"
        ).format(nct=page.nct)
        column.addWidget(Words(script, type="muted", selectable=True))
        self._theme = theme
        self._flow = FlowLayout(gap=theme.space(2))
        if contact is not None and contact.phone:
            self._add(
                self.tr("Call"), "phone", lambda: open_address(f"tel:{digits(contact.phone)}")
            )
        if contact is not None and contact.email:
            address = f"mailto:{contact.email}?subject={page.nct}"
            self._add(self.tr("Write"), "mail", lambda: open_address(address))
        people = (contact.name, contact.phone, contact.email) if contact else ()
        parts = (page.nct, page.title, *people, page.url)
        self._copied = "\n".join(part for part in parts if part)
        self._add(self.tr("Copy"), "copy", self._copy)
        self._add(self.tr("Print…"), "print", self.paper_wanted.emit)
        column.addLayout(self._flow)

    def _add(self, text: str, icon: str, action: object) -> None:
        button = Button(self._theme, text, icon=icon)
        button.clicked.connect(action)
        self._flow.addWidget(button)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self.copied.emit()


def open_address(address: str) -> None:
    """Open an address that a person pressed in the program the system has for it."""
    url = QUrl(address)
    if url.scheme() in {"https", "http", "mailto", "tel"}:
        QDesktopServices.openUrl(url)


def first_contact(page: TrialPage) -> SiteContact | None:
    """Return whom to call: the nearest open site's own contact, else the trial's, else any."""
    nearest = page.nearest_open
    if nearest is not None and nearest.miles is not None and nearest.contacts:
        return nearest.contacts[0]
    if page.contacts:
        return page.contacts[0]
    return next((site.contacts[0] for site in page.sites if site.contacts), None)
