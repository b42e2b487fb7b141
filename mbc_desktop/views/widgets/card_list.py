"""A list of cards: fast at any length, whole by keyboard, read out in full."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from mbc_desktop.views.paged_model import ID_ROLE, Index
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.card import CARD_ROLE, Card, CardAction
from mbc_desktop.views.widgets.card_delegate import CardDelegate


class CardList(QTableView):
    """A column of cards over a ``PagedModel`` (or any model that answers ``CARD_ROLE``).

    Arrow keys move, Enter opens, Space does the card's action (a star), the menu key asks for the
    menu. The current card stays current when the list is filled anew and still holds it.

    Underneath it is a table of one column: Qt's list view asks a model for the index of every row
    to lay it out (0.35 s for 200,000 rows), its table view asks for none.

    Signals:
        current_changed: the id of the card that is now current, or None.
        opened: the id of a card that was clicked or entered.
        action_triggered: an id and the state its action shall have now.
        menu_wanted: an id and where on the screen its menu shall be.
        chosen_changed: other cards are chosen now; see ``chosen_ids``.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    action_triggered = Signal(object, bool)
    menu_wanted = Signal(object, QPoint)
    chosen_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        lines: int = 2,
        title_lines: int = 2,
        has_overline: bool = False,
        has_chips: bool = True,
        action: CardAction | None = None,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make one; with ``several``, Ctrl and Shift choose more cards than the current one."""
        super().__init__(parent)
        self._several = several
        self._kept_ids: list[Hashable] = []
        self._kept_id: Hashable | None = None
        self._pressed_action = -1
        self._delegate = CardDelegate(
            theme,
            lines=lines,
            title_lines=title_lines,
            has_overline=has_overline,
            has_chips=has_chips,
            action=action,
            parent=self,
        )
        self._action = action
        self.setAccessibleName(name)
        if action is not None:
            self.setAccessibleDescription(
                self.tr("Enter opens. Space: {action}.").format(action=action.text_off)
            )
        self.setProperty("type", "cards")
        self.setItemDelegate(self._delegate)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def set_action(self, action: CardAction) -> None:
        """Offer another action on every card from now on."""
        self._action = action
        self._delegate.set_action(action)
        self.setAccessibleDescription(
            self.tr("Enter opens. Space: {action}.").format(action=action.text_off)
        )
        self.viewport().update()

    def current_id(self) -> Any:
        """Return the id of the current card, or None."""
        return self.currentIndex().data(ID_ROLE)

    def chosen_ids(self) -> list[Any]:
        """Return the ids of the chosen cards, from the top."""
        rows = self.selectionModel().selectedRows() if self.selectionModel() else []
        return [index.data(ID_ROLE) for index in sorted(rows, key=lambda one: one.row())]

    def set_current_row(self, row: int) -> None:
        """Make a row current and bring it in sight."""
        model = self.model()
        if model is not None and 0 <= row < model.rowCount():
            index = model.index(row, 0)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)

    def _on_clicked(self, index: Index) -> None:
        more = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not (self._several and QGuiApplication.keyboardModifiers() & more):
            self._open(index)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(index.data(ID_ROLE))

    def _toggle(self, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if self._action is not None and isinstance(card, Card) and card.action_on is not None:
            self.action_triggered.emit(index.data(ID_ROLE), not card.action_on)

    def _on_menu_wanted(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid():
            index = self.currentIndex()
            point = self.visualRect(index).center()
        if index.isValid():
            self.menu_wanted.emit(index.data(ID_ROLE), self.viewport().mapToGlobal(point))

    def _on_theme_changed(self) -> None:
        self._delegate.measure_again()
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.viewport().update()

    def _before_reset(self) -> None:
        current = self.current_id()
        self._kept_id = current if isinstance(current, Hashable) else None
        self._kept_ids = self.chosen_ids() if self._several else []

    def _after_reset(self) -> None:
        position_of = getattr(self.model(), "position_of", None)
        kept, self._kept_id = self._kept_id, None
        if kept is None or position_of is None:
            return
        row = position_of(kept)
        if row < 0:
            self.current_changed.emit(None)
            return
        # The same card is still current: nobody needs to be told, nothing needs to scroll away.
        blocked = self.blockSignals(True)
        self.set_current_row(row)
        if len(self._kept_ids) > 1:
            self._choose_again([position_of(one) for one in self._kept_ids])
        self.blockSignals(blocked)

    def _choose_again(self, rows: list[int]) -> None:
        flag = QItemSelectionModel.SelectionFlag.Select
        for row in rows:
            if row >= 0:
                self.selectionModel().select(self.model().index(row, 0), flag)

    # -- Qt ---------------------------------------------------------------------------------------

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._before_reset)
            model.modelReset.connect(self._after_reset)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.current_changed.emit(current.data(ID_ROLE))

    def selectionChanged(self, chosen: QItemSelection, former: QItemSelection) -> None:
        super().selectionChanged(chosen, former)
        self.chosen_changed.emit()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: looking through rows one by one would fetch them all."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Space and self._action is not None:
            self._toggle(self.currentIndex())
        elif key == Qt.Key.Key_Home:
            self.set_current_row(0)
        elif key == Qt.Key.Key_End and self.model() is not None:
            self.set_current_row(self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_action = self._action_at(event.position().toPoint())
        if self._pressed_action < 0:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_action = self._pressed_action, -1
        if pressed < 0:
            super().mouseReleaseEvent(event)
        elif self._action_at(event.position().toPoint()) == pressed:
            self._toggle(self.model().index(pressed, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(QPoint(-1, -1))

    def _action_at(self, point: QPoint) -> int:
        """Return the row whose action is drawn at ``point``, or -1."""
        index = self.indexAt(point)
        over = index.isValid() and self._delegate.is_over_action(self.visualRect(index), point)
        return index.row() if over else -1

    def _point_at(self, point: QPoint) -> None:
        row = self._action_at(point)
        if self._delegate.set_hovered_action(row):
            over = row >= 0
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()
