"""The few controls over a note; everything else is in two menus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from mbc_desktop.notes.line_editing import ListKind
from mbc_desktop.views.notes.note_text import NoteText
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import IconButton

_COLUMNS, _ROWS = 3, 3


class EditorBar(QWidget):
    """Buttons for what is done to the text, and for the note as a whole.

    Signals:
        find_wanted: words are to be found; with True, replaced too.
        files_wanted: pictures or files are to be chosen.
        export_wanted: the note is to be written to a file: ``md`` or ``pdf``, or ``print``.
    """

    find_wanted = Signal(bool)
    files_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(self, theme: Theme, text: NoteText, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        keys = text.keys
        self.look = IconButton(theme, "text-size", name=self.tr("How the words look"))
        self.check = IconButton(theme, "box-done", name=self.tr("Check box (Ctrl+Shift+9)"))
        self.ask = IconButton(theme, "question", name=self.tr("Question for your team"))
        self.link = IconButton(
            theme, "link", name=self.tr("Link to a trial, article, event or note (Ctrl+K)")
        )
        self.attach = IconButton(theme, "attach", name=self.tr("Add a picture or file"))
        self.pin = IconButton(
            theme,
            "pin",
            name=self.tr("Keep this note at the top"),
            icon_on="pin",
            name_on=self.tr("No longer keep it at the top"),
        )
        self.more = IconButton(theme, "more", name=self.tr("More for this note"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        for part in (self.look, self.check, self.ask, self.link, self.attach):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.pin, self.more):
            row.addWidget(part)
        self.check.clicked.connect(lambda: keys.make_list(ListKind.CHECK))
        self.ask.clicked.connect(keys.make_question)
        self.link.clicked.connect(text.begin_link)
        self.attach.clicked.connect(self.files_wanted)
        self._make_look_menu()
        self._make_more_menu()

    def _make_look_menu(self) -> None:
        keys = self._text.keys
        menu = QMenu(self)
        for level, words in (
            (1, self.tr("Title")),
            (2, self.tr("Heading")),
            (3, self.tr("Smaller heading")),
        ):
            self._add(menu, words, f"Ctrl+{level}", partial(keys.make_heading, level))
        menu.addSeparator()
        self._add(menu, self.tr("Bold"), "Ctrl+B", partial(keys.surround, "**"))
        self._add(menu, self.tr("Italic"), "Ctrl+I", partial(keys.surround, "_"))
        self._add(menu, self.tr("Struck out"), "", partial(keys.surround, "~~"))
        menu.addSeparator()
        bullets = partial(keys.make_list, ListKind.BULLET)
        numbers = partial(keys.make_list, ListKind.NUMBER)
        boxes = partial(keys.make_list, ListKind.CHECK)
        self._add(menu, self.tr("List"), "Ctrl+Shift+8", bullets)
        self._add(menu, self.tr("Numbered list"), "Ctrl+Shift+7", numbers)
        self._add(menu, self.tr("List to tick off"), "Ctrl+Shift+9", boxes)
        menu.addSeparator()
        self._add(menu, self.tr("Table"), "", self._insert_table)
        self.look.set_menu(menu)

    def _make_more_menu(self) -> None:
        menu = QMenu(self)
        self._add(menu, self.tr("Find…"), "Ctrl+F", lambda: self.find_wanted.emit(False))
        self._add(menu, self.tr("Replace…"), "Ctrl+H", lambda: self.find_wanted.emit(True))
        menu.addSeparator()
        self.history = self._add(menu, self.tr("Earlier texts…"), "", lambda: None)
        for kind, words in (
            ("md", self.tr("Save as Markdown…")),
            ("pdf", self.tr("Save as PDF…")),
            ("print", self.tr("Print…")),
        ):
            self._add(menu, words, "", partial(self.export_wanted.emit, kind))
        menu.addSeparator()
        self.spelling = menu.addMenu(self.tr("Spelling"))
        sizes = menu.addMenu(self.tr("Size of the text"))
        self._add(sizes, self.tr("Larger"), "Ctrl++", partial(self._text.zoom, 1))
        self._add(sizes, self.tr("Smaller"), "Ctrl+-", partial(self._text.zoom, -1))
        self._add(sizes, self.tr("As the program"), "Ctrl+0", partial(self._text.zoom, 0))
        menu.addSeparator()
        self.trash = self._add(menu, self.tr("Put into the trash"), "", lambda: None)
        self.more.set_menu(menu)

    def _add(self, menu: QMenu, words: str, keys: str, do: Callable[[], object]) -> QAction:
        # the keys are the field's own: here they are only told
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        action = menu.addAction(f"{words}\t{shown}" if shown else words)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _insert_table(self) -> None:
        heads = tuple(self.tr("Column {number}").format(number=n + 1) for n in range(_COLUMNS))
        self._text.keys.insert_table(_COLUMNS, _ROWS, heads)
