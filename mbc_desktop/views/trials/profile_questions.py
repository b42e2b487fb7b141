"""Builds the screens of the profile: the words of each question and of its answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from mbc_desktop.data.profile_records import DrugHad, Profile
from mbc_desktop.trials.biopsies import first_biopsy, with_receptors
from mbc_desktop.trials.lines_of_therapy import listed_lines
from mbc_desktop.trials.treatments_had import Treatment, put_back
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.drug_words import DrugWords
from mbc_desktop.views.trials.drugs_had import DrugsHad
from mbc_desktop.views.trials.line_words import LineWords
from mbc_desktop.views.trials.picks import Answers, Pick
from mbc_desktop.views.trials.profile_genes import GenesPart
from mbc_desktop.views.trials.profile_screens import Screen, WhereScreen
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words


class ProfileQuestions(QObject):
    """Makes each screen; the order is that of ``makers``."""

    def __init__(
        self, theme: Theme, drugs: DrugWords, lines: LineWords, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drug_words = drugs
        self._lines = lines
        unknown = ("unknown", self.tr("I don't know"))
        self._unknown = unknown
        self._yes_no: Answers = (("yes", self.tr("Yes")), ("no", self.tr("No")), unknown)
        self.hormone: Answers = (
            ("positive", self.tr("Positive (more than 10 %)")),
            ("low", self.tr("Low (1 to 10 %)")),
            ("negative", self.tr("Negative")),
            ("not_tested", self.tr("Not tested")),
            unknown,
        )
        self.her2: Answers = (
            ("positive", self.tr("Positive (IHC 3+, or 2+ with ISH positive)")),
            ("low", self.tr("Low (IHC 1+, or 2+ with ISH negative)")),
            ("ultralow", self.tr("Ultralow (IHC 0 with a little staining)")),
            ("zero", self.tr("Zero (IHC 0, no staining)")),
            ("negative", self.tr("Negative, I don't know if low")),
            ("not_tested", self.tr("Not tested")),
            unknown,
        )

    def makers(self) -> tuple[Callable[[], Screen], ...]:
        """Return what makes each of the eight screens, in their order."""
        return (
            self._where,
            self._receptors,
            self._treatments,
            self._drugs,
            self._chemotherapy,
            self._spread,
            self._genes,
            self._activity,
        )

    def _where(self) -> Screen:
        return WhereScreen(
            self._theme,
            self.tr("Where do you live, and how far would you travel?"),
            where=self.tr("Your ZIP code is enough. It gives the distance to each site."),
        )

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
        source = Words("", type="muted")
        screen.body.addWidget(source)

        def show_source(profile: Profile) -> None:
            biopsies = first_biopsy(profile)
            latest = biopsies[-1] if profile.biopsies else None
            date = self._drug_words.date(latest.taken) if latest is not None else ""
            source.setText(self.tr("From the biopsy of {date}.").format(date=date) if date else "")
            source.setVisible(bool(date))

        screen.add_show(show_source)
        rows = (
            ("er", self.tr("Estrogen receptor (ER)"), self.hormone),
            ("pr", self.tr("Progesterone receptor (PR)"), self.hormone),
            ("her2", "HER2", self.her2),
        )
        for name, question, answers in rows:
            pick = screen.add_pick(name, question, answers, in_rows=name != "her2")
            screen.replace_reading(_receptor_reader(name, pick))
        self._add_way(screen, "biopsies", self.tr("Several biopsies…"))
        return screen

    def _add_way(self, screen: Screen, name: str, text: str) -> Button:
        """Add a button that leads to one of the screens under "More"."""
        button = Button(self._theme, text, kind="quiet", icon="list")
        button.setProperty("align", "left")
        button.clicked.connect(lambda: screen.go_wanted.emit(name))
        screen.body.addWidget(button)
        return button

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
        listed = Words("", type="muted")
        screen.body.addWidget(listed)

        def show_listed(profile: Profile) -> None:
            counted = listed_lines(profile)
            listed.setText(
                self.tr("Your list of treatments comes to: {count}").format(
                    count=self._lines.count(counted)
                )
                if counted is not None
                else ""
            )
            listed.setVisible(counted is not None)

        screen.add_show(show_listed)
        screen.add_notes(self._lines, "lines_differ", "none_now_but_ongoing")
        self._add_way(screen, "lines", self.tr("How treatments are counted…"))
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
        drugs = DrugsHad(self._theme, self._drug_words)
        screen.add_part(
            drugs,
            lambda profile: drugs.set_value(profile.drugs),
            lambda profile: replace(profile, drugs=drugs.value()),
        )
        drugs.changed.connect(screen.changed)
        drugs.edit_wanted.connect(screen.edit_wanted)

        def on_removed(treatment: Treatment, before: tuple[DrugHad, ...]) -> None:
            screen.removed.emit(
                self.tr("{drug} was taken off the list.").format(
                    drug=self._drug_words.title(treatment)
                ),
                lambda profile: replace(profile, drugs=put_back(profile.drugs, treatment, before)),
            )

        drugs.removed.connect(on_removed)
        screen.add_pick("all_drugs", self.tr("Is that everything?"), self._yes_no)
        self._add_way(screen, "timeline", self.tr("Treatment timeline…"))
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
        screen.add_notes(self._lines, "chemotherapy_listed")
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
        genes.removed.connect(
            lambda result: screen.removed.emit(
                self.tr("{gene} was taken off the list.").format(gene=result.gene),
                lambda profile: replace(
                    profile,
                    genes=(*(g for g in profile.genes if g.gene != result.gene), result),
                ),
            )
        )
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


def _receptor_reader(name: str, pick: Pick) -> Callable[[Profile], Profile]:
    return lambda profile: with_receptors(profile, **{name: pick.value()})
