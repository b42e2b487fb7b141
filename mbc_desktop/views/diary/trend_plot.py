"""Draws one trend: marks and words, beside the cycles of treatment; for a screen or for paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QDate,
    QIODevice,
    QLocale,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbc_desktop.data.diary import TrendPoint
from mbc_desktop.views.diary.trends import CycleBand, Trend, Trends
from mbc_desktop.views.diary.words import DiaryWords
from mbc_desktop.views.fonts import Typeface, load_fonts
from mbc_desktop.views.palette import Scheme, palettes
from mbc_desktop.views.theme import Theme

_GAP_DAYS = 7
"""A line is drawn from one day to the next only where they are no further apart."""
_MOST_COURSES = 3
_PAPER_WIDTH, _PAPER_HEIGHT, _PAPER_DOTS_PER_INCH, _PAPER_POINTS = 1500, 480, 216, 8


@dataclass(frozen=True, slots=True)
class PlotLook:
    """The colors and the font of a plot."""

    text: QColor
    muted: QColor
    line: QColor
    mark: QColor
    band: QColor
    ground: QColor
    font: QFont


def paper_look() -> PlotLook:
    """Return black on white."""
    font = QFont([load_fonts(Typeface.PROGRAM)])
    font.setPointSizeF(_PAPER_POINTS)
    black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
    grey = QColor(palettes()[Scheme.LIGHT]["line"])
    return PlotLook(black, black, grey, black, grey, white, font)


def courses_of(trends: Trends) -> list[str]:
    """Return the names of the treatments whose cycles are drawn, each once."""
    return list(dict.fromkeys(band.name for band in trends.bands))[:_MOST_COURSES]


def paint_plot(
    painter: QPainter,
    rect: QRectF,
    trend: Trend,
    *,
    trends: Trends,
    words: DiaryWords,
    look: PlotLook,
) -> None:
    """Draw a trend into ``rect``: its cycles on top, its marks below, dates at the foot."""
    painter.setFont(look.font)
    metrics = QFontMetricsF(look.font)
    height = metrics.height()
    ticks = _ticks(trend, words)
    left = max(metrics.horizontalAdvance(text) for _, text in ticks) + height * 0.5
    courses = courses_of(trends)
    top = (height + 6) * len(courses) + height * 0.6
    plot = QRectF(
        rect.left() + left,
        rect.top() + top,
        max(10.0, rect.width() - left - height * 0.6),
        max(10.0, rect.height() - top - height * 1.5),
    )
    scale = _Scale(plot, trends.first, trends.last, trend.low, trend.high)
    _paint_bands(painter, rect.top(), trends, scale, look)
    painter.setPen(QPen(look.line, 1))
    for value, text in ticks:
        y = scale.y(value)
        painter.setPen(QPen(look.line, 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(look.muted)
        place = QRectF(rect.left(), y - height / 2, left - height * 0.4, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    _paint_dates(painter, trends, scale, look)
    _paint_points(painter, trend, scale, look)


def plot_png(trends: Trends, trend: Trend, words: DiaryWords, *, told: str) -> bytes:
    """Return a trend as a PNG for paper, its name above and ``told`` below it.

    The words are in the picture, so that no page ends between a heading and its plot.
    """
    image = QImage(_PAPER_WIDTH, _PAPER_HEIGHT, QImage.Format.Format_RGB32)
    # letters are measured for the screen: the picture is drawn at its scale, with finer dots
    finer = _PAPER_DOTS_PER_INCH / image.logicalDpiX()
    image.setDevicePixelRatio(finer)
    width, height = _PAPER_WIDTH / finer, _PAPER_HEIGHT / finer
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    look = paper_look()
    line = QFontMetricsF(look.font).height()
    bold = QFont(look.font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.drawText(QPointF(0, line), trend.name)
    painter.setFont(look.font)
    painter.drawText(QPointF(0, height - line * 0.6), told)
    rect = QRectF(0, line * 1.5, width, height - line * 3.2)
    paint_plot(painter, rect, trend, trends=trends, words=words, look=look)
    painter.end()
    body = QByteArray()
    buffer = QBuffer(body)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(body.data())


class TrendPlot(QWidget):
    """One plot; its name and description say in words what it shows."""

    def __init__(
        self,
        theme: Theme,
        words: DiaryWords,
        trends: Trends,
        trend: Trend,
        *,
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        """``told`` is the plot in words."""
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._trends = trends
        self._trend = trend
        self.setAccessibleName(trend.name)
        self.setAccessibleDescription(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    # -- Qt ---------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        strips = (line + 6) * len(courses_of(self._trends))
        return QSize(line * 12, int(line * 7.5) + strips)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 8, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        look = PlotLook(
            text=theme.color("text"),
            muted=theme.color("muted"),
            line=theme.color("line"),
            mark=theme.color("accent"),
            band=theme.color("accent-soft"),
            ground=theme.color("background"),
            font=theme.font("small"),
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_plot(painter, rect, self._trend, trends=self._trends, words=self._words, look=look)
        painter.end()


@dataclass(frozen=True, slots=True)
class _Scale:
    plot: QRectF
    first: date
    last: date
    low: float
    high: float

    def x(self, day: date) -> float:
        """Return where the middle of a day is."""
        days = (self.last - self.first).days + 1
        return self.plot.left() + self.plot.width() * ((day - self.first).days + 0.5) / days

    def edge(self, day: date) -> float:
        """Return where a day begins."""
        days = (self.last - self.first).days + 1
        return self.plot.left() + self.plot.width() * (day - self.first).days / days

    def y(self, value: float) -> float:
        """Return the height of a value."""
        part = (value - self.low) / (self.high - self.low)
        return self.plot.bottom() - self.plot.height() * part


def _ticks(trend: Trend, words: DiaryWords) -> list[tuple[float, str]]:
    if trend.scale == "words":
        return [(float(level), text) for level, text in enumerate(words.levels)]
    if trend.scale == "numbers":
        return [(float(value), words.number(value)) for value in (0, 5, 10)]
    unit = words.degrees(trend.scale) if trend.scale in {"F", "C"} else trend.scale
    middle = (trend.low + trend.high) / 2
    return [(value, f"{words.number(value)} {unit}") for value in (trend.low, middle, trend.high)]


def _paint_bands(
    painter: QPainter, upper: float, trends: Trends, scale: _Scale, look: PlotLook
) -> None:
    metrics = QFontMetricsF(look.font)
    height = metrics.height() + 2
    for row, name in enumerate(courses_of(trends)):
        top = upper + row * (metrics.height() + 6)
        for band in (one for one in trends.bands if one.name == name):
            start, end = scale.edge(band.first), scale.edge(band.last + timedelta(days=1))
            strip = QRectF(start, top, end - start, height)
            painter.setPen(QPen(look.muted, 1))
            # every second cycle is filled: one ends where the next begins, without any color
            painter.setBrush(look.band if band.number % 2 else Qt.BrushStyle.NoBrush)
            painter.drawRect(strip)
            painter.setPen(look.text)
            text = _fitting(band, strip.width(), metrics, first=band is _first(trends, name))
            painter.drawText(strip, Qt.AlignmentFlag.AlignCenter, text)
            if row == 0:
                painter.setPen(QPen(look.muted, 1, Qt.PenStyle.DashLine))
                painter.drawLine(
                    QPointF(start, strip.bottom()), QPointF(start, scale.plot.bottom())
                )
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _first(trends: Trends, name: str) -> CycleBand:
    return next(band for band in trends.bands if band.name == name)


def _fitting(band: CycleBand, width: float, metrics: QFontMetricsF, *, first: bool) -> str:
    """Return the fullest words for a cycle that have room in its strip."""
    number = QLocale().toString(band.number)
    whole = f"{band.name}: {number}"
    for text in (whole,) if first else ():
        if metrics.horizontalAdvance(text) < width - 4:
            return text
    return number if metrics.horizontalAdvance(number) < width - 2 else ""


def _paint_dates(painter: QPainter, trends: Trends, scale: _Scale, look: PlotLook) -> None:
    metrics = QFontMetricsF(look.font)
    locale = QLocale()
    wide = metrics.horizontalAdvance("00/00/00") * 1.4
    days = (trends.last - trends.first).days + 1
    steps = max(1, min(6, int(scale.plot.width() / wide)))
    painter.setPen(look.muted)
    top = scale.plot.bottom() + metrics.height() * 0.3
    for step in range(steps + 1):
        day = trends.first + timedelta(days=round((days - 1) * step / steps))
        text = locale.toString(_qdate(day), _day_form(locale))
        x = scale.x(day)
        width = metrics.horizontalAdvance(text)
        left = min(max(x - width / 2, scale.plot.left()), scale.plot.right() - width)
        painter.drawText(QPointF(left, top + metrics.ascent()), text)
        painter.drawLine(
            QPointF(x, scale.plot.bottom()), QPointF(x, scale.plot.bottom() + metrics.height() / 5)
        )


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day_form(locale: QLocale) -> str:
    """Return the country's own order of day and month, without the year."""
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return "M/d" if form.lower().startswith("m") else "d/M"


def _paint_points(painter: QPainter, trend: Trend, scale: _Scale, look: PlotLook) -> None:
    size = QFontMetricsF(look.font).height() * 0.22
    before: TrendPoint | None = None
    painter.setPen(QPen(look.mark, max(1.5, size * 0.4)))
    for point in trend.points:
        if before is not None and (point.day - before.day).days <= _GAP_DAYS:
            painter.drawLine(_at(before, scale), _at(point, scale))
        before = point
    painter.setBrush(look.ground)
    painter.setPen(QPen(look.mark, max(1.5, size * 0.4)))
    for point in trend.points:
        middle = _at(point, scale)
        if trend.scale in {"numbers", "words"}:
            painter.drawEllipse(middle, size, size)
        else:
            # what was measured is a diamond, what was felt a circle
            painter.drawPolygon(_diamond(middle, size * 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _at(point: TrendPoint, scale: _Scale) -> QPointF:
    return QPointF(scale.x(point.day), scale.y(point.value))


def _diamond(middle: QPointF, size: float) -> QPolygonF:
    x, y = middle.x(), middle.y()
    return QPolygonF(
        [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
    )
