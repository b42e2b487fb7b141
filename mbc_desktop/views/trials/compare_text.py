"""Two to four trials side by side, as HTML: on the screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import shorten

from PySide6.QtCore import QLocale, QObject

from mbc_desktop.trials.markdown import unescape
from mbc_desktop.views.trials.asked_words import AskedWords
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.trials.history_text import TRIAL
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.page_text import PageText
from mbc_desktop.views.trials.words import TrialWords

_MOST_BURDENS = 4
_LONGEST_TITLE = 90


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is compared: its name, and for each trial its words, in one or more parts."""

    name: str
    cells: tuple[tuple[str, ...], ...]

    @property
    def differs(self) -> bool:
        """Whether the trials say different things."""
        return len({frozenset(cell) for cell in self.cells}) > 1

    @property
    def shared(self) -> frozenset[str]:
        """What all trials say."""
        return frozenset.intersection(*(frozenset(cell) for cell in self.cells))


class CompareText(QObject):
    """Lays trials side by side."""

    def __init__(self, words: TrialWords, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._text = PageText(words, parent=self)
        self._asks = AskedWords(self)
        self._fit = FitWords(self)

    def rows(self, trials: Sequence[OpenedTrial]) -> list[Row]:
        """Return what is compared, in the order a person needs it."""
        words, asks = self._words, self._asks
        posted, not_posted = self.tr("Posted"), self.tr("Not posted")
        cells: tuple[tuple[str, Callable[[OpenedTrial], str | Sequence[str]]], ...] = (
            (self.tr("What is tested"), lambda t: t.page.design.tested),
            (self.tr("Phase"), lambda t: words.phases(t.page.design.phases)),
            (self.tr("Status"), lambda t: words.status(t.page.status)),
            (self.tr("How it fits you"), self._fits),
            (self.tr("Who can join"), self._who),
            (self.tr("Kind of breast cancer"), lambda t: asks.subtype(t.reading)),
            (self.tr("Spread to the brain"), lambda t: asks.brain(t.reading)),
            (self.tr("Treatment of advanced cancer before"), lambda t: asks.before(t.reading)),
            (self.tr("Visits and biopsies"), self._burdens),
            (self.tr("Nearest site that takes people"), self._near),
            (self.tr("Sponsor"), lambda t: t.page.sponsor),
            (self.tr("Began"), lambda t: words.date(t.page.start)),
            (self.tr("Planned to end"), lambda t: words.date(t.page.completion)),
            (self.tr("People in the study"), self._people),
            (self.tr("Results"), lambda t: posted if t.page.has_results else not_posted),
        )
        return [Row(name, tuple(_parts(of(trial)) for trial in trials)) for name, of in cells]

    def html(
        self, trials: Sequence[OpenedTrial], *, only: bool = False, links: bool = False
    ) -> str:
        """Return a table: what differs is named so, what is the same in all stands back.

        With ``only``, what is the same is named in one line under the table; with ``links`` the
        titles lead to the trials.
        """
        width = 100 // (len(trials) + 1)
        head = "".join(
            f'<th width="{width}%" align="left">{self._title(trial, links=links)}</th>'
            for trial in trials
        )
        parts = [
            '<table width="98%" border="1" cellspacing="0" cellpadding="6">',
            f'<tr><th width="{width}%"></th>{head}</tr>',
        ]
        rows = self.rows(trials)
        parts += [self._row(row) for row in rows if row.differs or not only]
        parts.append("</table>")
        same = [row.name for row in rows if not row.differs]
        if only and same:
            told = self.tr("The same in all: {names}.").format(names=", ".join(same))
            parts.append(f"<p>{escape(told)}</p>")
        return "".join(parts)

    def _title(self, trial: OpenedTrial, *, links: bool) -> str:
        title = escape(shorten(trial.page.title, _LONGEST_TITLE, placeholder=" …"))
        if links:
            title = f'<a href="{TRIAL}{trial.page.nct}">{title}</a>'
        return f"{title}<br>{trial.page.nct}"

    def _row(self, row: Row) -> str:
        name = f"<b>{escape(row.name)}</b>"
        if not row.differs:
            cells = "".join(f'<td class="note">{self._cell(cell)}</td>' for cell in row.cells)
            return f"<tr><td>{name}</td>{cells}</tr>"
        differs = self.tr("differs")
        name += f"<br>≠ {escape(differs)}"
        cells = "".join(f"<td>{self._cell(cell, row.shared)}</td>" for cell in row.cells)
        return f'<tr><td class="differs">{name}</td>{cells}</tr>'

    def _cell(self, parts: Sequence[str], shared: frozenset[str] = frozenset()) -> str:
        """Return a cell; where others say a part of it too, what only some say is bold."""
        if not parts:
            return escape(self.tr("Not stated"))
        return "<br>".join(
            f"<b>{escape(part)}</b>" if shared and part not in shared else escape(part)
            for part in parts
        )

    def _fits(self, trial: OpenedTrial) -> Sequence[str]:
        if trial.fit is None:
            return (self.tr("Not known: nothing was said about the cancer yet."),)
        counts = self.tr("{fits} points fit, {asks} to ask about, {against} may not fit").format(
            fits=len(trial.fit.fitting), asks=len(trial.fit.asks), against=len(trial.fit.may_not)
        )
        return self._fit.headline(trial.fit), counts

    def _who(self, trial: OpenedTrial) -> Sequence[str]:
        return self._text.ages(trial.page), self._text.sex(trial.page)

    def _burdens(self, trial: OpenedTrial) -> Sequence[str]:
        quotes = dict.fromkeys(
            " ".join(unescape(one.evidence.quote).split()) for one in trial.reading.facts.burdens
        )
        return list(quotes)[:_MOST_BURDENS]

    def _near(self, trial: OpenedTrial) -> str:
        site = trial.page.nearest_open
        return self._words.site(site) if site is not None else self.tr("None at the moment")

    def _people(self, trial: OpenedTrial) -> str:
        people = trial.page.design.people
        return QLocale().toString(people) if people is not None else ""


def _parts(said: str | Sequence[str]) -> tuple[str, ...]:
    parts = (said,) if isinstance(said, str) else said
    return tuple(dict.fromkeys(part for part in parts if part))
