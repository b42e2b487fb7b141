"""Searches, starred trials, profiles and calendars as parts of a bundle."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.records import Calendar
from mbc_desktop.agenda.stored_form import course_from_body, course_to_body
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.bundles import FileSink, FileSource
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.folding import folded
from mbc_desktop.core.portable import as_json, from_json
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.data.profile_store import Profiles
from mbc_desktop.data.records import Question
from mbc_desktop.data.saved_searches import SavedSearches
from mbc_desktop.data.stars import Stars
from mbc_desktop.notes.parts import PartNews


@dataclass(frozen=True, slots=True)
class _Search:
    name: str
    question: Question
    seen: dict[str, tuple[str, str | None]]


class SearchesPart:
    """Saved searches, with what of each was seen."""

    key = "searches"
    _FILE = "searches.json"

    def __init__(self, saved: SavedSearches) -> None:
        self._saved = saved

    def export(self, sink: FileSink) -> int:
        """Write all searches."""
        found = [_Search(one.name, one.question, one.seen) for one in self._saved.all()]
        if found:
            sink.write(self._FILE, as_json(found))
        return len(found)

    def compare(self, source: FileSource) -> PartNews | None:
        """Return what is new, the same and different."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Add searches that are not here; one of the same name that asks else gets a number."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        body = source.read(self._FILE)
        if body is None:
            return None
        here = {one.name.casefold(): one for one in self._saved.all()}
        new = same = 0
        titles: list[str] = []
        for one in from_json(body, list[_Search], name=self._FILE):
            there = here.get(one.name.strip().casefold())
            if there is not None and asdict(there.question) == asdict(one.question):
                same += 1
                continue
            name = one.name
            if there is not None:
                titles.append(name)
                number = 2
                while f"{name} ({number})".casefold() in here:
                    number += 1
                name = f"{name} ({number})"
            else:
                new += 1
            if write:
                self._saved.add(name, one.question, one.seen)
                here = {saved.name.casefold(): saved for saved in self._saved.all()}
        return PartNews(self.key, new, same, len(titles), titles=tuple(titles[:50]))


@dataclass(frozen=True, slots=True)
class _Star:
    nct: str
    title: str
    status: str
    checked_at: str


class StarsPart:
    """Starred trials, each with the record as it was last known."""

    key = "trials"
    _FILE = "trials/starred.json"

    def __init__(self, stars: Stars) -> None:
        self._stars = stars

    def export(self, sink: FileSink) -> int:
        """Write the list, and each record in the registry's own JSON."""
        found = self._stars.all()
        for star in found:
            snapshot = self._stars.snapshot(star.nct)
            if snapshot is not None:
                sink.write(f"trials/{star.nct}.json", snapshot[0])
        if found:
            stars = [_Star(one.nct, one.title, one.status, one.checked_at) for one in found]
            sink.write(self._FILE, as_json(stars))
        return len(found)

    def compare(self, source: FileSource) -> PartNews | None:
        """Return which are new."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Star what is not starred here; a starred trial keeps the record it has."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        body = source.read(self._FILE)
        if body is None:
            return None
        here = self._stars.numbers()
        new = same = skipped = 0
        for star in from_json(body, list[_Star], name=self._FILE):
            raw = source.read(f"trials/{star.nct}.json")
            if star.nct in here:
                same += 1
            elif raw is None:
                skipped += 1
            else:
                new += 1
                if write:
                    self._stars.add(
                        star.nct,
                        title=star.title,
                        status=star.status,
                        checked_at=star.checked_at,
                        raw=raw,
                    )
        return PartNews(self.key, new, same, skipped=skipped)


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    profile: Profile


class ProfilesPart:
    """What was said about the cancer, one profile a person."""

    key = "profiles"
    _FILE = "profiles.json"

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles

    def export(self, sink: FileSink) -> int:
        """Write every profile of which something was said."""
        found = [
            _Named(one.name, one.profile)
            for one in self._profiles.all()
            if not one.profile.is_empty
        ]
        if found:
            sink.write(self._FILE, as_json(found))
        return len(found)

    def compare(self, source: FileSource) -> PartNews | None:
        """Return which are new, and which differ under the same name."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Add profiles that are not here; none that is here is changed."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        body = source.read(self._FILE)
        if body is None:
            return None
        here = self._profiles.all()
        names = {one.name.casefold() for one in here}
        new = same = 0
        titles: list[str] = []
        for one in from_json(body, list[_Named], name=self._FILE):
            if any(one.profile == there.profile for there in here):
                same += 1
                continue
            name = one.name or "?"
            if name.casefold() in names:
                titles.append(name)
                number = 2
                while f"{name} ({number})".casefold() in names:
                    number += 1
                name = f"{name} ({number})"
            else:
                new += 1
            names.add(name.casefold())
            if write:
                self._profiles.add(name, one.profile)
        return PartNews(self.key, new, same, len(titles), titles=tuple(titles))


class CalendarPart:
    """The person's own calendars, each as an iCalendar file, and the treatment cycles behind them.

    An event that is here and differs there goes into a calendar beside the one it came from.
    """

    key = "calendar"
    _FOLDER = "calendar/"
    _COURSES = "calendar/treatment-cycles.json"

    def __init__(self, calendars: Calendars, treatments: Treatments) -> None:
        self._calendars = calendars
        self._treatments = treatments

    def export(self, sink: FileSink) -> int:
        """Write one file a calendar; the days of treatment cycles are a calendar too."""
        number = 0
        taken: set[str] = set()
        shown = self._calendars.events()
        for calendar in self._calendars.all():
            if calendar.marker == "community":
                continue
            mine = calendar.id > 0
            events = (
                self._calendars.events(calendar.id)
                if mine
                else [one for one in shown if one.calendar_id == calendar.id]
            )
            if not events:
                continue
            name = folded(calendar.name).replace(" ", "-")[:60] or "calendar"
            while name in taken:
                name += "-2"
            taken.add(name)
            # what is worked out from the cycles is to be read, and not to be taken in again
            ending = "ics" if mine else "days.ics"
            body = self._calendars.export(events, name=calendar.name)
            sink.write(f"{self._FOLDER}{name}.{ending}", body)
            number += len(events)
        courses = [course_to_body(course) for course in self._treatments.all()]
        if courses:
            sink.write(self._COURSES, as_json(courses))
        return number

    def compare(self, source: FileSource) -> PartNews | None:
        """Return what is new, the same and different."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Add events that are not here."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        names = [
            name
            for name in source.names()
            if name.startswith(self._FOLDER)
            and name.endswith(".ics")
            and not name.endswith(".days.ics")
        ]
        courses = source.read(self._COURSES)
        if not names and courses is None:
            return None
        counts = {"new": 0, "same": 0, "different": 0, "skipped": 0}
        titles: list[str] = []
        for name in names:
            body = source.read(name)
            if body is None:
                continue
            try:
                self._one_calendar(body, name, counts, titles, write=write)
            except KnownError:
                counts["skipped"] += 1
        if courses is not None:
            self._courses(courses, counts, write=write)
        return PartNews(self.key, **counts, titles=tuple(titles[:50]))

    def _one_calendar(
        self, body: bytes, name: str, counts: dict[str, int], titles: list[str], *, write: bool
    ) -> None:
        read = self._calendars.read(body)
        called = read.name or name.removeprefix(self._FOLDER).removesuffix(".ics")
        here = next(
            (
                one
                for one in self._calendars.all()
                if one.name.casefold() == called.casefold() and not one.read_only
            ),
            None,
        )
        plan = self._calendars.plan(read, here or Calendar(name=called))
        counts["new"] += len(plan.new)
        counts["same"] += len(plan.same)
        counts["different"] += len(plan.changed) + len(plan.skipped)
        counts["skipped"] += plan.unread
        differing = [*(theirs for _, theirs in plan.changed), *plan.skipped]
        titles += [event.summary for event in differing]
        if not write:
            return
        if plan.new:
            there = here or self._calendars.named(called)
            fresh = self._calendars.plan(replace(read, events=tuple(plan.new)), there)
            self._calendars.import_(replace(fresh, changed=(), removed=()))
        if differing:
            beside = self._calendars.named(f"{called} (2)")
            fresh = self._calendars.plan(replace(read, events=tuple(differing)), beside)
            self._calendars.import_(replace(fresh, changed=(), removed=()))

    def _courses(self, body: bytes, counts: dict[str, int], *, write: bool) -> None:
        here = {course.id for course in self._treatments.all()}
        for stored in from_json(body, list[dict[str, Any]], name=self._COURSES):
            try:
                course = course_from_body(stored)
            except (KeyError, TypeError, ValueError):
                counts["skipped"] += 1
                continue
            if course.id in here or course.pattern.problems():
                counts["same"] += course.id in here
                counts["skipped"] += course.id not in here
                continue
            counts["new"] += 1
            if write:
                self._treatments.put(course)
