"""Fields, questions and the two sides of a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import CrashDialog, Dialog, ask_text, confirm, crash_details
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.search_field import SearchField
from mbc_desktop.views.widgets.split_view import SplitView
from tests.views.access_checks import assert_accessible


def test_a_row_names_and_describes_its_field(qtbot, theme: Theme) -> None:
    """Label, buddy, name and help are set in one call; there is no other way to add a field."""
    form = Form(theme)
    qtbot.addWidget(form)
    field = QLineEdit()
    label = form.add_row("&ZIP && city:", field, help_text="Stays on this computer.")
    assert label.buddy() is field
    assert field.accessibleName() == "ZIP & city"
    assert field.accessibleDescription() == "Stays on this computer."
    form.show()
    assert_accessible(form)


def test_a_complaint_stands_under_its_field_and_in_its_description(qtbot, theme: Theme) -> None:
    """What is wrong is told by words, and taken back when it is mended."""
    form = Form(theme)
    qtbot.addWidget(form)
    field = QLineEdit()
    form.add_row("ZIP", field, help_text="Five digits.")
    form.show()
    form.complain(field, "This ZIP code does not exist.")
    assert field.accessibleDescription() == "This ZIP code does not exist. Five digits."
    assert form._complaints[field].isVisible()
    form.complain(field, "")
    assert field.accessibleDescription() == "Five digits."
    assert not form._complaints[field].isVisible()


def test_tab_leaves_a_long_text(qtbot, theme: Theme) -> None:
    """Nobody is caught in a field for notes."""
    form = Form(theme)
    qtbot.addWidget(form)
    notes, after = QPlainTextEdit(), QLineEdit()
    form.add_row("Notes", notes)
    form.add_row("After", after)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    notes.setFocus()
    qtbot.keyClick(notes, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_esc_empties_the_search_first(qtbot, theme: Theme) -> None:
    """And its cross does the same, by name."""
    field = SearchField(theme, name="Search trials")
    qtbot.addWidget(field)
    field.show()
    field.setText("enhertu")
    assert field._clear.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not field._clear.isVisible()
    field.setText("x" * 20_000)
    assert len(field.text()) == SearchField.MOST_CHARACTERS


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _button(dialog: QWidget, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, name)


def test_a_dangerous_question_is_safe_to_leave(qtbot, theme: Theme, window: QWidget) -> None:
    """Enter and Esc both keep everything; only the button that says so deletes."""
    heard: list[str] = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = confirm(
            theme,
            window,
            "Delete all notes?",
            "This cannot be undone.",
            yes="Delete",
            no="Keep",
            on_yes=lambda: heard.append("deleted"),
            danger=True,
        )
        assert_accessible(dialog)
        qtbot.keyClick(dialog, key)
    assert heard == []
    dialog = confirm(
        theme, window, "?", "", yes="Delete", no="Keep", on_yes=lambda: heard.append("deleted")
    )
    _button(dialog, "yes").click()
    assert heard == ["deleted"]


def test_words_that_wrap_do_not_lie_over_the_buttons(qtbot, theme: Theme, window: QWidget) -> None:
    """A window is as high as its words need, at twice the size too."""
    theme.set_look(replace(theme.look, text_percent=200))
    dialog = Dialog(theme, window, "What the file says", "Look through it, and agree. " * 12)
    body = QPlainTextEdit()
    body.setMinimumHeight(200)
    dialog.body.addWidget(body)
    button = dialog.add_button("Keep")
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert body.geometry().bottom() < button.geometry().top()


def test_asking_for_a_name_says_what_is_wrong_with_it(qtbot, theme: Theme, window: QWidget) -> None:
    """The dialog stays open with the reason, and closes with a good name."""
    names: list[str] = []
    dialog = ask_text(
        theme,
        window,
        "Save this search",
        label="&Name",
        ok="Save",
        cancel="Cancel",
        on_text=names.append,
        text="Near home",
        check=lambda name: "You have one of that name." if name == "Near home" else "",
    )
    field = dialog.findChild(QLineEdit)
    _button(dialog, "yes").click()
    assert names == []
    assert "You have one" in field.accessibleDescription()
    field.setText("  Brain  ")
    _button(dialog, "yes").click()
    assert names == ["Brain"]


def _fail(secret: str) -> None:
    raise ValueError(secret)


def test_crash_details_hold_nothing_personal(qtbot, theme: Theme, window: QWidget) -> None:
    """Where it happened, not what was typed; they can be copied."""
    with pytest.raises(ValueError, match="my diagnosis") as caught:
        _fail("my diagnosis, NCT01234567")
    details = crash_details(caught.value, version="1.2.3")
    assert "ValueError" in details
    assert "in _fail" in details
    assert "diagnosis" not in details
    dialog = CrashDialog(theme, window, caught.value, version="1.2.3")
    dialog.open()
    assert_accessible(dialog)
    dialog._on_copy_clicked()
    assert QGuiApplication.clipboard().text() == details
    dialog.reject()


def test_title_bars_do_not_name_the_illness(qtbot, theme: Theme, window: QWidget) -> None:
    """A passer-by reads "Companion"."""
    dialog = confirm(
        theme, window, "Delete this trial?", "", yes="Yes", no="No", on_yes=lambda: None
    )
    assert dialog.windowTitle() == "Companion"
    dialog.reject()


@pytest.fixture
def split(qtbot, theme: Theme) -> SplitView:
    made = SplitView(theme, QLineEdit("list"), QLineEdit("detail"))
    qtbot.addWidget(made)
    made.resize(1400, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_both_sides_show_where_there_is_room(split: SplitView) -> None:
    """Without a Back button, which would go nowhere."""
    assert not split.is_collapsed
    assert split._list.isVisible()
    assert split._detail.isVisible()
    assert not split._back.isVisible()


def test_a_narrow_window_shows_one_side_with_a_way_back(qtbot, split: SplitView) -> None:
    """Opening shows the detail, Back the list, with the focus on it."""
    with qtbot.waitSignal(split.collapsed_changed):
        split.resize(420, 500)
    assert split._list.isVisible()
    assert not split._detail.isVisible()
    split.show_detail()
    assert split._detail.isVisible()
    assert not split._list.isVisible()
    qtbot.mouseClick(split._back, Qt.MouseButton.LeftButton)
    assert split._list.isVisible()
    assert split._list.hasFocus()


def test_large_text_is_a_narrow_window(qtbot, split: SplitView, theme: Theme) -> None:
    """At twice the text the same window holds one column."""
    split.resize(900, 500)
    assert not split.is_collapsed
    theme.set_look(replace(theme.look, text_percent=200))
    qtbot.waitUntil(lambda: split.is_collapsed)


def test_the_divider_stays_where_it_was_put(qtbot, theme: Theme, split: SplitView) -> None:
    """Its place is kept; a damaged setting changes nothing."""
    split._splitter.setSizes([1000, 380])
    sizes = split._splitter.sizes()
    state = split.save_state()
    split._splitter.setSizes([500, 880])
    split.restore_state(b"damaged")
    split.restore_state(state)
    assert split._splitter.sizes() == sizes
