"""The fit in plain words: for the screen, the command line and paper."""

from __future__ import annotations

from collections.abc import Sequence

from mbc_desktop.trials.criteria.treatments import load_drugs
from mbc_desktop.trials.fit.model import Fit, Item
from mbc_desktop.trials.fit.phrases import Phrases, phrases
from mbc_desktop.trials.fit.reasons import FRAMES

ADVICE = FRAMES["advice"]


def headline(found: Fit, *, lang: str = "en") -> str:
    """Return the one sentence that stands with a trial."""
    told = phrases(lang)
    if found.may_not:
        words = item_words(found.may_not[0], lang=lang)
        return told.frames["may_not_fit"].format(words=words)
    if found.asks:
        about = list(dict.fromkeys(told.questions[item.topic] for item in found.asks))
        frame = told.frames["ask_more" if len(about) > 3 else "ask"]
        return frame.format(names=told.listed(about[:3]))
    if not found.checked:
        return told.frames["nothing"].format(left=found.not_checked)
    frame = told.frames["against_one" if found.checked == 1 else "against"]
    return frame.format(checked=found.checked, left=found.not_checked)


def item_words(item: Item, *, lang: str = "en") -> str:
    """Return what one item comes to."""
    told = phrases(lang)
    named = [name_words(name, told) for name in item.names if name]
    first = item.names[0] if item.names else ""
    last = item.names[-1] if item.names else ""
    return told.reasons[item.reason].format(names=told.listed(named), low=first, high=last)


def said_words(item: Item, *, lang: str = "en") -> str:
    """Return what she said about it, such as "HER2: positive"; "" where she said nothing."""
    if not item.said:
        return ""
    told = phrases(lang)
    question, *answers = item.said
    if question == "lines" and len(answers) == 3:
        kind, low, high = answers
        frame = "about" if low == high else "from_to" if high else "or_more"
        counted = told.frames[frame].format(low=low, high=high)
        answers = [counted] if kind == "any" else [kind, counted]
    words = [" ".join(name_words(part, told) for part in one.split(":")) for one in answers if one]
    if not words:
        return ""
    return told.frames["said"].format(
        question=told.questions.get(question, question), answers=", ".join(words)
    )


def never_checked_words(found: Fit, *, lang: str = "en") -> str:
    """Return the kinds of things that were not checked, as one sentence."""
    told = phrases(lang)
    names = told.listed([told.never_checked[kind] for kind in found.never_checked])
    return told.frames["never"].format(names=names)


def opening_words(question: str, trials: int, *, lang: str = "en") -> str:
    """Return what an answer would do, such as for an ``Opening`` of the index."""
    told = phrases(lang)
    name = told.frames["her2_low"] if question == "her2_low" else told.questions[question]
    frame = told.frames["opening_one" if trials == 1 else "opening"]
    return frame.format(name=name, trials=trials)


def unheard_words(questions: Sequence[str], *, lang: str = "en") -> str:
    """Return what she said that no trial looked at, "" where there is nothing."""
    if not questions:
        return ""
    told = phrases(lang)
    names = told.listed([told.questions[name] for name in questions])
    return told.frames["unheard"].format(names=names)


def name_words(name: str, told: Phrases) -> str:
    """Return the name of a treatment or an answer, such as ``cdk46_inhibitor``."""
    if name in told.treatments:
        return told.treatments[name]
    drugs = load_drugs()
    if name in drugs.labels:
        return drugs.labels[name]
    return told.answers.get(name, name.replace("_", " "))
