"""The tags of a note: chips, and a place to type the next one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QWidget

from mbc_desktop.data.note_facts import clean_tags, fold_tag
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout

_LEAST_CHARACTERS = 14


class _NewTag(QLineEdit):
    """Where a tag is typed: a comma ends it, Backspace at the start takes the last one."""

    ended = Signal()
    backed = Signal()

    # -- Qt ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {",", ";"} or (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip()
        ):
            self.ended.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.ended.emit()


class TagField(QWidget):
    """The tags of one note.

    Signals:
        changed: the person added a tag or took one away.
    """

    changed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: tuple[str, ...] = ()
        self._chips: list[Button] = []
        self.setAccessibleName(self.tr("Tags"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.new = _NewTag(self)
        self.new.setProperty("type", "bare")
        self.new.setAccessibleName(self.tr("Add a tag"))
        self.new.setPlaceholderText(self.tr("Add a tag"))
        self.new.setMaxLength(60)
        self.new.setCompleter(completer)
        self.new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._flow = FlowLayout(self, gap=theme.space(2))
        self._flow.addWidget(self.new)
        self.new.ended.connect(self._take)
        self.new.backed.connect(self._take_away_last)
        completer.activated.connect(lambda _tag: self._take(), Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self._measure)
        self._measure()

    def tags(self) -> tuple[str, ...]:
        """Return the tags, with what stands in the field and is not yet one."""
        return clean_tags([*self._tags, self.new.text()])

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these."""
        self.new.clear()
        self._show(clean_tags(list(tags)))

    def set_known(self, tags: Sequence[str]) -> None:
        """Offer these while one is typed."""
        self._known.setStringList(list(tags))

    def _show(self, tags: tuple[str, ...]) -> None:
        self._tags = tags
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        self._flow.removeWidget(self.new)
        for tag in tags:
            chip = Button(self._theme, tag.replace("&", "&&"), kind="chip", icon="cancel")
            chip.setParent(self)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            words = self.tr("Take the tag “{tag}” away").format(tag=tag)
            chip.setToolTip(words)
            chip.setAccessibleName(words)
            chip.clicked.connect(partial(self.take_away, tag))
            self._flow.addWidget(chip)
            self._chips.append(chip)
            chip.show()
        self._flow.addWidget(self.new)

    def _take(self) -> None:
        if not self.new.text().strip():
            self.new.clear()
            return
        tags = self.tags()
        self.new.clear()
        if tags != self._tags:
            self._show(tags)
            self.changed.emit()

    def take_away(self, tag: str, _checked: bool = False) -> None:
        """Take a tag away."""
        kept = tuple(one for one in self._tags if fold_tag(one) != fold_tag(tag))
        if kept != self._tags:
            self._show(kept)
            self.new.setFocus()
            self.changed.emit()

    def _take_away_last(self) -> None:
        if self._tags:
            self.take_away(self._tags[-1])

    def _measure(self) -> None:
        self._flow.setSpacing(self._theme.space(2))
        self.new.setMinimumWidth(self.new.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS)
