"""The registry's words of one trial, each explained where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.explain import Explainer, Explanation, Term
from mbc_desktop.views.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from mbc_desktop.core.glossary import Glossary
    from mbc_desktop.trials.trial_page import TrialPage


def terms_of(
    page: TrialPage,
    words: TrialWords,
    glossary: Glossary,
    explainer: Explainer,
    *,
    language: str,
    gap: int,
) -> FlowLayout:
    """Return status, phase, design and what the title names as words that can be explained.

    Drugs and tests in the running text are explained where they stand.
    """
    design = page.design
    flow = FlowLayout(gap=gap)
    shown: set[str] = set()
    enums = (
        (page.status, "overallStatus", words.status(page.status)),
        ("|".join(design.phases), "phases", words.phases(design.phases)),
        (design.allocation, "allocation", ""),
        (design.masking, "masking", ""),
        (design.model, "interventionModel", ""),
    )
    found = [(glossary.for_enum(value, field=field), text) for value, field, text in enums if value]
    if design.placebo:
        found.append((glossary.term("placebo"), ""))
    found += [
        (glossary.term(one.term_id), "")
        for one in glossary.find_in(page.title, "en", first_only=True)
    ]
    for term, text in found:
        if term is None or term.id in shown:
            continue
        shown.add(term.id)
        told = term.text(language)
        explanation = Explanation(told.term, told.definition)
        flow.addWidget(Term(explainer, explanation, text=text or told.term))
    return flow
