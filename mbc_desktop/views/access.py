"""Access for everybody: what is said aloud, and in which order the keyboard goes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)


def announce(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Have a screen reader say ``words``, when it is done with what it says, or at once.

    For what changes without moving the focus: "12 new trials found", "Note saved".
    """
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def tab_in_reading_order(root: QWidget) -> None:
    """Let Tab go through ``root`` in the order in which its layouts place things.

    Qt goes by the order in which widgets were made, which is seldom how a screen is read. Call it
    once a screen is built, and again where parts were added later.
    """
    stops = [widget for widget in _in_layout_order(root) if _is_stop(widget)]
    if root.isWindow() and stops:
        # Qt begins with what follows the window, and moves only what can take the focus.
        policy = root.focusPolicy()
        root.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(root, stops[0])
        root.setFocusPolicy(policy)
    for before, after in itertools.pairwise(stops):
        QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    # A tab widget hands the focus on to its bar; setTabOrder() knows of that.
    return bool(takes) and (widget.focusProxy() is None or isinstance(widget, QTabWidget))


def _in_layout_order(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QSplitter | QStackedWidget | QTabWidget):
        for number in range(widget.count()):
            inner = widget.widget(number)
            if inner is not None:
                yield from _in_layout_order(inner)
    elif isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from _in_layout_order(inner)
    elif isinstance(widget, QMainWindow):
        inner = widget.centralWidget()
        if inner is not None:
            yield from _in_layout_order(inner)
    else:
        yield from _in_layout(widget.layout())


def _in_layout(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            yield from _in_layout_order(widget)
        else:
            yield from _in_layout(item.layout())
