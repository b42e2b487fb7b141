"""``mbc-desktop brief``: the page for a visit, as PDF. The one command that loads Qt."""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mbc_desktop.commands.program import Program
from mbc_desktop.core.errors import WrongUsage

if TYPE_CHECKING:
    from mbc_desktop.brief import BriefChoice, BriefSources

_WEEKS_BACK = timedelta(weeks=4)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DATE_WORDS = {
    "en": lambda day: f"{_MONTHS[day.month - 1]} {day.day}, {day.year}",
    "es": lambda day: f"{day.day}/{day.month}/{day.year}",
}


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "brief",
        parents=[parent],
        help="make the page for a visit",
        description="JSON: {file, bytes, parts: [name], since, visit}. Parts of which there is"
        " nothing are left out. Without --to, the JSON also holds {sections: [{key, heading,"
        " body}]} and nothing is written.",
    )
    parser.add_argument("--to", metavar="FILE.pdf", type=Path)
    parser.add_argument(
        "--since", metavar="DATE", type=_day, help="the last visit; else the last one in Calendar"
    )
    parser.add_argument("--visit", metavar="DATE", type=_day, help="the day of the visit")
    parser.add_argument(
        "--parts",
        metavar="NAME",
        nargs="+",
        action="extend",
        choices=("symptoms", "treatments", "medicines", "questions", "trials", "notes"),
        default=None,
    )
    parser.add_argument(
        "--note", metavar="ID", nargs="+", action="extend", default=[], help="notes to print"
    )
    parser.add_argument(
        "--trial",
        metavar="NCT",
        nargs="+",
        action="extend",
        help="trials to ask about; else starred",
    )
    parser.add_argument("--large", action="store_true", help="large type")
    parser.add_argument("--language", choices=("en", "es"), default="en")
    parser.set_defaults(run=run_brief)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date like 2026-12-03") from problem


def run_brief(program: Program, args: argparse.Namespace) -> int:
    """Gather the brief, and write it where a file is named."""
    from mbc_desktop.brief import gather, page_html

    choice = _choice(program, args)
    brief = gather(choice, _sources(program), date_words=_DATE_WORDS[args.language])
    value: dict[str, Any] = {
        "parts": [one.key for one in brief.sections],
        "since": choice.since.isoformat(),
        "visit": choice.visit.isoformat() if choice.visit else None,
    }
    if args.to is None:
        value["sections"] = [
            {"key": one.key, "heading": one.heading, "body": one.body} for one in brief.sections
        ]
        text = "\n\n".join(f"{one.heading}\n{one.body}" for one in brief.sections)
        program.answer(value, text or "There is nothing to tell yet.")
        return 0
    if args.to.suffix.lower() != ".pdf":
        raise WrongUsage(
            f"{args.to} is not a PDF file.",
            what_is_safe="Nothing was written.",
            what_to_do="Give a name that ends with .pdf.",
        )
    target = args.to.absolute()
    written = _write(page_html(brief), brief.foot, target, large=args.large)
    program.answer(
        value | {"file": str(target), "bytes": written},
        f"The page was written to {target}.",
    )
    return 0


def _choice(program: Program, args: argparse.Namespace) -> BriefChoice:
    from mbc_desktop.brief import PARTS, BriefChoice, visit_days

    today = program.clock().astimezone(program.calendars.zone).date()
    since, visit = visit_days(program.calendars, today)
    trials = args.trial if args.trial is not None else [star.nct for star in program.stars.all()]
    return BriefChoice(
        since=args.since or since or today - _WEEKS_BACK,
        visit=args.visit or visit,
        parts=tuple(args.parts) if args.parts else PARTS,
        notes=tuple(args.note),
        trials=tuple(_number(one) for one in trials),
        language=args.language,
    )


def _number(text: str) -> str:
    from mbc_desktop.trials.finding import nct_in

    nct = nct_in(text)
    if nct is None:
        raise WrongUsage(
            f"“{text[:40]}” is not an NCT number.",
            what_is_safe="Nothing was written.",
            what_to_do="Type NCT and eight digits, such as NCT01234567.",
        )
    return nct


def _sources(program: Program) -> BriefSources:
    from mbc_desktop.brief import BriefSources, StoredTrials, record_reader
    from mbc_desktop.data.care import CareList
    from mbc_desktop.data.care_records import Allergy, Medicine, PastTreatment
    from mbc_desktop.data.diary import Diary
    from mbc_desktop.data.profile_records import Profile

    personal, clock = program.stores.personal, program.clock
    record_of = record_reader(program.stars, program.trials)
    active = program.profiles.active()
    return BriefSources(
        notes=program.notes,
        diary=Diary(personal, clock=clock),
        medicines=CareList(personal, Medicine, clock=clock),
        allergies=CareList(personal, Allergy, clock=clock),
        treatments=CareList(personal, PastTreatment, clock=clock),
        trials=StoredTrials(record_of, active.profile if active else Profile(), year=clock().year),
    )


def _write(html: str, foot: str, target: Path, *, large: bool) -> int:
    from mbc_desktop.views.printing import Paper, without_window, write_pdf

    with without_window():
        # the title of a file that may lie about in a waiting room names nothing
        write_pdf(Paper(html=html, title="Companion", foot=foot, large=large), target)
    return target.stat().st_size
