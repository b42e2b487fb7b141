"""Makes the pictures of a document as large as there is room for them."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

_SINGLE = QTextBlockFormat.LineHeightTypes.SingleHeight.value


def fit_pictures(document: QTextDocument, widest: float, highest: float) -> None:
    """Make pictures no wider and no higher than this, in pixels; none is made larger than it is.

    A picture that stands alone gets a line of its own height: with the line spacing of words, a
    part of it would stay empty below.
    """
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        for position, name in _pictures(block):
            image = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
            if not isinstance(image, QImage) or image.width() < 2:
                continue
            _fit(cursor, position, image, QSizeF(widest, highest))
            if block.length() == 2:
                alone = QTextBlockFormat()
                alone.setLineHeight(0, _SINGLE)
                cursor.mergeBlockFormat(alone)
        block = block.next()


def _fit(cursor: QTextCursor, position: int, image: QImage, room: QSizeF) -> None:
    factor = min(1.0, room.width() / image.width(), room.height() / image.height())
    cursor.setPosition(position)
    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
    form = cursor.charFormat().toImageFormat()
    width, height = image.width() * factor, image.height() * factor
    if abs(form.width() - width) < 1 and abs(form.height() - height) < 1:
        return
    form.setWidth(width)
    form.setHeight(height)
    cursor.setCharFormat(form)


def _pictures(block: QTextBlock) -> list[tuple[int, str]]:
    found = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        form = fragment.charFormat()
        if form.isImageFormat():
            # the same picture twice in a row is one fragment of two letters
            name = form.toImageFormat().name()
            found += [(fragment.position() + more, name) for more in range(fragment.length())]
        at += 1
    return found
