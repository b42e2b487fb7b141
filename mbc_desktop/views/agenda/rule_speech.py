"""A repeat rule in the words of the window's language."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QLocale, QObject


class RuleSpeech(QObject):
    """Says rules; the phrases and their order are those of ``rule_words``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: dict[str, str] | None = None
        self._names: dict[str, str] = {}
        self._name = re.compile("")

    def rule(self, text: str, start: datetime, *, all_day: bool = False) -> str:
        """Return an RRULE value in words: "every 3 weeks on Tuesday, 6 times"."""
        from mbc_desktop.agenda.rule_words import rule_phrases
        from mbc_desktop.agenda.rules import RuleNotUnderstood, parse_rule

        phrases = self._read()
        try:
            rule = parse_rule(text)
        except RuleNotUnderstood:
            return self.tr("a repeat rule this program does not understand")
        said = []
        for phrase in rule_phrases(rule, start, all_day=all_day):
            gaps = [self._gap(gap) for gap in phrase.gaps]
            said.append(phrases.get(phrase.kind.value, phrase.kind.value).format(*gaps))
        return "".join(said)

    def ordinal(self, number: int) -> str:
        """Return which one of a month: 1 is the first, -1 the last."""
        from mbc_desktop.agenda.rule_words import ordinal

        self._read()
        return self._gap(ordinal(number))

    def _gap(self, text: str) -> str:
        return self._name.sub(lambda found: self._names[found[0]], text)

    def _read(self) -> dict[str, str]:
        """Return the wordings by their English; made at the first use."""
        if self._phrases is not None:
            return self._phrases
        from mbc_desktop.agenda.rule_words import DAY_NAMES, MONTH_NAMES

        locale = QLocale()
        self._names = {
            name: locale.standaloneDayName(number) for number, name in enumerate(DAY_NAMES, 1)
        }
        self._names |= {
            name: locale.monthName(number) for number, name in enumerate(MONTH_NAMES, 1)
        }
        self._names |= {
            "second to last": self.tr("second to last"),
            "third to last": self.tr("third to last"),
            "fourth to last": self.tr("fourth to last"),
            "first": self.tr("first"),
            "second": self.tr("second"),
            "third": self.tr("third"),
            "fourth": self.tr("fourth"),
            "fifth": self.tr("fifth"),
            "last": self.tr("last"),
            "workday": self.tr("workday"),
            "weekend day": self.tr("weekend day"),
            "day": self.tr("day"),
            "and": self.tr("and"),
            "or": self.tr("or"),
            "from the end": self.tr("from the end"),
        }
        longest_first = sorted(self._names, key=len, reverse=True)
        self._name = re.compile(r"\b(" + "|".join(map(re.escape, longest_first)) + r")\b")
        self._phrases = {
            "every year": self.tr("every year"),
            "every {0} years": self.tr("every {0} years"),
            "every month": self.tr("every month"),
            "every {0} months": self.tr("every {0} months"),
            "every week": self.tr("every week"),
            "every {0} weeks": self.tr("every {0} weeks"),
            "every day": self.tr("every day"),
            "every {0} days": self.tr("every {0} days"),
            "every hour": self.tr("every hour"),
            "every {0} hours": self.tr("every {0} hours"),
            "every minute": self.tr("every minute"),
            "every {0} minutes": self.tr("every {0} minutes"),
            "every second": self.tr("every second"),
            "every {0} seconds": self.tr("every {0} seconds"),
            "every day from Monday to Friday": self.tr("every day from Monday to Friday"),
            " on {0}": self.tr(" on {0}"),
            " on the {0}": self.tr(" on the {0}"),
            " on day {0}": self.tr(" on day {0}"),
            " on the last day of the month": self.tr(" on the last day of the month"),
            " on {0} {1}": self.tr(" on {0} {1}"),
            " in {0}": self.tr(" in {0}"),
            " in week {0} of the year": self.tr(" in week {0} of the year"),
            " on day {0} of the year": self.tr(" on day {0} of the year"),
            " at {0}": self.tr(" at {0}"),
            ", of these only the {0}": self.tr(", of these only the {0}"),
            ", once": self.tr(", once"),
            ", {0} times": self.tr(", {0} times"),
            ", until {0}": self.tr(", until {0}"),
            ", with details that are kept but not told here": self.tr(
                ", with details that are kept but not told here"
            ),
        }
        return self._phrases
