"""Giving each treatment of a clause the number of lines that the clause states for it."""

from __future__ import annotations

from dataclasses import replace

from mbc_desktop.trials.criteria.class_words import SYSTEMIC
from mbc_desktop.trials.criteria.document import Sentence
from mbc_desktop.trials.criteria.model import PriorRule, Stance
from mbc_desktop.trials.criteria.rules import prior_cues as cues
from mbc_desktop.trials.criteria.rules.counts import Count, counts
from mbc_desktop.trials.criteria.rules.prior_clauses import Clause
from mbc_desktop.trials.criteria.text import rx
from mbc_desktop.trials.criteria.treatments import Mention


def counted(
    sentence: Sentence, clause: Clause, made: list[tuple[Mention, PriorRule]]
) -> list[tuple[Mention, PriorRule]]:
    """Give each rule the count of lines that the clause states for it."""
    end = clause.exception if clause.exception is not None else clause.end
    text = sentence.low[clause.start : end]
    for mention, _ in made:
        if SYSTEMIC not in mention.classes:
            a, b = mention.start - clause.start, mention.end - clause.start
            text = text[:a] + "~" * (min(b, len(text)) - a) + text[b:] if a < len(text) else text
    numbers = [
        c
        for c in counts(text)
        if not rx(r"(?:at least|(?<!total )of|for) $").search(text[: c.start][-10:]) or not c.plain
    ]
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
            gap = rx(r"~+").sub("~", gap)
            inside = place <= count.start < stop
            if not inside and (
                len(gap) > 70 or rx(r"[;.]|\bweeks|\bmonths| since| from\b").search(gap)
            ):
                continue
            others = any(
                count.end <= o.start - clause.start < place for o, _ in made if o is not mention
            )
            if rule.stance == "allowed" and "including" in gap:
                # "Two or more lines, including X if indicated" counts the lines, not those of X.
                continue
            if "additional" in gap or "additional" in text[max(0, count.start - 12) : count.start]:
                continue
            if others and not rx(
                r"[^.;(]{0,60}~(?: (?:therap\w+|treatments?|regimens?|agents?|drugs?))?,?(?: and/or"
                r"| or| and|/|,) ?(?:an? |the |other |prior )*"
            ).fullmatch(gap):
                continue
            if count.start >= stop and rx(
                r"\b(?:and|but|plus|with|have|has|received|allowed|permitted)\b"
            ).search(gap):
                continue
            if count.start >= stop and not rx(
                r"[ (:,-]*(?:therapy |lines?|regimens?|treatments?|for |in |of )*[^.;]{0,24}$"
            ).match(gap):
                continue
            if (
                best is not None
                and not count.plain
                and not count.ordinal
                and not best.plain
                and not best.ordinal
            ):
                low_end = count.low if count.low is not None else best.low
                high_end = count.high if count.high is not None else best.high
                best = replace(count, start=best.start, low=low_end, high=high_end)
            elif best is None or best.plain or best.ordinal:
                best = count
        result.append((mention, _with_count(sentence, clause, rule, best) if best else rule))
    return [(mention, _like_its_kin(rule, result)) for mention, rule in result]


def _like_its_kin(rule: PriorRule, result: list[tuple[Mention, PriorRule]]) -> PriorRule:
    """Carry a limit to the end of a list: "over one line of lapatinib or other HER2 TKI"."""
    if rule.stance != "barred" or rule.maximum is not None:
        return rule
    kin = next((r for _, r in result if r.maximum and r.classes == rule.classes), None)
    return replace(rule, stance="allowed", maximum=kin.maximum) if kin else rule


def spared(low: str, clause: Clause, mention: Mention, barred: PriorRule) -> PriorRule | None:
    """Return what an exception with a count takes: "except one prior line of endocrine therapy".

    Args:
        low: the lower-case sentence.
        clause: the clause that bars something, with an exception.
        mention: a treatment named in the exception.
        barred: the rule that the clause makes.
    """
    if clause.exception is None:
        return None
    text = low[clause.exception : mention.start] + "~" * (mention.end - mention.start) + " regimen"
    near = [
        c
        for c in counts(text)
        if not c.ordinal and 0 <= mention.start - clause.exception - c.end < 30
    ]
    most = near[-1].high if near else None
    if not most:
        return None
    return replace(
        barred,
        stance="allowed",
        classes=mention.classes,
        drugs=(mention.drug,) if mention.drug else (),
        minimum=None,
        maximum=most,
        exception=None,
    )


def _with_count(sentence: Sentence, clause: Clause, rule: PriorRule, count: Count) -> PriorRule:
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
        return replace(
            rule,
            minimum=least,
            maximum=most if rx(r"only|a single|single|\ba total of").search(low) else None,
        )
    if sentence.excludes or negated:
        if most is None and least is not None:
            return (
                replace(rule, stance="allowed", maximum=least - 1)
                if least > 1
                else replace(rule, stance="barred", maximum=0)
            )
        if least is None and most is not None:
            if rx(r"no more|not more|maximum|at most|up to|no greater").search(
                low[max(0, count.start - 2) : count.end]
            ):
                return replace(rule, stance="allowed", maximum=most)
            return replace(rule, stance="required", minimum=most + 1)
        if least and most is not None:
            # "At least one and at most three" can only be meant as a need, wherever it stands.
            return replace(rule, stance="required", minimum=least, maximum=most)
        return rule
    stance: Stance = rule.stance
    if least is None or least == 0:
        stance = "barred" if most == 0 else "allowed"
    elif stance in {"allowed", "washout"} and not cues.ALLOW.search(low):
        stance = "required"
    return replace(rule, stance=stance, minimum=least or None, maximum=most)
