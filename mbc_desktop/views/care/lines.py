"""Lists whose changes mean more than a change of the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import CareMember
from mbc_desktop.notes.treatment_summary import TreatmentSummary


class SummaryLines:
    """A list of the summary, whose corrections are remembered as hers."""

    def __init__(self, summary: TreatmentSummary, kept: CareList[Any]) -> None:
        self._summary = summary
        self._kept = kept

    def all(self) -> Sequence[Any]:
        """Return every line."""
        return self._kept.all()

    def add(self, line: Any) -> Any:
        """Put a line of her own at the end."""
        return self._kept.add(line)

    def change(self, line: Any) -> None:
        """Write a line anew; it is hers from now on."""
        self._summary.correct(self._kept, line)

    def remove(self, line: Any) -> None:
        """Take a line off for good."""
        self._summary.leave_out(self._kept, line)

    def put_back(self, line: Any) -> None:
        """Undo that."""
        self._summary.put_back(self._kept, line)

    def reorder(self, ids: Sequence[str]) -> None:
        """Put the lines in another order."""
        self._kept.reorder(ids)


class TeamLines:
    """The care team, of which one line at most is the one to call first."""

    def __init__(
        self, kept: CareList[CareMember], only_one_first: Callable[[CareMember], None]
    ) -> None:
        self._kept = kept
        self._only_one_first = only_one_first

    def all(self) -> Sequence[Any]:
        """Return every line."""
        return self._kept.all()

    def add(self, line: Any) -> Any:
        """Put a line at the end."""
        made = self._kept.add(line)
        self._only_one_first(made)
        return made

    def change(self, line: Any) -> None:
        """Write a line anew."""
        self._kept.change(line)
        self._only_one_first(line)

    def remove(self, line: Any) -> None:
        """Take a line off."""
        self._kept.remove(line)

    def put_back(self, line: Any) -> None:
        """Undo that."""
        self._kept.put_back(line)

    def reorder(self, ids: Sequence[str]) -> None:
        """Put the lines in another order."""
        self._kept.reorder(ids)
