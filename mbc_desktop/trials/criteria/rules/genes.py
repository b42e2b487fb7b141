"""Gene alterations that are needed, barred or taken, germline and tumor apart."""

from __future__ import annotations

import re
from typing import Literal

from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import GeneRule
from mbc_desktop.trials.criteria.text import rx

_SYMBOLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            r"brca[ -]?1 ?(?:/|and|or|and/or|&|,|-) ?(?:brca[ -]?)?2|brca ?1/2|brca ?12"
            r"|brca(?! ?-?[12])s?\b|brcam|g?brca1?/?2?m"
        ),
        ("BRCA1", "BRCA2"),
    ),
    (r"brca ?-?1", ("BRCA1",)),
    (r"brca ?-?2", ("BRCA2",)),
    (r"palb-?2", ("PALB2",)),
    (r"pik3ca", ("PIK3CA",)),
    (r"pik3r1", ("PIK3R1",)),
    (r"akt-?1", ("AKT1",)),
    (r"\bpten\b", ("PTEN",)),
    (r"esr-?1", ("ESR1",)),
    (r"erbb-?2|her-?2", ("ERBB2",)),
    (r"erbb-?3|her-?3", ("ERBB3",)),
    (r"tp53|\bp53\b", ("TP53",)),
    (r"\batm\b", ("ATM",)),
    (r"chek-?2", ("CHEK2",)),
    (r"\bcdh-?1\b", ("CDH1",)),
    (r"rad51c", ("RAD51C",)),
    (r"rad51d", ("RAD51D",)),
    (r"\bbard-?1\b", ("BARD1",)),
    (r"\bbrip-?1\b", ("BRIP1",)),
    (r"fgfr-?1", ("FGFR1",)),
    (r"fgfr-?2", ("FGFR2",)),
    (r"fgfr-?3", ("FGFR3",)),
    (r"\bnf-?1\b", ("NF1",)),
    (r"\bkras\b", ("KRAS",)),
    (r"\bhras\b", ("HRAS",)),
    (r"\bbraf\b", ("BRAF",)),
    (r"\begfr\b", ("EGFR",)),
    (r"\bntrk-?1\b", ("NTRK1",)),
    (r"\bntrk(?:[- ]?1/2/3|1-3)?\b", ("NTRK1", "NTRK2", "NTRK3")),
    (r"\bret\b", ("RET",)),
    (r"\balk\b", ("ALK",)),
    (r"\brb-?1\b", ("RB1",)),
    (r"\bccnd-?1\b", ("CCND1",)),
    (r"\bmyc\b", ("MYC",)),
    (r"\bgata-?3\b", ("GATA3",)),
    (r"\bstk-?11\b", ("STK11",)),
    (r"nectin-?4", ("NECTIN4",)),
    (r"\bccne-?1\b", ("CCNE1",)),
    (r"\bkeap-?1\b", ("KEAP1",)),
    (r"\bros-?1\b", ("ROS1",)),
    (r"\bnrg-?1\b", ("NRG1",)),
    (r"\bnras\b", ("NRAS",)),
    (r"fgfr-?4", ("FGFR4",)),
    (r"\bcdkn2a\b", ("CDKN2A",)),
    (r"\bcdk12\b", ("CDK12",)),
    (r"\barid1a\b", ("ARID1A",)),
    (r"\bmtap\b", ("MTAP",)),
    (r"\bmdm-?2\b", ("MDM2",)),
    (r"\bnotch-?1\b", ("NOTCH1",)),
    (r"\bnotch-?2\b", ("NOTCH2",)),
    (r"\bnotch-?3\b", ("NOTCH3",)),
    (r"\bmap3k1\b", ("MAP3K1",)),
    (r"\bsf3b1\b", ("SF3B1",)),
    (r"\bidh-?1\b", ("IDH1",)),
    (r"\btsc-?1\b", ("TSC1",)),
    (r"\btsc-?2\b", ("TSC2",)),
)
_PATTERNS = tuple((re.compile(words), names) for words, names in _SYMBOLS)
# Which patterns can match a sentence that has a word with these four first characters.
_PLACES: dict[str, tuple[int, ...]] = {
    begin: tuple(i for i, (words, _) in enumerate(_SYMBOLS) if key in words)
    for begin, key in (
        ("brca", "brca"),
        ("gbrc", "brca"),
        ("tbrc", "brca"),
        ("sbrc", "brca"),
        ("palb", "palb"),
        ("pik3", "pik3"),
        ("akt", "akt"),
        ("akt1", "akt"),
        ("pten", "pten"),
        ("esr1", "esr"),
        ("esr", "esr"),
        ("erbb", "erbb"),
        ("her2", "her"),
        ("her3", "her"),
        ("her", "her"),
        ("tp53", "p53"),
        ("p53", "p53"),
        ("atm", "atm"),
        ("chek", "chek"),
        ("cdh1", "cdh"),
        ("cdh", "cdh"),
        ("rad5", "rad51"),
        ("bard", "bard"),
        ("brip", "brip"),
        ("fgfr", "fgfr"),
        ("nf1", "nf"),
        ("nf", "nf"),
        ("kras", "kras"),
        ("hras", "hras"),
        ("braf", "braf"),
        ("egfr", "egfr"),
        ("ntrk", "ntrk"),
        ("ret", "ret"),
        ("alk", "alk"),
        ("rb1", "rb"),
        ("rb", "rb"),
        ("ccnd", "ccnd"),
        ("myc", "myc"),
        ("gata", "gata"),
        ("stk1", "stk"),
        ("stk", "stk"),
        ("nect", "nectin"),
        ("ccne", "ccne"),
        ("keap", "keap"),
        ("ros1", "ros-"),
        ("nrg1", "nrg"),
        ("nras", "nras"),
        ("cdkn", "cdkn2a"),
        ("cdk1", "cdk12"),
        ("arid", "arid1a"),
        ("mtap", "mtap"),
        ("mdm2", "mdm"),
        ("notc", "notch"),
        ("map3", "map3k1"),
        ("sf3b", "sf3b1"),
        ("idh1", "idh"),
        ("tsc1", "tsc"),
        ("tsc2", "tsc"),
    )
}
_STEMS = frozenset(_PLACES)
_ALTERED = re.compile(
    r"mutat\w*|mutant|\bmut\b|altera\w+|altered|variant|germline|deleterious|pathogenic"
    r"|carriers?|amplif\w+|loss|deficien\w+|fusion|brcam|gbrca|rearrange\w*|aberration"
    r"|positive|deletion|inactivat\w+|activating|wild[- ]?type"
    r"|\b(?:esr1|pik3ca|akt1|tp53|palb2)m(?:ut)?\b"
)
_NEEDED = re.compile(
    r"must|(?:with|have|has|having|harbou?r\w*|carr(?:y|ying|iers?)|presence of"
    r"|positive for|documented|confirmed|confirmation|evidence of|known|detected"
    r"|identified|proven|required|determined|diagnosed|bearing|at least (?:1|one))\b"
)
_NOT_NEEDED = re.compile(
    r"regardless|irrespective|(?:status|testing|test|results?) (?:is|are|must|will|known"
    r"|unknown|of|for|should)|not (?:be )?required|unknown|(?:if|whether|when|where) "
    r"|tested for|testing|known (?:\w+ )?(?:brca|pik3ca|mutation|genetic)[^.;]{0,15}status"
    r"|mutation status|brca status|with or without|prior to|risk|and/or|for example"
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|without|absence of|negative for|wild[- ]?type|lack(?:ing)? of?|non-?"
    r"|never)\b[^.;]{0,50}$"
)
_ABSENT = re.compile(
    r"(?:wild[- ]?type|negative|non-?mutat\w+|non-?carriers?|not detected|no mutation"
    r"|-wt\b| wt\b)"
)
_THERAPY = re.compile(
    r"(?:[a-z]\d{1,4}[a-z] )?(?:inhibitors?|inhibition|targeted|tki\b|treated with"
    r"|drugs? (?:target|direct)|egfr-tki|anti-)"
)
_OVEREXPRESSION = re.compile(
    r"over-?express|amplif|positive|negative|status|low|\+|-$|neu\b|3\+|her-?2[- ]"
)


_Stance = Literal["required", "barred", "allowed"]
_Origin = Literal["germline", "tumor", "either", "unstated"]


def read(document: Document) -> tuple[GeneRule, ...]:
    """Return the gene rules of all sentences, in order."""
    found: list[GeneRule] = []
    for sentence in document.everything:
        if not _STEMS.isdisjoint(sentence.stems):
            found.extend(_rules(sentence))
    return tuple(found)


def _rules(sentence: Sentence) -> list[GeneRule]:
    low = sentence.low
    if not _ALTERED.search(low):
        return []
    genes: list[str] = []
    first = None
    for match, names in _named(sentence):
        after = low[match.end() : match.end() + 45]
        near = low[max(0, match.start() - 60) : match.end() + 60]
        if (
            names == ("ERBB2",)
            and not rx(
                r"[ -]*(?:activating |kinase |gene |somatic |oncogenic |tyrosine |\(her-?2\) ?"
                r"|non-amplified ){0,3}(?:mutat|mutant|exon)"
            ).match(after)
            and not rx(r"(?:activating|mutations? (?:in|of)(?: the)?) $").search(
                low[: match.start()]
            )
        ):
            continue
        if _THERAPY.match(after.lstrip(" -/")[:20]) or (
            names[0] in {"AKT1", "EGFR", "ALK", "RET", "MYC", "RB1", "PTEN"}
            and not _ALTERED.search(near)
        ):
            continue
        if rx(r"[ -]?(?:/ ?\w+ )?(?:pathway|signal)").match(after) and "alter" not in near:
            continue
        if sentence.where == "title" and rx(
            r"[^.;,]{0,30}(?:nsclc|non-small|lung|ovarian|prostate|pancrea|colorectal|melanoma)"
        ).match(after):
            continue
        first = first if first is not None else match.start()
        genes.extend(n for n in names if n not in genes)
    if not genes or first is None:
        return []
    stance = _stance(sentence, low, first)
    if stance is None:
        return []
    origin = _origin(low)
    evidence = sentence.evidence()
    alternatives = tuple(genes)
    return [
        GeneRule(
            gene,
            stance,
            origin,
            evidence,
            sentence.cohort,
            tuple(a for a in alternatives if a != gene),
        )
        for gene in genes
    ]


def _named(sentence: Sentence) -> list[tuple[re.Match[str], tuple[str, ...]]]:
    """Return what names genes, in order; where two overlap, the more telling one."""
    found: list[tuple[re.Match[str], tuple[str, ...]]] = []
    for place in sorted({p for begin in sentence.stems for p in _PLACES.get(begin, ())}):
        words, names = _PATTERNS[place]
        for match in words.finditer(sentence.low):
            start, end = match.span()
            if not any(m.start() < end and start < m.end() for m, _ in found):
                found.append((match, names))
    return sorted(found, key=lambda pair: pair[0].start())


def _origin(low: str) -> _Origin:
    germline = bool(rx(r"germ-?line|hereditary|inherited|\bgbrca|carrier").search(low))
    tumor = bool(rx(r"somatic|tumou?r|ctdna|circulating|tissue|plasma|cfdna").search(low))
    if germline and tumor:
        return "either"
    return "germline" if germline else "tumor" if tumor else "unstated"


def _stance(sentence: Sentence, low: str, first: int) -> _Stance | None:
    before = low[max(0, first - 70) : first]
    if sentence.where == "title":
        if rx(
            r"wild[- ]?type|without|non-|risk of|testing|screen|detection|determination|prevent"
            r"|monitor|targeting of|native"
        ).search(low[max(0, first - 60) : first + 60]) or not rx(
            r"mutat|mutant|altered|alteration|germline|carrier|positive|gbrca|deficient|brcam"
            r"|associated|\bmut\b|brca[- ](?:related|associated)|amplif|polysom|fusion|rearrange"
        ).search(low[max(0, first - 40) : first + 60]):
            return None
        return "required"
    absent = bool(_NEGATIVE.search(before)) or bool(_ABSENT.search(low[first : first + 60]))
    if sentence.excludes:
        if rx(r"prior|previous|treat|inhibitor").search(low) and rx(r"without prior").search(low):
            return None
        if rx(r"\b(?:must|should|may) not\b[^.;]{0,50}$").search(before):
            return "barred"
        if rx(r"\b(?:no|absence of|without|lack of|not have|negative for)\b[^.;]{0,40}$").search(
            before
        ) or rx(r"wild[- ]?type").search(low):
            if rx(r"\bno (?:detectable|evidence|confirmed|documented)").search(before):
                return "required"
            return "required" if not rx(r"\bno\b (?:known )?").search(before[:12]) else "barred"
        return "barred"
    if _NOT_NEEDED.search(low) and not rx(
        r"(?:must have|presence of|documented|confirmation of|confirmed|harbou?r\w*|carr(?:y"
        r"|ier)\w*|with (?:a )?(?:known |documented |confirmed |deleterious "
        r"|pathogenic )*(?:germline|brca|gbrca|somatic|mutation))"
    ).search(low):
        return None
    if rx(
        r"(?:evaluable|assess\w*|test\w*|determin\w*|analy\w*) (?:for|of) [^.;]{0,90}status"
    ).search(low):
        return None
    if absent or rx(
        r"(?:not (?:be )?(?:eligible|allowed|permitted|included)|ineligible|excluded)"
    ).search(low[first:]):
        return "barred"
    if rx(
        r"allowed|permitted|may (?:have|be|join|enrol|participate)|also eligible"
        r"|eligible (?:regardless|if)"
        r"|are eligible|can be enrolled"
    ).search(low):
        return "allowed"
    if rx(r"(?:if|for patients with|for those with|patients with known)[^.;]{0,40}$").search(
        before
    ):
        return "allowed"
    if (
        _NEEDED.search(low)
        or rx(
            r"\W*(?:an? |one or more )?(?:(?:germline|somatic|deleterious|pathogenic|g?brcam?"
            r"|pik3cam?|esr1m?|activating|palb2m?|documented|akt1|pten|tp53|fgfr\d?|kras)\b)"
        ).match(low)
        or rx(
            r"(?:mutat\w+|mutant|positive)[- ](?:\w+[- ]){0,4}(?:breast|cancer|tumou?r|disease"
            r"|tnbc)"
        ).search(low)
    ):
        return "required"
    return None


def _in_every_cohort(rules: list[GeneRule]) -> list[GeneRule]:
    """Return the rules of the genes that each of several cohorts needs."""
    by_cohort: dict[str | None, set[str]] = {}
    for rule in rules:
        by_cohort.setdefault(rule.cohort, set()).add(rule.gene)
    if len(by_cohort) < 2:
        return []
    common = set.intersection(*by_cohort.values())
    return [r for r in rules if r.gene in common]


def label(rules: tuple[GeneRule, ...]) -> tuple[list[str], list[GeneRule], bool]:
    """Return the symbols needed by every cohort, what decided it, and whether a cohort differs."""
    needed = [
        r
        for r in rules
        if r.stance == "required" and r.cohort is None and r.evidence.where == "eligibility"
    ]
    of_title = [r for r in rules if r.stance == "required" and r.evidence.where == "title"]
    in_cohorts = [r for r in rules if r.stance == "required" and r.cohort is not None]
    chosen = needed or of_title or _in_every_cohort(in_cohorts)
    return sorted({r.gene for r in chosen}), chosen, bool(in_cohorts) and not chosen
