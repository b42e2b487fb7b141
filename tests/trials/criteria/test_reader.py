"""A whole reading: evidence at its offsets, labels in their vocabulary, and never an exception."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mbc_desktop.trials.criteria import READER_VERSION, CriteriaReading, read_criteria, read_record
from mbc_desktop.trials.criteria.labels import LABEL_FIELDS
from mbc_desktop.trials.criteria.treatments import LABEL_CLASSES
from tests.shared import shared

WORDS = (
    "Inclusion Criteria:", "Exclusion Criteria:", "\n* ", "\n  - ", "\n1. ", "2) ", "HER2-low",
    "ER+", "TNBC", "no", "prior", "chemotherapy", "tamoxifen", "or", "and", "for", "metastatic",
    "brain metastases", "untreated", "unless", "stable", "ECOG", "0-1", "≤ 2", "Karnofsky 70",
    "postmenopausal", "at least", "one", "line of", "within 4 weeks", "allowed", "Cohort A:",
    "measurable", "BRCA1", "mutation", "except", "(", ")", "; ", ". ", "\\>=", "：", "é",
    "stage I-IV", "\u3000",
    "DISEASE CHARACTERISTICS:", "Age:", "leptomeningeal", "CDK4/6", "•", "\r\n",
)  # fmt: skip
ENUMERATED = {
    "setting": {"advanced", "early", "both"},
    "brain_metastases": {"required", "excluded", "active_excluded", "allowed", "not_stated"},
    "leptomeningeal": {"required", "excluded", "allowed", "not_stated"},
    "menopausal": {"post_only", "pre_only", "any", "not_stated"},
    "measurable": {
        "required",
        "measurable_or_bone_only",
        "measurable_or_evaluable",
        "not_required",
        "not_stated",
    },
}


def check(reading: CriteriaReading, title: str, eligibility: str) -> None:
    """Assert what holds for every reading of every text."""
    sources = {"title": title, "eligibility": eligibility}
    for name, found in reading.evidence.items():
        assert name in LABEL_FIELDS
        for one in found:
            assert one.quote
            assert sources[one.where][one.start : one.end] == one.quote
            assert one.criterion is None or reading.criteria[one.criterion].index == one.criterion
    last = -1
    for criterion in reading.criteria:
        assert eligibility[criterion.start : criterion.end] == criterion.text
        assert criterion.start > last
        assert criterion.parent is None or criterion.parent < criterion.index
        last = criterion.start
    labels: dict[str, Any] = dict(reading.labels)
    assert [*LABEL_FIELDS, "cohort_dependent"] == list(labels)
    for name, values in ENUMERATED.items():
        assert labels[name] in values
    assert set(labels["her2"]) <= {"positive", "low", "zero"}
    assert labels["her2"]
    assert set(labels["hr"]) <= {"positive", "negative"}
    assert labels["hr"]
    assert set(labels["prior_required"]) | set(labels["prior_excluded"]) <= LABEL_CLASSES
    assert not set(labels["prior_required"]) & set(labels["prior_excluded"])
    assert labels["ecog_max"] in {None, 0, 1, 2, 3, 4}
    assert set(labels["cohort_dependent"]) <= set(LABEL_FIELDS)
    for name in ("lines", "chemo_lines", "endocrine_lines"):
        for side in ("min", "max"):
            assert labels[f"{name}_{side}"] is None or labels[f"{name}_{side}"] >= 0
    json.dumps(reading.as_json())


@given(st.text(max_size=400), st.text(max_size=2_000))
def test_any_text_can_be_read(title: str, eligibility: str) -> None:
    """Nothing is raised, and every quote stands at its offsets."""
    check(read_criteria(title, eligibility), title, eligibility)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=80), st.lists(st.sampled_from(WORDS), max_size=10))
def test_any_jumble_of_the_words_of_trials_can_be_read(body: list[str], title: list[str]) -> None:
    """The same for what the rules do look at."""
    check(read_criteria(" ".join(title), " ".join(body)), " ".join(title), " ".join(body))


@pytest.mark.parametrize(
    "unit",
    ["a", " ", "(", "\n* ", "1) 2) ", "her2 ", "brain metastases or ", "no prior chemotherapy, ",
     "ecog 0-", "prior ", "• x ", "er/pr and ", "phase i and ", "at least one prior line of "],
)  # fmt: skip
def test_a_long_monotonous_text_is_read_in_time(unit: str) -> None:
    """No rule costs the square of the text; such a text would take hours, not seconds."""
    text = unit * (100_000 // len(unit))
    check(read_criteria(unit, text), unit, text)


def test_every_record_and_every_trial_without_labels_can_be_read() -> None:
    """On the real texts beside the checkout: no exception, every quote at its offsets."""
    for line in shared("criteria", "unlabelled.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        check(read_criteria(row["title"], row["eligibility"]), row["title"], row["eligibility"])
    for path in sorted(shared("ctgov", "records").glob("*.json")):
        protocol = json.loads(path.read_text("utf-8"))["protocolSection"]
        title = protocol["identificationModule"]["briefTitle"]
        eligibility = protocol.get("eligibilityModule", {}).get("eligibilityCriteria", "")
        check(read_record({"protocolSection": protocol}), title, eligibility)


def test_labels_agree_with_two_readers() -> None:
    """On the labelled trials beside the checkout, the measure of LABELS.md is kept."""
    rows = [
        json.loads(line) for line in shared("criteria", "dev.jsonl").read_text("utf-8").splitlines()
    ]
    hit = claimed = stated = 0
    for row in rows:
        said = read_criteria(row["title"], row["eligibility"]).labels
        for name in LABEL_FIELDS:
            accepted = [
                row["labels"][name],
                *([row["also"][name]] if name in row.get("also", {}) else []),
            ]
            right = any(_same(said[name], value) for value in accepted)
            speaks = not _silent(name, said[name])
            spoken = not any(_silent(name, value) for value in accepted)
            if right and speaks != spoken:
                continue
            stated, claimed, hit = stated + spoken, claimed + speaks, hit + (right and speaks)
    assert 2 * hit / (claimed + stated) >= 0.95


def _same(first: Any, second: Any) -> bool:
    return (sorted(first) if isinstance(first, list) else first) == (
        sorted(second) if isinstance(second, list) else second
    )


def _silent(name: str, value: Any) -> bool:
    if name in {"her2", "hr"}:
        return len(value) == {"her2": 3, "hr": 2}[name]
    return value in (None, "not_stated", [], "advanced")


def test_a_record_gives_age_and_sex_from_its_fields() -> None:
    """They are the registry's own fields, not words of the text."""
    record = {
        "protocolSection": {
            "identificationModule": {"nctId": "NCT00000001", "briefTitle": "Early Breast Cancer"},
            "eligibilityModule": {
                "eligibilityCriteria": "Inclusion Criteria:\n\n* ECOG 0",
                "sex": "FEMALE",
                "minimumAge": "18 Years",
                "maximumAge": "6 Months",
                "healthyVolunteers": False,
            },
        }
    }
    reading = read_record(record)
    known = reading.structured
    assert (known.sex, known.minimum_age, known.maximum_age) == ("FEMALE", 18, 0)
    assert known.healthy_volunteers is False
    assert reading.labels["ecog_max"] == 0
    assert reading.version == READER_VERSION


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"protocolSection": None},
        {"protocolSection": {"eligibilityModule": ["x"], "identificationModule": 3}},
        {"protocolSection": {"eligibilityModule": {"eligibilityCriteria": 7, "minimumAge": "N/A"}}},
    ],
)
def test_a_record_with_parts_missing_is_silent(record: dict[str, Any]) -> None:
    """Junk gives a reading that says nothing."""
    reading = read_record(record)
    assert reading.criteria == ()
    assert reading.evidence == {}


def test_cohorts_differ_and_are_marked() -> None:
    """A limit of one cohort is a union over cohorts, and the field is named."""
    text = (
        "Inclusion Criteria:\n\n"
        "* Cohort A: no more than 1 prior line of chemotherapy for metastatic disease\n"
        "* Cohort B: no more than 3 prior lines of chemotherapy for metastatic disease"
    )
    labels = read_criteria("Metastatic Breast Cancer", text).labels
    assert labels["chemo_lines_max"] == 3
    assert labels["cohort_dependent"] == ["chemo_lines_max"]
