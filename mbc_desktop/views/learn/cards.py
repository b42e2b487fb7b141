"""What an article says in a list."""

from __future__ import annotations

from mbc_desktop.views.learn.rows import READ, READING, Row
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.widgets.card import Card, CardChip, Marked

_BEFORE = 40


def article_card(row: Row, words: LearnWords, *, tells_topic: bool = True) -> Card:
    """Return an article as a card: topic, title, what it is about or where words were found."""
    entry = row.entry
    chips = [CardChip(words.minutes(entry.minutes), icon="clock")]
    grade = words.grade(entry.grade)
    if grade:
        chips.append(CardChip(grade))
    state = row.reading.state
    if state == READ:
        chips.insert(0, CardChip(words.state(state, 1.0), "good", "check"))
    elif state == READING:
        chips.insert(0, CardChip(words.state(state, row.reading.progress), "info", "book"))
    if row.has_door:
        chips.append(CardChip(words.door_chip(), "caution", "info"))
    if entry.built_in is not None:
        over = words.topic(row.topic) if tells_topic else ""
        about = entry.built_in.summary
    else:
        over = words.source(entry)
        about = words.saved_on(entry.saved_at or "")
    lines: tuple[str | Marked, ...] = (marked(entry.snippet),) if entry.snippet else (about,)
    return Card(
        title=entry.title,
        overline=over,
        lines=lines,
        chips=tuple(chips),
        action_on=row.reading.favorite,
        action_words=words.favorite(),
    )


def marked(snippet: tuple[tuple[str, bool], ...]) -> Marked:
    """Return a piece of text with the words that were looked for marked, the first near its start.

    A card has one line for it, so what stands long before the first mark is left out.
    """
    before = snippet[0][0] if snippet and not snippet[0][1] else ""
    if len(before) > _BEFORE:
        short = before[-_BEFORE:].partition(" ")[2] or before[-_BEFORE:]
        snippet = (("…" + short, False), *snippet[1:])
    text = ""
    marks = []
    for part, is_hit in snippet:
        if is_hit:
            marks.append((len(text), len(part)))
        text += part
    return Marked(text, tuple(marks))
