"""Words that limit a criterion to a cohort, an arm, a phase or a subtype."""

from __future__ import annotations

import re

from mbc_desktop.trials.criteria.text import rx, stems, word_set, words_of

_NAMED = (
    r"(?:(?:dose[- ])?(?:escalation|expansion|finding)|safety run-?in"
    r"|lead-?in)(?: (?:cohort|phase|part|portion|stage))?s?(?: [1-9]\b(?! ?(?:-|or|to|and) ?\d))?"
    r"|(?:study )?(?:phase|part|step)s? ?(?:[1-3]|i{1,3}|[a-h])[ab]?\b|stage [12]\b(?! ?(?:-|or"
    r"|to|and"
    r"|breast|disease|her2|er|hr))"
    r"|(?:stages? ?(?:i{1,2}|[12])(?: (?:and|or|&) (?:i{1,2}|[12]))?,? (?=arm|cohort|group))?"
    r"(?:(?:treatment |study |dose )?(?:cohort|arm|group)|substudy|sub-study"
    r"|treatment arm)s? ?(?:[a-h1-9][0-9a-c]?|i{1,3}|iv)\b"
    r"|(?:(?:tnbc|triple[- ]negative|er\+|hr\+|her2[+-]?|her2[- ](?:positive|negative|low)"
    r"|hr[- ]positive|mbc|"
    r"control|surgical|retrospective|prospective|metastatic|window|pk|biopsy|japan\w*"
    r"|china|chinese) "
    r"(?:cohort|arm|group|part|expansion)s?)"
)
_PREFIX = re.compile(
    rf"\W*(?:\(?only )?(?:(?:(?:inclusion|exclusion) criteri\w+ )?(?:specific )?(?:for|in) )?"
    rf"(?:patients? |subjects? |participants? |those )?(?:enrolled |entering |enrolling "
    rf"|enrollment )?(?:in |into |to |for )?(?:the )?"
    rf"(?P<name>(?:{_NAMED})(?:(?: ?(?:, ?(?:and|or)|,|and|or|&|/|-) ?)(?:{_NAMED}"
    rf"|[a-h1-9][0-9a-c]?\b"
    rf"|i{{1,3}}[ab]?\b))*)"
    rf"(?: ?\([^()]{{1,60}}\))?(?: (?:patients?|subjects?|participants?|portion|study|only|part"
    rf"|cohorts?))*(?: only)?\W{{0,3}}(?::|,|-|\)|only|(?<= )(?:must|should|may|will|are|need"
    rf"|have|has"
    rf"|can)\b)",
)
_INSIDE = re.compile(
    rf"\b(?:(?:patients?|subjects?|participants?|only|for|in|criteri\w+|additional)[^.:;]{{0,40}}?)"
    rf"\b(?:for|in|into|to) (?:the )?(?P<name>(?:{_NAMED})(?:(?: ?(?:,|and|or|&"
    rf"|/) ?)(?:{_NAMED}|[a-h1-9]\b))*)",
)
_ONLY = re.compile(
    rf"\((?:for )?(?P<name>{_NAMED})[^()]{{0,20}}?(?: only)?\)|(?P<name2>{_NAMED}) only"
)
_SUBTYPE = re.compile(
    r"\W*(?:(?P<lead>(?:if|for|in|among)) (?:the )?|(?=(?:trial |study )?(?:patients|participants"
    r"|subjects|women|those) with ))"
    r"(?P<name>(?:(?:all )?(?:trial |study )?(?:patients?|participants?|subjects?|women"
    r"|those|tumou?rs?|disease)? ?"
    r"(?:who |that |the patient )?(?:with|has|have|is|are|had)? ?)?"
    r"(?:a )?(?:known |documented |confirmed |metastatic )?"
    r"(?:tnbc|triple[- ]negative|h(?:ormone )?r(?:eceptor)?s?[- ]?(?:positive|negative|\+"
    r"|-|pos\b|neg\b)|"
    r"e(?:strogen )?r(?:eceptor)?[- ]?(?:positive|negative|\+|-|pos\b|neg\b)"
    r"|her-?2[- ]?(?:/neu)?[- ]?"
    r"(?:positive|negative|low|\+|-|pos\b|neg\b|amplified|overexpress\w*)|luminal"
    r"|hormone receptor)[^.:;,]{0,60})(?:(?(lead)[:,]|:)|\b(?:must|should|need|may|are)\b)",
)
_TUMORS = re.compile(
    r"\W*(?:(?:if|for|in|among) (?:the )?)?(?P<name>[^.:;]{0,80}?(?:er|pr|hr|her-?2|tnbc"
    r"|triple[- ]negative|receptor)\b[^.:;]{0,60}?"
    r"(?:tumou?rs?|patients?|participants?|subjects?|disease|cancers?|\bbc)\)?):? (?:must"
    r"|should|need to) (?:have|be|demonstrate)",
)
_OTHER_CANCER = re.compile(
    r"\b(?:nsclc|sclc|non-small|ovarian|fallopian|prostate|crpc|pancrea\w+|pdac|gastric"
    r"|gastro-?esophageal|colorectal|melanoma|"
    r"urothelial|bladder|head and neck|sarcoma|endometrial|uterine|lung cancer|renal cell"
    r"|hepatocellular|glioma|thyroid cancer)\b",
)
_NOT_OF_STUDY = re.compile(
    r"malignan|other cancer|second|history of|in situ|skin|prior cancer|another"
    r"|previous cancer|except|abscess|metasta\w+ to|oophor|suppress|ablat|reserve|"
    r"function|surgery|hysterectomy|vein|cyst|failure|breast",
)
_ALL = re.compile(
    r"\b(?:both|all|any|each|entire|either(?! \(?(?:er|pr|pgr|hr|her-?2|o?estrogen|progest"
    r"|hormone)\b))\b"
)


_NAMED_WORDS = word_set("part parts arm arms group groups step stage run lead finding substudy")
_NAMED_STEMS = word_set("phas coho esca expa runi")
_SUBTYPE_STEMS = word_set("tnbc trip er pr hr her2 her lumi horm estr oest prog")
_OTHER_STEMS = word_set(
    "lung nscl sclc ovar fall pros crpc mcrp panc pdac gast colo mela urot blad head "
    "sarc endo uter rena hepa glio thyr"
)
_KIND = re.compile(r"phase|part|stage|step|cohort|arm|group|substudy|sub-study", re.IGNORECASE)
_STAGE_OF = re.compile(r"stages? ?[i12][^a-h]*?(?=arm|cohort|group)", re.IGNORECASE)
_KEY = re.compile(r"\b(?:[1-9][a-d]?|[a-h][1-9]?|i{1,3}[ab]?|iv)\b", re.IGNORECASE)


def cohort_keys(name: str) -> list[tuple[str, str]]:
    """Return the cohorts that a name lists: "Cohorts A and B" is (cohort, a), (cohort, b)."""
    name = _STAGE_OF.sub("", name)
    kind = _KIND.search(name)
    if not kind:
        return []
    return [(kind.group().lower(), key.lower()) for key in _KEY.findall(name[kind.end() :])]


def cohort_of(
    words: str, said: frozenset[str] | None = None, begins: frozenset[str] | None = None
) -> str | None:
    """Return the words that limit ``words`` to part of a trial, or None where all are meant.

    ``said`` are the ``words_of`` the same in lower case and ``begins`` their ``stems``, where
    they are known already.
    """
    low = words[:300].lower()
    head = low[:160]
    said = words_of(low) if said is None else said
    begins = stems(said) if begins is None else begins
    found = None
    if not (_NAMED_STEMS.isdisjoint(begins) and _NAMED_WORDS.isdisjoint(said)):
        found = _PREFIX.match(head) or _ONLY.search(head)
        if not found and len(words) <= 170 and "criteri" in head:
            found = _INSIDE.search(head)
    if not found and not _SUBTYPE_STEMS.isdisjoint(begins):
        found = _SUBTYPE.match(head)
        if not found and ("must" in head or "should" in head or "need" in head):
            found = _TUMORS.match(head)
    if not found:
        other = None if _OTHER_STEMS.isdisjoint(begins) else _OTHER_CANCER.search(low)
        if other and not _NOT_OF_STUDY.search(words.lower()):
            return words[other.start() : other.end()]
    if not found:
        return None
    group = "name" if found["name"] else "name2"
    name = words[found.start(group) : found.end(group)]
    if _ALL.search(head[: found.end()]):
        return None
    return name.strip() or None


def cohort_of_heading(words: str) -> str | None:
    """Return the cohort of a heading such as "Additional Inclusion Criteria for EC Participants".

    Where many cancers share a trial, what it asks of people with another one is of a cohort.
    """
    named = cohort_of(words)
    found = None if named else _HEADED.search(words)
    if not found or _ALL.search(words.lower()) or _OF_BREAST.search(found["name"]):
        return named
    return found["name"]


def names_at_head(words: str) -> bool:
    """Say whether the words begin with the cohort or subtype that they speak of."""
    head = words[:160].lower()
    return bool(
        _PREFIX.match(head)
        or _SUBTYPE.match(head)
        or _TUMORS.match(head)
        or _OTHER_CANCER.search(head[:110])
    )


_HEADED = re.compile(
    r"(?i:additional|specific|further) (?i:inclusion |exclusion |eligibility )?(?i:criteri\w+) "
    r"(?i:for|in) (?P<name>[A-Z][^:;.]{1,60}?) (?i:participants?|patients?|subjects?|cohort)\b"
)
_OF_BREAST = re.compile(r"(?i:breast|\bm?bc\b|tnbc|\bhr\b|\ber\b|her-?2|luminal)")
_SUBTYPES: tuple[tuple[str, str, frozenset[str]], ...] = (
    (r"tnbc|triple[- ]negative", "hr", frozenset({"negative"})),
    (r"tnbc|triple[- ]negative", "her2", frozenset({"low", "zero"})),
    (r"\b(?:hr|er|receptor)s?\)?[- ]?(?:\+|pos)", "hr", frozenset({"positive"})),
    (r"\b(?:hr|er|receptor)s?\)?[- ]?(?:-(?![a-z])|neg)", "hr", frozenset({"negative"})),
    (r"her-?2[- ]?(?:\+|pos)", "her2", frozenset({"positive"})),
    (r"her-?2[- ]?(?:-(?![a-z])|neg)", "her2", frozenset({"low", "zero"})),
    (r"her-?2[- ]?low", "her2", frozenset({"low"})),
)


def names_everybody(name: str, *, hr: list[str], her2: list[str]) -> bool:
    """Say whether a subtype limits nothing, because the whole trial takes only that subtype."""
    low = name.lower()
    taken = {"hr": set(hr), "her2": set(her2)}
    named = [(kind, values) for words, kind, values in _SUBTYPES if rx(words).search(low)]
    if _KIND.search(low):
        return False
    return bool(named) and all(taken[kind] <= values for kind, values in named)
