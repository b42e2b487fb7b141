"""The card When to call."""

from __future__ import annotations

import pytest

from mbc_desktop.data.care_records import OwnReason
from mbc_desktop.notes.when_to_call import LANGUAGES, when_to_call


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_says_what_leads_to_which_call(language: str):
    """911, her team, 988; the thresholds are those of the sources."""
    card = when_to_call(language)
    assert [(group.how, group.number, len(group.reasons)) for group in card.groups] == [
        ("911", "911", 6),
        ("team", "", 8),
        ("988", "988", 1),
    ]
    team = " ".join(card.groups[1].reasons)
    assert "100.4" in team
    assert "38" in team


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_says_that_no_clinician_has_looked_at_it(language: str):
    """And where its wording comes from."""
    card = when_to_call(language)
    assert not card.reviewed
    assert card.reviewed_by
    assert {source.publisher for source in card.sources} == {
        "National Cancer Institute",
        "American Cancer Society",
        "MedlinePlus",
        "988 Suicide and Crisis Lifeline",
    }


def test_her_own_additions_stand_in_their_group():
    """What her team told her belongs there too."""
    card = when_to_call("en").with_own(
        (OwnReason(text="Rash on my hands", how="team"), OwnReason(text="", how="911"))
    )
    assert [group.own for group in card.groups] == [(), ("Rash on my hands",), ()]


def test_another_language_gets_english():
    """Better than an empty card."""
    assert when_to_call("fr") == when_to_call("en")
