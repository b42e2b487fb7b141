"""Saved articles in the personal store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mbc_desktop.core.errors import NotStored
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_records import NewArticle, Picture, saved_key, saved_number
from mbc_desktop.data.learn_search import SavedSearch
from mbc_desktop.data.stores import Stores

PICTURE = Picture("a" * 64, "image/png", 40, 30, b"the picture")
ARTICLE = NewArticle(
    kind="address",
    title="Cansancio y sueño",
    lang="es",
    grade=7.5,
    words=4,
    html=f'<p>Descanse cuando pueda.</p><p><img src="image:{PICTURE.name}" alt=""></p>',
    text="Descanse cuando pueda.",
    original=b"<html>first</html>",
    media_type="text/html",
    address="https://a.example/x",
    found_address="https://a.example/y",
    author="Ana Ruiz",
    site="A",
    published="2026-01-02",
    warnings=("One picture is missing.",),
    pictures=(PICTURE,),
)


class Clock:
    """A clock that goes on by an hour whenever it is looked at."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(hours=1)
        return self.now


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    with Stores(open_data_dir(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def articles(stores: Stores) -> SavedArticles:
    return SavedArticles(stores.personal, clock=Clock())


def found(stores: Stores, words: str) -> list[int]:
    search = SavedSearch(stores.personal.raw())
    try:
        return [hit.id for hit in search.find(words, limit=10)]
    finally:
        search.close()


def test_everything_handed_in_is_kept(articles: SavedArticles):
    """Head, page, original and picture come back as they were."""
    saving = articles.save(ARTICLE)

    head = articles.head(saving.id)
    assert saving.outcome == "new"
    assert (head.title, head.author, head.grade) == ("Cansancio y sueño", "Ana Ruiz", 7.5)
    assert head.warnings == ("One picture is missing.",)
    assert (head.source, head.version) == ("https://a.example/y", 1)
    assert articles.page(saving.id).html == ARTICLE.html
    assert articles.original(saving.id) == (b"<html>first</html>", "text/html")
    assert articles.picture(PICTURE.name) == PICTURE


def test_a_picture_that_is_not_ours_is_nothing(articles: SavedArticles):
    """A page can't name what it did not bring."""
    assert articles.picture("b" * 64) is None


def test_a_newer_copy_keeps_the_one_before_with_its_pictures(articles: SavedArticles):
    """The former page can be looked at again, whole."""
    number = articles.save(ARTICLE).id
    newer = replace(ARTICLE, title="Sueño", html="<p>Otro.</p>", text="Otro.", original=b"second")
    newer = replace(newer, pictures=())

    assert articles.save(newer).outcome == "updated"
    assert articles.head(number).version == 2
    assert articles.page(number).text == "Otro."
    (former,) = articles.former_copies(number)
    assert (former.version, former.title) == (1, "Cansancio y sueño")
    assert articles.page(number, version=1).html == ARTICLE.html
    assert articles.picture(PICTURE.name) is not None


def test_removing_can_be_undone_until_it_is_purged(stores: Stores, articles: SavedArticles):
    """A removed article is in no list and no search; purging deletes it for good."""
    number = articles.save(ARTICLE).id
    articles.remove(number)

    assert articles.heads() == []
    assert found(stores, "descanse") == []
    articles.put_back(number)
    assert found(stores, "descanse") == [number]
    articles.remove(number)
    assert articles.purge(datetime(2026, 1, 1, tzinfo=UTC)) == 0
    assert articles.purge(datetime(2027, 1, 1, tzinfo=UTC)) == 1
    with pytest.raises(NotStored):
        articles.put_back(number)
    assert articles.picture(PICTURE.name) is None


def test_the_number_of_a_purged_article_is_not_given_again(articles: SavedArticles):
    """A note may still point to it."""
    first = articles.save(ARTICLE).id
    articles.remove(first)
    articles.purge(datetime(2027, 1, 1, tzinfo=UTC))

    assert articles.save(ARTICLE).id > first


def test_saving_a_removed_article_again_brings_it_back(articles: SavedArticles):
    """With its id, so that marks in it are there too."""
    number = articles.save(ARTICLE).id
    articles.remove(number)

    assert articles.save(ARTICLE).id == number
    assert [head.id for head in articles.heads()] == [number]


def test_search_follows_changes(stores: Stores, articles: SavedArticles):
    """A new title is found, an old text no longer; accents and endings do not count."""
    number = articles.save(ARTICLE).id
    articles.rename(number, "Dormir mejor")

    assert found(stores, '"dormir"') == [number]
    assert found(stores, '"cansancio"') == []
    articles.save(replace(ARTICLE, text="Camine más.", original=b"second"))
    assert found(stores, '"camine" AND "mas"') == [number]
    assert found(stores, '"descanse"') == []
    assert found(stores, '"cam"*') == [number]


def test_a_snippet_shows_the_hit(stores: Stores, articles: SavedArticles):
    """The words found are told apart from those around them."""
    articles.save(ARTICLE)
    search = SavedSearch(stores.personal.raw())
    (hit,) = search.find('"cuando"', limit=5)
    search.close()

    assert hit.snippet == (("Descanse ", False), ("cuando", True), (" pueda.", False))


def test_lists_are_newest_first(articles: SavedArticles):
    """What was saved last stands on top."""
    first = articles.save(ARTICLE).id
    second = articles.save(replace(ARTICLE, address="https://b.example/", original=b"b")).id

    assert [head.id for head in articles.heads()] == [second, first]


@pytest.mark.parametrize("key", ["her2-low", "saved-", "saved-x", "saved-²", "saved-" + "9" * 30])
def test_only_the_key_of_a_saved_article_has_a_number(key: str):
    """Anything else is a built-in article's id, or nothing."""
    assert saved_number(key) is None
    assert saved_number(saved_key(12)) == 12


@pytest.mark.parametrize("number", [1, 2**62])
def test_an_article_that_is_not_there_is_told(articles: SavedArticles, number: int):
    """Not stored is a sentence, whatever is asked of it."""
    for ask in (articles.head, articles.page, articles.original, articles.remove):
        with pytest.raises(NotStored):
            ask(number)
