"""Shows text with headings, links and pictures, and fetches nothing to do so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from mbc_desktop.views.theme import PageLook, Theme
from mbc_desktop.views.widgets.explain import Explainer, Explanation

PictureOf = Callable[[str], bytes | None]
ExplanationOf = Callable[[str], Explanation | None]

TERM = "term:"
"""Links of this scheme are words of the glossary: explained where they stand, never opened."""
PICTURE = "image:"
"""The scheme of pictures that are stored here; every other address is answered with nothing."""


class RichText(QTextBrowser):
    """A document of sanitized HTML or Markdown.

    ``loadResource`` answers our own stored pictures and nothing else: Qt's browser would read
    ``file:`` and ``http:`` addresses and style imports by itself. Links are not followed either;
    whoever shows the text decides.

    Signals:
        link_opened: the address of a link that was clicked or entered.
    """

    link_opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        picture_of: PictureOf | None = None,
        explainer: Explainer | None = None,
        explanation_of: ExplanationOf | None = None,
        grows: bool = False,
        quiet_terms: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make one; ``grows`` makes it as high as its text, for a place inside a ``Page``.

        ``quiet_terms`` leaves words of the glossary in the color of the text, dotted below: for
        texts that are full of them.
        """
        super().__init__(parent)
        self._theme = theme
        self._picture_of = picture_of
        self._explainer = explainer
        self._explanation_of = explanation_of
        self._grows = grows
        self._quiet_terms = quiet_terms
        self._measured: tuple[int, int] | None = None
        self._source: tuple[str, str] = ("html", "")
        self._look = PageLook()
        self._most_characters = 0
        self.setAccessibleName(name)
        self.setProperty("type", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)
        theme.changed.connect(self._show)

    def set_html(self, html: str) -> None:
        """Show HTML that was sanitized before."""
        self._source = ("html", html)
        self._show()

    def set_markdown(self, markdown: str) -> None:
        """Show Markdown; HTML within it shows as it is written."""
        self._source = ("markdown", markdown)
        self._show()

    def set_plain(self, text: str) -> None:
        """Show text as it is, its line breaks kept."""
        self._source = ("plain", text)
        self._show()

    def set_page_look(self, look: PageLook, *, most_characters: int = 0) -> None:
        """Read this page in its own colors, size and letters, no wider than so many characters.

        The place that is read stays in sight.
        """
        self._look = look
        self._most_characters = most_characters
        first = self.cursorForPosition(QPoint(0, 0)).position()
        self._show()
        self._keep_narrow()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(first, self.document().characterCount() - 1))
        scroll = self.verticalScrollBar()
        scroll.setValue(scroll.value() + self.cursorRect(cursor).top())

    def _keep_narrow(self) -> None:
        if not self._most_characters:
            return
        character = QFontMetrics(self.document().defaultFont()).averageCharWidth()
        spare = self.width() - self._most_characters * character
        side = max(spare // 2, self._theme.space(4))
        self.setViewportMargins(side, 0, side, 0)

    def _show(self) -> None:
        self._measured = None
        kind, text = self._source
        document = self.document()
        own_style = self._theme.own_page_style(self._look)
        if own_style != self.styleSheet():
            self.setStyleSheet(own_style)
        document.setDefaultFont(self._theme.page_font(self._look))
        document.setDefaultStyleSheet(self._theme.page_style(self._look))
        if kind == "markdown":
            features = (
                QTextDocument.MarkdownFeature.MarkdownDialectGitHub
                | QTextDocument.MarkdownFeature.MarkdownNoHTML
            )
            # Markdown takes no style sheet; HTML made of it does.
            document.setMarkdown(text, features)
            document.setHtml(document.toHtml())
        elif kind == "plain":
            document.setPlainText(text)
        else:
            # the document's own setHtml leaves the keyboard's place at the end of it, and moving
            # that to the top lays the whole of a long article out
            self.setHtml(text)
        if self._quiet_terms:
            self._quiet()
        self._measured = None

    def _quiet(self) -> None:
        """Dot the words of the glossary instead of showing them as links."""
        form = QTextCharFormat()
        form.setForeground(self._theme.color("text"))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(self._theme.color("accent"))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in self._term_places():
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)
        cursor.endEditBlock()

    def _term_places(self) -> list[tuple[int, int]]:
        places = []
        block = self.document().begin()
        while block.isValid():
            at = block.begin()
            while not at.atEnd():
                piece = at.fragment()
                if piece.charFormat().anchorHref().startswith(TERM):
                    places.append((piece.position(), piece.position() + piece.length()))
                at += 1
            block = block.next()
        return places

    def _on_anchor_clicked(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(TERM):
            self._explain(address)
        elif address.startswith("#"):
            self.scrollToAnchor(address.removeprefix("#"))
        else:
            self.link_opened.emit(address)

    def _on_highlighted(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(TERM):
            self._explain(address)
        elif self._explainer is not None:
            self._explainer.leave()

    def _explain(self, address: str) -> None:
        if self._explainer is None or self._explanation_of is None:
            return
        explanation = self._explanation_of(address.removeprefix(TERM))
        if explanation is not None:
            self._explainer.explain(explanation, self._anchor_rect())

    def _anchor_rect(self) -> QRect:
        """Return where the link under the pointer or the keyboard stands, on the screen."""
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        if self.viewport().rect().contains(pointer) and self.anchorAt(pointer):
            place = self.cursorRect(self.cursorForPosition(pointer))
        else:
            place = self.cursorRect()
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    # -- Qt --------------------------------------------------------------------------------------

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        address = name.toString() if isinstance(name, QUrl) else name
        if (
            type == QTextDocument.ResourceType.ImageResource.value
            and address.startswith(PICTURE)
            and self._picture_of is not None
        ):
            stored = self._picture_of(address.removeprefix(PICTURE))
            image = QImage.fromData(stored) if stored is not None else QImage()
            return _nothing() if image.isNull() else image
        if type == QTextDocument.ResourceType.ImageResource.value:
            # Not an empty picture: for one of those Qt goes on and loads the named file itself.
            return _nothing()
        return ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._explainer is not None:
            self._explainer.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_narrow()
        if self._grows:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self._grows:
            return super().sizeHint()
        width = self.viewport().width()
        if self._measured is None or self._measured[0] != width:
            # a page asks for this dozens of times before it is laid out
            document = self.document()
            document.setTextWidth(width)
            self._measured = width, int(document.size().height()) + 2
        return QSize(super().sizeHint().width(), self._measured[1])

    def minimumSizeHint(self) -> QSize:
        if not self._grows:
            return super().minimumSizeHint()
        return QSize(1, self.sizeHint().height())


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image


class PlainText(RichText):
    """Words to read and copy, exactly as they are, as high as they need."""

    def __init__(
        self, theme: Theme, text: str = "", *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name=name, grows=True, parent=parent)
        self.set_plain(text)
