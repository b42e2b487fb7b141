"""Pages on paper: what is printed and what is saved as PDF look the same."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEventLoop,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTransform,
)

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.resources import resource_path
from mbc_desktop.views.fonts import Typeface, load_fonts
from mbc_desktop.views.picture_fitting import fit_pictures

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QWidget

PictureOf = Callable[[str], bytes | None]

_BODY_POINTS, _LARGE_POINTS = 11.5, 18.0
_MARGIN_MM = 19.0
_DOTS_PER_INCH = 300
_FOOT_POINTS = 9.0
_LINES_BELOW_HEADING = 3.5
"""A heading and the lines that belong on its page, or a table's head and a row; in its heights."""
_NARROW_INDENT = 18.0
_TOKEN = re.compile(r"@([a-z]+)")
# CLDR: where paper is Letter rather than A4
_LETTER_COUNTRIES = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What goes on paper.

    ``html`` is sanitized HTML without a ``body`` element around it; ``title`` names the job and
    the PDF, so keep it neutral where a bystander may see it; ``foot`` stands at the foot of every
    page beside its number; ``picture_of`` answers ``image:`` addresses, all others are left out;
    ``landscape`` lays the page across, for wide tables; ``points`` is the size of running text,
    0 for the usual one.
    """

    html: str
    title: str
    foot: str = ""
    large: bool = False
    picture_of: PictureOf | None = None
    landscape: bool = False
    points: float = 0


def pdf_bytes(paper: Paper) -> bytes:
    """Return the PDF. Needs a ``QGuiApplication``; may run on any thread."""
    body = QByteArray()
    buffer = QBuffer(body)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setCreator("Companion")
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(_page_layout(landscape=paper.landscape))
    draw(paper, writer)
    buffer.close()
    return bytes(body.data())


def write_pdf(paper: Paper, target: Path) -> None:
    """Write the PDF; a file that was there is replaced only when the new one is whole.

    Raises:
        KnownError: the file can't be written.
    """
    body = pdf_bytes(paper)
    try:
        number, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".pdf")
        try:
            with os.fdopen(number, "wb") as file:
                file.write(body)
            Path(name).replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as problem:
        raise KnownError(
            f"The file “{target.name}” could not be written.",
            what_is_safe="Nothing of yours was changed.",
            what_to_do="Choose another folder, or make room on the disk, and try again.",
        ) from problem


def ask_and_print(
    paper: Paper, parent: QWidget, *, on_done: Callable[[], object] | None = None
) -> QPrintDialog:
    """Open the system's dialog for printing and print when it is agreed to."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(paper.title)
    printer.setPageLayout(_page_layout(landscape=paper.landscape))
    dialog = QPrintDialog(printer, parent)
    dialog.setAccessibleName(QCoreApplication.translate("Printing", "Print"))

    def agreed() -> None:
        draw(paper, printer)
        if on_done is not None:
            on_done()

    dialog.accepted.connect(agreed)
    dialog.finished.connect(lambda _result: dialog.deleteLater())
    dialog.setModal(True)
    dialog.show()
    return dialog


def draw(paper: Paper, device: QPagedPaintDevice) -> int:
    """Draw the pages on a printer or PDF writer; return how many they are."""
    # off the GUI thread a document's timers need this thread to have a dispatcher, which this makes
    loop = QEventLoop()
    document = _document(paper, device)
    foot_font = _font(_FOOT_POINTS)
    foot_height = _foot_height(device)
    width, height = float(device.width()), device.height() - foot_height
    count = document.pageCount()
    painter = QPainter()
    if not painter.begin(device):
        raise KnownError(
            "The printer or file could not be opened.",
            what_is_safe="Nothing of yours was changed.",
            what_to_do="Check the printer, or choose another file, and try again.",
        )
    try:
        for number in range(count):
            if number:
                device.newPage()
            painter.save()
            painter.setTransform(QTransform.fromTranslate(0, -number * height), True)
            context = QAbstractTextDocumentLayout.PaintContext()
            # else words come in the window's own color: nearly white where the window is dark
            context.palette = QPalette(Qt.GlobalColor.black, Qt.GlobalColor.white)
            # a hair less than the page, or lines at its edge are also written on the next one
            context.clip = QRectF(0, number * height, width, height).adjusted(0, 1, 0, -1)
            painter.setClipRect(context.clip)
            document.documentLayout().draw(painter, context)
            painter.restore()
            painter.setFont(foot_font)
            line = height + foot_height * 0.9
            text = QCoreApplication.translate("Printing", "Page {number} of {count}").format(
                number=number + 1, count=count
            )
            metrics = QFontMetricsF(foot_font, device)
            right = width - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(right, line), text)
            room = right - metrics.averageCharWidth() * 3
            foot = metrics.elidedText(paper.foot, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(0, line), foot)
    finally:
        painter.end()
        document.clear()
        del document, loop
    return count


def count_pages(paper: Paper) -> int:
    """Return how many pages a PDF of it has. Needs a ``QGuiApplication``."""
    loop = QEventLoop()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(_page_layout(landscape=paper.landscape))
    document = _document(paper, writer)
    count = document.pageCount()
    document.clear()
    del document, loop
    return count


def _document(paper: Paper, device: QPagedPaintDevice) -> QTextDocument:
    """Return a paper as it is laid out on the pages of a printer or PDF writer."""
    document = _PaperDocument(paper.picture_of)
    # sizes in points are turned into this device's dots here, never by the screen's density
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_points(paper)))
    if paper.points:
        document.setIndentWidth(_NARROW_INDENT)
    document.setDefaultStyleSheet(_style(paper))
    document.setHtml(paper.html)
    size = QSizeF(device.width(), device.height() - _foot_height(device))
    _fit_pictures(document, size, device.logicalDpiY() / 72)
    document.setPageSize(size)
    _keep_headings(document, size.height())
    return document


def _foot_height(device: QPagedPaintDevice) -> float:
    return QFontMetricsF(_font(_FOOT_POINTS), device).height() * 2


@contextmanager
def without_window() -> Iterator[None]:
    """Have what drawing needs where no window is open, as on the command line."""
    if QGuiApplication.instance() is not None:
        yield
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application: Any = QGuiApplication(["companion"])
    try:
        yield
    finally:
        application.shutdown()


class _PaperDocument(QTextDocument):
    """A document that reads our own stored pictures and nothing else."""

    def __init__(self, picture_of: PictureOf | None) -> None:
        super().__init__()
        self._picture_of = picture_of

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        address = name.toString() if isinstance(name, QUrl) else name
        if type != QTextDocument.ResourceType.ImageResource.value:
            return ""
        if address.startswith("image:") and self._picture_of is not None:
            stored = self._picture_of(address.removeprefix("image:"))
            image = QImage.fromData(stored) if stored is not None else QImage()
            if not image.isNull():
                return image
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(0)
        return nothing


def _points(paper: Paper) -> float:
    return _LARGE_POINTS if paper.large else paper.points or _BODY_POINTS


def _font(points: float) -> QFont:
    font = QFont([load_fonts(Typeface.PROGRAM)])
    font.setPointSizeF(points)
    # a PDF keeps no letters behind a ligature: "after" could not be searched or copied
    for feature in ("liga", "clig"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _style(paper: Paper) -> str:
    """Return the style of paper with its sizes filled in: steps from that of running text."""
    points = _points(paper)
    gap = points * 1.1
    tokens = {
        "body": f"{points:.1f}pt",
        "small": f"{max(points * 0.85, min(points, 9)):.1f}pt",
        # for a year of days beside each other, where what is larger would not fit
        "tiny": f"{points * 0.6:.1f}pt",
        "title": f"{points * 1.3:.1f}pt",
        "display": f"{points * 1.7:.1f}pt",
        "leading": "130%" if paper.large else "100%" if paper.points else "122%",
        "gap": f"{gap:.0f}px",
        "half": f"{gap / 2:.0f}px",
        "quarter": f"{gap / (12 if paper.points else 4):.0f}px",
    }
    text = resource_path("styles", "paper.css").read_text(encoding="utf-8")
    return _TOKEN.sub(lambda found: tokens[found[1]], text)


def _page_layout(*, landscape: bool) -> QPageLayout:
    """Return the paper of the person's country, Letter or A4."""
    system = QLocale.system()
    code = QLocale.territoryToCode(system.territory())
    letter = code in _LETTER_COUNTRIES or system.language() is QLocale.Language.C
    size = QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    across, upright = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
    way = across if landscape else upright
    return QPageLayout(QPageSize(size), way, margins, QPageLayout.Unit.Millimeter)


def _keep_headings(document: QTextDocument, height: float) -> None:
    """Move headings that would stand alone at the foot of a page to the next one."""
    if document.pageCount() < 2:
        return  # the last heading of a page that holds all stands over what belongs to it
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        following = block.next()
        if block.blockFormat().headingLevel() and block.position() > 0 and following.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() % height + box.height() * _LINES_BELOW_HEADING > height:
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(form)
                # else Qt lays out only a part of what follows, and the rest is on no page
                document.markContentsDirty(
                    block.position(), document.characterCount() - block.position()
                )
        block = following


def _fit_pictures(document: QTextDocument, room: QSizeF, dots_per_point: float) -> None:
    """Make pictures that are larger than the page as large as the page."""
    # pictures are measured at 96 dots an inch
    pixels = room / dots_per_point * 96 / 72
    fit_pictures(document, pixels.width(), pixels.height() * 0.9)
