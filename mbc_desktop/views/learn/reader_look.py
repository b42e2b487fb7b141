"""How the reader shows its pages, as a person chose it, and the panel to choose it in."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mbc_desktop.views.fonts import Typeface
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.theme import PageLook, Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.page import Page

PERCENTS = (85, 100, 115, 130, 150, 175, 200, 250)
LEADINGS = (105, 118, 140, 170)
WIDTHS = (48, 66, 84, 0)


@dataclass(frozen=True, slots=True)
class ReaderLook:
    """What the reader looks like; empty names follow the program.

    ``percent`` is on top of the program's text size, ``leading`` the height of a line in percent
    of the letters' own, ``characters`` the most characters in a line (0: as wide as there is room).
    """

    percent: int = 100
    leading: int = 118
    characters: int = 66
    typeface: str = ""
    scheme: str = ""

    @property
    def page_look(self) -> PageLook:
        """The look as a page takes it."""
        return PageLook(
            scheme=Scheme(self.scheme) if self.scheme else None,
            percent=self.percent,
            leading_percent=self.leading,
            typeface=Typeface(self.typeface) if self.typeface else None,
        )

    def as_setting(self) -> dict[str, Any]:
        """Return what the settings keep."""
        return asdict(self)

    @classmethod
    def of_setting(cls, kept: object) -> ReaderLook:
        """Return what the settings kept; anything that is no look of ours is left out."""
        values = kept if isinstance(kept, dict) else {}
        plain = cls()
        return cls(
            percent=_one_of(values.get("percent"), PERCENTS, plain.percent),
            leading=_one_of(values.get("leading"), LEADINGS, plain.leading),
            characters=_one_of(values.get("characters"), WIDTHS, plain.characters),
            typeface=_one_of(values.get("typeface"), tuple(Typeface), plain.typeface),
            scheme=_one_of(values.get("scheme"), tuple(Scheme), plain.scheme),
        )


class LookPanel(Page):
    """Text size, spacing, width, letters and colors, each with its words.

    Signals:
        changed: the ``ReaderLook`` that is wanted now.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(self.tr("How the page looks"))
        self._look = ReaderLook()
        form = Form(theme, parent=self)
        self._percent = self._choice(
            [(percent, self.tr("{percent} %").format(percent=percent)) for percent in PERCENTS]
        )
        self._leading = self._choice(
            [
                (105, self.tr("Close together")),
                (118, self.tr("Normal")),
                (140, self.tr("Wide")),
                (170, self.tr("Very wide")),
            ]
        )
        self._width = self._choice(
            [
                (48, self.tr("Short lines")),
                (66, self.tr("Medium lines")),
                (84, self.tr("Long lines")),
                (0, self.tr("The whole window")),
            ]
        )
        self._typeface = self._choice(
            [
                ("", self.tr("As in the program")),
                (Typeface.LEGIBLE.value, self.tr("Easy to tell apart (Atkinson Hyperlegible)")),
                (Typeface.PROGRAM.value, self.tr("Source Sans")),
                (Typeface.SYSTEM.value, self.tr("My computer's letters")),
            ]
        )
        self._scheme = self._choice(
            [
                ("", self.tr("As in the program")),
                (Scheme.LIGHT.value, self.tr("Light")),
                (Scheme.SEPIA.value, self.tr("Sepia, like old paper")),
                (Scheme.DARK.value, self.tr("Dark")),
                (Scheme.HIGH_CONTRAST.value, self.tr("High contrast")),
            ]
        )
        form.add_row(self.tr("Text size"), self._percent)
        form.add_row(self.tr("Space between lines"), self._leading)
        form.add_row(self.tr("Length of lines"), self._width)
        form.add_row(
            self.tr("Letters"),
            self._typeface,
            help_text=self.tr("Atkinson Hyperlegible was made for people who see little."),
        )
        form.add_row(self.tr("Colors"), self._scheme)
        self.column.addWidget(form)
        self.large = Button(theme, self.tr("Large print"), icon="text-size", parent=self)
        self.plain = Button(theme, self.tr("Back to normal"), kind="quiet", parent=self)
        self.large.clicked.connect(self._on_large)
        self.plain.clicked.connect(self._on_plain)
        self.column.addWidget(self.large)
        self.column.addWidget(self.plain)
        self.column.addStretch(1)

    def set_look(self, look: ReaderLook) -> None:
        """Show a look in the fields, without telling of it."""
        self._look = look
        for box, value in (
            (self._percent, look.percent),
            (self._leading, look.leading),
            (self._width, look.characters),
            (self._typeface, look.typeface),
            (self._scheme, look.scheme),
        ):
            blocked = box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(value)))
            box.blockSignals(blocked)

    def _choice(self, choices: list[tuple[Any, str]]) -> QComboBox:
        box = QComboBox(self)
        for value, text in choices:
            box.addItem(text, value)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.currentIndexChanged.connect(self._on_changed)
        return box

    def _on_changed(self) -> None:
        look = ReaderLook(
            percent=self._percent.currentData(),
            leading=self._leading.currentData(),
            characters=self._width.currentData(),
            typeface=self._typeface.currentData(),
            scheme=self._scheme.currentData(),
        )
        self._tell(look)

    def _on_large(self) -> None:
        self._tell(replace(self._look, percent=200, leading=140, typeface=Typeface.LEGIBLE.value))

    def _on_plain(self) -> None:
        self._tell(ReaderLook())

    def _tell(self, look: ReaderLook) -> None:
        self.set_look(look)
        self.changed.emit(look)


def _one_of(value: Any, allowed: tuple[Any, ...], plain: Any) -> Any:
    return value if value in allowed and not isinstance(value, bool) else plain
