"""Treatment had before: what is needed, barred or taken, in which setting, in which window.

Each drug or class that a clause names gets one rule. A clause is read by its nearest cues:
"prior", "no", "allowed", "within 4 weeks", "except". Stances: `required`, `barred`, `allowed`,
`washout` (barred for a time only) and `limited` (only a part of those treated is barred, such as
those who progressed early or had too high a dose).
"""

from __future__ import annotations

import re
from dataclasses import replace

from mbc_desktop.trials.criteria.class_words import SYSTEMIC
from mbc_desktop.trials.criteria.cohorts import cohort_of
from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import Evidence, PriorRule, Stance
from mbc_desktop.trials.criteria.rules import prior_cues as cues
from mbc_desktop.trials.criteria.rules.prior_clauses import clauses, in_exception, layers
from mbc_desktop.trials.criteria.rules.prior_counts import counted, spared
from mbc_desktop.trials.criteria.rules.prior_stance import Reading
from mbc_desktop.trials.criteria.text import rx, word_set
from mbc_desktop.trials.criteria.treatments import Drugs, Mention

# A sentence of its own that has none of these says nothing of treatment had before.
_CUES = word_set(
    "prior previous previously received receive receipt receiving treated pretreated untreated pre "
    "exposure exposed naive naïve progressed progression progressing progressive progress relapsed "
    "relapse relapsing recurred recurrence refractory resistant resistance failed failure failing "
    "completed completing completion history had have has undergone underwent taking "
    "taken use used "
    "using line lines regimen regimens metastatic advanced mbc within last past ever intolerant "
    "post experience administered no not never without after following treatment on any"
)
# No sentence of the registry names more; a made-up one must not take minutes.
_MOST_MENTIONS = 40
_OF_SECTION = re.compile(r"^(?P<name>chemotherapy|endocrine therapy): $")
_FOR_COHORT = re.compile(
    r"[^.;,()]{0,25}\(?(?:for|in) (?P<name>(?:treatment )?(?:cohorts?|arms?|parts?"
    r"|groups?) [a-h1-9][0-9]?\b(?! and)"
    r"|(?:patients? with |those with )?(?:tnbc|triple[- ]negative|(?:hr|er|her-?2)[- ]?(?:\+"
    r"|positive"
    r"|negative|low))[^.;,()]{0,25})"
)


def read(document: Document, drugs: Drugs) -> tuple[PriorRule, ...]:
    """Return the prior-treatment rules of all sentences, in order."""
    found: list[PriorRule] = []
    for sentence in document.everything:
        if _CUES.isdisjoint(sentence.words) and not sentence.lead:
            continue
        mentions = drugs.mentions(sentence.text, sentence.low, sentence.words, sentence.stems)[
            :_MOST_MENTIONS
        ]
        if not mentions:
            continue
        if found_section := _OF_SECTION.search(sentence.lead):
            mentions = _by_section(found_section["name"], mentions)
        for layer in layers(sentence.low):
            inside = [m for m in mentions if not layer[m.start : m.end].isspace()]
            if inside:
                apart = sentence if layer is sentence.low else replace(sentence, low=layer)
                found.extend(_rules(apart, inside, drugs))
    return tuple(found)


def _by_section(name: str, mentions: list[Mention]) -> list[Mention]:
    """Read "prior regimens" under the heading "Chemotherapy" as regimens of chemotherapy."""
    of_section = ("chemotherapy",) if name == "chemotherapy" else ("endocrine",)
    return [replace(m, classes=of_section) if m.classes == (SYSTEMIC,) else m for m in mentions]


def _rules(sentence: Sentence, mentions: list[Mention], drugs: Drugs) -> list[PriorRule]:
    low = sentence.low
    found: list[PriorRule] = []
    evidence: Evidence | None = None
    inherited = ""
    stance_before: Stance | None = None
    for clause in clauses(low):
        inside = [m for m in mentions if clause.start <= m.start < clause.end]
        if not inside and clause.start >= mentions[-1].start:
            break
        words = low[clause.start : clause.end]
        cohort = sentence.cohort or (cohort_of(words.strip()) if clause.start else None)
        own_cue = bool(
            cues.PAST.search(words)
            or cues.NEG.search(words)
            or cues.ALLOW.search(words)
            or cues.CURRENT.search(words)
        )
        prefix = "" if own_cue else inherited
        head: Mention | None = None
        made: list[tuple[Mention, PriorRule]] = []
        excepted: list[Mention] = []
        for mention in inside:
            if (
                rx(
                    r"\bas (?:an? |the |their |his |her )?(?:first|initial|single|only|sole|last"
                    r"|most recent)? ?$"
                ).search(low[max(0, mention.start - 40) : mention.start])
                and head is not None
            ):
                continue
            if _is_example(low, head, mention, drugs):
                continue
            if (
                clause.exception is not None
                and mention.start > clause.exception
                and in_exception(low, clause, mention)
            ):
                excepted.append(mention)
                continue
            reading = Reading(
                sentence, clause, mention, prefix + " ", stance_before if not own_cue else None
            )
            stance = reading.stance()
            head = mention
            if stance is None:
                continue
            if evidence is None:
                evidence = sentence.evidence()
            apart = _FOR_COHORT.match(low, mention.end)
            rule = PriorRule(
                stance,
                mention.classes,
                (mention.drug,) if mention.drug else (),
                reading.setting(),
                evidence,
                apart["name"] if apart else cohort,
                window=reading.window(),
                minimum=None,
                maximum=None,
                exception=low[clause.exception : clause.end].strip()
                if clause.exception is not None
                else None,
                current=reading.current,
                option_of=sentence.option_of,
            )
            made.append((mention, rule))
        if made:
            stance_before = made[-1][1].stance
            made = _without_examples(low, counted(sentence, clause, made))
            found.extend(_joined(low, made))
            bar = next((r for _, r in made if r.stance == "barred"), None)
            if bar:
                found.extend(r for m in excepted if (r := spared(low, clause, m, bar)))
        if own_cue:
            inherited = " ".join(words.split()[:14])
    return found


def _without_examples(
    low: str, made: list[tuple[Mention, PriorRule]]
) -> list[tuple[Mention, PriorRule]]:
    """Drop what only illustrates counted lines: "4 lines of treatment (drugs, chemotherapy)"."""
    heads = [
        m.end
        for m, r in made
        if SYSTEMIC in r.classes and (r.minimum is not None or r.maximum is not None)
    ]
    return [
        (m, r)
        for m, r in made
        if SYSTEMIC in r.classes
        or r.minimum is not None
        or r.maximum is not None
        or not any(rx(r" ?\([^()]*$").match(low[end : m.start]) for end in heads if end <= m.start)
    ]


def _is_example(low: str, head: Mention | None, mention: Mention, drugs: Drugs) -> bool:
    """Say whether a mention illustrates the class before it: "endocrine therapy (tamoxifen)"."""
    if head is None:
        return False
    between = low[head.end : mention.start]
    if not cues.EXAMPLE.search(between) or len(between) > 120 or "not including" in between:
        return False
    above = set(head.classes)
    return (
        any(a in above for c in mention.classes for a in drugs.ancestors(c))
        or head.drug is not None
    )


_OR = re.compile(
    r"[^.;]{0,60}?(?<!advanced )(?<!recurrent )(?<!adjuvant )(?<!neoadjuvant )"
    r"(?<!metastatic )(?:\band/or\b|\bor\b(?! metasta| advanced| unresec| locally| recurr"
    r"| inoper| adjuvant| more| later| higher| greater| less)|(?<=[a-z )]) ?/ ?(?=[a-z]"
    r"|$))[^.;]{0,40}$"
)
_OR_LOCAL_AFTER = re.compile(
    r"[ ,)]*(?:and ?/ ?or|or|/) ?(?:\w+ ){0,2}(?:radi|surg|irradi|xrt|rt\b|breast-)"
    r"|, radi\w+,? (?:and/or|or)"
)
_OR_LOCAL_BEFORE = re.compile(r"(?:surgery|radi\w+|rt),? (?:and ?/ ?or|or) (?:\w+ ){0,2}$")


# "At least one line for metastatic disease or relapsed on adjuvant ...": either setting would do.
_OR_AGAIN = re.compile(
    r"[^.;]{0,220}\bor (?:(?:have|has|had|who|whose disease|patients?) )*(?:relaps\w*|recurr\w*"
    r"|progress\w*|on|after|during|following|within)\b[^.;]{0,120}$"
)


def _joined(low: str, made: list[tuple[Mention, PriorRule]]) -> list[PriorRule]:
    """Mark "A or B" among required treatments: either would do."""
    result: list[PriorRule] = []
    for place, (mention, rule) in enumerate(made):
        if rule.stance != "required":
            result.append(rule)
            continue
        linked = False
        for step in (-1, 1):
            other = place + step
            if 0 <= other < len(made) and made[other][1].stance in {"required", "allowed"}:
                first, second = sorted((mention, made[other][0]), key=lambda m: m.start)
                between = low[first.end : second.start]
                after = low[second.end : second.end + 60]
                optional = rx(r"with(?: or |/)without|\+/-").search(between)
                same = set(first.classes) == set(second.classes)
                linked |= bool(same and _OR_AGAIN.match(between))
                linked |= bool(not optional and _OR.match(between)) or bool(
                    rx(r"[^a-z]*,(?: (?:an?|the|prior))?[^a-z]*").fullmatch(between)
                    and rx(r"[^.;]{0,50},? (?:and/)?or\b").match(after)
                )
        before, after = (
            low[max(0, mention.start - 60) : mention.start],
            low[mention.end : mention.end + 50],
        )
        linked |= bool(_OR_LOCAL_AFTER.match(after)) or bool(_OR_LOCAL_BEFORE.search(before))
        linked |= bool(rx(r"(?:such as|e\.?g\.?,?)[^.;)]*$").search(before)) or bool(
            rx(r"de[- ]?novo[^.;]{0,60}\bor\b").search(low[: mention.start])
        )
        result.append(replace(rule, alternative=linked))
    return result
