"""``mbc-desktop saved``: saved searches and what is new in them."""

from __future__ import annotations

import argparse
from typing import Any

from mbc_desktop.commands.asking import add_options, question_of, search_answer, use_fit
from mbc_desktop.commands.counts import count
from mbc_desktop.commands.program import Program

_JSON = "JSON: {searches: [{name, total, new, changed, closed, last_seen}]}"


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add ``saved list``, ``saved run`` and ``saved add``."""
    parser = subparsers.add_parser(
        "saved", parents=[parent], help="saved searches", description=_JSON
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser(
        "list", parents=[parent], help="all of them, with what is new", description=_JSON
    )
    listing.set_defaults(run=run_list)
    running = actions.add_parser(
        "run", parents=[parent], help="search again", description="JSON: as “search”."
    )
    running.add_argument("name", metavar="NAME")
    running.add_argument("--limit", type=count, default=50, metavar="N")
    running.set_defaults(run=run_again)
    adding = actions.add_parser("add", parents=[parent], help="save a search", description=_JSON)
    adding.add_argument("name", metavar="NAME")
    add_options(adding)
    adding.set_defaults(run=run_add)


def run_list(program: Program, _args: argparse.Namespace) -> int:
    """List all saved searches with their counts."""
    from mbc_desktop.trials.watching import news_of

    rows = []
    for saved in program.saved.all():
        use_fit(program, saved.question)
        news = news_of(saved, program.finder)
        rows.append(
            {
                "name": saved.name,
                "total": news.total,
                "new": len(news.new),
                "changed": len(news.changed),
                "closed": len(news.closed),
                "last_seen": saved.seen_at,
            }
        )
    lines = [
        f"{row['name']}: {row['total']} trials, {row['new']} new, {row['changed']} changed,"
        f" {row['closed']} closed"
        for row in rows
    ]
    program.answer({"searches": rows}, "\n".join(lines) or "There are no saved searches.")
    return 0


def run_again(program: Program, args: argparse.Namespace) -> int:
    """Run one saved search; what is new in it stays new until it is marked as seen."""
    saved = program.saved.named(args.name)
    search_answer(program, saved.question, args.limit)
    return 0


def run_add(program: Program, args: argparse.Namespace) -> int:
    """Save a search; all it finds now counts as seen."""
    from mbc_desktop.trials.watching import seen_now

    question = question_of(program, args)
    use_fit(program, question)
    program.saved.add(args.name, question, seen_now(question, program.finder))
    return run_list(program, args)
