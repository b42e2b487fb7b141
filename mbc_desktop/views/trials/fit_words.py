"""How a trial fits, in words for the screen."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.trials.markdown import unescape
from mbc_desktop.views.i18n import shown_language
from mbc_desktop.views.widgets.card import CardChip, Tone

if TYPE_CHECKING:
    from mbc_desktop.trials.fit import Fit, Item

_TONES: dict[str, Tone] = {"fits": "good", "ask": "caution", "may_not_fit": "alert"}
_ICONS = {"fits": "check-circle", "ask": "question", "may_not_fit": "warning"}


class FitWords(QObject):
    """Says how a trial fits; each verdict has a word, an icon and a tone of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lang = shown_language().value
        self._verdicts = {
            "fits": self.tr("Fits"),
            "ask": self.tr("Ask"),
            "may_not_fit": self.tr("May not fit"),
        }
        self._in_lists = {
            "fits": self.tr("Nothing against it so far"),
            "ask": self.tr("Something to ask"),
            "may_not_fit": self.tr("May not fit"),
        }

    def verdict(self, verdict: str) -> str:
        """Return the word for one criterion."""
        return self._verdicts[verdict]

    def of_trial(self, verdict: str) -> str:
        """Return the words for a whole trial: they never promise a place."""
        return self._in_lists[verdict]

    def tone(self, verdict: str) -> Tone:
        """Return the tone that repeats the word."""
        return _TONES[verdict]

    def icon(self, verdict: str) -> str:
        """Return the icon, whose shape repeats the word."""
        return _ICONS[verdict]

    def chip(self, verdict: str) -> CardChip:
        """Return the chip of a trial in a list."""
        return CardChip(self.of_trial(verdict), self.tone(verdict), self.icon(verdict))

    def headline(self, found: Fit) -> str:
        """Return the one sentence that stands with a trial."""
        from mbc_desktop.trials.fit.words import headline

        return unescape(headline(found, lang=self._lang))

    def items(self, found: Fit) -> str:
        """Return what speaks against it and what to ask, with its sentences, as HTML."""
        items = [*found.may_not, *found.asks]
        return "<ul>" + "".join(f"<li>{self.item(one)}</li>" for one in items) + "</ul>"

    def item(self, one: Item) -> str:
        """Return one thing the trial asks beside what she said, as HTML."""
        from mbc_desktop.trials.fit.words import item_words, said_words

        lines = [f"{self.mark(one.verdict)} {escape(item_words(one, lang=self._lang))}"]
        said = said_words(one, lang=self._lang)
        if said:
            lines.append(escape(self.tr("You said: {said}").format(said=said)))
        for evidence in one.evidence[:1]:
            quote = " ".join(unescape(evidence.quote).split())
            lines.append(escape(self.tr("The trial says: “{quote}”").format(quote=quote)))
        return "<br>".join(lines)

    def mark(self, verdict: str) -> str:
        """Return icon and word of a verdict as HTML; the picture is ``image:`` and its name."""
        word = escape(self.verdict(verdict))
        ground = verdict.replace("_", "-")
        return (
            f'<img src="image:{verdict}"> <span class="{ground}"><b>&nbsp;{word}&nbsp;</b></span>'
        )

    def never_checked(self, found: Fit) -> str:
        """Return the kinds of things that no answer here can settle."""
        from mbc_desktop.trials.fit.words import never_checked_words

        return never_checked_words(found, lang=self._lang)

    def unheard(self, found: Fit) -> str:
        """Return what she said that this trial does not ask about, or nothing."""
        from mbc_desktop.trials.fit.phrases import phrases

        questions = phrases(self._lang).questions
        names = [questions[name] for name in found.unheard if name in questions]
        if not names:
            return ""
        return self.tr(
            "You also told us about {names}; this trial's text says nothing of it."
        ).format(names=", ".join(names))
