"""The pane "About the cancer": one calm screen after the other, each of which can be skipped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import Biopsy, Profile
from mbc_desktop.trials.biopsies import with_biopsy
from mbc_desktop.trials.treatments_had import Treatment, with_treatment
from mbc_desktop.views.access import announce, tab_in_reading_order
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.filters import FilterPanel
from mbc_desktop.views.trials.fitting import Fitting
from mbc_desktop.views.trials.profile_biopsies import BiopsyEditor
from mbc_desktop.views.trials.profile_book import EIGHT, PLACES, ScreenBook
from mbc_desktop.views.trials.profile_import import ProfileImport
from mbc_desktop.views.trials.profile_offer import FitCount
from mbc_desktop.views.trials.profile_people import ProfilePeople
from mbc_desktop.views.trials.profile_screens import Screen
from mbc_desktop.views.trials.profile_treatment import Editor, TreatmentEditor
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast


class ProfilePane(QWidget):
    """Asks the eight questions, and "More".

    Signals:
        closed: she wants to see the trials.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        status: StatusArea,
        toast: Toast,
        *,
        fitting: Fitting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fitting = fitting
        self._toast = toast
        self._shown: int | None = None
        self._way: list[int] = []
        self._home = ""
        self._eight = len(EIGHT)
        self._instead_of: Treatment | Biopsy | None = None
        self.at = 0
        """The number of the screen that shows, or is gone back to."""
        self.screens = ScreenBook(theme, fitting, on_made=self._on_made, parent=self)
        self.people = ProfilePeople(theme, toast, fitting, parent=self)
        self.importing = ProfileImport(
            theme,
            tasks,
            status,
            drugs=self.screens.drugs,
            biopsies=self.screens.biopsies,
            profile=lambda: fitting.profile,
            on_accepted=self._take_over,
            parent=self,
        )
        self.step = Words("", type="muted", parent=self)
        self.count = FitCount(fitting, parent=self)
        self.back = Button(theme, self.tr("Back"), icon="back")
        self.skip = Button(theme, self.tr("Skip"), kind="quiet", icon="skip")
        self.next = Button(theme, self.tr("Next"), kind="primary")
        self.more = Button(theme, self.tr("More…"), kind="quiet", icon="more")
        self.close_button = Button(theme, self.tr("Show the trials"), icon="trials")
        self._lay_out()
        self._connect()
        self._show_step()
        tab_in_reading_order(self)

    @cached_property
    def treatment_page(self) -> TreatmentEditor:
        """The page on which one treatment is told."""
        page = TreatmentEditor(self._theme, self.screens.drugs)
        page.saved.connect(self._keep_treatment)
        self._add_editor(page)
        return page

    @cached_property
    def biopsy_page(self) -> BiopsyEditor:
        """The page on which one biopsy is told."""
        page = BiopsyEditor(self._theme, self.screens.biopsies)
        page.saved.connect(self._keep_biopsy)
        self._add_editor(page)
        return page

    def _add_editor(self, page: Editor) -> None:
        page.closed.connect(self._leave_editor)
        self.stack.addWidget(page)
        tab_in_reading_order(self)

    def _on_made(self, name: str, screen: Screen) -> None:
        screen.changed.connect(lambda: self._on_changed(screen))
        screen.go_wanted.connect(self.show_named)
        screen.removed.connect(self._offer_back)
        screen.edit_wanted.connect(
            self._edit_biopsy if name == "biopsies" else self._edit_treatment
        )
        screen.show_profile(self._fitting.profile)
        self.stack.addWidget(screen)
        tab_in_reading_order(self)

    def _lay_out(self) -> None:
        theme = self._theme
        edge = theme.space(4)
        self.stack = QStackedWidget(self)
        self._foot = QWidget(self)
        foot = FlowLayout(self._foot, gap=theme.space(2))
        for part in (self.back, self.next, self.skip, self.more, self.close_button):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(2))
        column.addWidget(self.people)
        column.addWidget(self.step)
        column.addWidget(self.stack, 1)
        column.addWidget(self.count)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.skip.clicked.connect(self._go_on)
        self.more.clicked.connect(lambda: self.show_named("more"))
        self.close_button.clicked.connect(self.closed)
        self.people.file_wanted.connect(self.importing.ask)
        self._fitting.profiles_changed.connect(self._show_people)
        self._fitting.changed.connect(self._show_count)

    def take_home(self, filters: FilterPanel) -> None:
        """Search from her home and as far as she would travel, unless another place was typed."""
        profile = self._fitting.profile
        if profile.home and filters.place.text() in ("", self._home):
            self._home = profile.home
            filters.place.setText(profile.home)
            far = filters.within.findData(float(profile.travel_miles or 0))
            filters.within.setCurrentIndex(max(0, far))

    # -- going through them -----------------------------------------------------------------------

    def show_screen(self, number: int) -> None:
        """Show a screen by its number: the eight questions, "More" and what lies under it."""
        self._leave_home_field()
        self.at = number
        screen = self.screens[number]
        screen.show_profile(self._fitting.profile)
        self.stack.setCurrentWidget(screen)
        self._show_step()
        screen.setFocus()

    def show_named(self, name: str) -> None:
        """Show a screen by its name; Back leads here again."""
        self._way.append(self.at)
        self.show_screen(PLACES[name])

    def start(self) -> None:
        """Begin with the first question."""
        self._way.clear()
        self.show_screen(0)

    def _go_back(self) -> None:
        at = self.at
        if self._way:
            self.show_screen(self._way.pop())
        elif at >= self._eight:
            self.show_screen(PLACES["more"] if at != PLACES["more"] else self._eight - 1)
        else:
            self.show_screen(max(0, at - 1))

    def _go_on(self) -> None:
        at = self.at + 1
        self._way.clear()
        if at >= self._eight:
            self.closed.emit()
        else:
            self.show_screen(at)

    def _leave_home_field(self) -> None:
        # what was typed and not yet taken over must not be shown away
        focused = self.focusWidget()
        if focused is not None and self.stack.isAncestorOf(focused):
            focused.clearFocus()

    def _show_step(self) -> None:
        at = self.at
        is_editing = isinstance(self.stack.currentWidget(), Editor)
        for part in (self.people, self.step, self._foot):
            part.setVisible(not is_editing)
        self._show_count()
        if is_editing:
            return
        is_question = at < self._eight
        self.step.setText(
            self.tr("Question {number} of {count}. Each can be skipped.").format(
                number=at + 1, count=self._eight
            )
            if is_question
            else self.tr("Everything else")
        )
        self.step.setVisible(is_question)
        self.back.setEnabled(at > 0 or bool(self._way))
        last = at == self._eight - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.next.setVisible(is_question)
        self.skip.setVisible(is_question and not last)
        self.more.setVisible(is_question)

    def _show_count(self) -> None:
        """Show how trials fit, from the second question on."""
        if self.at > 0 and not isinstance(self.stack.currentWidget(), Editor):
            self.count.show_count()
        else:
            self.count.setText("")
        self.count.setVisible(bool(self.count.text()))

    # -- answers ----------------------------------------------------------------------------------

    def _on_changed(self, screen: Screen) -> None:
        before = self._fitting.profile
        after = screen.answered(before)
        if after != before:
            self._fitting.save(after)
            screen.refresh(after)

    def _offer_back(self, text: str, put_back: Callable[[Profile], Profile]) -> None:
        """Offer to undo a removal, also when another person's answers are shown by then."""
        active = self._fitting.active
        number = active.id if active is not None else None

        def undo() -> None:
            named = next((one for one in self._fitting.named if one.id == number), None)
            if named is not None:
                self._keep(named.id, put_back(named.profile))

        self._toast.offer(text, undo)

    def _keep(self, number: int, profile: Profile) -> None:
        self._fitting.save_for(number, profile)
        for screen in self.screens.made():
            screen.show_profile(self._fitting.profile)

    def _take_over(self, after: Profile) -> None:
        """Keep what a file gave; undo brings back what was there."""
        before, active = self._fitting.profile, self._fitting.active
        self._fitting.save(after)
        for screen in self.screens.made():
            screen.show_profile(after)
        number = active.id if active is not None else None

        def undo() -> None:
            kept = number
            if kept is None and self._fitting.active is not None:
                kept = self._fitting.active.id  # made by what the file gave
            if kept is not None:
                self._keep(kept, before)

        self._toast.offer(self.tr("The answers of the file were taken over."), undo)

    def _show_people(self) -> None:
        active = self._fitting.active
        number = active.id if active is not None else None
        if self._shown != number or number is None:
            self._shown = number
            for screen in self.screens.made():
                screen.show_profile(self._fitting.profile)

    # -- pages of their own -----------------------------------------------------------------------

    def _edit_treatment(self, treatment: Treatment | None) -> None:
        self._begin_editor(self.treatment_page, treatment)
        self.treatment_page.edit(treatment)

    def _edit_biopsy(self, biopsy: Biopsy | None) -> None:
        self._begin_editor(self.biopsy_page, biopsy)
        self.biopsy_page.edit(biopsy)

    def _begin_editor(self, editor: Editor, instead_of: Treatment | Biopsy | None) -> None:
        self._instead_of = instead_of
        self._way.append(self.at)
        self.stack.setCurrentWidget(editor)
        self._show_step()

    def _leave_editor(self) -> None:
        self.show_screen(self._way.pop())

    def _keep_treatment(self, treatment: Treatment) -> None:
        profile, old = self._fitting.profile, self._instead_of
        drugs = with_treatment(
            profile.drugs, treatment, instead_of=old if isinstance(old, Treatment) else None
        )
        self._end_editor(replace(profile, drugs=drugs))

    def _keep_biopsy(self, biopsy: Biopsy) -> None:
        old = self._instead_of
        self._end_editor(
            with_biopsy(
                self._fitting.profile, biopsy, instead_of=old if isinstance(old, Biopsy) else None
            )
        )

    def _end_editor(self, profile: Profile) -> None:
        if profile != self._fitting.profile:
            self._fitting.save(profile)
        self._leave_editor()
        announce(self, self.tr("Saved"))
