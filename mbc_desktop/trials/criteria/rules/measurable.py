"""Measurable disease.

Values: "measurable", "bone_only" (bone-only named as an alternative), "evaluable"
(non-measurable or evaluable disease will do), "not_required".
"""

from __future__ import annotations

import re

from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import Statement
from mbc_desktop.trials.criteria.text import rx, word_set

_STEMS = word_set("meas eval reci asse targ nonm unme bidi unid")
_MEASURABLE = re.compile(
    r"(?<!non-)(?<!non )(?<!non)measure?able(?:[ -]+[\w/()-]+){0,7}?[ -]*(?:disease"
    r"|lesions?|tumou?rs?|metasta\w+|sites?|carcinoma|target|index|\bmass|cancer|on |by "
    r"|per |according|using|as |and|or|,|$|\()"
    r"|(?:disease|lesions?|tumou?rs?|metasta\w+"
    r"|mass)[^.;]{0,60}(?<!non-)(?<!non )(?<!non)measure?able|(?:evaluable"
    r"|measure?able) target lesion"
    r"|can be accurately measured|accurately (?:assessed|measured)|\btarget lesions? (?:by"
    r"|per|according|as|based)|measure?able"
)
_EVALUABLE = re.compile(
    r"non-? ?measure?able|(?<!un)\bevaluable\b(?! for)(?=[^.;]{0,30}(?:disease|lesion|tumou?r"
    r"|metast|site|per|by|according|cancer|only|or|,|\)|$))|measurable or evaluable"
    r"|not measurable|unmeasurable"
    r"|assessable (?:disease|lesion)|disease (?:that is|is) (?:evaluable|assessable)"
)
_BONE = re.compile(
    r"bone[- ]?(?:disease|metasta\w+|lesions?)?[- ]?only|only bone|bone (?:lesions?"
    r"|metasta\w+|disease)(?: alone| in the absence)|\b(?:osteo-?)?lytic|bone-?predominant"
    r"|bony? (?:lesion|disease|metasta)[^.;]{0,50}(?:accept|eligible|allowed|permitted"
    r"|in the absence)"
)
# A criterion of its own: "Bone only patients during the dose escalation".
_BONE_PATIENTS = re.compile(
    r"\W*(?:patients with )?bone[- ]only (?:disease |metasta\w+ )?(?!.*\b(?:not|exclu\w*|must"
    r"|inelig\w*)\b)"
    r"(?:patients|participants|subjects|(?:is|are|will be) (?:allowed|eligible|permitted))"
)
_NOT_REQUIRED = re.compile(
    r"(?:measurable (?:disease|lesions?)"
    r"|evaluable disease)[^.;]{0,50}not (?:be )?(?:required|necessary|mandatory|needed)"
    r"|not required[^.;]{0,30}measurable|with or without (?:[\w-]+ ){0,3}measurable|"
    r"without measurable (?:disease|lesions?) (?:are|is|may|will be"
    r"|can) (?:be )?(?:also )?(?:eligible"
    r"|allowed|permitted|enrolled|included|accepted)|"
    r"no (?:requirement|need) (?:for|of) measurable|(?:do|does|need) not (?:need|require"
    r"|have)[^.;]{0,30}measurable|need not be measurable|not have to be measurable"
)
# A permission, where "measurable or non-measurable disease" alone is a need.
_EITHER_TAKEN = re.compile(
    r"(?:may|can|could) have (?:either )?measurable (?:or|and"
    r"|/) ?non-? ?measurable disease(?! that)"
    r"|measurable (?:or|and|/) ?non-? ?measurable disease (?:(?:is|are|will be) )?(?:allowed"
    r"|permitted"
    r"|eligible|acceptable|accepted)"
)
_OTHER = re.compile(
    r"contracep|clearance|creatinine|lvef|ejection|measurable (?:serum|psa|viral|ca-?125"
    r"|marker|ctdna)|quality of life|hiv|hcv|viral load|evaluable for (?:primary|secondary"
    r"|the)|"
    r"previously irradiated (?:lesions?|area|field)|is considered measurable|(?:considered"
    r"|deemed|regarded as) (?:to be )?measurable|be (?:selected|chosen) as target|(?:site"
    r"|lesion) of (?:the )?largest|largest measurable|will only be|were included only"
    r"|not considered"
)


def read(document: Document) -> tuple[Statement, ...]:
    """Return what the text says about measurable disease, in order."""
    found: list[Statement] = []
    last: Sentence | None = None
    for sentence in document.body:
        if not _STEMS.isdisjoint(sentence.stems):
            value = _one(sentence)
            if value:
                found.append(Statement(value, sentence.evidence(), sentence.cohort))
                last = sentence
        elif (
            (
                last is not None
                and last.criterion == sentence.criterion
                and _BONE.search(sentence.low)
                and not rx(r"not|exclu|biops").search(sentence.low)
            )
            or (not sentence.excludes and _BONE_PATIENTS.match(sentence.low))
            or (
                "measurable" in sentence.lead
                and _BONE.search(sentence.low)
                and not sentence.excludes
            )
        ):
            found.append(Statement("bone_only", sentence.evidence(), sentence.cohort))
    return tuple(found)


def _one(sentence: Sentence) -> str | None:
    low = sentence.low
    if rx(
        r"(?:brain|cns)[^.;]{0,60}(?:eligible|allowed|permitted)|extracranial disease, and"
    ).search(low) and not rx(r"measurable[^.;]{0,60}\brequired").search(low):
        return None
    if _NOT_REQUIRED.search(low):
        if rx(
            r"not (?:be )?required for (?:the )?(?:purposes?|leuk|screening|registration)"
            r"|in which case [^.;]{0,60}not (?:be )?required"
        ).search(low):
            return None
        return "not_required"
    measurable = _MEASURABLE.search(low)
    evaluable = _EVALUABLE.search(low)
    if not measurable and not evaluable:
        return None
    other = _OTHER.search(low)
    if other and not rx(
        r"(?:at least (?:one|1)|must have|have|presence of"
        r"|patients? with)[^.;]{0,60}measurable|measurable (?:disease"
        r"|lesions?)(?: as)? (?:defined|per|by|according)|(?:disease"
        r"|tumou?r) must be measurable"
    ).search(low):
        return None
    if sentence.excludes:
        if rx(
            r"(?:no|without|lack of|absence of|not have|only"
            r"|non-?)[ -]{0,2}(?:[\w-]+ ){0,3}(?:measurable|evaluable)"
        ).search(low) and not rx(r"bone-? ?only").search(low):
            return "measurable" if "evaluable" not in low else "evaluable"
        return None
    bone = _BONE.search(low)
    if bone and not rx(
        r"\b(?:no|not|exclud\w*|without)\b[^.;]{0,25}bone[- ]?(?:disease |metastas[ei]s )?only"
        r"|bone[- ]only[^.;]{0,40}(?:not|exclud|ineligible)|soft tissue component"
        r"|including bone[- ]only|(?<!non-)(?<!non )measurable (?:\w+ )?bone(?! only)"
        r"|must have [^.;]{0,30}soft"
    ).search(low):
        return "bone_only"
    if measurable and rx(r"evaluable[^.;]{0,40}not (?:be )?(?:eligible|allowed|accepted)").search(
        low
    ):
        return "measurable"
    if measurable and evaluable and _EITHER_TAKEN.search(low):
        return "not_required"
    if evaluable:
        if rx(r"measure?able and evaluable|evaluable,? measure?able|evaluable target").search(low):
            return "measurable"
        return "evaluable"
    return "measurable"
