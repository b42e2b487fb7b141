"""Longer texts of made-up records: descriptions, outcomes, sponsors, references."""

from __future__ import annotations

import random
from typing import Any

from tests.registry.outlines import Outline

WHY_STOPPED = (
    "Slow accrual (sample)",
    "Sponsor decision, not related to safety (sample)",
    "Funding ended (sample)",
    "The drug was withdrawn by its maker (sample)",
)
_INDUSTRY = (
    "Sample Pharma,Example Biotherapeutics,Sample Oncology GmbH,Example Medicines Ltd".split(",")
)
_OTHERS = (
    ("Sample University", "OTHER"),
    ("Example Cancer Center", "OTHER"),
    ("Sample Breast Cancer Study Group", "NETWORK"),
    ("Example Hospital Trust", "OTHER"),
    ("Sample National Cancer Institute", "NIH"),
    ("Example Ministry of Health", "OTHER_GOV"),
    ("Sample Medical School", "OTHER"),
)
_SENTENCES = (
    "After signing consent, participants have screening tests within 28 days: scans, blood tests, "
    "an electrocardiogram and a review of earlier tumor samples.",
    "Scans are done every {a} weeks for the first year and every {b} weeks after that, until the "
    "cancer grows.",
    "Blood for circulating tumor DNA is drawn at the start, on day 1 of cycle 2, and when treatment "
    "stops working.",
    "A biopsy before treatment is required unless a sample from the last {b} months is at hand; a "
    "second biopsy is optional.",
    "Participants fill in questionnaires on quality of life on paper or on a device before every "
    "second visit.",
    "Treatment goes on until the cancer grows, side effects become too hard, or the participant "
    "wishes to stop.",
    "An independent committee looks at safety after the first {b}0 participants and every 6 months.",
    "Randomization is stratified by visceral disease, number of earlier lines and region.",
    "In the dose-escalation part a Bayesian design with overdose control guides the dose of {drug}.",
    "The expansion part opens {a} cohorts, each for a subtype, once a dose has been chosen.",
    "After treatment ends, people in the study are called every 12 weeks for survival follow-up.",
    "Dose reductions follow a table in the protocol; at most {a} reductions of {drug} are allowed.",
    "The sample size gives 80% power to detect a hazard ratio of 0.65 at a one-sided 2.5% level.",
    "Tumor tissue is tested centrally for HER2 by immunohistochemistry and in situ hybridization.",
    "Crossover from the control group is {maybe} after central review of progression.",
    "Mouth care with a steroid rinse is advised from day 1 to lower the risk of sores.",
    "Lung scans are looked at for early signs of interstitial lung disease at each assessment.",
    "**Part {a}** tests whether the combination is safe; \\*details are in section {b} of the plan.",
    "People may travel; \\[costs\\] of parking and meals are paid back by the sponsor.",
)
_MEASURES = (
    (
        "Progression-free survival (PFS)",
        "Time from randomization to growth of the cancer by RECIST "
        "1.1 as judged by the investigator, or death from any cause, whichever is first.",
    ),
    ("Overall survival", "Time from the first dose to death from any cause."),
    (
        "Objective response rate",
        "Share of people whose cancer shrinks in part or fully, confirmed "
        "by a second scan at least 4 weeks later, by RECIST 1.1.",
    ),
    ("Duration of response", "Time from the first response to growth of the cancer or death."),
    ("Clinical benefit rate", "Response, or stable disease for at least 24 weeks."),
    (
        "Number of people with side effects",
        "Adverse events graded by CTCAE version 5.0, by system "
        "organ class and preferred term, from the first dose to 30 days after the last.",
    ),
    ("Dose-limiting toxicity", "Events of cycle 1 that the protocol counts as dose-limiting."),
    (
        "Change in quality of life (EORTC QLQ-C30)",
        "Change from baseline in global health status; "
        "scores run from 0 to 100, and higher is better.",
    ),
    (
        "Change in FACT-B total score",
        "Change from baseline; scores run from 0 to 148, and higher is better.",
    ),
    (
        "Maximum plasma concentration (Cmax)",
        "Measured by a validated assay in blood drawn before "
        "and after the dose on the days listed.",
    ),
    ("Area under the curve (AUC)", "Area under the concentration curve over one dosing interval."),
    (
        "Intracranial response",
        "Response of brain lesions by RANO-BM criteria in people with "
        "measurable brain metastases at the start.",
    ),
    ("Time to chemotherapy", "Time from randomization to the first chemotherapy after the study."),
    ("ctDNA clearance", "Share of people whose blood no longer shows the mutation found at first."),
    (
        "Pathologic complete response",
        "No invasive cancer left in breast and lymph nodes (ypT0/Tis ypN0) at surgery.",
    ),
    ("Time to worsening of pain", "Time to a rise by 10 points or more on the pain scale."),
)
_FRAMES = (
    "Up to {n} months",
    "From randomization until progression or death, assessed up to {n} months",
    "Every 8 weeks, up to {n} months",
    "Cycle 1 (each cycle is 21 days)",
    "Baseline and week {n}",
    "From the first dose to 30 days after the last dose, up to {n} months",
)


def sponsor(draw: random.Random, sites: int) -> tuple[str, str]:
    """A sponsor and its class; companies run the large trials."""
    if draw.random() < (0.2 if sites < 12 else 0.75):
        return f"{draw.choice(_INDUSTRY)}", "INDUSTRY"
    return draw.choice(_OTHERS)


def description(draw: random.Random, about: Outline, words: float) -> dict[str, Any]:
    """Summary and, in seven of ten records, a detailed description."""
    out = {"briefSummary": about.summary}
    if draw.random() < 0.7:
        paragraphs = []
        for _ in range(1 + int(words * words * 8)):
            sentences = draw.sample(_SENTENCES, draw.randint(3, 6))
            paragraphs.append(" ".join(sentences))
        text = "\n\n".join(paragraphs).format(
            a=draw.randint(2, 4),
            b=draw.randint(5, 9),
            drug=about.main.lower(),
            maybe=draw.choice(("allowed", "not allowed")),
        )
        out["detailedDescription"] = f"[Sample] {text}"
    return out


def outcomes(draw: random.Random, about: Outline, words: float) -> dict[str, Any]:
    """Primary outcomes, and as many secondary ones as the record is long."""
    out: dict[str, Any] = {
        "primaryOutcomes": [_outcome(draw, about) for _ in range(1 + (words > 0.8))]
    }
    count = int(1 + words**3 * 26 * draw.uniform(0.4, 1.6))
    if draw.random() < 0.83:
        out["secondaryOutcomes"] = [_outcome(draw, about) for _ in range(count)]
    if draw.random() < 0.06:
        out["otherOutcomes"] = [_outcome(draw, about)]
    return out


def _outcome(draw: random.Random, about: Outline) -> dict[str, str]:
    measure, told = draw.choice(_MEASURES)
    frame = draw.choice(_FRAMES).format(n=draw.choice((6, 12, 24, 36, 60)))
    if measure.startswith(("Maximum", "Area")):
        measure = f"{measure} of {about.main.lower()}"
    out = {"measure": measure}
    if draw.random() < 0.8:
        out["description"] = told
    out["timeFrame"] = frame
    return out


def references(draw: random.Random) -> dict[str, Any]:
    """A reference or two, marked as samples."""
    out: dict[str, Any] = {
        "references": [
            {
                "type": draw.choice(("BACKGROUND", "DERIVED", "RESULT")),
                "citation": f"Sample A, Example B. [Sample] A made-up reference, number {at}. "
                f"J Sample Oncol. {draw.randint(2008, 2026)};{draw.randint(1, 60)}(2):1-9.",
            }
            for at in range(1, draw.randint(2, 6))
        ]
    }
    if draw.random() < 0.3:
        out["seeAlsoLinks"] = [{"label": "Sample link", "url": "https://example.org/sample"}]
    return out


def sharing(draw: random.Random) -> dict[str, Any]:
    """Whether data of single people is shared with researchers."""
    choice = draw.choice(("YES", "NO", "NO", "UNDECIDED"))
    out: dict[str, Any] = {"ipdSharing": choice}
    if choice == "YES":
        out["description"] = "Sample statement: data may be asked for 12 months after the results."
        out["infoTypes"] = ["STUDY_PROTOCOL", "SAP"]
    return out
