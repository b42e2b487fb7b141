"""Language, colors and the size of words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox

from mbc_desktop.views.i18n import Language, chosen_language, shown_language
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.settings.desk import DataDesk
from mbc_desktop.views.settings.errands import Errand
from mbc_desktop.views.settings.page import SettingsPage
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Look, Theme
from mbc_desktop.views.widgets.form import Form

_SIZES = (100, 115, 130, 150, 175, 200, 250, 300)
LANGUAGE_KEY = "look/language"


class LookPage(SettingsPage):
    """What is chosen is seen at once; a language opens the window anew."""

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        desk: DataDesk,
        *,
        settings: QSettings,
        set_look: Callable[[Look], object],
    ) -> None:
        super().__init__(theme, tasks, desk)
        self.set_heading(self.tr("Language and look"))
        self._settings = settings
        self._set_look = set_look
        self.scheme = QComboBox()
        for scheme, text in (
            (None, self.tr("As the system")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
            (Scheme.HIGH_CONTRAST, self.tr("High contrast")),
        ):
            self.scheme.addItem(text, scheme.value if scheme is not None else "")
        self.percent = QComboBox()
        for size in _SIZES:
            self.percent.addItem(self.tr("{percent} %").format(percent=size), size)
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "")
        # each in its own language, for whoever can't read the other
        for language, name in ((Language.ENGLISH, "English"), (Language.SPANISH, "Español")):
            self.language.addItem(name, language.value)
        form = Form(theme)
        form.add_row(self.tr("Size of words"), self.percent)
        form.add_row(self.tr("Colors"), self.scheme)
        form.add_row(
            self.tr("Language"),
            self.language,
            help_text=self.tr("The window closes for a moment and opens in the new language."),
        )
        self.add_card().addWidget(form)
        self.column.addStretch(1)
        self._show()
        self.scheme.activated.connect(lambda _index: self._on_look())
        self.percent.activated.connect(lambda _index: self._on_look())
        self.language.activated.connect(lambda _index: self._on_language())
        theme.changed.connect(self._show)

    def _show(self) -> None:
        look = self.theme.look
        self.scheme.setCurrentIndex(
            max(self.scheme.findData(look.scheme.value if look.scheme is not None else ""), 0)
        )
        self.percent.setCurrentIndex(self.percent.findData(look.text_percent))
        kept = str(self._settings.value(LANGUAGE_KEY) or "")
        self.language.setCurrentIndex(max(self.language.findData(kept), 0))

    def _on_look(self) -> None:
        look = self.theme.look
        named = str(self.scheme.currentData())
        scheme = Scheme(named) if named else None
        self._set_look(Look(scheme, int(self.percent.currentData()), look.typeface, look.touch))

    def _on_language(self) -> None:
        choose_language(self._settings, str(self.language.currentData()), self.errand_wanted.emit)


def choose_language(settings: QSettings, named: str, errand: Callable[[Errand], object]) -> None:
    """Keep a language; where the window speaks another one, it is opened anew."""
    settings.setValue(LANGUAGE_KEY, named)
    if chosen_language(named) is not shown_language():
        errand(Errand("", "", None, partial(_nothing)))


def _nothing(_window: object, _result: object) -> None:
    """There is nothing to tell: the new language is seen."""
