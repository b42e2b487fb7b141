"""A second opinion on which pieces of a page are its article, by where and how they stand.

Trafilatura finds the article of most pages; it also keeps headlines, lines under pictures, dates,
pointers to other articles and strays from far down the page, and now and then misses paragraphs
that lie among those it keeps, or the article itself. These rules were made by going through what it
kept and dropped on real news pages, and are measured in ``tests/learn/test_extraction.py``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from mbc_desktop.learn.alignment import words_of
from mbc_desktop.learn.pieces import HEADINGS, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONG = 150
_GAP = 8
_STRAY_SHARE, _STRAY_WORDS = 0.08, 120
_CLASSES_LOOKED_AT = 4
_ASIDE = frozenset(("aside", "figure", "figcaption"))

_UNDER_A_PICTURE = re.compile(
    r"caption|credit|cutline|photo-?(?:source|by|info)|image-?(?:source|container|info)|\bfoto\b",
    re.IGNORECASE,
)
_NOT_THE_ARTICLE = re.compile(
    r"related|recommend|share|social|newsletter|subscri|promo|sidebar|footer|\bnav\b"
    r"|breadcrumb|author-?bio|\bauthors?\b|bio-?box|byline|popular|trending|cookie|advert|sponsor|\btags?\b"
    r"|\bmeta\b|tag-?(?:list|cloud|metadata)|widget|toolbar|print-?only|overlay|modal|popup|tooltip"
    r"|pull-?quote",
    re.IGNORECASE,
)
# Said of a box, never of an article: its longer lines go too.
_A_BOX = re.compile(
    r"cookie|newsletter|subscribe-|recirc|related|recommend|promo(?!t)|sign-?up|gdpr|consent",
    re.IGNORECASE,
)
_OTHER_ARTICLES = re.compile(
    r"(?:more (?:must.reads|from|on|stories|news|in)|related(?: (?:stories|articles|content|links"
    r"|posts|topics|coverage))?|you (?:may|might) (?:also )?(?:like|be interested)|read next"
    r"|recommended|trending|most (?:read|popular)|latest (?:news|stories)|don.t miss"
    r"|noticias relacionadas|(?:te|le) puede interesar|lea también"
    r"|más (?:noticias|leídas|sobre))\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"©|\(c\) \d{4}|copyright\b|all rights reserved", re.IGNORECASE)
_COMMENTS = re.compile(r"comment(?!ary|ator)|disqus|discussion-?thread", re.IGNORECASE)
# What WordPress names an article after, such as tag-social-security, says nothing of its place.
_NAMED_AFTER = re.compile(r"(?:^|\s)(?:tag|category|post|type|format|status)-\S*", re.IGNORECASE)
_POINTER = re.compile(
    r"\(?\s*(?:see also|read (?:more|also|next|the full)|also read|more (?:from|on|:)|related"
    r"|recommended|don.t miss|watch(?: now)?:|photos?:|video:|click here|continue reading|sign up"
    r"|subscribe|follow (?:us|\w+ \w+|@\w+) on|share (?:this|on)|like us on|tags?:|topics?:"
    r"|filed under|(?:à|a) lire aussi|lire aussi|lea (?:también|además|más)|vea también"
    r"|le puede interesar|ver también|siga (?:a|nos)|síganos|compart[ae]|etiquetas:|temas:"
    r"|mehr zum thema|lesen sie auch|leia (?:também|mais)|leggi anche"
    r"|advertisement|publicidad|continued? below)\b",
    re.IGNORECASE,
)
_ABOUT_THE_ARTICLE = re.compile(
    r"(?:by|por|par|von)\s+[A-ZÁÉÍÓÚÑ][^.!?]{1,60}$"
    r"|(?:first )?(?:published|posted|updated|last (?:updated|modified|reviewed)|publié|mis à jour"
    r"|publicado|actualizado|fecha|veröffentlicht)\b.{0,80}$"
    r"|(?:\w{3,9}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-]){1}(?:de )?\w{2,10}\.?(?: de)?[ ,./-]+"
    r"\d{2,4}\b.{0,40}$"
    r"|(?:\w{3,9}\.?,? )?[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b.{0,40}$"
    r"|\d{1,2} min(?:ute)?s? read$|\d{1,3} comments?$|share$|print$|email$",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", "”", '"', "’", "»", ":", ";", ")", "…", "。", "！", "？")


def judged(pieces: Sequence[Piece], kept: Sequence[bool], *, title: str) -> list[bool]:
    """Return the second opinion on ``kept``: which pieces are the article.

    ``title`` is the page's; it stands above the article and is left out of it.
    """
    flags = list(kept)
    if not any(flags):
        return flags
    _fill_gaps(pieces, flags)
    for rule, least in _RULES:
        before = _words(pieces, flags)
        tidied = list(flags)
        rule(pieces, tidied)
        # The rules take lines away at the edges. One that would take the article away erred.
        if _words(pieces, tidied) >= least * before:
            flags = tidied
    tidied = list(flags)
    _drop_title(pieces, tidied, title)
    return tidied if any(tidied) else flags


def densest(pieces: Sequence[Piece]) -> list[bool]:
    """Return the pieces below the element of the page that holds most of its sentences.

    For pages in which trafilatura finds nothing. Each paragraph speaks for the element around it,
    and half as much for the one around that, as in Readability.
    """
    scores: dict[Any, float] = defaultdict(float)
    for piece in pieces:
        if not _is_prose(piece):
            continue
        weight = float(len(piece.text) - 2 * piece.linked)
        around = _around(piece)
        for _step in range(3):
            if around is None:
                break
            scores[around] += weight
            weight /= 2
            around = around.getparent()
    if not scores:
        return [False] * len(pieces)
    best = max(scores, key=lambda node: scores[node])
    inside = {id(node) for node in best.iter()}
    return [
        id(piece.node) in inside and piece.linked < 0.5 * max(1, len(piece.text))
        and not _class_says(piece, _NOT_THE_ARTICLE)
        for piece in pieces
    ]  # fmt: skip


def prose_words(pieces: Sequence[Piece]) -> int:
    """Return how many words of a page stand in sentences outside links."""
    return sum(len(words_of(piece.text)) for piece in pieces if _is_prose(piece))


# -- rules, each of which changes the flags in place ----------------------------------------------


def _fill_gaps(pieces: Sequence[Piece], flags: list[bool]) -> None:
    """Keep paragraphs that have the same element around them as kept ones on both sides."""
    numbers = [number for number, keep in enumerate(flags) if keep]
    homes: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        homes[id(_around(pieces[number]))].append(number)
    for number in range(numbers[0], numbers[-1]):
        piece = pieces[number]
        if flags[number] or not _is_prose(piece) or _class_says(piece, _NOT_THE_ARTICLE):
            continue
        if piece.node.tag in _ASIDE or _class_says(piece, _UNDER_A_PICTURE):
            continue
        siblings = homes.get(id(_around(piece)), [])
        if siblings and siblings[0] < number < siblings[-1] and not _is_pointer(piece):
            flags[number] = True


def _drop_strays(pieces: Sequence[Piece], flags: list[bool]) -> None:
    """Drop a small group at either end that lies far from the rest."""
    total = _words(pieces, flags)
    for _round in range(6):
        groups = _groups(pieces, flags)
        if len(groups) < 2:
            return
        for group in (groups[-1], groups[0]):
            words = sum(len(words_of(pieces[number].text)) for number in group)
            if words < _STRAY_SHARE * total and words < _STRAY_WORDS:
                for number in group:
                    flags[number] = False
                break
        else:
            return


def _drop_lists_of_articles(pieces: Sequence[Piece], flags: list[bool]) -> None:
    """Drop what follows where headings that are links follow each other: other articles."""
    linked = [
        number
        for number, piece in enumerate(pieces)
        if flags[number] and piece.kind in HEADINGS and piece.linked >= 0.9 * len(piece.text)
    ]
    if len(linked) < 3:
        return
    first = linked[0]
    ahead = sum(len(words_of(p.text)) for n, p in enumerate(pieces[:first]) if flags[n])
    behind = _words(pieces, flags) - ahead
    if ahead >= 150 and ahead >= 0.3 * behind:
        for number in range(first, len(flags)):
            flags[number] = False


def _drop_boxes(pieces: Sequence[Piece], flags: list[bool]) -> None:
    """Drop a line such as “More stories”, and the links that follow it."""
    numbers = [number for number, keep in enumerate(flags) if keep]
    inside = False
    for place, number in enumerate(numbers):
        piece = pieces[number]
        if len(piece.text) < 60 and _OTHER_ARTICLES.match(piece.text):
            after = numbers[place + 1 : place + 2]
            inside = all(_is_link(pieces[other]) for other in after)
        elif not _is_link(piece):
            inside = False
        if inside:
            flags[number] = False


def _drop_named_boxes(pieces: Sequence[Piece], flags: list[bool]) -> None:
    """Drop what lies in a box for letters, cookies or other articles."""
    for number, piece in enumerate(pieces):
        if flags[number] and len(piece.text) < 3 * _LONG and _class_says(piece, _A_BOX):
            flags[number] = False


def _drop_marked(pieces: Sequence[Piece], flags: list[bool]) -> None:
    """Drop lines under pictures, pointers elsewhere, and what the page itself calls no article."""
    for number, piece in enumerate(pieces):
        if not flags[number]:
            continue
        length = len(piece.text)
        under = piece.kind == "caption" or _class_says(piece, _UNDER_A_PICTURE)
        elsewhere = piece.kind not in {"pre", "row"} and _is_pointer(piece)
        named = length < _LONG and _class_says(piece, _NOT_THE_ARTICLE)
        if (under and length < 400) or elsewhere or named:
            flags[number] = False


def _drop_comments(pieces: Sequence[Piece], flags: list[bool]) -> None:
    """Drop what readers wrote below the article."""
    for number, piece in enumerate(pieces):
        if flags[number] and _class_says(piece, _COMMENTS):
            flags[number] = False


def _drop_ends(pieces: Sequence[Piece], flags: list[bool]) -> None:
    """Drop dates and names above the first paragraph, and headings with nothing below them."""
    numbers = [number for number, keep in enumerate(flags) if keep]
    for number in numbers:
        piece = pieces[number]
        if len(piece.text) >= _LONG and piece.kind not in HEADINGS:
            break
        about = len(piece.text) < 100 and _ABOUT_THE_ARTICLE.match(piece.text)
        if about or (len(piece.text) < 40 and piece.linked >= 0.9 * len(piece.text)):
            flags[number] = False
    for number in reversed(numbers):
        piece = pieces[number]
        if not flags[number]:
            continue
        about = len(piece.text) < 100 and _ABOUT_THE_ARTICLE.match(piece.text)
        linked = piece.kind != "li" and piece.linked >= 0.7 * len(piece.text)
        rights = len(piece.text) < _LONG and _RIGHTS.search(piece.text)
        if piece.kind in HEADINGS or about or linked or rights:
            flags[number] = False
            continue
        return


def _drop_title(pieces: Sequence[Piece], flags: list[bool], title: str) -> None:
    """Drop the headline, wherever among the first pieces it stands, and its repetitions."""
    wanted = set(words_of(title))
    before_text = True
    for number, piece in enumerate(pieces):
        if not flags[number]:
            continue
        if piece.kind in HEADINGS or len(piece.text) < _LONG:
            words = set(words_of(piece.text))
            shared = len(words & wanted) / max(1, len(words))
            whole = len(words & wanted) / max(1, len(wanted))
            told = (shared >= 0.8 and whole >= 0.5) or (shared >= 0.5 and whole == 1)
            headline = piece.kind in HEADINGS and told
            repeated = shared >= 0.9 and whole >= 0.8
            if headline or repeated or (piece.kind == "h1" and before_text):
                flags[number] = False
                continue
        if piece.kind not in HEADINGS and len(piece.text) >= _LONG:
            before_text = False


# -- what a piece is ------------------------------------------------------------------------------


def _is_prose(piece: Piece) -> bool:
    return (
        piece.kind in {"p", "li"}
        and len(piece.text) >= 80
        and piece.linked < 0.3 * len(piece.text)
        and piece.text.rstrip().endswith(_SENTENCE_END)
    )


def _is_pointer(piece: Piece) -> bool:
    """Whether a line only points to something else."""
    length = len(piece.text)
    if length >= 2 * _LONG or (piece.kind in HEADINGS and not piece.linked):
        return False
    if _POINTER.match(piece.text):
        return length < 60 or piece.linked >= 0.4 * length
    capital, colon, _rest = piece.text.partition(":")
    return bool(
        colon
        and length < _LONG
        and capital.isupper()
        and len(capital) < 30
        and piece.linked >= 0.6 * length
    )


def _is_link(piece: Piece) -> bool:
    length = len(piece.text)
    return length < 2 * _LONG and piece.linked >= 0.4 * length


def _class_says(piece: Piece, pattern: re.Pattern[str]) -> bool:
    """Whether the names of the nearest elements around a piece say a thing."""
    node = piece.node
    for _step in range(_CLASSES_LOOKED_AT):
        if node is None or node.tag in {"body", "article", "main"}:
            return False
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        if len(names) > 1 and pattern.search(_NAMED_AFTER.sub(" ", names)):
            return True
        node = node.getparent()
    return False


def _around(piece: Piece) -> Any:
    """Return the element that a paragraph stands in beside its neighbors."""
    node = piece.node
    if node.tag in {"p", "li", "blockquote", "ul", "ol"} | set(HEADINGS):
        node = node.getparent()
    while node is not None and node.tag in {"ul", "ol", "blockquote"}:
        node = node.getparent()
    return node


def _groups(pieces: Sequence[Piece], flags: list[bool]) -> list[list[int]]:
    """Return the kept pieces in groups, parted where many others lie between."""
    groups: list[list[int]] = []
    gap = _GAP
    for number, keep in enumerate(flags):
        if keep:
            if gap >= _GAP:
                groups.append([])
            groups[-1].append(number)
            gap = 0
        elif pieces[number].text.strip():
            gap += 1
    return groups


def _words(pieces: Sequence[Piece], flags: Sequence[bool]) -> int:
    return sum(len(words_of(piece.text)) for piece, keep in zip(pieces, flags, strict=True) if keep)


# Each with the share of the words that it must leave.
_RULES = (
    (_drop_comments, 0.2),
    (_drop_strays, 0.8),
    (_drop_lists_of_articles, 0.2),
    (_drop_boxes, 0.7),
    (_drop_named_boxes, 0.4),
    (_drop_marked, 0.7),
    (_drop_ends, 0.7),
)
