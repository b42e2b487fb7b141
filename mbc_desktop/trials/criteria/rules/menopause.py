"""Menopausal status. Values: "post", "pre", "both"; notes tell ovarian suppression."""

from __future__ import annotations

import re

from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import Statement
from mbc_desktop.trials.criteria.text import rx

_POST = re.compile(
    r"(?<!not )(?<!non )(?<!non-)post ?-? ?menopaus"
    r"|(?<!pre)(?<!pre-)(?<!peri)(?<!peri-)\bmenopausal (?:women|patients"
    r"|females)"
)
_PRE = re.compile(
    r"(?:not|non)[ -]post ?-? ?menopaus|(?:pre|peri)-? ?(?:(?:/|-|or|and|, ?)+ ?(?:pre"
    r"|peri|post)-? ?)*menopaus|(?:pre|peri)-?(?:,| or| and|/)[^.;]{0,14}(?:peri"
    r"|post)-? ?menopaus"
)
_BOTH = re.compile(
    r"(?:pre|peri)-?[^.;]{0,22}(?:and|or|/|,|&)[^.;]{0,14}\bpost ?-? ?menopaus"
    r"|post-?(?:menopausal)?[^.;]{0,22}(?:and|or|/|,|&)[^.;]{0,14}(?:pre|peri)-? ?menopaus"
    r"|(?:regardless|irrespective) of (?:their )?menopaus|any menopausal"
    r"|menopausal status:? (?:any|pre-? ?(?:or|and|/))"
)
_SUPPRESSED = re.compile(
    r"ovarian (?:function )?(?:suppress|ablat)|gnrh|lh-?rh|gonadotropin|goserelin|leupro"
    r"|triptorelin|zoladex|suppressed ovar|medically[- ]induced|chemical menopause"
)
# Menopause that only decides who needs a pregnancy test or contraception (LABELS.md, 5).
_CONTRACEPTION = re.compile(
    r"contracep|pregnan|child-? ?bearing|childbearing|birth control|fertile|abstinen"
    r"|steril(?!e water)|reproductive|wocbp|hcg|menarche|hormone replacement"
    r"|hysterectomy or|become pregnant|barrier"
)
_USES_CONTRACEPTION = re.compile(
    r"(?:must|should|agree|willing|need|required) (?:\w+ ){0,5}(?:use|practi[cs]e)\b[^.;]{0,80}"
    r"(?:contracep|birth control|barrier|abstinen)"
)
_OR_CONTRACEPTION = re.compile(
    r"menopausal\b[^.;]{0,60}\bor\b[^.;]{0,30}(?:contracep|pregnan|birth control|abstinen)"
)
_DEFINES = re.compile(
    r"defin|is (?:considered|confirmed|determined|established)|criteria|years? (?:old"
    r"|of age)|amenorrh|fsh|estradiol|oophorectomy|menses|menstrua|serum hormone|follicle"
    r"|range"
)
_DEFINITION = re.compile(
    r"\W*(?:note:? |\(?[a-z0-9][.)] )?(?:for (?:the purposes? of )?(?:the"
    r"|this) study,? )?(?:(?:natural )?(?:post|pre)[- ]?menopaus\w*(?: status| state"
    r"| women| patients)? (?:is|are|will be) (?:defined|considered|confirmed|determined)"
    r"|[^.;]{0,60}considered (?:to be )?(?:post|pre)-?menopaus|definition of"
    r"|[^.;]{0,20}(?:age|fsh|amenorrh|menses|estradiol"
    r"|follicle)[^.;]{0,120}menopausal range)"
)
_CARE = re.compile(
    r"hypersensitiv|bone (?:loss|density)|osteopor|symptom|hot flash|hot flush|vaginal"
    r"|hormone therapy"
)


def read(document: Document) -> tuple[Statement, ...]:
    """Return what the text says about menopausal status, in order."""
    found: list[Statement] = []
    for sentence in document.everything:
        if (
            "menopaus" not in sentence.low
            and "ovarian" not in sentence.low
            and not ("menopaus" in sentence.lead and sentence.depth)
        ):
            continue
        statement = _one(sentence)
        if statement:
            found.append(statement)
    return tuple(found)


def _one(sentence: Sentence) -> Statement | None:
    low = sentence.low
    if rx(r"naturally post-?menopaus").search(low):
        return None
    low = rx(r"absence of [^.;)]*").sub(" ", low)
    if _CONTRACEPTION.search(sentence.passage.plain[: sentence.start].lower()):
        return None
    if _CONTRACEPTION.search(sentence.above) and not rx(r"menopaus").search(sentence.above[:40]):
        return None
    if (
        rx(r"\bno (?:patients|women|subjects)? ?(?:with |who are )?(?:pre|peri)").search(low)
        and not sentence.excludes
    ):
        return Statement("post", sentence.evidence(), sentence.cohort)
    status = low if "menopaus" in low else sentence.lead + low
    if rx(r"\bnot pregnant,? (?:pre|peri)").search(low):
        low = low.replace("not pregnant", " ")
    if _USES_CONTRACEPTION.search(low) or _OR_CONTRACEPTION.search(low):
        return None
    named_first = rx(
        r"\W*(?:(?:female|male|women|patients|subjects|participants|pre|peri|post|must be|is|are"
        r"|adult|the patient)(?!\w*(?:contracep|pregnan))[^.;,]{0,60})?menopaus(?:al)?(?! women)"
    ).match(low)
    if (contraception := _CONTRACEPTION.search(low)) and (
        not named_first or contraception.start() < named_first.end()
    ):
        return None
    if _CONTRACEPTION.search(sentence.lead) or rx(
        r"negative (?:serum |urine |blood )?pregnancy|pregnancy test|potential"
    ).search(low):
        return None
    if _DEFINITION.match(low) and not sentence.excludes:
        return Statement("defined", sentence.evidence(), sentence.cohort)
    post, pre = bool(_POST.search(low)), bool(_PRE.search(low))
    if _BOTH.search(status) and not sentence.excludes:
        return Statement("both", sentence.evidence(), sentence.cohort)
    note = "suppressed" if _SUPPRESSED.search(low) else ""
    if sentence.excludes:
        if rx(r"\W*for\b").match(low) and not _CARE.search(low):
            return None
        if _CARE.search(low):
            return Statement("named", sentence.evidence(), sentence.cohort) if pre else None
        if post and not pre and len(low) < 60 and not sentence.depth:
            return Statement("pre", sentence.evidence(), sentence.cohort)
        if pre and not post and (len(low) < 90 or note) and not note:
            return Statement("post", sentence.evidence(), sentence.cohort)
        if (
            pre
            and note
            and rx(
                r"\W*(?:women |patients? |subjects? |participants? )?(?:who )?(?:is "
                r"|are )?(?:pre|peri)"
            ).match(low)
        ):
            return Statement("both", sentence.evidence(), sentence.cohort, note)
        return None
    if (
        note
        and pre
        and not post
        and (sentence.where == "title" or rx(r"prior to the treatment of").search(low))
    ):
        return Statement("pre", sentence.evidence(), sentence.cohort)
    if note and (pre or post):
        return Statement("both", sentence.evidence(), sentence.cohort, note)
    if post and pre:
        return Statement("both", sentence.evidence(), sentence.cohort)
    if post:
        return Statement("post", sentence.evidence(), sentence.cohort)
    if pre:
        return Statement("pre", sentence.evidence(), sentence.cohort)
    if note and "menopaus" in sentence.lead:
        return Statement("suppressed", sentence.evidence(), sentence.cohort, note)
    return None
