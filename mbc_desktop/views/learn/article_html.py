"""The page that the reader shows: what stands above an article, the article, what stands below."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mbc_desktop.views.learn.words import LearnWords, is_old

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mbc_desktop.data.note_links import NamingNote
    from mbc_desktop.learn.articles import Article
    from mbc_desktop.learn.library import Entry, Page

ARTICLE = "article:"
"""Links of this scheme lead to another article and are opened in place."""
DO = "do:"
"""Links of this scheme are things the reader does; a saved page can have none."""
NOTE = "note/"
"""What the reader does for a link to a note, before the note's id."""
_MOST_NOTES = 8
QUESTIONS, OPEN_DOOR, BACK, FETCH_AGAIN, QR = "questions", "open", "back", "fetch-again", "qr"


@dataclass(frozen=True, slots=True)
class ReaderPage:
    """One page for the reader.

    ``head_blocks`` is how many blocks stand above the body: places in an article are counted from
    there, so they mean the same in both languages.
    """

    key: str
    article: str
    lang: str
    title: str
    html: str
    head_blocks: int
    foot_blocks: int
    questions: tuple[str, ...] = ()
    address: str = ""
    is_door: bool = False
    is_built_in: bool = True
    can_fetch_again: bool = False


class ArticleHtml(QObject):
    """Makes the pages of the reader. Everything from outside is escaped or was sanitized."""

    def __init__(self, words: LearnWords, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def built_in(
        self,
        article: Article,
        entry: Entry,
        body: str,
        today: datetime.date,
        notes: Sequence[NamingNote] = (),
    ) -> ReaderPage:
        """Return the page of a built-in article; ``body`` is its text as HTML.

        ``notes`` are those that name it.
        """
        head = self._head(article, today)
        foot = [*self._foot(article, today), *self._from_notes(notes)]
        return ReaderPage(
            key=entry.key,
            article=article.id,
            lang=article.lang,
            title=article.title,
            html="".join((*head, body, *foot)),
            head_blocks=len(head),
            foot_blocks=len(foot),
            questions=article.questions,
            address=article.sources[0].url if article.sources else "",
        )

    def door(self, article: Article, entry: Entry) -> ReaderPage:
        """Return what is shown before an article that tells first what is inside."""
        parts = [
            f"<h1>{escape(article.title)}</h1>",
            _paragraph(self.tr("Before you open this")),
            f"<p><b>{escape(article.door)}</b></p>",
            _paragraph(
                self.tr(
                    "You can read it now, another day, with somebody beside you, or never. It"
                    " stays here."
                )
            ),
            _do("h3", OPEN_DOOR, self.tr("Open the article")),
            _do("h3", BACK, self.tr("Not now: back to the library")),
        ]
        return ReaderPage(
            key=entry.key,
            article=article.id,
            lang=article.lang,
            title=article.title,
            html="".join(parts),
            head_blocks=len(parts),
            foot_blocks=0,
            is_door=True,
        )

    def saved(self, page: Page, body: str, notes: Sequence[NamingNote] = ()) -> ReaderPage:
        """Return the page of a saved article; ``body`` is its sanitized HTML.

        ``notes`` are those that name it.
        """
        entry = page.entry
        saved = entry.saved
        assert saved is not None  # noqa: S101 - only saved articles come here
        words = self._words
        facts = [words.minutes(entry.minutes), words.grade(entry.grade), words.language(entry.lang)]
        origin = [saved.author, saved.site, words.iso_date(saved.published)]
        head = [f"<h1>{escape(entry.title)}</h1>"]
        if any(origin):
            head.append(_small(" · ".join(part for part in origin if part)))
        head.append(_small(" · ".join(part for part in facts if part)))
        head.extend(f'<p class="ask">{escape(warning)}</p>' for warning in saved.warnings)
        address = saved.found_address or saved.address
        foot = [heading(self.tr("About this page"))]
        if address:
            origin_words = escape(self.tr("Saved from:"))
            foot.append(f"<p>{origin_words} {link(address)}</p>")
        elif saved.file_name:
            foot.append(
                _paragraph(self.tr("Saved from the file {name}.").format(name=saved.file_name))
            )
        foot.append(
            _paragraph(
                self.tr("Saved {day}; fetched {fetched}. Copy number {version}.").format(
                    day=words.stamped(saved.saved_at),
                    fetched=words.stamped(saved.fetched_at),
                    version=saved.version,
                )
            )
        )
        foot.append(
            _small(
                self.tr(
                    "You saved this page from outside. Nobody here has checked what it says. Ask"
                    " your team before you change anything because of it."
                )
            )
        )
        if address:
            foot.append(_do("p", FETCH_AGAIN, self.tr("Fetch it again")))
            foot.append(_do("p", QR, self.tr("Show a code for your phone")))
        foot.extend(self._from_notes(notes))
        return ReaderPage(
            key=entry.key,
            article=entry.key,
            lang=entry.lang or "en",
            title=entry.title,
            html="".join((*head, body, *foot)),
            head_blocks=len(head),
            foot_blocks=len(foot),
            address=address,
            is_built_in=False,
            can_fetch_again=bool(saved.address),
        )

    def _head(self, article: Article, today: datetime.date) -> list[str]:
        words = self._words
        facts = (
            words.minutes(article.minutes),
            words.grade(article.grade),
            words.checked(article.last_checked),
            words.reviewed(article.reviewed_by),
        )
        head = [
            f"<h1>{escape(article.title)}</h1>",
            f'<p class="note">{escape(article.summary)}</p>',
            _small(" · ".join(fact for fact in facts if fact)),
        ]
        if is_old(article.last_checked, today):
            head.append(f'<p class="ask">{escape(words.too_old())}</p>')
        return head

    def _foot(self, article: Article, today: datetime.date) -> list[str]:
        words = self._words
        foot = []
        if article.questions:
            foot.append(_do("p", QUESTIONS, self.tr("Put these questions on my visit list")))
        foot.append(heading(self.tr("Where this comes from")))
        foot.extend(
            f"<p>{escape(f'{source.title}. {source.publisher}, {source.year}.')} "
            f"{link(source.url)}</p>"
            for source in article.sources
        )
        facts = [
            words.checked(article.last_checked) + ".",
            words.reviewed(article.reviewed_by) + ".",
            words.grade(article.grade) + ", " + words.minutes(article.minutes) + ".",
            self.tr("Written {day} in our own words.").format(day=words.date(article.written)),
        ]
        if is_old(article.last_checked, today):
            facts.append(words.too_old())
        foot.append(_small(" ".join(facts)))
        foot.append(
            _small(
                self.tr(
                    "This is information, not medical advice. Don't start or stop a treatment"
                    " without your team."
                )
            )
        )
        if article.sources:
            foot.append(_do("p", QR, self.tr("Show a code for your phone")))
        return foot

    def _from_notes(self, notes: Sequence[NamingNote]) -> list[str]:
        """Return the notes that name the page, as one block or none; never put on paper."""
        if not notes:
            return []
        untitled = self.tr("A note without a title")
        links = " · ".join(
            f'<a href="{DO}{NOTE}{escape(note.id)}">{escape(note.title or untitled)}</a>'
            for note in notes[:_MOST_NOTES]
        )
        lead = escape(self.tr("Linked from your notes:"))
        return [f"<p>{lead} {links}</p>"]


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _small(text: str) -> str:
    return f'<p class="small">{escape(text)}</p>'


def link(address: str) -> str:
    """Return an address as a link that is read out in full."""
    return f'<a href="{escape(address)}">{escape(address)}</a>'


def heading(text: str) -> str:
    """Return a heading inside a page."""
    return f"<h2>{escape(text)}</h2>"


def _do(tag: str, what: str, text: str) -> str:
    return f'<{tag}><a href="{DO}{what}">{escape(text)}</a></{tag}>'
