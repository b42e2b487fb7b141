"""The glossary: words of MBC, its medicines and its trials, in English and Spanish."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.learn.article_html import heading, link
from mbc_desktop.views.learn.words import LearnWords
from mbc_desktop.views.paged_model import Column, PagedModel
from mbc_desktop.views.theme import PageLook, Theme
from mbc_desktop.views.throttle import Throttle
from mbc_desktop.views.widgets.card import Card, card_roles
from mbc_desktop.views.widgets.card_list import CardList
from mbc_desktop.views.widgets.chips import Choice
from mbc_desktop.views.widgets.empty_state import EmptyState
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.rich_text import RichText
from mbc_desktop.views.widgets.search_field import SearchField
from mbc_desktop.views.widgets.segmented import Segmented
from mbc_desktop.views.widgets.split_view import SplitView

if TYPE_CHECKING:
    from mbc_desktop.core.glossary import Glossary, Term

ENTRY = "entry:"
_TYPING_MS = 40
_LINE_CHARACTERS = 66


class GlossaryPane(QWidget):
    """A list of terms beside what the chosen one means.

    Signals:
        link_wanted: an address to open outside.
    """

    link_wanted = Signal(str)

    def __init__(self, theme: Theme, words: LearnWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._glossary: Glossary | None = None
        self._term: Term | None = None
        self.field = SearchField(
            theme, name=self.tr("Search the glossary"), hint=self.tr("A word or a medicine")
        )
        self.language = Segmented(
            theme,
            (Choice("en", self.tr("English")), Choice("es", self.tr("Spanish"))),
            name=self.tr("Language of the glossary"),
        )
        self.area = QComboBox()
        self.area.setAccessibleName(self.tr("Kind of word"))
        self.area.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.area.setMinimumContentsLength(12)
        self.summary = Words("", type="muted")
        self.model: PagedModel[Term] = PagedModel(
            self._terms, [Column(self.tr("Words"), card_roles(self._card))], parent=self
        )
        self.list = CardList(theme, name=self.tr("Words"), lines=1, title_lines=1, has_chips=False)
        self.list.setModel(self.model)
        self.nothing = EmptyState(
            theme,
            self.tr("This word is not in the glossary"),
            self.tr("Try fewer letters. Your team is glad to explain any word you bring them."),
            icon="book",
        )
        self.text = RichText(theme, name=self.tr("What the word means"))
        self._throttle = Throttle(_TYPING_MS, self)
        self._lay_out()
        self.field.textChanged.connect(lambda _text: self._throttle.call(self.search))
        self.language.chosen_changed.connect(self._on_language)
        self.area.activated.connect(self.search)
        self.list.opened.connect(self._on_opened)
        self.list.current_changed.connect(self._on_current)
        self.text.link_opened.connect(self._on_link)
        theme.changed.connect(self._narrow)
        self._narrow()
        if QLocale().language() is QLocale.Language.Spanish:
            self.language.set_chosen("es")

    def _lay_out(self) -> None:
        theme = self._theme
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, theme.space(1), 0)
        column.setSpacing(theme.space(3))
        column.addWidget(self.field)
        filters = FlowLayout(gap=theme.space(2))
        filters.addWidget(self.language)
        filters.addWidget(self.area)
        column.addLayout(filters)
        column.addWidget(self.summary)
        column.addWidget(self._stack, 1)
        right = QWidget()
        page = QVBoxLayout(right)
        page.setContentsMargins(theme.space(4), theme.space(2), theme.space(2), 0)
        page.addWidget(self.text)
        right.setFocusProxy(self.text)
        self.split = SplitView(theme, left, right, back_text=self.tr("Back to the words"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    def _narrow(self) -> None:
        self.text.set_page_look(PageLook(), most_characters=_LINE_CHARACTERS)

    # -- what it shows -----------------------------------------------------------------------------

    def set_glossary(self, glossary: Glossary) -> None:
        """Show this glossary."""
        self._glossary = glossary
        self.area.clear()
        self.area.addItem(self.tr("All kinds"), "")
        names = self._area_names()
        for area in glossary.areas:
            self.area.addItem(names.get(area, area), area)
        self.search()
        if self._term is None and self.model.ids:
            self.show_term(self.model.ids[0], bring=False)

    def show_term(self, term_id: str, *, bring: bool = True) -> None:
        """Show what a term means; with ``bring`` in place of the list where both do not fit."""
        term = self._glossary.term(term_id) if self._glossary is not None else None
        if term is None:
            return
        self._term = term
        self.text.set_html(self._html(term))
        self.text.verticalScrollBar().setValue(0)
        if bring:
            self.split.show_detail()

    @property
    def lang(self) -> str:
        """The language the words are shown in."""
        return str(self.language.chosen())

    def search(self, _changed: object = None) -> None:
        """Show the terms for what was typed."""
        glossary = self._glossary
        if glossary is None:
            return
        area = str(self.area.currentData() or "")
        found = glossary.search(self.field.text(), self.lang)
        shown = [term.id for term in found if not area or term.area == area]
        self.model.set_ids(shown)
        self._stack.setCurrentWidget(self.list if shown else self.nothing)
        if shown and self._term is not None and self._term.id not in shown:
            # what stands beside the list is one of those in it
            self.show_term(shown[0], bring=False)
        self.summary.setText(self.tr("%n word(s)", "", len(shown)))
        announce(self, self.summary.text())

    def _on_language(self, _key: object) -> None:
        self.search()
        if self._term is not None:
            self.text.set_html(self._html(self._term))

    def _terms(self, ids: Sequence[Any]) -> dict[Any, Term]:
        glossary = self._glossary
        if glossary is None:
            return {}
        found = {one: glossary.term(str(one)) for one in ids}
        return {key: term for key, term in found.items() if term is not None}

    def _card(self, term: Term) -> Card:
        text = term.text(self.lang)
        return Card(title=text.term, lines=(text.definition,))

    def _html(self, term: Term) -> str:
        own = term.text(self.lang)
        other_lang = "en" if self.lang == "es" else "es"
        other = term.text(other_lang)
        parts = [f"<h1>{escape(own.term)}</h1>"]
        if own.pronunciation:
            said = self.tr("Say: {sound}").format(sound=own.pronunciation)
            parts.append(f'<p class="note">{escape(said)}</p>')
        parts.append(f"<p>{escape(own.definition)}</p>")
        others = [name for name in own.also if name != own.term]
        if others:
            also = self.tr("Also called: {names}").format(names=", ".join(others))
            parts.append(f"<p>{escape(also)}</p>")
        parts.append(heading(self._words.language(other_lang)))
        said = f" ({other.pronunciation})" if other.pronunciation else ""
        parts.append(f"<p><b>{escape(other.term)}</b>{escape(said)}</p>")
        parts.append(f"<p>{escape(other.definition)}</p>")
        parts.append(self._related(term))
        parts.append(heading(self.tr("Where this comes from")))
        parts.extend(
            f"<p>{escape(source.title)}: {link(source.url)}</p>" for source in term.sources
        )
        return "".join(parts)

    def _related(self, term: Term) -> str:
        glossary = self._glossary
        near = [glossary.term(one) for one in term.related] if glossary is not None else []
        links = [
            f'<a href="{ENTRY}{one.id}">{escape(one.text(self.lang).term)}</a>'
            for one in near
            if one is not None
        ]
        if not links:
            return ""
        return heading(self.tr("Words near it")) + f"<p>{' · '.join(links)}</p>"

    def _area_names(self) -> dict[str, str]:
        return {
            "biology": self.tr("Cancer and the body"),
            "biomarkers": self.tr("Biomarkers and genes"),
            "care": self.tr("Care and everyday life"),
            "drugs": self.tr("Medicines"),
            "side-effects": self.tr("Side effects"),
            "tests": self.tr("Tests and scans"),
            "treatments": self.tr("Treatments"),
            "trial-criteria": self.tr("Trials: who can join"),
            "trial-design": self.tr("Trials: how they are made"),
            "trial-registry": self.tr("Trials: the registry"),
            "trial-results": self.tr("Trials: results"),
        }

    def _on_opened(self, term_id: object) -> None:
        self.show_term(str(term_id))

    def _on_current(self, term_id: object) -> None:
        if term_id is not None:
            self.show_term(str(term_id), bring=False)

    def _on_link(self, address: str) -> None:
        if address.startswith(ENTRY):
            self.show_term(address.removeprefix(ENTRY))
        else:
            self.link_wanted.emit(address)
