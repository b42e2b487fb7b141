"""Makes the pictures of a document as large as there is room for them."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)

_ASKED = QTextFormat.Property.UserProperty.value + 1
_SINGLE = QTextBlockFormat.LineHeightTypes.SingleHeight.value


def fit_pictures(document: QTextDocument, widest: float, highest: float) -> None:
    """Make pictures no wider and no higher than this, in pixels, and none larger than asked for.

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
    cursor.setPosition(position)
    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
    form = cursor.charFormat().toImageFormat()
    asked = _asked(form, image)
    factor = min(1.0, room.width() / asked.width(), room.height() / asked.height())
    width, height = asked.width() * factor, asked.height() * factor
    if abs(form.width() - width) < 1 and abs(form.height() - height) < 1:
        return
    form.setProperty(_ASKED, asked)  # it may be fitted again where there is more room
    form.setWidth(width)
    form.setHeight(height)
    cursor.setCharFormat(form)


def _asked(form: QTextImageFormat, image: QImage) -> QSizeF:
    """Return the size that a picture is to have: as it was written, else as it is."""
    known = form.property(_ASKED)
    if isinstance(known, QSizeF):
        return known
    proportion = image.height() / image.width()
    if form.width() > 0:
        return QSizeF(
            form.width(), form.height() if form.height() > 0 else form.width() * proportion
        )
    if form.height() > 0:
        return QSizeF(form.height() / proportion, form.height())
    return QSizeF(image.size())


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
