"""Today, the diary, My care and the page for a visit, filled."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from mbc_desktop.composition.companion import Companion
    from mbc_desktop.views.theme import Theme

Show = Callable[["Companion"], object]


def health(show: Show, *, dialog: str = "") -> Callable[[Theme], QWidget]:
    """Return how to picture the window, or the dialog of that class, once ``show`` is done."""

    def make(theme: Theme) -> QWidget:
        from PySide6.QtCore import QSettings
        from PySide6.QtWidgets import QApplication

        from mbc_desktop.composition.companion import Companion
        from mbc_desktop.core.paths import open_data_dir
        from mbc_desktop.data.stores import Stores
        from tests.health_samples import fill_health

        stack = ExitStack()
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        home = open_data_dir(folder / "data")
        with Stores(home) as stores:
            fill_health(stores, today=date.today())  # noqa: DTZ011 - where the person is
        app: Any = QApplication.instance()
        settings = QSettings(str(folder / "look.ini"), QSettings.Format.IniFormat)
        program = Companion(
            app, home, registry="http://127.0.0.1:9/api/v2", theme=theme, settings=settings
        )
        program.window.resize(1180, 780)
        program.start()
        while not program.is_open:
            app.processEvents()
        _settle(program)
        show(program)
        _settle(program)

        program.ended.connect(stack.close)
        if not dialog:
            return program.window
        pictured: QDialog = next(w for w in app.topLevelWidgets() if type(w).__name__ == dialog)
        pictured.finished.connect(program.window.close)
        return pictured

    return make


def _settle(program: Companion) -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(4):
        while program.tasks.pending:
            QApplication.processEvents()
        QApplication.processEvents()


def _diary(then: Callable[[Any], object] = lambda _pane: None) -> Show:
    def show(program: Companion) -> None:
        program.care_part.show("diary")
        _settle(program)
        then(program.care_part.diary)

    return show


def _trends(pane: Any) -> None:
    pane.view.set_chosen("trends")
    pane.trends.span.set_chosen(91)


def _table(pane: Any) -> None:
    _trends(pane)
    pane.trends.form.set_chosen("table")


def _care(part: str) -> Show:
    def show(program: Companion) -> None:
        program.care_part.show("care")
        _settle(program)
        program.care_part.care.show_part(part)

    return show


def _brief(program: Companion) -> None:
    from PySide6.QtWidgets import QApplication

    program.care_part.make_brief()
    _settle(program)
    kind = "BriefDialog"
    dialog: Any = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == kind)
    dialog.gather()


HEALTH = {
    "today": health(lambda program: program.window.show_tab("today")),
    "when-to-call": health(lambda program: program.show_when_to_call(), dialog="WhenToCallCard"),
    "diary-day": health(_diary()),
    "diary-trends": health(_diary(_trends)),
    "diary-table": health(_diary(_table)),
    "diary-symptoms": health(_diary(lambda pane: pane.choose_symptoms()), dialog="SymptomChoice"),
    "care-medicines": health(_care("medicine")),
    "care-team": health(_care("care_team")),
    "care-summary": health(_care("summary")),
    "visit-page": health(_brief, dialog="BriefDialog"),
}
