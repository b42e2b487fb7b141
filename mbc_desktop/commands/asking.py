"""The options of a search, shared by ``search`` and ``saved add``, and what becomes of them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from mbc_desktop.commands.program import Program
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import WrongUsage
from mbc_desktop.core.registry_terms import PHASES, STATUSES
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.data.records import Question, TrialHead
from mbc_desktop.data.search import FITS, SORTS

if TYPE_CHECKING:
    from mbc_desktop.trials.fit.index import FitTable

_NAMED_PLACES = 6


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add QUERY and the filters of a search."""
    parser.add_argument("query", metavar="QUERY", help="words, or an NCT number")
    several: Any = {"nargs": "+", "action": "extend", "default": []}
    parser.add_argument("--status", type=str.upper, choices=STATUSES, **several)
    parser.add_argument("--phase", type=str.upper, choices=PHASES, **several)
    parser.add_argument("--near", metavar="ZIP|CITY", help="a US ZIP code or a city")
    parser.add_argument("--within", metavar="MILES", type=float)
    parser.add_argument(
        "--fit",
        choices=FITS,
        help="how trials fit what you said about the cancer",
        **several,
    )
    parser.add_argument("--sort", choices=SORTS, default="relevance")


def question_of(program: Program, args: argparse.Namespace) -> Question:
    """Return the question the options ask; raises :class:`WrongUsage` for a place not known."""
    if args.within is not None and not args.near:
        raise WrongUsage(
            "A distance needs a place to be measured from.",
            what_is_safe="Nothing was changed.",
            what_to_do="Name a ZIP code or a city with --near.",
        )
    if args.sort == "distance" and not args.near:
        raise WrongUsage(
            "Sorting by distance needs a place to be measured from.",
            what_is_safe="Nothing was changed.",
            what_to_do="Name a ZIP code or a city with --near.",
        )
    if args.within is not None and not args.within >= 0:
        raise WrongUsage(
            "A distance can't be below zero.",
            what_is_safe="Nothing was changed.",
            what_to_do="Give --within a number of miles.",
        )
    latitude = longitude = None
    if args.near:
        latitude, longitude = _locate(program, args.near)
    return Question(
        words=args.query,
        statuses=tuple(args.status),
        phases=tuple(args.phase),
        near=args.near or "",
        latitude=latitude,
        longitude=longitude,
        within_miles=args.within,
        fit=tuple(args.fit),
        sort=args.sort,
    )


def _locate(program: Program, text: str) -> tuple[float, float]:
    from mbc_desktop.trials.places import Ambiguous, UnknownPlace

    try:
        place = program.places.resolve(text)
    except UnknownPlace as problem:
        raise WrongUsage(
            problem.what_happened,
            what_is_safe=problem.what_is_safe,
            what_to_do=problem.what_to_do,
        ) from problem
    if isinstance(place, Ambiguous):
        which = "; ".join(choice.label for choice in place.places[:_NAMED_PLACES])
        if len(place.places) > _NAMED_PLACES:
            which += "; and others"
        raise WrongUsage(
            f"There are several places named “{text}”: {which}.",
            what_is_safe="Nothing was changed.",
            what_to_do="Name the state too, as in “Springfield, Illinois”.",
        )
    return place.point


def use_fit(program: Program, question: Question) -> FitTable | None:
    """Tell the search how the trials fit, where the question asks for it; None where it does not.

    What was not read yet is read first; with no profile, next to nothing can be checked.
    """
    if not question.fit and question.sort != "fit":
        return None
    keeper = program.reading_keeper
    if keeper.due():
        program.say("Reading what the trials ask…")
        keeper.run(CancelToken(), lambda done, total: program.say(f"{done} of {total} trials"))
    named = program.profiles.active()
    if named is None:
        program.say("Nothing was said about the cancer yet, so next to nothing can be checked.")
    table = program.fit_index.fit_all(named.profile if named else Profile())
    program.finder.set_fit(table.rows())
    return table


def head_json(head: TrialHead) -> dict[str, Any]:
    """Return one trial of a list as the contract has it."""
    return {
        "nct": head.nct,
        "title": head.title,
        "status": head.status,
        "phases": list(head.phases),
        "last_update": head.last_update,
        "miles": None if head.miles is None else round(head.miles, 1),
        "starred": head.starred,
    }


def search_answer(program: Program, question: Question, limit: int | None) -> None:
    """Search and give the answer, as JSON or as lines."""
    from mbc_desktop.trials.finding import FoundRows

    finder = program.finder
    table = use_fit(program, question)
    found = finder.find(question)
    counts = finder.counts(question)
    wanted = found.ids if limit is None else found.ids[:limit]
    rows = FoundRows(found, program.heads, program.stars.numbers()).read(wanted)
    shown = [rows[number] for number in wanted if number in rows]
    run = program.runs.last_done()
    meant = finder.did_you_mean(question.words) if question.words and not found.total else []
    lines = [
        f"{head.nct}  {head.status:<24} {head.title}"
        + (f"  ({head.miles:.0f} miles: {head.near})" if head.miles is not None else "")
        for head in shown
    ]
    if meant:
        lines.append("Did you mean: " + ", ".join(meant) + "?")
    lines.append(f"{found.total} of {finder.stored()} stored trials.")
    program.answer(
        {
            "query": question.words,
            "total": found.total,
            "data_timestamp": run.data_timestamp if run else None,
            "did_you_mean": meant,
            "counts": {"status": counts.status, "phase": counts.phase, "kind": counts.kind},
            "trials": [
                head_json(head) | ({"fit": table.verdict(head.nct)} if table else {})
                for head in shown
            ],
        },
        "\n".join(lines),
    )
