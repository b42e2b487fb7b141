"""Seeing what left: the coverage's list of numbers held against what is stored.

An update shows what changed; it can't show a study that left the coverage, was withdrawn or merged.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials import coverage as cover
from mbc_desktop.trials.decoding import decode_page, number_in
from mbc_desktop.trials.registry import Registry
from mbc_desktop.trials.study import DateStruct, NctNumber, Page

_IDS_A_PAGE = 100
_FEW = 50
_BELIEVABLE = 0.2  # the share of trials that may leave between two sweeps


class _Identification(msgspec.Struct, rename="camel"):
    nct_id: NctNumber


class _Status(msgspec.Struct, rename="camel"):
    last_update_post_date_struct: DateStruct = DateStruct()


class _Protocol(msgspec.Struct, rename="camel"):
    identification_module: _Identification
    status_module: _Status = msgspec.field(default_factory=_Status)


class _Head(msgspec.Struct, rename="camel"):
    protocol_section: _Protocol


@dataclass(slots=True)
class SweepFindings:
    """What a sweep found: numbers outside the coverage, withdrawn ones, pages of missed ones."""

    outside: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    missed: list[Page] = field(default_factory=list)

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

    def look(self) -> SweepFindings:
        """Return what left, and what an update should have brought and did not."""
        there = self._numbers_there()
        here = self._trials.in_coverage(self._coverage)
        findings = SweepFindings()
        gone = [nct for nct in here if nct not in there]
        if len(gone) > max(_FEW, len(here) * _BELIEVABLE):
            raise _implausible()
        still = self._answering(gone)
        findings.outside = [nct for nct in gone if nct in still]
        findings.withdrawn = [nct for nct in gone if nct not in still]
        stale = [nct for nct, posted in here.items() if (there.get(nct) or "") > (posted or "")]
        for start in range(0, len(stale), _IDS_A_PAGE):
            wanted = stale[start : start + _IDS_A_PAGE]
            findings.missed.append(
                self._page(
                    {
                        "filter.ids": ",".join(wanted),
                        "fields": "protocolSection,derivedSection,hasResults",
                        "sort": "LastUpdatePostDate:desc",
                        "pageSize": str(_IDS_A_PAGE),
                    }
                )
            )
        return findings

    def _numbers_there(self) -> dict[str, str | None]:
        numbers: dict[str, str | None] = {}
        question = cover.sweep_question(self._coverage)
        token: str | None = None
        while True:
            page = self._page(question | ({"pageToken": token} if token else {}))
            numbers.update(_heads(page))
            token = page.next_page_token
            if not token:
                return numbers

    def _answering(self, ncts: list[str]) -> set[str]:
        """Return those of ``ncts`` that the registry still has, whatever their condition."""
        found: set[str] = set()
        for start in range(0, len(ncts), _IDS_A_PAGE):
            wanted = ncts[start : start + _IDS_A_PAGE]
            page = self._page(
                {
                    "filter.ids": ",".join(wanted),
                    "fields": "NCTId,LastUpdatePostDate",
                    "sort": "LastUpdatePostDate:desc",
                    "pageSize": str(_IDS_A_PAGE),
                }
            )
            found.update(_heads(page))
        return found

    def _page(self, params: dict[str, str]) -> Page:
        return decode_page(self._registry.page(params, self._token).body)


def _heads(page: Page) -> dict[str, str | None]:
    heads: dict[str, str | None] = {}
    for raw in page.studies:
        try:
            head = msgspec.json.decode(raw, type=_Head).protocol_section
        except (msgspec.DecodeError, UnicodeDecodeError):
            # a record that can't be read is still there: it must not be taken for withdrawn
            heads[number_in(bytes(raw))] = None
            continue
        heads[head.identification_module.nct_id] = (
            head.status_module.last_update_post_date_struct.date
        )
    return heads


def _implausible() -> KnownError:
    return KnownError(
        "The registry's list of trials looked far too short, so it was not believed.",
        what_is_safe="No trial was marked as gone, and everything that was fetched is kept.",
        what_to_do="Press “Get updates” again another day.",
    )
