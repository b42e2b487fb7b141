"""The page for a visit: chosen, looked at, changed, saved; all of it offline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QTableWidget, QWidget

from mbc_desktop.brief import BriefSources, BriefTrial
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import Allergy, Medicine, PastTreatment
from mbc_desktop.data.diary import Diary, DiaryDay
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.stores import Stores
from mbc_desktop.views.brief.dialog import BriefDialog
from mbc_desktop.views.brief.services import BriefOffer, BriefServices
from mbc_desktop.views.widgets.dialogs import Dialog
from tests.views.access_checks import assert_accessible

VISIT = date(2026, 5, 28)


class AskedTrials:
    def to_ask(self, ncts: tuple[str, ...], *, language: str) -> list[BriefTrial]:
        return [BriefTrial(nct, "A trial", ("Is my HER2 low?",)) for nct in ncts]


@pytest.fixture
def sources(tmp_path: Path) -> Iterator[BriefSources]:
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        personal = stores.personal
        made = BriefSources(
            notes=Notes(personal),
            diary=Diary(personal),
            medicines=CareList(personal, Medicine),
            allergies=CareList(personal, Allergy),
            treatments=CareList(personal, PastTreatment),
            trials=AskedTrials(),
        )
        pain = made.diary.follow("Pain")
        for day, level in ((3, 2), (12, 6), (20, 4)):
            made.diary.write(DiaryDay(day=date(2026, 5, day), levels={pain.id: level}))
        made.medicines.add(Medicine(name="letrozole"))
        made.notes.add(NewNote(title="Rash", text="It itches.\n? Is it the drug"))
        yield made


@pytest.fixture
def dialog(qtbot: Any, theme: Any, tasks: Any, sources: BriefSources) -> Iterator[BriefDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    note = sources.notes.add(NewNote(title="What matters", text="Time at home.")).id
    offer = BriefOffer(
        since=date(2026, 5, 1),
        visit=VISIT,
        trials=[("NCT01234567", "NCT01234567  A trial")],
        notes=[(note, "What matters")],
    )
    picture = QImage(30, 10, QImage.Format.Format_RGB32)
    picture.fill(0)
    png = QBuffer()
    png.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(png, "PNG")
    plots = {"pain": bytes(png.data().data())}
    services = BriefServices(lambda: offer, lambda: sources, "en", lambda _choice: plots)
    made = BriefDialog(theme, window, tasks, services, offer=offer, today=date(2026, 5, 26))
    made.open()
    yield made
    window.close()


def look(dialog: BriefDialog, qtbot: Any, tasks: Any) -> None:
    dialog.look.click()
    qtbot.waitUntil(lambda: tasks.pending == 0 and dialog.brief is not None, timeout=20_000)


def keys(dialog: BriefDialog) -> list[str]:
    return [one.key for one in dialog.brief.sections]


def test_what_is_ticked_is_gathered_and_shown(dialog: BriefDialog, qtbot: Any, tasks: Any):
    """Since the last visit; notes only where she picks them."""
    assert_accessible(dialog)
    look(dialog, qtbot, tasks)
    assert keys(dialog) == ["symptoms", "medicines", "questions", "trials"]
    shown = dialog.preview.toPlainText()
    for part in ("May 28, 2026", "Pain", "2, 6, 4", "letrozole", "Is it the drug", "Is my HER2"):
        assert part in shown.replace("28 May 2026", "May 28, 2026")
    assert dialog.pages.text().startswith("1 page")
    assert_accessible(dialog)


def test_a_note_she_picks_goes_along(dialog: BriefDialog, qtbot: Any, tasks: Any):
    """And a part she takes away does not."""
    dialog.choice.parts["notes"].setChecked(True)
    next(iter(dialog.choice.notes.values())).setChecked(True)
    dialog.choice.parts["symptoms"].setChecked(False)
    look(dialog, qtbot, tasks)
    assert keys(dialog) == ["medicines", "questions", "trials", "notes"]
    assert "Time at home." in dialog.preview.toPlainText()


def test_the_text_is_hers_to_change_and_stays_changed(dialog: BriefDialog, qtbot: Any, tasks: Any):
    """Also when she goes back and ticks something else."""
    look(dialog, qtbot, tasks)
    dialog.form.set_chosen("text")
    assert_accessible(dialog)
    dialog.parts["questions"].fields[0].setPlainText("- Only this?")
    dialog.form.set_chosen("page")
    assert "Only this?" in dialog.preview.toPlainText()
    dialog.back.click()
    dialog.choice.parts["medicines"].setChecked(False)
    look(dialog, qtbot, tasks)
    assert keys(dialog) == ["symptoms", "questions", "trials"]
    assert "Only this?" in dialog.preview.toPlainText()
    dialog.form.set_chosen("text")
    dialog.leave_out("questions")
    dialog.form.set_chosen("page")
    assert "Only this?" not in dialog.preview.toPlainText()
    assert not dialog.choice.parts["questions"].isChecked()


def test_tables_are_changed_cell_by_cell(dialog: BriefDialog, qtbot: Any, tasks: Any):
    """No signs to keep in order; a row that is emptied is gone."""
    look(dialog, qtbot, tasks)
    before = next(one.body for one in dialog.brief.sections if one.key == "symptoms")
    dialog.form.set_chosen("text")
    part = dialog.parts["symptoms"]
    assert part.body() == before
    table = next(field for field in part.fields if isinstance(field, QTableWidget))
    table.item(0, 0).setText("Pain | in the hip")
    medicines = dialog.parts["medicines"].fields[0]
    assert isinstance(medicines, QTableWidget)
    medicines.item(0, 0).setText("")
    dialog.form.set_chosen("page")
    shown = dialog.preview.toPlainText()
    assert "Pain / in the hip" in shown
    assert "letrozole" not in shown


def test_plots_go_along_where_she_wishes(dialog: BriefDialog, qtbot: Any, tasks: Any):
    """Below the table of symptoms, on the page and on paper."""
    look(dialog, qtbot, tasks)
    assert dialog.with_plots.isVisible()
    assert "image:pain" not in dialog.paper().html
    dialog.with_plots.setChecked(True)
    paper = dialog.paper()
    assert paper.html.index("image:pain") < paper.html.index("letrozole")
    assert paper.picture_of("pain").startswith(b"\x89PNG")
    assert "\ufffc" in dialog.preview.toPlainText()


def test_a_changed_text_is_not_thrown_away_by_a_slip_of_the_finger(
    dialog: BriefDialog, qtbot: Any, tasks: Any
):
    """Esc asks before it is gone."""
    look(dialog, qtbot, tasks)
    dialog.form.set_chosen("text")
    dialog.parts["questions"].fields[0].setPlainText("- Only this?")
    dialog.reject()
    assert dialog.isVisible()
    question = next(w for w in dialog.findChildren(Dialog) if w.isVisible())
    question.findChild(QPushButton, "no").click()
    assert dialog.parts["questions"].body() == "- Only this?"


def test_more_than_two_pages_are_told(
    dialog: BriefDialog, sources: BriefSources, qtbot: Any, tasks: Any
):
    """Large print takes more room, and is counted as it will be printed."""
    look(dialog, qtbot, tasks)
    dialog.form.set_chosen("text")
    dialog.parts["questions"].fields[0].setPlainText(
        "\n".join(f"- question {n}" for n in range(60))
    )
    dialog.large.setChecked(True)
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=20_000)
    assert "Two are read in a visit" in dialog.pages.text()


def test_it_is_saved_as_pdf_that_names_nothing(
    dialog: BriefDialog, tmp_path: Path, qtbot: Any, tasks: Any
):
    """Its title is what a bystander may see."""
    look(dialog, qtbot, tasks)
    path = tmp_path / "visit.pdf"
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save(path)
    assert path.read_bytes().startswith(b"%PDF")
    assert dialog.paper().title == "Companion"


def test_nothing_to_tell_is_said_kindly(qtbot: Any, theme: Any, tasks: Any, tmp_path: Path):
    """With where things come from; nothing can be printed then."""
    with Stores(open_data_dir(tmp_path / "empty")) as stores:
        personal = stores.personal
        sources = BriefSources(
            notes=Notes(personal),
            diary=Diary(personal),
            medicines=CareList(personal, Medicine),
            allergies=CareList(personal, Allergy),
            treatments=CareList(personal, PastTreatment),
        )
        window = QWidget()
        qtbot.addWidget(window)
        offer = BriefOffer(date(2026, 5, 1), None, (), ())
        services = BriefServices(lambda: offer, lambda: sources, "en")
        made = BriefDialog(theme, window, tasks, services, offer=offer, today=date(2026, 5, 26))
        made.open()
        look(made, qtbot, tasks)
        assert made.brief.title == "For the visit"
        assert "nothing to tell yet" in made.preview.toPlainText()
        assert not made.print.isEnabled()
        made.reject()
