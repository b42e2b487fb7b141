"""Makes the look of the whole program from one palette, one style file and the person's font."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from mbc_desktop.core.resources import resource_path
from mbc_desktop.views.fonts import Typeface, load_fonts
from mbc_desktop.views.icons import IconSet
from mbc_desktop.views.palette import Palette, Scheme, palettes, rgba

TextStep = Literal["small", "body", "title", "display"]

# The smallest words on screen are as large as the person's own font; the rest are larger.
_TEXT_STEPS: dict[TextStep, float] = {"small": 1.0, "body": 1.15, "title": 1.45, "display": 2.0}
_SPACES = (4, 8, 12, 16, 24, 32)
_REFERENCE_PIXELS = 10 * 96 / 72
"""The pixel size of a 10 point font on a common screen, for which the spaces above are meant."""
_TARGET, _TARGET_ON_TOUCH = 34, 48
_SMALLEST_PERCENT, _LARGEST_PERCENT = 100, 300
_LEAST_POINTS = 9.0
_SEMIBOLD = QFont.Weight.DemiBold
_TOKEN = re.compile(r"@([a-z][a-z0-9-]*)")

# Qt's style sheets take the marks inside controls from files only.
_MARKS = {
    "check": ("check", "on-accent"),
    "dash": ("dash", "on-accent"),
    "down": ("chevron-down", "muted"),
    "up": ("chevron-up", "muted"),
    "right": ("chevron-right", "muted"),
    "check-menu": ("check", "accent"),
}

_QT_ROLES = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "alert",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "outline",
    QPalette.ColorRole.Shadow: "outline",
}
_FAINT = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


@dataclass(frozen=True, slots=True)
class Look:
    """What a person chose about how the program looks; ``scheme`` None follows the system."""

    scheme: Scheme | None = None
    text_percent: int = 100
    typeface: Typeface = Typeface.PROGRAM
    touch: bool = False


@dataclass(frozen=True, slots=True)
class PageLook:
    """How one page is read, apart from the program: None follows the program.

    ``percent`` is on top of the program's own text size, ``leading_percent`` the height of a line
    over the letters' own.
    """

    scheme: Scheme | None = None
    percent: int = 100
    leading_percent: int = 118
    typeface: Typeface | None = None


class Theme(QObject):
    """Colors, type, space and icons for every widget; set on the whole application.

    It follows the system's dark mode and contrast while the person has chosen no scheme, and the
    person's own font size always.

    Signals:
        changed: colors or sizes are different now; widgets that draw by hand or hold icons redo
            them. Everything else is restyled by Qt before this is sent.
    """

    changed = Signal()

    def __init__(self, app: QApplication, look: Look | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._base_font = QFont(app.font())
        self._marks_dir: QTemporaryDir | None = None
        self.icons = IconSet(lambda role: self.palette[role])
        self.look = look or Look()
        self.palette = palettes()[self._wanted_scheme()]
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        app.screenAdded.connect(lambda _screen: self._apply())
        self._apply()

    # -- what widgets ask -----------------------------------------------------------------------

    def color(self, role: str) -> QColor:
        """Return the color of a role of ``palette.toml``."""
        return QColor(*rgba(self.palette[role]))

    def space(self, step: int) -> int:
        """Return a gap in pixels: steps 1 to 6 are 4, 8, 12, 16, 24 and 32 at a common size.

        Gaps grow half as fast as words, or a large text would leave no room for itself.
        """
        return max(1, round(_SPACES[step - 1] * self._density))

    def font(self, step: TextStep = "body", *, strong: bool = False) -> QFont:
        """Return the font of one of the four sizes."""
        font = QFont(self._base_font)
        font.setFamilies([load_fonts(self.look.typeface), *self._base_font.families()])
        font.setPointSizeF(self._points(step))
        if strong or step in {"title", "display"}:
            font.setWeight(_SEMIBOLD)
        return font

    @property
    def target(self) -> int:
        """The least height and width of what can be clicked, in pixels."""
        least = _TARGET_ON_TOUCH if self.look.touch else _TARGET
        return max(least, round(least * self._density))

    @property
    def icon_size(self) -> int:
        """The side of an icon that stands beside body text, in pixels."""
        return round(QFontInfo(self.font("body")).pixelSize() * 1.3)

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Return an icon for a button or menu; ask again when ``changed`` is sent."""
        return self.icons.icon(name, role=role, size=self.icon_size)

    def pixmap(self, name: str, *, role: str, size: int, density: float) -> QPixmap:
        """Return an icon to be painted by hand."""
        return self.icons.pixmap(name, role=role, size=size, density=density)

    @property
    def is_large(self) -> bool:
        """Whether words are so large that columns beside each other no longer fit."""
        return self.look.text_percent >= 200

    # -- changing it ----------------------------------------------------------------------------

    def set_look(self, look: Look) -> None:
        """Show the whole program in another look, at once."""
        if look != self.look:
            self.look = look
            self._apply()

    def style_sheet(self, palette: Palette | None = None) -> str:
        """Return the style file with its ``@tokens`` filled in."""
        palette = palette or self.palette
        tokens = self._tokens(palette)
        text = resource_path("styles", "app.qss").read_text(encoding="utf-8")
        return _TOKEN.sub(lambda found: tokens[found[1]], text)

    def page_palette(self, look: PageLook) -> Palette:
        """Return the colors of a page."""
        return self.palette if look.scheme is None else palettes()[look.scheme]

    def page_font(self, look: PageLook) -> QFont:
        """Return the font of a page's running text."""
        font = self.font("body")
        if look.typeface is not None:
            font.setFamilies([load_fonts(look.typeface), *self._base_font.families()])
        font.setPointSizeF(font.pointSizeF() * look.percent / 100)
        return font

    def page_style(self, look: PageLook | None = None) -> str:
        """Return the style of what is read as a page (``page.css``), for a QTextDocument."""
        look = look or PageLook()
        tokens = self._tokens(self.page_palette(look))
        tokens["leading"] = f"{look.leading_percent}%"
        for step in _TEXT_STEPS:
            tokens[f"page-{step}"] = f"{self._points(step) * look.percent / 100:.2f}pt"
        text = resource_path("styles", "page.css").read_text(encoding="utf-8")
        return _TOKEN.sub(lambda found: tokens[found[1]], text)

    def own_page_style(self, look: PageLook) -> str:
        """Return the style sheet of a page in its own colors; empty where it has the program's."""
        if look.scheme is None:
            return ""
        tokens = self._tokens(self.page_palette(look))
        text = resource_path("styles", "own_page.qss").read_text(encoding="utf-8")
        return _TOKEN.sub(lambda found: tokens[found[1]], text)

    # -- how it is made ---------------------------------------------------------------------------

    def _on_system_changed(self) -> None:
        if self.look.scheme is None and self._wanted_scheme() is not self.palette.scheme:
            self._apply()

    def _wanted_scheme(self) -> Scheme:
        if self.look.scheme is not None:
            return self.look.scheme
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return Scheme.HIGH_CONTRAST
        return Scheme.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Scheme.LIGHT

    def _apply(self) -> None:
        self.palette = palettes()[self._wanted_scheme()]
        self.icons.forget()
        percent = min(max(self.look.text_percent, _SMALLEST_PERCENT), _LARGEST_PERCENT)
        self._text_factor = percent / 100
        base_pixels = self._base_points() * self._dots_per_point()
        self._density = (base_pixels / _REFERENCE_PIXELS) * (1 + (self._text_factor - 1) / 2)
        self._app.setFont(self.font("body"))
        self._app.setPalette(self._qt_palette())
        self._app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def _dots_per_point(self) -> float:
        screen = QGuiApplication.primaryScreen()
        return screen.logicalDotsPerInchY() / 72 if screen is not None else 96 / 72

    def _points(self, step: TextStep) -> float:
        return self._base_points() * self._text_factor * _TEXT_STEPS[step]

    def _base_points(self) -> float:
        points = self._base_font.pointSizeF()
        if points <= 0:  # a font that is set in pixels
            points = QFontInfo(self._base_font).pointSizeF()
        return max(points, _LEAST_POINTS)

    def _qt_palette(self) -> QPalette:
        made = QPalette()
        for qt_role, role in _QT_ROLES.items():
            made.setColor(qt_role, self.color(role))
        for qt_role in _FAINT:
            made.setColor(QPalette.ColorGroup.Disabled, qt_role, self.color("faint"))
        return made

    def _tokens(self, palette: Palette) -> dict[str, str]:
        tokens = {}
        for role, color in palette.roles.items():
            red, green, blue, alpha = rgba(color)
            tokens[role] = f"rgba({red}, {green}, {blue}, {alpha})"
        for step in range(1, len(_SPACES) + 1):
            tokens[f"space-{step}"] = f"{self.space(step)}px"
        for step_name in _TEXT_STEPS:
            tokens[f"font-{step_name}"] = f"{self._points(step_name):.2f}pt"
        tokens |= {name: f"{pixels}px" for name, pixels in self._sizes(palette).items()}
        for mark, path in self._draw_marks(palette).items():
            tokens[f"mark-of-{mark}"] = f'url("{path}")'
        return tokens

    def _sizes(self, palette: Palette) -> dict[str, int]:
        """Return the sizes of the parts of controls, in pixels.

        A focused edge is thicker than a plain one; the padding gives way, so that nothing moves.
        """
        line = QFontMetrics(self.font("body")).height()
        edge = 2 if palette.scheme is Scheme.HIGH_CONTRAST else 1
        thicker = edge + 1
        pad_y = self.space(1)
        chip = max(32, round(32 * self._density), line + 2 * pad_y)
        box = max(18, round(line * 0.8))
        knob = max(20, round(20 * self._density))
        knob_over = (knob + 4 - self.space(1)) // 2
        return {
            "target": self.target,
            "edge": edge,
            "edge-focus": thicker,
            "outdent": -thicker,
            "pad-y": pad_y,
            "pad-x": self.space(4),
            "pad-y-focus": pad_y - 1,
            "pad-x-focus": self.space(4) - 1,
            "field-x-focus": self.space(2) - 1,
            "inner": max(self.target - 2 * pad_y - 2 * edge, line),
            "chip-y": 1,
            "chip-y-focus": 0,
            "chip-x-focus": self.space(3) - 1,
            "chip-inner": chip - 2 * edge - 2,
            "chip-radius": chip // 2,
            "segment-inner": max(self.target - 2 * pad_y - 2 * thicker, line),
            "choice": max(self.target - 2 * thicker, line),
            "term": max(self.target - self.space(2) - 2, line),
            "line-height": line,
            "icon": self.icon_size,
            "mark": round(line * 0.7),
            "box": box,
            "box-radius": (box + 4) // 2,
            "bar": max(12, round(12 * self._density)),
            "radius-small": round(6 * self._density),
            "radius": round(8 * self._density),
            "radius-large": round(12 * self._density),
            "progress-radius": self.space(2) // 2,
            "knob": knob,
            "knob-radius": (self.space(1) + 2 * knob_over) // 2,
            "knob-over": -knob_over,
        }

    def _draw_marks(self, palette: Palette) -> dict[str, str]:
        if self._marks_dir is None:
            self._marks_dir = QTemporaryDir()
        folder = Path(self._marks_dir.path())
        icons = IconSet(lambda role: palette[role])
        paths = {}
        for mark, (name, role) in _MARKS.items():
            path = folder / f"{mark}-{palette.scheme.value}.svg"
            if not path.exists():
                try:
                    path.write_bytes(icons.svg(name, role=role))
                except OSError:
                    # No room for temporary files: controls lose their small marks, not their use.
                    path = Path()
            paths[mark] = path.as_posix()
        return paths
