"""``mbc-desktop library``: what there is to read, and saving from outside."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mbc_desktop.commands.counts import count
from mbc_desktop.commands.program import Program

if TYPE_CHECKING:
    from mbc_desktop.learn.library import Entry

_LIST = "JSON: {articles: [{id, title, lang, source, saved_at, words, grade}]}"
_SAVE = "JSON: {id, title, words, warnings, outcome, redirects}"
_EXPORT = "JSON: {file, bytes}"
_SHOW = "JSON: {id, title, lang, source, saved_at, html, text}"


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add ``library list``, ``search``, ``save``, ``show`` and ``export``."""
    parser = subparsers.add_parser(
        "library", parents=[parent], help="articles to read", description=_LIST
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser(
        "list", parents=[parent], help="all articles, built-in and saved", description=_LIST
    )
    listing.set_defaults(run=run_list)
    search = actions.add_parser(
        "search", parents=[parent], help="search all articles", description=_LIST
    )
    search.add_argument("query", metavar="QUERY", help="words, in English or Spanish")
    search.add_argument("--limit", type=count, default=50, metavar="N")
    search.set_defaults(run=run_search)
    save = actions.add_parser(
        "save",
        parents=[parent],
        help="save a page from the web, or a file",
        description=f"A file makes no network request. {_SAVE}",
    )
    save.add_argument(
        "what", metavar="ADDRESS|FILE", help="https://…, or an HTML, Markdown, text, PDF, EPUB file"
    )
    save.set_defaults(run=run_save)
    export = actions.add_parser(
        "export", parents=[parent], help="one article as a file", description=_EXPORT
    )
    export.add_argument("id", metavar="ID", help="as “list” gives it")
    export.add_argument("--format", choices=("pdf", "epub", "md"), required=True)
    export.add_argument(
        "--to", metavar="FILE", type=Path, help="else ID and the ending, in this folder"
    )
    export.set_defaults(run=run_export)
    show = actions.add_parser("show", parents=[parent], help="one article", description=_SHOW)
    show.add_argument("id", metavar="ID", help="as “list” gives it")
    show.set_defaults(run=run_show)


def run_list(program: Program, _args: argparse.Namespace) -> int:
    """List all articles."""
    return _answer_entries(program, program.reading.entries())


def run_search(program: Program, args: argparse.Namespace) -> int:
    """Search all articles; no hits is done too."""
    return _answer_entries(program, program.reading.find(args.query, limit=args.limit))


def run_save(program: Program, args: argparse.Namespace) -> int:
    """Save a page or a file."""
    if _is_address(args.what):
        saved = program.saver.save_address(args.what)
    else:
        saved = program.saver.save_file(Path(args.what).expanduser())
    for address in saved.redirects[1:]:
        program.say(f"Sent on to {address}")
    for warning in saved.warnings:
        program.say(warning)
    program.answer(
        {
            "id": saved.key,
            "title": saved.title,
            "words": saved.words,
            "warnings": list(saved.warnings),
            "outcome": saved.outcome,
            "redirects": list(saved.redirects),
        },
        f"{saved.key}  {saved.title} ({saved.words} words)",
    )
    return 0


def run_show(program: Program, args: argparse.Namespace) -> int:
    """Show one article."""
    page = program.reading.page(args.id)
    program.answer(
        {**_entry_json(page.entry), "html": page.html, "text": page.text},
        f"{page.entry.title}\n\n{page.text}",
    )
    return 0


def run_export(program: Program, args: argparse.Namespace) -> int:
    """Write one article as PDF, EPUB or Markdown."""
    from mbc_desktop.learn.exporting import EPUB, MARKDOWN, exported, paper_html, write_article

    article = exported(program.reading.page(args.id), program.saved_articles)
    target = (args.to or Path(f"{args.id}.{args.format}")).expanduser().absolute()
    if args.format == "pdf":
        from mbc_desktop.views.printing import Paper, without_window, write_pdf

        def picture_of(name: str) -> bytes | None:
            picture = article.picture(name)
            return picture.body if picture is not None else None

        paper = Paper(
            html=paper_html(article),
            title=article.title,
            foot=article.title,
            picture_of=picture_of,
        )
        with without_window():
            write_pdf(paper, target)
        size = target.stat().st_size
    else:
        kind = EPUB if args.format == "epub" else MARKDOWN
        size = write_article(article, kind, target, now=program.clock())
    program.answer({"file": str(target), "bytes": size}, f"Written to {target}.")
    return 0


def _is_address(what: str) -> bool:
    if what.lower().startswith(("http://", "https://")):
        return True
    return "://" in what and not Path(what).exists()


def _answer_entries(program: Program, entries: list[Entry]) -> int:
    program.answer(
        {"articles": [_entry_json(entry) for entry in entries]},
        "\n".join(f"{entry.key:<34} {entry.lang:<3} {entry.title}" for entry in entries)
        or "There are no such articles.",
    )
    return 0


def _entry_json(entry: Entry) -> dict[str, Any]:
    value: dict[str, Any] = {
        "id": entry.key,
        "title": entry.title,
        "lang": entry.lang or None,
        "source": entry.source,
        "saved_at": entry.saved_at,
        "words": entry.words,
        "grade": entry.grade,
        "minutes": entry.minutes,
    }
    if entry.snippet:
        value["snippet"] = "".join(words for words, _is_hit in entry.snippet)
    return value
