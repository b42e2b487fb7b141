"""Builds the diary, My care, the page for a visit, and what they work with."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mbc_desktop.composition.part import Part, local_day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.brief import BriefChoice, BriefSources
    from mbc_desktop.composition.agenda import AgendaPart
    from mbc_desktop.composition.notes import NotesPart
    from mbc_desktop.composition.opened import Opened
    from mbc_desktop.notes.treatment_summary import Draft
    from mbc_desktop.views.brief.services import BriefOffer, BriefServices
    from mbc_desktop.views.care.pane import CarePane
    from mbc_desktop.views.care.services import CareServices
    from mbc_desktop.views.diary.pane import DiaryPane
    from mbc_desktop.views.diary.services import DiaryServices
    from mbc_desktop.views.main_window import MainWindow
    from mbc_desktop.views.notebook import Notebook
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme

_WEEKS_BACK = timedelta(weeks=4)
_MOST_NOTES = 40
_MOST_PLOTS = 4


class CarePart(Part):
    """What stands beside the notes in their tab.

    Signals:
        call_wanted: the card that says when to call.
        answers_wanted: the questions about the treatment are to be answered.
    """

    call_wanted = Signal()
    answers_wanted = Signal()
    _page: Notebook | None = None
    _diary: DiaryPane | None = None
    _care: CarePane | None = None

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        window: MainWindow,
        *,
        notes: NotesPart,
        agenda: AgendaPart,
    ) -> None:
        super().__init__(theme, tasks, window)
        self._notes = notes
        self._agenda = agenda

    @property
    def page(self) -> Notebook:
        """The page of the Notes tab: a switch, and below it the notes, the diary or My care."""
        if self._page is None:
            from mbc_desktop.views.notebook import Notebook

            self._page = Notebook(
                self.theme,
                (
                    ("notes", self.tr("Notes"), lambda: self._notes.tab),
                    ("diary", self.tr("Diary"), self._make_diary),
                    ("care", self.tr("My care"), self._make_care),
                ),
            )
            self._page.brief_wanted.connect(self._on_brief_wanted)
        return self._page

    @property
    def diary(self) -> DiaryPane:
        """The diary, made at its first use."""
        if self._diary is None:
            from mbc_desktop.views.diary.pane import DiaryPane

            window = self.window
            self._diary = DiaryPane(
                self.theme, self.tasks, window.status, window.toast, today=local_day
            )
            self._fill_diary()
        return self._diary

    @property
    def care(self) -> CarePane:
        """My care, made at its first use."""
        if self._care is None:
            from mbc_desktop.views.care.pane import CarePane

            window = self.window
            self._care = CarePane(
                self.theme, self.tasks, window.status, window.toast, language=self.lang
            )
            self._care.call_wanted.connect(self.call_wanted)
            self._care.answers_wanted.connect(self.answers_wanted)
            self._fill_care()
        return self._care

    def _make_diary(self) -> QWidget:
        return self.diary

    def _make_care(self) -> QWidget:
        return self.care

    def show(self, key: str) -> None:
        """Show the notes, the diary or My care."""
        self.window.show_tab("notes")
        self.page.show_page(key)

    # -- what they work with ----------------------------------------------------------------------

    def fill(self) -> None:
        """Give both what they work with, where they are made."""
        self._fill_diary()
        self._fill_care()

    def _fill_diary(self) -> None:
        pane, opened = self._diary, self.opened
        if pane is not None and opened is not None:
            self.tasks.run_write(pane, lambda: self._open_diary(opened), pane.set_services)

    def _fill_care(self) -> None:
        pane, opened = self._care, self.opened
        if pane is not None and opened is not None:
            lang = self.lang
            self.tasks.run_write(pane, lambda: _open_care(opened, lang), pane.set_services)

    def _open_diary(self, opened: Opened) -> DiaryServices:
        from mbc_desktop.data.diary import Diary
        from mbc_desktop.views.diary.services import DiaryServices

        treatments = self._agenda.open(opened).treatments
        return DiaryServices(Diary(opened.stores.personal), treatments.all, opened.settings)

    def refresh(self) -> None:
        """Show what is kept now: it was changed elsewhere."""
        if self._care is not None:
            self._care.refresh()
        if self._diary is not None:
            self._diary.refresh()

    def keep(self) -> None:
        """Put on disk what is being tapped."""
        if self._diary is not None:
            self._diary.leave()

    @property
    def is_saved(self) -> bool:
        """Whether everything that was tapped is on the disk."""
        return self._diary is None or self._diary.is_saved

    def leave(self) -> None:
        """Keep it, and remove the copies of files that were opened."""
        self.keep()
        if self._care is not None:
            self._care.leave()

    def _on_brief_wanted(self) -> None:
        self.make_brief()

    # -- the page for a visit ---------------------------------------------------------------------

    def make_brief(self, visit: date | None = None) -> None:
        """Ask what goes on the page for a visit; else the next one planned."""
        opened = self.opened
        if opened is None:
            return
        self.keep()
        services = self._brief_services(opened, visit)

        def show(offer: BriefOffer) -> None:
            from mbc_desktop.views.brief.dialog import BriefDialog

            dialog = BriefDialog(
                self.theme,
                self.window,
                self.tasks,
                services,
                offer=offer,
                today=local_day(),
            )
            dialog.saved.connect(
                lambda: self.window.status.tell(self.tr("The PDF was saved."), tone="good")
            )
            dialog.open()

        self.tasks.run_write(self, services.offer, show)

    def _brief_services(self, opened: Opened, visit: date | None) -> BriefServices:
        from mbc_desktop.views.brief.services import BriefServices
        from mbc_desktop.views.diary.words import DiaryWords

        notes, agenda, lang = self._notes, self._agenda, self.lang

        def offer() -> BriefOffer:
            from mbc_desktop.brief import visit_days
            from mbc_desktop.data.notes_search import NoteQuery, NoteSearch
            from mbc_desktop.views.brief.services import BriefOffer

            today = local_day()
            since, following = visit_days(agenda.open(opened).calendars, today)
            stars = opened.trial_services.stars.all()
            # a connection of its own: those of the Notes tab belong to its threads
            with closing(NoteSearch(opened.stores.personal.raw())) as search:
                numbers = search.find(NoteQuery())[:_MOST_NOTES]
                heads = search.heads(numbers)
            return BriefOffer(
                since=since or today - _WEEKS_BACK,
                visit=visit or following,
                trials=[(star.nct, f"{star.nct}  {star.title}") for star in stars],
                notes=[(heads[n].id, heads[n].title) for n in numbers if n in heads],
            )

        words = DiaryWords(self)

        def plots(choice: BriefChoice) -> Mapping[str, bytes]:
            from mbc_desktop.views.diary.trend_page import read_trends
            from mbc_desktop.views.diary.trend_plot import plot_png
            from mbc_desktop.views.diary.trends import MEASURED

            last = min(choice.visit or local_day(), local_day())
            found = read_trends(
                self._open_diary(opened), choice.since, last, names=dict(words.measures)
            )
            followed = [one for one in found.trends if one.key not in MEASURED][:_MOST_PLOTS]
            return {one.key: plot_png(found, one, words, told=words.told(one)) for one in followed}

        return BriefServices(offer, lambda: _brief_sources(opened, notes, lang), lang, plots)


def _open_care(opened: Opened, lang: str) -> CareServices:
    from mbc_desktop.data.attachments import Attachments
    from mbc_desktop.data.care import CareList
    from mbc_desktop.data.care_records import Allergy, CareMember, Insurance, Medicine
    from mbc_desktop.notes.team_numbers import Team
    from mbc_desktop.notes.treatment_summary import TreatmentSummary
    from mbc_desktop.views.care.services import CareServices

    personal = opened.stores.personal
    team = Team(personal, language=lang)
    return CareServices(
        medicines=CareList(personal, Medicine),
        allergies=CareList(personal, Allergy),
        team=CareList(personal, CareMember),
        insurance=CareList(personal, Insurance),
        summary=TreatmentSummary(personal),
        drafted=lambda: _drafted(opened, lang),
        attachments=Attachments(personal),
        language=lang,
        only_one_first=team.only_one_first,
    )


def _drafted(opened: Opened, lang: str) -> Draft:
    from mbc_desktop.data.profile_records import Profile
    from mbc_desktop.notes.treatment_summary import drafted
    from mbc_desktop.trials.profile_drugs import load_drug_list

    active = opened.trial_services.fit.profiles.active()
    labels = load_drug_list().labels
    return drafted(
        active.profile if active is not None else Profile(),
        language=lang,
        drug_words=lambda name: labels.get(name, name.replace("_", " ")),
    )


def _brief_sources(opened: Opened, notes: NotesPart, lang: str) -> BriefSources:
    from mbc_desktop.brief import BriefSources, StoredTrials, record_reader
    from mbc_desktop.data.care import CareList
    from mbc_desktop.data.care_records import Allergy, Medicine, PastTreatment
    from mbc_desktop.data.diary import Diary
    from mbc_desktop.data.profile_records import Profile

    personal, services = opened.stores.personal, opened.trial_services
    active = services.fit.profiles.active()
    profile = active.profile if active is not None else Profile()
    record_of = record_reader(services.stars, services.fit.trials)
    return BriefSources(
        notes=notes.open(opened, lang).notes,
        diary=Diary(personal),
        medicines=CareList(personal, Medicine),
        allergies=CareList(personal, Allergy),
        treatments=CareList(personal, PastTreatment),
        trials=StoredTrials(record_of, profile, year=local_day().year),
    )
