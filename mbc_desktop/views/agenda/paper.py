"""Days on paper: as a list, day by day, or as a table of a week, a month or a year.

All text from outside is escaped; what is drawn on screen by shape is a word or a letter here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from mbc_desktop.views.agenda.dates import months_on
from mbc_desktop.views.agenda.days_view import Shown
from mbc_desktop.views.agenda.words import AgendaWords

if TYPE_CHECKING:
    from mbc_desktop.agenda.records import Occurrence

_DAY = timedelta(days=1)
_NEW_PAGE = ' style="page-break-before: always"'
_LEAST_LINES = 4
_TABLE = '<table width="100%" border="1" cellspacing="0" cellpadding="4">'


class PaperKind(StrEnum):
    """How days are laid out on paper."""

    LIST = "list"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class CalendarPaper(QObject):
    """Makes the HTML of a ``Paper`` of what is on."""

    def __init__(self, words: AgendaWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._letters = {
            "infusion": self.tr("I", "letter for an infusion"),
            "scan": self.tr("S", "letter for a scan"),
            "blood test": self.tr("B", "letter for a blood test"),
            "visit": self.tr("V", "letter for a visit"),
            "call": self.tr("P", "letter for a phone or video call"),
        }

    def html(self, kind: PaperKind, shown: Shown) -> str:
        """Return what was read, from its first day to its last, laid out as asked for."""
        made = {
            PaperKind.LIST: self._list,
            PaperKind.DAY: self._days,
            PaperKind.WEEK: self._weeks,
            PaperKind.MONTH: self._months,
            PaperKind.YEAR: self._years,
        }[kind]
        return "".join(made(shown))

    # -- one under the other ----------------------------------------------------------------------

    def _list(self, shown: Shown) -> Iterator[str]:
        yield f"<h1>{escape(self._words.days(shown.first, shown.last))}</h1>"
        found: dict[date, list[Occurrence]] = {}
        for one in shown.found:
            found.setdefault(max(one.begins.date(), shown.first), []).append(one)
        if not found:
            nothing = self.tr("Nothing is planned in these days.")
            yield f"<p>{escape(nothing)}</p>"
        for day, events in sorted(found.items()):
            yield f"<h2>{escape(self._words.day(day))}</h2>{self._cycles(day, shown)}<ul>"
            yield from (f"<li>{self._event(one)}</li>" for one in events)
            yield "</ul>"

    def _days(self, shown: Shown) -> Iterator[str]:
        for number, day in enumerate(_each_day(shown.first, shown.last)):
            yield f"<h1{_NEW_PAGE if number else ''}>{escape(self._words.day(day))}</h1>"
            yield self._cycles(day, shown)
            events = shown.on(day)
            if not events:
                nothing = self.tr("Nothing on this day")
                yield f"<p>{escape(nothing)}</p>"
            for one in events:
                yield f"<p>{self._event(one)}</p>"
                details = [one.event.description.strip(), *one.event.attachments]
                text = escape("\n".join(filter(None, details))).replace("\n", "<br>")
                yield f'<p class="note">{text}</p>' if text else ""

    def _cycles(self, day: date, shown: Shown) -> str:
        text = escape(self._words.cycles(shown.cycles.get(day, ())))
        return f'<p class="small">{text}</p>' if text else ""

    def _title(self, found: Occurrence) -> str:
        title = escape(found.event.summary or self.tr("Without a title"))
        return f"<s>{title}</s>" if found.cancelled else title

    def _event(self, found: Occurrence) -> str:
        event = found.event
        kind = self._words.kinds[event.kind.value]
        if event.kind.value == "other" or event.summary.casefold().startswith(kind.casefold()):
            kind = ""
        parts = [kind, event.place, ", ".join(event.people), event.phone, event.video_link]
        if found.cancelled:
            parts.append(self.tr("called off"))
        rest = ". ".join(escape(part) for part in parts if part)
        line = f"{escape(self._words.when(found))}: <b>{self._title(found)}</b>"
        return f"{line}. {rest}" if rest else line

    # -- tables -----------------------------------------------------------------------------------

    def _weeks(self, shown: Shown) -> Iterator[str]:
        first = QLocale().firstDayOfWeek().value
        start = shown.first - timedelta(days=(shown.first.isoweekday() - first) % 7)
        number = 0
        while start <= shown.last:
            days = [start + timedelta(days=step) for step in range(7)]
            yield f"<h1{_NEW_PAGE if number else ''}>"
            yield f"{escape(self._words.days(days[0], days[-1]))}</h1>{_TABLE}<tr>"
            for day in days:
                name = f"{self._words.weekday(day)} {day.day}"
                yield f'<th width="14%" align="left">{escape(name)}</th>'
            yield "</tr><tr>"
            yield from (self._cell(day, shown, with_number=False, room=20) for day in days)
            yield "</tr></table>"
            start += timedelta(days=7)
            number += 1

    def _months(self, shown: Shown) -> Iterator[str]:
        month, number = shown.first.replace(day=1), 0
        first = QLocale().firstDayOfWeek().value
        while month <= shown.last:
            start = month - timedelta(days=(month.isoweekday() - first) % 7)
            end = months_on(month, 1)
            yield f"<h1{_NEW_PAGE if number else ''}>{escape(self._words.month(month))}</h1>"
            yield f"{_TABLE}<tr>"
            for step in range(7):
                name = self._words.weekday(start + timedelta(days=step))
                yield f'<th width="14%" align="left">{escape(name)}</th>'
            yield "</tr>"
            while start < end:
                yield "<tr>"
                for day in _each_day(start, start + timedelta(days=6)):
                    inside = day.month == month.month
                    yield self._cell(day, shown) if inside else "<td></td>"
                yield "</tr>"
                start += timedelta(days=7)
            yield "</table>"
            month = end
            number += 1

    def _cell(
        self, day: date, shown: Shown, *, with_number: bool = True, room: int = _LEAST_LINES
    ) -> str:
        """Return one day of a table; it is as high as a few lines though nothing is on."""
        from mbc_desktop.agenda.keeping import COURSES_ID

        lines = [f"<b>{day.day}</b>"] if with_number else []
        where = [self._words.cycle_short(one) for one in shown.cycles.get(day, ())]
        lines += [escape(", ".join(where))] if where else []
        for one in shown.on(day):
            kind = one.event.kind.value
            if kind == "medicine" and one.all_day and day != one.begins.date():
                continue  # its days of the cycle tell it
            title = self._title(one)
            if one.event.calendar_id == COURSES_ID:
                title = escape(self._words.kinds[kind])  # of which cycle stands above it
            time = "" if one.all_day else f"{escape(self._words.time(one.begins))} "
            lines.append(f"{time}{title}")
        lines += [""] * (room - len(lines))
        return f'<td valign="top" class="small">{"<br>".join(lines)}&nbsp;</td>'

    def _years(self, shown: Shown) -> Iterator[str]:
        treatments = self._treatments(shown)
        for number, year in enumerate(range(shown.first.year, shown.last.year + 1)):
            yield f"<h1{_NEW_PAGE if number else ''}>{year}</h1>"
            yield '<table width="100%" border="1" cellspacing="0" cellpadding="1"><tr><th></th>'
            yield from (f'<th class="tiny">{day}</th>' for day in range(1, 32))
            yield "</tr>"
            for month in range(1, 13):
                name = QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)
                yield f'<tr><th class="tiny" align="left">{escape(name)}</th>'
                first = date(year, month, 1)
                for step in range(31):
                    day = first + timedelta(days=step)
                    inside = day.month == month and shown.first <= day <= shown.last
                    text = self._year_cell(day, shown, list(treatments)) if inside else ""
                    yield f'<td class="tiny" align="center" valign="top">{text}</td>'
                yield "</tr>"
            yield "</table>"
            yield f'<p class="small">{escape(self._year_legend(list(treatments.values())))}</p>'

    def _treatments(self, shown: Shown) -> dict[str, str]:
        """Return the treatments by their ids, in the order in which they stand in a cell."""
        return {
            one.course.id: one.course.name for cycles in shown.cycles.values() for one in cycles
        }

    def _year_cell(self, day: date, shown: Shown, treatments: Sequence[str]) -> str:
        here = {one.course.id: one for one in shown.cycles.get(day, ())}
        lines = []
        for one in (here.get(treatment) for treatment in treatments):
            if one is None:
                lines.append("&nbsp;")
            elif one.day == 1:
                lines.append(f"<b>{escape(self._words.cycle_number(one.number))}</b>")
            else:
                lines.append(str(one.day))
        kinds = {one.event.kind.value for one in shown.on(day) if not one.cancelled}
        letters = "".join(letter for kind, letter in self._letters.items() if kind in kinds)
        return "<br>".join([*lines, f"<b>{letters}</b>" if letters else "&nbsp;"])

    def _year_legend(self, treatments: Sequence[str]) -> str:
        letters = [f"{letter}: {self._words.kinds[kind]}" for kind, letter in self._letters.items()]
        text = ", ".join(letters) + "."
        if not treatments:
            return text
        bands = self.tr("C4: day 1 of cycle 4; the numbers are the days of the cycle.")
        names = self.tr("Treatments, from above: {names}.").format(names="; ".join(treatments))
        return f"{text} {bands} {names}"


def _each_day(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += _DAY
