"""What the pages of the settings have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLayout, QVBoxLayout

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.settings.desk import DataDesk
from mbc_desktop.views.settings.words import DataWords
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.banner import Banner, BannerTone
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

OnFile = Callable[[Path], object]


class SettingsPage(Page):
    """A heading, a few words, a place for messages, and what the page adds to ``column``.

    Signals:
        errand_wanted: an ``Errand`` that needs every store closed.
    """

    errand_wanted = Signal(object)

    def __init__(self, theme: Theme, tasks: TaskRunner, desk: DataDesk) -> None:
        super().__init__(theme)
        self.theme = theme
        self.tasks = tasks
        self.desk = desk
        self.words = DataWords(self)
        self._title = Words("", type="display")
        self._intro = Words("", type="muted")
        self.column.addWidget(self._title)
        self.column.addWidget(self._intro)
        self._messages = QVBoxLayout()
        self.column.addLayout(self._messages)

    def set_heading(self, title: str, text: str = "") -> None:
        """Set the heading, which is the page's accessible name, and the words under it."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self._intro.setText(text)
        self._intro.setVisible(bool(text))

    def shown(self) -> None:
        """The page came into sight: read again what may have changed."""

    # -- telling ----------------------------------------------------------------------------------

    def say(self, title: str, text: str = "", *, tone: BannerTone = "good") -> Banner:
        """Say something at the head of the page, in the place of what stood there."""
        self.say_nothing()
        banner = Banner(self.theme, title, text, tone=tone)
        self._messages.addWidget(banner)
        banner.announce()
        self.ensureWidgetVisible(banner)
        return banner

    def tell(self, problem: KnownError) -> None:
        """Say what went wrong."""
        self.say(
            problem.what_happened, f"{problem.what_is_safe} {problem.what_to_do}", tone="caution"
        )

    def say_nothing(self) -> None:
        """Take back what stood at the head of the page."""
        empty(self._messages)

    # -- building ---------------------------------------------------------------------------------

    def add_card(self, title: str = "", text: str = "") -> QVBoxLayout:
        """Add a card with a heading, and return where its content goes."""
        card = self.make_card(title, text)
        self.column.addWidget(card)
        return self.body_of(card)

    @staticmethod
    def body_of(card: QFrame) -> QVBoxLayout:
        """Return where the content of a card goes."""
        inside = card.layout()
        assert isinstance(inside, QVBoxLayout)  # noqa: S101 - made so in make_card
        return inside

    def make_card(self, title: str = "", text: str = "") -> QFrame:
        """Return a card with a heading and a column."""
        card = QFrame()
        card.setProperty("type", "card")
        inside = QVBoxLayout(card)
        edge = self.theme.space(4)
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.setSpacing(self.theme.space(3))
        if title:
            inside.addWidget(Words(title, type="title"))
        if text:
            inside.addWidget(Words(text))
        return card

    def add_buttons(self, into: QVBoxLayout, *buttons: Button) -> None:
        """Add buttons in a line that breaks where there is no room."""
        flow = FlowLayout(gap=self.theme.space(2))
        for button in buttons:
            flow.addWidget(button)
        into.addLayout(flow)

    # -- files ------------------------------------------------------------------------------------

    def ask_file(self, title: str, on_file: OnFile, *, filters: str = "") -> QFileDialog:
        """Ask for a file that is there."""
        dialog = self._dialog(title, on_file)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if filters:
            dialog.setNameFilter(filters)
        return dialog

    def ask_folder(self, title: str, on_folder: OnFile) -> QFileDialog:
        """Ask for a folder."""
        dialog = self._dialog(title, on_folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog

    def ask_new(self, title: str, on_file: OnFile, *, name: str, suffix: str) -> QFileDialog:
        """Ask where to write a file."""
        dialog = self._dialog(title, on_file)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{name}.{suffix}")
        return dialog

    def _dialog(self, title: str, on_file: OnFile) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.fileSelected.connect(lambda name: on_file(Path(name)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
        return dialog


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, below = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif below is not None:
            empty(below)
