"""Pages for paper made of parts that a person can change as plain text before they are printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape


@dataclass(frozen=True, slots=True)
class BriefSection:
    """One part, as text she can change.

    In ``body`` a line that begins with ``- `` is an item, one that begins with ``|`` a row of a
    table, whose first row names the columns; everything else is text.
    """

    key: str
    heading: str
    body: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole page; ``foot`` stands below everything."""

    title: str
    sections: tuple[BriefSection, ...]
    foot: str

    def with_body(self, key: str, body: str) -> Brief:
        """Return the brief with another text for one part."""
        sections = tuple(
            replace(one, body=body) if one.key == key else one for one in self.sections
        )
        return replace(self, sections=sections)

    def without(self, key: str) -> Brief:
        """Return the brief without one part."""
        return replace(self, sections=tuple(one for one in self.sections if one.key != key))


def page_html(brief: Brief, *, after: Mapping[str, str] | None = None) -> str:
    """Return the brief as HTML without anything around it; every word of hers is escaped.

    ``after`` is HTML of our own, such as pictures, to stand below the part of a key.
    """
    out = [f"<h1>{escape(brief.title)}</h1>"]
    for section in brief.sections:
        if section.heading != brief.title:
            out.append(f"<h2>{escape(section.heading)}</h2>")
        out += _laid_out(section.body)
        out.append((after or {}).get(section.key, ""))
    return "\n".join(out)


def _laid_out(body: str) -> list[str]:
    out: list[str] = []
    run: list[str] = []
    kind = ""

    def finish() -> None:
        if run and kind == "item":
            out.append("<ul>" + "".join(f"<li>{one}</li>" for one in run) + "</ul>")
        elif run and kind == "row":
            out.append(_table(run))
        elif run:
            out.append("<p>" + "<br/>".join(run) + "</p>")
        run.clear()

    for line in body.split("\n"):
        plain = line.strip()
        now = "item" if plain.startswith("- ") else "row" if plain.startswith("|") else "text"
        if now != kind or not plain:
            finish()
            kind = now
        if plain and now == "item":
            run.append(escape(plain[2:].strip()))
        elif plain and now == "row":
            run.append(plain)
        elif plain:
            run.append(escape(plain))
    finish()
    return out


def _table(rows: Sequence[str]) -> str:
    out = ['<table border="1" cellspacing="0" cellpadding="4" width="100%">']
    for number, row in enumerate(rows):
        cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
        tag = "th" if number == 0 else "td"
        out.append(
            "<tr>"
            + "".join(f'<{tag} align="left">{escape(cell)}</{tag}>' for cell in cells)
            + "</tr>"
        )
    out.append("</table>")
    return "".join(out)


def table_row(cells: Sequence[str]) -> str:
    """Return a row of a table, as a part's text holds it."""
    return "| " + " | ".join(one_line(str(cell)).replace("|", "/") for cell in cells) + " |"


def one_line(text: str) -> str:
    """Return text on one line."""
    return " ".join(text.split())
