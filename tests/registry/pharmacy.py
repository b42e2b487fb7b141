"""Drugs and subtypes that made-up trials are about: names as the field uses them."""

from __future__ import annotations

from typing import NamedTuple


class Drug(NamedTuple):
    """A drug as trials name it: generic name, other names, type, MeSH id, dose, what it is."""

    name: str
    other_names: tuple[str, ...]
    kind: str
    mesh: str
    dose: str
    what: str


_TABLE = """
Trastuzumab deruxtecan|Enhertu,T-DXd,DS-8201a|DRUG|C000614160|5.4 mg/kg IV every 3 weeks|an antibody-drug conjugate against HER2
Sacituzumab govitecan|Trodelvy,IMMU-132|DRUG||10 mg/kg IV on days 1 and 8 of each 21-day cycle|an antibody-drug conjugate against TROP2
Datopotamab deruxtecan|Datroway,Dato-DXd,DS-1062a|DRUG||6.0 mg/kg IV every 3 weeks|an antibody-drug conjugate against TROP2
Trastuzumab emtansine|Kadcyla,T-DM1|DRUG|D000080044|3.6 mg/kg IV every 3 weeks|an antibody-drug conjugate against HER2
Trastuzumab|Herceptin|BIOLOGICAL|D000068878|8 mg/kg IV loading dose, then 6 mg/kg every 3 weeks|an antibody against HER2
Pertuzumab|Perjeta|BIOLOGICAL|C485206|840 mg IV loading dose, then 420 mg every 3 weeks|an antibody against HER2
Margetuximab|Margenza,MGAH22|BIOLOGICAL||15 mg/kg IV every 3 weeks|an antibody against HER2
Tucatinib|Tukysa,ONT-380|DRUG|C000705452|300 mg by mouth twice daily|a HER2 tyrosine kinase inhibitor
Neratinib|Nerlynx,HKI-272|DRUG|C487932|240 mg by mouth once daily|a pan-HER tyrosine kinase inhibitor
Lapatinib|Tykerb,GW572016|DRUG|D000077341|1,250 mg by mouth once daily|a HER2 tyrosine kinase inhibitor
Palbociclib|Ibrance,PD-0332991|DRUG|C500026|125 mg by mouth on days 1 to 21 of each 28-day cycle|a CDK4/6 inhibitor
Ribociclib|Kisqali,LEE011|DRUG||600 mg by mouth on days 1 to 21 of each 28-day cycle|a CDK4/6 inhibitor
Abemaciclib|Verzenio,LY2835219|DRUG|C000590451|150 mg by mouth twice daily|a CDK4/6 inhibitor
Elacestrant|Orserdu,RAD1901|DRUG|C000626176|345 mg by mouth once daily|an oral selective estrogen receptor degrader
Imlunestrant|Inluriyo,LY3484356|DRUG||400 mg by mouth once daily|an oral selective estrogen receptor degrader
Camizestrant|AZD9833|DRUG||75 mg by mouth once daily|an oral selective estrogen receptor degrader
Vepdegestrant|ARV-471|DRUG||200 mg by mouth once daily|an estrogen receptor degrader (PROTAC)
Fulvestrant|Faslodex|DRUG|D000077267|500 mg into the muscle on days 1, 15 and 29, then monthly|an estrogen receptor degrader
Letrozole|Femara|DRUG|D000077289|2.5 mg by mouth once daily|an aromatase inhibitor
Anastrozole|Arimidex|DRUG|D000077384|1 mg by mouth once daily|an aromatase inhibitor
Exemestane|Aromasin|DRUG|C056516|25 mg by mouth once daily|an aromatase inhibitor
Tamoxifen|Nolvadex|DRUG|D013629|20 mg by mouth once daily|a selective estrogen receptor modulator
Capivasertib|Truqap,AZD5363|DRUG||400 mg by mouth twice daily, 4 days on and 3 days off|an AKT inhibitor
Inavolisib|Itovebi,GDC-0077|DRUG|C000723546|9 mg by mouth once daily|a PI3K alpha inhibitor
Alpelisib|Piqray,BYL719|DRUG|C585539|300 mg by mouth once daily|a PI3K alpha inhibitor
Gedatolisib|PF-05212384|DRUG||180 mg IV weekly, 3 weeks on and 1 week off|a PI3K and mTOR inhibitor
Everolimus|Afinitor,RAD001|DRUG|D000068338|10 mg by mouth once daily|an mTOR inhibitor
Olaparib|Lynparza,AZD2281|DRUG|C531550|300 mg by mouth twice daily|a PARP inhibitor
Talazoparib|Talzenna,BMN 673|DRUG|C586365|1 mg by mouth once daily|a PARP inhibitor
Pembrolizumab|Keytruda,MK-3475|BIOLOGICAL|C582435|200 mg IV every 3 weeks|an antibody against PD-1
Atezolizumab|Tecentriq,MPDL3280A|BIOLOGICAL|C000594389|1,200 mg IV every 3 weeks|an antibody against PD-L1
Durvalumab|Imfinzi,MEDI4736|BIOLOGICAL||1,500 mg IV every 4 weeks|an antibody against PD-L1
Capecitabine|Xeloda|DRUG|D000069287|1,000 mg/m2 by mouth twice daily on days 1 to 14 of each 21-day cycle|a chemotherapy taken by mouth
Eribulin|Halaven,E7389|DRUG|C490954|1.4 mg/m2 IV on days 1 and 8 of each 21-day cycle|a chemotherapy
Paclitaxel|Taxol|DRUG|D017239|80 mg/m2 IV weekly|a taxane chemotherapy
Nab-paclitaxel|Abraxane|DRUG|D000068196|100 mg/m2 IV on days 1, 8 and 15 of each 28-day cycle|a taxane chemotherapy
Docetaxel|Taxotere|DRUG|D000077143|75 mg/m2 IV every 3 weeks|a taxane chemotherapy
Carboplatin|Paraplatin|DRUG|D016190|AUC 2 IV on days 1 and 8 of each 21-day cycle|a platinum chemotherapy
Gemcitabine|Gemzar|DRUG|D000093542|1,000 mg/m2 IV on days 1 and 8 of each 21-day cycle|a chemotherapy
Vinorelbine|Navelbine|DRUG|D000077235|25 mg/m2 IV on days 1 and 8 of each 21-day cycle|a chemotherapy
Doxorubicin|Adriamycin|DRUG|D004317|60 mg/m2 IV every 2 weeks for 4 cycles|an anthracycline chemotherapy
Cyclophosphamide|Cytoxan|DRUG|D003520|600 mg/m2 IV every 2 weeks for 4 cycles|a chemotherapy
Goserelin|Zoladex|DRUG|D017273|3.6 mg under the skin every 4 weeks|ovarian suppression
Denosumab|Xgeva|BIOLOGICAL|D000069448|120 mg under the skin every 4 weeks|a medicine that protects bone
"""

DRUGS: dict[str, Drug] = {
    cells[0]: Drug(cells[0], tuple(filter(None, cells[1].split(","))), *cells[2:])
    for cells in (line.split("|") for line in _TABLE.strip().splitlines())
}


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


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split("|"))


SUBTYPES = (
    Subtype(
        "HR+/HER2-",
        "Hormone Receptor-Positive, HER2-Negative",
        ("HR-positive", "HER2-negative", "ER+ breast cancer", "endocrine resistance"),
        "Tumor is estrogen receptor and/or progesterone receptor positive ({ge} 1% of cells "
        "staining) and HER2-negative (IHC 0 or 1+, or IHC 2+ with negative ISH) by local testing",
        _names(
            "Elacestrant|Imlunestrant|Camizestrant|Vepdegestrant|Capivasertib|Inavolisib|Alpelisib|"
            "Palbociclib|Ribociclib|Abemaciclib|Everolimus|Gedatolisib|Datopotamab deruxtecan|"
            "Sacituzumab govitecan"
        ),
        ("Fulvestrant", "Letrozole", "Anastrozole", "Exemestane"),
        ("Fulvestrant", "Exemestane", "Everolimus", "Capecitabine"),
        0.36,
    ),
    Subtype(
        "HER2+",
        "HER2-Positive",
        ("HER2-positive", "ERBB2 amplification", "anti-HER2 therapy"),
        "HER2-positive disease, defined as IHC 3+ or ISH amplified on the most recent tumor sample",
        _names(
            "Trastuzumab deruxtecan|Tucatinib|Neratinib|Margetuximab|Trastuzumab emtansine|"
            "Pertuzumab|Lapatinib"
        ),
        ("Trastuzumab", "Pertuzumab", "Capecitabine"),
        ("Trastuzumab emtansine", "Capecitabine", "Docetaxel"),
        0.2,
    ),
    Subtype(
        "TNBC",
        "Triple-Negative",
        ("triple negative breast cancer", "TNBC", "PD-L1", "TROP2"),
        "Triple-negative disease: estrogen and progesterone receptor expression {lt} 1% and "
        "HER2-negative according to current guidelines",
        _names(
            "Sacituzumab govitecan|Datopotamab deruxtecan|Pembrolizumab|Atezolizumab|Durvalumab|"
            "Olaparib|Eribulin|Carboplatin"
        ),
        ("Pembrolizumab", "Carboplatin", "Nab-paclitaxel", "Gemcitabine"),
        ("Eribulin", "Capecitabine", "Gemcitabine", "Paclitaxel"),
        0.18,
    ),
    Subtype(
        "HER2-low",
        "HER2-Low",
        ("HER2-low", "HER2-ultralow", "antibody-drug conjugate"),
        "HER2-low disease (IHC 1+, or IHC 2+ with negative ISH) confirmed on archival or new tissue",
        ("Trastuzumab deruxtecan", "Datopotamab deruxtecan"),
        ("Capecitabine", "Durvalumab", "Fulvestrant"),
        ("Capecitabine", "Paclitaxel", "Eribulin"),
        0.08,
    ),
    Subtype(
        "BRCA",
        "BRCA-Mutated",
        ("BRCA1", "BRCA2", "PALB2", "homologous recombination deficiency"),
        "Documented germline pathogenic variant in BRCA1, BRCA2 or PALB2",
        ("Olaparib", "Talazoparib"),
        ("Pembrolizumab", "Carboplatin", "Fulvestrant"),
        ("Capecitabine", "Eribulin", "Vinorelbine"),
        0.06,
    ),
    Subtype(
        "any",
        "Any Subtype",
        ("breast cancer", "all subtypes"),
        "Any hormone receptor and HER2 status is allowed",
        ("Eribulin", "Capecitabine", "Vinorelbine", "Denosumab", "Nab-paclitaxel"),
        ("Gemcitabine", "Carboplatin", "Cyclophosphamide"),
        ("Capecitabine", "Paclitaxel", "Docetaxel"),
        0.12,
    ),
)
