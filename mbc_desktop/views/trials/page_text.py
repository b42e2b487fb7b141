"""The running text of a trial's page, as sanitized HTML: everything from outside is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.trials.markdown import unescape
from mbc_desktop.views.trials.words import TrialWords

if TYPE_CHECKING:
    from mbc_desktop.trials.criteria import CriteriaReading, Criterion
    from mbc_desktop.trials.trial_page import Site, TrialPage

_MOST_CONTACTS = 2


class PageText(QObject):
    """Makes the HTML of each section."""

    def __init__(self, words: TrialWords, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def treatments(self, page: TrialPage) -> str:
        """Return what is given, and to whom."""
        things = [
            f"<b>{escape(thing.name)}</b>"
            + (f" ({escape(self._words.kind(thing.kind))})" if thing.kind else "")
            + (f": {escape(thing.description)}" if thing.description else "")
            for thing in page.treatments
        ]
        groups = [
            f"<b>{escape(group.label)}</b>"
            + (f": {escape(', '.join(group.treatments))}" if group.treatments else "")
            for group in page.groups
        ]
        parts = [_list(things) or _paragraph(self.tr("The registry names no treatment."))]
        if len(groups) > 1:
            heading = self.tr("Groups of people in the study")
            parts.append(f"<h4>{escape(heading)}</h4>")
            parts.append(_list(groups))
        return "".join(parts)

    def summary(self, page: TrialPage) -> str:
        """Return the registry's own summary, in its own language."""
        return _paragraphs(page.summary) or _paragraph(self.tr("The registry has no summary."))

    def criteria(
        self, page: TrialPage, reading: CriteriaReading, marks: Mapping[int, str] | None = None
    ) -> str:
        """Return who can join: ages and sex, then the trial's own sentences as lists.

        ``marks`` is HTML that stands before the criteria of these indexes.
        """
        facts = [self._ages(page), self._sex(page)]
        parts = [_paragraph(fact) for fact in facts if fact]
        titles = {
            "inclusion": self.tr("You can join if"),
            "exclusion": self.tr("You can't join if"),
            "other": self.tr("The trial also says"),
        }
        shown = False
        for kind, title in titles.items():
            chosen = [one for one in reading.criteria if one.kind == kind]
            if chosen:
                shown = True
                parts.append(f"<h4>{escape(title)}</h4>")
                parts.append(_nested(chosen, marks or {}))
        if not shown and page.eligibility:
            parts.append(_paragraphs(page.eligibility))
        if not page.eligibility:
            parts.append(_paragraph(self.tr("Not stated: ask the trial's team.")))
        return "".join(parts)

    def burdens(self, reading: CriteriaReading) -> str:
        """Return the sentences that name visits, biopsies and the like."""
        quotes = dict.fromkeys(
            " ".join(unescape(one.evidence.quote).split()) for one in reading.facts.burdens
        )
        if not quotes:
            return _paragraph(
                self.tr(
                    "Not stated here: ask how often you would come, for how long, and whether"
                    " a biopsy is needed."
                )
            )
        return _list([escape(f"“{quote}”") for quote in quotes])

    def sites(self, sites: Iterable[Site]) -> str:
        """Return sites in their order, each with its status and whom to call."""
        return _list([self._site(site) for site in sites]) or _paragraph(
            self.tr("No sites are named yet.")
        )

    def dates(self, page: TrialPage) -> str:
        """Return dates, sponsor and numbers."""
        rows = (
            (self.tr("Sponsor"), page.sponsor),
            (self.tr("Works with"), ", ".join(page.collaborators)),
            (self.tr("Began"), self._words.date(page.start)),
            (self.tr("Planned to end"), self._words.date(page.completion)),
            (self.tr("First posted"), self._words.date(page.first_post)),
            (self.tr("Last updated by the sponsor"), self._words.date(page.last_update)),
            (
                self.tr("Results"),
                self.tr("Posted on the registry's page")
                if page.has_results
                else self.tr("Not posted"),
            ),
            (self.tr("Trial number"), page.nct),
        )
        return _list([f"<b>{escape(name)}</b>: {escape(value)}" for name, value in rows if value])

    def places_to_ask(self, page: TrialPage) -> str:
        """Return the registry's page, Komen's helpline and the Metastatic Trial Search."""
        link = f'<a href="{escape(page.url)}">{escape(page.url)}</a>'
        return _list(
            [
                self.tr("The registry's own page: {link}").format(link=link),
                escape(
                    self.tr(
                        "Susan G. Komen's Clinical Trial Information Helpline: 1-877 GO KOMEN"
                        " (1-877-465-6636). Hours change; ask."
                    )
                ),
                escape(
                    self.tr(
                        "The Metastatic Trial Search, a second place to look for trials; your team"
                        " or the helpline can show you where it is."
                    )
                ),
            ]
        )

    def _site(self, site: Site) -> str:
        status = self._words.status(site.status) if site.status else ""
        line = escape(self._words.site(site))
        if status:
            line += f" · {escape(status)}"
        contacts = [
            escape(", ".join(part for part in (who.name, who.phone, who.email) if part))
            for who in site.contacts[:_MOST_CONTACTS]
        ]
        return "<br>".join((line, *contacts))

    def _ages(self, page: TrialPage) -> str:
        if page.minimum_age and page.maximum_age:
            return self.tr("Ages {low} to {high}").format(
                low=page.minimum_age, high=page.maximum_age
            )
        if page.minimum_age:
            return self.tr("Ages {low} and over").format(low=page.minimum_age)
        if page.maximum_age:
            return self.tr("Ages up to {high}").format(high=page.maximum_age)
        return ""

    def _sex(self, page: TrialPage) -> str:
        return {
            "ALL": self.tr("Women and men"),
            "FEMALE": self.tr("Women only"),
            "MALE": self.tr("Men only"),
        }.get(page.sex, "")


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _paragraphs(markdown: str) -> str:
    """Return CommonMark from the registry as HTML; HTML inside it shows as it is written."""
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark", {"html": False}).disable("image").render(markdown))


def _list(items: Sequence[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>" if items else ""


def _nested(criteria: Sequence[Criterion], marks: Mapping[int, str]) -> str:
    """Return criteria as lists in lists, by their depth; cohorts stand before their sentences."""
    parts: list[str] = []
    open_lists = 0
    lowest = min(one.depth for one in criteria)
    for one in criteria:
        depth = one.depth - lowest + 1
        while open_lists < depth:
            parts.append("<ul>")
            open_lists += 1
        while open_lists > depth:
            parts.append("</ul>")
            open_lists -= 1
        cohort = f"<b>{escape(one.cohort)}</b>: " if one.cohort else ""
        mark = marks.get(one.index, "")
        words = escape(" ".join(unescape(one.text).split()))
        parts.append(f"<li>{mark}{cohort}{words}</li>")
    parts.append("</ul>" * open_lists)
    return "".join(parts)
