"""The list structure of eligibility texts, in every layout the registry holds."""

from __future__ import annotations

import pytest

from mbc_desktop.trials.criteria.structure import outline


def shape(text: str) -> list[tuple[str, int, str]]:
    """Return kind, depth and words of each criterion."""
    return [(c.kind, c.depth, c.text) for c in outline(text).criteria]


def test_bullets_are_nested_by_indent() -> None:
    """A deeper bullet knows the one it stands under."""
    found = outline(
        "Inclusion Criteria:\n\n* Receptor status:\n\n  * ER positive\n  * HER2 negative\n* Adults"
    ).criteria
    assert [(c.depth, c.parent) for c in found] == [(0, None), (1, 0), (1, 0), (0, None)]


def test_wrapped_lines_belong_to_their_bullet() -> None:
    """The old fixed-width layout is joined again, offsets and line ends kept."""
    raw = (
        "        Inclusion Criteria:\r\n\r\n          -  Women with breast cancer that has\r\n"
        "             spread to the bones\r\n\r\n          -  Adults"
    )
    found = outline(raw).criteria
    assert len(found) == 2
    assert found[0].text.startswith("Women with")
    assert found[0].text.endswith("to the bones")
    assert raw[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(
    "heading",
    [
        "Exclusion Criteria:",
        "EXCLUSION CRITERIA",
        "Key Exclusion Criteria",
        "Exclusion Criteria：",
        "**Exclusion criteria:**",
        "- Exclusion Criteria:",
        "Exlusion Criteria",
        "Non-inclusion criteria:",
    ],
)
def test_headings_are_known_however_they_are_written(heading: str) -> None:
    """With or without a colon, in capitals, as a bullet, in full-width punctuation."""
    found = shape(f"Inclusion Criteria:\n* Adults\n\n{heading}\n\n* Spread to the brain")
    assert [(kind, text) for kind, _, text in found] == [
        ("inclusion", "Adults"),
        ("exclusion", "Spread to the brain"),
    ]


def test_a_heading_without_a_colon_inside_a_paragraph() -> None:
    """“... consent. Exclusion Criteria Prior surgery ...” changes the list."""
    found = shape(
        "Inclusion Criteria Adults with breast cancer. Written consent. Exclusion Criteria Prior "
        "surgery of the stomach."
    )
    assert [kind for kind, _, _ in found] == ["inclusion", "exclusion"]
    assert found[-1][2] == "Prior surgery of the stomach."


def test_a_sentence_about_criteria_is_no_heading() -> None:
    """“Must not meet any of the following criteria” keeps the list it stands in."""
    found = shape(
        "Exclusion Criteria:\n\nPeople included in this study must not meet any of the following"
        " criteria:\n\n1. Spread to the brain\n2. Pregnancy"
    )
    assert [kind for kind, _, _ in found] == ["exclusion"] * 3


def test_one_line_lists_are_taken_apart() -> None:
    """Numbers, dots and stars inside a single line make items of their own."""
    for text in (
        "Inclusion Criteria: 1. Adults 2. ECOG 0-1 3. Measurable disease",
        "Inclusion Criteria:\n• Adults • ECOG 0-1 • Measurable disease",
        "Inclusion Criteria: * Adults * ECOG 0-1 * Measurable disease",
    ):
        assert [words.strip() for _, _, words in shape(text)] == [
            "Adults",
            "ECOG 0-1",
            "Measurable disease",
        ]


def test_an_exclusion_heading_inside_a_line_begins_the_exclusions() -> None:
    """The registry's one-line texts carry both lists."""
    found = shape("Inclusion Criteria: 1. Adults 2. ECOG 0 Exclusion Criteria: 1. Pregnancy 2. HIV")
    assert [kind for kind, _, _ in found] == ["inclusion"] * 2 + ["exclusion"] * 2


def test_numbers_in_a_sentence_do_not_split_it() -> None:
    """Only numbers that count on make a list."""
    assert len(shape("Inclusion Criteria:\n* Grade 2. Tumors of 3) or more parts are taken")) == 1


def test_the_old_layout_gives_inclusions_under_its_headings() -> None:
    """“DISEASE CHARACTERISTICS” is no exclusion, and each part knows its heading."""
    found = outline(
        "Exclusion Criteria:\n\n"
        "DISEASE CHARACTERISTICS: Stage IV breast cancer No CNS metastases\n\n"
        "PATIENT CHARACTERISTICS: Age: 18 and over Performance status: ECOG 0-2 Renal: Creatinine"
        " normal"
    ).criteria
    assert {c.kind for c in found} == {"inclusion"}
    assert [c.text for c in found][:2] == ["Stage IV breast cancer", "No CNS metastases"]
    assert [c.section for c in found if "ECOG" in c.text] == ["Performance status"]


def test_registry_lines_are_of_another_kind() -> None:
    """Age and sex come from the registry's own fields, not from these lines."""
    found = shape("Inclusion Criteria:\n* Adults\nHealthy volunteers allowed\nMust be FEMALE")
    assert [kind for kind, _, _ in found] == ["inclusion", "other", "other"]


def test_a_lead_in_that_excludes_turns_what_stands_under_it() -> None:
    """“Those with any of these are excluded:” inside the inclusions bars its items."""
    found = shape(
        "Inclusion Criteria:\n* Adults\n* People with any of these are excluded:\n\n"
        "  * Spread to the brain\n* ECOG 0-1"
    )
    assert [kind for kind, _, _ in found] == [
        "inclusion",
        "inclusion",
        "exclusion",
        "inclusion",
    ]


@pytest.mark.parametrize(
    ("text", "cohort"),
    [
        ("Inclusion Criteria for Cohort B:\n* Adults", "Cohort B"),
        ("Inclusion Criteria:\n* Arm 2 only: prior taxane", "Arm 2"),
        ("Inclusion Criteria:\n* Phase II: measurable disease", "Phase II"),
        ("Inclusion Criteria:\n* If TNBC, one earlier line of chemotherapy", "TNBC"),
        ("Inclusion Criteria:\n* Adults", None),
    ],
)
def test_cohorts_are_named_by_the_words_of_the_text(text: str, cohort: str | None) -> None:
    """A heading, a prefix or a subtype limits a criterion."""
    found = outline(text).criteria[0].cohort
    assert (found or "").startswith(cohort or "")
    assert (found is None) is (cohort is None)


def test_a_name_for_all_cohorts_limits_nothing() -> None:
    """“Phase Ib and Phase II” where these are all there is."""
    found = outline(
        "Inclusion Criteria for Phase Ib and Phase II:\n* Adults\n\n"
        "Inclusion Criteria for Phase II:\n* Measurable disease\n\n"
        "Exclusion Criteria for Phase Ib:\n* Pregnancy"
    ).criteria
    assert [c.cohort for c in found] == [None, "Phase II", "Phase Ib"]
