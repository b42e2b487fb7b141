"""Longer texts of made-up records: descriptions, outcomes, sponsors, references."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

from tests.registry.outlines import Outline
from tests.registry.phrases import phrases, table

_INDUSTRY = (
    "Sample Pharma",
    "Example Biotherapeutics",
    "Sample Oncology GmbH",
    "Example Medicines Ltd",
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


def sponsor(draw: random.Random, sites: int) -> tuple[str, str]:
    """A sponsor and its class; companies run the large trials."""
    if draw.random() < (0.2 if sites < 12 else 0.75):
        return draw.choice(_INDUSTRY), "INDUSTRY"
    return draw.choice(_OTHERS)


def description(draw: random.Random, about: Outline, words: float) -> dict[str, Any]:
    """Summary and, in seven of ten records, a detailed description."""
    out = {"briefSummary": about.summary}
    if draw.random() < 0.7:
        sentences = phrases("description")
        text = "\n\n".join(
            " ".join(draw.sample(sentences, draw.randint(3, 6)))
            for _ in range(3 + int(words * words * 20))
        )
        out["detailedDescription"] = "[Sample] " + text.format(
            a=draw.randint(2, 4),
            b=draw.randint(5, 9),
            drug=about.main.lower(),
            maybe=draw.choice(("allowed", "not allowed")),
        )
    return out


def outcomes(draw: random.Random, about: Outline, words: float, sites: int) -> dict[str, Any]:
    """Primary outcomes, and as many secondary ones as the trial is large and its text long."""
    out: dict[str, Any] = {
        "primaryOutcomes": [_outcome(draw, about) for _ in range(1 + (words > 0.8))]
    }
    count = int(15 + (words**2 * 52 + min(sites, 250) * 1.2) * draw.uniform(0.5, 1.5))
    if draw.random() < 0.83:
        out["secondaryOutcomes"] = [_outcome(draw, about) for _ in range(count)]
    if draw.random() < 0.06:
        out["otherOutcomes"] = [_outcome(draw, about)]
    return out


@cache
def _frames() -> tuple[str, ...]:
    months = (6, 12, 24, 36, 60)
    return tuple(frame.format(n=n) for frame in phrases("time frames") for n in months)


@cache
def _measures() -> tuple[tuple[str, str, bool], ...]:
    # The text of each measure with each way to analyze it, and whether it is of one drug.
    return tuple(
        (measure, f"{told} {analysis}", measure.startswith(("Maximum", "Area")))
        for measure, told in table("measures")
        for analysis in phrases("analysis")
    )


def _outcome(draw: random.Random, about: Outline) -> dict[str, str]:
    roll = draw.random
    measures, frames = _measures(), _frames()
    measure, told, of_drug = measures[int(roll() * len(measures))]
    out = {"measure": f"{measure} of {about.main.lower()}" if of_drug else measure}
    if roll() < 0.85:
        out["description"] = told
    out["timeFrame"] = frames[int(roll() * len(frames))]
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
            for at in range(1, draw.randint(2, 9))
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
