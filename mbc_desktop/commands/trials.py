"""``mbc-desktop search`` and ``mbc-desktop trial``: the stored trials, never the network."""

from __future__ import annotations

import argparse
import json
from typing import Any

from mbc_desktop.commands.asking import add_options, question_of, search_answer
from mbc_desktop.commands.counts import count
from mbc_desktop.commands.program import Program
from mbc_desktop.core.errors import NotStored, WrongUsage


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add both commands."""
    search = subparsers.add_parser(
        "search",
        parents=[parent],
        help="search the stored trials",
        description="JSON: {query, total, data_timestamp, did_you_mean, counts: {status, phase},"
        " trials: [{nct, title, status, phases, last_update, miles, starred}]};"
        " with --fit or --sort fit each trial has “fit” too: fits, ask or may_not_fit.",
    )
    add_options(search)
    search.add_argument("--limit", type=count, default=50, metavar="N")
    search.set_defaults(run=run_search)
    trial = subparsers.add_parser(
        "trial",
        parents=[parent],
        help="show one stored trial",
        description="Never fetches; exit 1 where the trial is not stored. Where something was said"
        " about the cancer, “fit” tells how the trial fits it, point by point.",
    )
    trial.add_argument("nct", metavar="NCT")
    trial.set_defaults(run=run_trial)


def run_search(program: Program, args: argparse.Namespace) -> int:
    """Search; no hits is done too."""
    search_answer(program, question_of(program, args), args.limit)
    return 0


def run_trial(program: Program, args: argparse.Namespace) -> int:
    """Show one trial as it is stored, from the library or from the snapshot behind a star."""
    from mbc_desktop.trials.finding import nct_in
    from mbc_desktop.trials.reading import TrialReader

    nct = nct_in(args.nct)
    if nct is None:
        raise WrongUsage(
            f"“{args.nct[:40]}” is not an NCT number.",
            what_is_safe="Nothing was changed.",
            what_to_do="Type NCT and eight digits, such as NCT01234567.",
        )
    reader = TrialReader(program.trials, program.stars, program.runs, clock=program.clock)
    page = reader.page(nct)
    if page is None:
        raise NotStored(
            f"{nct} is not stored here.",
            what_is_safe="Nothing was changed, and nothing was asked of the registry.",
            what_to_do="Look it up on clinicaltrials.gov, or fetch trials with “sync”.",
        )
    found = _fit_of(program, nct)
    value = {
        **({"fit": found[0]} if found else {}),
        "nct": page.nct,
        "title": page.title,
        "status": page.status,
        "checked_at": page.checked_at,
        "in_coverage": page.in_coverage,
        "starred": page.starred,
        "phases": list(page.design.phases),
        "conditions": list(page.conditions),
        "interventions": [thing.name for thing in page.treatments],
        "summary": page.summary or None,
        "eligibility": page.eligibility or None,
        "sex": page.sex or None,
        "minimum_age": page.minimum_age or None,
        "maximum_age": page.maximum_age or None,
        "sponsor": page.sponsor or None,
        "start": page.start or None,
        "completion": page.completion or None,
        "last_update": page.last_update or None,
        "has_results": page.has_results,
        "url": page.url,
        "sites": [
            {
                "facility": site.facility or None,
                "city": site.city or None,
                "state": site.state or None,
                "country": site.country or None,
                "zip": site.zip or None,
                "status": site.status or None,
                "lat": site.latitude,
                "lon": site.longitude,
                "miles": site.miles,
                "contacts": [
                    {
                        "name": who.name or None,
                        "phone": who.phone or None,
                        "email": who.email or None,
                    }
                    for who in site.contacts
                ],
            }
            for site in page.sites
        ],
    }
    text = "\n".join(
        (
            f"{page.nct}  {page.title}",
            f"{page.status}, checked with the registry {page.checked_days_ago} days ago",
            f"Sponsor: {page.sponsor}",
            f"Sites: {len(page.sites)}",
            "",
            page.summary,
            "",
            page.eligibility,
            "",
            *((found[1], "") if found else ()),
            page.url,
        )
    )
    program.answer(value, text)
    return 0


def _fit_of(program: Program, nct: str) -> tuple[dict[str, Any], str] | None:
    """Return how a trial fits what was said about the cancer, as JSON and as lines, or None."""
    named = program.profiles.active()
    if named is None or named.profile.is_empty:
        return None
    from mbc_desktop.trials.criteria import read_record
    from mbc_desktop.trials.fit import fit
    from mbc_desktop.trials.fit import words as told

    document = program.trials.document(nct)
    kept = None if document else program.stars.snapshot(nct)
    raw = document.raw if document else kept[0] if kept else b"{}"
    one = fit(read_record(json.loads(raw)), named.profile, year=program.clock().year)
    headline = told.headline(one)
    value = {
        "verdict": one.verdict,
        "headline": headline,
        "checked": one.checked,
        "not_checked": one.not_checked,
        "never_checked": list(one.never_checked),
        "unheard": list(one.unheard),
        "items": [
            {
                "topic": item.topic,
                "verdict": item.verdict,
                "answered": item.answered,
                "words": told.item_words(item),
                "said": told.said_words(item),
                "evidence": [
                    {"quote": e.quote, "start": e.start, "end": e.end, "where": e.where}
                    for e in item.evidence
                ],
            }
            for item in one.items
        ],
        "advice": told.ADVICE,
    }
    return value, "\n".join((headline, told.never_checked_words(one), told.ADVICE))
