"""Drugs and drug classes named in a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from mbc_desktop.core.resources import resource_path
from mbc_desktop.trials.criteria.text import rx, words_of

SYSTEMIC = "systemic"
"""The class of "systemic therapy", "anticancer treatment" and "lines of therapy"."""

_WORD = re.compile(r"[a-z0-9][a-z0-9+-]*")
_PIECE = re.compile(r"[a-z0-9]+")

# Lower case; the class, then how registry texts write it.
_CLASS_WORDS: tuple[tuple[str, str], ...] = (
    ("cdk46_inhibitor", r"cdk ?-?4(?: ?[/,&] ?| and |-)?(?:cdk ?)?6?(?: ?/ ?6)?(?: ?i\b| inhibitors?)?|"
     r"cyclin[- ]?dependent[- ]kinases?(?: ?\(cdks?\))?(?: ?4)?[^.;,]{0,12}(?:6|inhibitors?)?|\bcdk (?:4 and 6 )?inhibitors?|\bcdk46"),
    ("nonsteroidal_aromatase_inhibitor", r"non-? ?steroidal (?:ais?\b|aromatase[- ]inhibitors?)|\bnsai\b"),
    ("steroidal_aromatase_inhibitor", r"(?<!non-)(?<!non )(?<!non)steroidal (?:ais?\b|aromatase[- ]inhibitors?)"),
    ("aromatase_inhibitor", r"aromatase[- ]?inhibitors?|\bais?\b(?! (?:algorithm|model|based|software))|anti-?aromatase"),
    ("oral_serd", r"(?:novel|new|oral|investigational)(?: oral)? (?:serds?|selective o?estrogen receptor (?:degraders?|down-?regulators?))\b|"
     r"protac\b|proteolysis[- ]?targeting chimeras?|\bcerans?\b|\bsercas?\b|\bsercans?\b"),
    ("serd", r"\bserds?\b|(?:selective )?o?estrogen[- ]receptor[- ](?:antagonists?/)?(?:degraders?|down-?regulators?)"),
    ("serm", r"\bserms?\b|(?:selective )?o?estrogen[- ]receptor[- ]modulators?"),
    ("endocrine", r"(?<!non-)(?<!non )(?:endocrine|hormon(?:e|al|o))[- ]?(?:based )?(?:systemic )?(?:anti-?(?:cancer|tumou?r) )?(?:therap(?:y|ies)|treatments?|agents?|regimens?|manipulation|lines?|drugs?)|"
     r"hormono-?therap(?:y|ies)|(?<=therapy with )hormones?\b|anti-?hormon(?:e|al)(?: therap(?:y|ies)| treatments?)?|anti-?o?estrogens?(?: therap(?:y|ies))?|anti-?endocrine(?: therapy)?|"
     r"\bet\b(?! al)|\bht\b|\bhormonal(?=,|/| or | and |$)|\bendocrine(?=,|/| or chemo| and chemo| and/or chemo)|\bhormone(?=,? (?:or|and) (?:chemo|radi|targeted))"),
    ("ovarian_suppression", r"(?:gnrh|lh-?rh)[- ](?:agonists?|analogu?es?)|gonadotropin[- ]releasing hormone|ovarian (?:function )?(?:suppression|ablation)"),
    ("mtor_inhibitor", r"m-?tor\b(?: inhibitors?)?|(?:mammalian|mechanistic) target of rapamycin"),
    ("akt_inhibitor", r"\bakt\b(?: inhibitors?)?|protein kinase b inhibitors?"),
    ("pi3k_inhibitor", r"\bpi-?3-?k(?:inase|alpha|a)?\b(?: inhibitors?)?|phosphoinositide[- ]3|phosphatidylinositol"),
    ("parp_inhibitor", r"\bparp(?:-?[12])?[- ]?(?:i\b|inhibitors?)?|poly[- ]?\(? ?(?:adp|adenosine)"),
    ("her2_tki", r"her-?2[^.;,]{0,25}(?:tyrosine kinase inhibitors?|\btkis?\b)|(?:tyrosine kinase inhibitors?|\btkis?)[^.;,]{0,25}her-?2|egfr/her-?2"),
    ("her2_adc", r"(?:anti-?)?her-?2[- ]?(?:directed |targeted |targeting )?(?:adcs?\b|antibody[- ]drug[- ]conjugates?)"),
    ("anti_her2", r"anti-? ?her-?2(?:/neu)?(?:[- ](?:therap(?:y|ies)|treatments?|agents?|targeted|directed|based|drugs?))*|anti-erbb2|"
     r"her-?2(?:/?-?neu)?[- ]?(?:receptor )?(?:targeted|targeting|directed|blocking|blockade|based)(?: (?:therap(?:y|ies)|treatments?|agents?|regimens?|drugs?))?|anti-?her-family|her-?2 (?:therapy|inhibitors?)"),
    ("topo1_adc", r"(?:adcs?\b|antibody[- ]?drug[- ]?conjugates?)[^.;]{0,60}topo-?(?:isomerase)?|topo-?(?:isomerase)?[- ](?:i|1)?[- ]?(?:inhibitors?|i|1|based|targeted|payload)?[- ]?(?:based )?(?:adcs?\b|antibody[- ]?drug)|"
     r"(?:adcs?\b|antibody[- ]?drug[- ]?conjugates?)[^.;]{0,40}\btop-?(?:i|1)\b|trop-?2[- ]?(?:directed|targeted|targeting|adc)?"),
    ("adc", r"\badcs?\b|antibody[- ]?drug[- ]?conjugates?"),
    ("immunotherapy", r"immun(?:o|e)[- ]?(?:oncolog\w+ )?therap(?:y|ies)|immune[- ]oncology|immune[- ]checkpoint|checkpoint[- ](?:inhibitors?|blockade)|"
     r"(?:anti-? ?)?(?:pd-?1|pd-?l-?1|pd-? ?\(?l\)?-?1|pd-?l2|ctla-?4)(?! (?:positive|expression|status|negative|tested|test|cps|combined|tumou?r|\+|level))|programmed (?:cell )?death"),
    ("taxane", r"taxanes?\b|taxoids?\b"),
    ("anthracycline", r"anthracyclin\w*|\bac-t\b|\bec-t\b"),
    ("platinum", r"platinums?\b|platinum[- ]"),
    ("fluoropyrimidine", r"fluoropyrimidines?|\b5-?fu\b"),
    ("vinca", r"vinca\b|vinca-?alkaloids?"),
    ("topoisomerase_inhibitor", r"topo-?isomerase[- ](?:i|1|ii)?[- ]?inhibitors?"),
    ("chemotherapy", r"(?:poly)?chemo-?therap\w*|\bchemo\b|cytotoxic(?:s|(?:[- ](?:therap\w+|agents?|treatments?|regimens?|drugs?)))?|cytostatics?"),
    ("hdac_inhibitor", r"\bhdac(?:is?\b| inhibitors?)|histone deacetylase"),
    ("anti_angiogenic", r"anti-?angiogen\w+|\bvegfr?\b"),
    ("androgen_receptor", r"anti-?androgens?"),
    ("bone_agent", r"bisphosphonates?|rank-?l\b"),
    ("targeted", r"targeted (?:systemic )?(?:therap(?:y|ies)|treatments?|agents?|drugs?)|small molecules?|biologics?\b(?: (?:therap\w+|agents?))?|biological (?:therap\w+|agents?|treatments?)|(?<=, )targeted(?=,)"),
    ("systemic_nonhormonal", r"(?:systemic )?non-?(?:hormonal|endocrine)(?: systemic)?(?: anti-?(?:cancer|tumou?r|neoplastic))?(?: \w+)? (?:therap(?:y|ies)|treatments?)"),
    (SYSTEMIC, r"systemic(?: (?:anti-?(?:cancer|tumou?r|neoplastic)|non-?hormonal|cancer|anticancer|drug|oncologic\w*))*(?: (?:therap(?:y|ies)|treatments?|regimens?|lines?|agents?))|"
     r"anti-?(?:cancer|tumou?r|neoplastic|breast cancer)(?: drug| systemic)? ?(?:therap(?:y|ies)|treatments?|regimens?|agents?|medications?)|"
     r"lines? of (?:prior |previous )?(?:systemic |anti-?cancer |standard(?:[- ]of[- ]care)? |palliative |rescue |any )*(?:therap(?:y|ies)|treatments?)|(?:prior|previous) (?:therap(?:y|ies)|treatments?)(?=[.;,)]|$)|(?:prior|previous|therap\w+|treatment) (?:lines?|regimens?)\b|systemic lines?|"
     r"(?:prior|previous) (?:therap(?:y|ies)|treatments?)(?= (?:for|in|regimens?|lines?)\b(?![^.;]{0,70}\bwith (?!or )))|(?:prior|previous) lines? of therapy|treatment[- ]?naive|previously untreated(?! with)(?! (?:lesion|brain))|(?:two|three|one|\d)(?: or more)? regimens?(?= (?:for|in) (?:the )?(?:treatment of )?(?:\w+ ){0,2}(?:metasta|advanced|recurrent))|(?<!radiation )(?<!local )(?<!surgical )(?<!of )(?:treatment|therapy)(?= for (?:the )?(?:their )?(?:\w+ ){0,2}(?:metasta|advanced|recurrent|relapsed)[\w/ ]{0,20}(?:breast|disease|cancer|tnbc|setting))"),
)
_CLASS_PATTERNS = tuple((name, re.compile(words)) for name, words in _CLASS_WORDS)

# A class is searched for only where the first four characters of one of its words occur.
_HINTS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in (
        ("cdk46_inhibitor", "cdk cdk4 cdk6 cycl"),
        ("nonsteroidal_aromatase_inhibitor", "nsai nons ster"),
        ("steroidal_aromatase_inhibitor", "ster"),
        ("aromatase_inhibitor", "arom ai ais anti"),
        ("oral_serd", "serd degr down regu prot cera serc"),
        ("serd", "serd degr down regu"),
        ("serm", "serm modu"),
        ("endocrine", "endo horm et ht anti estr oest"),
        ("ovarian_suppression", "gnrh lhrh lh rh gona ovar"),
        ("mtor_inhibitor", "mtor tor rapa"),
        ("akt_inhibitor", "akt prot"),
        ("pi3k_inhibitor", "pi3k pi pik phos"),
        ("parp_inhibitor", "parp poly"),
        ("her2_tki", "tyro tki tkis egfr"),
        ("her2_adc", "adc adcs anti"),
        ("anti_her2", "her2 her anti erbb"),
        ("topo1_adc", "adc adcs anti topo trop"),
        ("adc", "adc adcs anti"),
        ("immunotherapy", "immu chec pd pd1 pdl1 ctla prog anti"),
        ("taxane", "taxa taxo"),
        ("anthracycline", "anth ac ec"),
        ("platinum", "plat"),
        ("fluoropyrimidine", "fluo 5fu fu"),
        ("vinca", "vinc"),
        ("topoisomerase_inhibitor", "topo"),
        ("chemotherapy", "chem poly cyto radi immu"),
        ("hdac_inhibitor", "hdac hist"),
        ("anti_angiogenic", "anti vegf"),
        ("androgen_receptor", "anti"),
        ("bone_agent", "bisp rank"),
        ("targeted", "targ smal biol"),
        ("systemic_nonhormonal", "non nonh none"),
        ("systemic", "syst anti line prio prev ther trea regi untr one two thre"),
    )
}

_PLACES: dict[str, tuple[int, ...]] = {
    begin: tuple(i for i, (name, _) in enumerate(_CLASS_PATTERNS) if begin in _HINTS[name])
    for begin in frozenset().union(*_HINTS.values())
}

LABEL_CLASSES = frozenset(
    "cdk46_inhibitor endocrine aromatase_inhibitor fulvestrant oral_serd pi3k_akt_mtor_inhibitor "
    "parp_inhibitor anti_her2 trastuzumab pertuzumab her2_tki trastuzumab_emtansine "
    "trastuzumab_deruxtecan topo1_adc immunotherapy chemotherapy taxane anthracycline capecitabine "
    "platinum eribulin".split()
)
# Members of a broad class that name themselves only: "prior vinorelbine" is not "chemotherapy".
_OWN_NAME_ONLY = frozenset(
    "vinca gemcitabine fluoropyrimidine topoisomerase_inhibitor other_chemotherapy "
    "ovarian_suppression".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A drug or a class named at ``start``..``end`` of a sentence's plain text."""

    start: int
    end: int
    classes: tuple[str, ...]
    drug: str | None = None


@dataclass(frozen=True, slots=True)
class Drugs:
    """The dictionary of drugs: names, brands and codes to classes, and the tree of classes."""

    parents: dict[str, str | None]
    labels: dict[str, str]
    classes_of: dict[str, tuple[str, ...]]
    """Generic name to classes, the primary class first."""
    names: dict[str, str] = field(repr=False)
    """Any single-word name, lower case, to the generic name."""
    phrases: dict[str, tuple[tuple[str, str], ...]] = field(repr=False)
    """First word to (whole name, generic name), for names of several words."""
    pieces: frozenset[str] = field(repr=False)
    """The first run of letters and digits of every name: a quick test for a sentence."""
    capitals: frozenset[str] = frozenset()
    """Short names that count only where they are written in capitals."""

    def ancestors(self, name: str) -> Iterator[str]:
        """Yield the class and every class above it, nearest first."""
        place: str | None = name
        while place is not None:
            yield place
            place = self.parents.get(place)

    def label_class(self, name: str) -> str | None:
        """Return the class of LABELS.md that a class counts as, or None."""
        if name in _OWN_NAME_ONLY:
            return None
        return next((c for c in self.ancestors(name) if c in LABEL_CLASSES), None)

    def mentions(
        self, text: str, low: str, words: frozenset[str] | None = None
    ) -> list[Mention]:
        """Return the drugs and classes named in a sentence, in order, without overlaps.

        Args:
            text: the plain sentence.
            low: the same in lower case.
            words: its ``text.words_of``, where they are known already.
        """
        words = words_of(low) if words is None else words
        found = [] if self.pieces.isdisjoint(words) else list(self._drugs(text, low))
        taken = [(m.start, m.end) for m in found]
        possible = {place for word in words for place in _PLACES.get(word[:4], ())}
        for place in sorted(possible):
            name, pattern = _CLASS_PATTERNS[place]
            for match in pattern.finditer(low):
                start, end = match.span()
                if any(a < end and start < b for a, b in taken):
                    continue
                classes = ("fulvestrant", "oral_serd") if name == "serd" else (name,)
                found.append(Mention(start, end, classes))
                taken.append((start, end))
        return _without_heads(low, sorted(found, key=lambda m: m.start))

    def _drugs(self, text: str, low: str) -> Iterator[Mention]:
        last = 0
        for match in _WORD.finditer(low):
            if match.start() < last:
                continue
            word = match.group().strip("-+")
            whole = next(
                ((p, g) for p, g in self.phrases.get(word, ()) if low.startswith(p, match.start())), None
            )
            generic = whole[1] if whole else self.names.get(word)
            if generic is None and "-" in word:
                word = word.split("-")[0]
                generic = self.names.get(word)
            if generic is None or (
                word in self.capitals and not text[match.start() : match.start() + 2].isupper()
            ):
                continue
            last = match.start() + len(whole[0] if whole else word)
            yield Mention(match.start(), last, self.classes_of[generic], generic)


_OF = re.compile(r"[- ]*(?:\(?\w*\)? )?(?:lines? |regimens? )?(?:of|with|containing|including)(?: [\w/+-]+){0,3} ?\W?$|^[- ]*$")


_BASED = re.compile(r"[- ]*(?:based|containing|type|combination)?[- ]*(?:based|combination|regimens?)?[- ]*$")
_CHEMO_PARTS = frozenset(
    "taxane anthracycline capecitabine fluoropyrimidine platinum eribulin vinca gemcitabine "
    "topoisomerase_inhibitor other_chemotherapy".split()
)


def _without_heads(low: str, mentions: list[Mention]) -> list[Mention]:
    """Drop "prior lines" where it only counts what is named next: "prior lines of chemotherapy"."""
    kept: list[Mention] = []
    for place, mention in enumerate(mentions):
        if SYSTEMIC in mention.classes:
            words = low[mention.start : mention.end]
            bare = not rx(r"systemic|cancer|tumou?r|therap|treatment").search(words) or words.endswith(("lines", "line", "regimens", "regimen"))
            following = mentions[place + 1] if place + 1 < len(mentions) else None
            before = mentions[place - 1] if place else None
            if bare and following and _OF.match(low[mention.end : following.start]):
                continue
            if bare and before and len(low[before.end : mention.start].strip(" -")) == 0:
                continue
        elif mention.classes == ("chemotherapy",) and kept and kept[-1].classes[0] in _CHEMO_PARTS and _BASED.match(
            low[kept[-1].end : mention.start]
        ):
            continue
        kept.append(mention)
    return kept


def parse_drugs(source: dict[str, object]) -> Drugs:
    """Build the dictionary from the decoded drugs.json; a wrong shape raises KeyError or TypeError."""
    tree: dict[str, dict[str, str | None]] = source["classes"]  # type: ignore[assignment]
    entries: list[dict[str, object]] = source["drugs"]  # type: ignore[assignment]
    classes_of: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {}
    phrases: dict[str, list[tuple[str, str]]] = {}
    capitals: set[str] = set()
    for entry in entries:
        generic = str(entry["name"])
        classes_of[generic] = tuple(map(str, _listed(entry["classes"])))
        for key in ("brands", "codes", "also"):
            for spelling in (generic, *map(str, _listed(entry.get(key, ())))):
                low = spelling.lower()
                words = _WORD.findall(low)
                if len(words) == 1 and words[0] == low:
                    names.setdefault(low, generic)
                    if len(low) <= 3:
                        capitals.add(low)
                elif (low, generic) not in phrases.setdefault(words[0], []):
                    phrases[words[0]].append((low, generic))
    return Drugs(
        {name: item["parent"] for name, item in tree.items()},
        {name: str(item["label"]) for name, item in tree.items()},
        classes_of, names,
        {w: tuple(sorted(p, key=lambda x: -len(x[0]))) for w, p in phrases.items()},
        frozenset(_PIECE.findall(word)[0] for word in (*names, *phrases)),
        frozenset(capitals),
    )


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else ()


@cache
def load_drugs(path: Path | None = None) -> Drugs:
    """Read the dictionary that ships with the program, once."""
    where = path or resource_path("drugs.json")
    return parse_drugs(json.loads(where.read_text(encoding="utf-8")))
