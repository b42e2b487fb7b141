"""Advanced or early disease.

Values: "advanced" and "early" (taken in), "no_advanced" and "no_early" (shut out), each from one
sentence; the label weighs them.
"""

from __future__ import annotations

import re

from mbc_desktop.trials.criteria.document import Document, Sentence
from mbc_desktop.trials.criteria.model import Statement
from mbc_desktop.trials.criteria.text import rx, word_set

_STEMS = word_set(
    "meta macr micr adva stag earl adju neoa neo recu rese oper rela situ dcis incu mbc "
    "abc mtnb ebc cura mast lump cons newl prim resi path dise dist preo pre surv radi "
    "surg loca unre inop olig nonm non m0 m1 free post axil sent part defi tis ctis ptis"
) | {
    f"{side}t{size}{more}"[:4]
    for side in ("", "c", "p", "yp")
    for size in "01234"
    for more in ("", "a", "b", "c", "d", "m", "n0", "n1", "n", "x")
}
_STAGE = re.compile(
    r"(?<!late-)(?<!late )\bstages? ?(?:groups? )?:? ?(?P<a>0|iv|i{1,3}|[1-4])(?!(?:st|nd|rd|th)\b)"
    r"[abc]?[1-3]?(?P<rest>(?: ?(?:-|,"
    r"|/|to|or|and|through|&|~|and/or)+ ?(?:stage )?(?:iv|i{1,3}|[0-4])[abc]?[1-3]?\b)*)"
)
_ADVANCED = re.compile(
    r"metasta(?<!non-metasta)(?<!non metasta)(?<!nonmetasta)(?:tic|sis\b|ses\b|sized\b)"
    r"|advanced\b(?<!locally advanced)(?<!locally-advanced)(?<!loco-regionally advanced)"
    r"(?<!loco regionally advanced)(?=[^.;]{0,40}(?:breast|cancer|disease|carcinoma"
    r"|tumou?r|solid|setting|malignan|hr|er|her2|triple))|"
    r"locally[- ]advanced (?:and/or|or|/|and) ?(?:\w+ )?metasta"
    r"|locally[- ]advanced/metasta|unresectable|inoperable|incurable|non-?operable"
    r"|mbc(?<!\wmbc)\b|abc(?<!\wabc)\b|mtnbc\b|m1(?<!\wm1)\b|"
    r"not (?:be )?(?:amenable|suitable|eligible|candidates?"
    r"|accessible)[^.;]{0,40}(?:curative|resection|surgery|cure)|recurrent (?:or|and/or"
    r"|/) ?metasta|oligo-?metasta"
)
_NODES = re.compile(
    r"macro-?metasta\w+|(?:lymph|node|nodal|axilla\w*|micro|sentinel|regional"
    r"|in-?transit)[ -]*(?:node )?(?:metasta\w+)|metasta\w+ (?:to|in|of"
    r"|within) (?:the )?(?:\w+ ){0,3}(?:lymph|node|axilla|regional)"
)
_EARLY = re.compile(
    r"early[- ](?:stage )?(?:invasive |her2|hr|er|triple|\w+ )?(?:positive "
    r"|negative )?(?:breast|disease|tnbc|stage|ebc)|early[- ]stage|ebc\b|neo-?-?adjuvant"
    r"|adjuvant(?<!neoadjuvant)(?<!neo-adjuvant)|pre-?operative|"
    r"resectable(?<!unresectable)(?<!non-resectable)"
    r"|operable(?<!inoperable)(?<!non-operable)|dcis\b|in[- ]situ(?! hybrid)"
    r"|non-? ?metasta|m0(?<!\wm0)\b|[cp]?p?t(?<![\w-]\wt)(?<![abd-oq-z0-9]t)(?:is"
    r"|[0-3])[a-d]?(?:\b|-)|lumpectomy|mastectomy|breast[- ]conserv|"
    r"newly[- ]diagnosed|residual (?:invasive )?(?:disease|cancer)|pathologic\w* complete"
    r"|primary (?:invasive )?breast|curative[- ]intent|post-?operative"
    r"|definitive (?:surgery|surgical)|sentinel|"
    r"primary tumou?r|partial breast|whole[- ]breast|axillary (?:dissection|surgery|lymph)"
    r"|undergo(?:ing)? (?:breast )?surgery|free of (?:disease|recurrence)|disease[- ]free"
    r"|localized"
)
_NOT_SETTING = re.compile(
    r"\bstages? [12](?: and 2)?:|of stage [12]\b|stage [12] (?:treatment|of the study"
    r"|study)|during stage|randomi[sz]ed in stage|dyspnea|complications of"
    r"|lesions that have been removed|pre-cancerous|ffpe|evaluation for metasta"
    r"|probability for|approval|formalin|tissue block"
    r"|tumou?r block|unstained|\buln\b|bilirubin|\bast\b|\balt\b|phosphatase"
    r"|liver metast\w+ (?:are|is|or)|platelet|hemoglobin|pregnan|contracep"
    r"|other (?:primary )?(?:malignan|cancer)|second primary"
    r"|another (?:primary )?(?:malignan|cancer)|"
    r"prior malignan|previous malignan|history of (?:other|another|prior|any other)"
    r"|basal cell|skin cancer|cervix|skin carcinoma|stage (?:iii|3|4"
    r"|iv)[^.;]{0,20}(?:kidney|ckd|renal|hypertens)|heart failure|ulcer"
)
_SHUT_SUBJECT = re.compile(
    r"(?:metasta\w+|\bstage (?:iv|4)\b|\bm1\b|distant|advanced|inoperable|unresectable"
    r"|systemic recurrence|dissemin\w+)"
)
_ELSEWHERE = re.compile(
    r"brain|cns|central nervous|mening|cerebr|spinal|bone metasta\w+ (?:only|as)|bone-only"
    r"|visceral (?:crisis|spread|disease|metast)|crisis|lymphangi|life-threatening"
    r"|non-breast|other than breast|"
    r"risk|contralateral|lung metasta\w+ with|liver metasta\w+ (?:only|with|>)|rapidly"
    r"|symptomatic|hepatic metasta|visceral organ|bulky"
)
_PRIOR_ONLY = re.compile(
    r"(?:prior|previous|received|completed|history of|after|following|relaps\w+|recur\w+"
    r"|progress\w+|since|from|lines?|regimens?|≥ ?\d+ months"
    r"|months)[^.;]{0,60}(?:neo)?\(?-?\)?-?adjuvant|\(neo\) ?-?adjuvant|"
    r"adjuvant[^.;]{0,60}(?:allowed|permitted|prior|previous|count|relapse|recurr|interval"
    r"|completed|is not|within|are eligible)|adjuvant or metastatic|adjuvant/metastatic"
    r"|adjuvant and metastatic"
)
_NEGATED = re.compile(
    r"\b(?:no|not|without|absence of|free of|free from|excluded|exclusion of|rules? out"
    r"|negative for)\b(?! (?:more|amenable|suitable|eligible|candidate|curable|resectable"
    r"|respon|received|been|had|have(?! (?:any |known |clinical |evidence of )*(?:distant |stage"
    r"|metasta|recurren))|previously|prior|require|for|of"
    r"|in))(?![^.;]{0,50}(?:therapy|treatment|chemo\w*"
    r"|lines?) for)[^.;]{0,60}?(?<!locally advanced or )(?:metasta\w+|\bm1\b|stage (?:iv"
    r"|4)\b|distant|recurren\w+)"
    r"|non-? ?metasta|\bm0\b|(?:metasta\w+|stage (?:iv|4))[^.;]{0,30}(?:excluded"
    r"|not (?:eligible|allowed|permitted|included)|ineligible) |(?:currently |must be "
    r"|remain|are |is )disease[- ]free(?! (?:interval|survival))|(?:currently "
    r"|must be )free of (?:disease|recurrence|cancer)|(?:\bned\b|no evidence of (?:disease"
    r"|recurr))"
)
_ROMAN = {"0": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4}


_ADVANCED_STEMS = word_set(
    "meta adva unre inop incu oper non mbc abc mtnb m1 amen suit elig cand acce recu olig"
)
_EARLY_STEMS = word_set(
    "earl ebc neoa neo adju preo pre rese oper dcis situ nonm non m0 lump mast cons newl "
    "resi path prim cura post defi sent part whol axil unde free dise loca"
) | {
    f"{side}t{size}{more}"[:4]
    for side in ("", "c", "p", "cp")
    for size in ("is", "0", "1", "2", "3")
    for more in ("", "a", "b", "c", "d", "m", "n0", "n1", "n", "x")
}
_SHUT_WORDS = (
    "metasta",
    "stage",
    "m1",
    "distant",
    "advanced",
    "inoperable",
    "unresectable",
    "recurrence",
    "dissemin",
    "curative",
    "resectable",
    "candidate",
    "amenable",
)
_DENIED_WORDS = (
    "metasta",
    "stage",
    "m1",
    "distant",
    "recurren",
    "m0",
    "disease-free",
    "free of",
    "ned",
    "locally",
)


def stages(low: str) -> set[int]:
    """Return the TNM stages 0 to 4 that a lower-case sentence names, ranges filled in."""
    found: set[int] = set()
    if "stage" not in low:
        return found
    for match in _STAGE.finditer(low):
        named = [_stage(match["a"])] + [
            _stage(part)
            for part in rx(r"\b(iv|i{1,3}|[0-4])(?=[abc]?[1-3]?\b)").findall(match["rest"] or "")
        ]
        if len(named) > 1 and rx(r"-|to|through|~").search(match["rest"]):
            named = list(range(min(named), max(named) + 1))
        found.update(named)
    return found


_PRIMARY_OR = re.compile(
    r"primary (?:or|and/or|and) (?:\w+ )?metasta|metastatic (?:or|and/or) (?:primary"
    r"|early)|early (?:or|and|and/or|/) ?(?!locally[- ]advanced (?!or|and|/))(?:\w+ )?(?:advanced"
    r"|metasta)|stages? (?:0|i"
    r"|1) ?(?:-|to|through) ?(?:iv|4)|(?:all|any) stages?|with(?: or "
    r"|/)without (?:distant )?metasta"
)


def _stage(word: str) -> int:
    return int(word) if word.isdigit() else _ROMAN[word]


def read(document: Document) -> tuple[Statement, ...]:
    """Return what the sentences say about the setting, in order."""
    found: list[Statement] = []
    for sentence in document.everything:
        if _STEMS.isdisjoint(sentence.stems):
            continue
        found.extend(
            Statement(value, sentence.evidence(), sentence.cohort, sentence.where)
            for value in _values(sentence)
        )
    return tuple(found)


def _values(sentence: Sentence) -> list[str]:
    found = _candidates(sentence)
    low = sentence.low
    if (
        found
        and _NOT_SETTING.search(low)
        and not rx(
            r"\W*(?:known |evidence of |presence of |any )?(?:distant |stage iv|metasta|m1)"
        ).match(low)
    ):
        return []
    return found


def _candidates(sentence: Sentence) -> list[str]:
    low = sentence.low
    if sentence.excludes and not any(word in low for word in _SHUT_WORDS):
        return []
    denied = any(word in low for word in _DENIED_WORDS)
    may_be_advanced = not _ADVANCED_STEMS.isdisjoint(sentence.stems)
    may_be_early = not _EARLY_STEMS.isdisjoint(sentence.stems)
    if not sentence.excludes and not (denied or may_be_advanced or may_be_early):
        return []
    if "stage" in low and rx(
        r"stage (?:iii|3)[abc]?(?: \w+)? (?:unresectable|inoperable"
        r"|locally advanced unresectable)|(?:unresectable|inoperable) (?:\w+ )?stage (?:iii|3)"
    ).search(low):
        return ["advanced"]
    named = stages(
        rx(
            r"(?:treat\w*|therapy|history of|previous\w*|prior|original\w*|initial\w*"
            r"|diagnosis of) (?:for |with |of )?(?:\w+ ){0,3}stage [iv0-4]+[^.;]{0,20}"
        ).sub(" ", low)
        if "metasta" in low or "recurren" in low
        else low
    )
    without_nodes = _NODES.sub(" ", low) if "metasta" in low else low
    if (
        not sentence.excludes
        and ("metasta" in low or "stage" in low or "early" in low)
        and _PRIMARY_OR.search(low)
        and not rx(r"tissue|sample|biops|lesion|specimen|confirm|tumou?r").search(low)
    ):
        return ["both"]
    if sentence.excludes:
        return _shut_out(low, without_nodes, named)
    if (
        denied
        and _NEGATED.search(without_nodes)
        and not rx(
            r"unless|except|no standard|not (?:been )?(?:previously )?(?:treated|received)"
            r"|no prior|not have received|no more than"
        ).search(low)
    ):
        denial = _NEGATED.search(without_nodes)
        if denial and not rx(r"brain|cns|central|cerebr|mening|other|visceral|liver|lung").search(
            denial.group()
        ):
            return ["no_advanced"]
    values: list[str] = []
    advanced = (may_be_advanced and bool(_ADVANCED.search(without_nodes))) or 4 in named
    if (
        advanced
        and rx(
            r"\b(?:prior|previous|no|received)\b[^.;]{0,50}\b(?:for|in)\b[^.;]{0,30}(?:metasta"
            r"|advanced)"
        ).search(low)
        and not rx(
            r"(?:with|of|have|has|confirmed|documented)[^.;]{0,60}(?:metastatic"
            r"|advanced)[^.;]{0,40}(?:breast|cancer|carcinoma|disease)"
        ).search(low)
    ):
        values.append("advanced_by_lines")
        advanced = False
    early = bool(named - {4}) or (may_be_early and bool(_EARLY.search(low)))
    if rx(r"locally[- ]advanced").search(low) and not advanced:
        early = True
    if advanced:
        values.append("advanced")
    if (
        early
        and not (advanced and not named and _PRIOR_ONLY.search(low))
        and not (not named and _PRIOR_ONLY.search(low) and sentence.where != "title")
    ):
        strong = bool(named - {4}) or bool(
            rx(
                r"early|non-?metas|(?<!un)\bresectable|(?<!in)\boperable|dcis|in[- ]situ(?! hybrid)"
                r"|\bm0\b|neo-?adjuvant|adjuvant|pre-?operative"
            ).search(low)
        )
        values.append("early" if strong else "early_weak")
    return values


def _shut_out(low: str, without_nodes: str, named: set[int]) -> list[str]:
    if rx(
        r"\b(?:without|no|not have|absence of|lack of|inability)\b[^.;]{0,50}(?:metasta"
        r"|advanced)"
    ).search(low):
        return []
    # The subject must be the disease itself, not treatment for it.
    if rx(
        r"(?:therap\w+|treat\w+|chemo\w+|regimens?|lines?|received|surgery|drug\w*|inhibitors?"
        r"|mab)\b[^.;]{0,60}(?:for|in)[^.;]{0,40}(?:metasta|advanced)|(?:prior"
        r"|previous)[^.;]{0,40}(?:therap|treat|chemo)"
    ).search(low):
        return []
    if _ELSEWHERE.search(low) and not rx(
        r"(?:any|distant|other) metasta|including (?:\(?cns|brain)|known distant|stage iv"
    ).search(low):
        return []
    if rx(r"amenable to|curative|resectable|candidates? for (?:local|surg)").search(low) and not rx(
        r"not (?:be )?amenable|un-?resectable|metasta|inoperable"
    ).search(low):
        return ["no_early"]
    if 4 in named or _SHUT_SUBJECT.search(without_nodes):
        if rx(r"locally[- ]advanced").search(low) and not rx(
            r"metasta|inoperable|unresectable|stage iv"
        ).search(low):
            return []
        if rx(r"amenable to[^.;]{0,40}curative").search(low):
            return ["no_early"]
        return ["no_advanced"]
    return []


_PLAINLY_SHUT = re.compile(
    r"\W*(?:known |current |evidence of |presence of |any |clinical |no |without "
    r"|documented |definitive |radiologic(?:al)? |or |indications? of )*"
    r"(?:distant |stage iv|stage 4|metasta|m1\b)[^.;]{0,90}$"
)


def label(statements: tuple[Statement, ...]) -> tuple[str, list[Statement]]:
    """Weigh the statements: return `advanced`, `early` or `both` and what decided it."""
    general = [s for s in statements if s.cohort is None]
    if not any(s.evidence.where != "title" for s in general):
        kinds = {
            "advanced" if s.value in {"advanced", "advanced_by_lines", "no_early"} else "early"
            for s in statements
            if s.cohort and s.value != "early_weak"
        }
        if len(kinds) > 1:
            return "both", [s for s in statements if s.cohort]
        general = list(statements)
    of = {
        value: [s for s in general if s.value == value]
        for value in (
            "advanced",
            "early",
            "early_weak",
            "no_advanced",
            "no_early",
            "advanced_by_lines",
            "both",
        )
    }
    title = [s for s in statements if s.evidence.where == "title"]
    title_values = {s.value for s in title}
    if of["no_advanced"] and title_values != {"advanced"}:
        if (
            not any(_PLAINLY_SHUT.match(s.evidence.quote.lower()) for s in of["no_advanced"])
            and of["advanced"]
            and any(s.evidence.where != "title" for s in of["advanced"])
            and not title_values & {"early", "early_weak"}
            and len(of["advanced"]) > len(of["no_advanced"])
        ):
            return "advanced", of["advanced"]
        return "early", of["no_advanced"]
    if of["both"] and title_values != {"advanced"}:
        return "both", of["both"]
    if of["no_early"]:
        return "advanced", of["no_early"] + of["advanced"]
    if title_values == {"advanced"}:
        clearly_early = [
            s
            for s in of["early"]
            if s.evidence.where != "title" and stages(s.evidence.quote.lower()) - {3, 4}
        ]
        if clearly_early:
            return "both", title + clearly_early
        return "advanced", of["advanced"]
    body_advanced = [s for s in of["advanced"] if s.evidence.where != "title"]
    body_early = [s for s in of["early"] if s.evidence.where != "title"]
    if title_values & {"early"}:
        if body_advanced:
            return "both", title + body_advanced
        return "early", title + body_early
    if body_advanced and body_early:
        return "both", body_advanced + body_early
    if body_advanced or of["advanced_by_lines"]:
        return "advanced", body_advanced + of["advanced_by_lines"]
    if of["early"] or of["early_weak"]:
        return "early", of["early"] + of["early_weak"]
    return "both", []
