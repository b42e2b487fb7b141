"""Pages for paper: a trial for her and for her doctor, my trials, a comparison, questions."""

from __future__ import annotations

import io
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QObject

from mbc_desktop.data.shortlist_records import Listed, Stage
from mbc_desktop.trials.trial_page import REGISTRY_PAGE
from mbc_desktop.views.printing import Paper
from mbc_desktop.views.trials.compare_text import CompareText
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.trials.opened import OpenedTrial
from mbc_desktop.views.trials.page_text import PageText
from mbc_desktop.views.trials.stage_words import StageWords
from mbc_desktop.views.trials.words import TrialWords

_MOST_SITES = 5
_QR_SCALE = 4


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

    def patient(self, opened: OpenedTrial) -> Paper:
        """Return one page in plain words."""
        page = opened.page
        parts = [
            f"<h1>{escape(page.title)}</h1>",
            self._line(self._words.standing(page)),
            self._line(self._words.sentence(page.design)),
        ]
        if opened.fit is not None:
            parts.append(_heading(self.tr("How it fits"), "h2"))
            parts.append(self._line(self._fit.headline(opened.fit)))
            parts.append(self._line(self._fit.never_checked(opened.fit)))
        parts.append(_heading(self.tr("Nearest sites"), "h2"))
        near = [site for site in page.sites if site.is_open][:_MOST_SITES]
        nobody = self.tr("No site takes new people at the moment.")
        parts.append(self._text.sites(near) if near or not page.sites else self._line(nobody))
        parts += [self._advice(), self._registry(page.nct)]
        return self._paper("".join(parts))

    def doctor(self, opened: OpenedTrial) -> Paper:
        """Return the page for the doctor: number, design, criteria in the trial's own words."""
        page = opened.page
        parts = [
            f"<h1>{escape(page.nct)}: {escape(page.official_title or page.title)}</h1>",
            self._line(self._words.standing(page)),
            self._text.treatments(page),
            _heading(self.tr("Who can join"), "h2"),
            self._text.criteria(page, opened.reading),
        ]
        if opened.fit is not None and (opened.fit.may_not or opened.fit.asks):
            from mbc_desktop.trials.fit.words import item_words

            parts.append(_heading(self.tr("To discuss"), "h2") + "<ul>")
            parts += [
                f"<li>{escape(self._fit.verdict(i.verdict))}: {escape(item_words(i))}</li>"
                for i in (*opened.fit.may_not, *opened.fit.asks)
            ]
            parts.append("</ul>")
        parts.append(_heading(self.tr("Dates and sponsor"), "h2"))
        parts.append(self._text.dates(page))
        parts.append(self._registry(page.nct))
        return self._paper("".join(parts))

    def questions(self, opened: OpenedTrial, text: str) -> Paper:
        """Return her questions with room for the answers."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        items = "".join(f"<li>{escape(line)}<br>&nbsp;<br>&nbsp;</li>" for line in lines)
        parts = [
            _heading(self.tr("My questions"), "h1"),
            self._line(f"{opened.page.nct}: {opened.page.title}"),
            f"<ul>{items}</ul>",
            self._registry(opened.page.nct),
        ]
        return self._paper("".join(parts))

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
        return self._paper(f"<h1>{title}</h1>{self._compare.html(trials)}{self._advice()}")

    def _paper(self, html: str) -> Paper:
        foot = self.tr("From the registry's own text. Your team decides with you.")
        return Paper(html, self.tr("Companion"), foot=foot, picture_of=qr_picture)

    def _line(self, text: str) -> str:
        return f"<p>{escape(text)}</p>"

    def _advice(self) -> str:
        text = self.tr(
            "Ask before your next treatment starts: it can change which trials fit."
            " Don't stop or delay treatment without your team."
        )
        return f"<p><b>{escape(text)}</b></p>"

    def _registry(self, nct: str) -> str:
        page = escape(REGISTRY_PAGE.format(nct=nct))
        where = escape(self.tr("The registry's own page:"))
        return f'<p>{where} {page}<br><img src="image:qr-{escape(nct)}"></p>'


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
