"""Answers that do not go together."""

from __future__ import annotations

import pytest

from mbc_desktop.data.profile_records import DrugHad, Profile
from mbc_desktop.trials.profile_notes import notes_of

CAPECITABINE = DrugHad("capecitabine", setting="advanced", start="2024-01", ongoing=True)
EARLY = DrugHad("docetaxel", setting="early")


@pytest.mark.parametrize(
    ("profile", "notes"),
    [
        (Profile(drugs=(CAPECITABINE,)), ()),
        (Profile(drugs=(CAPECITABINE,), chemotherapy="no"), ("chemotherapy_listed",)),
        (Profile(drugs=(EARLY,), chemotherapy="no"), ()),
        (Profile(drugs=(CAPECITABINE,), present="none"), ("none_now_but_ongoing",)),
        (
            Profile(
                drugs=(DrugHad("denosumab", setting="advanced", ongoing=True),), present="none"
            ),
            (),
        ),
        (Profile(drugs=(CAPECITABINE,), treatments="0"), ("lines_differ",)),
        (Profile(drugs=(CAPECITABINE,), treatments="3+"), ()),
        (Profile(bone_only="yes", sites=("bone",)), ()),
        (Profile(bone_only="yes", sites=("bone", "liver")), ("bone_only_but_others",)),
        (Profile(bone_only="yes", brain="treated"), ("bone_only_but_others",)),
        (Profile(history="de_novo", drugs=(EARLY,)), ("spread_from_start_but_early",)),
    ],
)
def test_what_does_not_go_together_is_seen(profile: Profile, notes: tuple[str, ...]) -> None:
    """And nothing else: an answer that is open goes with everything."""
    assert notes_of(profile) == notes
