"""Brain, lining of the brain, activity, menopause, measurability and setting, by sentence."""

from __future__ import annotations

import pytest

from tests.trials.criteria.reading import TITLE, label, label_out, read


@pytest.mark.parametrize(
    ("sentence", "policy"),
    [
        ("Brain metastases", "excluded"),
        ("History of central nervous system metastases, also if treated", "excluded"),
        ("Symptomatic, untreated or progressing CNS metastases", "active_excluded"),
        ("Brain metastases unless treated and stable for 4 weeks", "active_excluded"),
        ("Brain metastases requiring steroids", "active_excluded"),
        ("Radiotherapy outside the brain within 2 weeks", "not_stated"),
        ("Active peptic ulcer or brain metastases", "excluded"),
        ("Distant metastases, including CNS metastases", "excluded"),
        ("Symptomatic CNS metastases, including brain metastases", "active_excluded"),
        ("Brain metastases must be treated and stable", "active_excluded"),
        ("Excluded are brain metastases. Unless they are treated and stable", "active_excluded"),
        ("Brain metastases; or who have not recovered from surgery", "excluded"),
        ("Radiotherapy for non-central nervous system (CNS) disease", "not_stated"),
        ("Known brain leptomeningeal metastases", "not_stated"),
        ("Brain metastases as the only metastatic site, without tissue", "not_stated"),
    ],
)
def test_brain_metastases_among_exclusions(sentence: str, policy: str) -> None:
    """A condition on the bar makes it a bar on active disease only."""
    assert label_out("brain_metastases", sentence) == policy


@pytest.mark.parametrize(
    ("sentence", "policy"),
    [
        ("No untreated brain metastases", "active_excluded"),
        ("No brain metastases", "excluded"),
        ("Treated and stable brain metastases are allowed", "active_excluded"),
        ("Untreated brain metastases not needing local therapy are allowed", "allowed"),
        ("Participants with brain metastases are allowed", "allowed"),
        ("Must have at least one brain metastasis", "required"),
        ("Liver metastases are allowed", "not_stated"),
    ],
)
def test_brain_metastases_among_inclusions(sentence: str, policy: str) -> None:
    """“No untreated” is a double negation: treated ones may join."""
    assert label("brain_metastases", sentence) == policy


def test_brain_conditions_are_facts() -> None:
    """What the fit asks back about is kept."""
    rule = read(
        "Adults",
        exclusion=("Brain metastases unless treated, stable and off steroids for 4 weeks",),
    ).facts.spread[0]
    assert set(rule.conditions) >= {"treated", "stable", "no_steroids", "time"}
    assert rule.active_only


@pytest.mark.parametrize(
    ("sentence", "policy"),
    [
        ("Leptomeningeal disease", "excluded"),
        ("Active carcinomatous meningitis", "excluded"),
        ("Bacterial meningitis within a year", "not_stated"),
    ],
)
def test_leptomeningeal_disease_shut_out(sentence: str, policy: str) -> None:
    """Untreated or active disease shut out counts as shut out; an infection does not."""
    assert label_out("leptomeningeal", sentence) == policy


def test_active_leptomeningeal_disease_is_marked() -> None:
    """The fit must ask where only active disease is shut out."""
    rules = read("Adults", exclusion=("Untreated leptomeningeal metastases",)).facts.spread
    assert [r.active_only for r in rules if r.site == "leptomeningeal"] == [True]


@pytest.mark.parametrize(
    ("sentence", "worst"),
    [
        ("ECOG performance status 0-1", 1),
        ("ECOG 0, 1 or 2", 2),
        (r"Eastern Cooperative Oncology Group (ECOG) status of \<= 2", 2),
        ("ECOG < 2", 1),
        ("WHO performance status of 0 or 1", 1),
        ("Zubrod performance status 0-2", 2),
        ("Performance status 0 or 1 (ECOG)", 1),
        ("Performance status less than or equal to two", 2),
        ("Karnofsky performance status of at least 70", 1),
        ("Karnofsky 60-100%", 2),
        ("Karnofsky performance status greater than 60", 1),
        ("WHO/ECOG 0 or 1 with no deterioration over 2 weeks", 1),
        ("ECOG 0-1 (Karnofsky of 60 or more)", 1),
        ("People who have 2 or more lesions", None),
    ],
)
def test_activity_as_ecog(sentence: str, worst: int | None) -> None:
    """The highest ECOG status that may join; Karnofsky only where ECOG is silent."""
    assert label("ecog_max", sentence) == worst


@pytest.mark.parametrize(
    ("sentence", "worst"),
    [("ECOG performance status of 2 or more", 1), ("ECOG > 2", 2), ("Karnofsky below 70%", 1)],
)
def test_activity_as_shut_out(sentence: str, worst: int) -> None:
    """An exclusion gives the status just below it."""
    assert label_out("ecog_max", sentence) == worst


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Postmenopausal women", "post_only"),
        ("Premenopausal women", "pre_only"),
        ("Pre- or postmenopausal women", "any"),
        ("Women of any menopausal status", "any"),
        ("Postmenopausal, or premenopausal and on ovarian suppression", "any"),
        ("Premenopausal women must receive goserelin", "any"),
        ("Women must use contraception unless postmenopausal", "not_stated"),
        ("A negative pregnancy test for premenopausal women", "not_stated"),
        ("Postmenopausal is defined as 12 months without menses", "not_stated"),
        ("Females must be postmenopausal, sterile or using contraception", "not_stated"),
        ("Not pregnant pre- and postmenopausal women", "any"),
        ("Premenopausal women must be willing to use effective contraception", "not_stated"),
    ],
)
def test_menopause(sentence: str, status: str) -> None:
    """Named only in pregnancy rules or a definition, it is not stated."""
    assert label("menopausal", sentence) == status


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("At least one measurable lesion per RECIST 1.1", "required"),
        ("Measurable disease or bone-only disease", "measurable_or_bone_only"),
        ("Measurable disease or non-measurable bone only disease", "measurable_or_bone_only"),
        ("Measurable or non-measurable disease", "measurable_or_evaluable"),
        ("Evaluable disease", "measurable_or_evaluable"),
        ("Measurable disease is not required", "not_required"),
        ("May have measurable or non-measurable disease", "not_required"),
        ("Measurable or non-measurable disease is permitted", "not_required"),
        ("Both measurable and non-measurable disease allowed", "not_required"),
        ("Those without measurable disease are eligible", "not_required"),
        ("Measurable disease is not required for screening", "not_stated"),
        ("A site to biopsy; bone-only disease if the breast can be biopsied", "not_stated"),
        ("Measurable disease; evaluable bone-only disease is not eligible", "required"),
        ("Effective contraceptive measures", "not_stated"),
        ("Tissue evaluable for the catalytic subunit", "not_stated"),
        ("A tumor of at least 2 cm", "not_stated"),
        (
            "A mass of 2 cm, unless inflammatory, in which case measurable disease is not required",
            "not_stated",
        ),
    ],
)
def test_measurability(sentence: str, value: str) -> None:
    """Bone-only disease as an alternative is told apart from evaluable disease."""
    assert label("measurable", sentence) == value


def test_bone_only_patients_as_a_criterion_of_their_own() -> None:
    """Beside "measurable disease", a line of its own takes bone-only disease too."""
    sentences = ("Measurable disease by RECIST 1.1", "Bone only patients during dose escalation")
    assert read(*sentences).labels["measurable"] == "measurable_or_bone_only"
    shut_out = read(sentences[0], "Adults", exclusion=(sentences[1],)).labels
    assert shut_out["measurable"] == "required"


def test_a_note_is_a_sentence_of_its_own() -> None:
    """What a note says of bone-only disease does not loosen the need before it."""
    sentence = (
        "Measurable disease Note 1: Only bone metastases may join with a biopsy of the breast"
    )
    assert label("measurable", sentence) == "required"


def test_premenopausal_women_shut_out_unless_suppressed_may_join() -> None:
    """The bracket takes those on ovarian suppression."""
    assert label_out("menopausal", "Is premenopausal (ovarian suppression is allowed)") == "any"
    assert label_out("menopausal", "For premenopausal women: positive test") == "not_stated"


def test_only_non_measurable_disease_shut_out_asks_for_measurable() -> None:
    """The same need, told among the exclusions."""
    assert label_out("measurable", "Only non-measurable disease") == "required"


@pytest.mark.parametrize(
    ("sentence", "setting"),
    [
        ("Metastatic breast cancer", "advanced"),
        ("Unresectable locally advanced or stage IV disease", "advanced"),
        ("Stage I-III breast cancer", "early"),
        ("Operable breast cancer, candidates for neoadjuvant chemotherapy", "early"),
        ("No evidence of distant metastases", "early"),
        ("Stage I to IV breast cancer", "both"),
        ("Breast cancer", "both"),
        ("HER2-negative by in situ hybridization, metastatic disease", "advanced"),
        ("Axillary lymph node metastases, surgery planned; stage II", "early"),
        ("Participants must not have metastatic disease (M1)", "early"),
        ("Early or locally advanced breast cancer", "early"),
        ("Early or locally advanced or metastatic breast cancer", "both"),
        ("Metastatic disease, progressed after late-stage 1st-line therapy", "advanced"),
    ],
)
def test_setting(sentence: str, setting: str) -> None:
    """Advanced, early, or either."""
    assert label("setting", sentence) == setting


def test_metastatic_disease_shut_out_is_early() -> None:
    """An exclusion decides the setting."""
    assert label_out("setting", "Distant metastasis", title=TITLE) == "early"
    assert label_out("setting", "Breast cancer amenable to curative treatment") == "advanced"


def test_the_title_decides_a_silent_text() -> None:
    """“Early” or “Metastatic” in the title."""
    assert label("setting", "Adults", title="Tablets in Early Breast Cancer") == "early"
    assert label("setting", "Adults", title="Tablets in Metastatic Breast Cancer") == "advanced"


def test_visits_and_biopsies_are_facts() -> None:
    """What joining costs is kept for the comparison of trials."""
    burdens = read("Willing to undergo a new biopsy", "Able to attend study visits").facts.burdens
    assert {b.kind for b in burdens} == {"biopsy", "visits"}
    optional = read("Consent to an optional biopsy").facts.burdens
    assert [b.optional for b in optional] == [True]
