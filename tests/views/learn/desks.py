"""A Learn tab on real stores, for the tests of its screens and for their pictures."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.glossary import load_glossary
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_feeds import Feeds
from mbc_desktop.data.learn_marks import Marks
from mbc_desktop.data.learn_places import Places
from mbc_desktop.data.learn_shelf import BuiltInShelf
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.learn.fetching import Fetcher
from mbc_desktop.learn.following import Following
from mbc_desktop.learn.library import Library
from mbc_desktop.learn.saving import Saver
from mbc_desktop.learn.shelf import BuiltIn
from mbc_desktop.learn.stories import load_stories
from mbc_desktop.views.learn.desk import Desk
from mbc_desktop.views.learn.feed_desk import FeedDesk
from mbc_desktop.views.learn.mark_desk import MarkDesk


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


def open_engine(
    home: Path, *, articles: Path | None = None, subtypes: Sequence[str] = ()
) -> Engine:
    """Open an engine on a data directory; ``subtypes`` are those of the person's profile."""
    stores = Stores(open_data_dir(str(home)))
    saved = SavedArticles(stores.personal)
    fetcher = Fetcher(allow_private=True)
    saver = Saver(saved, lambda: fetcher)
    glossary = load_glossary(resource_path("glossary"))
    folder = articles or resource_path("articles")
    built_in = BuiltIn(folder, BuiltInShelf(stores.library))
    feeds = Feeds(stores.personal)
    marks, places = Marks(stores.personal), Places(stores.personal)

    desk = Desk(
        library=Library(built_in, saved, stores.personal, glossary),
        saved=saved,
        saver=saver,
        marks=MarkDesk(places, marks),
        feeds=FeedDesk(feeds, Following(feeds, lambda: fetcher, saver)),
        settings=Settings(stores.personal),
        glossary=glossary,
        stories=load_stories(resource_path("stories")),
        subtypes=lambda: subtypes,
        lang="en",
    )
    return Engine(desk, stores, saved, marks, places, feeds, saver, folder)


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
