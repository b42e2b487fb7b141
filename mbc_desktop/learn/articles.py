"""The articles that ship with the program: Markdown files with a YAML front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mbc_desktop.core.errors import KnownError
from mbc_desktop.learn.reading_level import reading_grade

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from markdown_it.token import Token

LANGUAGES = ("en", "es")
WORDS_A_MINUTE = 200
QUESTIONS_HEADINGS = {"en": "Questions to ask", "es": "Preguntas para hacer"}

_FRONT_MATTER = re.compile(r"\A---\n(?P<meta>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)
_ENDS_A_SENTENCE = (".", "!", "?", ":", "…")


@dataclass(frozen=True, slots=True)
class Source:
    """A page an article rests on."""

    title: str
    publisher: str
    url: str
    year: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article's text: a heading, a paragraph or an item of a list."""

    kind: str
    """``h2``, ``h3``, ``p`` or ``li``."""
    text: str
    """Plain text: links stand as their words, marks of Markdown are gone."""


@dataclass(frozen=True, slots=True)
class Article:
    """One built-in article in one language; its twin has the same id and the other language."""

    id: str
    title: str
    summary: str
    topic: str
    audience: tuple[str, ...]
    door: str
    """What is inside, for articles that open only after the person has read this; else empty."""
    subtypes: tuple[str, ...]
    """The subtypes it is written for; empty where it is for everybody."""
    sources: tuple[Source, ...]
    written: datetime.date
    last_checked: datetime.date
    reviewed_by: str
    lang: str
    body: str
    """CommonMark without the front matter."""

    @property
    def text(self) -> str:
        """The body as plain text, one block a line."""
        return plain_text(self.body)

    @property
    def words(self) -> int:
        """The number of words in the body."""
        return len(self.text.split())

    @property
    def minutes(self) -> int:
        """How many minutes the body takes at 200 words a minute; at least one."""
        return max(1, round(self.words / WORDS_A_MINUTE))

    @property
    def grade(self) -> float:
        """The US school grade at which the body reads; see ``reading_level``."""
        return reading_grade(self.text, self.lang)

    @property
    def questions(self) -> tuple[str, ...]:
        """The items of the closing section "Questions to ask"."""
        found: list[str] = []
        inside = False
        for block in blocks(self.body):
            if block.kind.startswith("h"):
                inside = block.text == QUESTIONS_HEADINGS.get(self.lang)
            elif inside and block.kind == "li":
                found.append(block.text)
        return tuple(found)


def load_article(path: Path) -> Article:
    """Read one article; the folder it lies in names its language.

    Raises:
        KnownError: the file cannot be read, or is not an article.
    """
    import yaml

    try:
        whole = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise _damaged(path) from problem
    parts = _FRONT_MATTER.match(whole.replace("\r\n", "\n"))
    if parts is None:
        raise _damaged(path)
    try:
        meta = yaml.safe_load(parts["meta"])
        return _article(meta, lang=path.parent.name, body=parts["body"].strip() + "\n")
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as problem:
        raise _damaged(path) from problem


def built_in_articles(root: Path) -> list[Article]:
    """Read every article below ``root`` (``en/*.md``, ``es/*.md``), by language, then id."""
    return [load_article(path) for lang in LANGUAGES for path in sorted((root / lang).glob("*.md"))]


def blocks(body: str) -> list[Block]:
    """Split the Markdown of an article into its blocks, in reading order.

    Twins have the same sequence of kinds, so a place in one is the same place in the other.
    """
    found: list[Block] = []
    containers: list[str] = []
    for token in _markdown_tokens(body):
        if token.type in {"heading_open", "list_item_open"}:
            containers.append(token.tag)
        elif token.type in {"heading_close", "list_item_close"}:
            containers.pop()
        elif token.type == "inline":
            found.append(Block(containers[-1] if containers else "p", _words_of(token)))
    return found


def plain_text(body: str) -> str:
    """Return the words of a Markdown body, one block a line, each ended by a mark of its own.

    Headings and list items without one get a period, so that a formula which counts sentences
    does not run them into the next block.
    """
    lines = (block.text for block in blocks(body) if block.text)
    return "\n".join(line if line.endswith(_ENDS_A_SENTENCE) else f"{line}." for line in lines)


def _article(meta: dict[str, Any], *, lang: str, body: str) -> Article:
    return Article(
        id=str(meta["id"]),
        title=str(meta["title"]),
        summary=str(meta["summary"]),
        topic=str(meta["topic"]),
        audience=tuple(str(one) for one in meta["audience"]),
        door=str(meta["door"] or ""),
        subtypes=tuple(str(one) for one in meta["subtypes"]),
        sources=tuple(
            Source(str(one["title"]), str(one["publisher"]), str(one["url"]), int(one["year"]))
            for one in meta["sources"]
        ),
        written=_day(meta["written"]),
        last_checked=_day(meta["last_checked"]),
        reviewed_by=str(meta["reviewed_by"]),
        lang=lang,
        body=body,
    )


def _day(value: object) -> datetime.date:
    import datetime

    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    raise ValueError(value)


def _damaged(path: Path) -> KnownError:
    return KnownError(
        f"The built-in article “{path.stem}” is damaged and cannot be shown.",
        what_is_safe="Everything you saved or wrote is safe.",
        what_to_do="Install the program again to get the article back.",
    )


def _markdown_tokens(body: str) -> list[Token]:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").parse(body)


def _words_of(inline: Token) -> str:
    pieces = []
    for child in inline.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            pieces.append(" ")
        elif child.type in {"text", "code_inline"}:
            pieces.append(child.content)
    return "".join(pieces).strip()
