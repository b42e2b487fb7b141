"""``mbc-desktop criteria``: what trials ask of a person, one JSON object a line.

Files need no data directory and no network; an NCT number is looked up among the stored trials.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mbc_desktop.commands.program import Program
from mbc_desktop.trials.criteria.model import CriteriaReading
from mbc_desktop.trials.criteria.reader import read_criteria, read_record, texts_of_record

_NCT = re.compile(r"NCT\d{8}", re.IGNORECASE)


class _Unreadable(Exception):
    """A line or file that is no trial; its message is the rest of the sentence about it."""


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add the command."""
    criteria = subparsers.add_parser(
        "criteria",
        parents=[parent],
        help="show what trials ask of a person",
        description="One JSON object a line: {nct, labels, evidence: {field: [{quote, start, end,"
        " where}]}, criteria: [{kind, text, start, end, cohort}]}. Offsets are code points into"
        " the raw briefTitle or eligibilityCriteria. A FILE is a registry record (.json), or lines"
        " (.jsonl) of records or of {nct, title, eligibility}; it needs no data directory. What"
        " cannot be read is told on the error stream, the rest goes on, and the exit code is 1.",
    )
    criteria.add_argument("names", nargs="+", metavar="FILE|NCT")
    criteria.set_defaults(run=run)


def run(program: Program, args: argparse.Namespace) -> int:
    """Read every file and stored trial named; returns 1 where one could not be read."""
    code = 0
    for name in args.names:
        path = Path(name)
        if _NCT.fullmatch(name) and not path.exists():
            found = _of_stored(program, name.upper())
        else:
            found = _of_file(path)
        for result in found:
            if isinstance(result, str):
                program.say(result)
                code = 1
            else:
                # ASCII only, so that no console and no lone surrogate can stop it.
                program.out.write(json.dumps(result) + "\n")
    return code


def _of_stored(program: Program, nct: str) -> Iterator[dict[str, Any] | str]:
    document = program.trials.document(nct)
    if document is None:
        kept = program.stars.snapshot(nct)
        raw = kept[0] if kept else None
    else:
        raw = document.raw
    if raw is None:
        yield f"{nct} is not stored here. Nothing was asked of the registry."
        return
    try:
        yield _told(json.loads(raw))
    except (_Unreadable, ValueError, RecursionError):
        yield f"{nct} is stored, but its record cannot be read. Fetch it again with “sync”."


def _of_file(path: Path) -> Iterator[dict[str, Any] | str]:
    try:
        content = path.read_bytes()
    except OSError as problem:
        yield f"{path}: it cannot be opened ({problem.strerror or 'no reason is known'})."
        return
    content = content.removeprefix(b"\xef\xbb\xbf")
    if path.suffix.lower() != ".jsonl":
        try:
            yield _told(json.loads(content))
        except (UnicodeDecodeError, RecursionError, ValueError) as problem:
            if b"\n" not in content.strip():
                yield f"{path}: it is not JSON ({_reason(problem)})."
                return
        except _Unreadable as problem:
            yield f"{path}: {problem}."
            return
        else:
            return
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            yield _told(json.loads(line))
        except _Unreadable as problem:
            yield f"{path}, line {number}: {problem}."
        except (UnicodeDecodeError, RecursionError, ValueError) as problem:
            yield f"{path}, line {number}: it is not JSON ({_reason(problem)})."


def _reason(problem: Exception) -> str:
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.msg}, column {problem.colno}"
    if isinstance(problem, UnicodeDecodeError):
        return "it is not UTF-8"
    return "it is nested too deeply" if isinstance(problem, RecursionError) else str(problem)


def _told(value: Any) -> dict[str, Any]:
    """Return the answer for one decoded object.

    Raises:
        _Unreadable: it is neither a record nor {nct, title, eligibility}.
    """
    if not isinstance(value, dict):
        raise _Unreadable("it is not an object")
    if isinstance(value.get("protocolSection"), dict):
        nct = texts_of_record(value)[0]
        reading: CriteriaReading = read_record(value)
    elif "eligibility" in value or "title" in value:
        nct, title, eligibility = (_text(value, name) for name in ("nct", "title", "eligibility"))
        reading = read_criteria(title, eligibility)
    else:
        raise _Unreadable("it is neither a registry record nor {nct, title, eligibility}")
    if not nct:
        raise _Unreadable("it has no NCT number")
    return {"nct": nct, **reading.as_json()}


def _text(value: dict[str, Any], name: str) -> str:
    found = value.get(name)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise _Unreadable(f"its “{name}” is not text")
    return found
