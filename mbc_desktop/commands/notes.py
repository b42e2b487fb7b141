"""``mbc-desktop notes``: list, show, add and export notes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mbc_desktop.commands.counts import count
from mbc_desktop.commands.program import Program
from mbc_desktop.core.errors import WrongUsage

if TYPE_CHECKING:
    from mbc_desktop.data.notes_records import NoteHead

_LIST = "JSON: {notes: [{id, title, updated, tags, created, pinned, words, open_questions}]}"
_SHOW = "JSON: {id, title, updated, tags, created, pinned, text, links: [{kind, id}], damaged}"


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add the four commands."""
    parser = subparsers.add_parser("notes", parents=[parent], help="notes: list, show, add, export")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser(
        "list",
        parents=[parent],
        help="all notes, or those a search finds",
        description=f"{_LIST}. The newest first, or the best first where words are searched for."
        " QUERY: words, “phrases”, tag:NAME, has:question|picture|file|tag|link,"
        " linked:NCT…, before:DATE, after:DATE; every part must hold.",
    )
    listing.add_argument("query", metavar="QUERY", nargs="?", default="")
    listing.add_argument("--trash", action="store_true", help="what lies in the trash")
    listing.add_argument("--limit", type=count, default=-1, metavar="N")
    listing.set_defaults(run=run_list)
    showing = actions.add_parser(
        "show", parents=[parent], help="one note, whole", description=f"{_SHOW}; text is Markdown."
    )
    showing.add_argument("id", metavar="ID")
    showing.set_defaults(run=run_show)
    adding = actions.add_parser(
        "add",
        parents=[parent],
        help="write a note",
        description="JSON: {id}. TEXT is Markdown; without it, the text is read from the standard"
        " input.",
    )
    adding.add_argument("text", metavar="TEXT", nargs="?")
    adding.add_argument("--title", default="")
    adding.add_argument("--tag", action="append", default=[], metavar="NAME")
    adding.set_defaults(run=run_add)
    exporting = actions.add_parser(
        "export",
        parents=[parent],
        help="write every note as Markdown, with its pictures",
        description="JSON: {folder, notes}. DIR is new or empty.",
    )
    exporting.add_argument("folder", metavar="DIR", type=Path)
    exporting.set_defaults(run=run_export)


def run_list(program: Program, args: argparse.Namespace) -> int:
    """List notes; none is done too."""
    from dataclasses import replace

    from mbc_desktop.agenda.local_zone import local_zone
    from mbc_desktop.notes.searching import understand

    seen = understand(args.query + " " if args.query else "", zone=local_zone())
    if seen.unknown:
        raise WrongUsage(
            f"“{seen.unknown[0]}” can't be searched for.",
            what_is_safe="Nothing was changed.",
            what_to_do="See “notes list --help” for what can.",
        )
    search = program.note_search
    numbers = search.find(replace(seen.query, trashed=args.trash), limit=args.limit)
    heads = search.heads(list(numbers))
    rows = [_row(heads[number]) for number in numbers if number in heads]
    lines = [f"{row['id']}  {row['updated'][:10]}  {row['title']}" for row in rows]
    program.answer({"notes": rows}, "\n".join(lines) or "There are no notes.")
    return 0


def _row(head: NoteHead) -> dict[str, Any]:
    return {
        "id": head.id,
        "title": head.title,
        "updated": head.changed_at,
        "tags": list(head.tags),
        "created": head.made_at,
        "pinned": head.pinned,
        "words": head.words,
        "open_questions": head.open_questions,
    }


def run_show(program: Program, args: argparse.Namespace) -> int:
    """Show one note; a damaged one is shown and told, with exit code 1."""
    from mbc_desktop.data.note_facts import facts_of

    note = program.notes.get(args.id)
    title = facts_of(note.title, note.text).title
    value = {
        "id": note.id,
        "title": title,
        "updated": note.changed_at,
        "tags": list(note.tags),
        "created": note.made_at,
        "pinned": note.pinned,
        "text": note.text,
        "links": [{"kind": kind, "id": key} for kind, key in program.links.of(("note", note.id))],
        "damaged": not note.is_sound,
    }
    program.answer(value, "\n".join((title, "", note.text)) if note.title else note.text)
    if not note.is_sound:
        program.say("The disk has damaged this note. Look for it in a backup.")
    return 0 if note.is_sound else 1


def run_add(program: Program, args: argparse.Namespace) -> int:
    """Write a note."""
    from mbc_desktop.data.notes import NewNote

    text = sys.stdin.read() if args.text is None else args.text
    if not text.strip() and not args.title.strip():
        raise WrongUsage(
            "There is nothing to write.",
            what_is_safe="Nothing was changed.",
            what_to_do="Give the text, or a title.",
        )
    saved = program.notes.add(NewNote(title=args.title, text=text, tags=tuple(args.tag)))
    program.answer({"id": saved.id}, f"Written: {saved.id}")
    return 0


def run_export(program: Program, args: argparse.Namespace) -> int:
    """Write the notes into a folder."""
    from mbc_desktop.core.bundles import FolderSink
    from mbc_desktop.notes.exporting import export_notes

    number = export_notes(program.notes.many(), program.attachments, FolderSink(args.folder))
    program.answer(
        {"folder": str(args.folder), "notes": number},
        f"{number} notes were written to {args.folder}.",
    )
    return 0
