"""A trial's text as sentences, each knowing its list, its cohort and what leads into it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from mbc_desktop.trials.criteria.cohorts import cohort_of, names_at_head
from mbc_desktop.trials.criteria.model import Criterion, Evidence, Kind, Where
from mbc_desktop.trials.criteria.structure import Outline, outline
from mbc_desktop.trials.criteria.text import Passage, rx, sentences, stems, words_of

_LEAD_LENGTH = 260
_EMPTY_SENTENCE = re.compile(r"\W*(?:not specified|see disease characteristics)\W*$")


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence in plain form; rules read ``low`` and quote through ``evidence``."""

    text: str
    low: str
    kind: Kind
    where: Where
    cohort: str | None
    lead: str
    """Lower case: the heading and the parents' lead-in words, nearest last."""
    passage: Passage
    start: int
    end: int
    criterion: int | None = None
    depth: int = 0
    words: frozenset[str] = frozenset()
    """The runs of letters and digits."""
    stems: frozenset[str] = frozenset()
    """The first four characters of each word: a quick test before a rule searches."""
    above: str = ""
    """Lower case: the beginning of the criterion that this one is nested under."""
    _evidence: Evidence | None = None
    option_of: int | None = None
    """The criterion whose "one of the following" list this sentence is an item of."""

    @property
    def excludes(self) -> bool:
        """Whether the sentence stands in a list of exclusions."""
        return self.kind == "exclusion"

    def evidence(self) -> Evidence:
        """Return the whole sentence as evidence, at its raw offsets."""
        if self._evidence is None:
            low, high = self.passage.raw_span(self.start, self.end)
            quote = self.passage.raw[low:high]
            self._evidence = Evidence(quote, low, high, self.where, self.criterion)
        return self._evidence


@dataclass(slots=True, eq=False)
class Document:
    """The title's and the criteria's sentences in reading order."""

    title: list[Sentence]
    body: list[Sentence]
    outline: Outline

    @property
    def everything(self) -> list[Sentence]:
        """Title first, then the criteria."""
        return self.title + self.body


_CHOICE = re.compile(
    r"(?:\bone|\bany|\beither|\b1|at least one)(?: or more)?(?: \(?1\)?)? of (?:the "
    r")?(?:following|these|below)|following [\w ]{0,40}(?:are|is) (?:eligible|allowed)|"
    r"meet(?:s|ing)? (?:one|any|either|1)\b|in either setting|\beither:? ?$|\bor: ?$"
)


def read_document(title: str, eligibility: str) -> Document:
    """Split both texts; the title counts as an inclusion sentence."""
    heading = Passage(title, 0, len(title))
    said = words_of(heading.plain.lower())
    of_title = (
        [
            Sentence(
                heading.plain,
                heading.plain.lower(),
                "inclusion",
                "title",
                None,
                "",
                heading,
                0,
                len(heading.plain),
                words=said,
                stems=stems(said),
            )
        ]
        if heading.plain.strip()
        else []
    )
    found = outline(eligibility)
    body: list[Sentence] = []
    joined = _joined_by_or(found)
    leads: list[str] = []
    section_leads: dict[str | None, str] = {}
    for criterion, passage in zip(found.criteria, found.passages, strict=True):
        words = passage.plain
        if criterion.section not in section_leads:
            section_leads[criterion.section] = _section_lead(criterion.section)
        above = (
            section_leads[criterion.section]
            if criterion.parent is None
            else leads[criterion.parent]
        )
        leads.append(_lead(above, words))
        if criterion.kind == "other":
            continue
        choice = (
            criterion.parent is not None
            and not is_note(words)
            and (criterion.parent in joined or bool(_CHOICE.search(above[-150:])))
        )
        for start, end in sentences(words):
            text = words[start:end].strip()
            low = text.lower()
            if ("specified" in low or "see " in low) and _EMPTY_SENTENCE.match(low):
                continue
            whole = start == 0 and end == len(words)
            said = found.words[criterion.index] if whole else words_of(low)
            body.append(
                Sentence(
                    text,
                    low,
                    criterion.kind,
                    "eligibility",
                    _cohort(criterion, text, words) if start else criterion.cohort,
                    above,
                    passage,
                    start,
                    end,
                    criterion.index,
                    criterion.depth,
                    said,
                    found.stems[criterion.index] if whole else stems(said),
                    found.passages[criterion.parent].plain[:600].lower()
                    if criterion.parent is not None
                    else "",
                    option_of=criterion.parent if choice else None,
                )
            )
    return Document(of_title, body, found)


def is_note(words: str) -> bool:
    """Say whether a criterion is a remark on the others, so no choice of its own."""
    return words[:8].lower().startswith(("note:", "note :", "notes:"))


def _joined_by_or(found: Outline) -> set[int]:
    """Return the criteria whose items are alternatives: each but the last ends with "or"."""
    items: dict[int, list[str]] = {}
    for criterion, passage in zip(found.criteria, found.passages, strict=True):
        if criterion.parent is not None and criterion.kind != "other":
            items.setdefault(criterion.parent, []).append(passage.plain)
    return {
        parent
        for parent, texts in items.items()
        if len(texts) > 1
        and all(
            before.rstrip(" ;,.").lower().endswith((" or", " and/or")) or after[:3].lower() == "or "
            for before, after in pairwise(texts)
        )
    }


def _cohort(criterion: Criterion, text: str, words: str) -> str | None:
    """Return the cohort of a sentence that is not the first of its criterion.

    A cohort named in brackets, "(Group 1)", speaks of its own sentence only.
    """
    own = cohort_of(text)
    if own or criterion.cohort is None:
        return own
    if criterion.cohort in words and not names_at_head(words):
        return None
    return criterion.cohort


def _section_lead(section: str | None) -> str:
    if not section or rx(r"criteri|characteristic|inclusion|exclusion").search(section.lower()):
        return ""
    return section.lower() + ": "


def _lead(above: str, words: str) -> str:
    """Return what a nested criterion inherits: the last sentence of its parent."""
    tail = words.strip()[-_LEAD_LENGTH:]
    cut = max(tail.rfind(". "), tail.rfind("; "))
    return (above + tail[cut + 1 :].strip().lower() + " ")[-2 * _LEAD_LENGTH :]
