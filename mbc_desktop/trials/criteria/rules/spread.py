"""Spread to the brain or other central nervous system, and to its lining."""

from __future__ import annotations

import re
from typing import Literal

from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import SpreadRule
from mbc_desktop.trials.criteria.text import rx, word_set

_STEMS = word_set("brai cns cent cere intr meni lept cran neur")
_SPREAD = (
    r"(?:metas\w*|\bmets?\b|disease|involvement|lesions?|tumou?rs?|locali[sz]ations?"
    r"|malignanc\w+|cancer|spread|secondar\w+|progression|dissemination)"
)
_BRAIN = re.compile(
    rf"(?<!non-)(?<!non )(?<!organic )\b(?:brain(?! lepto)|cns|central nervous[- ]?(?:system)?"
    rf"|cerebral|intracranial)\)?(?:(?: ?[(/,]| or| and"
    rf"| parenchymal)[^.;]{{0,40}}?)?[ )]*(?:or leptomeningeal |and/or |parenchymal "
    rf"|and spinal cord |stem )?{_SPREAD}"
    rf"|{_SPREAD}[^.;,]{{0,30}}?(?:to|in|of|within|involving) (?:the |their )?(?:brain|cns"
    rf"|central nervous|cerebr)|(?:brain|cns)(?: ?/ ?| or | and )(?:lepto)?mening|cerebral or"
    rf"|brain and|brain,|brain or (?:lepto|subdural|spinal)|metastatic (?:brain|cns"
    rf"|central nervous)|metastas[ei]s (?:of|to|in) (?:the )?(?:brain|cns|central)"
)
_LINING = re.compile(
    r"lepto-? ?mening\w*|mening(?:eal|itis|eosis)[^.;,]{0,30}|carcinomatous mening\w*"
    r"|soft mening\w*|meningeal"
)
_NOT_BRAIN = re.compile(
    r"(?:non-?|outside (?:of )?(?:the )?|other than (?:the )?)"
    r"(?: ?(?:central nervous system|brain|cns)\b(?: \(cns\))?)(?! metasta)"
)
_INFECTION = re.compile(
    r"(?:bacterial|viral|infectious|tubercul\w+|cryptococc\w+) meningitis|encephal"
)
_ABOUT_THERAPY = re.compile(
    r"(?:steroids?|corticosteroids?|dexamethasone|treatment|therapy|radiation|radiotherapy"
    r"|surgery|resection|imaging|biops\w+|seizures?|bleeding|hemorrhage|complications?"
    r"|irradiation|sbrt|srs|wbrt|prophyla\w+|symptoms|changes|progression|management"
    r"|outside(?: of)?"
    r"|trauma\w*|epilepsy|study)(?: and/or \w+)?(?: (?:for|of|to|in|from|due to"
    r"|suggestive of|outside|control|symptoms|the|or|and|management"
    r"|screening)){1,4}(?: (?:the|any|known|their|of))*\W*$"
)
_ALLOW = re.compile(
    r"\b(?:allowed|permitted|eligible|may (?:be|have|participate|enroll|enter)|can (?:be"
    r"|participate|enroll|enter)|acceptable|accepted|considered|not excluded|are included"
    r"|is not (?:an )?exclu|were (?:eligible|included)|may still|enrolled)\b"
)
_NOT_ALLOW = re.compile(
    r"(?:not|never|no longer|in)[ -]?(?:be )?(?:allowed|permitted|eligible|acceptable"
    r"|included|enrolled|considered eligible)|excluded|ineligible|must not|may not"
    r"|should not|cannot|can not|not be"
)
_BARS = re.compile(
    r"^\W*(?:patients? |subjects? |participants? )?(?:must have |with |have |had )?(?:no"
    r"|not|without|absence of|free of|never|none)\b|\b(?:no(?! (?:more|greater|larger"
    r"|limit))|without|absence of|free of|not have|negative for|have no|must be no)\b"
)
_ACTIVE = re.compile(
    r"\bactive|untreated|un-treated|un-?stable|symptom(?!atic or asympt)\w*|uncontrolled"
    r"|uncontrollable|progress\w*|newly diagnosed|new or"
    r"|(?<!may )requir\w+ (?:\w+ ){0,4}(?:treatment|therapy|steroid|cortico|local|immediate"
    r"|intervention|radi)|"
    r"not (?:been )?(?:adequately |previously |definitively )?(?:treated|controlled"
    r"|stable)|unless|except|clinically significant|evolving|that (?:have|has) not"
    r"|actively|who have not|inadequately|need(?:ing)? (?:for )?(?:immediate|urgent|local)"
)
_ASYMPTOMATIC_ONLY = re.compile(r"asymptomatic")
_CONDITIONS: tuple[tuple[str, str], ...] = (
    (
        "treated",
        (
            r"(?<!un)(?<!un-)treated|radiotherapy|radiation|surg(?:ery|ical)|resected"
            r"|local(?:ized)? therapy|cns-directed|irradiat|radiosurg"
        ),
    ),
    (
        "stable",
        (
            r"stable|stability|no (?:evidence of )?progress|not progress|controlled"
            r"|without (?:evidence of )?progress|inactive"
        ),
    ),
    (
        "asymptomatic",
        r"asymptomatic|no symptoms|without symptoms|no longer symptomatic|neurologically",
    ),
    ("no_steroids", r"steroid|dexamethasone|anticonvuls|anti-?epilep"),
    ("time", r"\d+ ?-?(?:weeks?|months?|days?)|(?:four|two|three|six|eight) (?:weeks|months)"),
    ("size", r"\d+(?:\.\d+)? ?(?:cm|mm)"),
)
_CONDITION_PATTERNS = tuple((name, re.compile(words)) for name, words in _CONDITIONS)
# A condition that stands among the exclusions: "brain metastases must be treated and stable".
_MUST_BE_TREATED = re.compile(
    r"(?:must|should|need to|have to) (?:also )?(?:be|have)\b[^.;]{0,80}(?:treated|stable"
    r"|controlled|off"
    r"|resected|asymptomatic)"
)
_REQUIRED = re.compile(
    r"(?:must have|have|has|with|presence of|documented|confirmed|diagnos\w+|evidence of"
    r"|at least (?:one|1)|≥ ?1|measurable|having|\d+ (?:to|-) ?\d+|secondary)"
)


def read(document: Document) -> tuple[SpreadRule, ...]:
    """Return the rules about brain and leptomeningeal spread, in order."""
    found: list[SpreadRule] = []
    for sentence in document.everything:
        if _STEMS.isdisjoint(sentence.stems):
            continue
        found.extend(_rules(sentence))
    return tuple(found)


def _rules(sentence: Sentence) -> list[SpreadRule]:
    low = _NOT_BRAIN.sub(" ", sentence.low)
    if (
        rx(
            r"(?:steroids?|corticosteroids?)(?: \w+)? (?:is|are) (?:permitted|allowed)|collectable"
            r"|biopsi|organic brain"
        ).search(low)
        and "metastas" not in low[:40]
    ) or "non-collectable" in low:
        return []
    if rx(
        r"\b(?:mri|ct|imaging)\b[^.;]{0,60}(?:may be used|contra-?indicated|is acceptable)"
    ).search(low):
        return []
    lining = _LINING.search(low)
    if lining and _INFECTION.search(low):
        lining = None
    brain = _BRAIN.search(low)
    if (
        brain
        and lining
        and brain.group().endswith(lining.group()[:4])
        and not rx(r"brain|cns|central|cerebr").search(low.replace(brain.group(), "", 1))
        and not rx(r"\b(?:brain|cns|cerebral)\b").search(brain.group())
    ):
        brain = None
    rules: list[SpreadRule] = []
    if rx(r"\W*(?:to|for|of) ").match(low) and rx(r"radiation|radiothera").search(
        sentence.lead[-80:]
    ):
        return []
    if brain and not _ABOUT_THERAPY.search(low[: brain.start()]):
        stance, active = _brain_stance(sentence, _near(low))
        if stance:
            rules.append(
                SpreadRule(
                    "brain", stance, sentence.evidence(), sentence.cohort, _conditions(low), active
                )
            )
    if lining:
        stance_of_lining, active = _lining_stance(sentence, low, lining)
        if stance_of_lining:
            rules.append(
                SpreadRule(
                    "leptomeningeal",
                    stance_of_lining,
                    sentence.evidence(),
                    sentence.cohort,
                    _conditions(low),
                    active,
                )
            )
    return rules


def _near(low: str) -> str:
    """Return the parts between semicolons that can speak of the spread."""
    parts = low.split(";")
    if len(parts) == 1:
        return low
    return ";".join(
        part
        for part in parts
        if rx(
            r"brain|cns|central|cerebr|mening|intracran|metasta|lesion|unless|except|stable|treated"
            r"|symptom|steroid|provided|eligible"
        ).search(part)
    )


def _conditions(low: str) -> tuple[str, ...]:
    return tuple(name for name, words in _CONDITION_PATTERNS if words.search(low))


_Stance = Literal["required", "excluded", "active_excluded", "allowed"]


def _brain_stance(sentence: Sentence, low: str) -> tuple[_Stance | None, bool]:
    if rx(r"priority|encouraged|as (?:the )?(?:only|sole) (?:metastatic |disease )?sites?").search(
        low
    ):
        return None, False
    if sentence.where == "title":
        return (
            "required" if not rx(r"without|risk of|prevent|prophyla").search(low) else None
        ), False
    allow = bool(_ALLOW.search(low)) and not _NOT_ALLOW.search(low)
    bars = sentence.excludes or bool(_NOT_ALLOW.search(low)) or bool(_BARS.search(low))
    if sentence.excludes and rx(r"^\W*no (?:known |evidence of )?(?:brain|cns|central)").search(
        low
    ):
        bars = True
    active = bool(
        _ACTIVE.search(
            rx(
                r"(?:un)?(?:active|controlled|stable|symptomatic|treated) (?:or \w+ )?"
                r"(?:pulmonary|visceral|lymphang|peptic|infect|hepat|ulcer|autoimm|bleed|malign"
                r"|cardi"
                r"|heart|hypert|angina|seizure"
                r"|diabet)"
            ).sub(" ", low)
        )
    )
    if (
        sentence.excludes
        and (including := rx(r"including \(?(?:cns|brain|central)").search(low))
        and "unless" not in low
        and not _ACTIVE.search(low[: including.start()])
    ):
        return "excluded", False
    if allow or (
        not sentence.excludes
        and rx(
            r"untreated brain metastases not needing|previously treated brain metastases\W*$"
        ).search(low)
    ):
        if rx(
            r"\b(?:untreated|active|progressing|new)\b(?! or un)[^.;]{0,60}(?:brain|cns"
            r"|central)[^.;]{0,40}(?:allowed|eligible|permitted|may)|brain metastases not needing"
        ).search(low) and not rx(r"provided|as long as|if ").search(low):
            return "allowed", False
        if (
            not _conditions(low)
            and not active
            and "asymptomatic" not in low
            and sentence.excludes is False
        ):
            return "allowed", False
        return "active_excluded", False
    if (
        rx(r"no evidence of (?:brain|cns)").search(low)
        and sentence.lead
        and "one of the following" in sentence.lead
    ):
        return None, False
    if bars and sentence.excludes and not active and _MUST_BE_TREATED.search(low):
        return "active_excluded", False
    if bars:
        if active or rx(r"requir\w+ (?:\w+ )?(?:steroid|cortico)").search(low):
            if sentence.excludes and rx(r"metastas[ei]s only|requir").search(low) and not active:
                return "active_excluded", True
            if "asymptomatic" in low and rx(
                r"symptomatic (?:or|and) asymptomatic|asymptomatic (?:or|and) symptomatic"
            ).search(low):
                return "excluded", False
            if rx(
                r"(?:symptomatic|untreated|active)[^.;]{0,30} or (?:a )?(?:history|prior)"
                r"|also (?:treated|if treated)|even if (?:treated|stable)|treated or untreated"
                r"|history of,? or|regardless of"
            ).search(low):
                return "excluded", False
            return "active_excluded", True
        if rx(r"asymptomatic").search(low):
            return "active_excluded", True
        if rx(r">\s?\d+ brain|more than \w+ brain|prior (?:whole )?brain|prior cranial").search(
            low
        ):
            return None, False
        return "excluded", False
    if (
        rx(r"stable|treated|prior|previous|asymptomatic|controlled|definitive").search(low)
        and _conditions(low)
        and rx(r"(?:must|should) (?:be|have)|provided|if ").search(low)
        and not rx(r"\W*(?:must have|have|with|presence|documented)[^.;]{0,30}(?:brain|cns)").match(
            low
        )
    ):
        return "active_excluded", False
    if (
        rx(r"brain metastases? (?:secondary|lesion)|metastas").search(low)
        and _REQUIRED.search(low)
        and not sentence.excludes
    ):
        if (
            rx(r"if |in case|patients with (?:known |baseline |a history |prior )").search(low[:60])
            or "known" in low[:30]
        ):
            return "active_excluded" if _conditions(low) else None, False
        return "required", False
    if (
        rx(r"(?:measurable|symptomatic|lesion|disease)[^.;]{0,30}(?:brain|cns)").search(low)
        and not sentence.excludes
    ):
        return "required", False
    return None, False


def _lining_stance(
    sentence: Sentence, low: str, lining: re.Match[str]
) -> tuple[_Stance | None, bool]:
    near = low[max(0, lining.start() - 70) : lining.end() + 70]
    if rx(r"non-?measurable|small lesions|ascites").search(low):
        return None, False
    active = bool(rx(r"untreated|active|symptomatic|uncontrolled|progress").search(near))
    if sentence.where == "title":
        return "required", False
    allowed = rx(
        r"(?:leptomening|mening)[^.;]{0,60}(?:allowed|permitted|eligible|may be|acceptable)"
    ).search(low) and not rx(
        r"(?:leptomening|mening)[^.;]{0,70}(?:not (?:be )?(?:allowed|permitted|eligible"
        r"|acceptable)|excluded|ineligible)"
    ).search(low)
    if allowed and not sentence.excludes:
        return "allowed", False
    if sentence.excludes:
        if allowed and not rx(r"symptomatic|active|unless|except").search(
            low[: lining.start()][-60:]
        ):
            return "allowed", False
        return "excluded", active
    if _BARS.search(low) or _NOT_ALLOW.search(low):
        return "excluded", active
    if rx(
        r"must have|have|with|patients? (?:with|who)|diagnos|suspected|confirmed|evidence"
        r"|presence|documented|newly"
    ).search(low):
        return "required", False
    return None, False
