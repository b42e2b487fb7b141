"""How registry texts write the classes of treatment."""

from __future__ import annotations

import re

SYSTEMIC = "systemic"
"""The class of "systemic therapy", "anticancer treatment" and "lines of therapy"."""

# Lower case; the class, then how registry texts write it.
_CLASS_WORDS: tuple[tuple[str, str], ...] = (
    (
        "cdk46_inhibitor",
        (
            r"cdk ?-?4(?: ?[/,&] ?| and |-)?(?:cdk ?)?6?(?: ?/ ?6)?(?: ?i\b| inhibitors?)?|"
            r"cyclin[- ]?dependent[- ]kinases?(?: ?\(cdks?\))?(?: ?4)?[^.;,]{0,12}(?:6"
            r"|inhibitors?)?|\bcdk (?:4 and 6 )?inhibitors?|\bcdk46"
        ),
    ),
    (
        "nonsteroidal_aromatase_inhibitor",
        r"non-? ?steroidal (?:ais?\b|aromatase[- ]inhibitors?)|\bnsai\b",
    ),
    (
        "steroidal_aromatase_inhibitor",
        r"(?<!non-)(?<!non )(?<!non)steroidal (?:ais?\b|aromatase[- ]inhibitors?)",
    ),
    (
        "aromatase_inhibitor",
        (
            r"aromatase[- ]?inhibitors?|\bais?\b(?! (?:algorithm|model|based|software))"
            r"|anti-?aromatase"
        ),
    ),
    (
        "oral_serd",
        (
            r"(?:novel|new|oral|investigational)(?: oral)? (?:serds?"
            r"|selective o?estrogen receptor (?:degraders?|down-?regulators?))\b|"
            r"protac\b|proteolysis[- ]?targeting chimeras?|\bcerans?\b|\bsercas?\b|\bsercans?\b"
        ),
    ),
    (
        "serd",
        (
            r"\bserds?\b|(?:selective )?o?estrogen[- ]receptor[- ](?:antagonists?/)?(?:degraders?"
            r"|down-?regulators?)"
        ),
    ),
    ("serm", r"\bserms?\b|(?:selective )?o?estrogen[- ]receptor[- ]modulators?"),
    (
        "endocrine",
        (
            r"(?<!non-)(?<!non )(?:endocrine|hormon(?:e|al"
            r"|o))[- ]?(?:based )?(?:systemic )?(?:anti-?(?:cancer|tumou?r) )?(?:therap(?:y|ies)"
            r"|treatments?|agents?|regimens?|manipulation|lines?|drugs?)|"
            r"hormono-?therap(?:y|ies)|(?<=therapy with )hormones?\b|anti-?hormon(?:e"
            r"|al)(?: therap(?:y|ies)| treatments?)?|anti-?o?estrogens?(?: therap(?:y|ies))?"
            r"|anti-?endocrine(?: therapy)?|"
            r"\bet\b(?! al)|(?<!tension \()\bht\b|\bhormonal(?=,|/| or | and |$)"
            r"|\bendocrine(?=,|/| or chemo"
            r"| and chemo| and/or chemo)|\bhormone(?=,? (?:or|and) (?:chemo|radi|targeted))"
        ),
    ),
    (
        "ovarian_suppression",
        (
            r"(?:gnrh|lh-?rh)[- ](?:agonists?|analogu?es?)|gonadotropin[- ]releasing hormone"
            r"|ovarian (?:function )?(?:suppression|ablation)"
        ),
    ),
    ("mtor_inhibitor", r"m-?tor\b(?: inhibitors?)?|(?:mammalian|mechanistic) target of rapamycin"),
    ("akt_inhibitor", r"\bakt\b(?: inhibitors?)?|protein kinase b inhibitors?"),
    (
        "pi3k_inhibitor",
        (
            r"\bpi-?3-?k(?:inase|alpha|a)?\b(?: inhibitors?)?|phosphoinositide[- ]3"
            r"|phosphatidylinositol"
        ),
    ),
    (
        "parp_inhibitor",
        r"\bparp(?:-?[12])?[- ]?(?:i\b|inhibitors?)?|poly[- ]?\(? ?(?:adp|adenosine)",
    ),
    (
        "her2_tki",
        (
            r"\bher(?:-?2\b[^.;,]{0,25}|-?family)? ?(?:tyrosine kinase inhibitors?|\btkis?\b)"
            r"|(?:tyrosine kinase inhibitors?|\btkis?)[^.;,]{0,25}her-?2|egfr/her-?2"
        ),
    ),
    (
        "her2_adc",
        (
            r"(?:anti-?)?her-?2[- ]?(?:directed |targeted |targeting )?(?:adcs?\b"
            r"|antibody[- ]drug[- ]conjugates?)"
        ),
    ),
    (
        "anti_her2",
        (
            r"anti-? ?her-?2(?:/neu)?(?:[- ](?:therap(?:y|ies)|treatments?|agents?|targeted"
            r"|directed|based|drugs?))*|anti-?erbb-?(?:1 ?/ ?(?:erbb-?)?)?2(?: (?:therap(?:y"
            r"|ies)|agents?))?|"
            r"her-?2(?:/?-?neu)?[- ]?(?:receptor )?(?:targeted|targeting|directed|blocking"
            r"|blockade|based)(?: (?:therap(?:y|ies)|treatments?|agents?|regimens?|drugs?))?"
            r"|anti[- ]?her(?:[- ]family)?\b(?:[- ](?:targeted|directed))?(?: (?:therap(?:y"
            r"|ies)|agents?))?|her-?2 (?:therapy|inhibitors?)"
        ),
    ),
    (
        "topo1_adc",
        (
            r"(?:adcs?\b|antibody[- ]?drug[- ]?conjugates?)[^.;]{0,60}topo-?(?:isomerase)?"
            r"|topo-?(?:isomerase)?[- ](?:i|1)?[- ]?(?:inhibitors?|i|1|based|targeted"
            r"|payload)?[- ]?(?:based )?(?:adcs?\b|antibody[- ]?drug)|"
            r"(?:adcs?\b|antibody[- ]?drug[- ]?conjugates?)[^.;]{0,40}\btop-?(?:i|1)\b"
            r"|trop-?2[- ]?(?:directed|targeted|targeting|adc)?"
        ),
    ),
    ("adc", r"\badcs?\b|antibody[- ]?drug[- ]?conjugates?"),
    (
        "immunotherapy",
        (
            r"immun(?:o|e)[- ]?(?:oncolog\w+ )?therap(?:y|ies)|immune[- ]oncology"
            r"|immune[- ]checkpoint|checkpoint[- ](?:inhibitors?|blockade)|"
            r"(?:anti-? ?)?(?:pd-?1|pd-?l-?1|pd-? ?\(?l\)?-?1|pd-?l2|ctla-?4)(?! (?:positive"
            r"|expression|status|negative|tested|test|cps|combined|tumou?r|\+|level))"
            r"|programmed (?:cell )?death"
        ),
    ),
    ("taxane", r"taxanes?\b|taxoids?\b"),
    ("anthracycline", r"anthracyclin\w*|\bac-t\b|\bec-t\b"),
    ("platinum", r"platinums?\b|platinum[- ]"),
    ("fluoropyrimidine", r"fluoropyrimidines?|\b5-?fu\b"),
    ("vinca", r"vinca\b|vinca-?alkaloids?"),
    ("topoisomerase_inhibitor", r"topo-?isomerase[- ](?:i|1|ii)?[- ]?inhibitors?"),
    (
        "chemotherapy",
        (
            r"(?:poly)?chemo-?therap\w*|\bchemo\b|cytotoxic(?:s|(?:[- ](?:chemo-?therap\w*"
            r"|therap\w+|agents?"
            r"|treatments?|regimens?|drugs?)))?|cytostatics?"
        ),
    ),
    ("hdac_inhibitor", r"\bhdac(?:is?\b| inhibitors?)|histone deacetylase"),
    ("anti_angiogenic", r"anti-?angiogen\w+|\bvegfr?\b"),
    ("androgen_receptor", r"anti-?androgens?"),
    ("bone_agent", r"bisphosphonates?|rank-?l\b"),
    (
        "targeted",
        (
            r"targeted (?:systemic )?(?:therap(?:y|ies)|treatments?|agents?|drugs?)"
            r"|small molecules?|biologics?\b(?: (?:therap\w+|agents?))?|biological (?:therap\w+"
            r"|agents?|treatments?)|(?<=, )targeted(?=,)"
        ),
    ),
    (
        "systemic_nonhormonal",
        (
            r"(?:systemic )?non-?(?:hormonal|endocrine)(?: systemic)?(?: anti-?(?:cancer|tumou?r"
            r"|neoplastic))?(?: \w+)? (?:therap(?:y|ies)|treatments?)"
        ),
    ),
    (
        SYSTEMIC,
        (
            r"systemic(?: (?:anti-?(?:cancer|tumou?r|neoplastic)|non-?hormonal|cancer|anticancer"
            r"|drug|oncologic\w*))*(?: (?:therap(?:y|ies)|treatments?|regimens?|lines?|agents?))|"
            r"anti-?(?:cancer|tumou?r|neoplastic|breast cancer)(?: drug| systemic)? ?(?:therap(?:y"
            r"|ies)|treatments?|regimens?|agents?|medications?)|"
            r"(?:rescue|salvage|palliative) (?:systemic )?(?:therap(?:y|ies)|treatments?)|"
            r"lines? of (?:prior |previous )?(?:systemic |anti-?cancer "
            r"|standard(?:[- ]of[- ]care)? |palliative |rescue |any |total )*(?:therap(?:y|ies)"
            r"|treatments?)|(?:prior|previous) (?:therap(?:y|ies)|treatments?)(?=[.;,)]|$)"
            r"|(?:prior|previous|therap\w+|treatment) (?:lines?"
            r"|regimens?)\b(?: of (?:(?:systemic|anti-?cancer|any|standard|medical) )*"
            r"(?:therap(?:y|ies)|treatments?)\b)?|systemic lines?|"
            r"(?:prior|previous) (?:therap(?:y|ies)|treatments?)(?= (?:for|in|regimens?"
            r"|lines?)\b(?![^.;]{0,70}\bwith (?!or )))|(?:prior|previous) lines? of therapy"
            r"|treatment[- ]?naive|previously untreated(?! with)(?! (?:lesion|brain))|(?:two|three"
            r"|one|\d)(?: or more)? regimens?(?= (?:for"
            r"|in) (?:the )?(?:treatment of )?(?:\w+ ){0,2}(?:metasta|advanced|recurrent))"
            r"|(?<!radiation )(?<!local )(?<!surgical )(?<!of )(?:treatment"
            r"|therapy)(?= for (?:the )?(?:their )?(?:\w+ ){0,2}(?:metasta|advanced|recurrent"
            r"|relapsed)[\w/ ]{0,20}(?:breast|disease|cancer|tnbc|setting))"
        ),
    ),
)
CLASS_PATTERNS = tuple((name, re.compile(words)) for name, words in _CLASS_WORDS)

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
        ("immunotherapy", "immu chec pd pd1 pdl1 ctla deat anti"),
        ("taxane", "taxa taxo"),
        ("anthracycline", "anth ac ec"),
        ("platinum", "plat"),
        ("fluoropyrimidine", "fluo 5fu fu"),
        ("vinca", "vinc"),
        ("topoisomerase_inhibitor", "topo"),
        ("chemotherapy", "chem poly cyto radi immu"),
        ("hdac_inhibitor", "hdac deac"),
        ("anti_angiogenic", "anti vegf"),
        ("androgen_receptor", "anti"),
        ("bone_agent", "bisp rank"),
        ("targeted", "targ smal biol"),
        ("systemic_nonhormonal", "non nonh none"),
        ("systemic", "syst anti line ther trea regi untr resc salv pall"),
    )
}

# "anti" begins so many words that a class also asks for what must follow it.
_AFTER_ANTI: dict[str, tuple[str, ...]] = {
    "aromatase_inhibitor": ("arom",),
    "endocrine": ("antihorm", "antiest", "antioest", "antiendo"),
    "her2_adc": ("antibod",),
    "anti_her2": ("her", "erbb"),
    "topo1_adc": ("antibod",),
    "adc": ("antibod",),
    "immunotherapy": ("antipd", "antictla"),
    "anti_angiogenic": ("angiog",),
    "androgen_receptor": ("androg",),
    "systemic": ("cancer", "tumo", "neopl"),
}

PLACES: dict[str, tuple[int, ...]] = {
    begin: tuple(i for i, (name, _) in enumerate(CLASS_PATTERNS) if begin in _HINTS[name])
    for begin in frozenset().union(*_HINTS.values()) - {"anti"}
}
"""The places in ``CLASS_PATTERNS`` that can match where a word begins so."""
ANTI_PLACES: tuple[tuple[int, tuple[str, ...]], ...] = tuple(
    (i, _AFTER_ANTI[name]) for i, (name, _) in enumerate(CLASS_PATTERNS) if name in _AFTER_ANTI
)
"""The same for words that begin with "anti", each with what the sentence must hold too."""
