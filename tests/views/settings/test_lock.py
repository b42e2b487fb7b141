"""The lock through the window: offered, turned on, asked for, closed by itself, turned off."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.drivers import is_plain
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.vault import Vault
from mbc_desktop.views.lock.recovery_code import RecoveryCodeDialog
from mbc_desktop.views.settings.first_offer import FirstOffer
from mbc_desktop.views.settings.secret_question import SecretQuestion
from mbc_desktop.views.widgets.dialogs import Dialog
from tests.views.access_checks import assert_accessible
from tests.views.settings.running import WORDS, Running

pytest.importorskip("sqlcipher3")
pytest.importorskip("argon2")

SECRET = "Scan on the fourth of May"


def words_on(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def offer_of(running: Running) -> FirstOffer | None:
    found: FirstOffer | None = running.companion.window.findChild(FirstOffer)
    return found


def code_of(running: Running) -> RecoveryCodeDialog:
    running.until(lambda: running.companion.window.findChild(RecoveryCodeDialog))
    found = running.companion.window.findChild(RecoveryCodeDialog)
    assert isinstance(found, RecoveryCodeDialog)
    return found


def type_new(page: Any, words: str = WORDS) -> None:
    page.new.first.line.setText(words)
    page.new.second.line.setText(words)


def turn_on(running: Running) -> str:
    """Turn the lock on through its page; returns the recovery code, which is confirmed."""
    before = running.companion
    page = running.page("lock")
    type_new(page)
    page.turn_on.click()
    running.opened(after=before)
    dialog = code_of(running)
    code = dialog.shown.text()
    dialog.group.setText(code.split("-")[dialog.asked].lower())
    dialog.have.click()
    return code


def unlock(running: Running, words: str = WORDS) -> None:
    gate = running.gated()
    gate.passphrase.line.setText(words)
    gate.open.click()
    running.opened()


def test_the_lock_is_offered_once_and_can_be_left_for_later(running: Running):
    """Calm, without the name of the illness; the second start says nothing of it."""
    running.start()
    offer = offer_of(running)
    assert offer is not None
    assert_accessible(offer)
    assert "cancer" not in words_on(offer).lower()
    offer.later.click()
    running.settle()
    running.again()
    assert offer_of(running) is None


def test_the_offer_leads_to_the_page_of_the_lock(running: Running):
    """One press."""
    running.start()
    offer = offer_of(running)
    assert offer is not None
    offer.lock.click()
    running.settle()
    assert running.pages.navigation.current() == "lock"


def test_turned_on_nothing_can_be_read_on_the_disk(running: Running):
    """The store and its backups; the code is shown and a part of it asked for."""
    running.write(NewNote(title=SECRET))
    running.start()
    backups = running.page("backups")
    backups.now.click()
    running.settle()
    turn_on(running)
    running.settle()
    assert "locked from now on" in running.said()
    running.end()
    assert not is_plain(running.home.personal)
    for path in running.home.root.rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes(), path
    assert running.titles() == [SECRET]


def test_a_part_of_the_code_must_be_right(running: Running):
    """So that nobody closes the page by habit; Esc asks first."""
    running.write()
    running.start()
    before, page = running.companion, running.page("lock")
    type_new(page)
    page.turn_on.click()
    running.opened(after=before)
    dialog = code_of(running)
    assert_accessible(dialog)
    dialog.group.setText("AAAA")
    dialog.have.click()
    assert "not this group" in words_on(dialog)
    dialog.reject()
    assert dialog.isVisible()
    question = dialog.findChild(Dialog)
    assert question is not None
    question.accept()
    running.until(lambda: not running.companion.window.findChildren(RecoveryCodeDialog))


def test_the_code_can_be_kept_as_a_page(running: Running, theme: Any, qtbot: Any, tmp_path: Path):
    """A PDF to print elsewhere."""
    dialog = RecoveryCodeDialog(theme, None, "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG")
    qtbot.addWidget(dialog)
    dialog.save_to(tmp_path / "code.pdf")
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    dialog.save_to(tmp_path / "missing" / "code.pdf")
    assert "could not be written" in dialog.told.text()


def test_a_locked_start_shows_nothing_of_hers(running: Running):
    """Neither on the screen nor in the title; the tabs are not even made."""
    running.write(NewNote(title=SECRET))
    running.lock()
    running.start()
    gate = running.gated()
    assert running.sessions.companion is None
    assert gate.windowTitle() == "Companion"
    assert SECRET not in words_on(gate)
    assert "cancer" not in words_on(gate).lower()
    assert_accessible(gate)
    unlock(running)
    assert running.titles() == [SECRET]


def test_a_wrong_passphrase_costs_time_and_never_data(running: Running):
    """Two mistakes are free; then the wait is told."""
    running.write(NewNote(title=SECRET))
    running.lock()
    running.start()
    gate = running.gated()
    for number in range(3):
        gate.passphrase.line.setText(f"wrong {number}")
        gate.open.click()
        running.until(gate.problem.isVisible)
        if number < 2:
            assert gate.open.isEnabled()
    assert not gate.open.isEnabled()
    assert "try again in 2 second" in gate.state.text()
    running.until(gate.open.isEnabled)
    unlock(running)
    assert running.titles() == [SECRET]


def test_the_printed_code_opens_too(running: Running):
    """In any case of letters."""
    running.write(NewNote(title=SECRET))
    code = running.lock()
    running.start()
    gate = running.gated()
    gate.other.click()
    gate.code.line.setText(code.lower())
    gate.open.click()
    running.opened()
    assert running.titles() == [SECRET]


def test_what_is_typed_can_be_shown(running: Running):
    """And is hidden at first."""
    running.write()
    running.lock()
    running.start()
    gate = running.gated()
    gate.passphrase.line.setText("typed")
    assert gate.passphrase.line.displayText() != "typed"
    gate.passphrase.eye.click()
    assert gate.passphrase.line.displayText() == "typed"


def test_locking_saves_what_is_typed_and_comes_back_to_it(running: Running):
    """The tab and the note; nothing of the note stays in a widget meanwhile."""
    (name,) = running.write(NewNote(title="Plan"))
    running.lock()
    running.start()
    unlock(running)
    window = running.companion.window
    window.show_tab("notes")
    running.settle()
    running.companion.notes.open_note(name)
    running.until(lambda: running.companion.notes.editor.note_id == name)
    running.companion.notes.editor.text.setPlainText("typed just now")
    window.lock_action.trigger()
    gate = running.gated()
    assert running.sessions.companion is None
    assert "typed just now" not in words_on(gate)
    unlock(running)
    assert str(running.companion.window.navigation.current()) == "notes"
    running.until(lambda: running.companion.notes.editor.note_id == name)
    running.until(
        lambda: running.companion.notes.editor.text.toPlainText().strip() == "typed just now"
    )


def test_the_clipboard_is_emptied_where_she_wishes(running: Running):
    """It is not without her wish."""
    running.write()
    running.lock()
    running.start()
    unlock(running)
    QGuiApplication.clipboard().setText("copied")
    running.companion.window.lock_wanted.emit()
    running.gated()
    assert QGuiApplication.clipboard().text() == "copied"
    unlock(running)
    page = running.page("lock")
    page.clipboard.click()
    running.settle()
    running.companion.window.lock_wanted.emit()
    running.gated()
    assert QGuiApplication.clipboard().text() == ""


def test_words_that_could_not_be_saved_keep_the_window_open(
    running: Running, monkeypatch: pytest.MonkeyPatch
):
    """A lock must not cost what is on the screen."""
    running.write()
    running.lock()
    running.start()
    unlock(running)
    monkeypatch.setattr(type(running.companion._notes), "is_saved", False)
    running.companion.window.lock_wanted.emit()
    running.until(lambda: "could not be saved" in running.said())
    assert running.companion.window.isVisible()


def test_the_passphrase_is_changed_with_the_old_one(running: Running):
    """Whoever sits at an open program can't take it over."""
    running.write()
    running.lock()
    running.start()
    unlock(running)
    page = running.page("lock")
    page.changing.set_open(True)
    page.old.line.setText("not the old one")
    type_new(page, "four other quiet words")
    page.change.click()
    running.settle()
    assert "not the passphrase" in words_on(page)
    page.old.line.setText(WORDS)
    page.change.click()
    running.settle()
    assert "is changed" in words_on(page)
    running.again()
    unlock(running, "four other quiet words")


def test_a_new_code_takes_the_place_of_the_old_one(running: Running):
    """For the day the paper is lost."""
    running.write()
    old = running.lock()
    running.start()
    unlock(running)
    page = running.page("lock")
    page.coding.set_open(True)
    page.code_secret.line.setText(WORDS)
    page.code.click()
    running.settle()
    dialog = page.findChild(RecoveryCodeDialog)
    new = dialog.shown.text()
    dialog.group.setText(new.split("-")[dialog.asked])
    dialog.have.click()
    running.again()
    gate = running.gated()
    gate.other.click()
    gate.code.line.setText(old)
    gate.open.click()
    running.until(gate.problem.isVisible)
    gate.code.line.setText(new)
    gate.open.click()
    running.opened()


def test_the_lock_can_be_turned_off(running: Running):
    """With the passphrase; the next start asks for nothing."""
    running.write(NewNote(title=SECRET))
    running.lock()
    running.start()
    unlock(running)
    before, page = running.companion, running.page("lock")
    page.ending.set_open(True)
    page.off_secret.line.setText("wrong words")
    page.turn_off.click()
    running.settle()
    assert "not the passphrase" in words_on(page)
    page.off_secret.line.setText(WORDS)
    page.turn_off.click()
    running.opened(after=before)
    assert is_plain(running.home.personal)
    running.again()
    assert running.sessions.gate is None
    assert running.titles() == [SECRET]


def test_somebody_elses_locked_backup_asks_for_its_own_passphrase(running: Running, tmp_path: Path):
    """Put back, it stays locked as it was, and that is said."""
    theirs = open_data_dir(tmp_path / "theirs")
    with Stores(theirs) as stores:
        Notes(stores.personal).add(NewNote(title="From the old computer"))
    vault = Vault(theirs)
    vault.turn_on("their own quiet words")
    with Stores(theirs, personal=vault.kind) as stores:
        made = AutomaticBackups(stores.personal, theirs, Settings(stores.personal)).run().backup
    assert made is not None
    running.write(NewNote(title=SECRET))
    running.start()
    before, page = running.companion, running.page("backups")
    page.look_into(made.path)
    running.settle()
    question = page.findChild(SecretQuestion)
    question.field.line.setText("their own quiet words")
    question.yes.click()
    running.settle()
    assert "“From the old computer”" in page.titles.text()
    page.restore.click()
    (sure,) = [one for one in page.findChildren(Dialog) if one.isVisible()]
    sure.accept()
    running.opened(after=before)
    assert "locked now, with the passphrase of that backup" in running.said()
    assert running.titles("their own quiet words") == ["From the old computer"]


def test_closing_the_gate_ends_the_program(running: Running):
    """And nothing was opened."""
    running.write()
    running.lock()
    running.start()
    running.gated().close()
    assert running.over == [True]


def test_a_first_window_that_is_locked_comes_forward(running: Running):
    """A second start knocks at it."""
    running.write()
    running.lock()
    running.start()
    gate = running.gated()
    gate.showMinimized()
    running.sessions._on_knocked()
    assert not gate.isMinimized()


def test_a_minimized_window_is_locked_where_it_is(running: Running):
    """A lock that closes by itself does not jump into what she does elsewhere."""
    running.write()
    running.lock()
    running.start()
    unlock(running)
    running.companion.window.showMinimized()
    running.companion.window.lock_wanted.emit()
    assert running.gated().isMinimized()


def test_a_start_without_the_lock_imports_nothing_of_it():
    """Nor of the settings, nor what opens stores: the first paint comes before."""
    code = (
        "import sys, mbc_desktop.app;"
        "from mbc_desktop.composition.sessions import seems_locked;"
        "from mbc_desktop.core.paths import open_data_dir;"
        "import tempfile; print(seems_locked(open_data_dir(tempfile.mkdtemp())));"
        "print(sorted(name for name in sys.modules if name.startswith(("
        "'mbc_desktop.data', 'mbc_desktop.views.lock', 'mbc_desktop.views.settings',"
        "'mbc_desktop.sharing', 'sqlcipher3', 'argon2', 'PySide6.QtDBus'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[3],
    )
    assert done.stdout.split("\n")[:2] == ["False", "[]"]
