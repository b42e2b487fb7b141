"""What lies under "More": the way to it, the cancer, and the person."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import SITES, Profile
from mbc_desktop.trials.biopsies import first_biopsy
from mbc_desktop.trials.lines_of_therapy import count_lines
from mbc_desktop.trials.treatments_had import treatments_of
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.line_words import LineWords
from mbc_desktop.views.trials.picks import Answers
from mbc_desktop.views.trials.profile_fields import Drop, MonthField
from mbc_desktop.views.trials.profile_screens import Screen
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

_OLDEST = 110  # years


class MoreScreen(Screen):
    """The way to everything else, each with what was said there so far."""

    def __init__(self, theme: Theme, lines: LineWords) -> None:
        super().__init__(theme, self.tr("Everything else"), self.tr("All of it can stay open."))
        self._lines = lines
        self.ways: dict[str, Button] = {}
        self._said: dict[str, Words] = {}
        for name, text, icon in (
            ("timeline", self.tr("Treatment timeline"), "history"),
            ("lines", self.tr("How treatments are counted"), "list"),
            ("biopsies", self.tr("Biopsies"), "scan"),
            ("genes", self.tr("Gene changes"), "shape-diamond"),
            ("cancer", self.tr("How it began and where it is"), "map-pin"),
            ("person", self.tr("About you"), "person"),
        ):
            row = QWidget()
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            way = Button(theme, text, kind="quiet", icon=icon, parent=row)
            way.setProperty("align", "left")
            way.clicked.connect(lambda _=False, name=name: self.go_wanted.emit(name))
            said = Words("", type="muted", parent=row)
            said.setContentsMargins(theme.icon_size + theme.space(4), 0, 0, 0)
            column.addWidget(way)
            column.addWidget(said)
            self.body.addWidget(row)
            self.ways[name], self._said[name] = way, said
        self.add_notes(
            lines,
            "lines_differ",
            "none_now_but_ongoing",
            "chemotherapy_listed",
            "bone_only_but_others",
            "spread_from_start_but_early",
        )
        self.add_show(self._show_said)

    def _show_said(self, profile: Profile) -> None:
        empty = Profile()
        own = {
            "cancer": (
                *("history", "recurred", "early_ended", "bone_only", "sites"),
                *("lobular", "inflammatory", "measurable"),
            ),
            "person": ("birth_year", "sex", "menopause", "pregnancy", "other_cancers"),
        }
        answered = {
            part: sum(getattr(profile, name) != getattr(empty, name) for name in names)
            for part, names in own.items()
        }
        said = {
            "timeline": self.tr("%n treatment(s)", "", len(treatments_of(profile.drugs))),
            "lines": self._lines.count(count_lines(profile).any),
            "biopsies": self.tr("%n result(s)", "", len(first_biopsy(profile))),
            "genes": self.tr("%n gene(s)", "", len(profile.genes)),
        }
        for part, number in answered.items():
            said[part] = self.tr("%n answer(s)", "", number)
        for name, words in self._said.items():
            words.setText(said[name])
            self.ways[name].setAccessibleDescription(said[name])


class MoreQuestions(QObject):
    """Makes the screens about the cancer and the person."""

    def __init__(
        self, theme: Theme, lines: LineWords, *, year: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._year = year
        self._unknown = ("unknown", self.tr("I don't know"))
        self._yes_no: Answers = (("yes", self.tr("Yes")), ("no", self.tr("No")), self._unknown)
        self.places = {
            "bone": self.tr("Bone"),
            "liver": self.tr("Liver"),
            "lung": self.tr("Lung"),
            "lymph_nodes": self.tr("Lymph nodes"),
            "skin": self.tr("Skin"),
            "chest_wall": self.tr("Chest wall"),
            "pleura": self.tr("Lining of the lungs"),
            "abdomen": self.tr("Belly"),
            "other": self.tr("Elsewhere"),
        }

    def cancer(self) -> Screen:
        """Return the screen about how it began and where it is."""
        screen = Screen(
            self._theme,
            self.tr("How it began and where it is"),
            self.tr("All of it can stay open."),
            where=self.tr(
                "In the first pathology report (lobular, inflammatory), and in the reports of your"
                " scans: “measurable disease” or “target lesions”."
            ),
        )
        history = screen.add_pick(
            "history",
            self.tr("Had it spread when it was first found?"),
            (
                ("de_novo", self.tr("Yes, from the start")),
                ("recurred", self.tr("No, it came back later")),
                self._unknown,
            ),
        )
        dates = QWidget()
        column = QVBoxLayout(dates)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(4))
        for name, question, help_text in (
            (
                "early_ended",
                self.tr("When the treatment of the early cancer ended"),
                self.tr("The last of it, hormone tablets too. The year alone is enough."),
            ),
            (
                "recurred",
                self.tr("When it came back"),
                self.tr("Some trials ask how long after early treatment that was."),
            ),
        ):
            self._add_date(screen, column, name, question, help_text)
        screen.body.addWidget(dates)

        def show_dates(profile: Profile) -> None:
            dates.setVisible(profile.history != "de_novo")

        screen.add_show(show_dates)
        history.changed.connect(lambda: dates.setVisible(history.value() != "de_novo"))
        screen.add_pick("bone_only", self.tr("Is it in the bones only?"), self._yes_no)
        places = Places(self.places, title=self.tr("Where has it spread?"))
        screen.add_part(
            places,
            lambda profile: places.set_value(profile.sites),
            lambda profile: replace(profile, sites=places.value()),
        )
        places.changed.connect(screen.changed)
        said = self.tr("The brain and its lining are asked in question 6.")
        screen.body.addWidget(Words(said, type="muted"))
        for name, question in (
            ("lobular", self.tr("Is it lobular?")),
            ("inflammatory", self.tr("Is it inflammatory?")),
            ("measurable", self.tr("Can scans measure it?")),
        ):
            screen.add_pick(name, question, self._yes_no, in_rows=True)
        screen.add_notes(self._lines, "bone_only_but_others", "spread_from_start_but_early")
        return screen

    def _add_date(
        self, screen: Screen, column: QVBoxLayout, name: str, question: str, help_text: str
    ) -> None:
        field = MonthField(self._theme, question)
        form = Form(self._theme)
        form.add_row(question, field, help_text=help_text)
        column.addWidget(form)
        screen.dates[name] = field
        screen.add_answer(name, field)
        future = self.tr("That month is still to come.")

        def on_changed() -> None:
            form.complain(field, future if field.is_future() else "")
            if not field.is_future():
                screen.changed.emit()

        field.changed.connect(on_changed)

    def person(self) -> Screen:
        """Return the screen about the person."""
        screen = Screen(self._theme, self.tr("About you"), self.tr("All of it can stay open."))
        years: list[tuple[int | None, str]] = [(None, self.tr("Not said"))]
        years += [(year, f"{year}") for year in range(self._year, self._year - _OLDEST, -1)]
        born = Drop(years)
        form = Form(self._theme)
        form.add_row(
            self.tr("Year of birth"),
            born,
            help_text=self.tr("Type the year, or choose it. Some trials have an age limit."),
        )
        screen.body.addWidget(form)
        screen.add_answer("birth_year", born)
        born.changed.connect(screen.changed)
        screen.add_pick(
            "sex",
            self.tr("Sex"),
            (("female", self.tr("Female")), ("male", self.tr("Male"))),
            in_rows=True,
        )
        screen.add_pick(
            "menopause",
            self.tr("Menopause"),
            (
                ("pre", self.tr("Before it")),
                ("post", self.tr("After it")),
                ("suppressed", self.tr("Ovaries switched off by treatment")),
                self._unknown,
            ),
        )
        screen.add_pick(
            "pregnancy",
            self.tr("Pregnancy and breastfeeding"),
            (
                ("no", self.tr("Neither")),
                ("pregnant", self.tr("Pregnant")),
                ("breastfeeding", self.tr("Breastfeeding")),
                self._unknown,
            ),
        )
        screen.add_pick(
            "other_cancers",
            self.tr("Have you had another cancer?"),
            self._yes_no,
            in_rows=True,
        )

        def show_for(profile: Profile) -> None:
            for name in ("menopause", "pregnancy"):
                screen.picks[name].setVisible(profile.sex != "male")

        screen.add_show(show_for)
        return screen


class Places(QWidget):
    """Where it has spread, ticked.

    Signals:
        changed: another place is ticked.
    """

    changed = Signal()

    def __init__(self, names: dict[str, str], *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Words(title, type="strong", parent=self))
        self.boxes = {key: QCheckBox(names[key], self) for key in SITES}
        for box in self.boxes.values():
            column.addWidget(box)
            box.toggled.connect(lambda _: self.changed.emit())

    def set_value(self, sites: tuple[str, ...]) -> None:
        """Show these without telling of it."""
        blocked = self.blockSignals(True)
        for key, box in self.boxes.items():
            box.setChecked(key in sites)
        self.blockSignals(blocked)

    def value(self) -> tuple[str, ...]:
        """Return the places ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())
