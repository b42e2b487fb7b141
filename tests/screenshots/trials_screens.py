"""The screens of the Trials tab, over a few dozen sample trials."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.views.theme import Theme
    from mbc_desktop.views.trials.tab import TrialsTab

TRIALS = 60
STEP = "Ask about the biopsy"


@cache
def _filled() -> Path:
    """Return a data directory with sample trials in it, made once."""
    from mbc_desktop.core.paths import open_data_dir
    from mbc_desktop.data.stores import Stores
    from tests.registry import StandInRegistry, generate
    from tests.trials.conftest import Home

    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    where = Path(folder.name) / "data"
    records = generate(TRIALS, seed=5, open_only=True)
    with StandInRegistry(records) as registry, Stores(open_data_dir(where)) as stores:
        Home(stores, registry.url).sync()
    return where


def trials(show: Callable[[TrialsTab], object]) -> Callable[[Theme], QWidget]:
    """Return how to make a picture of the window once ``show`` was done with its Trials tab."""

    def make(theme: Theme) -> QWidget:
        from PySide6.QtCore import QSettings
        from PySide6.QtWidgets import QApplication

        from mbc_desktop.composition.companion import Companion
        from mbc_desktop.core.paths import open_data_dir

        folder = tempfile.TemporaryDirectory()
        where = Path(folder.name) / "data"
        shutil.copytree(_filled(), where)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        ini = QSettings(str(where / "window.ini"), QSettings.Format.IniFormat)
        program = Companion(app, open_data_dir(where), theme=theme, settings=ini)
        program.window.resize(1180, 780)
        program.start()

        def settle() -> None:
            while program.tasks.pending or not program.is_open:
                QApplication.processEvents()
            QApplication.processEvents()

        settle()
        for step in (_home, show):
            step(program.trials)
            settle()
        program.ended.connect(folder.cleanup)
        # kept alive as long as the window
        program.window.setProperty("program", program)
        return program.window

    return make


def _home(tab: TrialsTab) -> None:
    from mbc_desktop.data.profile_records import Profile

    tab.fitting.add("Me", Profile(home="77030", er="positive", pr="negative", her2="low"))
    tab.results.filters.place.setText("77030")


def _first(tab: TrialsTab, number: int = 1) -> list[str]:
    return [f"NCT{one:08d}" for one in list(tab.results.model.ids)[:number]]


def _open(tab: TrialsTab) -> None:
    tab.open_trial(_first(tab)[0])


def _mine(tab: TrialsTab) -> None:
    services = tab._services
    assert services is not None
    for nct in _first(tab, 3):
        services.reader.star(nct)
    nct = _first(tab)[0]
    tab.shortlist.move(nct, "asked", "")
    tab.shortlist.plan(nct, STEP, "2031-03-04")
    tab.shortlist.log(nct, "2031-02-20", "Nurse at the site", "phone", "They call back on Monday.")
    tab.show_list("starred")
    tab.open_trial(nct)


def _results(tab: TrialsTab) -> None:
    tab.results.sort.setCurrentIndex(tab.results.sort.findData("fit"))


def _filters(tab: TrialsTab) -> None:
    tab.results.narrow.setChecked(True)


def _ticking(tab: TrialsTab) -> None:
    tab.results.compare.click()
    for nct in _first(tab, 2):
        tab.ticked.tick(nct, True)


def _compare(tab: TrialsTab) -> None:
    tab.paper.compare(_first(tab, 3), tab.trial_reading())


def _map(tab: TrialsTab) -> None:
    found = tab.trial_reading()(_first(tab, 12))
    tab.view.map_wanted.emit(max(found, key=lambda one: len(one.page.sites)))


TRIALS_SCREENS = {
    "trials-results": trials(_results),
    "trials-filters": trials(_filters),
    "trials-ticking": trials(_ticking),
    "trials-page": trials(_open),
    "trials-mine": trials(_mine),
    "trials-compare": trials(_compare),
    "trials-sites": trials(_map),
}
