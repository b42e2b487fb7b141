"""My trials as files that other programs read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from mbc_desktop.data.shortlist_records import Contact, Listed, Stage
from mbc_desktop.trials.trial_page import REGISTRY_PAGE

STAGE_WORDS = {
    "interested": "Interested",
    "asked": "Asked my doctor",
    "contacted": "Contacted the site",
    "screening": "Screening",
    "joined": "Joined",
    "set_aside": "Set aside",
    "could_not_join": "Couldn't join this time",
}
"""The stages in English, where she gave them no names of her own."""
COLUMNS = (
    *("nct", "title", "status", "checked_at", "stage", "stage_name", "reason", "note"),
    *("next_step", "next_on", "added_at", "moved_at", "contacts", "url"),
)


def as_json(
    listed: Sequence[Listed], contacts: Mapping[str, Sequence[Contact]], stages: Sequence[Stage]
) -> str:
    """Return the shortlist as JSON, the contact log of each trial with it."""
    rows = []
    for one in listed:
        row = _row(one, stages)
        row["contacts"] = [asdict(said) for said in contacts.get(one.nct, ())]
        rows.append(row)
    return json.dumps({"trials": rows}, ensure_ascii=False, indent=2) + "\n"


def as_csv(
    listed: Sequence[Listed], contacts: Mapping[str, Sequence[Contact]], stages: Sequence[Stage]
) -> str:
    """Return a table that spreadsheets open; the contact log is one cell with a line an entry.

    A cell that begins like a formula gets an apostrophe before it (OWASP, "CSV Injection").
    """
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in listed:
        row = _row(one, stages)
        row["contacts"] = "\n".join(
            f"{said.said_on} {said.who} ({said.way}): {said.what}"
            for said in contacts.get(one.nct, ())
        )
        writer.writerow([_harmless(str(row[name])) for name in COLUMNS])
    return out.getvalue()


def stage_word(key: str, stages: Sequence[Stage]) -> str:
    """Return the name of a stage in English: hers where she gave one."""
    own = next((stage.name for stage in stages if stage.key == key), "")
    return own or STAGE_WORDS[key]


def _row(one: Listed, stages: Sequence[Stage]) -> dict[str, object]:
    row: dict[str, object] = asdict(one)
    row["stage_name"] = stage_word(one.stage, stages)
    row["url"] = REGISTRY_PAGE.format(nct=one.nct)
    return row


def _harmless(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
