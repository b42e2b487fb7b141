"""What goes on between two sessions: restoring, deleting, another language, mending."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from mbc_desktop.data.backup_rotation import backups_in
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.stores import Stores
from mbc_desktop.views.settings.first_offer import FirstOffer
from mbc_desktop.views.widgets.dialogs import Dialog
from tests.views.settings.running import Running


def words_on(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def back_up(running: Running) -> None:
    running.page("backups").now.click()
    running.settle()


def test_a_backup_is_looked_into_and_put_back(running: Running):
    """What is in it is told first; what was there since is kept as a backup of its own."""
    (name,) = running.write(NewNote(title="Before", text="one"), NewNote(title="Old"))[:1]
    running.start()
    back_up(running)
    page = running.page("backups")
    with Stores(running.home) as stores:
        notes = Notes(stores.personal)
        notes.save(name, base=notes.get(name).version, title="After", text="two", tags=())
    page.list.setCurrentRow(page.list.count() - 1)
    running.settle()
    assert "2 note" in page.holds.text()
    assert "“Before”" in page.titles.text()
    before = running.companion
    page.restore.click()
    question = page.findChild(Dialog)
    assert "kept as a backup" in words_on(question)
    question.accept()
    running.opened(after=before)
    assert running.titles() == ["Before", "Old"]
    assert "in its place" in running.said()
    kept = [one for one in backups_in(running.home.backups) if one.why == "before-restore"]
    assert len(kept) == 1
    page = running.page("backups")
    page.look_into(kept[0].path)
    running.settle()
    assert "“After”" in page.titles.text()


def test_a_damaged_backup_is_not_put_back(running: Running):
    """It says so, and the button is off."""
    running.write(NewNote(title="Mine"))
    running.start()
    back_up(running)
    path = backups_in(running.home.backups)[0].path
    body = bytearray(path.read_bytes())
    body[9000] ^= 1
    path.write_bytes(body)
    page = running.page("backups")
    page.look_into(path)
    running.settle()
    assert "damaged" in words_on(page)
    assert not page.restore.isEnabled()


def test_deleting_everything_leaves_a_fresh_program_that_works(running: Running):
    """Behind a word; backups go too, and what can't be reached is named."""
    running.write(NewNote(title="Mine"))
    running.start()
    back_up(running)
    backups = [one.path for one in backups_in(running.home.backups)]
    page = running.page("delete")
    assert "printed" in words_on(page)
    assert "not plugged in" in words_on(page)
    assert not page.delete.isEnabled()
    page.word.setText("delete")
    before = running.companion
    page.delete.click()
    running.opened(after=before)
    assert backups
    assert not any(path.exists() for path in backups)
    assert "first day" in running.said()
    assert running.titles() == []
    offer = running.companion.window.findChild(FirstOffer)
    offer.later.click()
    running.companion.window.show_tab("notes")
    running.settle()
    running.companion.notes.add_note()
    running.until(lambda: running.titles() == [""])


def test_another_language_opens_the_window_anew(running: Running):
    """And comes back to where she was."""
    running.write()
    running.start()
    running.companion.window.show_tab("learn")
    running.settle()
    page = running.page("look")
    before = running.companion
    page.language.setCurrentIndex(page.language.findData("es"))
    page.language.activated.emit(page.language.currentIndex())
    running.opened(after=before)
    window = running.companion.window
    assert str(window.navigation.current()) == "learn"
    assert "Notas" in " ".join(button.text() for button in window.navigation._buttons)
    page = running.page("look")
    before = running.companion
    page.language.setCurrentIndex(page.language.findData("en"))
    page.language.activated.emit(page.language.currentIndex())
    running.opened(after=before)


def test_mending_opens_the_stores_anew(running: Running):
    """What was damaged is told after it, and the page looks again."""
    running.write(NewNote(title="Mine"))
    running.start()
    page = running.page("health")
    running.until(lambda: not page.is_looking)
    before = running.companion
    page.errand_wanted.emit(page._mending("personal"))
    running.opened(after=before)
    assert running.titles() == ["Mine"]
    assert running.pages.navigation.current() == "health"


def test_a_backup_that_is_due_is_made_at_the_end(running: Running):
    """At the close of the window, though the program ran for a moment only."""
    (name,) = running.write(NewNote(title="Mine"))
    running.start()
    for one in backups_in(running.home.backups):
        one.path.unlink()
    running.end()
    made = backups_in(running.home.backups)
    assert len(made) == 1
    assert name
