"""ECOG/WHO/Zubrod and Karnofsky performance status.

Values are "0" to "4": the highest ECOG status that may join. Karnofsky is turned into ECOG by
the table of LABELS.md (>=90 is 0, >=70 is 1, >=50 is 2, >=30 is 3) and noted "karnofsky".
"""

from __future__ import annotations

import re

from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import Statement
from mbc_desktop.trials.criteria.text import rx, word_set

_STEMS = word_set("ecog karn kps zubr who worl perf east ps lans func coop")
_ECOG = re.compile(
    r"ecog|zubrod|eastern co-?operative|eastern cancer|\bwho\b(?=[ :/)-]*(?:performance"
    r"|ps\b|status|index|grade|ecog|≤|<|0 ?[-,]|0 or|general)|\W*$)"
    r"|world health organi[sz]ation|performance (?:status|score|index|stat)"
    r"|\bps\b|physical (?:status|strength) score"
)
_SCALE_WORDS = r"(?:[^.;0-9≤≥<>]|\((?=[a-z])|\.(?=[a-z])|(?<=v)\d){0,110}?"
_VALUE = re.compile(
    r"(?:(?P<op>≤|<|less than or equal to|no (?:more|greater|higher|worse) than"
    r"|not (?:more|greater|higher|worse) than|at most|"
    r"(?:less|lower|better) than(?: or equal to)?|up to(?: and including)?(?: ecog)?"
    r"|maximum(?: of)?|≥|>|greater than(?: or equal to)?|more than|at least|below|above"
    r"|of at least)\s?(?:or equal to |grade |ecog )?)?"
    r"(?P<first>\b[0-5])(?![\d%]|\.\d| ?(?:weeks|months|days|years|cm))"
    r"(?P<rest>(?:\s?(?:-|~|,|/|to|or|and|\+|≤|through|&|or a)+\s?(?:or |and |to |grade "
    r"|score )?(?:ecog )?[0-5](?![\d%])){0,4})"
    r"(?P<after>\s?(?:or (?:less|lower|better|below|fewer|under)|and (?:below|under|lower)"
    r"|or (?:more|greater|higher|worse|above|over)))?"
)
_SPELLED = {"zero": "0", "one": "1", "two": "2", "three": "3"}
_KARNOFSKY = re.compile(
    r"(?:karnofsky|\bkps\b)[^.;≥≤<>0-9]{0,80}?(?P<op>≥|>|≤|<|at least"
    r"|greater than(?: or equal to)?|more than|above|of at least|below|less than"
    r"|lower than|under)?\s?(?:or equal to )?"
    r"(?P<n>\d{2,3}) ?%?(?:\s?(?:-|to|~|and)\s?(?P<m>\d{2,3}))?(?P<after> ?%? or (?:less"
    r"|lower|below))?"
)


def ecog_of_karnofsky(value: int) -> int:
    """Return the highest ECOG status that a lowest Karnofsky value lets in (LABELS.md)."""
    return next((ecog for ecog, least in ((0, 90), (1, 70), (2, 50), (3, 30)) if value >= least), 4)


def read(document: Document) -> tuple[Statement, ...]:
    """Return what the text says about performance status, in order."""
    found: list[Statement] = []
    for sentence in document.body:
        whole = sentence.lead + sentence.low if "performance" in sentence.lead else sentence.low
        if _STEMS.isdisjoint(sentence.stems) and whole is sentence.low:
            continue
        statement = _ecog(sentence, whole) or _karnofsky(sentence, whole)
        if statement:
            found.append(statement)
    return tuple(found)


def _ecog(sentence: Sentence, whole: str) -> Statement | None:
    whole = rx(
        r"(?:equal(?: to)?|=) or (?:less than|<)|(?:less than|<) or (?:equal(?: to)?|=)"
    ).sub("≤", whole)
    low = rx(r"\b(?:zero|one|two|three)\b").sub(lambda m: _SPELLED[m.group()], whole)
    for scale in _ECOG.finditer(low):
        value = _VALUE.search(low, scale.end(), min(len(low), scale.end() + 130))
        if value is None:
            value = _before(low, scale.start())
        if (
            value is None
            or "karnofsky" in low[scale.end() : value.start()]
            or rx(r"\d\.|[.;] (?=[a-z])|life expectancy|grade|within|months").search(
                low[scale.end() : value.start()]
            )
        ):
            continue
        worst = _worst(value, excludes=sentence.excludes)
        if worst is not None:
            return Statement(str(worst), sentence.evidence(), sentence.cohort, "ecog")
    return None


def _before(low: str, scale: int) -> re.Match[str] | None:
    """Find "PS 0-1 (ECOG)" and "0-2 on the ECOG scale"."""
    last = None
    for match in _VALUE.finditer(low, max(0, scale - 40), scale):
        last = match
    return last if last and scale - last.end() < 25 else None


def _worst(value: re.Match[str], *, excludes: bool) -> int | None:
    numbers = [int(value["first"]), *map(int, rx(r"[0-5]").findall(value["rest"] or ""))]
    op, after = (value["op"] or "").strip(), (value["after"] or "").strip()
    high, low = max(numbers), min(numbers)
    upward = (
        op in {"≥", ">"}
        or op.startswith(("greater", "more", "at least", "above", "of at least"))
        or "more" in after
        or "greater" in after
        or "higher" in after
        or "worse" in after
        or "above" in after
    )
    strict = op in {">", "more than", "above"} or op == "greater than"
    if upward and excludes:
        return low if strict else low - 1
    if upward:
        # "ECOG >= 2" among inclusions gives no upper bound, and is a slip for "<=" at 0 or 1.
        return None if high > 1 else high
    below = op in {"<", "less than", "lower than", "better than", "below"}
    if excludes:
        if op in {"≤"} or below:
            return high if op == "≤" else high - 1
        # A bare list of statuses among exclusions: "ECOG 2, 3 or 4".
        return low - 1 if low > 0 else None
    return high - 1 if below and high > 0 else high


def _karnofsky(sentence: Sentence, whole: str) -> Statement | None:
    match = _KARNOFSKY.search(whole)
    if not match:
        return None
    value = int(match["n"])
    if match["m"]:
        value = min(value, int(match["m"]))
    op = match["op"] or ""
    if sentence.excludes and op in {"≥", ">"}:
        return None
    if value > 100:
        return None
    if not sentence.excludes and (op in {">", "more than", "above", "greater than"}):
        value += 10 if value % 10 == 0 and value < 100 else 0
    if sentence.excludes and (op == "≤" or match["after"]):
        value += 10
    return Statement(
        str(ecog_of_karnofsky(value)), sentence.evidence(), sentence.cohort, "karnofsky"
    )
