"""The pages of "Your data and settings", each by what a person does on it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.notes_records import Note
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.vault import Vault
from mbc_desktop.views.main_window import MainWindow
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.settings.desk import DataDesk
from mbc_desktop.views.settings.secret_question import SecretQuestion
from mbc_desktop.views.settings.upkeep import Upkeep
from mbc_desktop.views.settings.window import SettingsWindow
from mbc_desktop.views.widgets.status_area import StatusArea
from tests.views.access_checks import assert_accessible

WORDS = "three quiet words"


def words_on(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


class Home:
    """One person's data with its desk."""

    def __init__(self, where: Path) -> None:
        self.now = datetime(2026, 5, 4, 9, tzinfo=UTC)
        self.dir = open_data_dir(where)
        self.stores = Stores(self.dir, clock=self.clock)
        self.notes = Notes(self.stores.personal, clock=self.clock)
        self.settings = Settings(self.stores.personal)
        self.desk = DataDesk(
            self.dir, self.stores, self.settings, Vault(self.dir), clock=self.clock
        )

    def clock(self) -> datetime:
        return self.now

    def held(self, *, trashed: bool = False) -> list[Note]:
        return list(self.notes.many(trashed=trashed))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = Home(tmp_path / "data")
    yield made
    made.stores.close()


@pytest.fixture
def status(theme: Any, qtbot: Any) -> StatusArea:
    made = StatusArea(theme)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def upkeep(tasks: Any, status: StatusArea, home: Home) -> Upkeep:
    store = home.stores.personal
    return Upkeep(tasks, status, home.desk.backups, store, clock=home.clock, parent=status)


@pytest.fixture
def window(theme: Any, tasks: Any, qtbot: Any, home: Home, upkeep: Upkeep) -> SettingsWindow:
    settings = QSettings(str(home.dir.window_state), QSettings.Format.IniFormat)
    settings.setValue("look/language", "en")
    main = MainWindow(theme, tasks, settings, version="1.2.3")
    qtbot.addWidget(main)
    main.resize(1200, 800)
    made = SettingsWindow(theme, tasks, main, home.desk, settings, upkeep=upkeep)
    made.show()
    return made


def settle(qtbot: Any, tasks: Any) -> None:
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=20_000)


def page_of(window: SettingsWindow, qtbot: Any, tasks: Any, key: str) -> Any:
    window.show_page(key)
    settle(qtbot, tasks)
    return window.page(key)


@pytest.mark.parametrize("key", ["backups", "lock", "share", "import", "health", "look", "delete"])
def test_every_page_is_for_everybody(
    window: SettingsWindow, qtbot: Any, tasks: Any, home: Home, key: str
):
    """Names, targets and a way by keyboard; the title bar says nothing."""
    home.notes.add(NewNote(title="Mine"))
    page_of(window, qtbot, tasks, key)
    assert window.windowTitle() == "Companion"
    assert_accessible(window)


# -- backups --------------------------------------------------------------------------------------


def test_a_second_place_is_used_and_told_when_it_is_gone(
    window: SettingsWindow, qtbot: Any, tasks: Any, tmp_path: Path
):
    """The stick is plugged in, and then it is not."""
    stick = tmp_path / "stick"
    stick.mkdir()
    page = page_of(window, qtbot, tasks, "backups")
    assert "None is chosen" in page.second_state.text()
    page.choose_second(stick)
    settle(qtbot, tasks)
    assert "copy is in the second place" in words_on(page)
    assert list(stick.rglob("personal-*.sqlite"))
    stick.rename(tmp_path / "elsewhere")
    page.now.click()
    settle(qtbot, tasks)
    assert "can't be reached now" in page.second_state.text()
    assert "could not be copied to the second place" in words_on(page)
    page.no_longer.click()
    settle(qtbot, tasks)
    assert "None is chosen" in page.second_state.text()


def test_a_place_that_can_t_be_written_is_told(
    window: SettingsWindow, qtbot: Any, tasks: Any, tmp_path: Path
):
    """Backups go on where they went before."""
    (tmp_path / "file").write_text("a letter")
    page = page_of(window, qtbot, tasks, "backups")
    page.choose_second(tmp_path / "file")
    settle(qtbot, tasks)
    assert "can't be written" in words_on(page)


def test_a_backup_is_made_when_it_is_due_and_trouble_is_told_once(
    upkeep: Upkeep, status: StatusArea, qtbot: Any, tasks: Any, home: Home
):
    """Every half hour of writing; the same trouble is not told each time, and goes with success."""
    stick, elsewhere = home.dir.root / "stick", home.dir.root / "elsewhere"
    stick.mkdir()
    home.desk.backups.choose_second_place(stick)
    stick.rename(elsewhere)
    for round_number in range(3):
        home.notes.add(NewNote(title=f"{round_number}"))
        home.now += timedelta(minutes=31)
        upkeep.look()
        settle(qtbot, tasks)
    assert len(home.desk.backups.all()) == 3
    assert status.unread_count == 1
    assert len(upkeep.problems) == 1
    elsewhere.rename(stick)
    home.notes.add(NewNote(title="more"))
    home.now += timedelta(minutes=31)
    upkeep.look()
    settle(qtbot, tasks)
    assert upkeep.problems == ()
    assert status.unread_count == 0
    upkeep.look()
    settle(qtbot, tasks)
    assert len(home.desk.backups.all()) == 4


def test_old_trash_goes_by_itself(upkeep: Upkeep, qtbot: Any, tasks: Any, home: Home):
    """After thirty days, as the trash says."""
    name = home.notes.add(NewNote(title="old")).id
    home.notes.trash(name)
    upkeep.look()
    settle(qtbot, tasks)
    assert len(home.held(trashed=True)) == 1
    home.now += timedelta(days=31)
    upkeep.look()
    settle(qtbot, tasks)
    assert home.held(trashed=True) == []


# -- out and in -----------------------------------------------------------------------------------


def test_everything_goes_out_and_comes_in_again(
    window: SettingsWindow, qtbot: Any, tasks: Any, home: Home, tmp_path: Path
):
    """As one file of open formats; taken in elsewhere it brings what is new there."""
    name = home.notes.add(NewNote(title="Mine", text="Ask about the scan")).id
    page = page_of(window, qtbot, tasks, "share")
    page.export_to(tmp_path / "all.zip")
    settle(qtbot, tasks)
    assert "It is written to" in words_on(page)
    with zipfile.ZipFile(tmp_path / "all.zip") as found:
        assert any(one.endswith(".md") for one in found.namelist())
    taking = page_of(window, qtbot, tasks, "import")
    taking.look_into(tmp_path / "all.zip")
    settle(qtbot, tasks)
    assert "nothing new" in words_on(taking)
    home.notes.save(name, base=home.notes.get(name).version, title="Mine", text="changed", tags=())
    taking.look_into(tmp_path / "all.zip")
    settle(qtbot, tasks)
    assert "1 different from yours" in taking.parts["notes"].text()
    with qtbot.waitSignal(taking.notes_changed):
        taking.take.click()
        settle(qtbot, tasks)
    assert sorted(note.text for note in home.held()) == ["Ask about the scan", "changed"]


def test_a_caregiver_gets_chosen_parts_under_a_passphrase(
    window: SettingsWindow, qtbot: Any, tasks: Any, home: Home, tmp_path: Path
):
    """The file opens with the passphrase alone, and goes beside what is there."""
    pytest.importorskip("sqlcipher3")
    home.notes.add(NewNote(title="For both", text="when to be where"))
    page = page_of(window, qtbot, tasks, "share")
    for key, box in page.parts.items():
        box.setChecked(key == "notes")
    page.new.first.line.setText(WORDS)
    page.new.second.line.setText("another")
    page.copy_to(tmp_path / "a.companion")
    assert not (tmp_path / "a.companion").exists()
    page.new.second.line.setText(WORDS)
    page.copy_to(tmp_path / "a.companion")
    settle(qtbot, tasks)
    assert b"when to be where" not in (tmp_path / "a.companion").read_bytes()
    names = [note.id for note in home.held()]
    home.notes.trash_many(names)
    home.notes.delete_for_good(names)
    taking = page_of(window, qtbot, tasks, "import")
    taking.look_into(tmp_path / "a.companion")
    settle(qtbot, tasks)
    question = taking.findChild(SecretQuestion)
    question.field.line.setText("wrong words")
    question.yes.click()
    settle(qtbot, tasks)
    (question,) = [one for one in taking.findChildren(SecretQuestion) if one.isVisible()]
    assert "not the passphrase" in words_on(question)
    question.field.line.setText(WORDS)
    question.yes.click()
    settle(qtbot, tasks)
    assert list(taking.parts) == ["notes"]
    taking.take.click()
    settle(qtbot, tasks)
    assert [note.title for note in home.held()] == ["For both"]


def test_notes_of_another_program_are_shown_before_they_are_taken_in(
    window: SettingsWindow, qtbot: Any, tasks: Any, home: Home, tmp_path: Path
):
    """How many, which, and what can't be read and why; a second time brings nothing."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(3):
        (folder / f"Day {number}.md").write_text(f"# Day {number}\n\nslept {number}")
    (folder / "broken.md").write_bytes(b"\xff\xfe\x00\x00\x01")
    page = page_of(window, qtbot, tasks, "import")
    page.look_into(folder)
    settle(qtbot, tasks)
    assert "Day 0" in words_on(page)
    page.take.click()
    settle(qtbot, tasks)
    assert "It is taken in." in words_on(page)
    assert len([n for n in home.held() if n.title.startswith("Day")]) == 3
    before = len(home.held())
    page.look_into(folder)
    settle(qtbot, tasks)
    page.take.click()
    settle(qtbot, tasks)
    assert len(home.held()) == before


def test_a_file_of_nobody_is_told(window: SettingsWindow, qtbot: Any, tasks: Any, tmp_path: Path):
    """In sentences; the page goes on working."""
    (tmp_path / "what.zip").write_bytes(b"PK not really")
    page = page_of(window, qtbot, tasks, "import")
    page.look_into(tmp_path / "what.zip")
    settle(qtbot, tasks)
    assert page.file.isEnabled()
    assert "as they were" in words_on(page) or "as it was" in words_on(page)


def test_taking_in_can_be_stopped(home: Home, tmp_path: Path):
    """Between two notes."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.md").write_text(f"text {number}")
    token = CancelToken()
    read: list[int] = []

    def report(number: int) -> None:
        read.append(number)
        if number == 10:
            token.cancel()

    with pytest.raises(Cancelled):
        home.desk.take_in(folder, "", None, token, report)
    assert max(read) == 10


def test_a_reading_that_is_stopped_says_how_to_go_on(
    window: SettingsWindow, qtbot: Any, tasks: Any, tmp_path: Path
):
    """Cancel while a folder is looked into."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number}.md").write_text(f"text {number}")
    page = page_of(window, qtbot, tasks, "import")
    page.look_into(folder)
    page.progress.cancelled.emit()
    settle(qtbot, tasks)
    assert "Stopped" in words_on(page)
    assert page.file.isEnabled()


# -- health, look, lock ---------------------------------------------------------------------------


def test_the_health_page_says_what_check_says(
    window: SettingsWindow, qtbot: Any, tasks: Any, home: Home
):
    """Sound stores, and an index that no longer agrees."""
    home.notes.add(NewNote(title="Mine", text="words"))
    page = page_of(window, qtbot, tasks, "health")
    assert words_on(page).count("everything is as it was written") == 2
    with home.stores.personal.writing() as connection:
        connection.exec_driver_sql("INSERT INTO note_fts(note_fts) VALUES ('delete-all')")
    page.again.click()
    settle(qtbot, tasks)
    said = words_on(page)
    assert "The index of words doesn't agree" in said
    assert "Mend it" in said or page.findChildren(type(page.again))
    found = home.desk.health()
    for store in found.stores:
        for problem in store.problems:
            assert problem in said


def test_the_look_is_changed_at_once(window: SettingsWindow, qtbot: Any, tasks: Any, theme: Any):
    """Colors and the size of words, the same as in the menu."""
    page = page_of(window, qtbot, tasks, "look")
    page.scheme.setCurrentIndex(page.scheme.findData(Scheme.DARK.value))
    page.scheme.activated.emit(page.scheme.currentIndex())
    page.percent.setCurrentIndex(page.percent.findData(150))
    page.percent.activated.emit(page.percent.currentIndex())
    assert (theme.look.scheme, theme.look.text_percent) == (Scheme.DARK, 150)


def test_without_its_extra_part_the_lock_says_how_to_get_it(
    theme: Any, tasks: Any, qtbot: Any, home: Home, monkeypatch: pytest.MonkeyPatch
):
    """One plain line, and what is so without it."""
    from mbc_desktop.views.settings.lock_page import LockPage

    monkeypatch.setattr(Vault, "is_available", staticmethod(lambda: False))
    page = LockPage(theme, tasks, home.desk)
    qtbot.addWidget(page)
    assert "mbc-companion[lock]" in words_on(page)
    assert "by you alone" in words_on(page)


def test_a_passphrase_is_typed_twice_and_told_how_good_it_is(
    window: SettingsWindow, qtbot: Any, tasks: Any
):
    """In words; what differs and what is too short is told under its field."""
    pytest.importorskip("sqlcipher3")
    page = page_of(window, qtbot, tasks, "lock")
    wanted = []
    page.errand_wanted.connect(wanted.append)
    for first, second, said in (
        ("short", "short", "at least 8 letters"),
        ("lavender tractor", "lavender tractop", "not the same"),
    ):
        page.new.first.line.setText(first)
        page.new.second.line.setText(second)
        page.turn_on.click()
        assert said in words_on(page)
    page.new.first.line.textEdited.emit("")
    page.new.first.line.setText("lavender tractor whistle marmalade")
    page.new.first.edited.emit()
    assert "Hard to guess" in page.new.hint.text()
    assert wanted == []
