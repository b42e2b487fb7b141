"""A Learn tab on real stores, filled and shown."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbc_desktop.views.learn.tab import LearnTab
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast
from tests.views.learn.desks import Engine, open_engine, small_articles

TODAY = datetime.date(2026, 12, 1)


class Place:
    """A window with a Learn tab in it, as a test drives it."""

    def __init__(self, qtbot, theme: Theme, tasks: TaskRunner, engine: Engine) -> None:
        self.qtbot = qtbot
        self.theme = theme
        self.tasks = tasks
        self.engine = engine
        self.opened_outside: list[str] = []
        self.today = TODAY
        self.window = QWidget()
        self.status = StatusArea(theme, parent=self.window)
        self.toast = Toast(theme, self.window)
        self.tab = LearnTab(
            theme,
            tasks,
            self.status,
            self.toast,
            today=lambda: self.today,
            open_address=self._open,
        )
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tab, 1)
        column.addWidget(self.status)
        qtbot.addWidget(self.window)
        self.window.resize(1180, 780)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def _open(self, url: QUrl) -> None:
        self.opened_outside.append(url.toString())

    def settle(self) -> None:
        """Wait until no work is left."""
        self.qtbot.waitUntil(lambda: self.tasks.pending == 0, timeout=15_000)

    def fill(self) -> None:
        """Hand the tab its engine."""
        self.tab.set_services(self.engine.desk)
        self.settle()

    def open(self, key: str) -> None:
        """Open an article and wait for it."""
        self.tab.open_article(key)
        self.qtbot.waitUntil(lambda: self.page_key == key, timeout=10_000)
        self.settle()

    @property
    def page_key(self) -> str:
        """The key of what is in the reader."""
        page = self.tab.reading.page
        return page.key if page is not None else ""

    @property
    def titles(self) -> list[str]:
        """The titles in the library's list."""
        model = self.tab.library.model
        rows = [model.record_at(number) for number in range(model.rowCount())]
        return [row.entry.title for row in rows if row is not None]

    @property
    def shown(self) -> str:
        """The words in the reader."""
        return self.tab.reader.text.toPlainText()

    def told(self) -> str:
        """Everything that was told in the status area, the newest first."""
        return "\n".join(message.sentence for message in self.status.messages)


@pytest.fixture(scope="session")
def few_articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a few of the built-in articles, in both languages: quicker than all of them."""
    return small_articles(tmp_path_factory.mktemp("articles"))


@pytest.fixture(scope="session")
def first_day(tmp_path_factory: pytest.TempPathFactory, few_articles: Path) -> Path:
    """A data directory in which the articles are indexed and nothing else was done."""
    home = tmp_path_factory.mktemp("home") / "data"
    engine = open_engine(home, articles=few_articles)
    engine.desk.shown()
    engine.close()
    return home


@pytest.fixture
def engine(tmp_path: Path, first_day: Path, few_articles: Path) -> Iterator[Engine]:
    # both stores are closed, so all of them is in the files that are copied
    shutil.copytree(first_day, tmp_path / "data")
    made = open_engine(tmp_path / "data", articles=few_articles)
    yield made
    made.close()


@pytest.fixture
def make_place(qtbot, theme: Theme, engine: Engine) -> Iterator[Callable[[], Place]]:
    """Return a function that opens a window; its work ends before the engine is closed."""
    runners: list[TaskRunner] = []

    def make() -> Place:
        runners.append(TaskRunner())
        return Place(qtbot, theme, runners[-1], engine)

    yield make
    for runner in runners:
        runner.shut_down()


@pytest.fixture
def place(make_place: Callable[[], Place]) -> Place:
    """A Learn tab with a few articles, ready."""
    made = make_place()
    made.fill()
    return made
