"""The pane "About the cancer" alone, over real stores that hold no or a few trials."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.criteria_store import CriteriaStore
from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile
from mbc_desktop.data.profile_store import Profiles
from mbc_desktop.data.search import TrialSearch
from mbc_desktop.data.shortlist_store import Shortlist
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.extraction_store import ReadingKeeper
from mbc_desktop.trials.finding import Finder
from mbc_desktop.trials.fit.index import FitIndex
from mbc_desktop.trials.miles import distances
from mbc_desktop.trials.synonyms import Synonyms
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.fitting import Fitting
from mbc_desktop.views.trials.profile_pane import ProfilePane
from mbc_desktop.views.trials.profile_timeline import StepCard
from mbc_desktop.views.trials.services import FitServices
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast

FIRST = DrugHad(
    "letrozole", setting="advanced", start="2022-03", end="2023-10", why_stopped="growth"
)
TOLD = Profile(
    er="low",
    pr="negative",
    her2="low",
    drugs=(
        DrugHad(kind="surgery", setting="early", start="2016-08"),
        FIRST,
        DrugHad("capecitabine", setting="advanced", start="2023-11", ongoing=True),
    ),
    all_drugs="yes",
    biopsies=(
        Biopsy("2016-01", "breast", "positive", "positive", er_percent=90),
        Biopsy("2022-02", "liver", "low", "negative", "low", ihc="1+", er_percent=5),
    ),
    genes=(GeneResult("TP53", "found", "tumor"),),
)


@dataclass
class ProfileDesk:
    """The pane in a window of its own, with what it works on."""

    window: QWidget
    pane: ProfilePane
    fitting: Fitting
    toast: Toast
    status: StatusArea
    tasks: TaskRunner
    profiles: Profiles

    def kept(self) -> Profile:
        """Return the profile in use, as it lies in the store."""
        active = self.profiles.active()
        return active.profile if active is not None else Profile()


Open = Callable[[Profile | None], ProfileDesk]


@contextmanager
def open_desk(
    theme: Theme, tasks: TaskRunner, folder: Path, profile: Profile | None = None
) -> Iterator[ProfileDesk]:
    """Open the pane on a fresh data directory; ``profile`` is what was told before."""
    with Stores(open_data_dir(folder)) as stores:
        profiles = Profiles(stores.personal)
        if profile is not None:
            profiles.add("Maria", profile)
        trials, readings = TrialStore(stores.library), CriteriaStore(stores.library)
        window = QWidget()
        status = StatusArea(theme, parent=window)
        toast = Toast(theme, window)
        fitting = Fitting(tasks, parent=window)
        pane = ProfilePane(theme, tasks, status, toast, fitting=fitting, parent=window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane, 1)
        column.addWidget(status)
        window.resize(1180, 820)
        window.show()
        search = TrialSearch(stores.library.raw(), distances)
        finder = Finder(search, Synonyms(resource_path("synonyms")))
        services: Any = FitServices(
            profiles,
            Shortlist(stores.personal),
            trials,
            lambda: FitIndex(readings),
            lambda: ReadingKeeper(trials, readings),
        )
        fitting.set_services(services, finder)
        yield ProfileDesk(window, pane, fitting, toast, status, tasks, profiles)
        tasks.shut_down()
        finder.close()
        window.close()
        window.deleteLater()


def settle(desk: ProfileDesk, qtbot: Any) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: desk.tasks.pending == 0, timeout=15_000)


def cards(desk: ProfileDesk) -> list[StepCard]:
    """Return the cards of the timeline, as they are now."""
    QApplication.processEvents()
    return [
        card
        for card in desk.pane.screens.named("timeline").findChildren(StepCard)
        if card.isVisible()
    ]


def said(card: StepCard) -> str:
    """Return all words of a card."""
    return " | ".join(words.text() for words in card.findChildren(Words))


def button(desk: ProfileDesk, name: str) -> Button | IconButton:
    """Return the visible button of that accessible name or words."""
    QApplication.processEvents()
    found = [
        one
        for kind in (Button, IconButton)
        for one in desk.pane.findChildren(kind)
        if one.isVisible() and name in (one.accessibleName(), one.text())
    ]
    assert len(found) == 1, [one.accessibleName() for one in found]
    return found[0]


def undo(desk: ProfileDesk, qtbot: Any) -> None:
    """Press Undo."""
    desk.toast._undo.click()
    settle(desk, qtbot)
