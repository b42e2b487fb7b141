"""Reading a bundle that a hospital gave."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.profile_records import DrugHad, GeneResult, Profile
from mbc_desktop.trials.mcode import read_bundle


def _bundle(*resources: dict[str, Any]) -> bytes:
    entries = [{"resource": resource} for resource in resources]
    return json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}).encode()


def _concept(code: str, text: str = "") -> dict[str, Any]:
    return {"coding": [{"code": code, "display": text}]}


def _observation(code: str, day: str, **value: Any) -> dict[str, Any]:
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": _concept(code),
        "effectiveDateTime": day,
        **value,
    }


def test_receptors_of_the_latest_biopsy_are_taken() -> None:
    """The newest result is the answer; each biopsy is kept, so that one that differs is seen."""
    found = read_bundle(
        _bundle(
            _observation("16112-5", "2024-02-01", valueCodeableConcept=_concept("260385009")),
            _observation("16112-5", "2021-02-01", valueCodeableConcept=_concept("10828004")),
            _observation("85319-2", "2024-02-01", valueString="1+"),
        )
    ).profile
    assert (found.er, found.her2) == ("negative", "low")
    assert [(b.taken, b.er) for b in found.biopsies] == [
        ("2021-02-01", "positive"),
        ("2024-02-01", "negative"),
    ]


@pytest.mark.parametrize(
    ("ihc", "ish", "status"),
    [
        ("3+", None, "positive"),
        ("2+", "260385009", "low"),
        ("2+", "10828004", "positive"),
        ("0", None, "negative"),
    ],
)
def test_her2_is_made_of_ihc_and_ish(ihc: str, ish: str | None, status: str) -> None:
    """IHC 0 is "negative, not known if low": it does not tell zero and ultralow apart."""
    tests = [_observation("85319-2", "2024-02-01", valueString=ihc)]
    if ish:
        tests.append(_observation("85318-4", "2024-02-01", valueCodeableConcept=_concept(ish)))
    assert read_bundle(_bundle(*tests)).profile.her2 == status


def test_drugs_are_known_by_brand_and_joined() -> None:
    """Two administrations of one treatment are one treatment, from the first to the last."""

    def given_on(start: str, end: str) -> dict[str, Any]:
        return {
            "resourceType": "MedicationAdministration",
            "status": "completed",
            "medicationCodeableConcept": {"text": "Ibrance"},
            "effectivePeriod": {"start": start, "end": end},
            "extension": [
                {
                    "url": "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-treatment-intent",
                    "valueCodeableConcept": _concept("363676003"),
                }
            ],
        }

    found = read_bundle(
        _bundle(given_on("2024-03-01", "2024-03-21"), given_on("2024-02-01", "2024-02-21"))
    ).profile
    assert found.drugs == (
        DrugHad("palbociclib", setting="advanced", start="2024-02-01", end="2024-03-21"),
    )


def test_what_was_only_planned_was_not_had() -> None:
    """A proposal, a draft or a wrong entry is no treatment."""
    drug = {"medicationCodeableConcept": {"text": "capecitabine"}}
    found = read_bundle(
        _bundle(
            {"resourceType": "MedicationRequest", "status": "draft", **drug},
            {"resourceType": "MedicationRequest", "status": "active", "intent": "proposal", **drug},
            {"resourceType": "MedicationStatement", "status": "entered-in-error", **drug},
        )
    )
    assert found.profile.drugs == ()
    assert len(found.not_understood) == 3


def test_a_gene_change_keeps_where_it_is() -> None:
    """Inherited and tumor are apart."""
    variant = _observation(
        "69548-6",
        "2024-02-01",
        valueCodeableConcept=_concept("LA9633-4", "Present"),
        component=[
            {"code": _concept("48018-6"), "valueCodeableConcept": _concept("HGNC:1100", "BRCA1")},
            {"code": _concept("48002-0"), "valueCodeableConcept": _concept("LA6683-2")},
        ],
    )
    assert read_bundle(_bundle(variant)).profile.genes == (
        GeneResult("BRCA1", "found", "germline"),
    )


def test_spread_to_the_brain_is_not_taken_for_treated_or_growing() -> None:
    """The record says that it is there; how it stands only she can say."""
    found = read_bundle(
        _bundle({"resourceType": "Condition", "code": _concept("C79.31", "Brain metastasis")})
    )
    assert found.profile.brain == "unknown"
    assert [one.question for one in found.understood] == ["brain"]


def test_what_is_not_understood_is_listed_without_control_characters() -> None:
    """Nothing is dropped in silence, and nothing in it can act on a screen."""
    found = read_bundle(
        _bundle({"resourceType": "Procedure", "code": {"text": "Radiation\u202e\x00 to the hip"}})
    )
    assert found.profile == Profile()
    assert [(one.kind, one.text) for one in found.not_understood] == [
        ("Procedure", "Radiation to the hip")
    ]


def _given(drug: str, start: str, end: str = "", **more: Any) -> dict[str, Any]:
    period = {"start": start, **({"end": end} if end else {})}
    return {
        "resourceType": "MedicationStatement",
        "status": "completed",
        "medicationCodeableConcept": {"text": drug},
        "effectivePeriod": period,
        **more,
    }


def test_the_timeline_is_filled_with_why_a_treatment_ended() -> None:
    """By the codes for no response, not tolerated, and complete."""
    found = read_bundle(
        _bundle(
            _given("Xeloda", "2024-05", statusReason=[_concept("407563006")]),
            _given("letrozole", "2023-01", "2024-04", statusReason=[_concept("266721009")]),
        )
    ).profile.drugs
    assert [(one.drug, one.start, one.why_stopped) for one in found] == [
        ("letrozole", "2023-01", "growth"),
        ("capecitabine", "2024-05", "side_effects"),
    ]


def test_two_courses_years_apart_stay_two() -> None:
    """Joined is only what follows without a long break."""
    found = read_bundle(
        _bundle(
            _given("paclitaxel", "2016-01-04", "2016-04-01"),
            _given("paclitaxel", "2023-02-01", "2023-03-01"),
            _given("paclitaxel", "2023-04-01", "2023-05-01"),
        )
    ).profile.drugs
    assert [(one.start, one.end) for one in found] == [
        ("2016-01-04", "2016-04-01"),
        ("2023-02-01", "2023-05-01"),
    ]


def test_surgery_and_radiation_are_rows_of_the_timeline() -> None:
    """Known by mCODE's profiles or codes; another procedure is listed as not understood."""
    found = read_bundle(
        _bundle(
            {
                "resourceType": "Procedure",
                "status": "completed",
                "code": _concept("1217123003", "Radiotherapy course of treatment"),
                "performedPeriod": {"start": "2024-01-31", "end": "2024-02-20"},
            },
            {
                "resourceType": "Procedure",
                "status": "completed",
                "meta": {
                    "profile": [
                        "http://example.org/mcode-cancer-related-surgical-procedure",
                    ]
                },
                "code": _concept("x", "Mastectomy"),
                "performedDateTime": "2015-03-02",
            },
            {"resourceType": "Procedure", "status": "completed", "code": {"text": "Massage"}},
        )
    )
    assert [(one.kind, one.start, one.end) for one in found.profile.drugs] == [
        ("surgery", "2015-03-02", ""),
        ("radiation", "2024-01-31", "2024-02-20"),
    ]
    assert [one.text for one in found.not_understood] == ["Massage"]


def test_a_biopsy_has_its_place_percentages_and_notes() -> None:
    """Tests of one day and one specimen are one biopsy; the percentage makes the answer."""
    specimen = {
        "resourceType": "Specimen",
        "id": "s1",
        "collection": {"bodySite": _concept("10200004", "Liver")},
    }
    from_liver = {"specimen": {"reference": "Specimen/s1"}}
    found = read_bundle(
        _bundle(
            specimen,
            _observation(
                "16112-5", "2024-02-01", valueQuantity={"value": 5, "unit": "%"}, **from_liver
            ),
            _observation(
                "16113-3",
                "2024-02-01",
                valueString="Negative",
                note=[{"text": "Small sample."}],
            ),
            _observation("85319-2", "2024-02-01", valueString="2+", **from_liver),
        )
    ).profile
    (biopsy,) = found.biopsies
    assert (biopsy.taken, biopsy.place, biopsy.er, biopsy.er_percent) == (
        "2024-02-01",
        "liver",
        "low",
        5,
    )
    assert (biopsy.pr, biopsy.ihc, biopsy.her2, biopsy.words) == (
        "negative",
        "2+",
        None,
        "Small sample.",
    )
    assert (found.er, found.pr, found.her2) == ("low", "negative", None)


def test_the_breast_is_no_place_that_it_spread_to() -> None:
    """The first cancer's own place is no metastasis; that it came back is taken over."""
    found = read_bundle(
        _bundle(
            {
                "resourceType": "Condition",
                "code": _concept("C50.911", "Malignant neoplasm of breast"),
                "clinicalStatus": _concept("recurrence"),
            }
        )
    ).profile
    assert (found.sites, found.history) == ((), "recurred")


def test_one_answer_for_a_gene_that_was_tested_twice() -> None:
    """Found in one test is found, and inherited is what a trial asks about."""

    def variant(sign: str, source: str) -> dict[str, Any]:
        return _observation(
            "69548-6",
            "2024-02-01",
            valueCodeableConcept=_concept(sign),
            component=[
                {"code": _concept("48018-6"), "valueCodeableConcept": {"text": "BRCA2"}},
                {"code": _concept("48002-0"), "valueCodeableConcept": _concept(source)},
            ],
        )

    found = read_bundle(
        _bundle(variant("LA9633-4", "LA6683-2"), variant("LA9634-2", "LA6684-0"))
    ).profile
    assert found.genes == (GeneResult("BRCA2", "found", "germline"),)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"resourceType": "Bundle", "entry": 3}',
        _bundle({"resourceType": "Patient", "id": "a"}, {"resourceType": "Patient", "id": "b"}),
    ],
)
def test_what_cannot_be_taken_is_refused_in_plain_words(data: bytes) -> None:
    """No bundle, a broken one and one about two people are refused; nothing is changed."""
    with pytest.raises(KnownError) as caught:
        read_bundle(data)
    assert caught.value.what_is_safe == "Nothing was changed."


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["Observation", "16112-5", "10828004", "Condition", "C79.31"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "resourceType",
                    "code",
                    "coding",
                    "display",
                    "text",
                    "bodySite",
                    "specimen",
                    "valueQuantity",
                    "valueCodeableConcept",
                    "component",
                    "status",
                    "extension",
                    "id",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "code",
                "valueCodeableConcept",
                "component",
                "bodySite",
                "effectivePeriod",
                "performedPeriod",
                "statusReason",
                "specimen",
                "note",
                "meta",
                "valueQuantity",
                "medicationReference",
                "extension",
                "contained",
                "id",
                "birthDate",
                "gender",
            ]
        ),
        _JSON,
    ),
    st.sampled_from(["Observation", "Condition", "Patient", "MedicationRequest", "Procedure"]),
)
def test_no_shape_of_a_resource_stops_the_reading(parts: dict[str, Any], kind: str) -> None:
    """Whatever stands where something else should, the rest is read."""
    found = read_bundle(_bundle({**parts, "resourceType": kind}, {"resourceType": "Odd"}))
    assert found.not_understood[-1].kind == "Odd"
