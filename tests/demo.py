"""Sample data for ``script/run --demo``: made-up trials, searches, stars and plans, used offline.

The window (or a command) runs in a process of its own on a throw-away data directory, beside a
stand-in registry on loopback. Both are gone when it ends.

Each part of the program adds its samples through one function in :data:`PARTS`, called in order
with a :class:`Demo`: add yours there. Whatever it makes must read as a sample, name no real person,
and be the same at every start.
"""

from __future__ import annotations

import argparse
import copy
import io
import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from mbc_desktop.cli import build_parser, run_command
from mbc_desktop.commands.program import Program
from tests.registry import StandInRegistry, generate

TRIALS = 1_500
NEW_TRIALS = 40


@dataclass(frozen=True, slots=True)
class Demo:
    """A data directory to be filled, and the stand-in registry that it is filled from."""

    data_dir: Path
    registry: StandInRegistry
    trials: int = TRIALS

    @property
    def options(self) -> tuple[str, ...]:
        """The options that lead any command here and never to a person's own data."""
        return ("--data-dir", str(self.data_dir), "--registry", self.registry.url)

    def command(self, *words: str) -> Any:
        """Run a command as a person would type it, and return the JSON value it answers.

        Raises:
            RuntimeError: the command did not succeed; what it said is in the text.
        """
        out, err = io.StringIO(), io.StringIO()
        code = run_command(self._arguments("--json", *words), out=out, err=err)
        if code != 0:
            raise RuntimeError(f"{' '.join(words)}: {err.getvalue() or out.getvalue()}")
        return json.loads(out.getvalue())

    def program(self) -> closing[Program]:
        """Return the objects behind the commands, for what no command does; use ``with``."""
        return closing(Program(self._arguments("check"), out=io.StringIO(), err=io.StringIO()))

    def _arguments(self, *words: str) -> argparse.Namespace:
        return build_parser().parse_args([*self.options, *words])


# -- the parts ------------------------------------------------------------------------------------


def fetch_trials(demo: Demo) -> None:
    """Fetch the made-up trials."""
    demo.command("sync")


def save_searches(demo: Demo) -> None:
    """Save three searches, all of whose results count as seen."""
    demo.command("saved", "add", "Enhertu and the brain", "enhertu brain")
    demo.command(
        "saved", "add", "Near home, open now", "", "--status", "RECRUITING",
        "--near", "60614", "--within", "100", "--sort", "distance",
    )  # fmt: skip
    demo.command("saved", "add", "Triple negative", "triple negative", "--sort", "updated")


def star_trials(demo: Demo) -> None:
    """Star the first trials of a search."""
    from mbc_desktop.trials.reading import TrialReader

    found = demo.command("search", "enhertu", "--status", "RECRUITING", "--limit", "4")
    with demo.program() as program:
        reader = TrialReader(program.trials, program.stars, program.runs, clock=program.clock)
        for trial in found["trials"]:
            reader.star(trial["nct"])


def follow_trials(demo: Demo) -> None:
    """Say how far each of the starred trials came, who said what, and what comes next."""
    from mbc_desktop.data.shortlist_store import Shortlist
    from mbc_desktop.following import Following

    with demo.program() as program:
        shortlist = Shortlist(program.stores.personal, clock=program.clock)
        following = Following(program.links, program.notes, program.calendars, clock=program.clock)
        listed = shortlist.all()
        if not listed:
            return
        first = listed[0]
        for one, stage in zip(listed, ("contacted", "asked"), strict=False):
            shortlist.move(one.nct, stage)
        on = (program.clock().date() + timedelta(days=5)).isoformat()
        step = "Call the study nurse back"
        shortlist.plan(first.nct, next_step=step, next_on=on)
        following.plan(first.nct, on, summary=step, about=f"About the trial {first.nct}.")
        shortlist.log(
            first.nct,
            said_on=program.clock().date().isoformat(),
            who="Study nurse (sample)",
            what="They want the last two scans on a disk before the first visit.",
            way="phone",
        )
        following.begin_note(
            first.nct,
            title="What the study nurse said",
            text=f"[[trial:{first.nct}]]\n\n- ? Who pays for the extra scan?\n- Parking is free\n",
        )


def let_a_day_pass(demo: Demo) -> None:
    """Register, change and close some trials and fetch that, so that the searches have news."""
    day = "2026-11-21"
    newest = generate(NEW_TRIALS, seed=1, start=90_000_000 + demo.trials, open_only=True)
    for record in map(copy.deepcopy, newest):
        status = record["protocolSection"]["statusModule"]
        status["studyFirstPostDateStruct"] = {"date": day, "type": "ACTUAL"}
        status["lastUpdatePostDateStruct"] = {"date": day, "type": "ACTUAL"}
        demo.registry.put(record)
    demo.registry.evolve(0.04, seed=1, date=day)
    demo.command("sync")
    # what "Get updates" will find when it is pressed
    demo.registry.evolve(0.02, seed=2, date="2026-11-22")


def write_down(demo: Demo) -> None:
    """Write a diary, the care lists, questions and a visit, as somebody would in ten weeks."""
    from tests.health_samples import fill_health

    with demo.program() as program:
        fill_health(program.stores, today=program.clock().astimezone().date())


def tell_about_the_cancer(demo: Demo) -> None:
    """Answer the questions about the cancer for a made-up person, and begin a second one."""
    from tests.demo_profile import SAMPLE

    with demo.program() as program:
        sample = program.profiles.add("Sample person", SAMPLE)
        program.profiles.add("Second sample person")
        program.profiles.use(sample.id)


def plan_a_month(demo: Demo) -> None:
    """Put visits, a treatment and days off around today into the calendar."""
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.agenda.local_zone import local_zone
    from mbc_desktop.agenda.treatments import Treatments
    from mbc_desktop.data.agenda_store import AgendaStore
    from tests.agenda_samples import fill_calendar

    with demo.program() as program:
        store = AgendaStore(program.stores.personal)
        calendars = Calendars(store, zone=local_zone(), clock=program.clock)
        today = program.clock().astimezone(calendars.zone).date()
        fill_calendar(calendars, Treatments(store), today)


def write_notes(demo: Demo) -> None:
    """Write notes that link to a starred trial, a visit, an article and each other."""
    from tests.demo_notes import fill_notes

    with demo.program() as program:
        fill_notes(program.stores)


PARTS: tuple[tuple[str, Callable[[Demo], None]], ...] = (
    ("Fetching made-up trials from a stand-in registry", fetch_trials),
    ("Saving searches", save_searches),
    ("Starring trials", star_trials),
    ("Following them", follow_trials),
    ("Letting a day pass", let_a_day_pass),
    ("Planning a month", plan_a_month),
    ("Answering about the cancer", tell_about_the_cancer),
    ("Writing a diary, care lists and questions", write_down),
    ("Writing notes", write_notes),
)


def fill(demo: Demo, *, tell: Callable[[str], None]) -> None:
    """Fill the data directory with every part's samples."""
    for name, part in PARTS:
        tell(f"{name} …")
        part(demo)


# -- the start ------------------------------------------------------------------------------------


def main(words: Sequence[str], *, trials: int = TRIALS) -> int:
    """Make the samples, run the program on them, and remove them; returns its exit code."""
    # A stop from outside must still take the samples away.
    before = signal.signal(signal.SIGTERM, _leave)
    try:
        with (
            tempfile.TemporaryDirectory(prefix="companion-demo-") as folder,
            StandInRegistry(generate(trials, seed=1, open_only=True)) as registry,
        ):
            demo = Demo(Path(folder) / "data", registry, trials)
            fill(demo, tell=lambda line: print(line, file=sys.stderr, flush=True))
            return _run(demo, words)
    finally:
        signal.signal(signal.SIGTERM, before)


def _run(demo: Demo, words: Sequence[str]) -> int:
    command = [sys.executable, "-m", "mbc_desktop", *demo.options, *words]
    with subprocess.Popen(command) as process:
        try:
            return process.wait()
        except BaseException:
            process.terminate()
            raise


def _leave(number: int, _frame: object) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    try:
        sys.exit(main([word for word in sys.argv[1:] if word != "--demo"]))
    except KeyboardInterrupt:
        sys.exit(130)
