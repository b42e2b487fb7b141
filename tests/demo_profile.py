"""A sample of what a person may say about the cancer, for ``script/run --demo``."""

from __future__ import annotations

from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile

_LETROZOLE = DrugHad(
    "letrozole", "", "advanced", "2022-03", "2023-10", why_stopped="growth", with_before=True
)
SAMPLE = Profile(
    home="60614",
    travel_miles=100,
    er="positive",
    pr="negative",
    her2="low",
    present="working",
    drugs=(
        DrugHad("docetaxel", "", "early", "2016-02", "2016-06", why_stopped="planned_end"),
        DrugHad(kind="surgery", setting="early", start="2016-08"),
        DrugHad("tamoxifen", "", "early", "2016-09", "2021-09", why_stopped="planned_end"),
        DrugHad("palbociclib", "", "advanced", "2022-03", "2023-10", why_stopped="growth"),
        _LETROZOLE,
        DrugHad(kind="radiation", setting="advanced", start="2023-05"),
        DrugHad("denosumab", "", "advanced", "2022-05", ongoing=True),
        DrugHad("capecitabine", "", "advanced", "2023-11", ongoing=True),
    ),
    all_drugs="yes",
    chemotherapy="yes",
    brain="never_scanned",
    leptomeningeal="never_scanned",
    genes=(
        GeneResult("PIK3CA", "found", "tumor"),
        GeneResult("ESR1", "not_tested"),
        GeneResult("BRCA1", "not_found"),
        GeneResult("BRCA2", "not_found"),
        GeneResult("TP53", "found", "tumor"),
    ),
    activity="light_work",
    birth_year=1961,
    sex="female",
    menopause="post",
    history="recurred",
    recurred="2022-02",
    early_ended="2021-09",
    bone_only="no",
    sites=("bone", "liver"),
    measurable="yes",
    biopsies=(
        Biopsy("2016-01", "breast", "positive", "positive", "negative", "0", "", 90, 40),
        Biopsy("2022-02", "liver", "positive", "negative", "low", "1+", "", 60),
    ),
)
