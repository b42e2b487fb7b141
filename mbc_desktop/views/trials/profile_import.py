"""Answers from a file of the hospital: looked through by her before they are kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.trials.import_words import ImportWords
from mbc_desktop.views.trials.profile_biopsies import BiopsyWords
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.rich_text import RichText
from mbc_desktop.views.widgets.status_area import StatusArea

if TYPE_CHECKING:
    from mbc_desktop.trials.mcode import Imported

_LINES = 16
_MOST_BYTES = 50_000_000


class ProfileImport(QObject):
    """Asks for the file, shows what was understood and what was not, and hands the answers on."""

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        *,
        drugs: DrugWords,
        biopsies: BiopsyWords,
        profile: Callable[[], Profile],
        on_accepted: Callable[[Profile], object],
        parent: QWidget,
    ) -> None:
        """Make one; ``profile`` returns the answers there are, ``on_accepted`` takes the new."""
        super().__init__(parent)
        self._words = ImportWords(drugs, biopsies, parent=self)
        self._profile = profile
        self._theme = theme
        self._tasks = tasks
        self._status = status
        self._window = parent
        self._on_accepted = on_accepted

    def ask(self) -> None:
        """Ask for the file."""
        dialog = QFileDialog(self._window, self.tr("The hospital's file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("FHIR or mCODE (*.json)"))
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a file; nothing is kept before she agrees."""

        def work() -> Imported:
            from mbc_desktop.trials.mcode import read_bundle

            return read_bundle(_bytes_of(path))

        self._tasks.run_read(self, work, self._show, on_failed=self._status.tell_error)

    def _show(self, found: Imported) -> None:
        from mbc_desktop.trials.profile_merge import merged

        before = self._profile()
        after, changes = merged(before, found.profile)
        dialog = Dialog(
            self._theme,
            self._window,
            self.tr("What the file says"),
            self.tr(
                "Look through it. Nothing is changed before you agree, and you can undo it after."
            ),
        )
        text = RichText(self._theme, name=self.tr("What the file says"), parent=dialog)
        missed = tuple((one.kind, one.text) for one in found.not_understood)
        text.set_html(self._words.page(changes, missed))
        room = self._window.window().height() // 2
        text.setMinimumHeight(min(text.fontMetrics().lineSpacing() * _LINES, room))
        dialog.body.addWidget(text)
        cancel = dialog.add_button(self.tr("Cancel"))
        use = dialog.add_button(self.tr("Use these answers"), kind="primary")
        use.setObjectName("yes")
        use.setEnabled(after != before)
        cancel.clicked.connect(dialog.reject)
        use.clicked.connect(dialog.accept)
        # other answers given meanwhile stay: the file is laid over what there is then
        dialog.accepted.connect(
            lambda: self._on_accepted(merged(self._profile(), found.profile)[0])
        )
        dialog.open()


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            body = file.read(_MOST_BYTES + 1)
    except OSError as problem:
        raise KnownError(
            f"The file {path.name} could not be read.",
            what_is_safe="Your answers are as they were.",
            what_to_do="Check that it is still there, or choose another file.",
        ) from problem
    if len(body) > _MOST_BYTES:
        raise KnownError(
            f"The file {path.name} is too large.",
            what_is_safe="Your answers are as they were.",
            what_to_do="Ask the hospital for a file about the cancer alone.",
        )
    return body
