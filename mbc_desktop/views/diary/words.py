"""The words of the diary, in one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from mbc_desktop.data.diary import DiaryDay, Symptom

if TYPE_CHECKING:
    from mbc_desktop.views.diary.trends import Trend


class DiaryWords(QObject):
    """Names of levels, measures and days; nothing here says what any of it means."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.levels: Sequence[str] = (
            self.tr("None"),
            self.tr("Mild"),
            self.tr("Moderate"),
            self.tr("Severe"),
        )
        self.measures: Mapping[str, str] = {
            "mood": self.tr("Mood"),
            "activity": self.tr("Activity"),
            "sleep_hours": self.tr("Hours of sleep"),
            "sleep_quality": self.tr("Sleep"),
            "weight": self.tr("Weight"),
            "temperature": self.tr("Temperature"),
        }
        # Words people use for what PRO-CTCAE (National Cancer Institute) asks about; hers are added
        self.suggestions: Sequence[str] = (
            self.tr("Tiredness"),
            self.tr("Pain"),
            self.tr("Nausea"),
            self.tr("Numb or tingling hands or feet"),
            self.tr("Diarrhea"),
            self.tr("Constipation"),
            self.tr("Mouth sores"),
            self.tr("Hot flashes"),
            self.tr("Joint pain"),
            self.tr("Shortness of breath"),
            self.tr("Cough"),
            self.tr("Little appetite"),
            self.tr("Sore hands or feet"),
            self.tr("Swollen arm"),
            self.tr("Worry"),
            self.tr("Trouble concentrating"),
        )

    def scale(self, symptom: Symptom) -> Sequence[str]:
        """Return the words of a symptom's levels, the lowest first."""
        return self.numbers if symptom.scale == "numbers" else self.levels

    @property
    def numbers(self) -> Sequence[str]:
        """The levels 0 to 10."""
        return [QLocale().toString(number) for number in range(11)]

    def day(self, day: date, *, short: bool = False) -> str:
        """Return a day as people write it."""
        form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
        return QLocale().toString(QDate(day.year, day.month, day.day), form)

    def number(self, value: float) -> str:
        """Return a number with one place after the point where it has any."""
        places = 0 if value == round(value) else 1
        return QLocale().toString(float(value), "f", places)

    def degrees(self, unit: str) -> str:
        """Return the sign of a unit of temperature."""
        return f"°{unit}"

    def weight(self, page: DiaryDay) -> str:
        """Return the weight of a day with its unit; empty where none was said."""
        if page.weight is None:
            return ""
        return f"{self.number(page.weight)} {page.weight_unit}"

    def temperature(self, page: DiaryDay) -> str:
        """Return the temperature of a day with its unit; empty where none was said."""
        if page.temperature is None:
            return ""
        return f"{self.number(page.temperature)} {self.degrees(page.temperature_unit)}"

    def levels_of(self, page: DiaryDay, symptoms: Sequence[Symptom]) -> list[str]:
        """Return the symptoms of a day, each with its level."""
        return [
            self.tr("{what} {level}").format(
                what=one.name, level=self.scale(one)[page.levels[one.id]].lower()
            )
            for one in symptoms
            if one.id in page.levels
        ]

    def rest_of(self, page: DiaryDay) -> list[str]:
        """Return how the day was and what was measured, each as a few words."""
        parts = []
        for name in ("mood", "activity", "sleep_quality"):
            value = getattr(page, name)
            if value is not None:
                parts.append(
                    self.tr("{what} {level}").format(
                        what=self.measures[name], level=self.number(value)
                    )
                )
        if page.sleep_hours is not None:
            parts.append(self.tr("{hours} h of sleep").format(hours=self.number(page.sleep_hours)))
        return [*parts, *(text for text in (self.weight(page), self.temperature(page)) if text)]

    def value(self, trend: Trend, value: float) -> str:
        """Return a value of a trend as it is told, with its unit."""
        if trend.scale == "words":
            return self.levels[int(value)].lower()
        number = self.number(value)
        if trend.scale in {"F", "C"}:
            return f"{number} {self.degrees(trend.scale)}"
        return number if trend.scale == "numbers" else f"{number} {trend.scale}"

    def told(self, trend: Trend) -> str:
        """Return a trend in words: how many days, lowest, highest, last."""
        values = trend.values
        words = self.tr("%n day(s) noted.", "", len(values)) + " "
        return words + self.tr("Lowest {low}, highest {high}, last {last} on {day}.").format(
            low=self.value(trend, min(values)),
            high=self.value(trend, max(values)),
            last=self.value(trend, values[-1]),
            day=self.day(trend.points[-1].day, short=True),
        )
