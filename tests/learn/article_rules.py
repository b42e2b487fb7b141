"""The rules of the built-in articles: ids, allowed values, and patterns of what must not stand."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from mbc_desktop.core.glossary import load_glossary
from mbc_desktop.core.resources import resource_path

PLANNED_IDS = [
    "what-mbc-is",
    "first-weeks",
    "subtypes-overview",
    "hormone-receptor-positive",
    "her2-positive",
    "her2-low",
    "triple-negative",
    "biomarkers-and-genetic-tests",
    "reading-your-pathology-report",
    "bone-metastases",
    "liver-metastases",
    "lung-metastases",
    "brain-metastases",
    "leptomeningeal-disease",
    "scans-and-response",
    "treatment-lines",
    "lobular-and-inflammatory",
    "endocrine-and-cdk46",
    "antibody-drug-conjugates",
    "immunotherapy",
    "parp-and-pi3k-inhibitors",
    "chemotherapy",
    "radiation",
    "fatigue-and-neuropathy",
    "mouth-skin-and-gut",
    "hot-flashes-and-menopause",
    "lung-inflammation",
    "blood-clots",
    "fluid-around-lung-or-belly",
    "high-blood-sugar",
    "when-to-call",
    "pain",
    "palliative-care",
    "bone-health",
    "eating-moving-sleep",
    "sex-and-intimacy",
    "work-money-insurance",
    "clinical-trials-what-they-are",
    "clinical-trials-how-to-ask",
    "clinical-trials-travel-and-costs",
    "second-opinions",
    "talking-with-children",
    "caregivers-and-loved-ones",
    "planning-ahead-and-hospice",
    "living-with-uncertainty-prognosis",
    "scan-anxiety",
    "low-mood-grief-and-wellness",
    "men-with-mbc",
    "young-women",
    "research-and-inequity",
    "advocacy",
    "finding-people",
]

BEHIND_A_DOOR = {"planning-ahead-and-hospice", "living-with-uncertainty-prognosis"}

FRONT_MATTER = {
    "id", "title", "summary", "topic", "audience", "door", "subtypes", "sources", "written",
    "last_checked", "reviewed_by",
}  # fmt: skip
TOPICS = {
    "basics", "types", "tests", "sites", "treatment", "side-effects", "daily-life", "feelings",
    "trials", "family", "planning", "research", "community",
}  # fmt: skip
AUDIENCES = {"newly-diagnosed", "in-treatment", "caregiver"}
SUBTYPES = {"hr-positive", "her2-positive", "her2-low", "triple-negative"}

PUBLISHERS = {
    "988lifeline.org", "aacr.org", "acr.org", "asco.org", "ascopubs.org", "bcrf.org",
    "blackdoctor.org",
    "breastcancer.org", "cancer.gov", "cancer.net", "cancer.org",
    "cancerandcareers.org", "cancercare.org", "cancersupportcommunity.org",
    "caregiver.org", "caringinfo.org", "cdc.gov", "clinicaltrials.gov", "cms.gov", "diabetes.org",
    "dol.gov", "eeoc.gov", "facingourrisk.org", "fda.gov", "getpalliativecare.org",
    "healthcare.gov", "hhs.gov", "komen.org", "lbbc.org",
    "lobularbreastcancer.org", "malebreastcancercoalition.org",
    "mbcalliance.org", "mbcbrainmets.org", "mbcn.org", "mdanderson.org",
    "medicare.gov", "medlineplus.gov",
    "menopause.org", "metavivor.org", "metastatictrialtalk.org", "nationalacademies.org",
    "nationalbreastcancer.org", "nccn.org", "nhlbi.nih.gov", "nhpco.org", "niams.nih.gov",
    "niddk.nih.gov", "nih.gov", "patientadvocate.org", "prepareforyourcare.org",
    "radiologyinfo.org", "ssa.gov", "theconversationproject.org",
    "theibcnetwork.org", "stoptheclot.org", "tigerlilyfoundation.org",
    "tnbcfoundation.org", "touchbbca.org", "triagecancer.org", "usa.gov", "who.int",
    "youngsurvival.org",
}  # fmt: skip

ALLOWED_BLOCKS = {"heading", "paragraph", "bullet_list", "ordered_list", "list_item", "inline"}


def _any_word(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b", re.IGNORECASE)


BANNED = {
    "en": _any_word(
        r"battl\w*", r"warriors?", r"surviv(?:ors?|orship)", r"fail(?:s|ed)", r"salvage",
        r"terminal\w*", r"journeys?", r"brave\w*", r"match\w*", r"reject\w*", r"(?:in)?eligib\w*",
        r"breakthroughs?", r"(?<!infection-)f(?:ight|ought)\w*", r"victims?", r"miracles?",
        r"suffer(?:s|ers?)", r"lost (?:her|his|their) life",
        r"tumours?", r"oestrogens?", r"diarrhoea", r"anaemia", r"oedema", r"programmes?",
        r"hospitalis\w*", r"colours?", r"caregiving burden", r"TODO", r"lorem",
    ),
    "es": _any_word(
        r"batall\w*", r"guerrer[oa]s?", r"luch(?:a|ar|as|an|ó|ando|ador\w*)", r"sobreviviente\w*",
        r"superviviente\w*", r"fracas\w*", r"terminal\w*", r"travesía\w*", r"valiente\w*",
        r"valentía", r"in?elegib\w*", r"elegib\w*", r"rechaz\w+ del (?:ensayo|estudio)",
        r"milagr\w*", r"víctimas?", r"combat\w*", r"rescate", r"TODO (?:pendiente)", r"lorem",
    ),
}  # fmt: skip

_NUMBER = {
    "en": r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)",
    "es": r"(?:\d+|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)",
}
_PEOPLE = {
    "en": r"(?:people|persons|women|men|patients|deaths|cases|families|Americans)",
    "es": r"(?:personas|mujeres|hombres|pacientes|muertes|casos|familias)",
}

FIGURE = {
    "en": re.compile(
        r"\d\s?%|\bper ?cent\b|[$€]\s?\d|\bdollars\b|\b\d{1,3}(?:,\d{3})+\b"
        rf"|\b{_NUMBER['en']} (?:in|out of)(?: every)? (?:\d+|two|three|four|five|ten|twenty|100)\b"
        rf"|\b(?:half|a third|a quarter|two thirds|three quarters) of (?:all |the )?{_PEOPLE['en']}"
        rf"|\b\d+ (?:\w+ )?{_PEOPLE['en']}\b"
        rf"|\b(?:live|lives|lived|survive\w*|survival|median)\b[^.]*\b{_NUMBER['en']} "
        r"(?:weeks|months|years)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\d\s?%|\bpor ciento\b|[$€]\s?\d|\bdólares\b|\b\d{1,3}(?:[.,]\d{3})+\b"
        rf"|\b{_NUMBER['es']} de cada \w+"
        rf"|\b(?:la mitad|un tercio|un cuarto|dos tercios) de (?:todas |las |los )*{_PEOPLE['es']}"
        rf"|\b\d+ {_PEOPLE['es']}\b"
        rf"|\b(?:viv(?:e|en|ió|ieron|ir)|supervivencia|sobreviv\w*|mediana)\b[^.]*\b"
        rf"{_NUMBER['es']} (?:semanas|meses|años)\b",
        re.IGNORECASE,
    ),
}
CITED = re.compile(r"\([^()]*\b20[12]\d\b[^()]*\)")
DOSE = re.compile(r"\b\d[\d.,]*\s?(?:mg|mcg|µg|ml|mL|IU|UI)\b(?!/)")
ALL_HOURS = re.compile(r"24/7|24 hours a day|around the clock|las 24 horas", re.IGNORECASE)
FAMILIAR_SPANISH = re.compile(
    r"\b(?:tú|tu|tus|ti|contigo|tienes|puedes|debes|sientes|eres|estás|necesitas|quieres|"
    r"vosotros|vuestr[oa]s?)\b",
    re.IGNORECASE,
)

DISEASE_IN_SPANISH = re.compile(r"cánce(?:r|res) de mama", re.IGNORECASE)

_LINK = re.compile(r"\[[^\]]+\]\((?P<kind>[a-z]+):(?P<target>[^)\s]+)\)")
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\s[A-Z]\.)\s+(?=[“\"(¿¡A-ZÁÉÍÓÚÑ0-9])")


def sentences(text: str) -> list[str]:
    """Split a block into sentences, not at an initial such as the one in “Susan G. Komen”."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def links(body: str) -> list[tuple[str, str]]:
    """Return the links of a Markdown body as (scheme, target), in order."""
    return [(link["kind"], link["target"]) for link in _LINK.finditer(body)]


def block_types(body: str) -> set[str]:
    """Return the kinds of blocks and of inline marks that a Markdown body uses.

    The table rule is switched on so that a table is seen as one, not as a paragraph.
    """
    found: set[str] = set()
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        found.add(token.type.removesuffix("_open").removesuffix("_close"))
        found |= {child.type for child in token.children or [] if child.type in _REFUSED_INLINE}
    return found


_REFUSED_INLINE = {"image", "html_inline"}


def glossary_ids() -> set[str]:
    """Return the ids of the glossary that ships."""
    return {term.id for term in load_glossary(resource_path("glossary")).terms}
