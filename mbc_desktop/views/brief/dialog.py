"""The page for a visit in two steps: what goes on it, then how it reads; printed or saved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.views.access import tab_in_reading_order
from mbc_desktop.views.brief.choice import BriefChoicePage
from mbc_desktop.views.brief.part_editor import PartEditor
from mbc_desktop.views.brief.services import BriefOffer, BriefServices
from mbc_desktop.views.printing import Paper, ask_and_print, count_pages, write_pdf
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.files import ask_where
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.dialogs import Dialog, confirm
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.rich_text import PICTURE, RichText
from mbc_desktop.views.widgets.segmented import Segmented

if TYPE_CHECKING:
    from mbc_desktop.brief import Brief, BriefSection

PDF_NAME = "visit.pdf"
PAGES = 2
"""What is read in a visit of a quarter of an hour."""
_PLOT_WIDTH = 620


class BriefDialog(Dialog):
    """Chosen, looked at, changed as plain text, and only then on paper. Made here, offline.

    Signals:
        saved: the PDF was written.
    """

    saved = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        tasks: TaskRunner,
        services: BriefServices,
        *,
        offer: BriefOffer,
        today: date,
    ) -> None:
        super().__init__(theme, parent)
        self._tasks = tasks
        self._services = services
        self.brief: Brief | None = None
        self._counting = CancelToken()
        self._plots: Mapping[str, bytes] = {}
        self._gathered: dict[str, str] = {}
        self._edited: dict[str, str] = {}
        self.parts: dict[str, PartEditor] = {}
        self.choice = BriefChoicePage(theme, offer, today=today, language=services.language)
        self.reading = self._reading_page()
        self._steps = QStackedWidget()
        self._steps.addWidget(self.choice)
        self._steps.addWidget(self.reading)
        self.body.addWidget(self._steps, 1)
        self.cancel = self.add_button(self.tr("Cancel"))
        self.back = self.add_button(self.tr("Back"), icon="back")
        self.pdf = self.add_button(self.tr("Save as PDF…"), icon="document")
        self.print = self.add_button(self.tr("Print…"), kind="primary", icon="print")
        self.look = self.add_button(self.tr("Look at the page"), kind="primary", icon="forward")
        self.look.setObjectName("yes")
        self.look.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self._show_choice)
        self.look.clicked.connect(self.gather)
        self.print.clicked.connect(lambda: ask_and_print(self.paper(), self, on_done=self.accept))
        self.pdf.clicked.connect(
            lambda: ask_where(self, self.tr("Save as PDF"), PDF_NAME, self.save)
        )
        self._show_choice()
        self.resize(theme.space(6) * 26, theme.space(6) * 24)

    def _reading_page(self) -> QWidget:
        theme = self._theme
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        self.form = Segmented(
            theme,
            (Choice("page", self.tr("The page")), Choice("text", self.tr("Change the text"))),
            name=self.tr("How to show it"),
        )
        self.large = QCheckBox(self.tr("Large print"))
        self.with_plots = QCheckBox(self.tr("With plots of my symptoms"))
        self.pages = Words("", type="muted")
        head = FlowLayout(gap=theme.space(3))
        head.addWidget(self.form)
        head.addWidget(self.large)
        head.addWidget(self.with_plots)
        column.addLayout(head)
        column.addWidget(self.pages)
        self.preview = RichText(
            theme, name=self.tr("The page"), grows=True, picture_of=self._picture
        )
        looked = Page(theme, name=self.tr("The page"), most_characters=92)
        looked.column.addWidget(self.preview)
        looked.column.addStretch(1)
        self._texts_page = Page(theme, name=self.tr("Change the text"), most_characters=92)
        self._texts = QVBoxLayout()
        self._texts_page.column.addLayout(self._texts)
        self._texts_page.column.addStretch(1)
        self._forms = QStackedWidget()
        self._forms.addWidget(looked)
        self._forms.addWidget(self._texts_page)
        column.addWidget(self._forms, 1)
        self.form.chosen_changed.connect(self._on_form)
        self.large.toggled.connect(lambda _on: self._count_pages())
        self.with_plots.toggled.connect(lambda _on: self._show_page())
        return whole

    # -- the steps --------------------------------------------------------------------------------

    def _show_choice(self) -> None:
        self.set_heading(
            self.tr("Make the page for a visit"),
            self.tr("In your words, from what you wrote here. Nothing is sent anywhere."),
        )
        self._keep_edits()
        self._steps.setCurrentWidget(self.choice)
        self._show_buttons(reading=False)

    def _show_buttons(self, *, reading: bool) -> None:
        for button in (self.back, self.pdf, self.print):
            button.setVisible(reading)
        self.look.setVisible(not reading)

    def gather(self) -> None:
        """Gather what is chosen and show it."""
        from mbc_desktop.brief import gather

        choice, sources = self.choice.choice(), self._services.sources
        plots = self._services.plots

        def read() -> tuple[Brief, Mapping[str, bytes]]:
            brief = gather(choice, sources(), date_words=_day_words)
            return brief, plots(choice) if "symptoms" in choice.parts else {}

        self._tasks.run_write(self, read, lambda found: self._show_brief(*found))

    def _show_brief(self, brief: Brief, plots: Mapping[str, bytes]) -> None:
        self._plots = plots
        self.with_plots.setVisible(bool(plots))
        for one in brief.sections:
            # what she changed stays, unless what it was made from is different now
            if one.key in self._edited and self._gathered.get(one.key) == one.body:
                brief = brief.with_body(one.key, self._edited[one.key])
            else:
                self._edited.pop(one.key, None)
                self._gathered[one.key] = one.body
        self.brief = brief
        has_any = bool(brief.sections)
        self.set_heading(brief.title)
        self._fill_texts()
        self.form.set_chosen("page")
        self._steps.setCurrentWidget(self.reading)
        self._show_buttons(reading=True)
        for button in (self.pdf, self.print):
            button.setEnabled(has_any)
        self._show_page()

    def _fill_texts(self) -> None:
        while (item := self._texts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.parts = {}
        help_text = self.tr(
            "Change whatever you like. A line that begins with “- ” is an item of a list; a row"
            " of a table without a word is left out."
        )
        self._texts.addWidget(Words(help_text, type="muted"))
        for section in self.brief.sections if self.brief is not None else ():
            self._texts.addWidget(self._part(section))
        tab_in_reading_order(self)

    def _part(self, section: BriefSection) -> PartEditor:
        part = PartEditor(self._theme, section)
        part.left_out.connect(lambda: self.leave_out(section.key))
        self.parts[section.key] = part
        return part

    def leave_out(self, key: str) -> None:
        """Take a part out; it can be ticked again on the step before."""
        if self.brief is not None:
            self._keep_edits()
            self.brief = self.brief.without(key)
            self.choice.parts[key].setChecked(False)
            self._fill_texts()

    def _keep_edits(self) -> None:
        for key, part in self.parts.items():
            body = part.body()
            if self.brief is not None:
                self.brief = self.brief.with_body(key, body)
            if body != self._gathered.get(key):
                self._edited[key] = body

    def _on_form(self, key: object) -> None:
        self._keep_edits()
        self._forms.setCurrentIndex(1 if key == "text" else 0)
        self._show_page()

    def _show_page(self) -> None:
        from mbc_desktop.brief import page_html

        brief = self.brief
        if brief is None:
            return
        if brief.sections:
            html = page_html(brief, after=self._after())
            self.preview.set_html(html + f"<p><i>{escape(brief.foot)}</i></p>")
        else:
            nothing = self.tr(
                "There is nothing to tell yet. Write in the diary, add your medicines, or begin a"
                " line in a note with “?” for a question."
            )
            self.preview.set_html(f"<p>{escape(nothing)}</p>")
        self._count_pages()

    def reject(self) -> None:
        """Close it; a text she changed is thrown away only when she says so."""
        self._keep_edits()
        if not self._edited:
            super().reject()
            return
        confirm(
            self._theme,
            self,
            self.tr("Throw away what you changed?"),
            "",
            yes=self.tr("Throw away"),
            no=self.tr("Go on"),
            on_yes=super().reject,
            danger=True,
        )

    # -- paper ------------------------------------------------------------------------------------

    def paper(self) -> Paper:
        """Return the page as it stands now."""
        from mbc_desktop.brief import page_html

        self._keep_edits()
        brief = self.brief
        if brief is None:
            return Paper(html="", title=self.tr("Companion"))
        # the title of a file that may lie about in a waiting room names nothing
        return Paper(
            html=page_html(brief, after=self._after()),
            title=self.tr("Companion"),
            foot=brief.foot,
            large=self.large.isChecked(),
            picture_of=self._plots.get,
        )

    def _after(self) -> Mapping[str, str]:
        """Return the pictures that stand below the part about symptoms."""
        if not self.with_plots.isChecked():
            return {}
        pictures = (
            f'<p><img src="{PICTURE}{escape(name)}" width="{_PLOT_WIDTH}"/></p>'
            for name in self._plots
        )
        return {"symptoms": "".join(pictures)}

    def _picture(self, name: str) -> bytes | None:
        return self._plots.get(name)

    def save(self, path: Path) -> None:
        """Write the PDF and close."""
        paper = self.paper()

        def done(_none: object) -> None:
            self.saved.emit()
            self.accept()

        self._tasks.run_network(self, lambda _token, _report: write_pdf(paper, path), done)

    def _count_pages(self) -> None:
        paper = self.paper()
        self._counting.cancel()
        self._counting = self._tasks.run_read(self, lambda: count_pages(paper), self._tell_pages)

    def _tell_pages(self, count: int) -> None:
        told = self.tr("%n page(s)", "", count)
        if count > PAGES:
            told += ". " + self.tr("Two are read in a visit: leave something out if you can.")
        self.pages.setText(told)


def _day_words(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
