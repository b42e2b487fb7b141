"""One module a noun: the command line over the same use cases as the window.

Each module has ``add_to(subparsers, parent)``, which adds its parsers with ``run`` set as their
default, a callable ``run(program, args) -> exit code``.
"""

from mbc_desktop.commands import (
    brief,
    calendar,
    criteria,
    library,
    notes,
    saved,
    sharing,
    stores,
    sync,
    trials,
)

COMMANDS = (sync, trials, criteria, saved, library, calendar, notes, brief, sharing, stores)
