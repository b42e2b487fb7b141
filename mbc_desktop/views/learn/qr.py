"""A code to point a phone at, so that a page can be read on it."""

from __future__ import annotations

import io

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.labels import Words

_DOTS = 6


class QrDialog(Dialog):
    """Shows an address as a QR code and in letters."""

    def __init__(self, theme: Theme, parent: QWidget | None, address: str) -> None:
        super().__init__(theme, parent)
        self.set_heading(
            self.tr("Read it on your phone"),
            self.tr("Point your phone's camera at the code. It leads to the page this is from."),
        )
        self.code = QLabel(self)
        image = qr_image(address)
        self.code.setPixmap(QPixmap.fromImage(image))
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(self.tr("A QR code for {address}").format(address=address))
        self.body.addWidget(self.code)
        self.body.addWidget(Words(address, type="muted", selectable=True, parent=self))
        copy = self.add_button(self.tr("Copy the address"), icon="copy")
        close = self.add_button(self.tr("Close"), kind="primary")
        copy.clicked.connect(lambda: self._copy(address))
        close.clicked.connect(self.accept)
        close.setFocus()

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        announce(self, self.tr("Copied"))


def qr_image(address: str) -> QImage:
    """Return the QR code of an address, dark on light with its quiet zone, whatever the colors."""
    import segno

    made = io.BytesIO()
    segno.make(address, micro=False).save(made, kind="png", scale=_DOTS)
    return QImage.fromData(made.getvalue())
