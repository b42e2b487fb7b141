"""What changed on a trial, as HTML: everything from outside is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.trials.markdown import unescape
from mbc_desktop.views.i18n import shown_language
from mbc_desktop.views.trials.words import TrialWords

if TYPE_CHECKING:
    from mbc_desktop.trials.differences import Difference, SiteChange

ALIKE = "alike:"
"""Links of this scheme lead to trials like the one whose number stands after it."""
TRIAL = "trial:"
"""Links of this scheme open the trial whose number stands after it."""


class HistoryText(QObject):
    """Says what changed and why it matters."""

    def __init__(self, words: TrialWords, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._headings = {
            "status": self.tr("Status"),
            "dates": self.tr("Dates"),
            "criteria": self.tr("Who can join"),
            "contacts": self.tr("Whom to call"),
            "sites": self.tr("Sites"),
        }
        self._dates = {
            "start": self.tr("Begin"),
            "primary_completion": self.tr("Main results planned"),
            "completion": self.tr("Planned end"),
        }
        self._sites = {
            "added": self.tr("New site"),
            "removed": self.tr("Site no longer named"),
            "closed": self.tr("Site closed"),
            "opened": self.tr("Site takes people now"),
            "changed": self.tr("Site changed"),
        }

    def history(self, changes: Sequence[Difference]) -> str:
        """Return all changes, the newest first."""
        newest = sorted(changes, key=lambda one: one.seen_at, reverse=True)
        return "".join(self._one(one) for one in newest)

    def alike(self, nct: str) -> str:
        """Return the link to trials like one."""
        words = escape(self.tr("See others like it"))
        return f'<p><a href="{ALIKE}{escape(nct)}">{words}</a></p>'

    def _one(self, one: Difference) -> str:
        from mbc_desktop.trials.differences import matter_words

        lang = shown_language().value
        day = self._words.date(one.seen_at[:10])
        heading = self._headings.get(one.what, one.what)
        parts = [f"<h4>{escape(heading)} · {escape(day)}</h4>"]
        parts += [
            f"<p><b>{escape(_sentence(matter_words(m, lang=lang)))}</b></p>" for m in one.matters
        ]
        if one.what == "status":
            parts.append(self._was(self._words.status(one.old), self._words.status(one.new)))
            if "closed" in {matter.token for matter in one.matters}:
                parts.append(self.alike(one.nct))
        for site in one.sites:
            parts.append(f"<p>{escape(self._site(site))}</p>")
        for moved in one.dates:
            name = escape(self._dates[moved.name])
            old = self._words.date(moved.old) or self.tr("not stated")
            new = self._words.date(moved.new) or self.tr("not stated")
            parts.append(f"<p>{name}: {self._pair(old, new)}</p>")
        if one.what == "contacts":
            nobody = self.tr("nobody named")
            parts.append(
                self._was(
                    ", ".join(one.contacts_old) or nobody, ", ".join(one.contacts_new) or nobody
                )
            )
        if one.words:
            legend = self.tr("Underlined: new. Struck through: gone.")
            parts.append(f"<p>{escape(legend)}</p>")
            parts.append(f"<p>{self._words_of(one)}</p>")
        return "".join(parts)

    def _was(self, old: str, new: str) -> str:
        return f"<p>{self._pair(old, new)}</p>"

    def _pair(self, old: str, new: str) -> str:
        return escape(self.tr("was: {old}; now: {new}").format(old=old, new=new))

    def _site(self, site: SiteChange) -> str:
        where = ", ".join(part for part in (site.facility, site.city, site.state) if part)
        text = f"{self._sites[site.kind]}: {where}"
        if site.kind in {"closed", "opened", "changed"} and site.new_status:
            text += f" ({self._words.site_status(site.new_status)})"
        return text

    def _words_of(self, one: Difference) -> str:
        parts = []
        for piece in one.words:
            text = escape(unescape(piece.text)).replace("\n", "<br>")
            if piece.kind == "added":
                parts.append(f'<span class="added"><u>{text}</u></span>')
            elif piece.kind == "removed":
                parts.append(f'<span class="removed"><s>{text}</s></span>')
            else:
                parts.append(text)
        return "".join(parts)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
