"""What a trial says in a list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mbc_desktop.data.records import TrialHead
from mbc_desktop.views.trials.words import TrialWords
from mbc_desktop.views.widgets.card import Card, CardChip

translate = QCoreApplication.translate


def trial_card(head: TrialHead, words: TrialWords, known: tuple[CardChip, ...] = ()) -> Card:
    """Return a trial as a card: status, phase and what else is known as chips, place, sponsor."""
    chips = [
        CardChip(
            words.status(head.status),
            words.status_tone(head.status),
            words.status_icon(head.status),
        ),
        *known,
    ]
    if head.phases and head.phases != ("NA",):
        chips.append(CardChip(words.phases(head.phases)))
    if head.has_results:
        chips.append(CardChip(translate("TrialWords", "Results posted")))
    if not head.on_condition:
        chips.append(CardChip(translate("TrialWords", "Not only breast cancer"), "info", "info"))
    if head.left_why:
        chips.append(CardChip(translate("TrialWords", "No longer updated"), "caution", "warning"))
    return Card(
        title=head.title,
        lines=tuple(line for line in (words.near(head), head.sponsor or "") if line),
        chips=tuple(chips),
        action_on=head.starred,
        action_words=translate("TrialWords", "Starred"),
        dimmed=head.left_why is not None,
    )
