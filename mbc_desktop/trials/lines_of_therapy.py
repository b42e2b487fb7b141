"""Lines of therapy counted from what a person gave, for her team to confirm.

A new line is a new systemic treatment after the cancer grew. Surgery, radiation, drugs for the
bones, maintenance that was planned and a change within a class because of side effects usually are
not (Saini KS, Twelves C. "Determining lines of therapy in patients with solid cancers: a proposed
new systematic and comprehensive framework." Br J Cancer 2021;125:155-163). A return of the cancer
during early treatment or within 6 to 12 months of it may count as a line: trials differ (the fifth
ESO-ESMO consensus guidelines for advanced breast cancer, ABC 5, 2020, define primary and secondary
endocrine resistance by such windows).
"""

from __future__ import annotations

from dataclasses import dataclass

from mbc_desktop.data.profile_records import DrugHad, Profile
from mbc_desktop.trials.criteria.treatments import Drugs, load_drugs

MONTHS_MAY_COUNT = 12
"""Return within this many months of early treatment may count as a line."""

_NEVER_A_LINE = frozenset({"bone_agent", "ovarian_suppression"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of lines: between ``low`` and ``high``; ``high`` None is open, "3 or more"."""

    low: int
    high: int | None
    said: bool = False
    """She corrected it herself."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines since the metastatic diagnosis; None where nothing was said that tells."""

    any: Counted | None
    chemotherapy: Counted | None
    endocrine: Counted | None
    early_may_count: bool
    """The cancer came back during early treatment or within a year of it: one more may count."""
    why: tuple[str, ...]
    """What the count rests on: "corrected", "answer", "drugs", "early_return", "conjugate"."""


def count_lines(profile: Profile, drugs: Drugs | None = None) -> Lines:
    """Return the lines that the answers tell of: corrections first, then answers, then drugs."""
    known = drugs or load_drugs()
    why: list[str] = []
    counted = _from_drugs(profile, known)
    early = _early_may_count(profile)
    if early:
        why.append("early_return")
    any_line: Counted | None
    if profile.lines_said is not None:
        any_line = Counted(profile.lines_said, profile.lines_said, said=True)
        why.append("corrected")
    elif profile.treatments not in (None, "unknown"):
        any_line = _of_answer(str(profile.treatments))
        why.append("answer")
    elif counted:
        any_line = Counted(len(counted), len(counted) if profile.all_drugs == "yes" else None)
        why.append("drugs")
    else:
        any_line = None
    return Lines(
        any_line,
        _of_chemotherapy(profile, counted, known, any_line, why),
        _of_endocrine(profile, counted, known),
        early,
        tuple(why),
    )


def words(counted: Counted | None) -> str:
    """Return the count in English, such as "about 2; your team can confirm"."""
    if counted is None:
        return "not known"
    number = str(counted.low)
    if counted.high is None:
        number = f"{counted.low} or more"
    elif counted.high != counted.low:
        number = f"{counted.low} to {counted.high}"
    return number if counted.said else f"about {number}; your team can confirm"


def classes_of(had: DrugHad, drugs: Drugs) -> frozenset[str]:
    """Return every class a drug had falls under, the tree upwards; empty where it is not known."""
    own = drugs.classes_of.get(had.drug, (had.kind,) if had.kind in drugs.parents else ())
    return frozenset(above for name in own for above in drugs.ancestors(name))


def _of_answer(answer: str) -> Counted:
    return Counted(3, None) if answer == "3+" else Counted(int(answer), int(answer))


def _from_drugs(profile: Profile, drugs: Drugs) -> list[list[DrugHad]]:
    """Group the drugs for advanced disease into lines, in the order of their starts."""
    had = [
        drug
        for drug in profile.drugs
        if drug.setting == "advanced" and not _NEVER_A_LINE & classes_of(drug, drugs)
    ]
    had.sort(key=lambda drug: drug.start or "9999")
    lines: list[list[DrugHad]] = []
    for drug in had:
        if lines and _same_line(lines[-1], drug, drugs):
            lines[-1].append(drug)
        else:
            lines.append([drug])
    return lines


def _same_line(line: list[DrugHad], drug: DrugHad, drugs: Drugs) -> bool:
    last = line[-1]
    if drug.with_before:
        return True
    if drug.start and any(drug.start[:7] == other.start[:7] for other in line):
        return True
    if last.why_stopped == "planned_end":
        return True
    shared = classes_of(last, drugs) & classes_of(drug, drugs)
    return last.why_stopped == "side_effects" and bool(shared - {"targeted"})


def _of_chemotherapy(
    profile: Profile,
    lines: list[list[DrugHad]],
    drugs: Drugs,
    any_line: Counted | None,
    why: list[str],
) -> Counted | None:
    if profile.chemotherapy_lines_said is not None:
        return Counted(profile.chemotherapy_lines_said, profile.chemotherapy_lines_said, said=True)
    plain = sum(any("chemotherapy" in classes_of(d, drugs) for d in line) for line in lines)
    conjugates = sum(
        bool(any({"adc", "her2_adc"} & classes_of(d, drugs) for d in line))
        and not any("chemotherapy" in classes_of(d, drugs) for d in line)
        for line in lines
    )
    if conjugates:
        why.append("conjugate")  # whether it counts as chemotherapy, trials see differently
    whole = profile.all_drugs == "yes" or profile.treatments in ("0", "1", "2")
    if profile.chemotherapy == "no":
        return Counted(plain, conjugates + plain)
    if profile.chemotherapy == "yes":
        low = max(1, plain)
        if any_line is not None and any_line.high == 1:
            return Counted(low, 1)
        if profile.all_drugs == "yes":
            return Counted(low, max(low, plain + conjugates))
        return Counted(low, any_line.high if whole and any_line else None)
    if any_line is not None and any_line.high == 0:
        return Counted(0, 0)
    if profile.all_drugs == "yes" and lines:
        return Counted(plain, plain + conjugates)
    return Counted(plain, None) if plain else None


def _of_endocrine(profile: Profile, lines: list[list[DrugHad]], drugs: Drugs) -> Counted | None:
    if profile.endocrine_lines_said is not None:
        return Counted(profile.endocrine_lines_said, profile.endocrine_lines_said, said=True)
    number = sum(any("endocrine" in classes_of(d, drugs) for d in line) for line in lines)
    if profile.treatments == "0":
        return Counted(0, 0)
    if profile.all_drugs == "yes":
        return Counted(number, number)
    return Counted(number, None) if number else None


def _early_may_count(profile: Profile) -> bool:
    """Say whether the cancer came back during early treatment or within a year of its end."""
    if profile.history != "recurred":
        return False
    early = [drug for drug in profile.drugs if drug.setting == "early"]
    if any(drug.why_stopped == "growth" for drug in early):
        return True
    months = _months(profile.recurred)
    ends = [_months(drug.end) for drug in early]
    return months is not None and any(
        end is not None and months - end <= MONTHS_MAY_COUNT for end in ends
    )


def _months(text: str) -> int | None:
    """Return an ISO date of at least year and month as months, or None."""
    parts = text.split("-")
    if len(parts) < 2 or not all(part.isdigit() for part in parts[:2]):
        return None
    return int(parts[0]) * 12 + int(parts[1])
