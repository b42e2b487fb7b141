"""Events on paper: one heading a day, one line an event."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from mbc_desktop.views.agenda.words import AgendaWords

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence


def events_html(words: AgendaWords, found: Sequence[Occurrence]) -> str:
    """Return events in their order as HTML for a ``Paper``; all text from outside is escaped."""
    parts: list[str] = []
    day = None
    for one in found:
        if one.begins.date() != day:
            if day is not None:
                parts.append("</ul>")
            day = one.begins.date()
            parts.append(f"<h2>{escape(words.day(day))}</h2><ul>")
        title = escape(one.event.summary)
        if one.cancelled:
            title = f"<s>{title}</s>"
        rest = ", ".join(escape(part) for part in (one.event.place, one.event.phone) if part)
        line = f"{escape(words.when(one))}: <b>{title}</b>"
        parts.append(f"<li>{line}. {rest}</li>" if rest else f"<li>{line}</li>")
    if day is not None:
        parts.append("</ul>")
    return "".join(parts)
