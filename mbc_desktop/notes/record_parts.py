"""The diary and the plain lists as parts of a bundle: JSON to come back from, CSV to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import PurePosixPath

from mbc_desktop.core.bundles import FileSink, FileSource
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.portable import as_csv, as_json, from_json
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import LISTS, CareRecord, Report, field_names, values_of
from mbc_desktop.data.diary import Diary, DiaryDay, Symptom
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.stores import Store
from mbc_desktop.notes.found_notes import FoundFile, keep_file
from mbc_desktop.notes.parts import PartNews

_DIARY = "diary.json"
_FIRST, _LAST = date(1, 1, 1), date(9999, 12, 31)
_MEASURES = tuple(
    one.name for one in fields(DiaryDay) if one.name not in {"day", "levels", "helped", "note"}
)


@dataclass(frozen=True, slots=True)
class _DiaryFile:
    symptoms: list[Symptom]
    days: list[DiaryDay]


class DiaryPart:
    """The diary. A day that is said here and differs there goes into a note, word for word."""

    key = "diary"

    def __init__(
        self, diary: Diary, notes: Notes, *, title: str = "Diary days that differ in a copy"
    ) -> None:
        """``title`` is that of the note that days which differ are written into."""
        self._diary = diary
        self._notes = notes
        self._title = title

    def export(self, sink: FileSink) -> int:
        """Write the diary as JSON and as a table."""
        symptoms = self._diary.symptoms(resting=True)
        days = self._diary.days(_FIRST, _LAST)
        sink.write(_DIARY, as_json(_DiaryFile(symptoms, days)))
        columns = ["day", *(one.name for one in symptoms), *_MEASURES, "helped", "note"]
        rows = [
            [
                page.day.isoformat(),
                *(page.levels.get(one.id) for one in symptoms),
                *(getattr(page, name) for name in _MEASURES),
                page.helped,
                page.note,
            ]
            for page in days
        ]
        sink.write("diary.csv", as_csv(columns, rows))
        return len(days)

    def compare(self, source: FileSource) -> PartNews | None:
        """Return what is new, the same and different."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Add the days that are not said here."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        body = source.read(_DIARY)
        if body is None:
            return None
        found = from_json(body, _DiaryFile, name=_DIARY)
        ours = {one.name.casefold(): one for one in self._diary.symptoms(resting=True)}
        names = {one.id: one for one in found.symptoms}
        new = same = skipped = 0
        differing: list[str] = []
        for page in found.days:
            here = self._diary.day(page.day)
            levels = {
                ours[names[key].name.casefold()].id: level
                for key, level in page.levels.items()
                if key in names and names[key].name.casefold() in ours
            }
            translated = replace(page, levels=levels)
            if here.is_empty:
                new += 1
                if write and not self._write(page, names, ours):
                    new, skipped = new - 1, skipped + 1
            elif translated == here and len(levels) == len(page.levels):
                same += 1
            else:
                differing.append(_told(page, names))
        if write and differing:
            self._notes.add(
                NewNote(title=self._title, text="\n".join(differing), origin="import:copy")
            )
        return PartNews(
            self.key,
            new=new,
            same=same,
            different=len(differing),
            skipped=skipped,
            titles=tuple(line.partition("\n")[0].strip("# ") for line in differing[:50]),
        )

    def _write(self, page: DiaryDay, names: dict[str, Symptom], ours: dict[str, Symptom]) -> bool:
        levels: dict[str, int] = {}
        for key, level in page.levels.items():
            theirs = names.get(key)
            if theirs is None:
                continue
            mine = ours.get(theirs.name.casefold())
            if mine is None:
                mine = self._diary.follow(theirs.name, theirs.scale)
                ours[mine.name.casefold()] = mine
            if mine.scale == theirs.scale:
                levels[mine.id] = level
        try:
            self._diary.write(replace(page, levels=levels))
        except KnownError:
            return False
        return True


def _told(page: DiaryDay, names: dict[str, Symptom]) -> str:
    lines = [f"## {page.day.isoformat()}"]
    lines += [f"- {names[key].name}: {level}" for key, level in page.levels.items() if key in names]
    for name in (*_MEASURES, "helped", "note"):
        value = getattr(page, name)
        if value not in (None, ""):
            lines.append(f"- {name.replace('_', ' ')}: {value}")
    return "\n".join(lines) + "\n"


class ListsPart:
    """Medicines, allergies, care team, insurance and the treatment summary, with its reports."""

    key = "lists"
    _FILES = "lists/files"

    def __init__(
        self,
        store: Store,
        *,
        attachments: Attachments | None = None,
        kinds: Sequence[type[CareRecord]] = LISTS,
        list_of: Callable[[Store, type[CareRecord]], CareList[CareRecord]] = CareList,
    ) -> None:
        """``attachments`` holds the files of reports; without it they stay behind."""
        self._lists = {kind: list_of(store, kind) for kind in kinds}
        self._attachments = attachments

    def export(self, sink: FileSink) -> int:
        """Write each list that has lines as JSON and as a table."""
        number = 0
        for kind, care_list in self._lists.items():
            lines = care_list.all()
            if not lines:
                continue
            number += len(lines)
            self._export_files(lines, sink)
            sink.write(f"lists/{kind.LIST}.json", as_json(lines))
            rows = [list(values_of(line).values()) for line in lines]
            sink.write(f"lists/{kind.LIST}.csv", as_csv(field_names(kind), rows))
        return number

    def _export_files(self, lines: Sequence[CareRecord], sink: FileSink) -> None:
        names = [line.file for line in lines if isinstance(line, Report) and line.file]
        if self._attachments is None or not names:
            return
        for kept in self._attachments.many(names):
            try:
                body = self._attachments.body(kept.name)
            except KnownError:  # damaged on the disk, and told by the check of the stores
                continue
            file_name = PurePosixPath(kept.file_name.replace("\\", "/")).name or "file"
            sink.write(f"{self._FILES}/{kept.name}/{file_name}", body)

    def _with_file(self, line: CareRecord, source: FileSource) -> CareRecord:
        """Return a line whose file is kept here; pictures are encoded anew, so names may change."""
        if not isinstance(line, Report) or not line.file or self._attachments is None:
            return line
        if self._attachments.many([line.file]):
            return line
        folder = f"{self._FILES}/{line.file}/"
        found = next((name for name in source.names() if name.startswith(folder)), None)
        body = source.read(found) if found is not None else None
        if found is None or body is None:
            return replace(line, file="")
        try:
            file = FoundFile(found.removeprefix(folder), body)
            return replace(line, file=keep_file(self._attachments, file))
        except KnownError:  # too large for here
            return replace(line, file="")

    def compare(self, source: FileSource) -> PartNews | None:
        """Return what is new, the same and different."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Add lines that are not here; one that differs comes as a line of its own."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        seen = False
        new = same = different = 0
        titles: list[str] = []
        for kind, care_list in self._lists.items():
            name = f"lists/{kind.LIST}.json"
            body = source.read(name)
            if body is None:
                continue
            seen = True
            lines: list[CareRecord] = from_json(body, list[kind], name=name)  # type: ignore[valid-type]
            here = care_list.all()
            ids = {line.id for line in here}
            known = {_said(line) for line in here}
            for line in lines:
                values = _said(line)
                if values in known:
                    same += 1
                    continue
                known.add(values)
                if line.id in ids:
                    different += 1
                    titles.append(next((value for value in values if value), ""))
                else:
                    new += 1
                if write:
                    care_list.add(self._with_file(line, source))
        if not seen:
            return None
        return PartNews(self.key, new, same, different, titles=tuple(titles[:50]))


def _said(line: CareRecord) -> tuple[str, ...]:
    """Return what a line says; the name of its file is not among it."""
    return tuple(value for name, value in values_of(line).items() if name != "file")
