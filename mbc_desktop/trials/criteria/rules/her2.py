"""HER2 status, finer than the label: ultralow and null apart from zero, with the assay wording."""

from __future__ import annotations

import re

from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import Her2Rule
from mbc_desktop.trials.criteria.text import rx, word_set

_STEMS = word_set("her2 her erbb trip tnbc mtnb huma tn")
_HER2 = (
    r"(?:(?:c-)?erb-?b-?2|her-? ?2(?:[-/ ]*\(?neu\)?)?"
    r"|human epidermal(?: growth factor)?(?: receptor)?[- ]?(?:type )?2?(?: ?\(her-?2"
    r"(?:/neu)?\))?)"
)
_GAP = (
    r"[- )\"]*(?:(?:receptor|all|both|status|expression|tumou?rs?|protein|gene|is|are|must be|was"
    r"|as|:|disease|considered|defined|deemed|classified|being|test(?:ing|ed)?|result"
    r"|breast cancer)[- :]*){0,3}"
)
_NAMED = re.compile(_HER2)
_DENIED_ABOVE = re.compile(rf"\bno (?:known |evidence of )?[^.;]{{0,30}}{_HER2}")
_DEFINED_ABOVE = re.compile(
    rf"{_HER2}[- ]?(?:negativ|positiv|low)\w*[^.;]{{0,40}}(?:is|are|will be|as) (?:defined"
    rf"|determined|considered)"
)
_POSITIVE = re.compile(
    rf"{_HER2}{_GAP}(?:\(?\+(?:\+\+)?\)?(?!\+)(?! ?/ ?-)(?!/-)|positiv\w*|pos\b"
    rf"|over[- ]?express\w*|amplif\w*"
    rf"|3 ?\+|enriched|gene amplif\w*)"
    rf"|(?:positiv\w*|over[- ]?express\w*|amplif\w*|3\+)(?: (?:for|of|expression of|staining"
    rf"|immunohistochem\w+|\(ihc\)|the|gene|immunohistochemical|by"
    rf"|in))*[ (]*{_HER2}(?! ?-? ?(?:neg|low|ultra|zero|null))"
)
_NEGATIVE = re.compile(
    rf"{_HER2}{_GAP}(?:negativ\w*|neg\b|\(-\)|-(?=[\s,;.)/]|$)|non-?(?:over[- ]?)?(?:amplif\w*"
    rf"|express\w*)|not (?:be )?(?:over[- ]?express\w*|amplif\w*|positive)|unamplified|normal)"
    rf"|(?:negativ\w*|non-?amplified|not over[- ]?express\w*|no over[- ]?expression of|lack of"
    rf"|absence of"
    rf"|without)(?: (?:for|of|expression of|er/pr/|over[- ]?expression of|the"
    rf"|overexpression))*[ (]*{_HER2}|negative[^.;]{{0,60}}(?:and|or|/"
    rf"|,)[^.;,]{{0,25}}{_HER2}(?=[ .,;)]|$)(?! ?-? ?(?:pos|low|\+))"
)
# Assay results without a word: "HER2 0, 1+ or 2+ (ISH-)", "HER2 IHC 1+ or 2+/ISH-".
_NAMED_SCORE = rf"{_HER2}{_GAP}(?:\(?ihc\)?[ :]*)?(?:scores? (?:of )?)?"
_LISTED_NEGATIVE = re.compile(rf"{_NAMED_SCORE}0\+?(?: ?[,/-]| or| to| and)+ ?(?:ihc )?1\+?")
_LISTED_LOW = re.compile(rf"{_NAMED_SCORE}1\+(?: ?[,/-]| or| to| and)+ ?(?:ihc )?2\+")
_LOW = re.compile(
    rf"{_HER2}{_GAP}(?:low\b|weak)|low[- ](?:expression|level\w*) (?:of )?{_HER2}"
    rf"|\blow {_HER2}|{_HER2}[ -](?:expression )?low"
)
_ULTRALOW = re.compile(rf"{_HER2}{_GAP}ultra-? ?low|ultra-? ?low {_HER2}")
_NULL = re.compile(rf"{_HER2}{_GAP}null")
_ZERO = re.compile(
    rf"{_HER2}{_GAP}(?:0\b(?!-)(?! ?[,/] ?1)|zero)|ihc[- :]*0\b(?! ?(?:\+ )?(?:[,/-]|or|and"
    rf"|to) ?(?:ihc )?1)"
)
_ANY = re.compile(
    rf"(?:regardless|irrespective) of [^.;]{{0,60}}{_HER2}|any {_HER2} status"
    rf"|{_HER2}[^.;]{{0,25}}(?:regardless|any status|status (?:known|unknown)|(?:positive"
    rf"|\+) (?:or|and|/) ?(?:negative|-)|(?:negative|-) (?:or|and|/) ?(?:positive|\+))"
    rf"|{_HER2} ?(?:\+/-|\+ or -|positive/negative)"
    rf"|known [^.;]{{0,40}}{_HER2}[^.;,]{{0,12}}status"
)
_TRIPLE = re.compile(
    r"triple[- ]?negative|\bm?tnbc\b|\btn (?:breast|advanced|metast)|er-?/pr-?/her-?2-"
)
_IHC_POSITIVE = re.compile(
    r"(?:ihc|immunohisto\w+)[^.;]{0,40}?3 ?\+|3 ?\+[^.;]{0,20}(?:ihc|immunohisto)|(?:fish"
    r"|ish|cish|sish|hybridi[sz]ation)[^.;]{0,20}(?:positive|\+(?!/)"
    r"|(?<!non-)(?<!non)(?<!not )amplif)"
)
_ASSAY = re.compile(
    r"(?:ihc|immunohistochem\w+)[ :\-(]*(?:score )?(?:of )?(?:[0-3]\+?)(?: ?(?:[,/-]|or"
    r"|and|to) ?(?:ihc )?[0-3]\+?)*|\b[0-3]\+|(?:fish|ish|cish|sish"
    r"|in situ hybridi[sz]ation)[ :\-(]*(?:\)? ?)(?:negative|positive|-|\+|non-?amplified"
    r"|amplified|not amplified)"
)
_THERAPY = re.compile(
    rf"(?:anti-? ?){_HER2}|{_HER2}(?:/neu)?[- ]?(?:targeted|directed|blocking|blockade"
    rf"|based|targeting|therapy|tyrosine|inhibitor|family|agents?|vaccine|dendritic)"
    rf"|{_HER2} (?:mutation|mutant|status is unknown|activating|exon)|{_HER2}[- ](?:adc"
    rf"|antibody)"
)
# What is done for some says nothing of who may join: "if HER2 is positive, trastuzumab is given".
_IF_POSITIVE = re.compile(
    rf"\b(?:if|where|when|for) (?:the )?(?:tumou?r is )?{_HER2} ?(?:status )?(?:is |\(\+\+\)"
    rf"|2\+|equivocal)"
    rf"[^.;]*|\bif (?:the )?(?:tumou?r is |patients? (?:is |are )|disease is )?{_HER2}[- ]?"
    rf"(?:positive|negative|\+|-)[^.;]*"
    rf"|\b(?:trastuzumab|pertuzumab|herceptin|t-?dm1|~)\W*(?:therapy |treatment )?(?:in|for) "
    rf"(?:patients with |those with )?{_HER2}[- ]?(?:positive|\+)[^.;,)]*"
)
_DOCUMENTED = re.compile(
    r"(?:document|known|determin|assess|evaluat|test|report|measure|availab"
    r"|confirm)\w*[^.;]{0,40}status"
)


def read(document: Document) -> tuple[Her2Rule, ...]:
    """Return the HER2 rules of all sentences, in order."""
    found: list[Her2Rule] = []
    for sentence in document.everything:
        if not _STEMS.isdisjoint(sentence.stems):
            found.extend(_rules(sentence))
    return tuple(found)


def _rules(sentence: Sentence) -> list[Her2Rule]:
    low = _IF_POSITIVE.sub(" ", _THERAPY.sub(" ~ ", sentence.low))
    if not _NAMED.search(low) and not _TRIPLE.search(low):
        return []
    low = rx(r"(?:other|another|contralateral|non-?breast) [^.;]{0,30}cancer|risk of[^.;]*").sub(
        " ", low
    )
    assay = tuple(dict.fromkeys(m.group().strip(" :-(") for m in _ASSAY.finditer(sentence.low)))
    accepted = not sentence.excludes
    if rx(
        r"is divided into|^\W*luminal (?:type )?[ab]\b[^.;]{0,25}\bis\b|risk factors?"
        r"|following high[- ]risk|has high risk|factors such as|also enrolled|co-?enrol"
    ).search(low):
        return []
    if _DEFINED_ABOVE.search(sentence.lead):
        return []
    if _DENIED_ABOVE.search(sentence.lead) and not sentence.excludes:
        return []
    if accepted and rx(
        r"(?:are|is|will be) (?:excluded|not eligible|ineligible|not allowed)|not be (?:eligible"
        r"|enrolled|included)"
    ).search(low):
        accepted = False
    statuses: list[tuple[str, str]] = []
    if _ANY.search(low) and accepted:
        statuses.append(("any", "her2"))
    else:
        if _TRIPLE.search(low):
            statuses.append(("negative", "triple_negative"))
        if _ULTRALOW.search(low):
            statuses.append(("ultralow", "her2"))
        rest = _ULTRALOW.sub(" ", low)
        if _LOW.search(rest) or _LISTED_LOW.search(rest):
            statuses.append(("low", "her2"))
        if _NULL.search(low):
            statuses.append(("null", "her2"))
        positive = _POSITIVE.search(low)
        negative = _NEGATIVE.search(low) or _LISTED_NEGATIVE.search(low)
        if positive and _denied(low, positive.start()):
            positive, negative = None, negative or positive
        elif negative and _denied(low, negative.start()) and not positive:
            positive, negative = negative, None
        if (
            positive
            and negative is None
            and rx(r"never (?:previously )?her|not her-?2[- ]?pos|no her-?2").search(low)
        ):
            positive = None
        if positive and sentence.where == "eligibility" and _equivocal(low):
            positive = (
                positive if rx(r"positive|\+(?!/-)|amplif|3 ?\+").search(positive.group()) else None
            )
        if positive:
            statuses.append(("positive", "her2"))
        if negative:
            statuses.append(("negative", "her2"))
        if not positive and not negative and not statuses:
            if _ZERO.search(low) and _NAMED.search(low):
                statuses.append(("zero", "her2"))
            elif _IHC_POSITIVE.search(low) and _NAMED.search(low) and not _DOCUMENTED.search(low):
                statuses.append(("positive", "her2"))
        elif _ZERO.search(low) and not negative and not positive:
            statuses.append(("zero", "her2"))
    if not accepted and any(through == "triple_negative" for _, through in statuses):
        # Shutting out triple-negative disease shuts out no HER2 status by itself.
        statuses = [s for s in statuses if s[1] == "triple_negative" or s[0] == "positive"]
    evidence = sentence.evidence() if statuses else None
    return [
        Her2Rule(status, accepted, evidence, sentence.cohort, assay, through)  # type: ignore[arg-type]
        for status, through in statuses
        if evidence is not None
    ]


def _equivocal(low: str) -> bool:
    return bool(rx(r"equivocal|2 ?\+").search(low))


def _denied(low: str, place: int) -> bool:
    """Say whether "not", "no" or "non-" stands right before a status."""
    return bool(
        rx(
            r"(?:\bnot?|\bnon-?|without|absence of|lack of|never|\bno evidence of|excluding"
            r"|excludes?)(?: (?:be|a|an|have|known|confirmed|previously|documented|any))? ?$"
        ).search(low[max(0, place - 30) : place])
    )


def label(rules: tuple[Her2Rule, ...]) -> tuple[list[str], list[Her2Rule], bool]:
    """Fold the rules: return the accepted subset, what decided it, and whether cohorts differ."""
    everything = ["low", "positive", "zero"]
    taken = [r for r in rules if r.accepted and r.evidence.where == "eligibility"]
    of_title = [r for r in rules if r.accepted and r.evidence.where == "title"]
    barred = [r for r in rules if not r.accepted and r.cohort is None]
    stated = (
        [r for r in taken if r.cohort is None] or [r for r in of_title if r.cohort is None] or taken
    )
    if not any(r.cohort is None for r in taken) and taken and of_title:
        stated = of_title
    extra = [r for r in taken if r.cohort is not None and r not in stated]
    split = bool([r for r in taken if r.cohort is not None]) and len({r.status for r in taken}) > 1
    if not stated:
        left = set(everything)
        for rule in barred:
            left -= _values(rule, through_exclusion=True)
        used = [r for r in barred if left != set(everything)]
        return (
            (sorted(left), used, False)
            if left and left != set(everything)
            else (everything, [], False)
        )
    if any(r.status == "any" for r in stated):
        return everything, [r for r in stated if r.status == "any"], split
    values: set[str] = set()
    specific = [r for r in stated if r.status in {"low", "zero", "ultralow", "null"}]
    general = [r for r in stated if r.status == "negative"]
    if (
        specific
        and general
        and {r.status for r in specific} <= {"low"}
        and not any(r.status == "zero" for r in specific)
    ):
        general = general if _both_named(specific, general) else []
    for rule in (*specific, *general, *[r for r in stated if r.status == "positive"]):
        values |= _values(rule)
    for rule in extra:
        values |= _values(rule)
    if all(r.cohort for r in stated):
        # What one cohort shuts out, without naming what it takes, the others do not decide.
        speaking = {r.cohort for r in stated}
        for rule in rules:
            if not rule.accepted and rule.cohort and rule.cohort not in speaking:
                values |= set(everything) - _values(rule, through_exclusion=True)
    for rule in barred:
        if rule.status == "positive" and "positive" in values and len(values) == 1:
            continue
        left = values - _values(rule, through_exclusion=True)
        if left:
            values = left
    used = [*stated, *extra] if values != set(everything) else []
    return sorted(values), used, split


def _both_named(specific: list[Her2Rule], general: list[Her2Rule]) -> bool:
    """Say whether "HER2-low or HER2-negative" is meant as a union rather than as a definition."""
    return any(
        rx(
            r"low or (?:her-?2[- ]?)?neg|neg\w* or (?:her-?2[- ]?)?low|negative/low|low/negative"
            r"|negative and (?:her-?2[- ]?)?low|zero"
        ).search(r.evidence.quote.lower())
        for r in (*specific, *general)
    )


def _values(rule: Her2Rule, *, through_exclusion: bool = False) -> set[str]:
    if rule.status == "positive":
        return {"positive"}
    if rule.status == "negative":
        if through_exclusion and rule.through == "triple_negative":
            return set()
        return {"low", "zero"}
    if rule.status == "low":
        return {"low"}
    if rule.status == "any":
        return {"low", "positive", "zero"}
    return {"zero"}
