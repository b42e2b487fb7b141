"""What Today costs with everything full: its queries, beside the 100 ms that they may take.

    .venv/bin/python -m tests.bench.today_bench

5,200 events, 200 of them series; 10,000 notes, a tenth with a question; three treatments; 3,000
trials with five saved searches, 40 of them starred. Processor time, which other work on the machine
does not lengthen: the median of eleven rounds, and the first one, which also builds the index of
the calendar. A ratio below 1 is good.
"""

from __future__ import annotations

import statistics
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from mbc_desktop.agenda.cycles import READY_PATTERNS
from mbc_desktop.agenda.edits import Change
from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.reminding import Reminders
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.composition.opened import Opened, open_search
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.records import Question
from mbc_desktop.today import AgendaAppointments, Pause, ReminderCount, Today, TrialCounts
from mbc_desktop.trials.finding import Finder
from mbc_desktop.trials.watching import news_counts, seen_now
from tests.bench.agenda_bench import ZONE_NAME, sample_events
from tests.bench.samples import filled

TRIALS = 3_000
NOTES = 10_000
STARRED = 40
ALLOWED_MS = 100.0
ROUNDS = 11
SEARCHES = ("enhertu", "brain", "triple negative", "her2", "phase 2")
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
TODAY = date(2026, 3, 2)


def fill(opened: Opened, finder: Finder) -> None:
    """Fill the personal store."""
    personal, services = opened.stores.personal, opened.trial_services
    notes = Notes(personal)
    for _ in range(0, NOTES, 1_000):
        notes.add_many(
            [
                NewNote(
                    title=f"Note {number}",
                    text="Some words of a day. " * 60
                    + ("\n- [ ] ? What is next" if number % 10 == 0 else ""),
                )
                for number in range(1_000)
            ]
        )
    store = AgendaStore(personal)
    calendars = Calendars(store, zone=ZoneInfo(ZONE_NAME))
    calendars.carry_out(Change((), tuple(sample_events(calendars.own().id))))
    for pattern in READY_PATTERNS[:3]:
        Treatments(store).begin(pattern, TODAY - timedelta(days=400))
    for words in SEARCHES:
        question = Question(words=words)
        seen = seen_now(question, finder)
        # a tenth of what is found is news
        services.saved.add(words, question, dict(list(seen.items())[len(seen) // 10 :]))
    for number in list(finder.find(Question(words="her2")).ids)[:STARRED]:
        services.reader.star(f"NCT{number:08}")


def today_of(opened: Opened, finder: Finder) -> Today:
    """Return Today as the window builds it."""
    personal, services = opened.stores.personal, opened.trial_services
    store = AgendaStore(personal)
    calendars = Calendars(store, zone=ZoneInfo(ZONE_NAME), clock=lambda: NOW)
    reminders = Reminders(store, calendars, opened.settings, clock=lambda: NOW)

    class News:
        def counts(self) -> TrialCounts:
            return TrialCounts(
                *news_counts(
                    services.saved.all(),
                    finder,
                    shortlist=services.fit.shortlist,
                    trials=services.fit.trials,
                )
            )

    def due(_now: datetime) -> ReminderCount:
        found = reminders.look().due
        return ReminderCount(len(found), sum(one.missed for one in found))

    return Today(
        Notes(personal),
        Pause(opened.settings),
        appointments=AgendaAppointments(calendars, Treatments(store), due=due),
        trials=News(),
        clock=lambda: NOW,
    )


def spent(today: Today) -> float:
    """Return the milliseconds of processor time that one look takes."""
    before = time.process_time()
    page = today.page(local_day=TODAY)
    took = (time.process_time() - before) * 1000
    assert len(page.lines) >= 4
    return took


def measure(folder: Path) -> None:
    """Fill, look, print."""
    home = open_data_dir(folder)
    opened = Opened(home, None)
    found = open_search(home)
    assert found is not None
    search = found[0]
    fill(opened, search.finder)
    today = today_of(opened, search.finder)
    first = spent(today)
    again = statistics.median(spent(today) for _ in range(ROUNDS))
    for what, took in (("the first look", first), ("every other look", again)):
        print(f"{what:<20} {took:7.1f} ms, ratio {took / ALLOWED_MS:5.2f} of {ALLOWED_MS:.0f} ms")
    search.finder.close()
    search.heads.close()
    opened.close()


if __name__ == "__main__":
    with filled(TRIALS) as made:
        measure(made)
