"""The pane "About the cancer": one calm screen after the other, each of which can be skipped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import NamedProfile, Profile
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.fitting import Fitting
from mbc_desktop.views.trials.profile_import import ProfileImport, merged
from mbc_desktop.views.trials.profile_questions import ProfileQuestions
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.dialogs import ask_text
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
        self.importing = ProfileImport(
            theme, tasks, status, on_accepted=self._take_over, parent=self
        )
        self._shown: int | None = None
        questions = ProfileQuestions(theme, year=QDate.currentDate().year(), parent=self)
        self.screens = questions.screens()
        self._eight = len(self.screens)
        self.screens.append(questions.more())
        self.stack = QStackedWidget(self)
        for screen in self.screens:
            self.stack.addWidget(screen)
            screen.changed.connect(lambda screen=screen: self._on_changed(screen))
        self.who = QComboBox(self)
        self.who.setAccessibleName(self.tr("Whose answers these are"))
        self.add_person = Button(theme, self.tr("Another person…"), kind="quiet", icon="add")
        self.rename = Button(theme, self.tr("Rename…"), kind="quiet", icon="edit")
        self.from_file = Button(
            theme, self.tr("From a hospital's file…"), kind="quiet", icon="import"
        )
        self.delete = Button(theme, self.tr("Delete"), kind="quiet", icon="trash")
        self.step = Words("", type="muted", parent=self)
        self.count = Words("", type="strong", parent=self)
        self.offer = Words("", type="muted", parent=self)
        self.back = Button(theme, self.tr("Back"), icon="back")
        self.skip = Button(theme, self.tr("Skip"), kind="quiet", icon="skip")
        self.next = Button(theme, self.tr("Next"), kind="primary")
        self.more = Button(theme, self.tr("More…"), kind="quiet")
        self.close_button = Button(theme, self.tr("Show the trials"), icon="trials")
        self._lay_out()
        self._connect()
        self._show_step()

    def _lay_out(self) -> None:
        theme = self._theme
        edge = theme.space(4)
        people = FlowLayout(gap=theme.space(2))
        for part in (self.who, self.from_file, self.add_person, self.rename, self.delete):
            people.addWidget(part)
        foot = FlowLayout(gap=theme.space(2))
        for part in (self.back, self.next, self.skip, self.more, self.close_button):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(2))
        column.addLayout(people)
        column.addWidget(self.step)
        column.addWidget(self.stack, 1)
        column.addWidget(self.count)
        column.addWidget(self.offer)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.skip.clicked.connect(lambda: self._go(1))
        self.more.clicked.connect(lambda: self.show_screen(self._eight))
        self.close_button.clicked.connect(self.closed)
        self.who.activated.connect(lambda _: self._fitting.use(self.who.currentData()))
        self.from_file.clicked.connect(self.importing.ask)
        self.add_person.clicked.connect(self._ask_person)
        self.rename.clicked.connect(self._ask_name)
        self.delete.clicked.connect(self._delete)
        self._fitting.profiles_changed.connect(self._show_people)
        self._fitting.changed.connect(self._show_count)

    # -- going through them -----------------------------------------------------------------------

    def show_screen(self, number: int) -> None:
        """Show a screen; the ninth is "More"."""
        self.stack.setCurrentIndex(number)
        self._show_step()
        self.screens[number].setFocus()

    def start(self) -> None:
        """Begin with the first question."""
        self.show_screen(0)

    def _go(self, by: int) -> None:
        at = self.stack.currentIndex() + by
        if at >= self._eight and by > 0:
            self.closed.emit()
        else:
            self.show_screen(max(0, at))

    def _show_step(self) -> None:
        at = self.stack.currentIndex()
        if at < self._eight:
            self.step.setText(
                self.tr("Question {number} of {count}. Each can be skipped.").format(
                    number=at + 1, count=self._eight
                )
            )
        else:
            self.step.setText(self.tr("Everything else"))
        self.back.setEnabled(at > 0)
        last = at >= self._eight - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.skip.setVisible(not last)
        self.more.setVisible(at == self._eight - 1)
        self._show_count()

    def _show_count(self) -> None:
        table = self._fitting.table
        at = self.stack.currentIndex()
        self._show_offer()
        if at == 0 or table is None:
            self.count.setText("")
            return
        counts = table.counts()
        none, ask = counts["fits"], counts["ask"]
        locale = self.locale()
        self.count.setText(
            self.tr(
                "Of the stored trials, {none} have nothing against them in what could be checked,"
                " {ask} have something to ask about, {may_not} may not fit."
            ).format(
                none=locale.toString(none),
                ask=locale.toString(ask),
                may_not=locale.toString(counts["may_not_fit"]),
            )
        )

    def _show_offer(self) -> None:
        """Say which answer would settle most, and what no stored trial asks about."""
        table, at = self._fitting.table, self.stack.currentIndex()
        said: list[str] = []
        if table is not None and at >= self._eight - 1:
            from mbc_desktop.trials.fit.reasons import QUESTIONS

            said += [
                self.tr(
                    "Knowing about {what} would answer one question in %n trial(s).",
                    "",
                    opening.trials,
                ).format(what=QUESTIONS[opening.question])
                for opening in table.openings[:1]
                if opening.question in QUESTIONS
            ]
            unheard = [QUESTIONS[name] for name in table.unheard if name in QUESTIONS]
            if unheard:
                said.append(
                    self.tr("No stored trial was found to ask about {what}.").format(
                        what=", ".join(unheard)
                    )
                )
        self.offer.setText(" ".join(said))
        self.offer.setVisible(bool(said))

    # -- answers ----------------------------------------------------------------------------------

    def _on_changed(self, screen: object) -> None:
        before = self._fitting.profile
        after = next(one for one in self.screens if one is screen).answered(before)
        if after != before:
            self._fitting.save(after)

    def _take_over(self, found: Profile) -> None:
        after = merged(self._fitting.profile, found)
        self._fitting.save(after)
        for screen in self.screens:
            screen.show_profile(after)

    def _show_people(self) -> None:
        active = self._fitting.active
        self.who.clear()
        for named in self._fitting.named:
            self.who.addItem(named.name, named.id)
            if named.active:
                self.who.setCurrentIndex(self.who.count() - 1)
        self.who.setVisible(len(self._fitting.named) > 1)
        self.rename.setVisible(active is not None)
        self.delete.setVisible(active is not None)
        number = active.id if active is not None else None
        if self._shown != number or number is None:
            self._shown = number
            for screen in self.screens:
                screen.show_profile(self._fitting.profile)

    # -- more than one person ---------------------------------------------------------------------

    def _ask_person(self) -> None:
        self._ask(self.tr("Whose answers are they?"), "", self._fitting.add)

    def _ask_name(self) -> None:
        active = self._fitting.active
        if active is not None:
            number = active.id
            self._ask(
                self.tr("Another name for these answers"),
                active.name,
                lambda name: self._fitting.rename(number, name),
            )

    def _ask(self, title: str, text: str, on_text: Callable[[str], object]) -> None:
        ask_text(
            self._theme,
            self,
            title,
            label=self.tr("Name"),
            ok=self.tr("Save"),
            cancel=self.tr("Cancel"),
            on_text=on_text,
            text=text,
            check=lambda typed: "" if typed.strip() else self.tr("Type a name."),
        )

    def _delete(self) -> None:
        active = self._fitting.active
        if active is not None:
            self._fitting.delete(active.id, self._offer_undo)

    def _offer_undo(self, named: NamedProfile) -> None:
        self._toast.offer(
            self.tr("The answers were deleted."), lambda: self._fitting.put_back(named)
        )
