"""Seeing what left: the coverage's list of numbers held against what is stored.

An update shows what changed; it can't show a study that left the coverage, was withdrawn or merged,
came back, or came in without being changed itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.registry_terms import MAY_OPEN
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials import coverage as cover
from mbc_desktop.trials.decoding import number_in
from mbc_desktop.trials.paging import pages_of
from mbc_desktop.trials.registry import Registry
from mbc_desktop.trials.study import DateStruct, NctNumber, Page

_FEW = 50
_BELIEVABLE = 0.2  # the share of trials that may leave between two sweeps


class _Identification(msgspec.Struct, rename="camel"):
    nct_id: NctNumber


class _Status(msgspec.Struct, rename="camel"):
    overall_status: str = ""
    last_update_post_date_struct: DateStruct = DateStruct()


class _Protocol(msgspec.Struct, rename="camel"):
    identification_module: _Identification
    status_module: _Status = msgspec.field(default_factory=_Status)


class _Head(msgspec.Struct, rename="camel"):
    protocol_section: _Protocol


_Listed = dict[str, _Status]


@dataclass(slots=True)
class SweepFindings:
    """What a sweep found, as NCT numbers.

    ``outside`` are no longer in the coverage, ``withdrawn`` no longer in the registry, ``back`` are
    in the coverage though they were not thought to be; ``missed`` are those whose present record no
    update brought.
    """

    outside: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def left(self) -> int:
        """How many trials left, for whatever reason."""
        return len(self.outside) + len(self.withdrawn)


class Sweep:
    """One comparison of all numbers; reads the registry, writes nothing."""

    def __init__(
        self, trials: TrialStore, registry: Registry, coverage: str, token: CancelToken
    ) -> None:
        self._trials = trials
        self._registry = registry
        self._coverage = coverage
        self._token = token

    def look(self, data_timestamp: str) -> SweepFindings | None:
        """Return what left, came back or was missed; None where the data moved meanwhile.

        Pages shift where the data moves, and a trial that shifts past would look as if it had left.
        Raises :class:`KnownError` where so many are gone that the list can't be believed.
        """
        there = self._numbers_there()
        here = self._trials.standings()
        found = SweepFindings()
        gone = []
        for nct, stored in here.items():
            if nct in there:
                if stored.left_why is not None or stored.coverage != self._coverage:
                    found.back.append(nct)
            elif stored.left_why is None and stored.coverage == self._coverage:
                gone.append(nct)
            elif stored.left_why is None and stored.coverage is not None:
                found.outside.append(nct)
        held = sum(one.coverage == self._coverage and one.left_why is None for one in here.values())
        if len(gone) > max(_FEW, held * _BELIEVABLE):
            raise _implausible()
        still = self._answering(gone)
        if self._registry.data_timestamp(self._token) != data_timestamp:
            return None
        found.outside += [nct for nct in gone if nct in still]
        found.withdrawn = [nct for nct in gone if nct not in still]
        for nct, status in there.items():
            if nct in here:
                newer = (status.last_update_post_date_struct.date or "") > (
                    here[nct].last_update or ""
                )
            else:
                newer = status.overall_status in MAY_OPEN
            if newer:
                found.missed.append(nct)
        return found

    def _numbers_there(self) -> _Listed:
        listed: _Listed = {}
        for page in pages_of(self._registry, cover.sweep_question(self._coverage), self._token):
            listed.update(_heads(page))
        return listed

    def _answering(self, ncts: Sequence[str]) -> set[str]:
        """Return those of ``ncts`` that the registry still has, whatever their condition."""
        found: set[str] = set()
        for question in cover.questions_for(ncts, fields=cover.HEAD_FIELDS):
            for page in pages_of(self._registry, question, self._token):
                found.update(_heads(page))
        return found


def _heads(page: Page) -> _Listed:
    heads: _Listed = {}
    for raw in page.studies:
        try:
            head = msgspec.json.decode(raw, type=_Head).protocol_section
        except (msgspec.DecodeError, UnicodeDecodeError):
            # a record that can't be read is still there: it must not be taken for withdrawn
            heads[number_in(bytes(raw))] = _Status()
            continue
        heads[head.identification_module.nct_id] = head.status_module
    return heads


def _implausible() -> KnownError:
    return KnownError(
        "The registry's list of trials looked far too short, so it was not believed.",
        what_is_safe="No trial was marked as gone, and everything that was fetched is kept.",
        what_to_do="Press “Get updates” again another day.",
    )
