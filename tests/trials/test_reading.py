"""Opening a trial: from the library, or from what is kept behind its star."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stars import Stars
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.sync_runs import SyncRuns
from mbc_desktop.data.trial_store import TrialStore
from mbc_desktop.trials.reading import TrialReader
from mbc_desktop.trials.updating import Updating
from tests.registry import StandInRegistry
from tests.trials.conftest import Home
from tests.trials.records import record


@pytest.fixture
def synced(home: Home) -> Home:
    assert home.sync().outcome == "done"
    return home


def reader_of(home: Home, stores: Stores | None = None) -> TrialReader:
    stores = stores or home.stores
    return TrialReader(
        TrialStore(stores.library),
        Stars(stores.personal, clock=home.clock),
        SyncRuns(stores.library),
        clock=home.clock,
    )


@pytest.fixture
def reader(synced: Home) -> TrialReader:
    return reader_of(synced)


def test_every_stored_trial_has_a_page(
    synced: Home, reader: TrialReader, registry: StandInRegistry
):
    """With the title the registry gave it."""
    for nct in registry.numbers[:100]:
        page = reader.page(nct)
        if page is not None:
            names = registry.record(nct)["protocolSection"]["identificationModule"]
            assert page.title == names["briefTitle"]
            assert page.in_coverage
    assert reader.page("NCT00000001") is None


def test_an_update_vouches_for_all_that_it_did_not_bring(
    synced: Home, reader: TrialReader, registry: StandInRegistry
):
    """What did not change was checked all the same."""
    nct = registry.numbers[0]
    synced.pass_days(40)
    assert reader.page(nct).is_stale
    registry.touch()
    synced.sync()
    page = reader.page(nct)
    assert (page.checked_days_ago, page.is_stale) == (0, False)


def test_a_trial_asked_for_by_its_number_ages_by_itself(
    synced: Home, reader: TrialReader, registry: StandInRegistry
):
    """No update of the coverage says anything about it."""
    registry.put(
        record("NCT90009999", title="Melanoma", status="COMPLETED", conditions=["Melanoma"])
    )
    asking = Updating(
        synced.trials,
        synced.runs,
        Settings(synced.stores.personal),
        lock=FileLock(synced.data_dir.lock("sync")),
        registry_named=registry.url,
        clock=synced.clock,
    )
    assert asking.fetch_one(CancelToken(), "NCT90009999")
    assert not asking.fetch_one(CancelToken(), "NCT00000001")
    assert not reader.page("NCT90009999").in_coverage
    synced.pass_days(31)
    registry.touch()
    synced.sync()
    assert reader.page("NCT90009999").is_stale


def test_a_starred_trial_stays_readable_without_the_library(
    synced: Home, reader: TrialReader, registry: StandInRegistry
):
    """The cache may be deleted; what she follows is in her own store."""
    nct = registry.numbers[0]
    reader.star(nct)
    before = reader.page(nct)
    synced.stores.close()
    for path in synced.data_dir.root.glob("library.sqlite*"):
        path.unlink()
    with Stores(synced.data_dir) as stores:
        kept = reader_of(synced, stores).page(nct)
        assert kept is not None
        assert kept.starred
        assert not kept.in_coverage
        assert (kept.title, kept.status, kept.sites) == (before.title, before.status, before.sites)
        assert reader_of(synced, stores).page(registry.numbers[1]) is None


def test_what_is_kept_behind_a_star_is_renewed_after_a_sync(
    synced: Home, reader: TrialReader, registry: StandInRegistry
):
    """And a star that was taken away meanwhile does not come back by it."""
    kept, dropped = registry.numbers[:2]
    reader.star(kept)
    reader.star(dropped)
    closed = registry.record(kept)
    closed["protocolSection"]["statusModule"] |= {
        "overallStatus": "COMPLETED",
        "lastUpdatePostDateStruct": {"date": "2026-11-23"},
    }
    registry.put(closed)
    registry.touch("2026-11-23T09:00:05")
    synced.sync()
    reader.unstar(dropped)
    reader.refresh_snapshots()
    stars = Stars(synced.stores.personal).all()
    assert [(star.nct, star.status) for star in stars] == [(kept, "COMPLETED")]


def test_starring_what_is_not_stored_does_nothing(synced: Home, reader: TrialReader):
    """There is nothing to keep."""
    reader.star("NCT00000001")
    assert Stars(synced.stores.personal).numbers() == set()


@pytest.fixture
def damage(synced: Home) -> Callable[[str], None]:
    """Flip a bit in the middle of one packed record."""

    def flip(nct: str) -> None:
        with synced.stores.library.writing() as connection:
            number = int(nct[3:])
            body = bytearray(
                connection.exec_driver_sql(
                    "SELECT body FROM document WHERE id = ?", (number,)
                ).scalar_one()
            )
            body[len(body) // 2] ^= 1
            connection.exec_driver_sql(
                "UPDATE document SET body = ? WHERE id = ?", (bytes(body), number)
            )

    return flip


def test_a_damaged_record_is_never_shown_as_a_trial(
    synced: Home, reader: TrialReader, registry: StandInRegistry, damage: Callable[[str], None]
):
    """One wrong bit could turn a word of it; the library is looked through at the next start."""
    nct = registry.numbers[0]
    damage(nct)
    with pytest.raises(KnownError, match="damaged"):
        reader.page(nct)
    assert (synced.data_dir.root / "library.suspect").exists()


def test_a_star_holds_against_a_damaged_library(
    reader: TrialReader, registry: StandInRegistry, damage: Callable[[str], None]
):
    """What is kept behind it is shown instead."""
    nct = registry.numbers[0]
    reader.star(nct)
    damage(nct)
    page = reader.page(nct)
    assert page is not None
    assert page.starred


def test_a_damaged_library_is_made_anew_at_the_next_start(
    synced: Home,
    reader: TrialReader,
    registry: StandInRegistry,
    damage: Callable[[str], None],
    expect_log: Callable[[str], None],
):
    """Even where SQLite itself sees nothing wrong; the next sync fetches everything."""
    damage(registry.numbers[0])
    with pytest.raises(KnownError):
        reader.page(registry.numbers[0])
    synced.stores.close()
    expect_log("library store is damaged")
    with Stores(synced.data_dir) as stores:
        assert "stored trials was damaged" in stores.notices[0].what_happened
        again = Home(stores, synced.url)
        assert again.sync().kind == "full"
        assert reader_of(again).page(registry.numbers[0]) is not None


def test_damage_behind_a_star_is_no_crash(
    synced: Home, reader: TrialReader, registry: StandInRegistry, expect_log: Callable[[str], None]
):
    """The library still has the trial; only the copy is gone."""
    nct = registry.numbers[0]
    reader.star(nct)
    with synced.stores.personal.writing() as connection:
        connection.exec_driver_sql("UPDATE starred SET snapshot = x'00ff00'")
    expect_log("kept behind a star")
    assert reader.page(nct) is not None
