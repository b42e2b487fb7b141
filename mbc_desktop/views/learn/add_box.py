"""Adding to the library from outside: an address, files, what was copied."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.progress_card import ProgressCard

PATTERNS = "*.html *.htm *.xhtml *.md *.markdown *.txt *.pdf *.epub"
_LONGEST_ADDRESS = 4_000


class AddBox(QFrame):
    """A field for an address, buttons for files and for pasting, and how far it has come.

    Signals:
        address_wanted: an address to fetch and save.
        files_wanted: paths of files to save.
        paste_wanted: HTML and text to save.
        cancelled: the person stopped what is going on.
    """

    address_wanted = Signal(str)
    files_wanted = Signal(list)
    paste_wanted = Signal(str, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("type", "card")
        self.setAccessibleName(self.tr("Save something to read"))
        self.field = QLineEdit(self)
        self.field.setMaxLength(_LONGEST_ADDRESS)
        self.field.setAccessibleName(self.tr("Address of a web page"))
        self.field.setPlaceholderText(self.tr("https://…"))
        self.save = Button(theme, self.tr("Save the page"), kind="primary", parent=self)
        self.files = Button(theme, self.tr("Add files…"), icon="folder", parent=self)
        self.paste = Button(theme, self.tr("Paste"), icon="copy", parent=self)
        self.paste.setAccessibleName(self.tr("Save what was copied"))
        self.progress = ProgressCard(theme, self.tr("Saving"), parent=self)
        self.progress.hide()
        title = Words(self.tr("Save a page from the web, or a file"), type="strong", parent=self)
        title.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        more = FlowLayout(gap=theme.space(2))
        more.addWidget(self.files)
        more.addWidget(self.paste)
        column = QVBoxLayout(self)
        edge = theme.space(4)
        column.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
        column.setSpacing(theme.space(2))
        column.addWidget(title)
        column.addLayout(row)
        column.addWidget(
            Words(
                self.tr(
                    "The page is fetched once and kept here to read without the internet. Its site"
                    " sees your internet address, as when you visit it. You can also drop files"
                    " onto this page."
                ),
                type="muted",
                parent=self,
            )
        )
        column.addLayout(more)
        column.addWidget(self.progress)
        self.save.clicked.connect(self._on_save)
        self.field.returnPressed.connect(self._on_save)
        self.files.clicked.connect(self._on_files)
        self.paste.clicked.connect(self._on_paste)
        self.progress.cancelled.connect(self.cancelled)

    def begin(self, title: str) -> None:
        """Show that something is being saved."""
        self.progress.begin(title)
        self.progress.show()
        for part in (self.save, self.files, self.paste):
            part.setEnabled(False)

    def finish(self, *, clear: bool) -> None:
        """Show that it is over; ``clear`` empties the field for the next address."""
        self.progress.hide()
        for part in (self.save, self.files, self.paste):
            part.setEnabled(True)
        if clear:
            self.field.clear()

    @property
    def is_busy(self) -> bool:
        """Whether something is being saved."""
        return not self.save.isEnabled()

    def take(self, data: QMimeData) -> bool:
        """Take what was dropped or pasted; whether there was anything to take."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        addresses = [url.toString() for url in data.urls() if url.scheme() in {"http", "https"}]
        text = data.text().strip()
        if files:
            self.files_wanted.emit(files)
        elif addresses:
            self.address_wanted.emit(addresses[0])
        elif _is_address(text):
            self.address_wanted.emit(text)
        elif data.hasHtml() or text:
            self.paste_wanted.emit(data.html() if data.hasHtml() else "", data.text())
        else:
            return False
        return True

    def _on_save(self) -> None:
        address = self.field.text().strip()
        if address and not self.is_busy:
            self.address_wanted.emit(address)

    def _on_paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not self.take(data):
            self.paste_wanted.emit("", "")

    def _on_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose files to read"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("What can be read ({patterns})").format(patterns=PATTERNS))
        dialog.filesSelected.connect(self._on_chosen)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _on_chosen(self, names: Iterable[str]) -> None:
        self.files_wanted.emit([Path(name) for name in names])


def _is_address(text: str) -> bool:
    one_word = len(text.split()) == 1
    return one_word and text.lower().startswith(("http://", "https://"))
