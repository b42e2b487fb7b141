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

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from mbc_desktop.core.months import earliest_month, latest_month
from mbc_desktop.data.profile_records import PROCEDURES, DrugHad, Profile
from mbc_desktop.trials.criteria.treatments import Drugs, load_drugs
from mbc_desktop.trials.treatments_had import Medicine, Treatment, in_order, treatments_of

MONTHS_MAY_COUNT = 12
"""Return within this many months of early treatment may count as a line."""
MONTHS_OF_MAINTENANCE = 3
"""What begins within this many months of a planned end goes on with the same line."""

_BONE = "bone_agent"
_OVARIES = "ovarian_suppression"
_YEAR = 4  # digits
_CONJUGATES = frozenset({"adc", "her2_adc"})

Counts = Literal["yes", "no", "maybe"]
Reason = Literal[
    "first", "growth", "new", "together", "added", "maintenance", "same_class", "bone_agent",
    "ovarian_suppression", "surgery", "radiation", "early", "when_unknown", "no_date",
    "maybe_maintenance", "overlap",
]  # fmt: skip
"""Why a treatment is counted as a line, or not."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of lines: between ``low`` and ``high``; ``high`` None is open, "3 or more"."""

    low: int
    high: int | None
    said: bool = False
    """She corrected it herself."""


@dataclass(frozen=True, slots=True)
class Step:
    """One treatment with whether it was counted as a line of its own, and why."""

    treatment: Treatment
    counts: Counts
    reason: Reason
    line: int = 0
    """The line it belongs to, from 1; 0 where it belongs to none, or none is certain."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines since the metastatic diagnosis; None where nothing was said that tells."""

    any: Counted | None
    chemotherapy: Counted | None
    endocrine: Counted | None
    early_may_count: bool
    """The cancer came back during early treatment or within a year of it: one more may count."""
    why: tuple[str, ...]
    """What the count rests on: "corrected", "answer", "drugs", "differ" (the answer and the list
    of treatments do not agree, and the count holds both), "early_return", "conjugate"."""


def count_lines(profile: Profile, drugs: Drugs | None = None) -> Lines:
    """Return the lines that the answers tell of: corrections first, then answers, then drugs."""
    known = drugs or load_drugs()
    why: list[str] = []
    steps = steps_of(profile, known)
    early = _early_may_count(profile)
    if early:
        why.append("early_return")
    listed = _count(steps)
    any_line = _any_line(profile, listed, why)
    return Lines(
        any_line,
        _of_chemotherapy(profile, steps, known, any_line, why),
        _of_endocrine(profile, steps, known),
        early,
        tuple(why),
    )


def listed_lines(profile: Profile, drugs: Drugs | None = None) -> Counted | None:
    """Return the lines that the list of treatments alone comes to, None where it names none."""
    listed = _count(steps_of(profile, drugs or load_drugs()))
    return _open_end(profile, listed) if listed is not None else None


def steps_of(profile: Profile, drugs: Drugs | None = None) -> tuple[Step, ...]:
    """Return every treatment in its order, each with whether it is a line, and why."""
    known = drugs or load_drugs()
    steps: list[Step] = []
    line: list[Treatment] = []
    number = 0
    for treatment in in_order(treatments_of(profile.drugs)):
        counts, reason = _judged(treatment, line, known)
        if counts == "yes":
            number += 1
            line = [treatment]
        elif reason in _SAME_LINE:
            line.append(treatment)
        in_line = counts == "yes" or reason in _SAME_LINE
        steps.append(Step(treatment, counts, reason, number if in_line else 0))
    return tuple(steps)


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


def classes_of(had: DrugHad | Medicine, drugs: Drugs) -> frozenset[str]:
    """Return every class a drug had falls under, the tree upwards; empty where it is not known."""
    own = drugs.classes_of.get(had.drug, (had.kind,) if had.kind in drugs.parents else ())
    return frozenset(above for name in own for above in drugs.ancestors(name))


# -- one treatment after the other ----------------------------------------------------------------

_SAME_LINE = frozenset({"together", "added", "maintenance", "same_class"})


def _judged(treatment: Treatment, line: list[Treatment], drugs: Drugs) -> tuple[Counts, Reason]:
    """Return whether a treatment is a line of its own after those of ``line``."""
    aside = _aside(treatment, drugs)
    if aside is not None:
        return aside
    if treatment.added and line:
        return "no", "added"
    if not treatment.start:
        return "maybe", "no_date"
    if not line:
        return "yes", "first"
    if any(_is_same_month(treatment.start, other.start) for other in line):
        return "no", "together"
    if any(_may_be_same_month(treatment.start, other.start) for other in line):
        return "maybe", "no_date"
    return _after(treatment, line, drugs)


def _after(treatment: Treatment, line: list[Treatment], drugs: Drugs) -> tuple[Counts, Reason]:
    """Return whether a treatment that began after those of ``line`` is a new line."""
    classes = _classes(treatment, drugs) - {"targeted"}
    grown = [one for one in line if one.why_stopped == "growth"]
    ended = any(one.end and _is_over(one, treatment) for one in grown)
    for one in line:
        if one.why_stopped == "side_effects" and classes & _classes(one, drugs) and not ended:
            return "no", "same_class"
    if any(not one.end or _is_over(one, treatment) for one in grown):
        return "yes", "growth"
    if line[-1].why_stopped == "planned_end":
        return _after_planned_end(line[-1], treatment)
    if any(one.ongoing or (one.end and not _is_over(one, treatment)) for one in line):
        return "maybe", "overlap"
    return "yes", "new"


def _is_same_month(one: str, other: str) -> bool:
    return len(one) > _YEAR and len(other) > _YEAR and one[:7] == other[:7]


def _may_be_same_month(one: str, other: str) -> bool:
    return _YEAR in (len(one), len(other)) and one[:_YEAR] == other[:_YEAR]


def _is_over(one: Treatment, treatment: Treatment) -> bool:
    """Say whether one had ended when another began, in the same month at the latest."""
    ended, began = earliest_month(one.end), latest_month(treatment.start)
    return not one.ongoing and ended is not None and began is not None and ended <= began


def _aside(treatment: Treatment, drugs: Drugs) -> tuple[Counts, Reason] | None:
    """Return why a treatment is no line whatever came before it, None where it may be one."""
    if treatment.procedure == "surgery":
        return "no", "surgery"
    if treatment.procedure == "radiation":
        return "no", "radiation"
    if treatment.setting == "early":
        return "no", "early"
    # a drug given with another one counts with it
    each = [classes_of(one, drugs) for one in treatment.medicines]
    if all(_BONE in classes for classes in each):
        return "no", "bone_agent"
    if all({_BONE, _OVARIES} & classes for classes in each):
        return "no", "ovarian_suppression"
    return ("maybe", "when_unknown") if treatment.setting == "unknown" else None


def _after_planned_end(last: Treatment, treatment: Treatment) -> tuple[Counts, Reason]:
    ended, began = latest_month(last.end), earliest_month(treatment.start)
    if ended is None or began is None:
        return "maybe", "maybe_maintenance"
    if began - ended <= MONTHS_OF_MAINTENANCE:
        return "no", "maintenance"
    return "yes", "new"


def _classes(treatment: Treatment, drugs: Drugs) -> frozenset[str]:
    return frozenset(name for one in treatment.medicines for name in classes_of(one, drugs))


# -- counting -------------------------------------------------------------------------------------


def _count(steps: Iterable[Step]) -> Counted | None:
    """Return how many lines steps come to, None where none may be one.

    Treatments without a date may have been given together: all of them are one line at least.
    """
    yes, maybe, since = 0, 0, False
    for step in steps:
        yes += step.counts == "yes"
        maybe += step.counts == "maybe"
        since |= step.counts == "maybe" and step.treatment.setting == "advanced"
    if not yes and not since:
        return None
    low = yes or 1
    return Counted(low, max(low, yes + maybe))


def _open_end(profile: Profile, listed: Counted) -> Counted:
    return listed if profile.all_drugs == "yes" else replace(listed, high=None)


def _any_line(profile: Profile, listed: Counted | None, why: list[str]) -> Counted | None:
    if profile.lines_said is not None:
        why.append("corrected")
        return Counted(profile.lines_said, profile.lines_said, said=True)
    counted = _open_end(profile, listed) if listed is not None else None
    if profile.treatments in (None, "unknown"):
        if counted is not None:
            why.append("drugs")
        return counted
    why.append("answer")
    answer = _of_answer(str(profile.treatments))
    if counted is None or _meet(answer, counted):
        return answer
    why.append("differ")
    open_end = answer.high is None or counted.high is None
    highest = None if open_end else max(answer.high or 0, counted.high or 0)
    return Counted(min(answer.low, counted.low), highest)


def _meet(one: Counted, other: Counted) -> bool:
    return (one.high is None or other.low <= one.high) and (
        other.high is None or one.low <= other.high
    )


def _of_answer(answer: str) -> Counted:
    return Counted(3, None) if answer == "3+" else Counted(int(answer), int(answer))


def _of_kind(steps: Iterable[Step], names: frozenset[str], drugs: Drugs) -> tuple[int, int]:
    """Return the fewest and most lines in which a drug of some classes was given."""
    lines: set[int] = set()
    maybe, since = 0, False
    for step in steps:
        if not names & _classes(step.treatment, drugs):
            continue
        if step.line:
            lines.add(step.line)
        elif step.counts == "maybe":
            maybe += 1
            since |= step.treatment.setting == "advanced"
    low = len(lines) or int(since)
    return low, max(low, len(lines) + maybe)


def _of_chemotherapy(
    profile: Profile,
    steps: tuple[Step, ...],
    drugs: Drugs,
    any_line: Counted | None,
    why: list[str],
) -> Counted | None:
    if profile.chemotherapy_lines_said is not None:
        return Counted(profile.chemotherapy_lines_said, profile.chemotherapy_lines_said, said=True)
    plain, most_plain = _of_kind(steps, frozenset({"chemotherapy"}), drugs)
    # whether a conjugate counts as chemotherapy, trials see differently
    either, most = _of_kind(steps, _CONJUGATES | {"chemotherapy"}, drugs)
    if either > plain or most > most_plain:
        why.append("conjugate")
    if profile.chemotherapy == "no":
        return Counted(0, max(plain, either))  # the list may say otherwise
    if profile.chemotherapy == "yes":
        low = max(1, plain)
        if any_line is not None and any_line.high == 1:
            return Counted(low, low)
        if profile.all_drugs == "yes":
            return Counted(low, max(low, most))
        whole = profile.treatments in ("0", "1", "2")
        return Counted(low, any_line.high if whole and any_line else None)
    if any_line is not None and any_line.high == 0:
        return Counted(0, 0)
    if profile.all_drugs == "yes" and _count(steps) is not None:
        return Counted(plain, most)
    return Counted(plain, None) if plain else None


def _of_endocrine(profile: Profile, steps: tuple[Step, ...], drugs: Drugs) -> Counted | None:
    if profile.endocrine_lines_said is not None:
        return Counted(profile.endocrine_lines_said, profile.endocrine_lines_said, said=True)
    low, high = _of_kind(steps, frozenset({"endocrine"}), drugs)
    if profile.treatments == "0":
        return Counted(0, 0)
    if profile.all_drugs == "yes":
        return Counted(low, high)
    return Counted(low, None) if low else None


# -- the return of an early cancer ----------------------------------------------------------------


def _early_may_count(profile: Profile) -> bool:
    """Say whether the cancer came back during early treatment or may have within a year of it."""
    if profile.history != "recurred":
        return False
    early = [
        one
        for one in profile.drugs
        if one.setting == "early" and (one.drug or one.kind not in PROCEDURES)
    ]
    if any(drug.why_stopped == "growth" for drug in early):
        return True
    came_back = earliest_month(profile.recurred)
    ends = [latest_month(end) for end in (profile.early_ended, *(drug.end for drug in early))]
    return came_back is not None and any(
        end is not None and came_back - end <= MONTHS_MAY_COUNT for end in ends
    )
