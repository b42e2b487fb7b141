"""The command line: the same use cases as the window, without Qt (the contract is CLI.md's).

Exit 0: done (no hits is done). 1: failed, not stored or damaged. 2: wrong usage.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from mbc_desktop import __version__
from mbc_desktop.core.errors import KnownError, WrongUsage
from mbc_desktop.core.login_start import BACKGROUND

_ABOUT = (
    "Trials, reading, calendar and notes for people living with metastatic breast cancer."
    " Without a command, the window opens."
)


class _Parser(argparse.ArgumentParser):
    """Takes options by their whole names only, so that a new one can't change an old script."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **options})


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the window where none is named; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    os.umask(0o077)
    bare = _Parser(prog="mbc-desktop", add_help=False)
    _add_globals(bare, before=True)
    bare.add_argument(BACKGROUND, action="store_true")
    if set(words).isdisjoint({"--help", "-h", "--version"}):
        options, rest = bare.parse_known_args(words)
        if not rest:
            from mbc_desktop.app import run

            return run(
                data_dir=options.data_dir,
                registry=options.registry,
                background=options.background,
            )
    # the commands are imported only where one is named: the window comes up without them
    args = build_parser().parse_args(words)
    # without it, warnings for the log would stand among the words for the person
    logging.getLogger().addHandler(logging.NullHandler())
    for stream in (sys.stdout, sys.stderr):
        # JSON is UTF-8, whatever a console speaks; what was typed may hold bytes that are no text
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run_command(args, out=sys.stdout, err=sys.stderr)


def run_command(args: argparse.Namespace, *, out: TextIO, err: TextIO) -> int:
    """Run the command that ``args`` name; a known fault is told in its sentences."""
    from mbc_desktop.commands.program import Program

    program = Program(args, out=out, err=err)
    try:
        return int(args.run(program, args))
    except WrongUsage as problem:
        program.say(problem.sentence)
        return 2
    except KnownError as problem:
        program.say(problem.sentence)
        program.answer_failure(problem)
        return 1
    except KeyboardInterrupt:
        program.say("Stopped.")
        return 1
    except BrokenPipeError:
        # the reader of a pipe went away; nothing more can be said to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except Exception as bug:
        told = KnownError(
            "Something went wrong that the program did not expect.",
            what_is_safe="What was saved before is still there.",
            what_to_do="Try again; “check” tells whether your data is sound.",
        )
        program.say(told.sentence)
        program.answer_failure(told)
        program.log_bug(bug)
        return 1
    finally:
        program.close()


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; global options stand before or after the command."""
    from mbc_desktop.commands import COMMANDS

    parser = _Parser(prog="mbc-desktop", description=_ABOUT)
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        BACKGROUND,
        action="store_true",
        help="without a command: wait without a window, for reminders",
    )
    _add_globals(parser, before=True)
    after = _Parser(add_help=False)
    _add_globals(after, before=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_to(commands, after)
    return parser


def _add_globals(parser: argparse.ArgumentParser, *, before: bool) -> None:
    # After the command an option that is not given must not undo one given before it.
    missing = None if before else argparse.SUPPRESS
    parser.add_argument(
        "--data-dir", metavar="DIR", default=missing, help="where your data is (MBC_DATA_DIR)"
    )
    parser.add_argument(
        "--registry",
        metavar="URL",
        default=missing,
        help="a mirror of the registry, including /api/v2 (MBC_REGISTRY_URL)",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if before else argparse.SUPPRESS,
        help="print exactly one JSON value",
    )
