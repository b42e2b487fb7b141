"""The running text of a trial's page, as sanitized HTML: everything from outside is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QObject

from mbc_desktop.trials.markdown import unescape
from mbc_desktop.views.trials.words import TrialWords

if TYPE_CHECKING:
    from mbc_desktop.trials.criteria import CriteriaReading, Criterion
    from mbc_desktop.trials.fit import Fit
    from mbc_desktop.trials.trial_page import Site, SiteContact, TrialPage

_MOST_CONTACTS = 2
_YEARS = " Years"
_SPACE = re.compile(r"\s+")
COPY = "copy:"
"""Links of this scheme put what stands after it on the clipboard."""

Spans = Mapping[int, Sequence[tuple[int, int, str]]]
"""By criterion: parts of its text, as (start, end, verdict), in order and apart."""


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
        self,
        page: TrialPage,
        reading: CriteriaReading,
        marks: Mapping[int, str] | None = None,
        spans: Spans | None = None,
    ) -> str:
        """Return who can join: ages and sex, then the trial's own sentences as lists.

        ``marks`` is HTML that stands before the criteria of these indexes, ``spans`` the parts of
        them that decided how the trial fits.
        """
        facts = [self.ages(page), self.sex(page)]
        parts = [_paragraph(" · ".join(fact for fact in facts if fact))] if any(facts) else []
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
                parts.append(nested(chosen, marks or {}, spans or {}))
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

    def sites(self, sites: Iterable[Site], *, links: bool = True) -> str:
        """Return sites in their order, each with its status and whom to call.

        With ``links`` a press calls, writes or copies.
        """
        return _list([self._site(site, links=links) for site in sites]) or _paragraph(
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

    def places_to_ask(self, page: TrialPage | None = None) -> str:
        """Return the registry's page of a trial, Komen's helpline, the Metastatic Trial Search."""
        helpline = self.tr(
            "Susan G. Komen's Clinical Trial Information Helpline: {number}. Hours change; ask."
        )
        places = [
            escape(helpline).format(
                number='<a href="tel:18774656636">1-877 GO KOMEN (1-877-465-6636)</a>'
            ),
            escape(
                self.tr(
                    "The Metastatic Trial Search, a second place to look for trials; your team"
                    " or the helpline can show you where it is."
                )
            ),
        ]
        if page is not None:
            link = f'<a href="{escape(page.url)}">{escape(page.url)}</a>'
            own = escape(self.tr("The registry's own page: {link}")).format(link=link)
            places.insert(0, own)
        return _list(places)

    def _site(self, site: Site, *, links: bool) -> str:
        line = f"<b>{escape(self._words.site(site))}</b>"
        if site.status:
            line += f" · {escape(self._words.site_status(site.status))}"
        contacts = [self._contact(who, links=links) for who in site.contacts[:_MOST_CONTACTS]]
        return "<br>".join((line, *contacts))

    def _contact(self, who: SiteContact, *, links: bool) -> str:
        parts = [part for part in (who.name, who.phone, who.email) if part]
        if not links:
            return escape(", ".join(parts))
        shown = [escape(who.name)] if who.name else []
        if who.phone:
            shown.append(f'<a href="tel:{digits(who.phone)}">{escape(who.phone)}</a>')
        if who.email:
            shown.append(f'<a href="mailto:{quote(who.email, safe="@")}">{escape(who.email)}</a>')
        copied, copy = quote(", ".join(parts)), escape(self.tr("Copy"))
        shown.append(f'<a href="{COPY}{copied}">{copy}</a>')
        return " · ".join(shown)

    def ages(self, page: TrialPage) -> str:
        """Return the ages that may join; empty where nothing is stated."""
        given = (page.minimum_age, page.maximum_age)
        if any(age and not age.endswith(_YEARS) for age in given):
            return " – ".join(age for age in given if age)  # months, days: as they are written
        low, high = (age.removesuffix(_YEARS) for age in given)
        if low and high:
            return self.tr("Ages {low} to {high}").format(low=low, high=high)
        if low:
            return self.tr("Ages {low} and over").format(low=low)
        if high:
            return self.tr("Ages up to {high}").format(high=high)
        return ""

    def sex(self, page: TrialPage) -> str:
        """Return whether women, men or both may join; empty where nothing is stated."""
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


def spans_of(fit: Fit, reading: CriteriaReading) -> Spans:
    """Return the parts of the criteria that decided how a trial fits; the worst verdict wins."""
    from mbc_desktop.trials.fit.model import VERDICTS

    found: dict[int, list[tuple[int, int, str]]] = {}
    for item in sorted(fit.items, key=lambda one: VERDICTS.index(one.verdict), reverse=True):
        for evidence in item.evidence if item.answered else ():
            if evidence.criterion is None:
                continue
            begin = reading.criteria[evidence.criterion].start
            start, end = evidence.start - begin, evidence.end - begin
            taken = found.setdefault(evidence.criterion, [])
            if start >= 0 and all(end <= a or start >= b for a, b, _ in taken):
                taken.append((start, end, item.verdict))
    return {index: sorted(spans) for index, spans in found.items()}


def digits(phone: str) -> str:
    """Return a phone number as it is dialed, without its extension."""
    number = phone.partition(" ext. ")[0]
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")


def nested(
    criteria: Sequence[Criterion],
    marks: Mapping[int, str] = MappingProxyType({}),
    spans: Spans = MappingProxyType({}),
    *,
    longest: int = 0,
) -> str:
    """Return criteria as lists in lists, by their depth; cohorts stand before their sentences.

    None is longer than ``longest`` letters, where that is not 0.
    """
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
        said = one.text.lstrip().casefold().startswith((one.cohort or "").casefold())
        cohort = f"<b>{escape(one.cohort)}</b>: " if one.cohort and not said else ""
        mark = marks.get(one.index, "")
        text = _cut(one.text, longest) if longest else one.text
        parts.append(f"<li>{mark}{cohort}{_marked(text, spans.get(one.index, ()))}</li>")
    parts.append("</ul>" * open_lists)
    return "".join(parts)


def _marked(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """Return a criterion's raw text as HTML, its deciding sentences on the ground of a verdict."""
    parts: list[str] = []
    at = 0
    for start, end, verdict in spans:
        ground = verdict.replace("_", "-")
        parts.append(_plain(text[at:start]))
        parts.append(f'<span class="{ground}">{_plain(text[start:end])}</span>')
        at = end
    parts.append(_plain(text[at:]))
    return "".join(parts).strip()


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:\\") + " …"


def _plain(text: str) -> str:
    return escape(_SPACE.sub(" ", unescape(text)))
