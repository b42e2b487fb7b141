"""Lines of registry text as blocks: wrapped lines joined, one-line lists split."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mbc_desktop.trials.criteria.text import plain, rx

_BULLET = re.compile(
    r"(?P<indent>[ \t\u3000]*)"
    r"(?P<mark>(?:\\?[*\u2022\u25cf\u25aa\u25e6\u00b7\u25cb\u2023\u25a0\u2756\uf0b7]+"
    r"|\\?[-\u2013\u2014]+(?=[\s\\A-Za-z\u2265\u2264<>]))[ \t]*(?:\\?[-*\u2022][ \t]+)?"
    r"|o[ \t]+(?=[A-Z])|\\?[(\uff08]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivx]{1,4})"
    r"(?:\\?[.)\uff09\u3001\uff0e:]{1,2}|\\?[.]\\?[)])(?![0-9])[ \t]*"
    r"|[\u2460-\u2473][ \t]*)?"
)
HEADING = re.compile(
    r"[\W_]*(?:(?P<before>[\w /,()-]{0,60}?)\b)??"
    r"(?:(?P<ex>(?:non-?|not )?inclusions?/exclusions?|exc?lusions?(?: and withdrawal)?"
    r"|non-?inclusions?|ineligibility)"
    r"|(?P<in>inclusions?|eligibility|eligible))"
    r"(?: (?:criteri\w*|critera|criteira|requirements?))?"
    r"(?P<after>[^:.]{0,120}?)(?P<mark>[:.]*)[\W_]*$",
    re.IGNORECASE,
)
PDQ = re.compile(
    r"(?:DISEASE CHARACTERISTICS|PATIENT CHARACTERISTICS|PRIOR CONCURRENT THERAPY)\s*:?$"
)
_INLINE = re.compile(
    r"(?<=[\s.;,])(?:\\?\(?(?P<number>\d{1,2})\\?[.)\u3001\uff09]"
    r"(?!\d)\\?\)?(?=\s?[A-Z\u2265\u2264a-z])"
    r"|(?P<dot>[\u2022\u25cf\u02d1])(?=\s?\S))"
)
_STARS = re.compile(r"(?<=[\w.;:,)\]%\u2265\u2264])[ \t]+\\?\*[ \t]+(?=[A-Z\u2265\u2264<>0-9(a-z])")
_INLINE_HEADING = re.compile(
    r"(?<=\S)[ \t]*(?:[-*#]{1,3}[ \t]*)?(?P<head>(?:(?:Key|Main|Major|The) )?(?:Exclusion"
    r"|Inclusion|EXCLUSION"
    r"|INCLUSION|Exlusion|exclusion) (?:[Cc]riteria|CRITERIA)(?: were| are| comprised"
    r"| included)?\s*(?:[:\uff1a]|$))"
)
# "... consent. Exclusion Criteria Prior receipt of ...": a heading without a colon.
_BARE_HEADING = re.compile(
    r"(?:^|(?<=[.;)]))[ \t]*(?P<head>(?:Key )?(?:Exclusion"
    r"|Inclusion) Criteria)(?=[ \t]+(?!For\b|In\b"
    r"|And\b|Of\b|To\b|Cohort|Part\b|Phase|Arm\b|Group|Specific)[A-Z][a-z]+ [a-z(])"
)
REGISTRY_LINE = re.compile(
    r"Healthy volunteers allowed|No healthy volunteers|Must be (?:FEMALE|MALE|ALL)\b"
    r"|Must have (?:minimum|maximum) age of \d|other protocol.?(?:defined|specified) "
    r"(?:inclusion|exclusion)|other (?:inclusion|exclusion)\W",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Block:
    """A bullet or paragraph by its raw offsets, without its mark."""

    start: int
    end: int
    indent: int
    bullet: bool
    mark: str = ""
    wraps: bool = False


def trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets without blanks and lone escapes at either end."""
    while start < end and (raw[start].isspace() or raw[start] == "\\"):
        start += 1
    while end > start and (raw[end - 1].isspace() or raw[end - 1] == "\\"):
        end -= 1
    return start, end


def names_criteria(low: str) -> bool:
    """Say whether lower-case words can be a heading at all."""
    return "clusion" in low or "ligib" in low or "criter" in low


def is_real_heading(found: re.Match[str], words: str, *, bullet: bool) -> bool:
    """Say whether what looks like a heading is one, not a criterion that speaks of criteria."""
    bare = bool(rx(r"\W*(?:\w+ ){0,4}(?:criteri\w*|critera)\W*").fullmatch(words.lower()))
    if bullet and not (bare or words.endswith(":")):
        return False
    if (
        rx(r"must not|not meet|must meet|following criteria").search(words.lower())
        and len(words) > 45
    ):
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


def blocks(raw: str) -> Iterator[Block]:
    """Join wrapped lines to their bullet, then split one-line enumerations."""
    current: Block | None = None
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
        current = Block(body, end, indent, bullet=bool(mark), mark=mark.strip())
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
    for match in _BARE_HEADING.finditer(raw[begin:end]):
        # One bare heading, the text before it and the text after it, each a line.
        middle = begin + match.start("head")
        if raw[begin:middle].strip():
            yield begin, middle
        after = begin + match.end("head")
        yield middle, after
        while raw[after] in " \t":
            after += 1
        yield from _inline_headings(raw, after, end)
        return
    for match in _INLINE_HEADING.finditer(raw, begin, end):
        head = match["head"].strip()
        if raw[begin : match.start()].strip("*#- \t\\").lower() in {"key", "main", "major", "the"}:
            continue
        if raw[begin : match.start("head")].strip("*#- \t\\") and (
            match.end() == end
            or match.start() + 1 < match.start("head")
            or raw[match.start() - 1] in ".;)-:\u3002\uff1b"
            or (head[0].isupper() and head[-1] in ":\uff1a")
        ):
            yield begin, match.start()
            begin = match.start("head")
    yield begin, end


def _stands_alone(line: str, current: Block, indent: int, *, blank: bool) -> bool:
    """Say whether an unmarked line begins something new rather than continuing its bullet."""
    words = plain(line).strip()
    if REGISTRY_LINE.match(words) or PDQ.match(words):
        return True
    found = HEADING.match(words) if len(words) <= 170 and names_criteria(words.lower()) else None
    if found and is_real_heading(found, words, bullet=False):
        return True
    if current.bullet and indent > current.indent:
        return False
    if blank or not current.bullet:
        return indent <= current.indent or blank
    return indent <= current.indent and (words[:1].isupper() or words.endswith(":"))


def _split(raw: str, block: Block) -> Iterator[Block]:
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
                yield Block(begin, start, block.indent, bullet=True)
            begin = end
        yield Block(begin, block.end, block.indent, bullet=True)
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
    yield Block(block.start, cuts[0], block.indent, block.bullet, block.mark)
    deeper = block.indent + (1 if not first and raw[block.start : cuts[0]].strip() else 0)
    for place, begin in enumerate(skips):
        end = cuts[place + 1] if place + 1 < len(cuts) else block.end
        yield Block(begin, end, deeper, bullet=True)
