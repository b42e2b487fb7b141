"""My care in the window: plain lists, the treatment summary and its reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import Allergy, CareMember, Insurance, Medicine
from mbc_desktop.data.profile_records import DrugHad, Profile
from mbc_desktop.data.stores import Stores
from mbc_desktop.notes.paper_pages import Brief
from mbc_desktop.notes.team_numbers import Team
from mbc_desktop.notes.treatment_summary import TreatmentSummary, drafted
from mbc_desktop.views.care.line_card import web_address
from mbc_desktop.views.care.line_form import LineForm
from mbc_desktop.views.care.pane import SUMMARY, CarePane
from mbc_desktop.views.care.papers import brief_paper
from mbc_desktop.views.care.services import CareServices
from mbc_desktop.views.opened_files import OpenedFiles
from mbc_desktop.views.printing import pdf_bytes
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast
from tests.views.access_checks import assert_accessible

PROFILE = Profile(her2="low", drugs=(DrugHad(drug="letrozole", start="2024-03", ongoing=True),))


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def services(stores: Stores) -> CareServices:
    personal = stores.personal
    return CareServices(
        medicines=CareList(personal, Medicine),
        allergies=CareList(personal, Allergy),
        team=CareList(personal, CareMember),
        insurance=CareList(personal, Insurance),
        summary=TreatmentSummary(personal),
        drafted=lambda: drafted(PROFILE),
        attachments=Attachments(personal),
        language="en",
        only_one_first=Team(personal, language="en").only_one_first,
    )


@pytest.fixture
def pane(qtbot: Any, theme: Any, tasks: Any, services: CareServices) -> Iterator[CarePane]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 900)
    made = CarePane(
        theme, tasks, StatusArea(theme, parent=window), Toast(theme, window), language="en"
    )
    QVBoxLayout(window).addWidget(made)
    window.show()
    made.set_services(services)
    settle(qtbot, tasks)
    yield made
    made.leave()


def settle(qtbot: Any, tasks: Any) -> None:
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=10_000)


def form() -> LineForm:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, LineForm))


def buttons(card: QWidget) -> list[str]:
    return [one.text() for one in card.findChildren(QPushButton)]


def test_a_medicine_is_added_changed_and_taken_off_with_an_undo(
    pane: CarePane, services: CareServices, qtbot: Any, tasks: Any
):
    """The name is enough; nothing is asked beforehand."""
    part = pane.lists[Medicine.LIST].list
    part.add.click()
    form().save.click()
    assert form().isVisible()
    form().fields["name"].setText("letrozole")
    form().fields["dose"].setText("2.5 mg")
    assert_accessible(form())
    form().save.click()
    settle(qtbot, tasks)
    (line,) = services.medicines.all()
    assert (line.name, line.dose) == ("letrozole", "2.5 mg")
    part.ask_line(line)
    form().fields["how_often"].setText("every evening")
    form().save.click()
    settle(qtbot, tasks)
    assert services.medicines.all()[0].how_often == "every evening"
    part.cards[0].findChild(QToolButton, "trash").click()
    settle(qtbot, tasks)
    assert services.medicines.all() == []
    pane.lists[Medicine.LIST].list._toast._undo.click()
    settle(qtbot, tasks)
    assert [one.name for one in services.medicines.all()] == ["letrozole"]


def test_what_was_typed_is_not_thrown_away_by_a_slip_of_the_finger(
    pane: CarePane, services: CareServices, qtbot: Any, tasks: Any
):
    """Esc asks; where nothing was typed it just closes."""
    part = pane.lists[Medicine.LIST].list
    part.add.click()
    form().reject()
    assert not any(
        isinstance(w, LineForm) and w.isVisible() for w in QApplication.topLevelWidgets()
    )
    part.add.click()
    shown = next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, LineForm) and w.isVisible()
    )
    shown.fields["name"].setText("letrozole")
    shown.reject()
    assert shown.isVisible()
    question = next(w for w in shown.findChildren(Dialog) if w.isVisible())
    question.findChild(QPushButton, "no").click()
    assert shown.isVisible()
    shown.save.click()
    settle(qtbot, tasks)
    assert [one.name for one in services.medicines.all()] == ["letrozole"]


def test_lines_are_put_in_her_order(pane: CarePane, services: CareServices, qtbot: Any, tasks: Any):
    """With buttons, from the keyboard too; the ends go no further."""
    services.medicines.add_many([Medicine(name=name) for name in ("a", "b", "c")])
    part = pane.lists[Medicine.LIST].list
    part.refresh()
    settle(qtbot, tasks)
    assert not part.cards[0].findChild(QToolButton, "chevron-up").isEnabled()
    part.cards[2].findChild(QToolButton, "chevron-up").click()
    settle(qtbot, tasks)
    assert [one.name for one in services.medicines.all()] == ["a", "c", "b"]
    assert not part.cards[2].findChild(QToolButton, "chevron-down").isEnabled()


def test_the_care_team_is_called_written_to_and_copied(
    pane: CarePane, services: CareServices, qtbot: Any, tasks: Any
):
    """Each number and address with what can be done with it."""
    services.team.add(
        CareMember(name="Dr. Ito", phone="555-0100", email="ito@example.org", portal="example.org")
    )
    pane.show_part(CareMember.LIST)
    part = pane.lists[CareMember.LIST].list
    part.refresh()
    settle(qtbot, tasks)
    (card,) = part.cards
    assert buttons(card) == ["Call 555-0100", "Write to ito@example.org", "Open the portal"]
    copy = next(
        one for one in card.findChildren(QToolButton) if one.accessibleName() == "Copy: Phone"
    )
    copy.click()
    assert QGuiApplication.clipboard().text() == "555-0100"
    assert_accessible(pane.window())


def test_only_one_line_is_the_one_to_call(
    pane: CarePane, services: CareServices, qtbot: Any, tasks: Any
):
    """Ticking it on another line takes it from the first."""
    services.team.add(CareMember(name="Dr. Ito", phone="1", call_first="yes"))
    nurse = services.team.add(CareMember(name="Nurse line", phone="2"))
    part = pane.lists[CareMember.LIST].list
    part.ask_line(nurse)
    form().call_first.setChecked(True)
    form().save.click()
    settle(qtbot, tasks)
    assert [one.name for one in services.team.all() if one.call_first] == ["Nurse line"]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org/chart", "https://example.org/chart"),
        ("http://example.org", "http://example.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("ask the nurse", ""),
    ],
)
def test_a_portal_is_opened_only_where_it_is_an_address(typed: str, address: str):
    """People type what is on the card; nothing else is handed to the system."""
    assert web_address(typed) == address


def test_the_summary_begins_from_her_answers_and_keeps_what_she_changed(
    pane: CarePane, services: CareServices, qtbot: Any, tasks: Any
):
    """With an undo for making it again."""
    pane.show_part(SUMMARY)
    settle(qtbot, tasks)
    facts = pane.summary.lists["diagnosis"]
    line = next(one for one in services.summary.diagnosis.all() if one.what == "HER2")
    facts.ask_line(line)
    form().fields["answer"].setText("1+ in 2024")
    form().save.click()
    settle(qtbot, tasks)
    pane.refresh()
    settle(qtbot, tasks)
    assert [one.answer for one in services.summary.diagnosis.all()] == ["1+ in 2024"]
    pane.summary.again.click()
    settle(qtbot, tasks)
    assert [one.answer for one in services.summary.diagnosis.all()] == ["low"]
    pane.summary._toast._undo.click()
    settle(qtbot, tasks)
    assert [one.answer for one in services.summary.diagnosis.all()] == ["1+ in 2024"]
    assert_accessible(pane.window())


def test_a_report_is_attached_opened_and_taken_off_with_an_undo(
    pane: CarePane, services: CareServices, tmp_path: Path, qtbot: Any, tasks: Any
):
    """A copy of it is opened, and gone when the program ends."""
    path = tmp_path / "Genomic report.pdf"
    path.write_bytes(b"%PDF-1.7\nreport")
    opened: list[Path] = []
    files = OpenedFiles(
        tasks, services.attachments, open_path=lambda p: bool(opened.append(p) or True), parent=pane
    )
    files.keep(path, pane.summary.add_report)
    qtbot.waitUntil(lambda: len(services.summary.reports.all()) == 1, timeout=10_000)
    settle(qtbot, tasks)
    (report,) = services.summary.reports.all()
    assert (report.title, report.kind) == ("Genomic report", "PDF")
    assert services.attachments.body(report.file) == path.read_bytes()
    (card,) = pane.summary.lists["report"].cards
    assert "Open the file" in buttons(card)
    files.open(report.file)
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    assert opened[0].name == "Genomic report.pdf"
    assert opened[0].read_bytes() == path.read_bytes()
    files.close()
    assert not opened[0].exists()
    pane.summary.lists["report"].remove(report)
    settle(qtbot, tasks)
    assert services.summary.reports.all() == []
    pane.summary._toast._undo.click()
    settle(qtbot, tasks)
    assert [one.file for one in services.summary.reports.all()] == [report.file]


def test_a_file_that_cant_be_attached_or_opened_is_told(
    pane: CarePane, services: CareServices, tmp_path: Path, qtbot: Any, tasks: Any
):
    """In plain words, and nothing is lost."""
    path = tmp_path / "letter.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0 a letter")
    files = OpenedFiles(tasks, services.attachments, open_path=lambda _p: False, parent=pane)
    told: list[KnownError] = []
    files.failed.connect(told.append)
    files.keep(path, pane.summary.add_report)
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    assert "PDF" in told[0].what_to_do
    kept = services.attachments.add(b"%PDF-", media_type="application/pdf", file_name="a.pdf")
    files.open(kept.name)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    files.close()


def test_nothing_is_printed_of_empty_lists(
    pane: CarePane, services: CareServices, qtbot: Any, tasks: Any
):
    """An empty page helps nobody; it can be printed once there is a line."""
    page = pane.lists[Medicine.LIST]
    assert not page.print.isVisible()
    assert not pane.print_all.isEnabled()
    services.medicines.add(Medicine(name="letrozole"))
    page.list.refresh()
    settle(qtbot, tasks)
    assert page.print.isVisible()
    assert pane.print_all.isEnabled()


def test_lists_and_summary_go_on_paper(
    pane: CarePane, services: CareServices, qtbot: Any, tasks: Any, monkeypatch: Any
):
    """One list, all of them, and the summary."""
    services.medicines.add(Medicine(name="letrozole <b>"))
    services.allergies.add(Allergy(name="penicillin"))
    pane.refresh()
    settle(qtbot, tasks)
    put: list[Brief] = []
    monkeypatch.setattr(pane.papers, "put", lambda _how, brief: put.append(brief))
    pane.lists[Medicine.LIST].print.click()
    pane.print_all.click()
    settle(qtbot, tasks)
    pane.summary.pdf.click()
    settle(qtbot, tasks)
    assert [brief.title for brief in put] == ["Medicines", "My lists", "Treatment summary"]
    assert [one.heading for one in put[1].sections] == ["Medicines", "Allergies"]
    for brief in put:
        assert pdf_bytes(brief_paper(brief, title="Companion")).startswith(b"%PDF")
