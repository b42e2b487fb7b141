"""The eligibility text as a list of criteria: bullets, nesting, headings and cohorts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mbc_desktop.trials.criteria.cohorts import cohort_keys, cohort_of
from mbc_desktop.trials.criteria.model import Criterion, Heading, Kind
from mbc_desktop.trials.criteria.text import Passage, plain, rx

_BULLET = re.compile(
    r"(?P<indent>[ \t\u3000]*)"
    r"(?P<mark>(?:\\?[*\u2022\u25cf\u25aa\u25e6\u00b7\u25cb\u2023\u25a0\u2756\uf0b7]+"
    r"|\\?[-\u2013\u2014]+(?=[\s\\A-Za-z\u2265\u2264<>]))[ \t]*(?:\\?[-*\u2022][ \t]+)?"
    r"|o[ \t]+(?=[A-Z])|\\?[(\uff08]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivx]{1,4})"
    r"(?:\\?[.)\uff09\u3001\uff0e:]{1,2}|\\?[.]\\?[)])(?![0-9])[ \t]*"
    r"|[\u2460-\u2473][ \t]*)?"
)
_HEADING = re.compile(
    r"[\W_]*(?:(?P<before>[\w /,()-]{0,60}?)\b)??"
    r"(?:(?P<ex>(?:non-?|not )?inclusions?/exclusions?|exc?lusions?(?: and withdrawal)?"
    r"|non-?inclusions?|ineligibility)"
    r"|(?P<in>inclusions?|eligibility|eligible))"
    r"(?: (?:criteri\w*|critera|criteira|requirements?))?"
    r"(?P<after>[^:.]{0,120}?)(?P<mark>[:.]*)[\W_]*$",
    re.IGNORECASE,
)
_HEADING_START = re.compile(
    r"\W*(?:the )?(?:(?:key|main|major|general|primary|important|principal|patient|subject|participant|study"
    r"|clinical|additional|the|substudy|selected|basic) ){0,3}"
    r"(?P<kind>inclusions?|exc?lusions?|non-?inclusions?|ineligibility|eligibility) "
    r"(?:criteri\w*|critera)\b(?P<scope>[^:.]{0,60}?)(?::| were| are| include)\W*(?P<rest>\w.*)",
    re.IGNORECASE | re.DOTALL,
)
_PDQ = re.compile(
    r"(?:DISEASE CHARACTERISTICS|PATIENT CHARACTERISTICS|PRIOR CONCURRENT THERAPY)\s*:?$"
)
_PDQ_START = re.compile(
    r"\W*(?:DISEASE CHARACTERISTICS|PATIENT CHARACTERISTICS|PRIOR CONCURRENT THERAPY)\s*:"
)
_PDQ_CUT = re.compile(
    r"(?P<name>\b(?:Age|Sex|Menopausal status|Performance status|Life expectancy|Hematopoietic|Hepatic|Renal"
    r"|Cardiovascular|Pulmonary|Other|Biologic therapy|Chemotherapy|Endocrine therapy|Radiotherapy|Surgery"
    r"|Hormone receptor status):)"
    r"| (?=No [A-Za-z0-9]|(?:Must|Prior|At least|Greater than|More than|See|Measurable|Bidimensionally|Evaluable|Not|Concurrent"
    r"|Disease progression|Recovered|Negative|Fertile|Brain|Phase|Newly|ECOG|Karnofsky|Platelet|WBC|Histologically"
    r"|Hormone|Premenopausal|Postmenopausal|Recurrent|Stage|Previously|Documented) [a-z0-9])"
)
_SUBHEADING = re.compile(r"[A-Z][\w /&,()'-]{1,70}:$")
_REGISTRY_LINE = re.compile(
    r"Healthy volunteers allowed|No healthy volunteers|Must be (?:FEMALE|MALE|ALL)\b"
    r"|Must have (?:minimum|maximum) age of \d|other protocol.?(?:defined|specified) "
    r"(?:inclusion|exclusion)|other (?:inclusion|exclusion)\W",
    re.IGNORECASE,
)
_LEAD_EXCLUDES = re.compile(
    r"(?:will|are|is|shall|should|must|be|were)\s(?:be |not be |not )?(?:excluded|ineligible|exclusionary)"
    r"|\bineligible\b|\bnot (?:be )?(?:eligible|included|enrolled)\b|^\W*exclusions?\b|\bexclud(?:es?|ing)\b"
    r"|non-?eligib|^\W*excluded\b",
    re.IGNORECASE,
)
_LEAD_INCLUDES = re.compile(
    r"(?:\bare eligible\b|\bmust meet\b|\bmust (?:have|fulfil)|\bmay be (?:eligible|enrolled|included))",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?<=[\s.;,])(?:\\?\(?(?P<number>\d{1,2})\\?[.)\u3001\uff09](?!\d)\\?\)?(?=\s?[A-Z\u2265\u2264a-z])"
    r"|(?P<dot>[\u2022\u25cf\u02d1])(?=\s?\S))"
)
_STARS = re.compile(r"(?<=[\w.;:,)\]%\u2265\u2264])[ \t]+\\?\*[ \t]+(?=[A-Z\u2265\u2264<>0-9(a-z])")
_INLINE_HEADING = re.compile(
    r"(?<=\S)[ \t]*(?:[-*#]{1,3}[ \t]*)?(?P<head>(?:(?:Key|Main|Major|The) )?(?:Exclusion|Inclusion|EXCLUSION"
    r"|INCLUSION|Exlusion|exclusion) (?:[Cc]riteria|CRITERIA)(?: were| are| comprised| included)?\s*(?:[:\uff1a]|$))"
)


@dataclass(frozen=True, slots=True)
class Outline:
    """The criteria in reading order and the headings they stand under."""

    criteria: tuple[Criterion, ...]
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]
    """One for each criterion."""


@dataclass(slots=True)
class _Block:
    start: int
    end: int
    indent: int
    bullet: bool
    mark: str = ""
    wraps: bool = False


def outline(raw: str) -> Outline:
    """Read the list structure of an eligibility text; any text gives an outline, never an error."""
    return _Builder(raw).run()


class _Builder:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.criteria: list[Criterion] = []
        self.passages: list[Passage] = []
        self.headings: list[Heading] = []
        self.kind: Kind = "inclusion"
        self.section: str | None = None
        self.cohort: str | None = None
        self.stack: list[tuple[int, int, Kind, str | None]] = []
        self.lead_kind: Kind | None = None
        self.lead_cohort: str | None = None

    def run(self) -> Outline:
        for block in _blocks(self.raw):
            self._take(block)
        self._widen()
        return Outline(tuple(self.criteria), tuple(self.headings), tuple(self.passages))

    def _widen(self) -> None:
        """Drop a cohort that names all cohorts of its kind: "Phase Ib and phase II"."""
        known: dict[str, set[str]] = {}
        named = {c.cohort for c in self.criteria if c.cohort} | {h.cohort for h in self.headings if h.cohort}
        for name in named:
            for kind, key in cohort_keys(name):
                known.setdefault(kind, set()).add(key)
        every = {
            name
            for name in named
            if (keys := cohort_keys(name)) and len(keys) > 1 and {k for _, k in keys} >= known[keys[0][0]]
        }
        if every:
            self.criteria = [replace(c, cohort=None) if c.cohort in every else c for c in self.criteria]
            self.headings = [replace(h, cohort=None) if h.cohort in every else h for h in self.headings]

    def _take(self, block: _Block) -> None:
        block.start, block.end = _trimmed(self.raw, block.start, block.end)
        passage = Passage(self.raw, block.start, block.end)
        words = passage.plain
        if not any(map(str.isalnum, words)):
            return
        if self._is_heading(words, block, passage):
            return
        if _PDQ_START.match(words):
            self._pdq(block, passage)
            return
        split = _HEADING_START.match(words) if _names_criteria(words[:120].lower()) else None
        if split and not block.bullet:
            begin = split.start("rest")
            cut, _ = passage.raw_span(begin, begin + 1)
            self._open(split["kind"].lower(), words[: split.start("rest")], block.start, cut)
            block = _Block(*_trimmed(self.raw, cut, block.end), block.indent, bullet=False)
            passage = Passage(self.raw, block.start, block.end)
            words = passage.plain
        self._add(block, passage, words)

    def _pdq(self, block: _Block, passage: Passage) -> None:
        """Take the old one-line layout apart: parts, their headings, then single criteria."""
        text = passage.plain
        head = _PDQ_START.search(text)
        assert head is not None
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
                piece = _Block(*_trimmed(self.raw, low, high), block.indent, bullet=True)
                whole = Passage(self.raw, piece.start, piece.end)
                self._add(piece, whole, whole.plain)

    def _is_heading(self, words: str, block: _Block, passage: Passage) -> bool:
        if len(words) > 170:
            return False
        if _PDQ.match(words):
            self._enter("inclusion", words, block.start, block.end)
            return True
        found = _HEADING.match(words) if _names_criteria(words.lower()) else None
        if found and _is_real_heading(found, words, bullet=block.bullet):
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
        self.lead_cohort = cohort_of(words)
        self.headings.append(
            Heading(self.raw[block.start : block.end], block.start, block.end, self.kind, self.lead_cohort)
        )
        return True

    def _open(self, kind: str, words: str, start: int, end: int) -> None:
        kind = kind.lower()
        named: Kind = "exclusion" if kind.startswith(("ex", "non", "inel")) else "inclusion"
        self._enter(named, words, start, end)

    def _enter(self, kind: Kind, words: str, start: int, end: int) -> None:
        self.kind, self.section, self.cohort = kind, words.rstrip(": "), cohort_of(words)
        self.stack.clear()
        self.lead_kind = self.lead_cohort = None
        self.headings.append(
            Heading(self.raw[start:end].rstrip(), start, start + len(self.raw[start:end].rstrip()), kind, self.cohort)
        )

    def _add(self, block: _Block, passage: Passage, words: str) -> None:
        while self.stack and self.stack[-1][0] >= block.indent:
            self.stack.pop()
        parent = self.stack[-1] if self.stack else None
        kind: Kind = parent[2] if parent else (self.lead_kind or self.kind)
        inherited = parent[3] if parent else (self.lead_cohort or self.cohort)
        own = cohort_of(words)
        if _REGISTRY_LINE.match(words):
            kind = "other"
        index = len(self.criteria)
        self.criteria.append(
            Criterion(
                index, kind, self.raw[block.start : block.end], block.start, block.end, len(self.stack),
                parent[1] if parent else None, own or inherited, self.section,
            )
        )
        self.passages.append(passage)
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
            self.lead_cohort = own


def _trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (raw[start].isspace() or raw[start] == "\\"):
        start += 1
    while end > start and (raw[end - 1].isspace() or raw[end - 1] == "\\"):
        end -= 1
    return start, end


def _names_criteria(low: str) -> bool:
    return "clusion" in low or "ligib" in low or "criter" in low


def _is_real_heading(found: re.Match[str], words: str, *, bullet: bool) -> bool:
    bare = bool(rx(r"\W*(?:\w+ ){0,4}(?:criteri\w*|critera)\W*").fullmatch(words.lower()))
    if bullet and not (bare or words.endswith(":")):
        return False
    if rx(r"must not|not meet|must meet|following criteria").search(words.lower()) and len(words) > 45:
        return False
    before, after = (found["before"] or "").strip(), (found["after"] or "").strip()
    if rx(
        r"\b(?:meet|met|meets|fulfil\w*|following|not|are|is|were|history|with|any|of|these|see|"
        r"no|other|all|has|have)\b"
    ).search(before.lower()):
        return False
    if not rx(r"criteri|critera|criteira").search(words.lower()):
        return len(words) < 40 and (not bullet or words.endswith(":")) and not after
    if rx(r"\b(?:met|apply|allowed|eligible)\b").search(after.lower()) and not words.endswith(":"):
        return False
    return bool(found["mark"]) or len(words) < 90


def _blocks(raw: str) -> Iterator[_Block]:
    """Join wrapped lines to their bullet, then split one-line enumerations."""
    current: _Block | None = None
    blank = True
    for start, end in _lines(raw):
        line = raw[start:end]
        if not line.strip():
            blank = True
            continue
        found = _BULLET.match(line)
        mark = (found["mark"] or "") if found else ""
        indent = len(line) - len(line.lstrip())
        if current and not mark and not _stands_alone(line, current, indent, blank=blank):
            current.end = end
            blank = False
            continue
        if current:
            yield from _split(raw, current)
        body = start + (found.end() if found else 0)
        current = _Block(body, end, indent, bullet=bool(mark), mark=mark.strip())
        blank = False
    if current:
        yield from _split(raw, current)


def _lines(raw: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in rx(r"\r\n|[\n\r]").finditer(raw):
        yield from _inline_headings(raw, begin, match.start())
        begin = match.end()
    yield from _inline_headings(raw, begin, len(raw))


def _inline_headings(raw: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    if "clusion" not in raw[begin:end].lower():
        yield begin, end
        return
    for match in _INLINE_HEADING.finditer(raw, begin, end):
        head = match["head"].strip()
        if raw[begin : match.start("head")].strip("*#- \t\\") and (
            match.end() == end
            or match.start() + 1 < match.start("head")
            or raw[match.start() - 1] in ".;)-:\u3002\uff1b"
            or (head[0].isupper() and head[-1] in ":\uff1a")
        ):
            yield begin, match.start()
            begin = match.start("head")
    yield begin, end


def _stands_alone(line: str, current: _Block, indent: int, *, blank: bool) -> bool:
    """Say whether an unmarked line begins something new rather than continuing its bullet."""
    words = plain(line).strip()
    if _REGISTRY_LINE.match(words) or _PDQ.match(words):
        return True
    found = _HEADING.match(words) if len(words) <= 170 and _names_criteria(words.lower()) else None
    if found and _is_real_heading(found, words, bullet=False):
        return True
    if current.bullet and indent > current.indent:
        return False
    if blank or not current.bullet:
        return indent <= current.indent or blank
    return indent <= current.indent and (words[:1].isupper() or words.endswith(":"))


def _split(raw: str, block: _Block) -> Iterator[_Block]:
    """Split "1) a 2) b" and "• a • b" on one line into their items."""
    cuts: list[int] = []
    skips: list[int] = []
    stars = (
        [m.span() for m in _STARS.finditer(raw, block.start, block.end)]
        if raw.find("*", block.start, block.end) >= 0
        else []
    )
    if len(stars) >= 2:
        begin = block.start
        for start, end in stars:
            if raw[begin:start].strip():
                yield _Block(begin, start, block.indent, bullet=True)
            begin = end
        yield _Block(begin, block.end, block.indent, bullet=True)
        return
    first = rx(r"\d{1,2}").match(block.mark.lstrip("\\("))
    expected = int(first.group()) + 1 if first else 0
    wanted = str(expected) if first else "2"
    if not (
        raw.find(wanted, block.start, block.end) >= 0
        or raw.find("\u2022", block.start, block.end) >= 0
        or not raw[block.start : block.end].isascii()
    ):
        yield block
        return
    for match in _INLINE.finditer(raw, block.start, block.end):
        if match["dot"]:
            cuts.append(match.start())
            skips.append(match.end())
            continue
        number = int(match["number"])
        if number == expected and (expected > 1 or not block.bullet):
            cuts.append(match.start())
            skips.append(match.end())
            expected += 1
        elif number == 1 and not expected:
            second = re.compile(r"[\s.;,]\\?\(?2\\?[.)\u3001\uff09]")
            if second.search(raw, match.end(), block.end):
                cuts.append(match.start())
                skips.append(match.end())
                expected = 2
    if not cuts:
        yield block
        return
    yield _Block(block.start, cuts[0], block.indent, block.bullet, block.mark)
    deeper = block.indent + (1 if not first and raw[block.start : cuts[0]].strip() else 0)
    for place, begin in enumerate(skips):
        end = cuts[place + 1] if place + 1 < len(cuts) else block.end
        yield _Block(begin, end, deeper, bullet=True)
