"""The fit in plain English: for the command line, paper, and whoever has no other words."""

from __future__ import annotations

from collections.abc import Sequence

from mbc_desktop.trials.criteria.treatments import load_drugs
from mbc_desktop.trials.fit.model import Fit, Item
from mbc_desktop.trials.fit.reasons import ANSWERS, QUESTIONS, REASONS

ADVICE = (
    "Ask before your next treatment starts: it can change which trials fit. Don't stop or delay"
    " treatment without your team."
)
NEVER_CHECKED = {
    "heart": "heart",
    "lungs": "lungs",
    "nerves": "nerves",
    "liver_and_blood_tests": "liver, kidney and blood tests",
    "infections": "hepatitis and other infections",
    "autoimmune": "autoimmune disease",
    "steroids": "steroids",
    "other_medicines": "other medicines and allergies",
    "places": "whether places remain",
}


def headline(found: Fit) -> str:
    """Return the one sentence that stands with a trial."""
    if found.may_not:
        return f"May not fit: {item_words(found.may_not[0])}"
    if found.asks:
        about = list(dict.fromkeys(QUESTIONS[item.topic] for item in found.asks))
        return f"Ask about {_and(about[:3])}" + (", and more" if len(about) > 3 else "")
    if not found.checked:
        return f"Nothing could be checked yet; {found.not_checked} not checked"
    points = "point" if found.checked == 1 else "points"
    return (
        f"Nothing against it in the {found.checked} {points} we could check;"
        f" {found.not_checked} not checked"
    )


def item_words(item: Item) -> str:
    """Return what one item comes to."""
    names = _and([_name(name) for name in item.names if name])
    first = item.names[0] if item.names else ""
    last = item.names[-1] if item.names else ""
    return REASONS[item.reason].format(names=names, low=first, high=last)


def said_words(item: Item) -> str:
    """Return what she said about it, such as "HER2: positive"; "" where she said nothing."""
    if not item.said:
        return ""
    question, *answers = item.said
    words = [ANSWERS.get(answer, answer.replace(":", " ").replace("_", " ")) for answer in answers]
    return f"{QUESTIONS.get(question, question)}: {', '.join(_name(w) for w in words if w)}"


def never_checked_words(found: Fit) -> str:
    """Return the kinds of things that were not checked, as one sentence."""
    return f"Never checked here: {_and([NEVER_CHECKED[kind] for kind in found.never_checked])}."


def opening_words(question: str, trials: int) -> str:
    """Return what an answer would do, such as for an ``Opening`` of the index."""
    about = "your HER2-low status" if question == "her2_low" else QUESTIONS[question]
    return (
        f"Knowing {about} would answer one question in {trials}"
        f" {'trial' if trials == 1 else 'trials'}."
    )


def unheard_words(questions: Sequence[str]) -> str:
    """Return what she said that no trial looked at, "" where there is nothing."""
    if not questions:
        return ""
    return f"You told us about {_and([QUESTIONS[name] for name in questions])}; no trial asks."


def _name(name: str) -> str:
    if name == "systemic":
        return "any treatment with medicines"
    return load_drugs().labels.get(name, name)


def _and(words: list[str]) -> str:
    return (
        words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
    )
