"""Readings that are kept, the fit of all stored trials, and searching by it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop import cli
from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.criteria_store import CriteriaStore
from mbc_desktop.data.profile_records import Profile
from mbc_desktop.data.profile_store import Profiles
from mbc_desktop.data.records import Question
from mbc_desktop.data.search import TrialSearch
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.criteria import read_record
from mbc_desktop.trials.decoding import Skipped, decode_study
from mbc_desktop.trials.extracting import entry_of
from mbc_desktop.trials.extraction_store import VERSION, ReadingKeeper
from mbc_desktop.trials.finding import Finder
from mbc_desktop.trials.fit import fit
from mbc_desktop.trials.fit.index import FitIndex, Opening
from mbc_desktop.trials.miles import distances
from mbc_desktop.trials.synonyms import Synonyms
from tests.registry import generate
from tests.trials.fit.people import PEOPLE
from tests.trials.fit.sentences import bars, needs

POSITIVE, LOW, NEGATIVE, EARLY = (f"NCT0900000{n}" for n in range(1, 5))


def _record(nct: str, eligibility: str, title: str = "Metastatic Breast Cancer") -> dict[str, Any]:
    return {
        "protocolSection": {
            "identificationModule": {"nctId": nct, "briefTitle": title},
            "statusModule": {"overallStatus": "RECRUITING"},
            "eligibilityModule": {"eligibilityCriteria": eligibility, "sex": "ALL"},
        }
    }


SMALL = [
    _record(POSITIVE, needs("HER2-positive breast cancer")),
    _record(LOW, needs("HER2-low breast cancer (IHC 1+ or 2+/ISH-)")),
    _record(NEGATIVE, needs("HER2-negative breast cancer") + bars("Pregnancy")),
    _record(
        EARLY,
        needs("Stage I to III breast cancer") + "\n\n" + bars("Distant metastases"),
        "Adjuvant Study in Early Breast Cancer",
    ),
]


class Home:
    """One person's computer with stored trials."""

    def __init__(self, stores: Stores) -> None:
        self.stores = stores
        self.trials = TrialStore(stores.library)
        self.readings = CriteriaStore(stores.library)
        self.keeper = ReadingKeeper(self.trials, self.readings, batch=2)

    def keep(self, records: list[dict[str, Any]]) -> None:
        entries = []
        for record in records:
            decoded = decode_study(json.dumps(record).encode())
            assert not isinstance(decoded, Skipped)
            entries.append(entry_of(decoded))
        with self.stores.library.writing() as connection:
            self.trials.write(
                connection, entries, [], coverage="breast", now="2026-11-20T00:00:00Z"
            )

    def index(self) -> FitIndex:
        return FitIndex(self.readings, clock=lambda: datetime(2026, 11, 20, tzinfo=UTC))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A data directory of its own."""
    with Stores(open_data_dir(tmp_path)) as stores:
        yield Home(stores)


def test_every_trial_is_read_once(home: Home) -> None:
    """A second run has nothing to do; a trial that changed is read again."""
    home.keep(SMALL)
    assert home.keeper.due() == 4
    steps: list[tuple[int, int]] = []
    assert home.keeper.run(CancelToken(), lambda *step: steps.append(step)) == 4
    assert steps == [(2, 4), (4, 4)]
    assert home.keeper.run(CancelToken()) == 0
    home.keep([_record(POSITIVE, needs("HER2-negative breast cancer"))])
    assert home.keeper.run(CancelToken()) == 1
    assert home.index().fit_all(Profile(her2="negative")).verdict(POSITIVE) == "fits"


def test_another_version_reads_everything_again(home: Home) -> None:
    """After an upgrade the kept readings are made again."""
    home.keep(SMALL)
    home.keeper.run(CancelToken())
    assert home.readings.due(VERSION) == 0
    assert home.readings.due(f"{VERSION}-later") == 4


def test_what_was_read_before_a_cancel_stays(home: Home) -> None:
    """The next run goes on where this one stopped."""
    home.keep(SMALL)
    token = CancelToken()
    with pytest.raises(Cancelled):
        home.keeper.run(token, lambda _done, _total: token.cancel())
    assert home.keeper.due() == 2
    assert home.keeper.run(CancelToken()) == 2


def test_checks_nobody_has_any_more_are_dropped(home: Home) -> None:
    """The table of checks does not grow for ever."""
    home.keep(SMALL)
    home.keeper.run(CancelToken())
    home.keep([_record(POSITIVE, needs("Willing to sign consent"))])
    home.keeper.run(CancelToken())
    stored = home.readings.load()
    assert {n for ids in stored.checks_of for n in ids} == set(stored.checks)


def test_the_table_agrees_with_the_fit_of_each_trial(home: Home) -> None:
    """All at once and one by one come to the same, also after a change of an answer."""
    records = list(generate(60, seed=5))
    home.keep(records)
    home.keeper.run(CancelToken())
    index = home.index()
    people = list(PEOPLE.values())[:4]
    people += [replace(people[0], her2="positive"), replace(people[0], brain="treated")]
    for profile in people:
        table = index.fit_all(profile)
        for record in records:
            nct = record["protocolSection"]["identificationModule"]["nctId"]
            one = fit(read_record(record), profile, year=2026)
            place = list(table.ids).index(int(nct[3:]))
            assert table.verdict(nct) == one.verdict, nct
            assert table.against[place] == len(one.may_not)
            assert table.checked[place] == one.checked
            assert table.not_checked[place] == one.not_checked


def test_what_would_answer_most_is_offered(home: Home) -> None:
    """Knowing the HER2-low status would answer one question in one trial."""
    home.keep(SMALL)
    home.keeper.run(CancelToken())
    table = home.index().fit_all(Profile(her2="negative", lobular="yes"))
    assert Opening("her2_low", 1) in table.openings
    assert table.unheard == ("lobular",)
    assert table.verdict("NCT09999999") is None


def test_a_search_can_be_filtered_and_sorted_by_fit(home: Home) -> None:
    """What has nothing against it comes first; what was not read yet counts as ask."""
    home.keep(SMALL)
    home.keeper.run(CancelToken())
    table = home.index().fit_all(Profile(her2="negative"))
    home.keep([_record("NCT09000005", needs("HER2-positive breast cancer"))])
    finder = Finder(
        TrialSearch(home.stores.library.raw(), distances), Synonyms(resource_path("synonyms"))
    )
    finder.set_fit(table.rows())

    def found(*wanted: str, sort: str = "fit") -> list[int]:
        return list(finder.find(Question(fit=wanted, sort=sort)).ids)

    assert found("fits") == [9000003]
    assert set(found("ask")) == {9000002, 9000005}
    assert set(found("may_not_fit")) == {9000001, 9000004}
    assert found()[0] == 9000003
    assert set(found()[-2:]) == {9000001, 9000004}
    assert finder.counts(Question(fit=("fits",))).status == {"RECRUITING": 1}
    finder.set_fit([])
    assert len(found("ask")) == 5
    finder.close()


def _run(folder: Path, *words: str) -> tuple[int, Any, str]:
    out, err = io.StringIO(), io.StringIO()
    args = cli.build_parser().parse_args(["--data-dir", str(folder), "--json", *words])
    code = cli.run_command(args, out=out, err=err)
    return code, json.loads(out.getvalue()), err.getvalue()


def test_the_command_line_filters_by_fit(home: Home, tmp_path: Path) -> None:
    """What was not read is read first; each trial says how it fits; without, nothing is added."""
    home.keep(SMALL)
    Profiles(home.stores.personal).add("Ann", Profile(her2="negative"))
    code, told, _ = _run(tmp_path, "search", "", "--fit", "fits", "ask", "--sort", "fit")
    assert code == 0
    assert [(t["nct"], t["fit"]) for t in told["trials"]] == [(NEGATIVE, "fits"), (LOW, "ask")]
    _, told, _ = _run(tmp_path, "search", "")
    assert all("fit" not in trial for trial in told["trials"])


def test_one_trial_tells_how_it_fits_point_by_point(home: Home, tmp_path: Path) -> None:
    """With its own sentences, what she said, and what was never checked."""
    home.keep(SMALL)
    _, told, _ = _run(tmp_path, "trial", POSITIVE)
    assert "fit" not in told
    Profiles(home.stores.personal).add("Ann", Profile(her2="negative"))
    _, told, _ = _run(tmp_path, "trial", POSITIVE)
    found = told["fit"]
    assert (found["verdict"], found["never_checked"]) == ("may_not_fit", ["places"])
    (item,) = [one for one in found["items"] if one["verdict"] == "may_not_fit"]
    assert (item["said"], item["evidence"][0]["quote"]) == (
        "HER2: negative",
        "HER2-positive breast cancer",
    )
    assert found["advice"].startswith("Ask before your next treatment starts")


def test_without_a_profile_the_command_line_says_so(home: Home, tmp_path: Path) -> None:
    """The search goes on; what speaks against everybody here still does."""
    home.keep(SMALL)
    code, told, said = _run(tmp_path, "search", "", "--fit", "may_not_fit")
    assert code == 0
    assert [t["nct"] for t in told["trials"]] == [EARLY]
    assert "Nothing was said about the cancer yet" in said
