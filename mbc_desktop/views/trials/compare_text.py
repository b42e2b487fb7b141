"""Two to four trials side by side, as HTML: on the screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QLocale, QObject

from mbc_desktop.trials.markdown import unescape
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.words import TrialWords

MOST = 4
_MOST_BURDENS = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is compared: its name, and its words for each trial."""

    name: str
    cells: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the trials say different things."""
        return len(set(self.cells)) > 1


class CompareText(QObject):
    """Lays trials side by side."""

    def __init__(self, words: TrialWords, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._fit = FitWords(self)

    def rows(self, trials: Sequence[OpenedTrial]) -> list[Row]:
        """Return what is compared, in the order a person needs it."""
        return [
            Row(self.tr("What is tested"), tuple(map(self._tested, trials))),
            Row(self.tr("Phase"), tuple(self._words.phases(t.page.design.phases) for t in trials)),
            Row(self.tr("Status"), tuple(self._words.status(t.page.status) for t in trials)),
            Row(self.tr("How it fits you"), tuple(map(self._fits, trials))),
            Row(self.tr("Who can join"), tuple(map(self._who, trials))),
            Row(self.tr("Visits and biopsies"), tuple(map(self._burdens, trials))),
            Row(self.tr("Nearest site that takes people"), tuple(map(self._near, trials))),
            Row(self.tr("Sponsor"), tuple(t.page.sponsor for t in trials)),
            Row(self.tr("Began"), tuple(self._words.date(t.page.start) for t in trials)),
            Row(
                self.tr("Planned to end"),
                tuple(self._words.date(t.page.completion) for t in trials),
            ),
            Row(self.tr("People in the study"), tuple(map(self._people, trials))),
            Row(
                self.tr("Results"),
                tuple(
                    self.tr("Posted") if t.page.has_results else self.tr("Not posted")
                    for t in trials
                ),
            ),
        ]

    def html(self, trials: Sequence[OpenedTrial]) -> str:
        """Return a table; what differs has a word for it, and a ground of its own."""
        width = 100 // (len(trials) + 1)
        head = "".join(
            f'<th width="{width}%" align="left">{escape(t.page.title)}<br>{t.page.nct}</th>'
            for t in trials
        )
        parts = [
            '<table width="98%" border="1" cellspacing="0" cellpadding="6">',
            f'<tr><th width="{width}%"></th>{head}</tr>',
        ]
        differs, not_stated = self.tr("differs"), self.tr("Not stated")
        for row in self.rows(trials):
            name = f"<b>{escape(row.name)}</b>"
            if row.differs:
                name += f"<br>≠ {escape(differs)}"
            ground = ' class="ask"' if row.differs else ""
            cells = "".join(
                f"<td{ground}>{escape(cell or not_stated).replace(chr(10), '<br>')}</td>"
                for cell in row.cells
            )
            parts.append(f"<tr><td>{name}</td>{cells}</tr>")
        parts.append("</table>")
        return "".join(parts)

    def _tested(self, trial: OpenedTrial) -> str:
        return ", ".join(trial.page.design.tested)

    def _fits(self, trial: OpenedTrial) -> str:
        if trial.fit is None:
            return self.tr("Not known: nothing was said about the cancer yet.")
        return self._fit.headline(trial.fit)

    def _who(self, trial: OpenedTrial) -> str:
        ages = " – ".join(age for age in (trial.page.minimum_age, trial.page.maximum_age) if age)
        if trial.fit is None:
            return ages
        counts = self.tr("{fits} points fit, {asks} to ask about, {against} may not fit").format(
            fits=len(trial.fit.fitting), asks=len(trial.fit.asks), against=len(trial.fit.may_not)
        )
        return "\n".join(part for part in (ages, counts) if part)

    def _burdens(self, trial: OpenedTrial) -> str:
        quotes = dict.fromkeys(
            " ".join(unescape(one.evidence.quote).split()) for one in trial.reading.facts.burdens
        )
        return "\n".join(list(quotes)[:_MOST_BURDENS])

    def _near(self, trial: OpenedTrial) -> str:
        site = trial.page.nearest_open
        return self._words.site(site) if site is not None else self.tr("None at the moment")

    def _people(self, trial: OpenedTrial) -> str:
        people = trial.page.design.people
        return QLocale().toString(people) if people is not None else ""
