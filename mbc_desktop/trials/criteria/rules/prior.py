"""Treatment had before: what is needed, barred or taken, in which setting, in which window.

Each drug or class that a clause names gets one rule. A clause is read by its nearest cues:
"prior", "no", "allowed", "within 4 weeks", "except". Stances: `required`, `barred`, `allowed`,
`washout` (barred for a time only) and `limited` (only a part of those treated is barred, such as
those who progressed early or had too high a dose).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mbc_desktop.trials.criteria.cohorts import cohort_of
from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import Evidence, PriorRule, Setting, Stance
from mbc_desktop.trials.criteria.rules import prior_cues as cues
from mbc_desktop.trials.criteria.rules.counts import Count, counts
from mbc_desktop.trials.criteria.treatments import SYSTEMIC, Drugs, Mention
from mbc_desktop.trials.criteria.text import rx

_STEMS = frozenset(
    "prio prev rece trea expo naiv naïv prog rela recu refr resi fail comp hist had pret pre "
    "untr line regi ther chem unde usin taki use used meta adva afte foll on firs seco".split()
)
_FOR_COHORT = re.compile(
    r"[^.;,()]{0,25}\(?(?:for|in) (?P<name>(?:treatment )?(?:cohorts?|arms?|parts?|groups?) [a-h1-9][0-9]?\b(?! and))"
)


@dataclass(slots=True)
class _Clause:
    start: int
    end: int
    exception: int | None
    """Where the words after "except" begin, in the sentence."""


def read(document: Document, drugs: Drugs) -> tuple[PriorRule, ...]:
    """Return the prior-treatment rules of all sentences, in order."""
    found: list[PriorRule] = []
    for sentence in document.everything:
        if _STEMS.isdisjoint(sentence.stems):
            continue
        mentions = drugs.mentions(sentence.text, sentence.low, sentence.words)
        if mentions:
            found.extend(_rules(sentence, mentions, drugs))
    return tuple(found)


def _clauses(low: str) -> list[_Clause]:
    cuts = [0]
    for match in cues.SPLIT.finditer(low):
        depth = low.count("(", cuts[-1], match.start()) - low.count(")", cuts[-1], match.start())
        if depth <= 0 or match.group().startswith(("(note", "note")):
            cuts.append(match.end() if not match.group().lstrip().startswith("and") else match.start())
    cuts.append(len(low))
    clauses: list[_Clause] = []
    for begin, end in zip(cuts, cuts[1:], strict=False):
        if begin >= end:
            continue
        found = cues.EXCEPTION.search(low, begin, end)
        clauses.append(_Clause(begin, end, found.start() if found else None))
    return clauses


def _rules(sentence: Sentence, mentions: list[Mention], drugs: Drugs) -> list[PriorRule]:
    low = sentence.low
    found: list[PriorRule] = []
    evidence: Evidence | None = None
    inherited = ""
    stance_before: Stance | None = None
    for clause in _clauses(low):
        inside = [m for m in mentions if clause.start <= m.start < clause.end]
        words = low[clause.start : clause.end]
        cohort = sentence.cohort or (cohort_of(words.strip()) if clause.start else None)
        own_cue = bool(cues.PAST.search(words) or cues.NEG.search(words) or cues.ALLOW.search(words) or cues.CURRENT.search(words))
        prefix = "" if own_cue else inherited
        head: Mention | None = None
        made: list[tuple[Mention, PriorRule]] = []
        for mention in inside:
            if rx(r"\bas (?:an? |the |their |his |her )?(?:first|initial|single|only|sole|last|most recent)? ?$").search(low[max(0, mention.start - 40) : mention.start]) and head is not None:
                continue
            if _is_example(low, clause, head, mention, drugs):
                continue
            if clause.exception is not None and mention.start > clause.exception and _in_exception(low, clause, mention):
                continue
            reading = _Reading(sentence, clause, mention, prefix + " ", stance_before if not own_cue else None)
            stance = reading.stance()
            head = mention
            if stance is None:
                continue
            if evidence is None:
                evidence = sentence.evidence()
            apart = _FOR_COHORT.match(low, mention.end)
            rule = PriorRule(
                stance, mention.classes, (mention.drug,) if mention.drug else (), reading.setting(), evidence,
                apart["name"] if apart else cohort,
                window=reading.window(), minimum=None, maximum=None,
                exception=low[clause.exception : clause.end].strip() if clause.exception is not None else None,
                current=reading.current, option_of=sentence.option_of,
            )
            made.append((mention, rule))
        if made:
            stance_before = made[-1][1].stance
            made = _counted(sentence, clause, made, drugs)
            found.extend(_joined(low, made, drugs))
        if own_cue:
            inherited = " ".join(words.split()[:14])
    return found


def _is_example(low: str, clause: _Clause, head: Mention | None, mention: Mention, drugs: Drugs) -> bool:
    """Say whether a mention only illustrates the class before it: "endocrine therapy (tamoxifen)"."""
    if head is None:
        return False
    between = low[head.end : mention.start]
    if not cues.EXAMPLE.search(between) or len(between) > 120 or "not including" in between:
        return False
    above = set(head.classes)
    return any(a in above for c in mention.classes for a in drugs.ancestors(c)) or head.drug is not None


def _in_exception(low: str, clause: _Clause, mention: Mention) -> bool:
    assert clause.exception is not None
    opened = low.rfind("(", clause.start, clause.exception + 1)
    if opened >= 0 and low.find(")", opened, clause.exception) < 0:
        closed = low.find(")", clause.exception, clause.end)
        return closed < 0 or mention.start < closed
    return True


class _Reading:
    """One mention in its clause, with the cues around it."""

    def __init__(self, sentence: Sentence, clause: _Clause, mention: Mention, prefix: str, stance_before: Stance | None) -> None:
        low = sentence.low
        self.sentence = sentence
        self.mention = mention
        main_end = clause.end
        self.words = low[clause.start : clause.end]
        if clause.exception is not None:
            opened = low.rfind("(", clause.start, clause.exception)
            closed = low.find(")", clause.exception, clause.end)
            if opened >= 0 and closed >= 0 and low.find(")", opened, clause.exception) < 0:
                # An exception in brackets does not end the clause: "(excluding ...) within 4 weeks".
                self.words = low[clause.start : opened] + " " + low[closed + 1 : clause.end]
            elif clause.exception > mention.end:
                main_end = clause.exception
                self.words = low[clause.start : main_end]
        self.whole = low[clause.start : clause.end]
        self.lead = sentence.lead if "criteri" not in sentence.lead else sentence.lead
        # "Prior lines of therapy" carries its own "prior".
        named = low[mention.start : mention.end] if SYSTEMIC in mention.classes else ""
        self.before = self.lead + prefix + low[clause.start : mention.start] + named
        self.own_before = prefix + low[clause.start : mention.start]
        self.after = low[mention.end : main_end]
        self.stance_before = stance_before
        self.first = clause.start == 0
        self.current = False

    def window(self) -> str | None:
        found = cues.WINDOW.search(self.words)
        if found is None:
            found = cues.WINDOW.search(self.lead)
            if found is None or not self.sentence.depth:
                return None
        return found.group().strip()

    def _washout(self) -> bool:
        for found in cues.WINDOW.finditer(self.words):
            before = self.words[: found.start()]
            if cues.RELATIVE.search(before[-90:]) and not self.sentence.excludes:
                continue
            if rx(r"(?:for|of|completed|received) (?:at least|≥|>|a minimum of|more than) ?$").search(before) and not rx(r"prior|before|since|elapsed|from|wash").search(found.group()):
                continue
            if rx(r"for ").match(found.group()) and not rx(r"prior|before|since").search(found.group()):
                continue
            return True
        above = cues.WINDOW.search(self.lead) if self.sentence.depth else None
        return above is not None and not cues.RELATIVE.search(self.lead[: above.start()])

    def stance(self) -> Stance | None:
        before, after, excludes = self.before, self.after, self.sentence.excludes
        past = _last(cues.PAST, before)
        plan = _last(cues.PLAN, before)
        now = _last(cues.CURRENT, before)
        naive_after = bool(cues.NAIVE.match(after)) or bool(rx(r"na[iï]ve|untreated").search(self.sentence.low[self.mention.start : self.mention.end])) or bool(rx(r"[ -]*na[iï]ve").match(after))
        if self.sentence.where == "title":
            return self._of_title(before, after, naive=naive_after)
        if cues.STRANGE.search(self.own_before) and not rx(r"progress|refractory|fail").search(self.own_before) and not self._odd_but_real():
            return None
        if rx(r"hypersens|allerg|contra-?indicat").search(self.sentence.low[: self.mention.start]) or rx(r"cyp\d|cytochrome").search(self.words):
            return None
        if cues.STRANGE.search(self.lead) and rx(r"hypersens|allerg|toxicit|recover|cyp\d|concomitant").search(self.lead):
            return None
        if rx(r"[- ]?induced").match(after) or rx(r"count\w* (?:as|toward)|not (?:be )?count|considered (?:as |to be )?(?:a )?fail").search(self.whole):
            return None
        past_after = bool(
            rx(r"[^.;,]{0,40}(?:allowed|permitted|eligible|acceptable|refractory|-?resistant|pre-?treated|na[iï]ve|experience|exposure|for (?:the )?(?:treatment of )?(?:\w+ ){0,3}(?:metastatic|advanced|recurrent))").match(after)
        )
        if rx(r"\bdo(?:es)? not (?:use|take)\b").search(self.own_before):
            return None
        if now >= 0 and now > past and not rx(r"prior or current|previous or (?:current|concurrent)|prior and (?:current|concurrent)|or has received|have received or|received or|prior or concurrent|current or (?:prior|previous)|used or (?:are|is) currently|been on or").search(before):
            self.current = True
            if rx(r"\bif\b").search(self.own_before) or (cues.CONDITIONAL.search(self.whole) and cues.THEN.search(self.words)):
                return None
            if excludes or cues.NEG.search(self.own_before):
                return None
            if rx(r"for (?:at least|≥|>|more than|a minimum)|at least \d+ (?:weeks|months|years)").search(self.words) and not cues.ALLOW.search(self.words):
                return "required"
            return None
        if excludes and not past_after and rx(r"[^.;]{0,90}\bprior to (?:study |trial |the )?(?:registration|enrol\w*|entry|randomi\w+|inclusion|study entry)").match(after) and not cues.WINDOW.search(self.words):
            past_after = True
        negated = self._negated()
        if not negated and not excludes and rx(r"\b(?:no|not|without)\b[^.;]{0,120}\bor (?:with|progress|relaps)[^.;]{0,60}$").search(self.own_before):
            return "allowed"
        if past < 0 and not naive_after:
            if not past_after and not negated and not (excludes and self._bare()):
                return None
        if plan > past and plan >= 0 and not naive_after:
            return None
        if naive_after:
            return "required" if excludes else "barred"
        if excludes:
            return self._in_exclusions(negated)
        return self._in_inclusions(negated)

    def _odd_but_real(self) -> bool:
        return bool(rx(r"\W*(?:no |any )?(?:prior|previous)").match(self.own_before.strip()[:24])) and not rx(r"toxicit|recover|adverse|hypersens|allerg|cumulative|reaction").search(self.own_before)

    def _bare(self) -> bool:
        """An exclusion without a cue: "Hormonal treatment for metastatic disease"."""
        words = self.whole.strip()
        if cues.CURRENT.search(words) or cues.PLAN.search(words) or cues.STRANGE.search(words) or cues.WINDOW.search(words):
            return bool(cues.PAST.search(self.lead)) and not cues.STRANGE.search(words)
        if cues.PAST.search(self.lead):
            return True
        return bool(cues.BARE_BAR.match(words)) and bool(cues.ADVANCED.search(words) or rx(r"breast cancer|neo-?adjuvant").search(words)) and not cues.LIMITED.search(words)

    def _negated(self) -> bool:
        place = _last(cues.NEG, self.own_before)
        if place < 0:
            return bool(rx(r"not (?:have )?(?:received|had|been treated|previously)|\bno prior|without prior").search(self.lead)) and not self.sentence.excludes
        between = self.own_before[place:]
        return len(between) < 220 and not rx(r"\bbut\b|progression on|except|\bor with\b|\bor progress").search(between)

    def _of_title(self, before: str, after: str, *, naive: bool) -> Stance | None:
        if naive or rx(r"(?:no prior|not (?:been )?(?:previously )?(?:received|treated)|without prior|never|untreated)[^.;]{0,50}$").search(before):
            return "barred"
        if rx(r"(?:after|following|progress\w*|previously (?:treated|received)|prior (?:treatment|therapy|exposure)|pre-?treated|resistan\w*|refractory|failed|failure|received)[^.;:,]{0,60}$").search(before) or rx(r"[- ](?:refractory|resistant|pre-?treated|failed)").match(after):
            if rx(r"residual|neo-?adjuvant|short|response to|versus|vs\.?|(?:followed|preced)\w*|neo-?adjuvant$|(?:completion|complete)|surgery").search(before[-70:]) or self.mention.classes == (SYSTEMIC,):
                return None
            return "required"
        return None

    def _in_exclusions(self, negated: bool) -> Stance | None:
        words = self.whole
        if rx(r"no (?:prior |previous )?[^.;]{0,60}(?:is|are) allowed|(?:must not|cannot|may not|should not)[^.;]{0,50}(?:received|had|allowed|permitted|have)|not (?:be )?(?:allowed|permitted)|^\W*(?:no|never) (?:prior|previous|history|chemo|more)").search(words):
            negated_is_bar = True
        else:
            negated_is_bar = False
        if cues.ALLOW.search(words) and not cues.FORBID.search(words) and not negated_is_bar:
            return "allowed"
        if negated and not negated_is_bar:
            if rx(r"for (?:patients|participants|subjects|those) who").search(self.own_before):
                return "limited"
            if rx(r"\W*(?:patients?|participants?|subjects?)[^.;]{0,20} with [^.;]{5,}? without").match(self.own_before):
                return "limited"
            if rx(r"(?:have|has|had|who|patients?|participants?|subjects?|disease|did|were|was|are|is|been)[^.;]{0,30}(?:not|never|without|naive|untreated)|without|untreated|naive").search(self.own_before):
                return "required"
            return "barred"
        if self._washout():
            return "washout"
        if not negated and cues.LIMITED.search(cues.DISEASE_STATE.sub(" ", self.words)) and not rx(r"(?:prior|previous) (?:treatment|therapy|exposure|use)\b(?![^.;]{0,60}(?:progress|discontinu|toxicit))").search(self.words):
            return "limited"
        if rx(r"cumulative|dose").search(self.words):
            return "limited"
        return "barred"

    def _in_inclusions(self, negated: bool) -> Stance | None:
        words = self.words
        if cues.FORBID.search(self.whole) and not rx(r"not (?:an )?exclu").search(self.whole):
            return "barred" if not self._washout() else "washout"
        if negated and rx(r"(?:are|is|will be|also|may be|remain) (?:also )?eligible|considered eligible").search(self.after) and not cues.FORBID.search(self.whole):
            return "allowed"
        if negated and rx(r"(?:is|are) (?:allowed|permitted)").search(self.after) and not rx(r"^\W*no ").search(self.own_before):
            return "allowed"
        if negated:
            if self._washout():
                return "washout"
            if rx(r"[^.;]{0,20} or (?:progress|relaps|recurr)").match(self.after):
                return "limited"
            if rx(r"\bif\b[^.;]{0,30}$|not previously treated or|progress\w*[^.;]{0,20}$").search(self.own_before[-40:]):
                return "limited"
            return "barred"
        if rx(r"\bif (?:they|the patient|she|patients?|participants?|subjects?|previously|prior|having|received)[^.;]{0,50}$").search(self.own_before):
            return "allowed"
        if cues.ALLOW.search(words) or cues.OPTIONAL_BEFORE.search(self.own_before):
            return "allowed"
        if self.stance_before in {"barred", "allowed"} and not cues.REQUIRED.search(words):
            return self.stance_before
        if self._washout() and not rx(r"progress|relaps|recurr").search(words) and not cues.NEEDED_WITHIN.search(words):
            return "washout"
        if rx(r"\W*(?:if|for (?:patients|participants|subjects|those|women)) [^.;,]{0,90}$").match(self.own_before) and self.first:
            return "allowed"
        if cues.CONDITIONAL.search(self.whole) and self.first and cues.THEN.search(self.after):
            return "allowed"
        if rx(r"interval|elapsed|recovered|discontinu|complet\w+ (?:of )?(?:all |any |prior )").search(self.own_before) and not rx(r"must have (?:received|progress)|relaps|progress").search(self.own_before):
            return "allowed"
        if cues.REQUIRED.search(self.before) or cues.REQUIRED.search(self.after):
            return "required"
        return None

    def setting(self) -> Setting:
        """Read early, advanced or any from the words around the mention."""
        low = self.words
        place = max(0, low.find(self.sentence.low[self.mention.start : self.mention.end]))
        near = low[max(0, place - 70) : place + 170]
        if cues.ANY_SETTING.search(near):
            return "any"
        lead = self.lead if self.sentence.depth else ""
        following = low[place:]
        if rx(r"previously untreated (?:\w+ ){0,4}(?:metasta|advanced)|treatment[- ]na[iï]ve (?:\w+ ){0,4}(?:metasta|advanced)").match(following):
            return "advanced"
        if low[max(0, place - 110) : place].rfind("(") > low[max(0, place - 110) : place].rfind(")") and cues.EARLY.search(low[max(0, place - 110) : place]) and not cues.ADVANCED.search(low):
            return "early"
        advanced = cues.ADVANCED.search(following) or cues.ADVANCED.search(low[max(0, place - 60) : place + 30]) or cues.ADVANCED.search(lead)
        early = cues.EARLY_NEAR.match(following) or cues.EARLY.search(low[max(0, place - 40) : place + 4])
        if advanced and early and rx(r"(?:metastatic|advanced)[^.;]{0,40}$").search(low[max(0, place - 60) : place + 1]):
            return "any"
        if advanced and not early:
            return "advanced"
        if early and not advanced:
            return "early"
        return "any" if not advanced else "advanced"


def _last(pattern: re.Pattern[str], text: str) -> int:
    place = -1
    for match in pattern.finditer(text):
        place = match.start()
    return place


def _counted(sentence: Sentence, clause: _Clause, made: list[tuple[Mention, PriorRule]], drugs: Drugs) -> list[tuple[Mention, PriorRule]]:
    """Give each rule the count of lines that the clause states for it."""
    end = clause.exception if clause.exception is not None else clause.end
    text = sentence.low[clause.start : end]
    for mention, _ in made:
        if SYSTEMIC not in mention.classes:
            a, b = mention.start - clause.start, mention.end - clause.start
            text = text[:a] + "~" * (min(b, len(text)) - a) + text[b:] if a < len(text) else text
    numbers = [c for c in counts(text) if not rx(r"(?:at least|of|for) $").search(text[: c.start][-10:]) or not c.plain]
    if not numbers:
        return made
    result: list[tuple[Mention, PriorRule]] = []
    for mention, rule in made:
        place, stop = mention.start - clause.start, mention.end - clause.start
        low_end: int | None = None
        high_end: int | None = None
        best: Count | None = None
        for count in numbers:
            gap = text[count.end : place] if count.end <= place else text[stop : count.start]
            inside = place <= count.start < stop
            if not inside and (len(gap) > 70 or rx(r"[;.]|\bweeks|\bmonths| since| from\b").search(gap)):
                continue
            others = any(count.end <= o.start - clause.start < place for o, _ in made if o is not mention)
            if "additional" in gap or "additional" in text[max(0, count.start - 12) : count.start]:
                continue
            if others and not rx(r"[^.;(]{0,60}~(?: (?:therap\w+|treatments?|regimens?|agents?|drugs?))?,?(?: and/or| or| and|/|,) ?(?:an? |the |any |prior )?").fullmatch(gap):
                continue
            if count.start >= stop and not rx(r"[ (:,-]*(?:therapy |lines?|regimens?|treatments?|for |in |of )*[^.;]{0,24}$").match(gap):
                continue
            if best is not None and not count.plain and not count.ordinal and not best.plain and not best.ordinal:
                low_end = count.low if count.low is not None else best.low
                high_end = count.high if count.high is not None else best.high
                best = replace(count, start=best.start, low=low_end, high=high_end)
            elif best is None or best.plain or best.ordinal:
                best = count
        result.append((mention, _with_count(sentence, clause, rule, best) if best else rule))
    return result


def _with_count(sentence: Sentence, clause: _Clause, rule: PriorRule, count: Count) -> PriorRule:
    low = sentence.low[clause.start : clause.end]
    negated = bool(cues.NEG.search(low[: count.start][-40:]))
    least, most = count.low, count.high
    if count.ordinal:
        if sentence.excludes and least and least > 1 and not rx(r"progress|allowed").search(low):
            return replace(rule, stance="allowed", maximum=least - 1)
        return rule
    if count.plain and least is not None:
        if sentence.excludes:
            return rule
        if cues.ALLOW.search(low) or rule.stance == "allowed":
            return replace(rule, stance="allowed", maximum=most)
        return replace(rule, minimum=least, maximum=most if rx(r"only|a single|single").search(low) else None)
    if sentence.excludes or negated:
        if most is None and least is not None:
            return replace(rule, stance="allowed", maximum=least - 1) if least > 1 else replace(rule, stance="barred", maximum=0)
        if least is None and most is not None:
            if rx(r"no more|not more|maximum|at most|up to|no greater").search(low[max(0, count.start - 2) : count.end]):
                return replace(rule, stance="allowed", maximum=most)
            return replace(rule, stance="required", minimum=most + 1)
        if least is not None and most is not None and not negated:
            return replace(rule, stance="allowed", maximum=least - 1)
        return rule
    stance: Stance = rule.stance
    if least is None or least == 0:
        stance = "barred" if most == 0 else "allowed"
    elif stance in {"allowed", "washout"} and not cues.ALLOW.search(low):
        stance = "required"
    return replace(rule, stance=stance, minimum=least or None, maximum=most)


_OR = re.compile(
    r"[^.;]{0,60}?(?<!advanced )(?<!recurrent )(?<!adjuvant )(?<!neoadjuvant )(?<!metastatic )(?:\band/or\b|\bor\b(?! metasta| advanced| unresec| locally| recurr| inoper| adjuvant| more| later| higher| greater| less)|(?<=[a-z )]) ?/ ?(?=[a-z]|$))[^.;]{0,40}$"
)
_OR_LOCAL_AFTER = re.compile(r"[ ,)]*(?:and ?/ ?or|or|/) ?(?:\w+ ){0,2}(?:radi|surg|irradi|xrt|rt\b|breast-)|, radi\w+,? (?:and/or|or)")
_OR_LOCAL_BEFORE = re.compile(r"(?:surgery|radi\w+|rt),? (?:and ?/ ?or|or) (?:\w+ ){0,2}$")


def _joined(low: str, made: list[tuple[Mention, PriorRule]], drugs: Drugs) -> list[PriorRule]:
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
                linked |= bool(_OR.match(between)) or bool(
                    rx(r"[^a-z]*,[^a-z]*").fullmatch(between) and rx(r"[^.;]{0,50},? (?:and/)?or\b").match(after)
                )
        before, after = low[max(0, mention.start - 60) : mention.start], low[mention.end : mention.end + 50]
        linked |= bool(_OR_LOCAL_AFTER.match(after)) or bool(_OR_LOCAL_BEFORE.search(before))
        linked |= bool(rx(r"(?:such as|e\.?g\.?,?)[^.;)]*$").search(before)) or bool(rx(r"de[- ]?novo[^.;]{0,60}\bor\b").search(low[: mention.start]))
        result.append(replace(rule, alternative=linked))
    return result
