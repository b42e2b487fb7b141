"""Which languages are checked, and the words she taught: kept with her own data."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from mbc_desktop.notes.spelling import (
    SpellChecker,
    find_dictionaries,
    is_available,
    open_dictionary,
    words_of_the_field,
)
from mbc_desktop.views.notes.services import NoteServices
from mbc_desktop.views.notes.spell_marks import SpellMarks
from mbc_desktop.views.tasks import TaskRunner

_LANGUAGES, _WORDS = "spelling_languages", "spelling_words"
_MOST_WORDS = 5_000
_AFTER_MS = 700


class SpellSettings(QObject):
    """Reads dictionaries off the window's thread, and fills a menu with what there is.

    Signals:
        ready: dictionaries were read, or there are none.
    """

    ready = Signal()

    def __init__(self, tasks: TaskRunner, marks: SpellMarks, menu: QMenu) -> None:
        super().__init__(marks)
        self._tasks = tasks
        self._marks = marks
        self._menu = menu
        self._services: NoteServices | None = None
        self._found: list[str] = []
        self._chosen: list[str] = []
        self._words: list[str] = []
        self._has_begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read)
        marks.taught.connect(self._on_taught)

    def set_services(self, services: NoteServices) -> None:
        """Read what was chosen, and the dictionaries, once a note is open."""
        self._services = services

    def begin(self) -> None:
        """A note is open: read the dictionaries in a moment, the first time this is called.

        Reading one takes a tenth of a second in which Python does nothing else, so it waits until
        the note is painted.
        """
        if not self._has_begun and self._services is not None:
            self._has_begun = True
            self._timer.start(_AFTER_MS)

    def _read(self) -> None:
        services = self._services
        if services is None or not self._marks.is_seen:
            # the window is closed, or another tab shows: the next note that opens begins again
            self._has_begun = False
            return
        settings = services.settings

        def read() -> tuple[list[str] | None, list[str], list[str]]:
            chosen = settings.get(_LANGUAGES)
            words = settings.get(_WORDS, [])
            return (
                [str(one) for one in chosen] if isinstance(chosen, list) else None,
                [str(one) for one in words][:_MOST_WORDS] if isinstance(words, list) else [],
                sorted(find_dictionaries()) if is_available() else [],
            )

        def done(found: tuple[list[str] | None, list[str], list[str]]) -> None:
            chosen, self._words, self._found = found
            # both are right at once: many write in two languages
            self._chosen = self._found if chosen is None else chosen
            self._fill_menu()
            self._open()

        self._tasks.run_read(self, read, done)

    def _open(self) -> None:
        chosen = [one for one in self._chosen if one in self._found]
        words = list(self._words)
        if not chosen:
            self._marks.set_checker(None)
            self.ready.emit()
            return

        def read() -> SpellChecker:
            paths = find_dictionaries()
            opened = [open_dictionary(paths[one]) for one in chosen if one in paths]
            known = [*words_of_the_field(), *words]
            return SpellChecker([one for one in opened if one is not None], known=known)

        def done(checker: SpellChecker) -> None:
            self._marks.set_checker(checker)
            self.ready.emit()

        self._tasks.run_read(self, read, done)

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        names = {"en": self.tr("English"), "es": self.tr("Spanish")}
        for language in self._found:
            action = menu.addAction(names[language])
            action.setCheckable(True)
            action.setChecked(language in self._chosen)
            action.toggled.connect(partial(self._choose, language))
        if self._found:
            return
        if is_available():
            words = self.tr("No dictionary was found on this computer")
        else:
            words = self.tr("Checking spelling is not installed")
        none = menu.addAction(words)
        none.setEnabled(False)

    def _choose(self, language: str, on: bool) -> None:
        kept = [one for one in self._chosen if one != language]
        self._chosen = [*kept, language] if on else kept
        self._keep(_LANGUAGES, list(self._chosen))
        self._open()

    def _on_taught(self, word: str) -> None:
        self._words = [*(one for one in self._words if one != word), word][-_MOST_WORDS:]
        self._keep(_WORDS, list(self._words))

    def _keep(self, key: str, value: list[str]) -> None:
        services = self._services
        if services is not None:
            settings = services.settings
            self._tasks.run_write(self, lambda: settings.set(key, value))
