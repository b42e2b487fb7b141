"""How long the Calendar tab takes to show another month, week, day or year of events, painted.

    .venv/bin/python -m tests.bench.agenda_views_bench

The whole tab stands on a real store with 5,000 events and 200 series. A round goes from the key or
the button to the pixels: reading on a thread of its own, laying out, and painting all that is in
sight in a window. Told is the median in processor time of all threads, which other work on the
machine does not lengthen, what is asked, and the ratio; below 1 is good.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tests.bench.agenda_bench import ZONE_NAME, sample_events

if TYPE_CHECKING:
    from mbc_desktop.views.agenda.tab import AgendaTab

_ROUNDS = 9
_TODAY = date(2026, 3, 2)
_ASKED = {"month": 0.050, "week": 0.050, "day": 0.050, "list": 0.100, "year": 0.150}


@contextmanager
def _tab() -> Iterator[tuple[AgendaTab, Callable[[], None]]]:
    """The tab in a window, on a store of its own, and how to wait until it rests."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

    from mbc_desktop.agenda.edits import Change
    from mbc_desktop.agenda.following import Subscriptions
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.agenda.reminding import Reminders
    from mbc_desktop.agenda.treatments import Treatments
    from mbc_desktop.core.paths import open_data_dir
    from mbc_desktop.data.agenda_store import AgendaStore
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.data.stores import Stores
    from mbc_desktop.views.agenda.services import AgendaServices
    from mbc_desktop.views.agenda.tab import AgendaTab
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme
    from mbc_desktop.views.widgets.status_area import StatusArea
    from mbc_desktop.views.widgets.toast import Toast

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    theme, tasks, window = Theme(app), TaskRunner(), QWidget()
    with tempfile.TemporaryDirectory() as folder, Stores(open_data_dir(Path(folder))) as stores:
        store = AgendaStore(stores.personal)
        calendars = Calendars(
            store, zone=ZoneInfo(ZONE_NAME), clock=lambda: datetime(2026, 3, 2, 15, tzinfo=UTC)
        )
        own = calendars.own().id
        calendars.carry_out(Change((), tuple(sample_events(own))))
        services = AgendaServices(
            calendars,
            Treatments(store),
            Reminders(store, calendars, Settings(stores.personal)),
            Subscriptions(store, calendars),
        )
        tab = AgendaTab(
            theme, tasks, StatusArea(theme, parent=window), Toast(theme, window), today=_TODAY
        )
        column = QVBoxLayout(window)
        column.addWidget(tab)
        window.resize(1240, 820)
        window.show()

        def rest() -> None:
            while tasks.pending:
                loop = QEventLoop()
                tasks.idle.connect(loop.quit)
                loop.exec()
            QApplication.processEvents()

        tab.set_services(services)
        rest()
        yield tab, rest
        tasks.shut_down()
        window.close()


def _measure(tab: AgendaTab, rest: Callable[[], None], key: str) -> tuple[float, int]:
    tab.views.choose(key)
    rest()
    times, count = [], 0
    for _ in range(_ROUNDS):
        if key == "list":
            tab.go_to(tab.views.day + timedelta(days=30))
            rest()
        begin = time.process_time()
        if key == "list":
            tab.list_view.read_later()
        else:
            tab.views.step(1)
        rest()
        times.append(time.process_time() - begin)
        count = max(count, len(tab.views.current.events()))
    return statistics.median(times), count


def main() -> None:
    """Print every figure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with _tab() as (tab, rest):
        for key, asked in _ASKED.items():
            seconds, count = _measure(tab, rest, key)
            name = {"list": "agenda of a year, painted"}.get(key, f"another {key}, painted")
            ratio = seconds / asked
            print(
                f"{name:44} {seconds * 1000:9.1f} ms of {asked * 1000:7.0f} ms  {ratio:5.2f}"
                f"  {count} occurrences"
            )


if __name__ == "__main__":
    main()
