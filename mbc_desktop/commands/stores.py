"""``mbc-desktop check``, ``backup`` and ``restore``: the stores themselves."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from mbc_desktop.commands.program import Program
from mbc_desktop.core.errors import WrongUsage


def add_to(subparsers: Any, parent: argparse.ArgumentParser) -> None:
    """Add the three commands."""
    check = subparsers.add_parser(
        "check",
        parents=[parent],
        help="look the stores through; changes nothing",
        description="JSON: {ok, stores: [{name, ok, problems}], free_bytes, newest_backup,"
        " warnings}; exit 1 where not ok.",
    )
    check.set_defaults(run=run_check)
    for name, run, words in (
        ("backup", run_backup, "write a verified copy of your own data to FILE"),
        ("restore", run_restore, "put a backup in the place of your own data"),
    ):
        parser = subparsers.add_parser(
            name, parents=[parent], help=words, description="JSON: {file, bytes, verified}"
        )
        parser.add_argument("file", metavar="FILE", type=Path)
        parser.set_defaults(run=run)


def run_check(program: Program, _args: argparse.Namespace) -> int:
    """Look both stores through from end to end."""
    from mbc_desktop.data.health import check_stores
    from mbc_desktop.data.surroundings import surroundings

    stores = check_stores(program.data_dir, personal=program.vault.kind)
    around = surroundings(program.data_dir, clock=program.clock)
    ok = all(store.ok for store in stores)
    lines = [
        f"{store.name}: " + ("sound" if store.ok else " ".join(store.problems)) for store in stores
    ]
    lines += list(around.warnings)
    program.answer(
        {
            "ok": ok,
            "free_bytes": around.free_bytes,
            "newest_backup": around.newest_backup,
            "warnings": list(around.warnings),
            "stores": [
                {"name": store.name, "ok": store.ok, "problems": list(store.problems)}
                for store in stores
            ],
        },
        "\n".join(lines),
    )
    return 0 if ok else 1


def run_backup(program: Program, args: argparse.Namespace) -> int:
    """Write a verified copy of the personal store."""
    from mbc_desktop.data.backups import copy_store
    from mbc_desktop.sharing.deleting import remember_copy

    target = args.file.absolute()
    if target.resolve().parent == program.data_dir.root:
        raise WrongUsage(
            "A backup can't be written over the data itself.",
            what_is_safe="Nothing was changed.",
            what_to_do="Choose a place outside the data folder, best of all on another disk.",
        )
    store = program.stores.personal
    made = copy_store(store.path, target, store.kind, sealed=program.clock())
    remember_copy(program.settings, target, "backup", clock=program.clock)
    program.answer(
        {"file": str(made.path), "bytes": made.size, "verified": True},
        f"Your data was copied to {made.path} and the copy was checked.",
    )
    return 0


def run_restore(program: Program, args: argparse.Namespace) -> int:
    """Put a backup back; what was there before is kept as a backup of its own."""
    from mbc_desktop.data.key_files import wrappers_in
    from mbc_desktop.data.keys import id_in

    path = args.file.absolute()
    vault, theirs = program.vault, None
    wrappers = wrappers_in(path) if path.is_file() else ""
    # one locked with the key that is in use here needs no passphrase of its own
    if wrappers and (vault.kind.key is None or vault.kind.key.id != id_in(wrappers)):
        theirs = vault.open_backup(path, program.passphrase("Passphrase of the backup: "))
    made = vault.restore(path, source_kind=theirs)
    program.answer(
        {"file": str(args.file.absolute()), "bytes": made.size, "verified": True},
        f"{args.file} is in place. What was there before is kept among the backups.",
    )
    return 0
