"""A field of plain text with pictures in it: Markdown outside, one letter for each inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from mbc_desktop.views.notes.positions import flat, lines_of
from mbc_desktop.views.theme import Theme

_PICTURE = re.compile(r"!\[[^\]\n]{0,500}\]\(attachment:([0-9a-f]{64})[^()\n]{0,200}\)")
_SCHEME = "image:"
_SOURCE = QTextCharFormat.Property.UserProperty.value + 1
_OBJECT = "\ufffc"
_LINE_SPACES = 1.6
_WIDEST_SPACES = 18


class PictureText(QTextEdit):
    """Holds a note's text. What is in its document is the text, but for pictures.

    A picture becomes Markdown again in ``note_text`` and on the clipboard.

    Signals:
        picture_wanted: the name of an attachment whose picture is to be handed to ``set_picture``.
        mime_came: pictures or files were pasted or dropped, as QMimeData.
    """

    picture_wanted = Signal(str)
    mime_came = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: dict[str, QImage | None] = {}
        self._takes_mime: Callable[[QMimeData], bool] = lambda _mime: False
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(0)

    def take_mime_with(self, takes: Callable[[QMimeData], bool]) -> None:
        """Ask ``takes`` whether something pasted or dropped is a picture or file to be kept."""
        self._takes_mime = takes

    # -- the text ----------------------------------------------------------------------------------
    def set_note_text(self, text: str) -> None:
        """Show a note; what was typed before can no longer be undone."""
        document = self.document()
        blocked = self.blockSignals(True)
        document.setUndoRedoEnabled(False)
        self._pictures.clear()
        document.clear()
        plain: list[str] = []
        found: list[tuple[int, str]] = []
        length = last = 0
        for seen in _PICTURE.finditer(text):
            piece = text[last : seen.start()]
            length += len(flat(piece))
            plain += [piece, _OBJECT]
            found.append((length, seen[0]))
            length += 1
            last = seen.end()
        plain.append(text[last:])
        cursor = QTextCursor(document)
        spaced = QTextBlockFormat()
        # a distance, not a share of the height: a picture is a line, too
        spaced.setLineHeight(
            self._theme.space(1) * _LINE_SPACES,
            QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value,
        )
        # set first: a format that is changed afterwards has every line read a second time
        cursor.setBlockFormat(spaced)
        cursor.insertText("".join(plain))
        for place, source in found:
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertImage(_image_format(source))
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.blockSignals(blocked)
        for _, source in found:
            self._want_picture(_name_in(source))

    def note_text(self) -> str:
        """Return the note as it is kept."""
        text = lines_of(self.document().toRawText())
        if _OBJECT not in text:
            return text
        sources = [
            fragment.charFormat().property(_SOURCE) or ""
            for block in self._picture_blocks()
            for fragment in _fragments(block)
            for _ in range(fragment.text().count(_OBJECT))
        ]
        parts = text.split(_OBJECT)
        whole = [parts[0]]
        for source, part in zip([*sources, *[""] * len(parts)], parts[1:], strict=False):
            whole += [str(source), part]
        return "".join(whole)

    def insert_markdown(self, text: str) -> None:
        """Put Markdown at the cursor, its pictures as pictures, as one step of Undo."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        last = 0
        for seen in _PICTURE.finditer(text):
            cursor.insertText(text[last : seen.start()])
            cursor.insertImage(_image_format(seen[0]))
            # what is typed next must not be part of the picture
            cursor.setCharFormat(QTextCharFormat())
            last = seen.end()
        cursor.insertText(text[last:], QTextCharFormat())
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _picture_blocks(self) -> Iterator[QTextBlock]:
        """Yield the blocks that hold pictures."""
        document = self.document()
        found = document.find(_OBJECT)
        while not found.isNull():
            block = found.block()
            yield block
            if not block.next().isValid():
                return
            found = document.find(_OBJECT, block.next().position())

    # -- pictures ----------------------------------------------------------------------------------

    def _want_picture(self, name: str) -> None:
        # while signals are blocked nobody would hear it
        if name not in self._pictures and not self.signalsBlocked():
            self._pictures[name] = None
            self.picture_wanted.emit(name)

    def set_picture(self, name: str, picture: QImage | None) -> None:
        """Show the picture of an attachment; None where there is none any more."""
        self._pictures[name] = picture
        self._place_picture(name)

    def place_pictures(self) -> None:
        """Fit every picture into the room there is now."""
        for name in list(self._pictures):
            self._place_picture(name)

    def _place_picture(self, name: str) -> None:
        document = self.document()
        shown = self._shown_picture(name)
        address = QUrl(_SCHEME + name)
        document.addResource(QTextDocument.ResourceType.ImageResource.value, address, shown)
        for block in self._picture_blocks():
            document.markContentsDirty(block.position(), block.length())
        self.viewport().update()

    def _shown_picture(self, name: str) -> QImage:
        picture = self._pictures.get(name)
        if picture is None or picture.isNull():
            side = self._theme.target
            ground = QImage(QSize(side, side), QImage.Format.Format_ARGB32)
            ground.fill(self._theme.color("sunken"))
            return ground
        density = self.devicePixelRatioF()
        room = max(80, self.viewport().width() - self._theme.space(2))
        tallest = max(80, round(self.viewport().height() * 0.6))
        widest = min(room, self._theme.space(6) * _WIDEST_SPACES)
        fitted = picture.size().scaled(
            min(picture.width(), round(widest * density)),
            min(picture.height(), round(tallest * density)),
            Qt.AspectRatioMode.KeepAspectRatio,
        )
        scaled = picture.scaled(
            fitted,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(density)
        return scaled

    # -- Qt ----------------------------------------------------------------------------------------

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        address = name.toString() if isinstance(name, QUrl) else name
        if type == QTextDocument.ResourceType.ImageResource.value and address.startswith(_SCHEME):
            key = address.removeprefix(_SCHEME)
            self._want_picture(key)
            return self._shown_picture(key)
        # neither files nor addresses are read by themselves
        return QImage(1, 1, QImage.Format.Format_ARGB32)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._takes_mime(source):
            self.mime_came.emit(source)
        elif source.hasText():
            self.insert_markdown(source.text().replace("\r\n", "\n").replace("\r", "\n"))

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(self.chosen_markdown())
        return made

    def chosen_markdown(self) -> str:
        """Return the chosen words as Markdown."""
        cursor = self.textCursor()
        text = lines_of(cursor.selection().toRawText())
        if _OBJECT not in text:
            return text
        sources = self._sources_between(cursor.selectionStart(), cursor.selectionEnd())
        parts = text.split(_OBJECT)
        out = [parts[0]]
        for source, part in zip([*sources, *[""] * len(parts)], parts[1:], strict=False):
            out += [source, part]
        return "".join(out)

    def _sources_between(self, start: int, end: int) -> list[str]:
        """Return the Markdown of the pictures between two places."""
        return [
            str(fragment.charFormat().property(_SOURCE) or "")
            for block in self._picture_blocks()
            for fragment in _fragments(block)
            for place in range(fragment.position(), fragment.position() + fragment.length())
            if start <= place < end and fragment.charFormat().isImageFormat()
        ]


def _image_format(source: str) -> QTextImageFormat:
    made = QTextImageFormat()
    made.setName(_SCHEME + _name_in(source))
    made.setProperty(_SOURCE, source)
    return made


def _name_in(source: str) -> str:
    found = _PICTURE.fullmatch(source)
    return found[1] if found else ""


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1
