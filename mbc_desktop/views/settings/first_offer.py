"""What is offered once, at the first start: larger words, the language, and the lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mbc_desktop.views.i18n import Language, shown_language
from mbc_desktop.views.settings.lock_page import INSTALL
from mbc_desktop.views.settings.look_page import choose_language
from mbc_desktop.views.theme import Look, Theme
from mbc_desktop.views.widgets.dialogs import Dialog
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

_SIZES = (100, 130, 175, 200)


class FirstOffer(Dialog):
    """Calm, and left with one key; everything in it stays reachable under "Your data".

    Signals:
        errand_wanted: an ``Errand``: another language opens the window anew.
        lock_chosen: she wants to set a passphrase.
    """

    errand_wanted = Signal(object)
    lock_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        settings: QSettings,
        *,
        set_look: Callable[[Look], object],
        is_available: bool,
    ) -> None:
        super().__init__(theme, parent)
        self._settings = settings
        self._set_look = set_look
        self.set_heading(
            self.tr("Good to have you here"),
            self.tr(
                "Two things you may like to set now. You find both later under “Your data” at the"
                " side of the window."
            ),
        )
        self.percent = QComboBox()
        for size in _SIZES:
            self.percent.addItem(self.tr("{percent} %").format(percent=size), size)
        self.percent.setCurrentIndex(max(self.percent.findData(theme.look.text_percent), 0))
        self.language = QComboBox()
        for language, name in ((Language.ENGLISH, "English"), (Language.SPANISH, "Español")):
            self.language.addItem(name, language)
        self.language.setCurrentIndex(self.language.findData(shown_language()))
        form = Form(theme)
        form.add_row(self.tr("Size of words"), self.percent)
        form.add_row(self.tr("Language"), self.language)
        self.body.addWidget(form)
        self.body.addWidget(Words(self.tr("A lock for what you write"), type="title"))
        self.body.addWidget(
            Words(
                self.tr(
                    "Your notes, plans and lists stay on this computer. A passphrase keeps them"
                    " from others who use it."
                )
            )
        )
        if not is_available:
            self.body.addWidget(
                Words(
                    self.tr("For this, whoever set the program up adds its extra part “lock”:"),
                    type="muted",
                )
            )
            self.body.addWidget(Words(INSTALL, type="strong", selectable=True))
        self.body.addStretch(1)
        self.later = self.add_button(self.tr("Not now"), kind="plain")
        self.later.clicked.connect(self.accept)
        if is_available:
            self.lock = self.add_button(self.tr("Set a passphrase…"), kind="primary", icon="lock")
            self.lock.clicked.connect(self._on_lock)
        self.percent.activated.connect(lambda _index: self._on_percent())
        self.language.activated.connect(lambda _index: self._on_language())
        self.later.setFocus()

    def _on_percent(self) -> None:
        look = self._theme.look
        percent = int(self.percent.currentData())
        self._set_look(Look(look.scheme, percent, look.typeface, look.touch))

    def _on_language(self) -> None:
        chosen = self.language.currentData()
        # the offer comes again in the new language: it was not answered yet
        choose_language(self._settings, Language(chosen).value, self.errand_wanted.emit)

    def _on_lock(self) -> None:
        self.accept()
        self.lock_chosen.emit()
