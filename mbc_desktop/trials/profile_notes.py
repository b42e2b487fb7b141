"""Answers of one profile that do not go together, to be said calmly where they are given."""

from __future__ import annotations

from typing import Literal

from mbc_desktop.data.profile_records import PROCEDURES, Profile
from mbc_desktop.trials.criteria.treatments import Drugs, load_drugs
from mbc_desktop.trials.lines_of_therapy import classes_of, count_lines

NoteToken = Literal[
    "lines_differ", "none_now_but_ongoing", "chemotherapy_listed", "bone_only_but_others",
    "spread_from_start_but_early",
]  # fmt: skip


def notes_of(profile: Profile, drugs: Drugs | None = None) -> tuple[NoteToken, ...]:
    """Return what does not go together, none of which is an obstacle."""
    known = drugs or load_drugs()
    medicines = [one for one in profile.drugs if one.drug or one.kind not in PROCEDURES]
    advanced = [one for one in medicines if one.setting == "advanced"]
    found: list[NoteToken] = []
    if "differ" in count_lines(profile, known).why:
        found.append("lines_differ")
    treating = [one for one in advanced if "bone_agent" not in classes_of(one, known)]
    if profile.present == "none" and any(one.ongoing for one in treating):
        found.append("none_now_but_ongoing")
    if profile.chemotherapy == "no" and any(
        "chemotherapy" in classes_of(one, known) for one in advanced
    ):
        found.append("chemotherapy_listed")
    elsewhere = set(profile.sites) - {"bone"} or profile.brain in ("treated", "stable", "growing")
    if profile.bone_only == "yes" and elsewhere:
        found.append("bone_only_but_others")
    early = any(one.setting == "early" for one in profile.drugs)
    if profile.history == "de_novo" and (early or profile.early_ended):
        found.append("spread_from_start_but_early")
    return tuple(found)
