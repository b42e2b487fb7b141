"""How treatments were counted as lines, in words for the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mbc_desktop.trials.lines_of_therapy import Counted, Lines, Step


class LineWords(QObject):
    """Says a count, why each treatment is in it or not, and what does not go together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reasons = {
            "first": self.tr("The first treatment since it spread."),
            "growth": self.tr("A new treatment after the one before stopped working."),
            "new": self.tr("A new treatment after the one before had ended."),
            "together": self.tr("Begun in the same month as the treatment before: one line."),
            "added": self.tr("Added to the treatment before: the same line."),
            "maintenance": self.tr(
                "Follows a treatment that was finished as planned: usually the same line."
            ),
            "same_class": self.tr(
                "A change within the same kind of drug because of side effects: usually the same"
                " line."
            ),
            "bone_agent": self.tr("A drug for the bones: usually no line."),
            "ovarian_suppression": self.tr(
                "Switching off the ovaries goes with hormone therapy: usually no line of its own."
            ),
            "surgery": self.tr("Surgery: usually no line."),
            "radiation": self.tr("Radiation: usually no line."),
            "early": self.tr("For early breast cancer: usually no line since it spread."),
            "when_unknown": self.tr(
                "It is not known whether it was for early breast cancer or since it spread."
            ),
            "no_date": self.tr(
                "Without its date it may have been given together with another treatment."
            ),
            "maybe_maintenance": self.tr(
                "The treatment before was finished as planned; without the date of its end this"
                " may be the same line."
            ),
            "overlap": self.tr(
                "The treatment before was still going on: it may have been added to it."
            ),
        }
        self._notes = {
            "lines_differ": self.tr(
                "Your answer to question 3 and your list of treatments come to different numbers."
                " Both are kept in the count; your team can tell which is right."
            ),
            "none_now_but_ongoing": self.tr(
                "In question 3 you said that you have no treatment now, and one on your list is"
                " still going on."
            ),
            "chemotherapy_listed": self.tr(
                "In question 5 you said no chemotherapy since it spread, and one is on your list."
            ),
            "bone_only_but_others": self.tr(
                "You said that it is in the bones only, and also that it is somewhere else."
            ),
            "spread_from_start_but_early": self.tr(
                "You said that it had spread from the start, and also that there was treatment of"
                " an early cancer."
            ),
        }

    def count(self, counted: Counted | None) -> str:
        """Return a count, such as "about 2; your team can confirm"."""
        if counted is None:
            return self.tr("not known yet")
        if counted.said:
            return self.tr("{number}, as you said").format(number=counted.low)
        if counted.high is None:
            return self.tr("about {number} or more; your team can confirm").format(
                number=counted.low
            )
        if counted.high != counted.low:
            return self.tr("about {low} to {high}; your team can confirm").format(
                low=counted.low, high=counted.high
            )
        return self.tr("about {number}; your team can confirm").format(number=counted.low)

    def place(self, step: Step) -> str:
        """Return which line a treatment is in, or that it is not counted."""
        if step.counts == "yes":
            return self.tr("Line {number}").format(number=step.line)
        if step.counts == "maybe":
            return self.tr("May be a line")
        if step.line:
            return self.tr("Still line {number}").format(number=step.line)
        return self.tr("Not counted")

    def reason(self, step: Step) -> str:
        """Return why a treatment is counted, or not."""
        return self._reasons[step.reason]

    def rests_on(self, lines: Lines) -> str:
        """Return what the count of all lines rests on, beside the single treatments."""
        said = []
        if "corrected" in lines.why:
            said.append(self.tr("Your own number is used."))
        elif "differ" in lines.why:
            said.append(
                self.tr("It holds your answer to question 3 and the treatments listed here.")
            )
        elif "answer" in lines.why:
            said.append(self.tr("It rests on your answer to question 3."))
        elif "drugs" in lines.why:
            said.append(self.tr("It rests on the treatments listed here."))
        if "early_return" in lines.why:
            said.append(
                self.tr(
                    "The cancer came back during early treatment or within about a year of it:"
                    " some trials count that treatment as one line more."
                )
            )
        if "conjugate" in lines.why:
            said.append(self.tr("Some trials count an antibody-drug conjugate as chemotherapy."))
        return " ".join(said)

    def note(self, token: str) -> str:
        """Return what does not go together."""
        return self._notes[token]
