"""Saved articles go out as pages and come back beside what is there."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from mbc_desktop.core.bundles import FolderSink, FolderSource
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.pictures import clean_copy
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_records import ADDRESS, NewArticle, Picture
from mbc_desktop.data.stores import Stores
from mbc_desktop.sharing.articles_part import ArticlesPart
from mbc_desktop.sharing.everything import everything


def picture() -> Picture:
    raw = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(raw, "PNG")
    clean = clean_copy(raw.getvalue(), most_bytes=10**6, longest_side=500)
    assert clean is not None
    name = hashlib.sha256(clean.body).hexdigest()
    return Picture(name, clean.media_type, clean.width, clean.height, clean.body)


def article(
    *, words: str = "Rest, and call.", address: str = "https://example.org/a"
) -> NewArticle:
    shown = picture()
    return NewArticle(
        kind=ADDRESS,
        title="Resting well",
        lang="en",
        grade=5.5,
        words=3,
        html=f'<p>{words}</p><img src="image:{shown.name}" alt="A bed">',
        text=words,
        original=f"<html>{words}".encode(),
        media_type="text/html",
        address=address,
        warnings=("A video was left out.",),
        pictures=(shown,),
    )


@pytest.fixture
def homes(tmp_path: Path) -> Iterator[tuple[SavedArticles, SavedArticles]]:
    with (
        Stores(open_data_dir(tmp_path / "here")) as here,
        Stores(open_data_dir(tmp_path / "there")) as there,
    ):
        yield SavedArticles(here.personal), SavedArticles(there.personal)


def written(articles: SavedArticles, folder: Path) -> FolderSource:
    ArticlesPart(articles).export(FolderSink(folder))
    return FolderSource(folder)


def test_a_saved_article_comes_back_with_its_pictures(
    homes: tuple[SavedArticles, SavedArticles], tmp_path: Path
):
    """The page opens in a browser; a second time brings nothing."""
    here, there = homes
    here.save(article())
    source = written(here, tmp_path / "out")
    (page,) = (tmp_path / "out" / "articles").glob("*.html")
    name = page.read_text().split("pictures/")[1].split(chr(34))[0]
    assert (page.parent / "pictures" / name).is_file()
    part = ArticlesPart(there)
    compared = part.compare(source)
    assert compared is not None
    assert (compared.new, compared.same, compared.different) == (1, 0, 0)
    assert there.heads() == []
    part.merge(source)
    (head,) = there.heads()
    assert (head.title, head.address, head.warnings) == (
        "Resting well",
        "https://example.org/a",
        ("A video was left out.",),
    )
    assert there.page(head.id) == here.page(here.heads()[0].id)
    assert there.picture(name) == here.picture(name)
    again = part.merge(source)
    assert again is not None
    assert (again.new, again.same) == (0, 1)


def test_another_copy_of_a_page_stands_beside(
    homes: tuple[SavedArticles, SavedArticles], tmp_path: Path
):
    """What is here of the same address stays the copy of that address."""
    here, there = homes
    here.save(article())
    there.save(article(words="Other words."))
    part = ArticlesPart(there)
    news = part.merge(written(here, tmp_path / "out"))
    assert news is not None
    assert (news.different, news.titles) == (1, ("Resting well",))
    texts = {head.address: there.page(head.id).text for head in there.heads()}
    assert texts == {"https://example.org/a": "Other words.", "": "Rest, and call."}


def test_nothing_that_runs_comes_in(homes: tuple[SavedArticles, SavedArticles], tmp_path: Path):
    """A bundle is a file from outside, whoever wrote it; a broken one is left out and counted."""
    here, there = homes
    here.save(article())
    here.save(article(address="https://example.org/b", words="More."))
    source = written(here, tmp_path / "out")
    folder = tmp_path / "out" / "articles"
    first, second = sorted(folder.glob("*.html"))
    first.write_text('<script>steal()</script><p onclick="x()">kept</p><img src="file:///x">')
    second.unlink()
    for one in (folder / "pictures").iterdir():
        one.write_bytes(b"no picture")
    news = ArticlesPart(there).merge(source)
    assert news is not None
    assert (news.new, news.skipped) == (1, 1)
    (head,) = there.heads()
    assert there.page(head.id).html == "<p>kept</p><img>"


def test_saved_articles_belong_to_everything(tmp_path: Path):
    """Of the window and of the command line alike."""
    with Stores(open_data_dir(tmp_path / "data")) as stores:
        keys = everything(stores).keys()
    assert "articles" in keys
