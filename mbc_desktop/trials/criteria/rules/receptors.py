"""Hormone receptor status: ER and PR apart, ER-low, and what "hormone receptor" is written as."""

from __future__ import annotations

import re

from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import ReceptorRule
from mbc_desktop.trials.criteria.text import rx, word_set

_STEMS = word_set("er pr pgr hr hrs estr oest prog horm trip tnbc mtnb lumi era erα tn")
_ER = (
    r"(?:o?estrogen(?:[- ]receptors?)?(?:[- ]?alpha)?(?: ?\(era?\))?|\ber(?:[aα])?\b"
    r"|o?estrogen/progesterone)"
)
_PR = r"(?:progest(?:e|o)r?one?(?:[- ]receptors?)?(?: ?\(pg?r\))?|progestin receptor|\bpg?r\b)"
_HR = (
    r"(?:hormone?(?:al)?[- ]?receptors?(?:[- ]?(?:status|expression))?(?: ?\(hr\))?|\bhr\b"
    r"|\bhrs\b|hormone?(?=[- ](?:positive|negative|sensitive|responsive|\+))"
    r"|hormonal?-receptor)"
)
_JOIN = r"(?: ?(?:/|and/or|and|or|,|&|/or|\+/-)+ ?(?:the )?)"
_ANYR = rf"(?:{_ER}(?:{_JOIN}{_PR})?|{_PR}(?:{_JOIN}{_ER})?|{_HR})"
_GAP = (
    r"[- )\]\"]*(?:(?:status|expression|receptors?|tumou?rs?|is|are|must be|was|disease"
    r"|breast cancer|breast|cancer|being|as|level|test\w*|cells?|both|staining|ihc|showed"
    r"|shows?|immunohistochem\w*|by|:|to be)[- :)]*){0,3}"
)
_NAMES_ER, _NAMES_PR = re.compile(_ER), re.compile(_PR)
_DENIED_ABOVE = re.compile(rf"\bno (?:known |evidence of )?[^.;]{{0,30}}{_ANYR}")
_POS = re.compile(
    rf"{_ANYR}{_GAP}(?:\(?\+\)?(?! ?/ ?-)|positiv\w*\b(?! (?:percentage|cells?|rate"
    rf"|staining)? ?[<≤])|pos\b|≥ ?(?:1|5|10) ?%|> ?(?:0|1|5|9|10) ?%|express(?:ing|ed)"
    rf"|sensitive|responsive|rich|dependent)"
    rf"|(?:positive|positivity|expression|express(?:ing|es|ed)?|presence|positive (?:status"
    rf"|tumou?rs?))(?: (?:for|of|to|in|at least|either|both|one of|the|any|level|levels"
    rf"|tumors?|status))*[ (]*{_ANYR}|er ?\+|hr ?\+|luminal"
)
_NEG = re.compile(
    rf"{_ANYR}{_GAP}(?:\(-\)|-(?=[\s,;.)/]|$)|negativ\w*|neg\b|≤ ?(?:0|1|5|9|10) ?%|< ?(?:1"
    rf"|5|10) ?%|0 ?%|non-?(?:express\w+|reactive)|unresponsive|insensitive|poor)"
    rf"|(?:negative|negativity|lack(?:ing)?|absence|absent|no expression"
    rf"|without expression)(?: (?:for|of|to|in|the|expression|both|staining))*[ (]*{_ANYR}"
)
_LOW = re.compile(
    rf"{_ER}[- ]?low\b|low[- ](?:er|estrogen)|{_ER}[^.;]{{0,20}}\b1 ?(?:%)? ?(?:-|to"
    rf"|and) ?(?:9|10) ?%"
)
_ANY = re.compile(
    rf"(?:regardless|irrespective|independent) of [^.;]{{0,50}}(?:{_ER}|{_HR})|any (?:{_ER}"
    rf"|{_HR})|{_ANYR}[^.;,]{{0,20}}(?:positive (?:or|and|/) ?negative|negative (?:or|and"
    rf"|/) ?positive|any status|\+/-|\+ or -|status known|(?:positive"
    rf"|negative),? or (?:unknown|negative|positive))|known [^.;]{{0,20}}(?:er\b"
    rf"|{_ANYR})[^.;]{{0,30}}status"
)
_TRIPLE = re.compile(
    r"triple[- ]?negative|\bm?tnbc\b|\btn (?:breast|advanced|metast)|er-?/pr-?/her-?2-"
)
_NOISE = re.compile(
    rf"hormone[- ]replacement|{_HR}[^.;]{{0,12}}(?:contracep|pregnan)"
    rf"|selective o?estrogen[- ]receptor[^.;]{{0,20}}|anti-?o?estrogen"
    rf"|estrogen[- ]receptor[- ](?:antagonist|modulator|degrader|directed|targeting"
    rf"|down)\w*|\bhr \d|hr ?[=<>]|estrogen(?:s)? (?:level|therap|contain|use|cream"
    rf"|replacement|patch)|"
    r"pr or cr|cr or pr|\bpr interval|\(pr\),? ?(?:or )?(?:stable|sd)|partial response"
    r"|\bpr/sd|cr/pr|progesterone (?:level|only|iud|/progestin|implant|contain)|er visit"
    r"|emergency|heart rate"
)
# One of two ways to join asks for no status: "ER negative or PAM50 non-luminal disease".
_OR_INTRINSIC = re.compile(
    rf"{_ANYR}[- ]?(?:negative|positive|-|\+),? or (?:pam50|intrinsic|non-?luminal|luminal"
    rf"|her-?2[- ]enriched|basal)[\w -]{{0,30}}"
)
# "HER2-negative (HR+)" must not read as "negative (HR".
_OF_HER2 = re.compile(r"\bher-? ?2(?:/neu)?[- ]*(?:negative|positive|neg\b|pos\b)")
_PERCENT = re.compile(r"[≥≤<>] ?\d{1,2} ?%|\d{1,2} ?(?:-|to) ?\d{1,2} ?%")


def read(document: Document) -> tuple[ReceptorRule, ...]:
    """Return the receptor rules of all sentences, in order."""
    found: list[ReceptorRule] = []
    for sentence in document.everything:
        if not _STEMS.isdisjoint(sentence.stems):
            found.extend(_rules(sentence))
    return tuple(found)


def _rules(sentence: Sentence) -> list[ReceptorRule]:
    low = _OF_HER2.sub(" her2", _NOISE.sub(" ", sentence.low))
    if " or " in low and rx(r"pam50|intrinsic|luminal|enriched|basal").search(low):
        low = _OR_INTRINSIC.sub(" ", low)
    accepted = not sentence.excludes
    if rx(
        r"\bno (?:prior|previous|history of)\b|risk factors?|following high[- ]risk"
        r"|has high risk|factors such as"
    ).search(low):
        return []
    if _DENIED_ABOVE.search(sentence.lead) and accepted:
        return []
    if rx(
        r"not (?:be )?(?:allowed|permitted) (?:in|for) (?:patients|women|those|participants)"
    ).search(low):
        return []
    if not accepted and rx(
        r"(?:therap\w+|treatment) (?:for|in|of) (?:patients|women|those|sub)"
    ).search(low):
        return []
    if accepted and rx(
        r"(?:are|is|will be) (?:excluded|not eligible|ineligible|not allowed)|not be eligible"
    ).search(low):
        accepted = False
    statuses: list[tuple[str, str, str]] = []
    found_any = _ANY.search(low) if accepted and _may_be_any(low) else None
    if found_any and not rx(r"\ber\b|estro|\bhr\b|hormon").search(found_any.group()):
        # "PR positive or negative" leaves ER as it stands.
        found_any = None
    if (
        found_any
        and found_any.group().startswith("known")
        and (_POS.search(low) or _NEG.search(low))
    ):
        found_any = None
    if found_any:
        statuses.append(("HR", "any", "receptor"))
    else:
        if _TRIPLE.search(low):
            statuses.append(("HR", "negative", "triple_negative"))
        if _LOW.search(low):
            statuses.append(("ER", "low", "receptor"))
        triple_definition = (
            bool(_TRIPLE.search(low))
            and accepted
            and not rx(r"her-?2[- ]?(?:positive|\+)").search(sentence.low)
        )
        for match in _POS.finditer(low):
            if _denied(low, match.start()):
                statuses.append((_which(match.group()), "negative", "receptor"))
            elif rx(r"(?:weakly|\blow(?:ly)?|borderline)[- ](?:\w+ )?$").search(
                low[max(0, match.start() - 16) : match.start()]
            ):
                statuses.append(("ER", "low", "receptor"))
            else:
                statuses.append((_which(match.group()), "positive", "receptor"))
        for match in _NEG.finditer(low):
            if _denied(low, match.start()):
                statuses.append((_which(match.group()), "positive", "receptor"))
            else:
                statuses.append((_which(match.group()), "negative", "receptor"))
        if triple_definition and not rx(r"\bor\b|cohort|arm").search(low):
            statuses = [s for s in statuses if s[1] != "positive"]
    said = {(which, status) for which, status, _ in statuses}
    if ("HR", "positive") in said and ("HR", "negative") not in said:
        # "HR-positive (ER+/PR-, or ER-/PR+)" is receptor-positive all over.
        statuses = [s for s in statuses if s[1] != "negative" or s[2] == "triple_negative"]
    if not accepted and any(through == "triple_negative" for _, _, through in statuses):
        # Shutting out triple-negative disease leaves receptor-negative, HER2-positive disease.
        statuses = [s for s in statuses if s[2] == "triple_negative"]
    if not statuses:
        return []
    evidence = sentence.evidence()
    threshold = "; ".join(dict.fromkeys(m.group() for m in _PERCENT.finditer(low)))
    return [
        ReceptorRule(which, status, accepted, evidence, sentence.cohort, threshold, through)  # type: ignore[arg-type]
        for which, status, through in dict.fromkeys(statuses)
    ]


def _may_be_any(low: str) -> bool:
    """Say whether a lower-case sentence holds a word that ``_ANY`` needs."""
    return ("positive" in low and "negative" in low) or any(
        word in low for word in ("regardless", "irrespective", "independent", "any", "known", "+")
    )


def _denied(low: str, place: int) -> bool:
    return bool(
        rx(
            r"(?:\bnot?|\bnon-?|without|absence of|lack of|never)(?: (?:be|a|an|have|known))? ?$"
        ).search(low[max(0, place - 22) : place])
    )


def _which(words: str) -> str:
    er, pr = _NAMES_ER.search(words), _NAMES_PR.search(words)
    if er and not pr:
        return "ER"
    return "PR" if pr and not er else "HR"


def label(rules: tuple[ReceptorRule, ...]) -> tuple[list[str], list[ReceptorRule], bool]:
    """Fold the rules: return the accepted subset, what decided it, and whether cohorts differ."""
    both = ["negative", "positive"]
    taken = [r for r in rules if r.accepted and r.evidence.where == "eligibility"]
    of_title = [r for r in rules if r.accepted and r.evidence.where == "title"]
    barred = [
        r for r in rules if not r.accepted and r.cohort is None and r.through != "triple_negative"
    ]
    plain = [r for r in taken if r.cohort is None]
    stated = plain or of_title or []
    split = False
    if taken and not plain:
        apart = {_value(r) for r in taken if r.status != "any"}
        split = len(apart) > 1
        if not of_title and (len(apart) == 1 and len({r.cohort for r in taken}) > 1):
            stated = taken
    if not stated:
        left = set(both)
        for rule in barred:
            if rule.status in both and rule.receptor != "PR":
                left.discard(rule.status)
        if left and len(left) == 1:
            return sorted(left), barred, False
        return both, [], split
    if any(r.status == "any" for r in stated):
        return both, [], split
    extra = [r for r in taken if r.cohort is not None]
    values: set[str] = {v for r in stated if (v := _value(r)) is not None}
    if values == {"positive", "negative"} and _only_pr_negative(stated):
        values = {"positive"}
    if extra and plain:
        more = {v for r in extra if (v := _value(r)) is not None}
        split = bool(more - values)
        values |= more
    for rule in barred:
        if (
            rule.status in both
            and rule.receptor != "PR"
            and rule.status in values
            and len(values) == 2
        ):
            values.discard(rule.status)
    return (sorted(values) or both), stated, split


def _value(rule: ReceptorRule) -> str | None:
    return rule.status if rule.status in {"positive", "negative"} else None


def _only_pr_negative(stated: list[ReceptorRule]) -> bool:
    return all(r.receptor == "PR" for r in stated if r.status == "negative")
