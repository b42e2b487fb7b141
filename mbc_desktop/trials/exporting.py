"""Lists of trials as files that other programs read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from mbc_desktop.data.records import TrialHead
from mbc_desktop.trials.trial_page import REGISTRY_PAGE

COLUMNS = (
    *("nct", "title", "status", "phases", "sponsor", "miles", "place"),
    *("first_posted", "last_updated", "has_results", "url"),
)


def as_csv(heads: Iterable[TrialHead]) -> str:
    """Return a table that spreadsheets open, with a byte order mark for their sake.

    A cell that begins like a formula gets an apostrophe before it, so that no title can act as one
    (OWASP, "CSV Injection").
    """
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for head in heads:
        writer.writerow([_harmless(value) for value in _row(head).values()])
    return out.getvalue()


def as_json(heads: Iterable[TrialHead]) -> str:
    """Return a list of objects with the same columns."""
    return json.dumps([_row(head) for head in heads], ensure_ascii=False, indent=2) + "\n"


def _row(head: TrialHead) -> dict[str, object]:
    values = (
        head.nct,
        head.title,
        head.status,
        " ".join(head.phases),
        head.sponsor or "",
        None if head.miles is None else round(head.miles, 1),
        head.near or "",
        head.first_post or "",
        head.last_update or "",
        head.has_results,
        REGISTRY_PAGE.format(nct=head.nct),
    )
    return dict(zip(COLUMNS, values, strict=True))


def _harmless(value: object) -> object:
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return "" if value is None else value
