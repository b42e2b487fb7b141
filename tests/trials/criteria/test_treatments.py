"""Drugs and classes by their names, brands and codes, and the tree of classes."""

from __future__ import annotations

import pytest

from mbc_desktop.trials.criteria.treatments import LABEL_CLASSES, load_drugs, parse_drugs

DRUGS = load_drugs()


def named(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """Return generic name and classes of what a sentence names."""
    return [(m.drug, m.classes) for m in DRUGS.mentions(text, text.lower())]


@pytest.mark.parametrize(
    ("text", "drug", "primary"),
    [
        ("prior Ibrance", "palbociclib", "cdk46_inhibitor"),
        ("prior LY2835219", "abemaciclib", "cdk46_inhibitor"),
        ("prior T-DM1", "trastuzumab emtansine", "trastuzumab_emtansine"),
        ("prior fam-trastuzumab deruxtecan", "trastuzumab deruxtecan", "trastuzumab_deruxtecan"),
        ("prior sacituzumab govitecan-hziy", "sacituzumab govitecan", "topo1_adc"),
        ("a trastuzumab-based regimen", "trastuzumab", "trastuzumab"),
        ("prior Taxol", "paclitaxel", "taxane"),
        ("prior Faslodex", "fulvestrant", "fulvestrant"),
    ],
)
def test_a_brand_a_code_or_a_name_is_the_same_drug(text: str, drug: str, primary: str) -> None:
    """Whatever it is called, one drug, and its class first."""
    assert [(d, c[0]) for d, c in named(text)] == [(drug, primary)]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("cyclin-dependent kinase (CDK) 4/6 inhibitor", ("cdk46_inhibitor",)),
        ("CDK4/6i", ("cdk46_inhibitor",)),
        ("any SERD", ("fulvestrant", "oral_serd")),
        ("anti-HER2 therapy", ("anti_her2",)),
        ("anti HER-family targeted therapy", ("anti_her2",)),
        ("hormonal therapy", ("endocrine",)),
        ("an antibody-drug conjugate with a topoisomerase I inhibitor", ("topo1_adc",)),
        ("anti-PD-1 therapy", ("immunotherapy",)),
        ("PARP inhibitors", ("parp_inhibitor",)),
        ("a phosphoinositide 3-kinase inhibitor", ("pi3k_inhibitor",)),
        ("cytotoxic chemotherapy", ("chemotherapy",)),
    ],
)
def test_a_class_is_known_by_its_words(text: str, classes: tuple[str, ...]) -> None:
    """The first thing named is the class."""
    assert named(text)[0] == (None, classes)


@pytest.mark.parametrize(
    "text",
    [
        "PD-L1 positive tumors",
        "hormone replacement",
        "standard Tam tam music",
        "the first-line study",
    ],
)
def test_words_that_only_look_alike_are_no_treatment(text: str) -> None:
    """A marker, a hormone pill and an ordinary word name no class that a label knows."""
    assert not [c for _, classes in named(text) for c in classes if DRUGS.label_class(c)]


def test_a_number_of_lines_of_chemotherapy_names_chemotherapy_only() -> None:
    """“Prior lines of chemotherapy” is not a line of any therapy."""
    assert named("prior lines of cytotoxic chemotherapy") == [(None, ("chemotherapy",))]
    assert named("anthracycline-based chemotherapy") == [(None, ("anthracycline",))]


def test_classes_are_a_tree() -> None:
    """A class counts as the nearest class of LABELS.md above it."""
    assert list(DRUGS.ancestors("taxane")) == ["taxane", "chemotherapy"]
    assert DRUGS.label_class("akt_inhibitor") == "pi3k_akt_mtor_inhibitor"
    assert DRUGS.label_class("serm") == "endocrine"
    assert DRUGS.label_class("vinca") is None
    assert DRUGS.classes_of["trastuzumab deruxtecan"] == ("trastuzumab_deruxtecan", "topo1_adc")


def test_the_shipped_dictionary_is_whole() -> None:
    """Every class has a name and a known parent, every drug a known class, every label a class."""
    for name, parent in DRUGS.parents.items():
        assert DRUGS.labels[name].strip()
        assert parent is None or parent in DRUGS.parents
    for drug, classes in DRUGS.classes_of.items():
        assert classes, drug
        assert set(classes) <= set(DRUGS.parents), drug
    assert set(DRUGS.parents) >= LABEL_CLASSES


def test_a_dictionary_of_another_shape_is_refused() -> None:
    """A damaged file is told at once, not at the first trial."""
    with pytest.raises((KeyError, TypeError)):
        parse_drugs({"drugs": []})
