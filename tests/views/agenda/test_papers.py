"""Days on paper: any view, any range, upright or across, in large type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from mbc_desktop.agenda.cycles import TreatmentPattern
from mbc_desktop.agenda.records import Event, EventStatus
from mbc_desktop.views.agenda.days_view import read_shown
from mbc_desktop.views.agenda.paper import PaperKind
from mbc_desktop.views.agenda.print_dialog import (
    CalendarPapers,
    PaperWish,
    PrintDialog,
    usual_days,
)
from mbc_desktop.views.agenda.services import AgendaServices
from mbc_desktop.views.agenda.words import AgendaWords
from mbc_desktop.views.printing import Paper, pdf_bytes
from mbc_desktop.views.widgets.status_area import StatusArea
from tests.views.access_checks import assert_accessible
from tests.views.agenda.steps import TODAY, asked

MARCH = (date(2026, 3, 1), date(2026, 3, 31))
VISIT = Event(
    uid="1",
    summary="Dr. <b>Ito</b>",
    start=datetime(2026, 3, 10, 9, 30),  # noqa: DTZ001
    end=datetime(2026, 3, 10, 10),  # noqa: DTZ001
    place="Room & hall",
    description="Ask about <pain>",
)
Make = Callable[..., Paper]


@pytest.fixture
def papers(qtbot: Any, theme: Any, tasks: Any, services: AgendaServices) -> CalendarPapers:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    pattern = TreatmentPattern(name="Infusions", length=21, infusion_days=(1,), scan_every=1)
    services.treatments.begin(pattern, date(2026, 3, 3))
    services.calendars.add(VISIT)
    gone = replace(VISIT, uid="2", summary="Called off", status=EventStatus.CANCELLED)
    services.calendars.add(gone)
    made = CalendarPapers(
        theme, tasks, StatusArea(theme, parent=window), AgendaWords(), parent=window
    )
    made.set_services(services)
    return made


@pytest.fixture
def make(papers: CalendarPapers, services: AgendaServices) -> Make:
    def made(kind: PaperKind, first: date, last: date, **rest: bool) -> Paper:
        wish = PaperWish(kind, first, last, rest.get("landscape", False), rest.get("large", False))
        return papers.paper(wish, read_shown(services, first, last))

    return made


@pytest.mark.parametrize("kind", list(PaperKind))
def test_text_from_outside_stays_text_in_every_layout(make: Make, kind: PaperKind):
    """No layout lets a title draw; the job's name tells nothing."""
    paper = make(kind, *MARCH)
    assert paper.title == "Companion"
    assert "<b>Ito" not in paper.html
    assert "<pain>" not in paper.html
    if kind is not PaperKind.YEAR:
        assert "Dr. &lt;b&gt;Ito&lt;/b&gt;" in paper.html
        assert "<s>Called off</s>" in paper.html


def test_a_list_tells_each_day_with_its_cycle(make: Make):
    """Days on which nothing is are left out."""
    html = make(PaperKind.LIST, *MARCH).html
    assert "<h1>March 1 – 31, 2026</h1>" in html
    assert '<h2>Tuesday, March 3, 2026</h2><p class="small">cycle 1, day 1</p>' in html
    assert "Wednesday, March 4" not in html
    assert "Room &amp; hall" in html


def test_a_page_a_day_has_the_notes_of_its_events(make: Make):
    """And an empty day says so."""
    html = make(PaperKind.DAY, date(2026, 3, 10), date(2026, 3, 12)).html
    assert html.count("<h1") == 3
    assert html.count("page-break-before") == 2
    assert "Ask about &lt;pain&gt;" in html
    assert "Nothing on this day" in html


def test_a_table_of_a_month_tells_the_day_of_the_cycle(make: Make):
    """Days of other months stay empty."""
    html = make(PaperKind.MONTH, date(2026, 3, 5), date(2026, 4, 2)).html
    assert html.count("<h1") == 2
    assert "<b>23</b><br>C1D21" in html
    assert "<b>24</b><br>C2D1<br>Infusion" in html
    assert html.count("<b>31</b>") == 1


def test_a_year_is_one_table_with_a_legend(make: Make):
    """Cycles by their numbers, what is due by a letter that the legend explains."""
    html = make(PaperKind.YEAR, date(2026, 1, 1), date(2026, 12, 31)).html
    assert html.count("<tr>") == 13
    assert "<b>C2</b><br><b>I</b>" in html
    assert "I: Infusion, S: Scan" in html
    assert "Treatments, from above: Infusions." in html


def test_across_and_large_change_the_page(make: Make):
    """A page across is wider than high; large type takes more pages."""

    def box(paper: Paper) -> tuple[float, float]:
        body = pdf_bytes(paper).partition(b"/MediaBox [")[2].partition(b"]")[0]
        _left, _top, width, height = map(float, body.split())
        return width, height

    upright, across = (box(make(PaperKind.MONTH, *MARCH, landscape=way)) for way in (False, True))
    assert upright[0] < upright[1]
    assert across == (upright[1], upright[0])
    year = (date(2026, 1, 1), date(2026, 12, 31))
    small, large = (
        pdf_bytes(make(PaperKind.LIST, *year, large=big)).count(b"/Type /Page\n")
        for big in (False, True)
    )
    assert 0 < small < large


def test_the_dialog_begins_with_what_is_on_screen(papers: CalendarPapers, qtbot: Any):
    """The month with its days, across; dates that make no sense are complained of."""
    papers.ask(PaperKind.MONTH, TODAY)
    dialog = asked(qtbot, PrintDialog)
    assert_accessible(dialog)
    assert dialog.wish() == PaperWish(PaperKind.MONTH, *MARCH, landscape=True, large=False)
    dialog.kind.setCurrentIndex(dialog.kind.findData("list"))
    assert dialog.wish().first == TODAY
    assert not dialog.wish().landscape
    dialog.last.set_day(TODAY - timedelta(days=1))
    assert dialog.last.property("wrong") == "true"
    assert not dialog.pdf.isEnabled()
    dialog.last.set_day(TODAY + timedelta(days=5_000))
    assert not dialog.print.isEnabled()
    dialog.last.set_day(TODAY + timedelta(days=5))
    assert dialog.print.isEnabled()
    dialog.reject()


def test_a_pdf_is_written(papers: CalendarPapers, tmp_path: Path, qtbot: Any, tasks: Any):
    """Off the window's thread."""
    path = tmp_path / "calendar.pdf"
    papers.write(PaperWish(PaperKind.WEEK, *MARCH, landscape=True, large=True), path)
    qtbot.waitUntil(lambda: path.exists() and tasks.pending == 0, timeout=10_000)
    assert path.read_bytes().startswith(b"%PDF")


def test_usual_days():
    """A year is a whole one, a week begins as weeks do here."""
    assert usual_days(PaperKind.YEAR, TODAY) == (date(2026, 1, 1), date(2026, 12, 31))
    assert usual_days(PaperKind.DAY, TODAY) == (TODAY, TODAY)
    first, last = usual_days(PaperKind.WEEK, TODAY)
    assert first <= TODAY <= last
    assert (last - first).days == 6
    assert usual_days(PaperKind.MONTH, date(9999, 12, 5))[0] == date(9999, 12, 1)
