"""What is told over a note: that it was changed elsewhere, or that it lies in the trash."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import Banner


class EditorBanners(QWidget):
    """At most one of two messages; nothing most of the time.

    Signals:
        other_wanted: the text that stands beside is to be shown.
        differs_wanted: what differs between both texts is to be shown.
        put_back_wanted: the note is to come out of the trash.
    """

    other_wanted = Signal()
    differs_wanted = Signal()
    put_back_wanted = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changed = Banner(
            theme,
            self.tr("This note was changed elsewhere meanwhile"),
            self.tr("Nothing is lost. Your text goes on here, as a note of its own."),
            tone="caution",
            parent=self,
        )
        self.trashed = Banner(
            theme,
            self.tr("This note is in the trash"),
            self.tr("It can be read here, and put back for 30 days."),
            can_dismiss=False,
            parent=self,
        )
        other = self.changed.add_action(self.tr("Show the other text"), primary=True)
        other.clicked.connect(self.other_wanted)
        differs = self.changed.add_action(self.tr("What differs"))
        differs.clicked.connect(self.differs_wanted)
        back = self.trashed.add_action(self.tr("Put it back"), primary=True)
        back.clicked.connect(self.put_back_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.changed)
        column.addWidget(self.trashed)
        self.show_none()

    def show_none(self) -> None:
        """Show no message."""
        self.changed.hide()
        self.trashed.hide()

    def tell_changed(self) -> None:
        """Tell that both texts were kept."""
        self.changed.show()
        self.changed.announce()

    def show_trashed(self, *, trashed: bool) -> None:
        """Tell that the note lies in the trash, or no longer."""
        self.trashed.setVisible(trashed)
