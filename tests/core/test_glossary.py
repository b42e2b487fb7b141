"""Finding terms: by id, by a registry value, by typed words, and in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.core.glossary import Glossary, Term, load_glossary
from mbc_desktop.core.registry_terms import KINDS, PHASES, STATUSES
from mbc_desktop.core.resources import resource_path

GLOSSARY = load_glossary(resource_path("glossary"))

# The enumerations of the ClinicalTrials.gov API v2.0.5 that a trial page shows, by field.
REGISTRY_VALUES = {
    "overallStatus": STATUSES,
    "phases": (*PHASES, "PHASE1|PHASE2", "PHASE2|PHASE3"),
    "studyType": ("EXPANDED_ACCESS", "INTERVENTIONAL", "OBSERVATIONAL"),
    "allocation": ("RANDOMIZED", "NON_RANDOMIZED", "NA"),
    "interventionModel": ("SINGLE_GROUP", "PARALLEL", "CROSSOVER", "FACTORIAL", "SEQUENTIAL"),
    "masking": ("NONE", "SINGLE", "DOUBLE", "TRIPLE", "QUADRUPLE"),
    "primaryPurpose": (
        "TREATMENT", "PREVENTION", "DIAGNOSTIC", "ECT", "SUPPORTIVE_CARE", "SCREENING",
        "HEALTH_SERVICES_RESEARCH", "BASIC_SCIENCE", "DEVICE_FEASIBILITY", "OTHER",
    ),
    "observationalModel": (
        "COHORT", "CASE_CONTROL", "CASE_ONLY", "CASE_CROSSOVER", "ECOLOGIC_OR_COMMUNITY",
        "FAMILY_BASED", "DEFINED_POPULATION", "NATURAL_HISTORY", "OTHER",
    ),
    "timePerspective": ("RETROSPECTIVE", "PROSPECTIVE", "CROSS_SECTIONAL", "OTHER"),
    "armGroupType": (
        "EXPERIMENTAL", "ACTIVE_COMPARATOR", "PLACEBO_COMPARATOR", "SHAM_COMPARATOR",
        "NO_INTERVENTION", "OTHER",
    ),
    "interventionType": KINDS,
}  # fmt: skip


def _ids(terms: list[Term]) -> list[str]:
    return [term.id for term in terms]


def _marked(text: str, lang: str, *, first_only: bool = False) -> list[tuple[str, str]]:
    found = GLOSSARY.find_in(text, lang, first_only=first_only)
    return [(text[hit.start : hit.end], hit.term_id) for hit in found]


@pytest.mark.parametrize(
    ("field", "value"),
    [(field, value) for field, values in REGISTRY_VALUES.items() for value in values],
)
def test_every_value_a_trial_page_shows_is_explained(field: str, value: str) -> None:
    """Each phase, status, design word and kind of intervention leads to a term."""
    assert GLOSSARY.for_enum(value, field=field) is not None


def test_a_value_that_stands_in_several_lists_is_told_by_its_field() -> None:
    """NA is no phase in one list and no allocation in another; alone it explains nothing."""
    by_field = {
        field: GLOSSARY.for_enum("NA", field=field).id for field in ("phases", "allocation")
    }
    assert by_field == {"phases": "phase-na", "allocation": "allocation"}
    assert GLOSSARY.for_enum("NA") is None
    assert GLOSSARY.for_enum("OTHER") is None
    assert GLOSSARY.for_enum("A_VALUE_OF_NEXT_YEAR", field="phases") is None


def test_a_term_is_shown_in_the_language_asked_for() -> None:
    """Spanish for Spanish, English for any other language; an unknown id gives nothing."""
    term = GLOSSARY.term("her2-low")
    assert term.text("es") is term.es
    assert term.text("en") is term.text("de") is term.en
    assert GLOSSARY.term("no-such-term") is None


def test_areas_hold_every_term_once_in_alphabetical_order() -> None:
    """Browsing by area misses no term; accents do not put a word at the end."""
    listed = [term.id for area in GLOSSARY.areas for term in GLOSSARY.in_area(area, "es")]
    assert sorted(listed) == sorted(term.id for term in GLOSSARY.terms)
    drugs = [term.es.term for term in GLOSSARY.in_area("drugs", "es")]
    assert drugs.index("ácido zoledrónico") < drugs.index("alpelisib")


@pytest.mark.parametrize(
    ("typed", "lang", "first"),
    [
        ("HER2", "en", "her2"),
        ("her2-l", "en", "her2-low"),
        ("her2low", "en", "her2-low"),
        ("ER", "en", "estrogen-receptor"),
        ("tdxd", "en", "trastuzumab-deruxtecan"),
        ("Enhertu", "es", "trastuzumab-deruxtecan"),
        ("metastasis", "es", "metastasis"),
        ("METÁSTASIS", "es", "metastasis"),
        ("metástasis", "en", "metastasis"),
        ("bochor", "es", "hot-flashes"),
        ("cáncer de seno metast", "es", "metastatic-breast-cancer"),
        ("cancer de mama metast", "es", "metastatic-breast-cancer"),
        ("ensayo clinico", "es", "clinical-trial"),
        ("hospice", "es", "hospice"),
        ("phase", "en", "phase"),
        ("second opinion", "es", "second-opinion"),
        ("breakthrough pain", "en", "pain-flare"),
        ("sea sponge", "en", "eribulin"),
    ],
)
def test_searching_puts_the_likeliest_term_first(typed: str, lang: str, first: str) -> None:
    """Accents, case, hyphens, short forms, brands, unfinished words, the other language."""
    assert _ids(GLOSSARY.search(typed, lang))[0] == first


def test_searching_for_both_spanish_words_finds_the_same_illness() -> None:
    """Seno and mama both find cáncer de mama (seno) metastásico."""
    for word in ("seno", "mama"):
        assert "metastatic-breast-cancer" in _ids(GLOSSARY.search(word, "es"))


def test_searching_for_nothing_lists_all_and_for_nonsense_none() -> None:
    """An empty or blank field shows the whole glossary; words that are nowhere show none of it."""
    assert len(GLOSSARY.search("  ", "en")) == len(GLOSSARY) >= 250
    assert _ids(GLOSSARY.search("¿?", "es")) == _ids(GLOSSARY.search("", "es"))
    assert GLOSSARY.search("xyzzy", "en") == []


def test_terms_are_found_in_a_trials_words() -> None:
    """Plurals, phases, short forms and every kind of hyphen; the longest term wins."""
    text = (
        "Phase Ib/II: HER2\u2011low (IHC 1+) metastatic breast cancer after trastuzumab deruxtecan "
        "(T-DXd), CDK4/6 inhibitors and taxanes; ECOG 0-1. No untreated brain\nmetastases."
    )
    assert _marked(text, "en") == [
        ("Phase Ib/II", "phase-1-2"),
        ("HER2\u2011low", "her2-low"),
        ("IHC", "immunohistochemistry"),
        ("metastatic breast cancer", "metastatic-breast-cancer"),
        ("trastuzumab deruxtecan", "trastuzumab-deruxtecan"),
        ("T-DXd", "trastuzumab-deruxtecan"),
        ("CDK4/6 inhibitors", "cdk46-inhibitor"),
        ("taxanes", "taxane"),
        ("ECOG", "ecog"),
        ("brain\nmetastases", "brain-metastases"),
    ]


def test_terms_are_found_in_spanish() -> None:
    """Spanish plurals lose or gain an accent; decomposed accents are the same letters."""
    text = "Los inhibidores de la aromatasa, las infusiones y las meta\u0301stasis óseas."
    assert [term_id for _, term_id in _marked(text, "es")] == [
        "aromatase-inhibitor",
        "infusion",
        "bone-metastases",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We ate fish and kept a pet.",
        "She met the team; egfr is not how it is written.",
        "She completed chess school with a broken arm.",
        "A biopsyish word, and subtyped ones.",
        "A hormone. Receptor is the next sentence.",
        "A list:\n- bone\n- scan",
        "non-recurrent",
    ],
)
def test_what_only_looks_like_a_term_is_left_alone(text: str) -> None:
    """Words inside words, words across sentences, and everyday words are not marked."""
    assert _marked(text, "en") == []


def test_only_the_first_place_of_each_term_is_given_where_asked() -> None:
    """With first_only a page underlines each term once, under whichever name it comes first."""
    text = "An ADC is an antibody-drug conjugate. A biopsy, a second biopsy."
    assert _marked(text, "en", first_only=True) == [
        ("ADC", "antibody-drug-conjugate"),
        ("biopsy", "biopsy"),
    ]
    assert len(_marked(text, "en")) == 4


@given(st.text(alphabet=st.sampled_from("HER2-+ /lowADCsbiopsyáé\u0301\n.·ǅ\u00a0()1")))
def test_any_text_can_be_searched_for_terms(text: str) -> None:
    """Places are inside the text, in order, apart, and each leads to a term."""
    for lang in ("en", "es"):
        end = 0
        for hit in GLOSSARY.find_in(text, lang):
            assert end <= hit.start < hit.end <= len(text)
            assert GLOSSARY.term(hit.term_id) is not None
            end = hit.end


@given(st.text(max_size=40))
def test_anything_can_be_typed(typed: str) -> None:
    """Searching never raises and gives no term twice."""
    for lang in ("en", "es"):
        found = _ids(GLOSSARY.search(typed, lang))
        assert len(found) == len(set(found))


def test_a_glossary_may_be_empty() -> None:
    """Without terms every question has an empty answer."""
    empty = Glossary([])
    assert empty.find_in("her2", "en") == []
    assert empty.search("her2", "en") == []
    assert empty.areas == ()
