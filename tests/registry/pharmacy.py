"""Drugs and subtypes that made-up trials are about: names as the field uses them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Drug(NamedTuple):
    """A drug as trials name it: generic name, other names, type, MeSH id, dose, what it is."""

    name: str
    other_names: tuple[str, ...]
    kind: str
    mesh: str
    dose: str
    what: str


def _read_drugs() -> dict[str, Drug]:
    out = {}
    text = Path(__file__).with_name("drugs.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            name, others, kind, mesh, dose, what = line.split("\t")
            out[name] = Drug(name, tuple(filter(None, others.split(","))), kind, mesh, dose, what)
    return out


DRUGS = _read_drugs()


class Subtype(NamedTuple):
    """A breast cancer subtype: its names, its criterion, and the drugs tested and compared."""

    label: str
    title: str
    keywords: tuple[str, ...]
    criterion: str
    tested: tuple[str, ...]
    partners: tuple[str, ...]
    controls: tuple[str, ...]
    share: float


SUBTYPES = (
    Subtype(
        label="HR+/HER2-",
        title="Hormone Receptor-Positive, HER2-Negative",
        keywords=("HR-positive", "HER2-negative", "ER+ breast cancer", "endocrine resistance"),
        criterion="Tumor is estrogen receptor and/or progesterone receptor positive ({ge} 1% of "
        "cells staining) and HER2-negative (IHC 0 or 1+, or IHC 2+ with negative ISH)",
        tested=(
            "Elacestrant",
            "Imlunestrant",
            "Camizestrant",
            "Vepdegestrant",
            "Capivasertib",
            "Inavolisib",
            "Alpelisib",
            "Palbociclib",
            "Ribociclib",
            "Abemaciclib",
            "Everolimus",
            "Gedatolisib",
            "Datopotamab deruxtecan",
            "Sacituzumab govitecan",
        ),
        partners=("Fulvestrant", "Letrozole", "Anastrozole", "Exemestane"),
        controls=("Fulvestrant", "Exemestane", "Everolimus", "Capecitabine"),
        share=0.36,
    ),
    Subtype(
        label="HER2+",
        title="HER2-Positive",
        keywords=("HER2-positive", "ERBB2 amplification", "anti-HER2 therapy"),
        criterion="HER2-positive disease, defined as IHC 3+ or ISH amplified on the most recent "
        "tumor sample",
        tested=(
            "Trastuzumab deruxtecan",
            "Tucatinib",
            "Neratinib",
            "Margetuximab",
            "Trastuzumab emtansine",
            "Pertuzumab",
            "Lapatinib",
        ),
        partners=("Trastuzumab", "Pertuzumab", "Capecitabine"),
        controls=("Trastuzumab emtansine", "Capecitabine", "Docetaxel"),
        share=0.2,
    ),
    Subtype(
        label="TNBC",
        title="Triple-Negative",
        keywords=("triple negative breast cancer", "TNBC", "PD-L1", "TROP2"),
        criterion="Triple-negative disease: estrogen and progesterone receptor expression {lt} 1% "
        "and HER2-negative according to current guidelines",
        tested=(
            "Sacituzumab govitecan",
            "Datopotamab deruxtecan",
            "Pembrolizumab",
            "Atezolizumab",
            "Durvalumab",
            "Olaparib",
            "Eribulin",
            "Carboplatin",
        ),
        partners=("Pembrolizumab", "Carboplatin", "Nab-paclitaxel", "Gemcitabine"),
        controls=("Eribulin", "Capecitabine", "Gemcitabine", "Paclitaxel"),
        share=0.18,
    ),
    Subtype(
        label="HER2-low",
        title="HER2-Low",
        keywords=("HER2-low", "HER2-ultralow", "antibody-drug conjugate"),
        criterion="HER2-low disease (IHC 1+, or IHC 2+ with negative ISH) confirmed on archival or "
        "new tissue",
        tested=("Trastuzumab deruxtecan", "Datopotamab deruxtecan"),
        partners=("Capecitabine", "Durvalumab", "Fulvestrant"),
        controls=("Capecitabine", "Paclitaxel", "Eribulin"),
        share=0.08,
    ),
    Subtype(
        label="BRCA",
        title="BRCA-Mutated",
        keywords=("BRCA1", "BRCA2", "PALB2", "homologous recombination deficiency"),
        criterion="Documented germline pathogenic variant in BRCA1, BRCA2 or PALB2",
        tested=("Olaparib", "Talazoparib"),
        partners=("Pembrolizumab", "Carboplatin", "Fulvestrant"),
        controls=("Capecitabine", "Eribulin", "Vinorelbine"),
        share=0.06,
    ),
    Subtype(
        label="any",
        title="Any Subtype",
        keywords=("breast cancer", "all subtypes"),
        criterion="Any hormone receptor and HER2 status is allowed",
        tested=("Eribulin", "Capecitabine", "Vinorelbine", "Denosumab", "Nab-paclitaxel"),
        partners=("Gemcitabine", "Carboplatin", "Cyclophosphamide"),
        controls=("Capecitabine", "Paclitaxel", "Docetaxel"),
        share=0.12,
    ),
)
