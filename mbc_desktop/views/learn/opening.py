"""Puts together what the Learn tab works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mbc_desktop.core.glossary import load_glossary
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_feeds import Feeds
from mbc_desktop.data.learn_marks import Marks
from mbc_desktop.data.learn_places import Places
from mbc_desktop.data.learn_shelf import BuiltInShelf
from mbc_desktop.data.note_links import NoteLinks
from mbc_desktop.data.profile_store import Profiles
from mbc_desktop.learn.following import Following
from mbc_desktop.learn.for_you import subtypes_of
from mbc_desktop.learn.library import Library
from mbc_desktop.learn.saving import Saver
from mbc_desktop.learn.shelf import BuiltIn
from mbc_desktop.learn.stories import load_stories
from mbc_desktop.views.learn.desk import Desk
from mbc_desktop.views.learn.feed_desk import FeedDesk
from mbc_desktop.views.learn.mark_desk import MarkDesk

if TYPE_CHECKING:
    from pathlib import Path

    from mbc_desktop.data.profile_records import Profile
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.data.stores import Stores
    from mbc_desktop.learn.fetching import Fetcher


def open_desk(
    stores: Stores,
    settings: Settings,
    fetcher: Fetcher,
    *,
    lang: str,
    articles: Path | None = None,
) -> Desk:
    """Return the engine of the Learn tab on open stores; whoever opened them closes them.

    ``lang`` is the language that articles are offered in; ``articles`` is another folder than that
    of the built-in ones.
    """
    personal = stores.personal
    saved, feeds, profiles = SavedArticles(personal), Feeds(personal), Profiles(personal)
    saver = Saver(saved, lambda: fetcher)
    built_in = BuiltIn(articles or resource_path("articles"), BuiltInShelf(stores.library))
    glossary = load_glossary(resource_path("glossary"))

    def subtypes_now() -> tuple[str, ...]:
        named = profiles.active()
        return profile_subtypes(named.profile) if named is not None else ()

    return Desk(
        library=Library(built_in, saved, personal, glossary),
        saved=saved,
        saver=saver,
        marks=MarkDesk(Places(personal), Marks(personal)),
        feeds=FeedDesk(feeds, Following(feeds, lambda: fetcher, saver)),
        note_links=NoteLinks(personal),
        settings=settings,
        glossary=glossary,
        stories=load_stories(resource_path("stories")),
        subtypes=subtypes_now,
        lang=lang,
    )


def profile_subtypes(profile: Profile) -> tuple[str, ...]:
    """Return the subtypes of a profile, as ``learn.for_you`` names them.

    ER or PR of 1 % of the cells or more counts as HR-positive (ASCO/CAP guideline update, 2020).
    """
    receptors = {profile.er, profile.pr}
    if receptors & {"positive", "low"}:
        hr = "positive"
    else:
        hr = "negative" if receptors == {"negative"} else ""
    her2 = "negative" if profile.her2 == "zero" else profile.her2 or ""
    return subtypes_of(hr=hr, her2=her2)
