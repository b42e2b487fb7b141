"""The window's own costs, as ratios: the theme, and opening a list of 200,000 rows.

Run with ``python -m tests.bench.views_bench``; prints medians of several runs.
"""

from __future__ import annotations

import os
import statistics
import time
from array import array
from collections.abc import Callable

RUNS = 9
FEW, MANY = 200, 200_000


def _median_ms(work: Callable[[], None]) -> float:
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from mbc_desktop.views.paged_model import Column, PagedModel
    from mbc_desktop.views.palette import Scheme
    from mbc_desktop.views.theme import Look, Theme
    from mbc_desktop.views.widgets.card import Card, CardChip, card_roles
    from mbc_desktop.views.widgets.card_list import CardList

    app = QApplication([])
    app.setStyle("Fusion")
    theme = Theme(app)
    looks = [Look(Scheme.LIGHT), Look(Scheme.DARK)]

    def change_colors() -> None:
        looks.reverse()
        theme.set_look(looks[0])

    print(f"other colors, no window open: {_median_ms(change_colors):.1f} ms")

    def card(number: int) -> Card:
        chips = (CardChip("Recruiting", "good", "check"),)
        return Card(f"Sample study {number}", lines=("Boston", "Seen today"), chips=chips)

    model: PagedModel[int] = PagedModel(
        lambda ids: {number: number for number in ids}, [Column("Trials", card_roles(card))]
    )
    view = CardList(theme, name="Trials")
    model.setParent(view)
    view.setModel(model)
    view.resize(520, 700)
    view.show()

    def open_list(rows: int) -> Callable[[], None]:
        ids = array("q", range(rows))

        def work() -> None:
            model.set_ids(ids)
            app.processEvents()
            view.viewport().repaint()

        return work

    few, many = _median_ms(open_list(FEW)), _median_ms(open_list(MANY))
    print(f"open and paint {FEW} rows: {few:.1f} ms")
    print(f"open and paint {MANY} rows: {many:.1f} ms, {many / few:.1f} times as long")

    def to_the_end() -> None:
        view.scrollToTop()
        view.viewport().repaint()
        view.scrollToBottom()
        view.viewport().repaint()

    print(f"to the end of {MANY} rows and back: {_median_ms(to_the_end):.1f} ms")


if __name__ == "__main__":
    main()
