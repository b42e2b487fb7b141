"""Stories on video: who speaks and what about, where to find them, and the person's own copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMimeDatabase, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from mbc_desktop.learn.stories import Story

OpenFile = Callable[[Path], object]


class StoriesPane(Page):
    """A card for each story.

    Signals:
        link_wanted: an address to open outside.
        files_changed: the files that were chosen, by story.
        failed: a ``KnownError`` to tell.
    """

    link_wanted = Signal(str)
    files_changed = Signal(dict)
    failed = Signal(object)

    def __init__(
        self, theme: Theme, *, play: OpenFile | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._play = play or _play
        self._files: dict[str, str] = {}
        self._parts: dict[str, tuple[Words, Button, Button]] = {}
        self.setAccessibleName(self.tr("Stories"))
        self.column.addWidget(Words(self.tr("Stories on video"), type="title", parent=self))
        self.column.addWidget(
            Words(
                self.tr(
                    "Susan G. Komen's page about metastatic breast cancer names these three. The"
                    " videos are Komen's: look for them on its site. If you have saved one on this"
                    " computer, you can open it from here without the internet."
                ),
                parent=self,
            )
        )
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.space(3))
        self.column.addLayout(self._cards)
        self.column.addStretch(1)

    def show_stories(self, stories: Sequence[Story], files: Mapping[str, str]) -> None:
        """Show these stories, and the person's own files of them."""
        self._files = dict(files)
        lang = "es" if QLocale().language() is QLocale.Language.Spanish else "en"
        for story in stories:
            self._cards.addWidget(self._card(story, lang))
            self._show_file(story.id)

    def set_file(self, story: str, path: str) -> None:
        """Keep which file is a story's; an empty path forgets it."""
        if path:
            self._files[story] = path
        else:
            self._files.pop(story, None)
        self._show_file(story)
        self.files_changed.emit(dict(self._files))

    def play(self, story: str) -> None:
        """Open the person's own file in the program the system has for it."""
        path = Path(self._files.get(story, ""))
        if not path.is_file():
            self.failed.emit(
                KnownError(
                    self.tr("The file “{name}” is no longer there.").format(name=path.name),
                    what_is_safe=self.tr("Everything else is as it was."),
                    what_to_do=self.tr("Choose the file again, or look for the story on the web."),
                )
            )
        elif not is_media(path):
            self.failed.emit(
                KnownError(
                    self.tr("“{name}” is not a video.").format(name=path.name),
                    what_is_safe=self.tr("It was not opened."),
                    what_to_do=self.tr("Choose the file of the video."),
                )
            )
        else:
            self._play(path)

    def _card(self, story: Story, lang: str) -> QFrame:
        theme = self._theme
        card = QFrame()
        card.setProperty("type", "card")
        column = QVBoxLayout(card)
        edge = theme.space(4)
        column.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
        column.setSpacing(theme.space(2))
        title = story.title_in(lang)
        column.addWidget(Words(title, type="title", parent=card))
        column.addWidget(Words(story.about_in(lang), parent=card))
        own = Words("", type="muted", parent=card)
        column.addWidget(own)
        buttons = FlowLayout(gap=theme.space(2))
        site = Button(theme, self.tr("Open Komen's site"), icon="link", parent=card)
        play = Button(theme, self.tr("Play my own file"), kind="primary", icon="play", parent=card)
        choose = Button(theme, "", icon="video", parent=card)
        site.setAccessibleName(self.tr("Open Komen's site for “{title}”").format(title=title))
        play.setAccessibleName(self.tr("Play my own file of “{title}”").format(title=title))
        for button in (play, choose, site):
            buttons.addWidget(button)
        column.addLayout(buttons)
        site.clicked.connect(lambda: self.link_wanted.emit(story.link))
        play.clicked.connect(lambda: self.play(story.id))
        choose.clicked.connect(lambda: self._on_choose(story.id))
        self._parts[story.id] = (own, play, choose)
        return card

    def _show_file(self, story: str) -> None:
        own, play, choose = self._parts[story]
        path = self._files.get(story, "")
        own.setText(self.tr("Your file: {name}").format(name=Path(path).name) if path else "")
        own.setVisible(bool(path))
        play.setVisible(bool(path))
        choose.setText(
            self.tr("Choose another file…") if path else self.tr("Add my own video file…")
        )

    def _on_choose(self, story: str) -> None:
        dialog = QFileDialog(self, self.tr("Choose the video file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(
            self.tr("Videos ({patterns})").format(
                patterns="*.mp4 *.m4v *.mov *.webm *.mkv *.avi *.wmv *.mp3 *.m4a"
            )
        )
        dialog.fileSelected.connect(lambda path: self.set_file(story, path))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()


def is_media(path: Path) -> bool:
    """Whether a file is a video or a recording, by its content and name."""
    kind = QMimeDatabase().mimeTypeForFile(str(path)).name()
    return kind.startswith(("video/", "audio/"))


def _play(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
