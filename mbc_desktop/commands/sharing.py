"""``mbc-desktop export`` and ``import``: everything out, in open formats, and in again."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mbc_desktop.commands.program import Program

if TYPE_CHECKING:
    from mbc_desktop.notes.parts import PartNews


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add both commands."""
    exporting = subparsers.add_parser(
        "export",
        parents=[parent],
        help="write everything of yours in open formats",
        description="JSON: {folder, parts: {notes, diary, lists, …}}: how many things of each."
        " DIR is new or empty, or ends with .zip for one file. Markdown, iCalendar, CSV, JSON and"
        " pictures; README.txt in it says what is what.",
    )
    exporting.add_argument("folder", metavar="DIR", type=Path)
    exporting.set_defaults(run=run_export)
    importing = subparsers.add_parser(
        "import",
        parents=[parent],
        help="take in an export, or notes of another program",
        description="FILE is an export of this program (folder, zip or encrypted copy), a folder of"
        " Markdown, an export of Joplin (.jex) or Evernote (.enex), or a text file. Nothing that"
        " is here is changed: what differs is kept beside. JSON: {parts: [{key, new, same,"
        " different, skipped}], skipped: [{name, why}]}.",
    )
    importing.add_argument("file", metavar="FILE", type=Path)
    importing.add_argument("--dry-run", action="store_true", help="only say what would change")
    importing.set_defaults(run=run_import)


def run_export(program: Program, args: argparse.Namespace) -> int:
    """Write everything."""
    from mbc_desktop.sharing.deleting import remember_copy

    target = args.folder.absolute()
    counts = program.sharing.export_to(target)
    remember_copy(program.settings, target, "export", clock=program.clock)
    lines = [f"{key}: {number}" for key, number in counts.items()]
    program.answer({"folder": str(target), "parts": counts}, "\n".join(lines))
    return 0


def run_import(program: Program, args: argparse.Namespace) -> int:
    """Take in a file or folder."""
    from mbc_desktop.data.sealed_archive import is_sealed
    from mbc_desktop.sharing.bundling import is_bundle, opened_bundle

    path: Path = args.file.absolute()
    if not path.exists() or not is_bundle(path):
        return _import_notes(program, path, dry_run=args.dry_run)
    passphrase = program.passphrase("Passphrase of the copy: ") if is_sealed(path) else ""
    with opened_bundle(path, passphrase=passphrase) as source:
        news = program.sharing.compare(source) if args.dry_run else program.sharing.merge(source)
    return _tell(program, news, [])


def _import_notes(program: Program, path: Path, *, dry_run: bool) -> int:
    from mbc_desktop.notes.found_notes import FoundNote, Skipped, take_in
    from mbc_desktop.notes.parts import PartNews
    from mbc_desktop.sharing.importing import found_in

    found = found_in(path)
    if dry_run:
        seen = list(found)
        skipped = [one for one in seen if isinstance(one, Skipped)]
        number = sum(isinstance(one, FoundNote) for one in seen)
        return _tell(program, [PartNews("notes", new=number, skipped=len(skipped))], skipped)
    done = take_in(found, program.notes, program.attachments)
    news = PartNews("notes", new=done.added, same=done.same, skipped=len(done.skipped))
    return _tell(program, [news], list(done.skipped))


def _tell(program: Program, news: list[PartNews], skipped: list[Any]) -> int:
    rows = [
        {
            "key": one.key,
            "new": one.new,
            "same": one.same,
            "different": one.different,
            "skipped": one.skipped,
        }
        for one in news
    ]
    lines = [
        f"{one.key}: {one.new} new, {one.same} the same, {one.different} different,"
        f" {one.skipped} left out"
        for one in news
    ]
    left_out = [{"name": one.name, "why": one.why} for one in skipped]
    for one in skipped[:50]:
        program.say(f"{one.name}: {one.why}")
    program.answer({"parts": rows, "skipped": left_out}, "\n".join(lines) or "Nothing was found.")
    return 0
