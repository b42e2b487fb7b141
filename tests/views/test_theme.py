"""One look for the whole program, made of the palette, the style file and the person's font."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from mbc_desktop.core.resources import resource_path
from mbc_desktop.views.fonts import Typeface, load_fonts
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.theme import Look, Theme

VIEWS = Path(__file__).resolve().parents[2] / "mbc_desktop" / "views"
STEPS = ("small", "body", "title", "display")


def test_words_grow_with_the_persons_own_font(theme: Theme) -> None:
    """The smallest words are as large as her own font, the others larger, by the same steps."""
    sizes = [theme.font(step).pointSizeF() for step in STEPS]
    assert sizes[0] == pytest.approx(10.0)
    assert sizes == sorted(sizes)
    theme.set_look(replace(theme.look, text_percent=300))
    assert [theme.font(step).pointSizeF() for step in STEPS] == pytest.approx(
        [3 * size for size in sizes]
    )


@pytest.mark.parametrize(("asked", "percent"), [(10, 100), (250, 250), (1000, 300)])
def test_text_stays_between_100_and_300_percent(theme: Theme, asked: int, percent: int) -> None:
    """A setting that was damaged does not make the program unreadable."""
    theme.set_look(replace(theme.look, text_percent=asked))
    assert theme.font("small").pointSizeF() == pytest.approx(10.0 * percent / 100)


def test_gaps_grow_half_as_fast_as_words(theme: Theme) -> None:
    """Twice the text leaves room for itself."""
    assert [theme.space(step) for step in range(1, 7)] == [4, 8, 12, 16, 24, 32]
    theme.set_look(replace(theme.look, text_percent=200))
    assert theme.space(4) == 24


def test_targets_are_large_and_larger_on_a_touch_screen(qtbot, theme: Theme) -> None:
    """34 pixels with a mouse, 48 at a kiosk."""
    button = QPushButton("OK")
    qtbot.addWidget(button)
    button.show()
    assert button.height() >= 34
    theme.set_look(replace(theme.look, touch=True))
    button.adjustSize()
    assert button.height() >= 48


def test_qt_takes_its_colors_from_the_scheme(qapp: QApplication, theme: Theme) -> None:
    """What is drawn by Qt itself has the colors of the palette too."""
    theme.set_look(Look(Scheme.DARK))
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("background")
    assert qapp.palette().color(QPalette.ColorRole.Text) == theme.color("text")
    assert theme.palette.is_dark


def test_widgets_are_told_of_a_change_once(qtbot, theme: Theme) -> None:
    """Setting the same look again does nothing."""
    told: list[None] = []
    theme.changed.connect(lambda: told.append(None))
    theme.set_look(Look(Scheme.DARK))
    theme.set_look(Look(Scheme.DARK))
    assert len(told) == 1


@pytest.mark.parametrize("scheme", Scheme)
def test_every_token_of_the_style_files_is_known(theme: Theme, scheme: Scheme) -> None:
    """A name that is misspelled would leave a control without its look."""
    theme.set_look(Look(scheme))
    assert "@" not in theme.style_sheet()
    assert "@" not in theme.page_style()


def test_icons_have_the_color_that_is_asked_for(theme: Theme) -> None:
    """Drawn in the role's color, anew after a change."""
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.set_look(Look(scheme))
        image = theme.pixmap("star-filled", role="accent", size=48, density=2.0).toImage()
        assert image.width() == 96
        assert image.pixelColor(48, 48) == theme.color("accent")


def test_disabled_icons_are_faint(theme: Theme) -> None:
    """A button that is off looks so."""
    icon = theme.icon("star-filled", "accent")
    size = icon.actualSize(icon.availableSizes()[0])
    off = icon.pixmap(size, QIcon.Mode.Disabled).toImage()
    assert off.pixelColor(size.width() // 2, size.height() // 2) == theme.color("faint")


@pytest.mark.parametrize(
    "path", sorted(resource_path("icons").glob("*.svg")), ids=lambda path: path.stem
)
def test_every_icon_can_be_recolored_and_drawn(theme: Theme, path: Path) -> None:
    """One grid, no color of its own, and something to see."""
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert not re.search(r'(?:fill|stroke)="(?!none|currentColor)', text)
    image = theme.pixmap(path.stem, role="text", size=24, density=1.0).toImage()
    seen = sum(
        image.pixelColor(x, y).alpha() > 100
        for x in range(image.width())
        for y in range(image.height())
    )
    assert seen > 8


@pytest.mark.parametrize("typeface", [Typeface.PROGRAM, Typeface.LEGIBLE])
def test_the_programs_own_letters_are_loaded(qapp: QApplication, typeface: Typeface) -> None:
    """Regular and strong, with the letters that Spanish and the registry need."""
    family = load_fonts(typeface)
    font = QFont(family, 12)
    font.setWeight(QFont.Weight.DemiBold)
    assert QFontInfo(font).family() == family
    assert QFontInfo(font).weight() == QFont.Weight.DemiBold


def test_other_letters_can_be_chosen(theme: Theme) -> None:
    """The letters made for low vision, everywhere at once."""
    theme.set_look(replace(theme.look, typeface=Typeface.LEGIBLE))
    assert QFontInfo(QApplication.font()).family() == load_fonts(Typeface.LEGIBLE)


COLOR = re.compile(
    r"""["']\#[0-9a-fA-F]{3,8}["']|QColor\(["'\d]|Qt\.GlobalColor\.(?!transparent|black|white)"""
)
PIXELS = re.compile(r"setPixelSize|font-size")


@pytest.mark.parametrize(
    "path", sorted(VIEWS.rglob("*.py")), ids=lambda path: str(path.relative_to(VIEWS))
)
def test_no_color_and_no_font_size_stands_in_python(path: Path) -> None:
    """Colors are roles, sizes are steps: else high contrast and large text miss a place."""
    text = path.read_text(encoding="utf-8")
    assert not COLOR.search(text)
    assert not PIXELS.search(text)


@pytest.mark.parametrize("name", ["app.qss", "page.css", "own_page.qss"])
def test_style_files_name_no_color_and_no_font_size(name: str) -> None:
    """The palette is the one place for colors."""
    text = resource_path("styles", name).read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb", text)
    assert not re.search(r"font-size:\s*\d", text)
