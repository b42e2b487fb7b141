"""Draws one card of a ``CardList``."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.card import CARD_ROLE, Card, CardAction, CardChip, Marked

Index = QModelIndex | QPersistentModelIndex

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


class CardDelegate(QStyledItemDelegate):
    """Paints title, lines, chips, an icon and the action; every row is equally high."""

    def __init__(
        self,
        theme: Theme,
        *,
        lines: int,
        title_lines: int,
        has_overline: bool,
        has_chips: bool,
        action: CardAction | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._title_lines = title_lines
        self._has_overline = has_overline
        self._has_chips = has_chips
        self._action = action
        self._hovered_action = -1
        self.measure_again()

    def measure_again(self) -> None:
        """Take fonts and gaps from the theme; the list lays its rows out anew after this."""
        theme = self._theme
        self._gap = theme.space(2)
        self._pad = theme.space(4)
        self._title_font = theme.font("body", strong=True)
        self._line_font = theme.font("body")
        self._small_font = theme.font("small")
        self._title_height = QFontMetrics(self._title_font).lineSpacing()
        self._line_height = QFontMetrics(self._line_font).lineSpacing()
        self._small_height = QFontMetrics(self._small_font).lineSpacing()
        self._chip_height = self._small_height + theme.space(1)

    @property
    def row_height(self) -> int:
        """The height of every row, the gap under the card included, in pixels."""
        inner = self._title_lines * self._title_height + self._lines * self._line_height
        if self._has_overline:
            inner += self._small_height
        if self._has_chips:
            inner += self._chip_height + self._theme.space(2)
        return max(inner, self._theme.target) + 2 * self._theme.space(3) + self._gap

    def set_action(self, action: CardAction) -> None:
        """Draw another action on the cards."""
        self._action = action

    def set_hovered_action(self, row: int) -> bool:
        """Remember over which row's action the pointer is, or -1; whether that changed."""
        changed = row != self._hovered_action
        self._hovered_action = row
        return changed

    def is_over_action(self, row: QRect, point: QPoint) -> bool:
        """Whether ``point`` lies on the action of the card drawn in ``row``."""
        return self._action is not None and self._action_rect(self._card_rect(row)).contains(point)

    # -- where things are -------------------------------------------------------------------------

    def _card_rect(self, row: QRect) -> QRect:
        return row.adjusted(2, 2, -self._theme.space(1), 2 - self._gap)

    def _action_rect(self, card: QRect) -> QRect:
        side = self._theme.target
        return QRect(card.right() - side - self._theme.space(1), card.top() + 6, side, side)

    # -- how they look ----------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = "accent-soft" if selected else "hover" if hovered else "surface"
        edge = "focus" if focused else "accent" if selected else "line"
        painter.setBrush(self._theme.color(ground))
        painter.setPen(QPen(self._theme.color(edge), 2.5 if focused else 1.0))
        radius = self._theme.space(3)
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_words(
        self,
        painter: QPainter,
        rect: QRect,
        words: str | Marked,
        *,
        font: QFont,
        role: str,
        most_lines: int = 1,
    ) -> int:
        """Draw words over at most so many lines; return how high they stand, in pixels."""
        text = words.text if isinstance(words, Marked) else words
        metrics = QFontMetrics(font)
        layout = QTextLayout(text, font)
        wrap = QTextOption(Qt.AlignmentFlag.AlignLeading)
        layout.setTextOption(wrap)
        if isinstance(words, Marked):
            layout.setFormats([self._mark(start, length) for start, length in words.marks])
        painter.setPen(self._theme.color(role))
        height = metrics.lineSpacing()
        top = rect.top()
        layout.beginLayout()
        for number in range(most_lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(rect.width())
            place = QPoint(rect.left(), top + number * height)
            ends_here = line.textStart() + line.textLength() >= len(text)
            if number + 1 < most_lines or ends_here:
                line.draw(painter, place)
                if ends_here:
                    layout.endLayout()
                    return (number + 1) * height
                continue
            rest = metrics.elidedText(
                text[line.textStart() :], Qt.TextElideMode.ElideRight, rect.width()
            )
            self._paint_last_line(painter, place, rest, words, begin=line.textStart(), font=font)
        layout.endLayout()
        return most_lines * height

    def _paint_last_line(
        self,
        painter: QPainter,
        place: QPoint,
        rest: str,
        words: str | Marked,
        *,
        begin: int,
        font: QFont,
    ) -> None:
        """Draw what is left of words that do not fit, with its marks; it ends in an ellipsis."""
        layout = QTextLayout(rest, font)
        if isinstance(words, Marked):
            shifted = (
                (max(0, start - begin), start + length - begin) for start, length in words.marks
            )
            layout.setFormats(
                [
                    self._mark(start, min(end, len(rest)) - start)
                    for start, end in shifted
                    if start < min(end, len(rest))
                ]
            )
        layout.beginLayout()
        line = layout.createLine()
        line.setNumColumns(len(rest))
        layout.endLayout()
        line.draw(painter, place)

    def _mark(self, start: int, length: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, length
        look = QTextCharFormat()
        look.setBackground(self._theme.color("mark-yellow"))
        look.setForeground(self._theme.color("text"))
        found.format = look
        return found

    def _paint_chips(self, painter: QPainter, rect: QRect, chips: tuple[CardChip, ...]) -> None:
        metrics = QFontMetrics(self._small_font)
        pad = self._theme.space(2)
        left = rect.left()
        for chip in chips:
            icon = self._small_height if chip.icon else 0
            width = metrics.horizontalAdvance(chip.text) + 2 * pad + icon
            room = rect.right() - left
            if room < 4 * pad:
                return
            place = QRect(left, rect.top(), min(width, room), self._chip_height)
            self._paint_chip(painter, place, chip)
            left = place.right() + self._theme.space(2)

    def _paint_chip(self, painter: QPainter, place: QRect, chip: CardChip) -> None:
        plain = chip.tone == "plain"
        words = "muted" if plain else "on-accent-soft" if chip.tone == "accent" else chip.tone
        painter.setBrush(self._theme.color("sunken" if plain else f"{chip.tone}-soft"))
        painter.setPen(QPen(self._theme.color("line" if plain else chip.tone), 1.0))
        radius = self._chip_height / 2
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        pad = self._theme.space(2)
        inner = place.adjusted(pad, 0, -pad, 0)
        if chip.icon:
            side = round(self._small_height * 0.85)
            top = place.center().y() - side // 2
            self._paint_icon(painter, QRect(inner.left(), top, side, side), chip.icon, words)
            inner.setLeft(inner.left() + self._small_height)
        painter.setPen(self._theme.color(words))
        painter.setFont(self._small_font)
        metrics = QFontMetrics(self._small_font)
        text = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, inner.width() + 2)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)

    def _paint_icon(self, painter: QPainter, rect: QRect, name: str, role: str) -> None:
        density = painter.device().devicePixelRatio()
        pixmap = self._theme.pixmap(name, role=role, size=rect.width(), density=density)
        painter.drawPixmap(rect, pixmap)

    def _paint_action(self, painter: QPainter, rect: QRect, *, on: bool, hovered: bool) -> None:
        if self._action is None:
            return
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("sunken"))
            painter.drawEllipse(rect)
        side = self._theme.icon_size
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        name = self._action.icon_on if on else self._action.icon_off
        self._paint_icon(painter, place, name, "accent" if on or hovered else "muted")

    # -- Qt ---------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        gone = not isinstance(card, Card)
        if not isinstance(card, Card):
            card = Card(str(index.data(Qt.ItemDataRole.DisplayRole) or ""), dimmed=True)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._card_rect(option.rect)
        self._paint_ground(painter, place, option)
        inner = place.adjusted(self._pad, self._theme.space(3), -self._pad, -self._theme.space(2))
        if card.icon:
            side = self._theme.icon_size
            spot = QRect(inner.left(), inner.top() + 1, side, side)
            self._paint_icon(painter, spot, card.icon, card.icon_role)
            inner.setLeft(inner.left() + side + self._theme.space(3))
        if self._action is not None:
            button = self._action_rect(place)
            if card.action_on is not None and not gone:
                hovered = self._hovered_action == index.row()
                self._paint_action(painter, button, on=card.action_on, hovered=hovered)
            inner.setRight(button.left() - self._theme.space(2))
        self._paint_text(painter, inner, card)
        painter.restore()

    def _paint_text(self, painter: QPainter, inner: QRect, card: Card) -> None:
        words = "muted" if card.dimmed else "text"
        at = QRect(inner)
        if self._has_overline and card.overline:
            self._paint_words(painter, at, card.overline, font=self._small_font, role="muted")
            at.setTop(at.top() + self._small_height)
        height = self._paint_words(
            painter,
            at,
            card.title,
            font=self._title_font,
            role=words,
            most_lines=self._title_lines,
        )
        at.setTop(at.top() + height)
        for line in card.lines[: self._lines]:
            height = self._paint_words(painter, at, line, font=self._line_font, role="muted")
            at.setTop(at.top() + height)
        if self._has_chips and card.chips:
            at.setTop(at.top() + self._theme.space(2))
            self._paint_chips(painter, at, card.chips)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        card = index.data(CARD_ROLE)
        if not isinstance(card, Card):
            return super().helpEvent(event, view, option, index)
        over = self.is_over_action(option.rect, event.pos())
        if over and self._action is not None and card.action_on is not None:
            QToolTip.showText(event.globalPos(), self._action.text(on=card.action_on), view)
        else:
            # Whatever did not fit is read here in full.
            QToolTip.showText(event.globalPos(), card.title, view)
        return True
