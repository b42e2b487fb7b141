"""``mbc-desktop search`` and ``mbc-desktop trial``: the stored trials, never the network."""

from __future__ import annotations

import argparse
from typing import Any

from mbc_desktop.commands.asking import add_options, question_of, search_answer
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
    search.add_argument("--limit", type=_count, default=50, metavar="N")
    search.set_defaults(run=run_search)
    trial = subparsers.add_parser(
        "trial",
        parents=[parent],
        help="show one stored trial",
        description="Never fetches; exit 1 where the trial is not stored.",
    )
    trial.add_argument("nct", metavar="NCT")
    trial.set_defaults(run=run_trial)


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("must not be below zero")
    return number


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
            f"“{args.nct}” is not an NCT number.",
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
    value = {
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
            page.url,
        )
    )
    program.answer(value, text)
    return 0
