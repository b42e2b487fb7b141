"""Putting the pieces of a page together again: as HTML, and as text to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from mbc_desktop.learn.pieces import Piece

PictureOf = Callable[[Piece], str]


def text_of(pieces: Iterable[Piece]) -> str:
    """Return the words of pieces, one piece a paragraph; items of a list a line each."""
    lines: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        if not piece.text.strip():
            continue
        together = before is not None and (
            (piece.kind == before.kind == "li") or (piece.kind == before.kind == "row")
        )
        if lines:
            lines.append("\n" if together else "\n\n")
        lines.append(piece.text)
        before = piece
    return "".join(lines)


def html_of(pieces: Iterable[Piece], picture_of: PictureOf = lambda _piece: "") -> str:
    """Return pieces as HTML, not yet sanitized.

    ``picture_of`` gives the address of the stored copy of a picture, or empty to leave it out.
    """
    out: list[str] = []
    for quoted, run in groupby(pieces, key=lambda piece: piece.quoted):
        html = _rendered(run, 0, picture_of)
        out.append(f"<blockquote>{html}</blockquote>" if quoted and html else html)
    return "".join(out)


def _rendered(pieces: Iterable[Piece], level: int, picture_of: PictureOf) -> str:
    """Return pieces that lie in the same ``level`` lists."""
    out: list[str] = []
    for (list_number, table), run in groupby(
        pieces, key=lambda piece: (_list_at(piece, level), piece.table)
    ):
        if list_number:
            out.append(_list(list(run), level, picture_of))
        elif table:
            rows = "".join(f"<tr>{piece.html}</tr>" for piece in run if piece.kind == "row")
            out.append(f"<table><tbody>{rows}</tbody></table>" if rows else "")
        else:
            out.extend(_block(piece, picture_of) for piece in run)
    return "".join(out)


def _list(pieces: list[Piece], level: int, picture_of: PictureOf) -> str:
    tag = "ol" if pieces[0].lists[level].ordered else "ul"
    items = []
    for _item, run in groupby(pieces, key=lambda piece: piece.lists[level].item):
        inside = list(run)
        first, rest = inside[0], inside[1:]
        if first.kind == "li" and len(first.lists) == level + 1:
            items.append(f"<li>{first.html}{_rendered(rest, level + 1, picture_of)}</li>")
        else:
            items.append(f"<li>{_rendered(inside, level + 1, picture_of)}</li>")
    return f"<{tag}>{''.join(items)}</{tag}>"


def _list_at(piece: Piece, level: int) -> int:
    return piece.lists[level].number if len(piece.lists) > level else 0


def _block(piece: Piece, picture_of: PictureOf) -> str:
    if piece.kind == "hr":
        return "<hr>"
    if piece.kind == "img":
        address = picture_of(piece)
        return f'<p><img src="{address}" alt="{piece.html}"></p>' if address else ""
    if piece.kind == "caption":
        return f"<p><em>{piece.html}</em></p>"
    # the title stands above the page and is its only first-level heading
    tag = {"h1": "h2", "li": "p"}.get(piece.kind, piece.kind)
    return f"<{tag}>{piece.html}</{tag}>"
