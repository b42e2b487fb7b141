"""The earlier texts of a note: looked at as differences, brought back as a new text."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.rich_text import RichText

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import Note, Revision, RevisionText


class HistoryDialog(Dialog):
    """Choose an earlier text, see what differs, bring it back if wished."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        note: Note,
        revisions: list[Revision],
        *,
        text_of: Callable[[int], RevisionText],
        on_restore: Callable[[int], object],
    ) -> None:
        super().__init__(
            theme,
            parent,
            self.tr("Earlier texts of this note"),
            ""
            if revisions
            else self.tr("There is no earlier text yet. One is kept every ten minutes of change."),
        )
        self._note = note
        self._text_of = text_of
        self.which = QComboBox(self)
        for one in revisions:
            self.which.addItem(
                self.tr("{when}, %n word(s)", "", one.words).format(when=_when(one.written_at)),
                one.id,
            )
        self.shown = Differences(theme, parent=self)
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        if not revisions:
            self.shown.hide()
            self.which.hide()
            return
        form = Form(theme, parent=self)
        form.add_row(self.tr("Written"), self.which)
        page = Page(theme, name=self.tr("What differs"), parent=self)
        page.column.addWidget(self.shown)
        self.body.addWidget(form)
        self.body.addWidget(page, 1)
        restore = self.add_button(self.tr("Bring this text back"), kind="primary", icon="undo")
        restore.setObjectName("yes")
        restore.clicked.connect(self.accept)
        restore.clicked.connect(lambda: on_restore(int(self.which.currentData())))
        self.which.currentIndexChanged.connect(self._show)
        self._show()
        self.resize(theme.space(6) * 20, theme.space(6) * 18)

    def _show(self) -> None:
        earlier = self._text_of(int(self.which.currentData()))
        self.shown.show_between(earlier.text, self._note.text)


class Differences(RichText):
    """What became of one text in another."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, name="", grows=True, parent=parent)
        self.setAccessibleName(self.tr("What differs"))

    def show_between(self, before: str, after: str) -> None:
        """Show what was taken out of ``before`` and what is new in ``after``."""
        from mbc_desktop.notes.differences import LeftOut, Mark, differences

        lines = []
        for line in differences(before, after):
            if isinstance(line, LeftOut):
                lines.append("<p>…</p>")
                continue
            parts = []
            for words, mark in line.pieces:
                text = escape(words)
                if mark is Mark.GONE:
                    parts.append(f'<span class="removed">{text}</span>')
                elif mark is Mark.NEW:
                    parts.append(f'<span class="added">{text}</span>')
                else:
                    parts.append(text)
            lines.append(f"<p>{''.join(parts)}</p>")
        note = self.tr("Struck out: only in the earlier text. Underlined: only in the present one.")
        if not lines:
            note = self.tr("Both texts are the same.")
        self.set_html(f"<p><i>{escape(note)}</i></p>" + "".join(lines))


class DifferencesDialog(Dialog):
    """Two texts of one note, side by side in one: what differs."""

    def __init__(self, theme: Theme, parent: QWidget, *, before: str, after: str) -> None:
        super().__init__(theme, parent, self.tr("What differs"))
        self.shown = Differences(theme, parent=self)
        page = Page(theme, name=self.tr("What differs"), parent=self)
        page.column.addWidget(self.shown)
        self.body.addWidget(page, 1)
        close = self.add_button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        self.shown.show_between(before, after)
        self.resize(theme.space(6) * 20, theme.space(6) * 18)


def _when(stamp: str) -> str:
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
