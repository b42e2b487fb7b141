"""The visit brief: what a person wants to say and ask, gathered on two pages for her visit.

It holds what she wrote, in her words, and numbers she noted; it draws no conclusions. Parts are
chosen, gathered, looked at and changed as plain text, and only then laid out. Everything is made
here, offline; the PDF is made by whoever has a printer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from statistics import median_low
from typing import TYPE_CHECKING, Any, Protocol

from mbc_desktop.agenda.records import EventKind
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import Allergy, Medicine, PastTreatment
from mbc_desktop.data.diary import MEASURES, Diary, DiaryDay, Symptom
from mbc_desktop.data.note_facts import facts_of, plain_text
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.notes.paper_pages import (
    Brief,
    BriefSection,
    one_line,
    page_html,
    table_row,
)

if TYPE_CHECKING:
    from mbc_desktop.agenda.keeping import Calendars
    from mbc_desktop.data.stars import Stars
    from mbc_desktop.data.trial_store import TrialStore

__all__ = ["Brief", "BriefChoice", "BriefSection", "BriefSources", "gather", "page_html"]

LANGUAGES = ("en", "es")
PARTS = ("symptoms", "treatments", "medicines", "questions", "trials", "notes")
# Two pages hold about so much of each; the rest is counted, not dropped in silence.
_MOST_LINES = {"symptoms": 12, "treatments": 12, "medicines": 20, "questions": 15, "trials": 6}
_MOST_DAY_NOTES = 8
_MOST_NOTE_LETTERS = 1500
_MOST_WEEKS = 8
_A_YEAR = timedelta(days=365)

DateWords = Callable[[date], str]


@dataclass(frozen=True, slots=True)
class BriefTrial:
    """A trial to ask about, and what there is to ask: from how it fits what she said."""

    nct: str
    title: str
    ask: tuple[str, ...] = ()


class TrialsToAsk(Protocol):
    """What the brief asks of the trials."""

    def to_ask(self, ncts: Sequence[str], *, language: str) -> Sequence[BriefTrial]:
        """Return the trials of ``ncts`` with what there is to ask of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefChoice:
    """What goes into a brief.

    Attributes:
        since: the day of the last visit; what was noted from that day on is told.
        visit: the day of the visit; None where it is not known.
        parts: names out of :data:`PARTS`.
        notes: ids of the notes to print.
        trials: the NCT numbers to ask about.
    """

    since: date
    visit: date | None = None
    parts: tuple[str, ...] = PARTS
    notes: tuple[str, ...] = ()
    trials: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class BriefSources:
    """Where the parts come from."""

    notes: Notes
    diary: Diary
    medicines: CareList[Medicine]
    allergies: CareList[Allergy]
    treatments: CareList[PastTreatment]
    trials: TrialsToAsk | None = field(default=None)


def gather(choice: BriefChoice, sources: BriefSources, *, date_words: DateWords) -> Brief:
    """Return the brief for a choice; parts of which there is nothing are left out.

    ``date_words`` writes a day as the person reads it.
    """
    words = _words(choice.language)
    made: list[BriefSection] = []
    makers = {
        "symptoms": lambda: _symptoms(choice, sources.diary, words, date_words),
        "treatments": lambda: _treatments(sources.treatments, words),
        "medicines": lambda: _medicines(sources.medicines, sources.allergies, words),
        "questions": lambda: _questions(sources.notes, words),
        "trials": lambda: _trials(choice, sources.trials, words),
        "notes": lambda: _notes(choice, sources.notes),
    }
    for key in PARTS:
        body = makers[key]() if key in choice.parts else ""
        if body:
            made.append(BriefSection(key, str(words[key]), body))
    title = (
        str(words["title"]).format(day=date_words(choice.visit))
        if choice.visit
        else str(words["title_no_day"])
    )
    return Brief(title, tuple(made), str(words["foot"]))


def visit_days(calendars: Calendars, today: date) -> tuple[date | None, date | None]:
    """Return the days of the last visit before ``today`` and of the next one from it on."""
    days = [
        one.begins.date()
        for one in calendars.between(today - _A_YEAR, today + _A_YEAR)
        if one.event.kind is EventKind.VISIT and not one.cancelled
    ]
    return (
        max((day for day in days if day < today), default=None),
        min((day for day in days if day >= today), default=None),
    )


def record_reader(stars: Stars, trials: TrialStore) -> Callable[[str], tuple[str, bytes] | None]:
    """Return how to read title and registry record of a trial that is starred or stored."""
    titles = {star.nct: star.title for star in stars.all()}

    def record_of(nct: str) -> tuple[str, bytes] | None:
        snapshot = stars.snapshot(nct)
        document = None if snapshot is not None else trials.document(nct)
        raw = snapshot[0] if snapshot is not None else document.raw if document else None
        return None if raw is None else (titles.get(nct) or _title(raw) or nct, raw)

    return record_of


def _title(raw: bytes) -> str:
    try:
        named = json.loads(raw)["protocolSection"]["identificationModule"]["briefTitle"]
    except (ValueError, RecursionError, KeyError, TypeError):
        return ""
    return str(named)


class StoredTrials:
    """Stored and starred trials, with what to ask by how they fit what she said."""

    def __init__(
        self, record_of: Callable[[str], tuple[str, bytes] | None], profile: Profile, *, year: int
    ) -> None:
        """``record_of`` gives title and registry record of a trial, or None; ``year`` is now's."""
        self._record_of = record_of
        self._profile = profile
        self._year = year

    def to_ask(self, ncts: Sequence[str], *, language: str) -> list[BriefTrial]:
        """Return those of ``ncts`` that are stored, in that order."""
        found = []
        for nct in ncts:
            stored = self._record_of(nct)
            if stored is not None:
                title, raw = stored
                found.append(BriefTrial(nct, title, self._ask(raw, language)))
        return found

    def _ask(self, raw: bytes, language: str) -> tuple[str, ...]:
        from mbc_desktop.trials.criteria.reader import read_record
        from mbc_desktop.trials.fit.fitting import fit
        from mbc_desktop.trials.questions import questions_for

        try:
            record = json.loads(raw)
        except (ValueError, RecursionError):
            return ()
        if self._profile.is_empty or not isinstance(record, dict):
            return ()
        asked = questions_for(fit(read_record(record), self._profile, year=self._year), language)
        # one line a question: what the trial says stands on the trial's own page
        return tuple(dict.fromkeys(one.text for one in asked))


# -- the parts -------------------------------------------------------------------------------------


def _symptoms(
    choice: BriefChoice, diary: Diary, words: Mapping[str, Any], date_words: DateWords
) -> str:
    last = choice.visit or date.max
    days = diary.days(choice.since, last)
    if not days:
        return ""
    lines = [words["since"].format(day=date_words(choice.since)), ""]
    weeks = _Weeks(choice.since, days[-1].day)
    rows = [
        row
        for one in diary.symptoms(resting=True)
        if (row := _symptom_row(one, days, weeks, words)) is not None
    ]
    for name in MEASURES:
        row = _measure_row(name, days, weeks, words)
        if row is not None:
            rows.append(row)
    if rows:
        columns = [*words["symptoms_columns"], *([words["by_week"]] if weeks.count > 1 else [])]
        lines.append(table_row(columns))
        lines += _limited(rows, "symptoms", words)
        lines += ["", words["scale"]]
    for key, heading in (("helped", words["helped"]), ("note", words["day_notes"])):
        said = [(page.day, " ".join(getattr(page, key).split())) for page in days]
        said = [(day, text) for day, text in said if text]
        if said:
            lines += ["", f"{heading}:"]
            lines += [f"- {date_words(day)}: {text}" for day, text in said[-_MOST_DAY_NOTES:]]
            if len(said) > _MOST_DAY_NOTES:
                lines.append("- " + words["more"].format(count=len(said) - _MOST_DAY_NOTES))
    return "\n".join(lines)


class _Weeks:
    """Tells how values went, the middle of each week: the last eight weeks, oldest first."""

    def __init__(self, first: date, last: date) -> None:
        self._first = first
        self.count = (last - first).days // 7 + 1

    def cells(self, values: Sequence[tuple[date, Any]], told: Callable[[Any], str]) -> list[str]:
        """Return the cell of the trend, or none where all lies in one week."""
        if self.count < 2:
            return []
        by_week: dict[int, list[Any]] = {}
        for day, value in values:
            by_week.setdefault((day - self._first).days // 7, []).append(value)
        weeks = range(max(0, self.count - _MOST_WEEKS), self.count)
        told_weeks = (told(median_low(by_week[week])) if week in by_week else "–" for week in weeks)
        return [", ".join(told_weeks)]


def _symptom_row(
    symptom: Symptom, days: Sequence[DiaryDay], weeks: _Weeks, words: Mapping[str, Any]
) -> str | None:
    values = [(page.day, page.levels[symptom.id]) for page in days if symptom.id in page.levels]
    if not values:
        return None
    told: Callable[[Any], str] = str
    if symptom.scale == "words":
        told = lambda level: str(words["levels"][level])  # noqa: E731
    shown = [told(level) for level in _five([level for _, level in values])]
    return table_row([symptom.name, str(len(values)), *shown, *weeks.cells(values, told)])


def _measure_row(
    name: str, days: Sequence[DiaryDay], weeks: _Weeks, words: Mapping[str, Any]
) -> str | None:
    unit = {"weight": "weight_unit", "temperature": "temperature_unit"}.get(name)
    values = [
        (page.day, float(value), getattr(page, unit) if unit else "")
        for page in days
        if (value := getattr(page, name)) is not None
    ]
    if not values:
        return None
    # two units in one row would put unlike numbers side by side: the last one used counts
    last_unit = values[-1][2]
    numbers = [(day, value) for day, value, used in values if used == last_unit]
    shown = [_plain(value) for value in _five([value for _, value in numbers])]
    ending = f" ({'°' if name == 'temperature' else ''}{last_unit})" if last_unit else ""
    title = words["measures"][name] + ending
    return table_row([title, str(len(numbers)), *shown, *weeks.cells(numbers, _plain)])


def _plain(value: float) -> str:
    return f"{value:g}"


def _five(values: Sequence[Any]) -> tuple[Any, ...]:
    """Return lowest, highest, middle and last."""
    return min(values), max(values), median_low(values), values[-1]


def _treatments(treatments: CareList[PastTreatment], words: Mapping[str, Any]) -> str:
    cells = [
        [one.name, one.line, one.started, one.stopped or words["now"], one.why_stopped]
        for one in treatments.all()
    ]
    return "\n".join(_table(cells, words["treatments_columns"], "treatments", words))


def _medicines(
    medicines: CareList[Medicine], allergies: CareList[Allergy], words: Mapping[str, Any]
) -> str:
    taken = [one for one in medicines.all() if not one.stopped]
    known = allergies.all()
    if not taken and not known:
        return ""
    lines: list[str] = []
    if taken:
        cells = [[one.name, one.dose, one.how_often, one.what_for] for one in taken]
        lines += [*_table(cells, words["medicines_columns"], "medicines", words), ""]
    told = ", ".join(
        one.name + (f" ({one.reaction})" if one.reaction else "") for one in known if one.name
    )
    lines.append(f"{words['allergies']}: {told or words['no_allergies']}")
    return "\n".join(lines)


def _questions(notes: Notes, words: Mapping[str, Any]) -> str:
    asked = [f"- {one_line(one.text)}" for one in notes.questions()]
    return "\n".join(_limited(asked, "questions", words, mark="- "))


def _trials(choice: BriefChoice, trials: TrialsToAsk | None, words: Mapping[str, Any]) -> str:
    if trials is None or not choice.trials:
        return ""
    lines: list[str] = []
    for one in trials.to_ask(choice.trials[: _MOST_LINES["trials"]], language=choice.language):
        lines.append(f"{one.nct}  {one_line(one.title)}")
        lines += ["- " + words["ask"].format(what=one_line(what)) for what in one.ask[:6]]
        lines.append("")
    if len(choice.trials) > _MOST_LINES["trials"]:
        lines.append(words["more"].format(count=len(choice.trials) - _MOST_LINES["trials"]))
    return "\n".join(lines).strip()


def _notes(choice: BriefChoice, notes: Notes) -> str:
    parts = []
    for note in notes.many(choice.notes):
        title = facts_of(note.title, note.text).title
        text = plain_text(note.text).strip()
        if len(text) > _MOST_NOTE_LETTERS:
            text = text[:_MOST_NOTE_LETTERS].rsplit(" ", 1)[0] + " …"
        parts.append(f"{title}\n{text}" if title and not text.startswith(title) else text)
    return "\n\n".join(part for part in parts if part)


def _table(
    cells: Sequence[Sequence[str]], columns: Sequence[str], key: str, words: Mapping[str, Any]
) -> list[str]:
    """Return the rows of a table, its columns without a word left out; none for no cells."""
    if not cells:
        return []
    told = [place for place in range(len(columns)) if any(row[place] for row in cells)]
    rows = [table_row([row[place] for place in told]) for row in cells]
    return [table_row([columns[place] for place in told]), *_limited(rows, key, words)]


def _limited(
    rows: Sequence[str], key: str, words: Mapping[str, Any], *, mark: str = "| "
) -> list[str]:
    most = _MOST_LINES[key]
    if len(rows) <= most:
        return list(rows)
    more = words["more"].format(count=len(rows) - most)
    return [*rows[:most], f"{mark}{more}" + (" |" if mark == "| " else "")]


def _words(language: str) -> Mapping[str, Any]:
    wanted = language if language in LANGUAGES else "en"
    return _read(resource_path("brief", f"{wanted}.yaml"))


@cache
def _read(path: Path) -> Mapping[str, Any]:
    import yaml

    found: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found
