"""All that a person marked, as Markdown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mbc_desktop.learn.markdown_writing import escaped, quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mbc_desktop.data.learn_reading import Highlight


def highlights_markdown(highlights: Iterable[Highlight], titles: Mapping[str, str]) -> str:
    """Return highlights and notes by article, in the order of the text.

    ``titles`` gives the title of each article by its key; one that is gone is named by its key.
    """
    ordered = sorted(
        highlights,
        key=lambda one: (titles.get(one.article, one.article), one.article, one.block, one.start),
    )
    parts = ["# Highlights"]
    for article, marked in groupby(ordered, key=lambda one: one.article):
        parts.append(f"## {escaped(titles.get(article, article))}")
        for one in marked:
            parts.append(quotation(one.quote))
            if one.note.strip():
                parts.append(escaped(one.note.strip()))
            parts.append(f"*{one.color}, {one.made_at[:10]}*")
    return "\n\n".join(parts) + "\n"
