"""Builds the screens of the profile: the words of each question and of its answers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSpinBox

from mbc_desktop.data.profile_records import Profile
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.picks import Answers
from mbc_desktop.views.trials.profile_screens import (
    GenesPart,
    Places,
    Screen,
    WhereScreen,
    drugs_part,
)
from mbc_desktop.views.widgets.form import Form

_FIRST_YEAR = 1900


class ProfileQuestions(QObject):
    """Makes each screen; the order is that of ``screens``."""

    def __init__(self, theme: Theme, *, year: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._year = year
        unknown = ("unknown", self.tr("I don't know"))
        self._unknown = unknown
        self._yes_no: Answers = (("yes", self.tr("Yes")), ("no", self.tr("No")), unknown)

    def screens(self) -> list[Screen]:
        """Return the eight screens."""
        return [
            WhereScreen(
                self._theme,
                self.tr("Where do you live, and how far would you travel?"),
                where=self.tr("Your ZIP code is enough. It gives the distance to each site."),
            ),
            self._receptors(),
            self._treatments(),
            self._drugs(),
            self._chemotherapy(),
            self._spread(),
            self._genes(),
            self._activity(),
        ]

    def _receptors(self) -> Screen:
        screen = Screen(
            self._theme,
            self.tr("What did the latest biopsy say?"),
            where=self.tr(
                "On the pathology report of your latest biopsy, under “receptors”, “ER”, “PR” and"
                " “HER2” or “IHC”. Your team can print it for you, and it may be in the clinic's"
                " patient portal."
            ),
        )
        hormone: Answers = (
            ("positive", self.tr("Positive (more than 10 %)")),
            ("low", self.tr("Low (1 to 10 %)")),
            ("negative", self.tr("Negative")),
            ("not_tested", self.tr("Not tested")),
            self._unknown,
        )
        screen.add_pick("er", self.tr("Estrogen receptor (ER)"), hormone, in_rows=True)
        screen.add_pick("pr", self.tr("Progesterone receptor (PR)"), hormone, in_rows=True)
        screen.add_pick(
            "her2",
            "HER2",
            (
                ("positive", self.tr("Positive (IHC 3+, or 2+ with ISH positive)")),
                ("low", self.tr("Low (IHC 1+, or 2+ with ISH negative)")),
                ("ultralow", self.tr("Ultralow (IHC 0 with a little staining)")),
                ("zero", self.tr("Zero (IHC 0, no staining)")),
                ("negative", self.tr("Negative, I don't know if low")),
                ("not_tested", self.tr("Not tested")),
                self._unknown,
            ),
        )
        return screen

    def _treatments(self) -> Screen:
        screen = Screen(
            self._theme,
            self.tr("How many treatments since the cancer spread?"),
            self.tr(
                "Count a new treatment with medicines each time the cancer had grown. Surgery,"
                " radiation and bone medicines usually don't count. Your team can confirm."
            ),
            where=self.tr(
                "In the letters of your oncologist, often as “first line”, “second line”. Your"
                " team can count them with you."
            ),
        )
        screen.add_pick(
            "treatments",
            self.tr("Treatments since then, the present one too"),
            (
                ("0", self.tr("None yet")),
                ("1", "1"),
                ("2", "2"),
                ("3+", self.tr("3 or more")),
                self._unknown,
            ),
        )
        screen.add_pick(
            "present",
            self.tr("How is the present treatment doing?"),
            (
                ("working", self.tr("It is working")),
                ("growing", self.tr("The cancer is growing")),
                ("none", self.tr("I have no treatment now")),
                self._unknown,
            ),
        )
        return screen

    def _drugs(self) -> Screen:
        screen = Screen(
            self._theme,
            self.tr("Which medicines against the cancer did you have?"),
            self.tr("Type the name on the box or the name of the drug, and press the right one."),
            where=self.tr(
                "In the list of medicines of your clinic or patient portal, on the boxes, or in"
                " the letters of your oncologist."
            ),
        )
        drugs_part(screen, self._theme)
        screen.add_pick("all_drugs", self.tr("Is that everything?"), self._yes_no)
        return screen

    def _chemotherapy(self) -> Screen:
        screen = Screen(
            self._theme,
            self.tr("Did you have chemotherapy since the cancer spread?"),
            where=self.tr(
                "Chemotherapy is named in your treatment plan. Hormone tablets, antibodies and"
                " targeted pills alone are not chemotherapy."
            ),
        )
        screen.add_pick("chemotherapy", "", self._yes_no)
        return screen

    def _spread(self) -> Screen:
        screen = Screen(
            self._theme,
            self.tr("Has it spread to the brain or its lining?"),
            where=self.tr(
                "In the report of an MRI or CT scan of the head. If your head was never scanned,"
                " say so: it is not the same as “no”."
            ),
        )
        answers: Answers = (
            ("no", self.tr("No, a scan showed none")),
            ("never_scanned", self.tr("Never scanned")),
            ("treated", self.tr("Yes, treated")),
            ("stable", self.tr("Yes, stable")),
            ("growing", self.tr("Yes, growing or not treated")),
            self._unknown,
        )
        screen.add_pick("brain", self.tr("The brain"), answers)
        screen.add_pick(
            "leptomeningeal", self.tr("The lining of the brain and spinal cord"), answers
        )
        return screen

    def _genes(self) -> Screen:
        screen = Screen(
            self._theme,
            self.tr("Which gene changes were looked for?"),
            where=self.tr(
                "In the report of a genomic test of the tumor or blood, or of a test for inherited"
                " changes. “VUS” means that nobody knows what a change does: leave it open."
            ),
        )
        genes = GenesPart(self._theme)
        screen.add_part(
            genes,
            lambda profile: genes.set_value(profile.genes),
            lambda profile: replace(profile, genes=genes.value()),
        )
        genes.changed.connect(screen.changed)
        screen.add_pick(
            "pdl1",
            self.tr("PD-L1 (asked in triple-negative cancer)"),
            (
                ("positive", self.tr("Positive")),
                ("negative", self.tr("Negative")),
                ("not_tested", self.tr("Not tested")),
                self._unknown,
            ),
        )
        return screen

    def _activity(self) -> Screen:
        screen = Screen(
            self._theme,
            self.tr("What is an ordinary day like?"),
            where=self.tr(
                "This is your own view. Study teams call it “ECOG” or “performance status” and"
                " decide it themselves."
            ),
        )
        screen.add_pick(
            "activity",
            "",
            (
                ("fully_active", self.tr("I do everything I did before")),
                ("light_work", self.tr("Nothing heavy, but light work and walking")),
                ("up_half_the_day", self.tr("I care for myself, and am up more than half the day")),
                ("resting_half_the_day", self.tr("I rest more than half the day")),
                ("in_bed", self.tr("I am in bed or a chair all day")),
                self._unknown,
            ),
        )
        return screen

    def more(self) -> Screen:
        """Return everything else, on one long page."""
        screen = Screen(
            self._theme,
            self.tr("More about you and the cancer"),
            self.tr("All of it can stay open."),
        )
        year = QSpinBox()
        year.setRange(_FIRST_YEAR, self._year)
        year.setSpecialValueText(self.tr("Not said"))
        form = Form(self._theme)
        form.add_row(self.tr("Year of birth"), year)

        def show_year(profile: Profile) -> None:
            blocked = year.blockSignals(True)
            year.setValue(profile.birth_year or _FIRST_YEAR)
            year.blockSignals(blocked)

        screen.add_part(
            form,
            show_year,
            lambda profile: replace(
                profile, birth_year=year.value() if year.value() > _FIRST_YEAR else None
            ),
        )
        year.valueChanged.connect(lambda _: screen.changed.emit())
        screen.add_pick(
            "sex", self.tr("Sex"), (("female", self.tr("Female")), ("male", self.tr("Male")))
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
            "history",
            self.tr("Had it spread when it was first found?"),
            (
                ("de_novo", self.tr("Yes, from the start")),
                ("recurred", self.tr("No, it came back later")),
                self._unknown,
            ),
        )
        screen.add_pick("bone_only", self.tr("Is it in the bones only?"), self._yes_no)
        self._add_places(screen)
        for name, question in (
            ("lobular", self.tr("Is it lobular?")),
            ("inflammatory", self.tr("Is it inflammatory?")),
            ("measurable", self.tr("Can scans measure it?")),
            ("other_cancers", self.tr("Have you had another cancer?")),
        ):
            screen.add_pick(name, question, self._yes_no)
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
        return screen

    def _add_places(self, screen: Screen) -> None:
        names = {
            "bone": self.tr("Bone"),
            "liver": self.tr("Liver"),
            "lung": self.tr("Lung"),
            "lymph_nodes": self.tr("Lymph nodes"),
            "skin": self.tr("Skin"),
            "chest_wall": self.tr("Chest wall"),
            "brain": self.tr("Brain"),
            "pleura": self.tr("Lining of the lungs"),
            "abdomen": self.tr("Belly"),
            "other": self.tr("Elsewhere"),
        }
        places = Places(names, title=self.tr("Where has it spread?"))
        screen.add_part(
            places,
            lambda profile: places.set_value(profile.sites),
            lambda profile: replace(profile, sites=places.value()),
        )
        places.changed.connect(screen.changed)
