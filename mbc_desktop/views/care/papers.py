"""The lists and the summary on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mbc_desktop.data.care_records import CareRecord
from mbc_desktop.notes.paper_pages import Brief, page_html
from mbc_desktop.notes.treatment_summary import list_page
from mbc_desktop.views.care.services import CareServices
from mbc_desktop.views.printing import Paper, ask_and_print, write_pdf
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.trials.files import ask_where
from mbc_desktop.views.widgets.status_area import StatusArea

PDF_NAME = "lists.pdf"


def brief_paper(brief: Brief, *, title: str, large: bool = False) -> Paper:
    """Return a brief for paper; the PDF's own title names nothing."""
    return Paper(html=page_html(brief), title=title, foot=brief.foot, large=large)


class CarePapers(QObject):
    """Reads what is to go on paper, off the GUI thread, and prints or saves it."""

    def __init__(self, tasks: TaskRunner, status: StatusArea, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._window = parent

    def put(self, how: str, brief: Brief) -> None:
        """Print a page, or ask where its PDF goes; ``how`` is ``print`` or ``pdf``."""
        paper = brief_paper(brief, title=self.tr("Companion"))
        if how == "print":
            ask_and_print(paper, self._window)
        else:
            ask_where(
                self._window,
                self.tr("Save as PDF"),
                PDF_NAME,
                lambda path: self.save(paper, path),
            )

    def save(self, paper: Paper, path: Path) -> None:
        """Write a PDF, and tell of it."""
        self._tasks.run_network(
            self,
            lambda _token, _report: write_pdf(paper, path),
            lambda _none: self._status.tell(self.tr("The PDF was saved."), tone="good"),
        )

    def put_lines(self, how: str, lines: Sequence[CareRecord], language: str) -> None:
        """Put one list on paper."""
        self.put(how, list_page(lines, language=language))

    def put_all(self, how: str, services: CareServices) -> None:
        """Put medicines, allergies, care team and insurance on paper."""
        title = self.tr("My lists")

        def read() -> Brief:
            lists: Sequence[Sequence[CareRecord]] = (
                services.medicines.all(),
                services.allergies.all(),
                services.team.all(),
                services.insurance.all(),
            )
            pages = [list_page(lines, language=services.language) for lines in lists]
            sections = tuple(section for page in pages for section in page.sections)
            return Brief(title, sections, pages[0].foot)

        self._tasks.run_read(self, read, lambda brief: self.put(how, brief))
