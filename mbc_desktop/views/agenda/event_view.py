"""One event to read: what is known about it, and what can be done with a press."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from mbc_desktop.agenda.records import EventKind
from mbc_desktop.views.agenda.lead_times import LeadField
from mbc_desktop.views.agenda.services import Linked, Thing
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_DIALED = set("+0123456789")


class EventView(Dialog):
    """An event as it stands; ``own`` ones are changed in the form.

    Signals:
        address_wanted: a page, a video call or a phone number to open.
        change_wanted: the form of an own event.
        hide_wanted: this event of another's calendar is not to be shown.
        leads_chosen: the lead times for an event of another's calendar.
        registered_changed: whether the person has registered.
        file_wanted: a calendar file of this event alone.
        note_wanted: she wants to write down what was said.
        brief_wanted: she wants to make the page for this visit.
        thing_wanted: the ``(kind, id)`` of what the event is linked to.
        link_wanted: she wants to link the event to something.
        unlink_wanted: the ``(kind, id)`` of what it is no longer to be linked to.
    """

    address_wanted = Signal(str)
    change_wanted = Signal()
    hide_wanted = Signal()
    leads_chosen = Signal(tuple)
    registered_changed = Signal(bool)
    file_wanted = Signal()
    note_wanted = Signal()
    brief_wanted = Signal()
    thing_wanted = Signal(tuple)
    link_wanted = Signal()
    unlink_wanted = Signal(tuple)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        words: AgendaWords,
        found: Occurrence,
        *,
        own: bool,
        leads: tuple[int, ...],
        registered: bool,
        now: datetime,
        linked: Linked = (),
        can_link: bool = False,
    ) -> None:
        event = found.event
        when = f"{words.day(found.begins.date())}. {words.when(found)}"
        super().__init__(theme, parent, event.summary or self.tr("Without a title"), when)
        is_community = event.kind is EventKind.COMMUNITY
        self._can_register = is_community and found.ends > now and not found.cancelled
        page = Page(theme, name=self.tr("Event"), parent=self)
        self._page = page
        lines = [words.kinds[event.kind.value]]
        there = words.time_there(found)
        if there:
            lines.append(there)
        if found.cancelled:
            lines.append(self.tr("Called off"))
        if event.place:
            lines.append(self.tr("Where: {place}").format(place=event.place))
        if event.people:
            lines.append(self.tr("With: {people}").format(people=", ".join(event.people)))
        page.column.addWidget(Words("\n".join(lines), parent=self))
        self._add_links(found)
        self._add_linked(linked, can_link=can_link)
        if event.description:
            page.column.addWidget(Words(event.description, parent=self))
        self.remind: LeadField | None = None
        self.registered: QCheckBox | None = None
        if not own:
            self._add_own_words(leads, registered=registered, found=found)
        self._add_rest(own=own)
        self.body.addWidget(page, 1)
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        if found.begins <= now and not found.cancelled:
            note = self.add_button(self.tr("Write what was said"), icon="notes")
            note.clicked.connect(self.accept)
            note.clicked.connect(self.note_wanted)
        if event.kind is EventKind.VISIT and found.ends > now and not found.cancelled:
            brief = self.add_button(self.tr("Make the page for it"), icon="document")
            brief.setObjectName("brief")
            brief.clicked.connect(self.accept)
            brief.clicked.connect(self.brief_wanted)
        if own:
            change = self.add_button(self.tr("Change…"), kind="primary", icon="edit")
            change.setObjectName("yes")
            change.setDefault(True)
            change.clicked.connect(self.accept)
            change.clicked.connect(self.change_wanted)
        self.resize(theme.space(6) * 20, theme.space(6) * 16)

    def _add_rest(self, *, own: bool) -> None:
        """Offer what is wanted now and then, in the page: the foot has no room for it."""
        row = FlowLayout(gap=self._theme.space(2))
        save = Button(self._theme, self.tr("Save as a file…"), icon="export", parent=self)
        save.clicked.connect(self.file_wanted)
        row.addWidget(save)
        if not own:
            hide = Button(self._theme, self.tr("Hide this event"), icon="eye-off", parent=self)
            hide.clicked.connect(self.accept)
            hide.clicked.connect(self.hide_wanted)
            row.addWidget(hide)
        self._page.column.addLayout(row)

    def _add_links(self, found: Occurrence) -> None:
        event = found.event
        row = FlowLayout(gap=self._theme.space(2))
        number = "".join(sign for sign in event.phone if sign in _DIALED)
        links = []
        if number:
            call = self.tr("Call {number}").format(number=event.phone)
            links.append((call, f"tel:{number}", "phone"))
        links.append((self.tr("Join by video"), event.video_link, "video"))
        page = self.tr("Register") if self._can_register else self.tr("Open its page")
        links.append((page, event.url, "link"))
        for address in event.attachments:
            name = urlsplit(address).path.rsplit("/", 1)[-1] or address
            links.append((self.tr("Open: {name}").format(name=name), address, "attach"))
        for text, address, icon in links:
            if not address.startswith(("https://", "http://", "tel:")):
                continue
            button = Button(self._theme, text, icon=icon, parent=self)
            button.setToolTip(address)
            button.clicked.connect(
                lambda _checked=False, address=address: self.address_wanted.emit(address)
            )
            row.addWidget(button)
        if row.count():
            self._page.column.addLayout(row)
        else:
            row.deleteLater()

    def _add_linked(self, linked: Linked, *, can_link: bool) -> None:
        """Offer the way to what the event is about, and to link it to more."""
        row = FlowLayout(gap=self._theme.space(2))
        for thing, name in linked:
            if thing[0] == "trial":
                text, icon = self.tr("Open the trial {number}").format(number=name), "trials"
            elif thing[0] == "article":
                text, icon = self.tr("Open the article: {title}").format(title=name), "learn"
            else:
                text, icon = self.tr("Open the note: {title}").format(title=name), "notes"
            button = Button(self._theme, text.replace("&", "&&"), icon=icon, parent=self)
            button.clicked.connect(self.accept)
            button.clicked.connect(lambda _=False, one=thing: self.thing_wanted.emit(one))
            row.addWidget(button)
            if can_link:
                row.addWidget(self._unlink_button(thing, name))
        if can_link:
            link = Button(
                self._theme,
                self.tr("Link a trial, note or article…"),
                kind="quiet",
                icon="link",
                parent=self,
            )
            link.setObjectName("link")
            link.clicked.connect(self.accept)
            link.clicked.connect(self.link_wanted)
            row.addWidget(link)
        if row.count():
            self._page.column.addLayout(row)
        else:
            row.deleteLater()

    def _unlink_button(self, thing: Thing, name: str) -> IconButton:
        text = self.tr("Take the link away: {name}").format(name=name)
        button = IconButton(self._theme, "cancel", name=text, parent=self)
        button.clicked.connect(self.accept)
        button.clicked.connect(lambda: self.unlink_wanted.emit(thing))
        return button

    def _add_own_words(
        self, leads: tuple[int, ...], *, registered: bool, found: Occurrence
    ) -> None:
        form = Form(self._theme, parent=self)
        field = LeadField(leads, self)
        field.currentIndexChanged.connect(lambda: self.leads_chosen.emit(field.leads()))
        form.add_row(self.tr("Remind me"), field)
        self.remind = field
        self._page.column.addWidget(form)
        if self._can_register or registered:
            box = QCheckBox(self.tr("I have registered"), self)
            box.setChecked(registered)
            box.toggled.connect(self.registered_changed)
            self._page.column.addWidget(box)
            self.registered = box
