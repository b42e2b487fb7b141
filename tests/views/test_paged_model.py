"""Long lists: only what is in sight is read."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import Qt

from mbc_desktop.core.errors import KnownError
from mbc_desktop.views.paged_model import ID_ROLE, ROW_ROLE, Column, PagedModel

SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
SHOWN = int(Qt.ItemDataRole.DisplayRole)


class Store:
    """Stands for SQL: keeps words by number, counts the pages asked for."""

    def __init__(self, size: int) -> None:
        self.words = {number: f"word {number}" for number in range(size)}
        self.asked: list[Sequence[int]] = []

    def fetch(self, ids: Sequence[int]) -> Mapping[int, str]:
        """Answer a page by its numbers."""
        self.asked.append(ids)
        return {number: self.words[number] for number in ids if number in self.words}


def _model(store: Store, *, pages: int = 50) -> PagedModel[str]:
    column = Column("Word", {SHOWN: str, SPOKEN: lambda word: f"the {word}"})
    return PagedModel(store.fetch, [column], page_size=200, pages=pages)


def test_keeps_the_rules_of_qt_models(qtmodeltester) -> None:
    """Qt's own check finds nothing, empty and filled."""
    model = _model(Store(450))
    qtmodeltester.check(model)
    model.set_ids(array("q", range(450)))
    qtmodeltester.check(model)


def test_opening_200_000_rows_reads_nothing() -> None:
    """Rows are read when they come in sight, a page at a time, and only once."""
    store = Store(200_000)
    model = _model(store)
    model.set_ids(array("q", range(200_000)))
    assert model.rowCount() == 200_000
    assert store.asked == []
    assert model.index(199_999, 0).data() == "word 199999"
    assert model.index(199_900, 0).data() == "word 199900"
    assert len(store.asked) == 1
    assert len(store.asked[0]) == 200


def test_only_so_many_pages_are_kept() -> None:
    """Scrolling through everything does not keep everything in memory."""
    store = Store(2_000)
    model = _model(store, pages=2)
    model.set_ids(range(2_000))
    for row in (0, 200, 400, 0):
        model.record_at(row)
    assert len(store.asked) == 4


def test_a_row_that_is_gone_says_so() -> None:
    """A trial removed while the list was open is told, not a crash."""
    store = Store(3)
    del store.words[1]
    model = _model(store)
    model.set_ids([0, 1, 2])
    gone = model.index(1, 0)
    assert gone.data() == "No longer available"
    assert gone.data(SPOKEN) == "No longer available"
    assert gone.data(ROW_ROLE) is None
    assert gone.data(ID_ROLE) == 1


def test_a_write_refreshes_the_rows_it_changed(qtbot) -> None:
    """What was written is read again and shown; the rest stays."""
    store = Store(600)
    model = _model(store)
    model.set_ids(list(range(600)))
    model.record_at(10)
    model.record_at(300)
    store.words[10] = "new word"
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh([10, 99_999])
    assert changed.args[0].row() == changed.args[1].row() == 10
    assert model.index(10, 0).data() == "new word"
    assert len(store.asked) == 3


def test_a_page_that_cannot_be_read_is_told_once(qtbot) -> None:
    """Painting goes on; the failure goes to who can show it."""
    full = KnownError("The file is locked.", what_is_safe="All is.", what_to_do="Wait.")

    def fetch(ids: Sequence[int]) -> Mapping[int, str]:
        raise full

    model = PagedModel(fetch, [Column("Word", {SHOWN: str})])
    model.set_ids([1, 2])
    with qtbot.waitSignal(model.fetch_failed) as failed:
        assert model.index(0, 0).data() == "No longer available"
    assert failed.args == [full]


@pytest.mark.parametrize(("row_id", "row"), [("NCT2", 1), ("NCT9", -1)])
def test_finds_the_row_of_an_id(row_id: str, row: int) -> None:
    """Ids may be words as well as numbers."""
    model = PagedModel(lambda ids: {word: word for word in ids}, [Column("", {SHOWN: str})])
    model.set_ids(["NCT1", "NCT2"])
    assert model.position_of(row_id) == row
