"""Tables as Markdown writes them: rows of cells between bars, kept in straight columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

_RULE_CELL = re.compile(r":?-+:?\Z")
_LEAST = 3
_WIDEST = 60
_MOST_COLUMNS = 40
_CUT = re.compile(r"(?<!\\)\|")


def is_row(line: str) -> bool:
    """Whether a line is a row of a table."""
    return line.lstrip(" \t").startswith("|")


def cells_of(row: str) -> list[str]:
    r"""Return the words of each cell; a bar within a cell is written ``\|``."""
    plain = row.strip()
    plain = plain[1:] if plain.startswith("|") else plain
    if plain.endswith("|") and not plain.endswith("\\|"):
        plain = plain[:-1]
    return [cell.strip() for cell in _CUT.split(plain)][:_MOST_COLUMNS]


def is_rule(row: str) -> bool:
    """Whether a row is the line under the head."""
    cells = cells_of(row)
    return bool(cells) and all(_RULE_CELL.match(cell) for cell in cells)


def cell_spans(row: str) -> list[tuple[int, int]]:
    """Return where the words of each cell begin and end."""
    bars = [seen.start() for seen in _CUT.finditer(row)]
    if not bars:
        return []
    edges = bars if row.rstrip().endswith("|") and len(bars) > 1 else [*bars, len(row)]
    spans: list[tuple[int, int]] = []
    for left, right in pairwise(edges):
        inner = row[left + 1 : right]
        lead = len(inner) - len(inner.lstrip())
        start = left + 1 + (lead if inner.strip() else min(1, len(inner)))
        spans.append((start, start + len(inner.strip())))
    return spans


def cell_at(row: str, place: int) -> int:
    """Return the number of the cell at ``place``, counted from 0."""
    bars = [seen.start() for seen in _CUT.finditer(row)]
    before = sum(bar < place for bar in bars)
    return max(0, min(before - 1, len(cell_spans(row)) - 1))


def empty_row(columns: int) -> str:
    """Return a row with nothing in it."""
    return "|" + "     |" * max(1, columns)


def new_table(columns: int, rows: int, *, heads: Sequence[str] = ()) -> list[str]:
    """Return the lines of a new table: head, rule, empty rows."""
    names = [*heads, *[""] * columns][:columns]
    lines = [_row(names), "|" + " --- |" * columns, *[empty_row(columns)] * rows]
    return straight(lines)


def straight(lines: Sequence[str]) -> list[str]:
    """Return the rows of one table with their bars under each other, and equally many cells."""
    rows = [cells_of(line) for line in lines]
    columns = max((len(row) for row in rows), default=0)
    rules = [is_rule(line) for line in lines]
    widths = [_LEAST] * columns
    for row, rule in zip(rows, rules, strict=True):
        if not rule:
            for number, cell in enumerate(row):
                widths[number] = min(max(widths[number], width_of(cell)), _WIDEST)
    made = []
    for row, rule in zip(rows, rules, strict=True):
        whole = [*row, *[""] * (columns - len(row))]
        if rule:
            made.append("|" + "".join(f" {_ruled(c, w)} |" for c, w in _pairs(whole, widths)))
        else:
            made.append("|" + "".join(f" {_padded(c, w)} |" for c, w in _pairs(whole, widths)))
    return made


def width_of(words: str) -> int:
    """Return how many columns of a fixed font words take: East Asian ones take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)


def _pairs(cells: Sequence[str], widths: Sequence[int]) -> list[tuple[str, int]]:
    return list(zip(cells, widths, strict=True))


def _padded(cell: str, width: int) -> str:
    return cell + " " * max(0, width - width_of(cell))


def _ruled(cell: str, width: int) -> str:
    left, right = cell.startswith(":"), cell.endswith(":") and len(cell) > 1
    return (":" if left else "-") + "-" * (width - 2) + (":" if right else "-")


def _row(cells: Sequence[str]) -> str:
    return "|" + "".join(f" {cell} |" for cell in cells)
