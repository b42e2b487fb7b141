"""The sites of a trial: a map, and a list that says the same."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mbc_desktop.core.resources import resource_path
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.site_map import Mark, SiteMap, shape_icon
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.segmented import Segmented

if TYPE_CHECKING:
    from mbc_desktop.trials.outlines import Outlines
    from mbc_desktop.trials.trial_page import Site

_WIDE = 1.2
_SOON = frozenset({"NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION"})


@cache
def _outlines() -> Outlines:
    from mbc_desktop.trials.outlines import Outlines

    return Outlines(resource_path("outlines"))


class SitesPane(QWidget):
    """Shows where a trial is run, nearest first.

    Signals:
        closed: she wants to see the trial again.
    """

    closed = Signal()

    def __init__(self, theme: Theme, words: TrialWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._opened: OpenedTrial | None = None
        self._places: list[int] = []
        self.back = Button(theme, self.tr("Back to the trial"), kind="quiet", icon="back")
        self.heading = Words("", type="title")
        self.which = Segmented(
            theme,
            (Choice("us", self.tr("United States")), Choice("world", self.tr("World"))),
            name=self.tr("Which map"),
        )
        self.larger = IconButton(theme, "add", name=self.tr("Larger"))
        self.smaller = IconButton(theme, "dash", name=self.tr("Smaller"))
        self.whole = Button(theme, self.tr("Whole map"), kind="quiet")
        self.map = SiteMap(theme)
        self._legend = FlowLayout(gap=theme.space(4))
        self._legend_icons: list[tuple[QLabel, str]] = []
        for shape, text in (
            ("open", self.tr("takes people now")),
            ("soon", self.tr("opening soon, or by invitation")),
            ("closed", self.tr("takes nobody now")),
            ("home", self.tr("where you are")),
        ):
            self._add_legend(shape, text)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sites"))
        self.list.setWordWrap(True)
        self.list.setSpacing(theme.space(1))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self.which.chosen_changed.connect(lambda _: self._draw())
        self.larger.clicked.connect(lambda: self.map.zoom_by(1.4))
        self.smaller.clicked.connect(lambda: self.map.zoom_by(1 / 1.4))
        self.whole.clicked.connect(self.map.show_all)
        self.map.chosen.connect(self._on_chosen)
        self.list.currentRowChanged.connect(self._on_row)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _lay_out(self) -> None:
        theme = self._theme
        edge = theme.space(4)
        tools = FlowLayout(gap=theme.space(2))
        for part in (self.back, self.which, self.larger, self.smaller, self.whole):
            tools.addWidget(part)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(self.map, 3)
        self._both.addWidget(self.list, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addLayout(tools)
        column.addWidget(self.heading)
        column.addLayout(self._both, 1)
        column.addLayout(self._legend)

    def _add_legend(self, shape: str, text: str) -> None:
        one = QWidget(self)
        row = QHBoxLayout(one)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.space(1))
        picture = QLabel()
        row.addWidget(picture)
        row.addWidget(Words(text, type="muted", wrap=False))
        self._legend.addWidget(one)
        self._legend_icons.append((picture, shape))

    def _arrange(self) -> None:
        """Draw the shapes in today's colors and size."""
        side = self._theme.icon_size
        for picture, shape in self._legend_icons:
            picture.setPixmap(shape_icon(self._theme, shape).pixmap(side, side))
        self.list.setIconSize(QSize(side, side))
        self._show_shapes()

    # -- Qt ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the map where there is room, else under it."""
        super().resizeEvent(event)
        is_wide = self.width() > _WIDE * self.height()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(across if is_wide else down)

    # -- a trial ----------------------------------------------------------------------------------

    def show_trial(self, opened: OpenedTrial) -> None:
        """Show the sites of a trial: on the map of the United States where any is there."""
        from mbc_desktop.trials.outlines import project_us

        self._opened = opened
        page = opened.page
        self.heading.setText(
            self.tr("Sites of {nct} (%n)", "", len(page.sites)).format(nct=page.nct)
        )
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for site in page.sites:
            self.list.addItem(QListWidgetItem(self._line(site)))
        self._show_shapes()
        self.list.blockSignals(blocked)
        in_us = any(
            site.latitude is not None
            and site.longitude is not None
            and project_us(site.latitude, site.longitude) is not None
            for site in page.sites
        )
        self.which.set_chosen("us" if in_us else "world")
        self._draw()
        self.list.setFocus()

    def _show_shapes(self) -> None:
        opened = self._opened
        if opened is None:
            return
        icons = {shape: shape_icon(self._theme, shape) for shape in ("open", "soon", "closed")}
        for row, site in enumerate(opened.page.sites):
            self.list.item(row).setIcon(icons[_shape(site, opened.page.status)])

    def _line(self, site: Site) -> str:
        known = site.status or (self._opened.page.status if self._opened is not None else "")
        status = self._words.site_status(known) if known else ""
        if site.latitude is None:
            status = " · ".join(p for p in (status, self.tr("not on the map")) if p)
        return "\n".join(part for part in (self._words.site(site), status) if part)

    def _draw(self) -> None:
        from mbc_desktop.trials.outlines import project_us, project_world

        opened = self._opened
        if opened is None:
            return
        us = self.which.chosen() == "us"
        project = project_us if us else project_world
        marks: list[Mark] = []
        self._places = []
        for number, site in enumerate(opened.page.sites):
            if site.latitude is None or site.longitude is None:
                continue
            at = project(site.latitude, site.longitude)
            if at is not None:
                marks.append(Mark(*at, _shape(site, opened.page.status), self._line(site)))
                self._places.append(number)
        if opened.origin is not None:
            home = project(*opened.origin)
            if home is not None:
                marks.append(Mark(*home, "home", self.tr("Where you are")))
        self.map.show_map(_outlines().us if us else _outlines().world, marks)

    def _on_chosen(self, place: int) -> None:
        if place < len(self._places):
            self.list.setCurrentRow(self._places[place])

    def _on_row(self, row: int) -> None:
        if row in self._places:
            self.map.choose(self._places.index(row))


def _shape(site: Site, study_status: str) -> str:
    if (site.status or study_status) in _SOON:
        return "soon"
    return "open" if site.is_open else "closed"
