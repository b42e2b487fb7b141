"""Places in a text as Qt counts them: an emoji is two, in Python it is one."""

from __future__ import annotations

import array
import re

from PySide6.QtGui import QTextBlock, QTextCursor

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_SEPARATORS = re.compile("[\u2028\u2029\ufdd0\ufdd1]")


def flat(text: str) -> str:
    """Return ``text`` with as many letters as Qt counts places."""
    if not _BEYOND.search(text):
        return text
    units = array.array("H", text.encode("utf-16-le", "surrogatepass"))
    return "".join(map(chr, units))


def whole(text: str) -> str:
    """Return what ``flat`` made, or a piece of it, as text again."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def lines_of(raw: str) -> str:
    """Return the raw text of a document with one kind of newline."""
    return _SEPARATORS.sub("\n", raw)


def flat_line(block: QTextBlock) -> str:
    """Return the text of a block, counted as Qt counts."""
    return flat(block.text())


def chosen_blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the blocks that a selection touches; one that it only reaches the start of is not."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if last != first and cursor.selectionEnd() == last.position():
        last = last.previous()
    blocks = [first]
    while blocks[-1] != last and blocks[-1].next().isValid():
        blocks.append(blocks[-1].next())
    return blocks


def put_line(block: QTextBlock, new: str) -> None:
    """Make ``new`` (counted as ``flat``) the text of a block, touching only what differs.

    Cursors elsewhere in the line stay at their words.
    """
    old = flat_line(block)
    if old == new:
        return
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + head)
    cursor.setPosition(block.position() + len(old) - tail, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(whole(new[head : len(new) - tail]))
