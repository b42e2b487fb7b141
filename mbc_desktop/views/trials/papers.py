"""Pages for paper: a trial for her and for her doctor, my trials, a comparison, questions."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.data.shortlist_records import Listed, Stage
from mbc_desktop.trials.questions import well_known
from mbc_desktop.trials.trial_page import REGISTRY_PAGE
from mbc_desktop.views.i18n import shown_language
from mbc_desktop.views.printing import Paper, count_pages
from mbc_desktop.views.trials.compare_text import CompareText
from mbc_desktop.views.trials.contact_card import first_contact
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.page_text import PageText, nested
from mbc_desktop.views.trials.stage_words import StageWords
from mbc_desktop.views.trials.words import TrialWords

if TYPE_CHECKING:
    from mbc_desktop.trials.criteria import Criterion

_SEVERAL_PAGES = 9
_COLUMN = 62  # letters in a line of a column, about
_QR_SCALE = 8
_QR_SIDE, _QR_GAP = 116, 14
"""In dots of 96 an inch: a code of 37 modules, its margin counted, has modules of 0.8 mm."""

# Letters of criteria that each of _DOCTOR has room for, about: what can't do is not tried. A
# criterion is cut at the last number; 0: not at all.
_HOLDS = (3_600, 4_700, 6_000, 7_000, 9_000, 10_000, 12_000)
# What is tried until all is on one page: the size of the letters in points, and
_PATIENT = ((0, 5), (10.5, 4), (10, 3), (9.5, 2))  # how many sites
_DOCTOR = ((10, 0), (9, 0), (8, 0), (7.5, 0), (7.5, 320), (7.5, 200), (7.5, 140))  # letters
_ROOM = ((0, 2), (11, 2), (11, 1), (10.5, 1), (10, 1))  # how many empty lines for an answer


class Papers(QObject):
    """Makes each page; the titles of the jobs tell no illness."""

    def __init__(
        self, words: TrialWords, compare: CompareText, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._text = PageText(words, parent=self)
        self._fit = FitWords(self)
        self._stages = StageWords(self)
        self._compare = compare

    def patient(self, opened: OpenedTrial, *, large: bool = False) -> Paper:
        """Return her page, in plain words: where, what, whom to call, how it fits.

        It is one page, unless she wants large print.
        """
        tries = (self._paper(self._patient(opened, n), points=p) for p, n in _PATIENT)
        return self._first_of_one_page(tries, large=large)

    def doctor(self, opened: OpenedTrial, *, large: bool = False) -> Paper:
        """Return the page for the doctor: number, design, criteria in the trial's own words.

        It is one page where that can be: smaller, and with long criteria cut where nothing else
        helps, which it says. Criteria as long as a leaflet, and large print, take more pages.
        """
        whole = self._paper(self._doctor(opened, 0), points=_SEVERAL_PAGES)
        if large:
            return replace(whole, large=True)
        length = len(opened.page.eligibility)
        tries = (
            self._paper(self._doctor(opened, cut), points=points)
            for (points, cut), holds in zip(_DOCTOR, _HOLDS, strict=True)
            if length <= holds
        )
        return next((paper for paper in tries if count_pages(paper) == 1), whole)

    def questions(self, opened: OpenedTrial, text: str, *, large: bool = False) -> Paper:
        """Return her questions with room for the answers, on one page where they fit."""
        tries = (self._paper(self._questions(opened, text, n), points=p) for p, n in _ROOM)
        return self._first_of_one_page(tries, large=large)

    def _first_of_one_page(self, tries: Iterable[Paper], *, large: bool) -> Paper:
        """Return the first of ``tries`` that takes one page, else the last of them."""
        paper = Paper("", "")
        for paper in tries:
            if large:
                return replace(paper, large=True)
            if count_pages(paper) == 1:
                break
        return paper

    def _patient(self, opened: OpenedTrial, most_sites: int) -> str:
        page = opened.page
        parts = [
            self._head(page.title, page.nct),
            self._line(self._words.standing(page)),
            self._line(self._words.sentence(page.design)),
            self._advice(),
            _heading(self.tr("Whom to call"), "h2"),
            self._line(self._contact(opened)),
            self._line(
                self.tr(
                    "You could say: “I have metastatic breast cancer and am asking about {nct}."
                    " Is the trial taking people now, and what would you need to know about me?”"
                ).format(nct=page.nct)
            ),
            _heading(self.tr("Nearest sites"), "h2"),
        ]
        near = [site for site in page.sites if site.is_open][:most_sites]
        nobody = self.tr("No site takes new people at the moment.")
        parts.append(
            self._text.sites(near, links=False) if near or not page.sites else self._line(nobody)
        )
        if opened.fit is not None:
            parts.append(_heading(self.tr("How it fits"), "h2"))
            parts.append(self._line(self._fit.headline(opened.fit)))
            parts.append(self._line(self._fit.never_checked(opened.fit)))
        parts.append(_heading(self.tr("Visits and biopsies"), "h2"))
        parts.append(self._text.burdens(opened.reading))
        return "".join(parts)

    def _doctor(self, opened: OpenedTrial, longest: int) -> str:
        page, text = opened.page, self._text
        design = page.design
        status = (self._words.standing(page), self._words.phases(design.phases), page.sponsor)
        who = (text.ages(page), text.sex(page))
        facts = [
            (self.tr("Contact"), self._contact(opened)),
            (self.tr("Nearest site that takes people"), self._near(opened)),
            (self.tr("Who can join"), " · ".join(fact for fact in who if fact)),
        ]
        if opened.fit is not None and (opened.fit.may_not or opened.fit.asks):
            from mbc_desktop.trials.fit.words import item_words

            told = "; ".join(
                f"{self._fit.verdict(i.verdict)}: {item_words(i)}"
                for i in (*opened.fit.may_not, *opened.fit.asks)
            )
            facts.append((self.tr("To discuss"), told))
        parts = [
            self._head(page.official_title or page.title, page.nct, tag="h3"),
            self._line(" · ".join(fact for fact in status if fact)),
            self._line(self._words.sentence(design)),
            "<p>",
            "<br>".join(f"<b>{escape(name)}:</b> {escape(said)}" for name, said in facts if said),
            "</p>",
        ]
        if opened.reading.criteria:
            cells = "".join(
                f'<td width="50%">{column}</td>' for column in self._columns(opened, longest)
            )
            parts.append(f'<table width="100%" cellpadding="2"><tr>{cells}</tr></table>')
        else:
            parts.append(text.criteria(page, opened.reading))
        if longest:
            parts.append(
                self._line(
                    self.tr("Long criteria are cut (…): the whole text is on the registry's page.")
                )
            )
        return "".join(parts)

    def _columns(self, opened: OpenedTrial, longest: int) -> tuple[str, str]:
        """Return the criteria in two columns of about the same height."""
        blocks = criteria_blocks(opened.reading.criteria)
        heights = [
            sum(1 + min(len(one.text), longest or 10**6) // _COLUMN for one in block)
            for block in blocks
        ]
        middle = min(
            range(1, len(blocks) + 1),
            key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])),
        )
        return (
            self._column(blocks[:middle], longest, after=""),
            self._column(blocks[middle:], longest, after=blocks[middle - 1][0].kind),
        )

    def _column(self, blocks: Sequence[Sequence[Criterion]], longest: int, *, after: str) -> str:
        titles = {
            "inclusion": self.tr("Inclusion, in the trial's own words"),
            "exclusion": self.tr("Exclusion, in the trial's own words"),
            "other": self.tr("The trial also says"),
        }
        parts = []
        for kind, together in groupby(blocks, key=lambda block: block[0].kind):
            title = titles[kind]
            if kind == after:
                title = self.tr("{title} (continued)").format(title=title)
            parts.append(f"<h3>{escape(title)}</h3>")
            parts.append(nested([one for block in together for one in block], longest=longest))
        return "".join(parts)

    def _questions(self, opened: OpenedTrial, text: str, room: int) -> str:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        space = "<br>&nbsp;" * room
        items = "".join(f"<li>{escape(line)}{space}</li>" for line in lines)
        sources = "; ".join(source.name for source in well_known(shown_language().value).sources)
        told = self.tr("More questions of these kinds: {sources}.").format(sources=sources)
        parts = [
            self._head(self.tr("My questions"), opened.page.nct),
            self._line(opened.page.title),
            f"<ul>{items}</ul>",
            f'<p class="small">{escape(told)}</p>',
        ]
        return "".join(parts)

    def _head(self, title: str, nct: str, *, tag: str = "h2") -> str:
        """Return the title beside the code that opens the registry's page."""
        page = escape(REGISTRY_PAGE.format(nct=nct))
        return (
            '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
            f"<td><{tag}>{escape(title)}</{tag}><p><b>{escape(nct)}</b><br>{page}</p></td>"
            f'<td width="{_QR_SIDE + _QR_GAP}" align="right">'
            f'<img src="image:qr-{escape(nct)}" width="{_QR_SIDE}"></td></tr></table>'
        )

    def _contact(self, opened: OpenedTrial) -> str:
        who = first_contact(opened.page)
        if who is None:
            return self.tr("The registry names nobody.")
        return ", ".join(part for part in (who.name, who.phone, who.email) if part)

    def _near(self, opened: OpenedTrial) -> str:
        site = opened.page.nearest_open
        return self._words.site(site) if site is not None else self.tr("None at the moment")

    def shortlist(self, listed: Sequence[Listed], stages: Sequence[Stage]) -> Paper:
        """Return my trials, stage by stage."""
        parts = [_heading(self.tr("My trials"), "h1")]
        for one in listed:
            parts.append(f"<h3>{escape(one.title)} ({escape(one.nct)})</h3>")
            facts = (
                self._stages.stage(one.stage, stages),
                self._words.status(one.status),
                one.reason,
                " ".join(part for part in (one.next_step, self._words.date(one.next_on)) if part),
                one.note,
            )
            parts.append(self._line(" · ".join(fact for fact in facts if fact)))
        parts.append(self._advice())
        return self._paper("".join(parts))

    def comparison(self, trials: Sequence[OpenedTrial]) -> Paper:
        """Return the comparison."""
        title = escape(self.tr("Trials side by side"))
        html = f"<h1>{title}</h1>{self._compare.html(trials)}{self._advice()}"
        return replace(self._paper(html, points=9.5), landscape=True)

    def _paper(self, html: str, *, points: float = 0) -> Paper:
        foot = self.tr("From the registry's own text. Your team decides with you.")
        return Paper(html, self.tr("Companion"), foot=foot, picture_of=qr_picture, points=points)

    def _line(self, text: str) -> str:
        return f"<p>{escape(text)}</p>"

    def _advice(self) -> str:
        text = self.tr(
            "Ask before your next treatment starts: it can change which trials fit."
            " Don't stop or delay treatment without your team."
        )
        return f"<p><b>{escape(text)}</b></p>"


def criteria_blocks(criteria: Sequence[Criterion]) -> list[list[Criterion]]:
    """Return criteria in blocks that stay together: one, with all that is nested under it.

    What is asked comes first, then what shuts out, then what is neither.
    """
    blocks: list[list[Criterion]] = []
    for kind in ("inclusion", "exclusion", "other"):
        chosen = [one for one in criteria if one.kind == kind]
        lowest = min((one.depth for one in chosen), default=0)
        for place, one in enumerate(chosen):
            if one.depth == lowest or not place:
                blocks.append([])
            blocks[-1].append(one)
    return blocks


def _heading(text: str, tag: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>"


def qr_picture(name: str) -> bytes | None:
    """Return the QR code of ``qr-NCT…``, which opens the registry's page, as PNG."""
    if not name.startswith("qr-NCT"):
        return None
    import segno

    out = io.BytesIO()
    code = segno.make(REGISTRY_PAGE.format(nct=name.removeprefix("qr-")), error="m")
    code.save(out, kind="png", scale=_QR_SCALE)
    return out.getvalue()
