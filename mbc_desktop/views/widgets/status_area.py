"""The foot of the window: what is going on, and messages that stay until they are read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.access import announce
from mbc_desktop.views.i18n import translated
from mbc_desktop.views.messages import Message, MessageLog, Tone
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import ICONS
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.labels import Words

_MOST_SHOWN = 50
_LINES_HIGH = 14


class StatusArea(QFrame):
    """One line with the newest unread message, or with what is going on; a list opens above it.

    A message says what happened, what is safe and what to do. It stays until it is marked as
    read or replaced by a later one of the same key ("Could not reach the registry" by "Up to
    date"). A screen reader hears each as it comes.

    Signals:
        unread_changed: how many messages are unread.
    """

    unread_changed = Signal(int)

    def __init__(
        self, theme: Theme, *, clock: Clock = utc_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._log = MessageLog(clock)
        self._activity = ""
        self.setProperty("type", "status")
        self.setAccessibleName(self.tr("Messages"))
        self._list = QScrollArea(self)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("All messages"))
        self._list.hide()
        self._icon = QLabel(self)
        self._words = Words("", parent=self)
        self._read = Button(theme, self.tr("Mark as read"), kind="quiet", parent=self)
        self._all = Button(theme, "", kind="quiet", icon="chevron-up", parent=self)
        self._all.setCheckable(True)
        self._line = QHBoxLayout()
        self._line.addWidget(self._icon)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._read)
        self._line.addWidget(self._all)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._list)
        self._column.addLayout(self._line)
        self._read.clicked.connect(self._on_read_clicked)
        self._all.toggled.connect(self._on_all_toggled)
        theme.changed.connect(self._redraw)
        self._redraw()

    # -- telling --------------------------------------------------------------------------------

    def tell(self, text: str, *, tone: Tone = "info", key: str = "") -> None:
        """Add a message of one sentence; one of the same ``key`` takes the earlier one's place."""
        self._add(self._log.add(text, tone=tone, key=key))

    def tell_error(self, error: KnownError, *, key: str = "") -> None:
        """Add what went wrong, in its three sentences."""
        error = translated(error)
        message = self._log.add(
            error.what_happened,
            what_is_safe=error.what_is_safe,
            what_to_do=error.what_to_do,
            tone="caution",
            key=key,
        )
        self._add(message)

    def set_activity(self, text: str) -> None:
        """Say what is going on ("Saved", "Searching"); shown while nothing is unread, not kept."""
        if text != self._activity:
            self._activity = text
            self._redraw()
            announce(self, text)

    def withdraw(self, key: str) -> None:
        """Take back the unread message of this key: it is no longer so."""
        if self._log.withdraw(key):
            self._changed()

    # -- reading --------------------------------------------------------------------------------

    @property
    def messages(self) -> Sequence[Message]:
        """All messages kept, the newest first."""
        return self._log.messages

    @property
    def unread_count(self) -> int:
        """How many are unread."""
        return len(self._log.unread)

    def mark_read(self, number: int) -> None:
        """Mark one message as read."""
        self._log.mark_read(number)
        self._changed()

    def show_all(self) -> None:
        """Open the list and move the keyboard to it."""
        self._all.setChecked(True)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- how it is made ---------------------------------------------------------------------------

    def _add(self, message: Message) -> None:
        self._changed()
        announce(self, message.sentence, at_once=message.tone == "alert")

    def _changed(self) -> None:
        self._redraw()
        self.unread_changed.emit(self.unread_count)

    def _on_read_clicked(self) -> None:
        unread = self._log.unread
        if unread:
            self.mark_read(unread[0].number)

    def _on_all_toggled(self) -> None:
        self._redraw()

    def _redraw(self) -> None:
        unread = self._log.unread
        newest = unread[0] if unread else None
        tone = newest.tone if newest else "info"
        self._words.setText(newest.sentence if newest else self._activity)
        self._show_icon(self._icon, tone)
        # An empty strip at the foot of the window would only puzzle.
        self.setHidden(newest is None and not self._activity and not self._log.messages)
        self._icon.setVisible(newest is not None)
        self._read.setVisible(newest is not None)
        self._all.setVisible(bool(self._log.messages))
        count = len(unread)
        self._all.setText(
            self.tr("%n unread message(s)", "", count) if count else self.tr("Earlier messages")
        )
        is_open = self._all.isChecked() and bool(self._log.messages)
        self._all.set_icon("chevron-down" if is_open else "chevron-up")
        self._list.setVisible(is_open)
        if is_open:
            self._fill_list()
        edge = self._theme.space(4)
        gap = self._theme.space(2)
        self._column.setContentsMargins(edge, self._theme.space(1), gap, self._theme.space(1))
        self._line.setSpacing(gap)

    def _fill_list(self) -> None:
        body = QWidget()
        body.setProperty("ground", "clear")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, self._theme.space(2), self._theme.space(2), 0)
        column.setSpacing(self._theme.space(2))
        for message in self._log.messages[:_MOST_SHOWN]:
            column.addWidget(self._card_of(message))
        column.addStretch(1)
        self._list.setWidget(body)
        most = self.fontMetrics().lineSpacing() * _LINES_HIGH
        needed = column.heightForWidth(max(self.width() - 2 * self._theme.space(4), 200))
        self._list.setFixedHeight(min(needed + self._theme.space(1), most))

    def _card_of(self, message: Message) -> QFrame:
        card = QFrame()
        card.setProperty("type", "card")
        if not message.is_read:
            card.setProperty("tone", message.tone)
        icon = QLabel(card)
        self._show_icon(icon, message.tone)
        moment = QDateTime.fromSecsSinceEpoch(int(message.when.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        words = QVBoxLayout()
        words.addWidget(Words(when, type="small", parent=card))
        words.addWidget(Words(message.what_happened, type="strong", parent=card))
        rest = " ".join(part for part in (message.what_is_safe, message.what_to_do) if part)
        if rest:
            words.addWidget(Words(rest, parent=card))
        row = QHBoxLayout(card)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if not message.is_read:
            name = self.tr("Mark as read: {message}").format(message=message.what_happened)
            button = IconButton(self._theme, "check", name=name, role="text", parent=card)
            button.clicked.connect(lambda: self.mark_read(message.number))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return card

    def _show_icon(self, label: QLabel, tone: Tone) -> None:
        side = self._theme.icon_size
        density = self.devicePixelRatioF()
        label.setPixmap(self._theme.pixmap(ICONS[tone], role=tone, size=side, density=density))
        label.setFixedWidth(side)
