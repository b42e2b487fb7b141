"""The gallery holds every part; what holds for it holds for the screens made of the parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mbc_desktop.views.gallery import Gallery
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.shots import settle
from mbc_desktop.views.theme import Theme
from tests.views.access_checks import assert_accessible, tab_order

PAGES = ("list", "fields", "messages", "reading", "empty")


@pytest.fixture
def gallery(qtbot, theme: Theme) -> Gallery:
    window = Gallery(theme, rows=300)
    qtbot.addWidget(window)
    window.resize(1180, 780)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("page", PAGES)
def test_every_part_can_be_used_by_everybody(
    gallery: Gallery, theme: Theme, page: str, percent: int
) -> None:
    """Named, large enough and within the window, at both sizes of text."""
    theme.set_look(replace(theme.look, text_percent=percent))
    gallery.show_page(page)
    settle()
    assert_accessible(gallery)


@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_through_a_page_and_comes_round(gallery: Gallery, page: str) -> None:
    """Nobody is caught in a field, and nothing is left out."""
    gallery.navigation.choose(page)
    order = tab_order(gallery)
    assert "Mark as read" in order
    assert "Helpline" in order


def test_tab_goes_in_the_order_that_is_read(gallery: Gallery) -> None:
    """Search, filters, list, then the detail."""
    order = tab_order(gallery)
    wanted = ["Search trials", "Recruiting, 1,204", "Trials", "Call the site", "Print"]
    assert order[0] == "Lists"
    places = [order.index(name) for name in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("scheme", Scheme)
def test_colors_change_while_it_is_shown(gallery: Gallery, theme: Theme, scheme: Scheme) -> None:
    """Each scheme shows its own ground, at once."""
    theme.set_look(replace(theme.look, scheme=scheme))
    settle()
    image = gallery.grab().toImage()
    # Between the pages' column and the edge there is nothing but the ground.
    assert image.pixelColor(gallery.width() - 30, 300) == theme.color("background")
