"""The shelves of the library: a list beside the articles, or one field where there is no room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem

from mbc_desktop.views.learn import rows
from mbc_desktop.views.learn.words import LearnWords

_KEY = int(Qt.ItemDataRole.UserRole)


class Shelves(QObject):
    """Two ways to choose a shelf, ``list`` and ``box``, which always say the same.

    Signals:
        changed: the key of the shelf chosen now.
    """

    changed = Signal(str)

    def __init__(self, words: LearnWords, *, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._names: list[tuple[str, str]] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Shelves"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Shelf"))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.currentItemChanged.connect(self._on_list)
        self.box.activated.connect(self._on_box)

    def show(self, topics: Sequence[str], counts: Mapping[str, int]) -> None:
        """Offer these topics under the shelves that are always there, with how many each has."""
        names = [
            (rows.FOR_YOU, self.tr("For you")),
            (rows.ALL, self.tr("All articles")),
            (rows.FAVORITES, self.tr("Favorites")),
            (rows.READING, self.tr("Reading now")),
            (rows.UNREAD, self.tr("Not read yet")),
            (rows.READ, self.tr("Read")),
        ]
        if not counts.get(rows.FOR_YOU):
            del names[0]
        names += [(rows.TOPIC + topic, self._words.topic(topic)) for topic in topics]
        now = self.chosen()
        blockers = [QSignalBlocker(self.list), QSignalBlocker(self.box)]
        if names != self._names:
            self._names = names
            self.list.clear()
            self.box.clear()
            for key, _name in names:
                item = QListWidgetItem(self.list)
                item.setData(_KEY, key)
                self.box.addItem("", key)
        for place, (key, name) in enumerate(names):
            count = counts.get(key, 0)
            text = f"{name}  ({count})" if count else name
            self.list.item(place).setText(text)
            self.list.item(place).setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {count}")
            self.box.setItemText(place, text)
        self.choose(now if any(key == now for key, _ in names) else rows.ALL)
        for blocker in blockers:
            blocker.unblock()

    def chosen(self) -> str:
        """Return the shelf that is chosen."""
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item is not None else rows.ALL

    def choose(self, key: str) -> None:
        """Choose a shelf without telling of it."""
        places = [place for place, (known, _) in enumerate(self._names) if known == key]
        if places:
            blockers = [QSignalBlocker(self.list), QSignalBlocker(self.box)]
            self.list.setCurrentRow(places[0])
            self.box.setCurrentIndex(places[0])
            for blocker in blockers:
                blocker.unblock()

    def _on_list(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.choose(str(item.data(_KEY)))
            self.changed.emit(self.chosen())

    def _on_box(self, place: int) -> None:
        self.choose(str(self.box.itemData(place)))
        self.changed.emit(self.chosen())
