"""Eligibility texts: what trials in breast cancer ask for, in words of our own."""

from __future__ import annotations

import random
from typing import NamedTuple

from tests.registry.pharmacy import Subtype
from tests.registry.phrases import phrases

_SIMPLE = (
    ("Women aged 18 years and older", "Diagnosed with breast cancer", "Gives written consent"),
    ("Breast cancer of any stage", "Treated at one of the sites", "18 years or older"),
    ("Adults living with breast cancer", "Able to answer questionnaires"),
)
_STAGES = {
    "metastatic": "Metastatic or locally advanced, unresectable breast cancer",
    "early": "Stage II or III invasive breast cancer, without distant metastases \\[M0\\]",
    "solid": "Advanced or metastatic solid tumor, including breast cancer, for which no standard "
    "treatment is left",
    "melanoma": "Stage IIIB, IIIC or IIID melanoma of the skin that can be removed by surgery",
}
_HEADINGS = (
    ("Inclusion Criteria:", "Exclusion Criteria:"),
    ("Key Inclusion Criteria:", "Key Exclusion Criteria:"),
    ("INCLUSION CRITERIA", "EXCLUSION CRITERIA"),
    ("Inclusion Criteria", "Exclusion Criteria"),
    ("**Inclusion Criteria**", "**Exclusion Criteria**"),
)


class _Manner(NamedTuple):
    """How a text writes: comparison signs, bullets, and headings."""

    ge: str
    le: str
    gt: str
    lt: str
    bullet: str
    headings: tuple[str, str]


def _manner(draw: random.Random) -> _Manner:
    """A manner of writing; half of them escape as the registry's markdown does."""
    if draw.random() < 0.5:
        signs = ("\\>=", "\\<=", "\\>", "\\<")
    else:
        signs = ("≥", "≤", "more than", "less than")
    bullet = draw.choices(("* ", "1. ", "- ", ""), (62, 30, 4, 4))[0]
    headings = draw.choices(_HEADINGS, (62, 12, 12, 8, 6))[0]
    return _Manner(*signs, bullet, headings)


def eligibility(draw: random.Random, subtype: Subtype, drug: str, length: int, setting: str) -> str:
    """A whole eligibility text of about `length` characters.

    Args:
        draw: where chance comes from.
        subtype: whose criteria to take.
        drug: what the trial tests, for criteria that name it.
        length: in characters; very short and very long texts are made too.
        setting: "metastatic", "early", "solid" or "melanoma".
    """
    how = _manner(draw)
    if length < 500:
        items = list(draw.choice(_SIMPLE))
        text = f"{how.headings[0]}\n\n{_listed(items, how, draw, drug)}"
        return text if length < 200 else f"{text}\n\n{how.headings[1]}\n\n* Not willing to join"
    special = subtype.label if setting in ("metastatic", "early") else ""
    include = [_STAGES[setting]]
    if special:
        include.append(subtype.criterion)
    if setting == "metastatic":
        include.append(draw.choice(phrases("lines", special)))
        include.append(draw.choice(phrases("measurable")))
    include.append(draw.choice(phrases("ecog")))
    exclude = ["Any distant metastasis"]
    if setting != "early":
        exclude = [draw.choice(phrases("brain"))]
    more_in, more_out = _shuffled(draw, "inclusion", special), _shuffled(draw, "exclusion", special)
    total = sum(map(len, include)) + sum(map(len, exclude)) + 60
    while total < length and (more_in or more_out):
        if more_out and (not more_in or draw.random() < 0.55):
            exclude.append(more_out.pop())
            total += len(exclude[-1]) + 4
        else:
            include.append(more_in.pop())
            total += len(include[-1]) + 4
    text = f"{how.headings[0]}\n\n{_listed(include, how, draw, drug)}"
    cohort = 0
    while total < length - 300:
        cohort += 1
        items = [
            line.replace("{cohort}", str(cohort)) for line in draw.sample(phrases("cohort"), 6)
        ]
        block = _listed(items, how, draw, drug)
        text += f"\n\nAdditional criteria for Cohort {cohort}\\*:\n\n{block}"
        total += len(block) + 40
    return f"{text}\n\n{how.headings[1]}\n\n{_listed(exclude, how, draw, drug)}"


def _shuffled(draw: random.Random, section: str, special: str) -> list[str]:
    common, own = phrases(section), phrases(section, special)[len(phrases(section)) :]
    # Those of the subtype come last here, and are so taken first.
    return [*draw.sample(common, len(common)), *draw.sample(own, min(len(own), 2))]


def _listed(items: list[str], how: _Manner, draw: random.Random, drug: str) -> str:
    roll = draw.random
    text = "\f".join(items)
    if "{" in text:
        text = text.format(
            ge=how.ge,
            le=how.le,
            gt=how.gt,
            lt=how.lt,
            drug=drug,
            a=1 + int(2 * roll()),
            b=2 + int(3 * roll()),
            c=3 + int(3 * roll()),
            d=6 + int(2 * roll()),
            e=4 + int(2 * roll()),
        )
    if how.bullet == "1. ":
        lines = [f"{at}. {line}" for at, line in enumerate(text.split("\f"), start=1)]
        return _nested("\n".join(lines), "\n   * ")
    if how.bullet:
        text = text.replace("\f", "\n" + how.bullet)
        return how.bullet + _nested(text, "\n  * ")
    return text.replace("\f", "\n\n").replace(" >> ", "\n\n")


def _nested(text: str, bullet: str) -> str:
    # As the registry writes it: an empty line before the first of a nested list, none between.
    if " >> " not in text:
        return text
    lines = []
    for line in text.split("\n"):
        head, *below = line.split(" >> ")
        lines.append(head + (f"\n{bullet}" + bullet.join(below) + "\n" if below else ""))
    return "\n".join(lines).rstrip("\n")
