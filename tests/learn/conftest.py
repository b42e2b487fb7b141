"""What the tests of the library share: a site on this computer, and stores of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mbc_desktop.core.glossary import Glossary, load_glossary
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_shelf import BuiltInShelf, MemoryShelf
from mbc_desktop.data.stores import Stores
from mbc_desktop.learn.fetching import Fetcher
from mbc_desktop.learn.library import Library
from mbc_desktop.learn.saving import Saver
from mbc_desktop.learn.shelf import BuiltIn
from tests.learn.site import Site, running_site


class SteppingClock:
    """A clock that goes on by a minute whenever it is looked at."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def stores(tmp_path: Path, clock: SteppingClock) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data"), clock=clock) as opened:
        yield opened


@pytest.fixture
def articles(stores: Stores, clock: SteppingClock) -> SavedArticles:
    return SavedArticles(stores.personal, clock=clock)


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    return load_glossary(resource_path("glossary"))


@pytest.fixture(scope="session")
def built_in() -> BuiltIn:
    """The articles that ship, indexed once for all tests."""
    articles = BuiltIn(resource_path("articles"), BuiltInShelf(MemoryShelf()))
    articles.heads()
    return articles


@pytest.fixture
def library(
    stores: Stores, articles: SavedArticles, built_in: BuiltIn, glossary: Glossary
) -> Iterator[Library]:
    opened = Library(built_in, articles, stores.personal, glossary)
    yield opened
    opened.close()


def local_fetcher() -> Fetcher:
    """A fetcher that may ask the site on this computer, and waits for it two seconds at most."""
    return Fetcher(allow_private=True, most_seconds=2.0)


@pytest.fixture
def saver(articles: SavedArticles) -> Saver:
    return Saver(articles, local_fetcher)


@pytest.fixture
def offline_saver(articles: SavedArticles) -> Saver:
    """A saver that must not ask for the network at all."""

    def no_network() -> Fetcher:
        raise AssertionError("the network was asked for")

    return Saver(articles, no_network)
