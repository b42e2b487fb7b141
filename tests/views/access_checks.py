"""What every screen is held to: named controls, large enough targets, a whole way by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QSlider,
    QWidget,
)

ROLES = QAccessible.Role
NAMED = {
    ROLES.PushButton,
    ROLES.Button,
    ROLES.ButtonMenu,
    ROLES.ButtonDropDown,
    ROLES.CheckBox,
    ROLES.RadioButton,
    ROLES.EditableText,
    ROLES.ComboBox,
    ROLES.SpinBox,
    ROLES.Slider,
    ROLES.List,
    ROLES.Table,
    ROLES.Tree,
    ROLES.PageTab,
    ROLES.Link,
    ROLES.MenuItem,
    ROLES.ProgressBar,
    ROLES.Dialog,
}
_MOST_CHILDREN = 60
"""Lists of 200,000 rows are looked at from their beginning."""
_LEAST_TARGET = 32
_MOST_LINKS = 20
_COUNTED_AS_TARGETS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QSlider)


def _walk(interface: QAccessibleInterface, path: str) -> Iterator[tuple[QAccessibleInterface, str]]:
    yield interface, path
    for number in range(min(interface.childCount(), _MOST_CHILDREN)):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            role = child.role()
            name = child.text(QAccessible.Text.Name)
            yield from _walk(child, f"{path} > {ROLES(role).name} {name!r}")


def _belongs_to_qt(interface: QAccessibleInterface) -> bool:
    """Whether it is a part inside one of Qt's own controls, named by that control."""
    thing = interface.object()
    names = thing.objectName() if thing is not None else ""
    parent = thing.parent() if thing is not None else None
    return names.startswith("qt_") or isinstance(parent, (QAbstractSpinBox, QComboBox, QScrollBar))


def unnamed(widget: QWidget) -> list[str]:
    """Return where in ``widget`` a control has no name, as paths of roles."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(widget)
    found = []
    for interface, path in _walk(root, type(widget).__name__):
        if interface.role() not in NAMED or _belongs_to_qt(interface):
            continue
        if not interface.text(QAccessible.Text.Name).strip():
            thing = interface.object()
            kind = type(thing).__name__ if thing is not None else "?"
            found.append(f"{path} ({kind} {thing.objectName() if thing is not None else ''!r})")
    return found


def too_small(widget: QWidget, *, least: int = _LEAST_TARGET) -> list[str]:
    """Return the visible controls in ``widget`` lower or narrower than ``least`` pixels."""
    found = []
    for control in widget.findChildren(QWidget):
        if not isinstance(control, _COUNTED_AS_TARGETS) or not control.isVisible():
            continue
        if control.objectName().startswith("qt_") or isinstance(
            control.parent(), (QLineEdit, QAbstractSpinBox, QComboBox)
        ):
            continue
        if isinstance(control, QSlider):
            continue
        size = control.size()
        if size.height() < least or size.width() < least:
            words = control.accessibleName() or getattr(control, "text", str)()
            found.append(f"{type(control).__name__} {words!r} {size.width()}x{size.height()}")
    return found


def outside(widget: QWidget) -> list[str]:
    """Return the visible words and controls that reach over the right edge of ``widget``."""
    found = []
    for part in widget.findChildren(QWidget):
        if not part.isVisible() or part.visibleRegion().isEmpty():
            continue
        right = part.mapTo(widget, part.rect().topRight()).x()
        if right > widget.width() + 1 and isinstance(part, _COUNTED_AS_TARGETS):
            words = part.accessibleName() or getattr(part, "text", str)()
            found.append(f"{type(part).__name__} {words!r} reaches {right} of {widget.width()}")
    return found


def assert_accessible(widget: QWidget, *, least: int = _LEAST_TARGET) -> None:
    """Fail with the places where ``widget``, which must be shown, leaves somebody out."""
    problems = {
        "no name": unnamed(widget),
        f"smaller than {least} pixels": too_small(widget, least=least),
        "cut off": outside(widget),
    }
    told = [f"{what}: {place}" for what, places in problems.items() for place in places]
    assert not told, "\n".join(told)


def tab_order(window: QWidget, *, most: int = 200) -> list[str]:
    """Return what Tab goes through from the first control until it comes round.

    Each is told by its object name, or else its accessible name, or else its words. The window
    must be shown and active.
    """
    window.activateWindow()
    first = window.nextInFocusChain()
    while not _takes_tab(first) and first is not window:
        first = first.nextInFocusChain()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    order: list[QWidget] = []
    stays = 0
    for _ in range(most):
        focused = QApplication.focusWidget()
        if focused is None or focused in order[:-1]:
            return [_told(widget) for widget in order]
        # A text goes through its links first, and then lets go.
        stays = stays + 1 if focused in order else 0
        if stays > _MOST_LINKS:
            msg = f"Tab is caught in {_told(focused)}"
            raise AssertionError(msg)
        if not stays:
            order.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    msg = f"Tab does not come round after {most} controls: {[_told(w) for w in order[-5:]]}"
    raise AssertionError(msg)


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isVisible() and widget.isEnabled()


def _told(widget: QWidget) -> str:
    words = widget.objectName() or widget.accessibleName()
    return words or str(getattr(widget, "text", lambda: type(widget).__name__)())
