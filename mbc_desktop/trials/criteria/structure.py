"""The eligibility text as a list of criteria: bullets, nesting, headings and cohorts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mbc_desktop.trials.criteria.cohorts import cohort_keys, cohort_of, cohort_of_heading
from mbc_desktop.trials.criteria.layout import (
    HEADING,
    PDQ,
    REGISTRY_LINE,
    Block,
    blocks,
    is_real_heading,
    names_criteria,
    trimmed,
)
from mbc_desktop.trials.criteria.model import Criterion, Heading, Kind
from mbc_desktop.trials.criteria.text import Passage, stems, words_of

_HEADING_START = re.compile(
    r"\W*(?:the )?(?:(?:key|main|major|general|primary|important|principal|patient|subject"
    r"|participant|study"
    r"|clinical|additional|the|substudy|selected|basic) ){0,3}"
    r"(?P<kind>inclusions?|exc?lusions?|non-?inclusions?|ineligibility|eligibility) "
    r"(?:criteri\w*|critera)\b(?P<scope>[^:.]{0,60}?)(?::| were| are| include)\W*(?P<rest>\w.*)",
    re.IGNORECASE | re.DOTALL,
)
_PDQ_START = re.compile(
    r"\W*(?:DISEASE CHARACTERISTICS|PATIENT CHARACTERISTICS|PRIOR CONCURRENT THERAPY)\s*:"
)
_PDQ_CUT = re.compile(
    r"(?P<name>\b(?:Age|Sex|Menopausal status|Performance status|Life expectancy"
    r"|Hematopoietic|Hepatic|Renal"
    r"|Cardiovascular|Pulmonary|Other|Biologic therapy|Chemotherapy|Endocrine therapy"
    r"|Radiotherapy|Surgery"
    r"|Hormone receptor status):)"
    r"| (?=No [A-Za-z0-9]|(?:Must|Prior|At least|Greater than|More than|See|Measurable"
    r"|Bidimensionally|Evaluable|Not|Concurrent"
    r"|Disease progression|Recovered|Negative|Fertile|Brain|Phase|Newly|ECOG|Karnofsky"
    r"|Platelet|WBC|Histologically"
    r"|Hormone|Premenopausal|Postmenopausal|Recurrent|Stage|Previously|Documented) [a-z0-9])"
)
_SUBHEADING = re.compile(r"[A-Z][\w /&,()'-]{1,70}:$")
_LEAD_EXCLUDES = re.compile(
    r"(?:will|are|is|shall|should|must|be|were)\s(?:be |not be |not )?(?:excluded"
    r"|ineligible|exclusionary)"
    r"|\bineligible\b|\bnot (?:be )?(?:eligible|included|enrolled)\b|^\W*exclusions?\b"
    r"|\bexclud(?:es?|ing)\b"
    r"|non-?eligib|^\W*excluded\b",
    re.IGNORECASE,
)
# "Patients must fulfil one of the following:" begins a list, not a part for other cohorts.
_LEADS_A_LIST = re.compile(
    r"\b(?:must|should|following|have|meet|fulfil\w*|defined|of these)\b", re.IGNORECASE
)
_CRITERIA_FOR = re.compile(
    r"(?:additional|specific) (?:inclusion |exclusion |eligibility )?criteri\w+ (?:for|in)\b",
    re.IGNORECASE,
)
_LEAD_INCLUDES = re.compile(
    r"(?:\bare eligible\b|\bmust meet\b|\bmust (?:have|fulfil)|\bmay be (?:eligible"
    r"|enrolled|included))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Outline:
    """The criteria in reading order and the headings they stand under."""

    criteria: tuple[Criterion, ...]
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]
    """One for each criterion."""
    words: list[frozenset[str]]
    """The ``words_of`` each criterion."""
    stems: list[frozenset[str]]
    """The ``stems`` of the words of each criterion."""


def outline(raw: str) -> Outline:
    """Read the list structure of an eligibility text; any text gives an outline, never an error."""
    return _Builder(raw).run()


class _Builder:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.criteria: list[Criterion] = []
        self.passages: list[Passage] = []
        self.words: list[frozenset[str]] = []
        self.stems: list[frozenset[str]] = []
        self.headings: list[Heading] = []
        self.kind: Kind = "inclusion"
        self.section: str | None = None
        self.cohort: str | None = None
        self.stack: list[tuple[int, int, Kind, str | None]] = []
        self.lead_kind: Kind | None = None
        self.lead_cohort: str | None = None

    def run(self) -> Outline:
        for block in blocks(self.raw):
            self._take(block)
        self._widen()
        return Outline(
            tuple(self.criteria), tuple(self.headings), tuple(self.passages), self.words, self.stems
        )

    def _widen(self) -> None:
        """Drop a cohort that names all cohorts of its kind: "Phase Ib and phase II"."""
        known: dict[str, set[str]] = {}
        named = {c.cohort for c in self.criteria if c.cohort} | {
            h.cohort for h in self.headings if h.cohort
        }
        for name in named:
            for kind, key in cohort_keys(name):
                known.setdefault(kind, set()).add(key)
        every = {
            name
            for name in named
            if (keys := cohort_keys(name))
            and len(keys) > 1
            and {k for _, k in keys} >= known[keys[0][0]]
        }
        if every:
            self.criteria = [
                replace(c, cohort=None) if c.cohort in every else c for c in self.criteria
            ]
            self.headings = [
                replace(h, cohort=None) if h.cohort in every else h for h in self.headings
            ]

    def _take(self, block: Block) -> None:
        block.start, block.end = trimmed(self.raw, block.start, block.end)
        passage = Passage(self.raw, block.start, block.end)
        words = passage.plain
        if not any(map(str.isalnum, words)):
            return
        if self._is_heading(words, block):
            return
        if ("CHARACTERISTICS" in words or "CONCURRENT" in words) and _PDQ_START.match(words):
            self._pdq(block, passage)
            return
        split = _HEADING_START.match(words) if names_criteria(words[:120].lower()) else None
        if split and not block.bullet:
            begin = split.start("rest")
            cut, _ = passage.raw_span(begin, begin + 1)
            self._open(split["kind"].lower(), words[: split.start("rest")], block.start, cut)
            block = Block(*trimmed(self.raw, cut, block.end), block.indent, bullet=False)
            passage = Passage(self.raw, block.start, block.end)
            words = passage.plain
        self._add(block, passage, words)

    def _pdq(self, block: Block, passage: Passage) -> None:
        """Take the old one-line layout apart: parts, their headings, then single criteria."""
        text = passage.plain
        head = _PDQ_START.search(text)
        if head is None:
            return
        self._enter("inclusion", head.group().strip(), *passage.raw_span(*head.span()))
        cuts = [head.end()]
        names: dict[int, str] = {}
        for match in _PDQ_CUT.finditer(text, head.end()):
            if match["name"]:
                names[match.end()] = match["name"].strip(" :")
                cuts.append(match.end())
            else:
                cuts.append(match.start() + 1)
        part: str | None = None
        for begin, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
            part = names.get(begin, part)
            following = next((n for n in names if n == end), None)
            stop = end - len(names[following]) - 2 if following is not None else end
            if not text[begin:stop].strip(" :"):
                continue
            self.section = part
            low, high = passage.raw_span(begin, max(stop, begin))
            if low < high:
                piece = Block(*trimmed(self.raw, low, high), block.indent, bullet=True)
                whole = Passage(self.raw, piece.start, piece.end)
                self._add(piece, whole, whole.plain)

    def _is_heading(self, words: str, block: Block) -> bool:
        if len(words) > 170:
            return False
        if PDQ.match(words):
            self._enter("inclusion", words, block.start, block.end)
            return True
        found = HEADING.match(words) if names_criteria(words.lower()) else None
        if found and is_real_heading(found, words, bullet=block.bullet):
            kind = "exclusion" if found["ex"] and "/" not in found["ex"] else "inclusion"
            self._open(kind, words, block.start, block.end)
            return True
        if block.bullet or words[-1] != ":" or not _SUBHEADING.match(words):
            return False
        self.stack.clear()
        self.section = words.rstrip(":")
        self.lead_kind = None
        if _LEAD_EXCLUDES.search(words):
            self.lead_kind = "exclusion"
        named = cohort_of(words)
        if named or not _LEADS_A_LIST.search(words):
            self.lead_cohort = named
        self.headings.append(
            Heading(
                self.raw[block.start : block.end],
                block.start,
                block.end,
                self.kind,
                self.lead_cohort,
            )
        )
        return True

    def _open(self, kind: str, words: str, start: int, end: int) -> None:
        kind = kind.lower()
        named: Kind = "exclusion" if kind.startswith(("ex", "non", "inel")) else "inclusion"
        self._enter(named, words, start, end)

    def _enter(self, kind: Kind, words: str, start: int, end: int) -> None:
        self.kind, self.section, self.cohort = kind, words.rstrip(": "), cohort_of_heading(words)
        self.stack.clear()
        self.lead_kind = self.lead_cohort = None
        self.headings.append(
            Heading(
                self.raw[start:end].rstrip(),
                start,
                start + len(self.raw[start:end].rstrip()),
                kind,
                self.cohort,
            )
        )

    def _add(self, block: Block, passage: Passage, words: str) -> None:
        while self.stack and self.stack[-1][0] >= block.indent:
            self.stack.pop()
        parent = self.stack[-1] if self.stack else None
        kind: Kind = parent[2] if parent else (self.lead_kind or self.kind)
        inherited = parent[3] if parent else (self.lead_cohort or self.cohort)
        said = words_of(words.lower())
        begins = stems(said)
        own = cohort_of(words, said, begins)
        if REGISTRY_LINE.match(words):
            kind = "other"
        index = len(self.criteria)
        self.criteria.append(
            Criterion(
                index,
                kind,
                self.raw[block.start : block.end],
                block.start,
                block.end,
                len(self.stack),
                parent[1] if parent else None,
                own or inherited,
                self.section,
            )
        )
        self.passages.append(passage)
        self.words.append(said)
        self.stems.append(begins)
        below: Kind = kind
        if words.endswith(":"):
            if _LEAD_EXCLUDES.search(words):
                below = "exclusion"
            elif kind == "exclusion" and _LEAD_INCLUDES.search(words):
                below = "inclusion"
        if kind != "other":
            self.stack.append((block.indent, index, below, own or inherited))
        if not block.bullet and words.endswith(":") and not parent:
            self.lead_kind = below if below != self.kind else None
            if own or not _LEADS_A_LIST.search(words):
                self.lead_cohort = own
        elif (
            own
            and not (block.bullet or parent)
            and (len(words) - len(own) <= 12 or _CRITERIA_FOR.match(words))
        ):
            # "Arm 3 ONLY", or "Additional criteria for Arm 3: ...", leads the bullets below it.
            self.lead_cohort = own
