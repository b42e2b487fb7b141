"""My trials as a part of a bundle: the stars, and where a person stands with each trial."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from mbc_desktop.core.bundles import FileSink, FileSource
from mbc_desktop.core.portable import as_csv, as_json, from_json
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.shortlist_records import (
    FIRST_STAGE,
    STAGES,
    WAYS,
    Contact,
    Listed,
    Move,
    Removed,
)
from mbc_desktop.data.shortlist_store import LONGEST, Shortlist
from mbc_desktop.data.stars import Stars
from mbc_desktop.notes.parts import PartNews
from mbc_desktop.sharing.parts import StarsPart

_TITLES = 50


@dataclass(frozen=True, slots=True)
class _Kept:
    listed: Listed
    contacts: list[Contact]
    moves: list[Move]


class MyTrialsPart:
    """Starred trials with stage, note, next step, and who said what.

    Of a trial that is on the list here too, calls that are missing are added; what else differs
    goes into a note, word for word.
    """

    key = "trials"
    _FILE = "trials/my-trials.json"

    def __init__(
        self, stars: Stars, shortlist: Shortlist, notes: Notes, *, title: str = "{nct} in a copy"
    ) -> None:
        """``title`` is that of the note that what differs is written into."""
        self._stars = stars
        self._starred = StarsPart(stars)
        self._shortlist = shortlist
        self._notes = notes
        self._title = title

    def export(self, sink: FileSink) -> int:
        """Write the stars with their records, and the list as JSON and as tables."""
        number = self._starred.export(sink)
        kept = [self._kept(one) for one in self._shortlist.all()]
        if kept:
            sink.write(self._FILE, as_json(kept))
            columns = ("nct", "title", "stage", "reason", "note", "next_step", "next_on")
            rows = [[getattr(one.listed, name) for name in columns] for one in kept]
            sink.write("trials/my-trials.csv", as_csv(columns, rows))
            calls = [
                [one.listed.nct, said.said_on, said.who, said.way, said.what]
                for one in kept
                for said in one.contacts
            ]
            sink.write(
                "trials/contacts.csv", as_csv(("nct", "said_on", "who", "way", "what"), calls)
            )
        return number

    def compare(self, source: FileSource) -> PartNews | None:
        """Return what is new, the same and different."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Add what is new, and keep what differs beside."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        here = set(self._stars.numbers())
        go = self._starred.merge if write else self._starred.compare
        news = go(source)
        body = source.read(self._FILE)
        if news is None or body is None:
            return news
        there = set(self._stars.numbers())
        titles = []
        for kept in map(_sound, from_json(body, list[_Kept], name=self._FILE)):
            nct = kept.listed.nct
            if nct not in here:
                if nct in there:
                    self._shortlist.put_back(
                        Removed(kept.listed, b"", tuple(kept.contacts), tuple(kept.moves), True)
                    )
            elif self._differs(kept, write=write):
                titles.append(kept.listed.title)
        return replace(
            news,
            same=news.same - len(titles),
            different=len(titles),
            titles=tuple(titles[:_TITLES]),
        )

    def _kept(self, listed: Listed) -> _Kept:
        contacts = self._shortlist.contacts(listed.nct)
        return _Kept(listed, contacts, self._shortlist.moves(listed.nct))

    def _differs(self, kept: _Kept, *, write: bool) -> bool:
        mine = self._kept(self._shortlist.get(kept.listed.nct))
        known = {_said(one) for one in mine.contacts}
        missing = [one for one in kept.contacts if _said(one) not in known]
        other = _written(kept.listed) not in {_written(mine.listed), _NOTHING}
        if write:
            for one in missing:
                self._shortlist.log(
                    kept.listed.nct, said_on=one.said_on, who=one.who, what=one.what, way=one.way
                )
            if other:
                self._write_beside(kept.listed)
        return bool(missing) or other

    def _write_beside(self, listed: Listed) -> None:
        lines = [listed.title, listed.stage, listed.reason, listed.note]
        lines.append(f"{listed.next_step} {listed.next_on}".strip())
        text = "\n\n".join(line for line in lines if line)
        title = self._title.format(nct=listed.nct)
        if not any(note.title == title and note.text == text for note in self._notes.many()):
            self._notes.add(NewNote(title=title, text=text))


def _written(listed: Listed) -> tuple[str, ...]:
    return (listed.stage, listed.reason, listed.note, listed.next_step, listed.next_on)


_NOTHING = (FIRST_STAGE, "", "", "", "")


def _said(contact: Contact) -> tuple[str, ...]:
    return (contact.said_on, contact.who, contact.way, contact.what)


def _sound(kept: _Kept) -> _Kept:
    """Return what can be kept of an entry from outside."""
    one = kept.listed
    listed = replace(
        one,
        stage=one.stage if one.stage in STAGES else FIRST_STAGE,
        reason=one.reason[:LONGEST],
        note=one.note[:LONGEST],
        next_step=one.next_step[:LONGEST],
        next_on=one.next_on if _is_day(one.next_on) else "",
    )
    contacts = [
        replace(
            said,
            nct=one.nct,
            way=said.way if said.way in WAYS else "other",
            who=said.who[:LONGEST],
            what=said.what[:LONGEST],
        )
        for said in kept.contacts
        if _is_day(said.said_on)
    ]
    return _Kept(listed, contacts, [move for move in kept.moves if move.stage in STAGES])


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
