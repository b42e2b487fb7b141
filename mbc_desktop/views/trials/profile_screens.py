"""What every screen of "About the cancer" is made of, and the first of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import Profile
from mbc_desktop.trials.profile_notes import notes_of
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.line_words import LineWords
from mbc_desktop.views.trials.picks import Answers, Help, Pick
from mbc_desktop.views.trials.profile_fields import Drop, MonthField
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

_MILES = (25, 50, 100, 250, 500)


class Screen(Page):
    """One question, or a few that belong together.

    Signals:
        changed: an answer is another one now.
        removed: words for what was removed, and what puts it back into a ``Profile``.
        edit_wanted: a treatment or biopsy is to be told on a page of its own; None for a new one.
        go_wanted: the name of another screen.
    """

    changed = Signal()
    removed = Signal(str, object)
    edit_wanted = Signal(object)
    go_wanted = Signal(str)

    def __init__(self, theme: Theme, title: str, intro: str = "", *, where: str = "") -> None:
        super().__init__(theme, name=title)
        self.title = title
        self._theme_ = theme
        self.picks: dict[str, Pick] = {}
        self.dates: dict[str, MonthField] = {}
        self._show: list[Callable[[Profile], None]] = []
        self._read: list[Callable[[Profile], Profile]] = []
        self._follow: list[Callable[[Profile], None]] = []
        self.column.addWidget(Words(title, type="title"))
        if intro:
            self.column.addWidget(Words(intro, type="muted"))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space(5))
        self.column.addLayout(self.body)
        if where:
            self.help = Help(theme, where)
            self.column.addWidget(self.help)
        self.column.addStretch(1)

    def show_profile(self, profile: Profile) -> None:
        """Show these answers without telling of it."""
        for show in self._show:
            show(profile)

    def answered(self, profile: Profile) -> Profile:
        """Return ``profile`` with the answers of this screen."""
        for read in self._read:
            profile = read(profile)
        return profile

    def add_pick(
        self, name: str, question: str, answers: Answers, *, in_rows: bool = False
    ) -> Pick:
        """Ask for the field ``name`` of a profile."""
        pick = Pick(self._theme_, question, answers, in_rows=in_rows)
        self.picks[name] = pick
        self.add_part(
            pick,
            lambda profile: pick.set_value(getattr(profile, name)),
            lambda profile: _with(profile, name, pick.value()),
        )
        pick.changed.connect(self.changed)
        return pick

    def add_show(self, show: Callable[[Profile], None]) -> None:
        """Have something shown that follows from the answers."""
        self._show.append(show)
        self._follow.append(show)

    def add_reading(self, read: Callable[[Profile], Profile]) -> None:
        """Take an answer of this screen into a profile."""
        self._read.append(read)

    def replace_reading(self, read: Callable[[Profile], Profile]) -> None:
        """Take the answer of the part added last in another way."""
        self._read[-1] = read

    def refresh(self, profile: Profile) -> None:
        """Show what follows from the answers, after one of this screen's own was changed."""
        for show in self._follow:
            show(profile)

    def add_notes(self, lines: LineWords, *tokens: str) -> None:
        """Say calmly where answers do not go together, of the ``tokens`` that belong here."""
        note = Words("", tone="info")
        self.column.insertWidget(self.column.indexOf(self.body), note)

        def show(profile: Profile) -> None:
            found = [token for token in notes_of(profile) if token in tokens]
            note.setText(" ".join(map(lines.note, found)))
            note.setVisible(bool(found))

        self.add_show(show)
        self.notes = note

    def add_answer(self, name: str, field: Drop | MonthField) -> None:
        """Take the answer to ``name`` from a field that is on the screen already."""
        self._show.append(lambda profile: field.set_value(getattr(profile, name)))

        def read(profile: Profile) -> Profile:
            if isinstance(field, MonthField) and field.is_future():
                return profile  # told under the field, and not kept
            return _with(profile, name, field.value())

        self._read.append(read)

    def add_part(
        self,
        widget: QWidget,
        show: Callable[[Profile], None],
        read: Callable[[Profile], Profile],
    ) -> None:
        """Add a widget with how answers get into it and out of it."""
        self.body.addWidget(widget)
        self._show.append(show)
        self._read.append(read)


def _with(profile: Profile, name: str, value: Any) -> Profile:
    return replace(profile, **{name: value})


class WhereScreen(Screen):
    """Home, and how far she would travel."""

    def __init__(self, theme: Theme, title: str, *, where: str) -> None:
        super().__init__(theme, title, where=where)
        self.home = QLineEdit()
        self.home.setPlaceholderText(self.tr("ZIP code or city"))
        choices: list[tuple[int | None, str]] = [(None, self.tr("Not said"))]
        choices += [(miles, self.tr("Up to {miles} miles").format(miles=miles)) for miles in _MILES]
        self.miles = Drop([*choices, (100_000, self.tr("Any distance"))])
        form = Form(theme)
        form.add_row(
            self.tr("Home"),
            self.home,
            help_text=self.tr("Looked up on this computer; it is not sent anywhere."),
        )
        form.add_row(self.tr("How far you would travel"), self.miles)
        self.add_part(form, self._show_where, self._read_where)
        self.home.editingFinished.connect(self.changed)
        self.miles.changed.connect(self.changed)

    def _show_where(self, profile: Profile) -> None:
        self.home.setText(profile.home)
        self.miles.set_value(profile.travel_miles)

    def _read_where(self, profile: Profile) -> Profile:
        return replace(profile, home=self.home.text().strip(), travel_miles=self.miles.value())
