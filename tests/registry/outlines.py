"""What made-up trials are about: title, summary, arms, design, in words of our own."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from tests.registry.pharmacy import DRUGS, SUBTYPES, Drug, Subtype
from tests.registry.phrases import phrases, table

_SHARES = [subtype.share for subtype in SUBTYPES]
_ACRONYMS = ("AURORA", "BEACON", "CEDAR", "DAHLIA", "EMBER", "FJORD", "HARBOR", "JUNIPER", "LAUREL")


@dataclass
class Outline:
    """One made-up trial before it becomes a record."""

    kind: str
    setting: str
    subtype: Subtype
    title: str
    official: str
    summary: str
    conditions: list[str]
    keywords: list[str]
    mesh: list[tuple[str, str]]
    drugs: list[Drug] = field(default_factory=list)
    interventions: list[dict[str, Any]] = field(default_factory=list)
    arms: list[dict[str, Any]] = field(default_factory=list)
    phases: list[str] | None = None
    design: dict[str, Any] = field(default_factory=dict)
    acronym: str | None = None

    @property
    def main(self) -> str:
        """What the trial tests, by name."""
        return self.drugs[0].name if self.drugs else "the study treatment"


_BREAST = ("Breast Neoplasms", "D001943")
_PHASES = (
    (["PHASE1"], 14),
    (["PHASE1", "PHASE2"], 13),
    (["PHASE2"], 40),
    (["PHASE2", "PHASE3"], 3),
    (["PHASE3"], 24),
    (["PHASE4"], 4),
    (["EARLY_PHASE1"], 2),
)
_PHASE_WORDS = {
    "PHASE1": "Phase 1",
    "PHASE2": "Phase 2",
    "PHASE3": "Phase 3",
    "PHASE4": "Phase 4",
    "EARLY_PHASE1": "Early Phase 1",
}
_KINDS = ("drug", "early", "local", "support", "observe", "solid", "melanoma", "access")
_KIND_SHARES = (47, 17, 8, 10, 11, 5, 1.6, 0.4)


def outline(draw: random.Random) -> Outline:
    """Draw what a trial is about."""
    kind = draw.choices(_KINDS, _KIND_SHARES)[0]
    subtype = draw.choices(SUBTYPES, _SHARES)[0]
    if kind in ("local", "support"):
        return _without_drug(draw, kind, subtype)
    if kind == "observe":
        return _observed(draw, subtype)
    if kind == "melanoma":
        return _melanoma(draw, subtype)
    return _drug_trial(draw, kind, subtype)


def _drug_trial(draw: random.Random, kind: str, subtype: Subtype) -> Outline:
    tested = DRUGS[draw.choice(subtype.tested)]
    partners = [DRUGS[name] for name in subtype.partners if name != tested.name]
    partner = draw.choice(partners) if partners and draw.random() < 0.6 else None
    control = DRUGS[draw.choice([name for name in subtype.controls if name != tested.name])]
    phases = draw.choices([p for p, _ in _PHASES], [w for _, w in _PHASES])[0]
    if kind == "solid":
        phases = draw.choice((["PHASE1"], ["PHASE1", "PHASE2"], ["PHASE2"]))
    randomized = kind == "drug" and phases[-1] in ("PHASE2", "PHASE3") and draw.random() < 0.6
    randomized = randomized or (kind == "early" and draw.random() < 0.6)
    placebo = randomized and partner is not None and draw.random() < 0.35
    words = "/".join(_PHASE_WORDS[phase].replace("Phase ", "") for phase in phases)
    both = tested.name + (f" Plus {partner.name}" if partner else "")
    who = {
        "drug": f"{subtype.title} Metastatic Breast Cancer",
        "early": f"Early {subtype.title} Breast Cancer",
        "solid": "Advanced Solid Tumors, Including Breast Cancer",
        "access": f"{subtype.title} Metastatic Breast Cancer",
    }[kind].replace("Any Subtype ", "")
    against = ""
    if placebo and partner is not None:
        against = f" Versus Placebo Plus {partner.name}"
    elif randomized:
        against = f" Versus {control.name}"
    title = f"[Sample] {both}{against} in People With {who}"
    design = "Randomized" if randomized else "Single-Arm"
    masking = "Double-Blind" if placebo else "Open-Label"
    study = draw.choice(("Multicenter Study", "Study"))
    official = (
        f"[Sample] A Phase {words}, {design}, {masking} {study} "
        f"of {both}{against} in Participants With {who}"
    )
    drugs = [
        tested,
        *([partner] if partner else []),
        *([control] if against and not placebo else []),
    ]
    out = Outline(
        kind,
        {"drug": "metastatic", "access": "metastatic", "early": "early"}.get(kind, "solid"),
        subtype,
        title,
        official,
        _summary(draw, tested, partner, control if randomized and not placebo else None, who),
        ["Advanced Solid Tumor", "Breast Cancer"] if kind == "solid" else _conditions(draw, who),
        [] if kind == "solid" else list(subtype.keywords[: draw.randint(0, len(subtype.keywords))]),
        [("Neoplasms", "D009369"), _BREAST] if kind == "solid" else _mesh(subtype),
        drugs,
        phases=None if kind == "access" else phases,
        acronym=f"{draw.choice(_ACRONYMS)}-{draw.randint(1, 99):02d}"
        if draw.random() < 0.4
        else None,
    )
    _arms(out, partner, placebo=placebo, control=control if randomized and not placebo else None)
    out.design = {
        "allocation": "RANDOMIZED" if randomized else draw.choice(("NA", "NON_RANDOMIZED")),
        "interventionModel": "PARALLEL" if randomized else "SINGLE_GROUP",
        "primaryPurpose": "TREATMENT",
        "maskingInfo": {"masking": "QUADRUPLE" if placebo else "NONE"},
    }
    if placebo:
        out.design["maskingInfo"]["whoMasked"] = [
            "PARTICIPANT",
            "CARE_PROVIDER",
            "INVESTIGATOR",
            "OUTCOMES_ASSESSOR",
        ]
    return out


def _conditions(draw: random.Random, who: str) -> list[str]:
    plain = ["Metastatic Breast Cancer"] if "Metastatic" in who else ["Breast Cancer"]
    stage = "Advanced Breast Cancer" if "Metastatic" in who else "Early Breast Cancer"
    more = ["Breast Cancer", who, "Breast Neoplasms", stage]
    return list(dict.fromkeys(plain + draw.sample(more, draw.randint(0, 3))))


def _mesh(subtype: Subtype) -> list[tuple[str, str]]:
    if subtype.label == "TNBC":
        return [_BREAST, ("Triple Negative Breast Neoplasms", "D064726")]
    return [_BREAST]


def _summary(
    draw: random.Random, tested: Drug, partner: Drug | None, control: Drug | None, who: str
) -> str:
    also = f" together with {partner.name.lower()}, {partner.what}," if partner else ""
    against = f" It is compared with {control.name.lower()}, {control.what}." if control else ""
    aim = draw.choice(
        (
            "The main question is how long people live without the cancer growing.",
            "The main question is in how many people the cancer shrinks.",
            "The study looks for the dose that is safe and well tolerated.",
            "The study measures side effects, quality of life and how long the effect lasts.",
        )
    )
    return (
        f"[Sample] This made-up study tests {tested.name.lower()}, {tested.what},{also} in people "
        f"with {who.lower().replace('her2', 'HER2').replace('brca', 'BRCA')}.{against} {aim} "
        "No such trial exists; the record was generated to try out software."
    )


def _arms(out: Outline, partner: Drug | None, *, placebo: bool, control: Drug | None) -> None:
    first = [out.drugs[0], *([partner] if partner else [])]
    groups: list[tuple[str, str, list[str]]] = [
        (f"Arm A: {' + '.join(d.name for d in first)}", "EXPERIMENTAL", [d.name for d in first])
    ]
    if placebo and partner is not None:
        groups.append(
            (f"Arm B: Placebo + {partner.name}", "PLACEBO_COMPARATOR", ["Placebo", partner.name])
        )
    elif control is not None:
        groups.append((f"Arm B: {control.name}", "ACTIVE_COMPARATOR", [control.name]))
    kinds = {drug.name: drug.kind for drug in out.drugs} | {"Placebo": "DRUG"}
    for label, kind, names in groups:
        out.arms.append(
            {
                "label": label,
                "type": kind,
                "description": "Participants receive "
                + " and ".join(_dosed(name) for name in names)
                + " until the cancer grows, side effects are too hard, or they wish to stop.",
                "interventionNames": [f"{kinds[n].capitalize()}: {n}" for n in names],
            }
        )
    for name in dict.fromkeys(name for _, _, names in groups for name in names):
        drug = DRUGS.get(name)
        item: dict[str, Any] = {
            "type": kinds[name],
            "name": name,
            "description": drug.dose if drug else "Looks like the study drug, holds no medicine",
            "armGroupLabels": [label for label, _, names in groups if name in names],
        }
        if drug and drug.other_names:
            item["otherNames"] = list(drug.other_names)
        out.interventions.append(item)


def _dosed(name: str) -> str:
    return f"{name.lower()} {DRUGS[name].dose}" if name in DRUGS else "placebo"


def _without_drug(draw: random.Random, kind: str, subtype: Subtype) -> Outline:
    what, name, title = draw.choice(table(kind))
    late = draw.random() < 0.55
    who = "Metastatic Breast Cancer" if late else "Breast Cancer"
    control = draw.random() < 0.6
    arms = [
        {
            "label": name,
            "type": "EXPERIMENTAL",
            "description": f"{name}, as set out in the study plan.",
            "interventionNames": [f"{what.replace('_', ' ').capitalize()}: {name}"],
        }
    ]
    if control:
        arms.append(
            {"label": "Usual care", "type": "NO_INTERVENTION", "description": "Care as usual."}
        )
    return Outline(
        kind,
        "metastatic" if late else "early",
        subtype,
        f"[Sample] {title} in People With {who}",
        f"[Sample] {title}: A {'Randomized Controlled' if control else 'Pilot'} Trial in {who}",
        f"[Sample] This made-up study looks at whether {name.lower()} helps people with "
        f"{who.lower()}. No such trial exists; the record was generated to try out software.",
        [who] if kind == "local" or draw.random() < 0.85 else ["Fatigue", "Neuropathy"],
        ["breast cancer", "supportive care", "quality of life"][: draw.randint(0, 3)],
        [_BREAST],
        interventions=[
            {
                "type": what,
                "name": name,
                "description": f"{name} over {draw.randint(4, 26)} weeks.",
                "armGroupLabels": [name],
            }
        ],
        arms=arms,
        phases=["NA"] if draw.random() < 0.8 else ["PHASE2"],
        design={
            "allocation": "RANDOMIZED" if control else "NA",
            "interventionModel": "PARALLEL" if control else "SINGLE_GROUP",
            "primaryPurpose": "SUPPORTIVE_CARE" if kind == "support" else "TREATMENT",
            "maskingInfo": {"masking": "NONE"},
        },
    )


def _observed(draw: random.Random, subtype: Subtype) -> Outline:
    title = draw.choice(phrases("observe"))
    return Outline(
        "observe",
        "metastatic" if draw.random() < 0.5 else "early",
        subtype,
        f"[Sample] {title} in Breast Cancer",
        f"[Sample] {title}: A {draw.choice(('Prospective', 'Retrospective'))} Cohort Study in "
        "People With Breast Cancer",
        f"[Sample] This made-up study follows people with breast cancer: {title.lower()}. No "
        "treatment is given by the study. No such study exists; the record was generated to try "
        "out software.",
        ["Breast Cancer"]
        if draw.random() < 0.8
        else ["Breast Cancer Female", "Breast Cancer Male"],
        list(subtype.keywords[:1]),
        [_BREAST],
        design={
            "observationalModel": draw.choice(("COHORT", "CASE_ONLY", "CASE_CONTROL")),
            "timePerspective": draw.choice(("PROSPECTIVE", "RETROSPECTIVE", "OTHER")),
        },
    )


def _melanoma(draw: random.Random, subtype: Subtype) -> Outline:
    """A study of another cancer that names breast cancer among its keywords, and so is let in."""
    drug = DRUGS["Pembrolizumab"]
    return Outline(
        "melanoma",
        "melanoma",
        subtype,
        f"[Sample] {drug.name} Before Surgery in People With Stage III Melanoma",
        f"[Sample] A Phase 2 Study of {drug.name} Before Surgery in Resectable Melanoma",
        "[Sample] This made-up study tests pembrolizumab before surgery of melanoma, a skin "
        "cancer. No such trial exists; the record was generated to try out software.",
        ["Melanoma", "Skin Cancer"],
        ["melanoma", "immunotherapy", "breast cancer", "lung cancer"],
        [("Melanoma", "D008545"), ("Skin Neoplasms", "D012878")],
        [drug],
        interventions=[
            {
                "type": drug.kind,
                "name": drug.name,
                "description": drug.dose,
                "armGroupLabels": ["Before surgery"],
                "otherNames": list(drug.other_names),
            }
        ],
        arms=[
            {
                "label": "Before surgery",
                "type": "EXPERIMENTAL",
                "description": f"{drug.name} for {draw.randint(2, 4)} doses, then surgery.",
                "interventionNames": [f"Biological: {drug.name}"],
            }
        ],
        phases=["PHASE2"],
        design={
            "allocation": "NA",
            "interventionModel": "SINGLE_GROUP",
            "primaryPurpose": "TREATMENT",
            "maskingInfo": {"masking": "NONE"},
        },
    )
