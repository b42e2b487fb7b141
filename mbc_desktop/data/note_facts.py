"""What a note's text says about itself: its title in lists, its questions, links and files.

Markdown, read line by line: a note is never rendered for this.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# A (kind, id) pair, as in data/links.py; named here again because links pull in SQLAlchemy.
Thing = tuple[str, str]

PREVIEW_LETTERS = 160
LONGEST_TITLE = 200
LONGEST_TAG = 60
MOST_TAGS = 50
MOST_LINKS = 500
MOST_QUESTIONS = 500

# What a link to a thing may begin with, as in [[article:her2-low|HER2-low]].
LINK_KINDS = ("trial", "article", "event", "note")

_LINK = re.compile(r"\[\[([^\[\]\n|]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
_NCT = re.compile(r"(?<![A-Za-z0-9])NCT\d{8}(?!\d)", re.IGNORECASE)
_FILE = re.compile(r"\]\(attachment:([0-9a-f]{64})[^()\n]{0,200}\)")
_PICTURE = re.compile(r"!\[[^\]\n]{0,500}\]\(attachment:([0-9a-f]{64})")
_ITEM = re.compile(r"^\s{0,12}(?:[-*+]|\d{1,4}[.)])\s+(?:\[([ xX])\]\s+)?(.*\S)\s*$")
_ASKED = re.compile(r"^\s{0,12}(?:(?:[-*+]|\d{1,4}[.)])\s+)?(?:\[([ xX])\]\s+)?[?¿]\s+(\S.*?)\s*$")
_MARKS = re.compile(r"^[\s#>*+\-]+(?:\[[ xX]\]\s+)?|[*_`~]{1,3}")
_SHOWN_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\n]{0,2000}\)")
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")


@dataclass(frozen=True, slots=True)
class AskedLine:
    """One question in a text: its line, counted from 0."""

    line: int
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """What was found in one text.

    Attributes:
        links: things named outright: ``("trial", "NCT01234567")``.
        wanted: titles named in ``[[…]]`` without a kind, which may or may not be notes.
        files: names of the attachments it shows or links to.
    """

    title: str
    preview: str
    words: int
    questions: tuple[AskedLine, ...]
    links: tuple[Thing, ...]
    wanted: tuple[str, ...]
    files: tuple[str, ...]
    pictures: int


def facts_of(title: str, text: str) -> NoteFacts:
    """Return what ``text`` says; ``title`` is as typed and may be empty."""
    shown_title = " ".join(title.split())
    preview = ""
    questions: list[AskedLine] = []
    in_code = False
    for number, line in enumerate(text.split("\n")):
        if _FENCE.match(line):
            in_code = not in_code
            continue
        if not shown_title or len(preview) < PREVIEW_LETTERS:
            plain = plain_line(line)
            if plain and not shown_title:
                shown_title = plain
            elif plain:
                preview = f"{preview} {plain}" if preview else plain
        asked = None if in_code else _asked(line)
        if asked is not None and len(questions) < MOST_QUESTIONS:
            questions.append(AskedLine(number, *asked))
    links, wanted = _links(text)
    return NoteFacts(
        title=shown_title[:LONGEST_TITLE],
        preview=preview[:PREVIEW_LETTERS],
        words=count_words(text),
        questions=tuple(questions),
        links=links,
        wanted=wanted,
        files=tuple(dict.fromkeys(_FILE.findall(text))),
        pictures=len(set(_PICTURE.findall(text))),
    )


def count_words(text: str) -> int:
    """Return how many words ``text`` has; signs alone are none."""
    return sum(1 for _ in _WORD.finditer(text))


def plain_line(line: str) -> str:
    """Return a line of Markdown as a list shows it: without marks, links by their words."""
    line = _LINK.sub(lambda seen: seen.group(2) or seen.group(1), line[:2000])
    line = _SHOWN_LINK.sub(lambda seen: seen.group(1), line)
    return " ".join(_MARKS.sub("", line).split())


def plain_text(text: str) -> str:
    """Return a whole note without its marks, line by line, for a page or a screen reader."""
    return "\n".join(plain_line(line) for line in text.split("\n"))


def _asked(line: str) -> tuple[str, bool] | None:
    """Return the question a line asks and whether it is ticked.

    A question is a line that begins with “?”, or an item of a list that ends with one.
    """
    if len(line) > 2000 or ("?" not in line and "¿" not in line):
        return None
    found = _ASKED.match(line)
    if found is None:
        found = _ITEM.match(line)
        if found is None or not found.group(2).rstrip("*_`) ").endswith("?"):
            return None
    text = plain_line(found.group(2))
    return (text, (found.group(1) or " ") in "xX") if text else None


def tick_line(line: str, *, done: bool) -> str:
    """Return a line that asks something, ticked or not; one without a box gets a box."""
    boxed = re.match(r"^(\s*(?:[-*+]|\d{1,4}[.)])?\s*)\[[ xX]\](\s+.*)$", line)
    mark = "[x]" if done else "[ ]"
    if boxed:
        return f"{boxed.group(1)}{mark}{boxed.group(2)}"
    item = re.match(r"^(\s*(?:[-*+]|\d{1,4}[.)])\s+)(.*)$", line)
    if item:
        return f"{item.group(1)}{mark} {item.group(2)}"
    return f"- {mark} {line.lstrip()}"


def _links(text: str) -> tuple[tuple[Thing, ...], tuple[str, ...]]:
    things: dict[Thing, None] = {}
    wanted: dict[str, None] = {}
    for seen in _LINK.finditer(text):
        target = " ".join(seen.group(1).split())
        kind, colon, rest = target.partition(":")
        if colon and kind.lower() in LINK_KINDS and rest.strip():
            name = rest.strip()
            things[(kind.lower(), name.upper() if kind.lower() == "trial" else name)] = None
        elif target and not _NCT.fullmatch(target):
            wanted[target] = None
        if len(things) + len(wanted) >= MOST_LINKS:
            break
    # A trial's number names the trial, with or without brackets.
    for seen in _NCT.finditer(text):
        if len(things) >= MOST_LINKS:
            break
        things[("trial", seen.group().upper())] = None
    return tuple(things), tuple(wanted)


def clean_tags(tags: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return tags as they are kept: no leading #, single spaces, each once, the first of a kind."""
    kept: dict[str, str] = {}
    for tag in tags:
        plain = " ".join(tag.replace(",", " ").split()).lstrip("#").strip()[:LONGEST_TAG]
        if plain:
            kept.setdefault(fold_tag(plain), plain)
    return tuple(list(kept.values())[:MOST_TAGS])


def fold_tag(tag: str) -> str:
    """Return a tag as it is compared: upper and lower case are alike."""
    return " ".join(tag.split()).lstrip("#").strip().casefold()
