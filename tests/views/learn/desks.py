"""A Learn tab on real stores, for the tests of its screens and for their pictures."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_feeds import Feeds
from mbc_desktop.data.learn_marks import Marks
from mbc_desktop.data.learn_places import Places
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.learn.fetching import Fetcher
from mbc_desktop.learn.saving import Saver
from mbc_desktop.views.learn.desk import Desk
from mbc_desktop.views.learn.opening import open_desk


@dataclass
class Engine:
    """The parts behind a desk; ``articles`` is the folder of built-in ones."""

    desk: Desk
    stores: Stores
    saved: SavedArticles
    marks: Marks
    places: Places
    feeds: Feeds
    saver: Saver
    articles: Path

    def close(self) -> None:
        """Close what was opened."""
        self.desk.close()
        self.stores.close()


def open_engine(home: Path, *, articles: Path | None = None) -> Engine:
    """Open an engine on a data directory, with these articles or the built-in ones."""
    stores = Stores(open_data_dir(str(home)))
    fetcher = Fetcher(allow_private=True)
    folder = articles or resource_path("articles")
    desk = open_desk(stores, Settings(stores.personal), fetcher, lang="en", articles=folder)
    saved = SavedArticles(stores.personal)
    return Engine(
        desk=desk,
        stores=stores,
        saved=saved,
        marks=Marks(stores.personal),
        places=Places(stores.personal),
        feeds=Feeds(stores.personal),
        saver=Saver(saved, lambda: fetcher),
        articles=folder,
    )


FEW = (
    "her2-low",
    "what-mbc-is",
    "subtypes-overview",
    "living-with-uncertainty-prognosis",
    "pain",
    "caregivers-and-loved-ones",
)


def small_articles(folder: Path) -> Path:
    """Copy a few of the built-in articles, in both languages, into a folder and return it."""
    for lang in ("en", "es"):
        (folder / lang).mkdir()
        for name in FEW:
            shutil.copy(resource_path("articles", lang, f"{name}.md"), folder / lang)
    return folder
