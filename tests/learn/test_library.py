"""The library as one: built-in and saved articles listed, searched, opened and offered."""

from __future__ import annotations

from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.core.glossary import Glossary
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.learn_places import READ, Place
from mbc_desktop.data.learn_shelf import BuiltInShelf
from mbc_desktop.data.stores import Stores
from mbc_desktop.learn.article_pages import linked_html
from mbc_desktop.learn.articles import blocks
from mbc_desktop.learn.for_you import for_you, subtypes_of
from mbc_desktop.learn.library import BUILT_IN, Library
from mbc_desktop.learn.pieces import pieces_of_html
from mbc_desktop.learn.saving import Saver
from mbc_desktop.learn.search_words import expression
from mbc_desktop.learn.shelf import BuiltIn

ARTICLES = resource_path("articles")


def test_the_list_holds_every_built_in_article_in_both_languages(library: Library):
    """Each once per language, with words, grade and minutes, under a key of its own."""
    entries = library.entries()

    files = {path.stem for path in (ARTICLES / "en").glob("*.md")}
    assert {entry.key for entry in entries if entry.lang == "en"} == files
    assert {entry.key for entry in entries if entry.lang == "es"} == {
        f"{name}.es" for name in files
    }
    assert all(entry.source == BUILT_IN and entry.words > 400 for entry in entries)
    assert all(2 <= entry.minutes <= 8 for entry in entries)


def test_saved_articles_are_listed_with_where_they_came_from(
    library: Library, offline_saver: Saver
):
    """A paste says so; a file has its name."""
    offline_saver.save_paste(text="Rest well.")

    (saved,) = [entry for entry in library.entries() if entry.saved is not None]
    assert (saved.key, saved.title, saved.source) == ("saved-1", "Rest well.", "pasted")
    assert saved.saved_at == "2026-11-22T12:01:00Z"


@pytest.mark.parametrize(
    "words", ["cáncer de mama", "cancer de mama", "seno", "cáncer de seno", "CÁNCER DE MAMA", "mam"]
)
def test_mama_and_seno_find_the_same(library: Library, words: str):
    """Accents, case and which of the two words is used do not matter."""
    found = library.find(words, limit=200)

    assert len([entry for entry in found if entry.lang == "es"]) > 40


@pytest.mark.parametrize(
    ("words", "article"),
    [
        ("enhertu", "antibody-drug-conjugates"),
        ("T-DXd", "her2-low"),
        ("bochornos", "hot-flashes-and-menopause.es"),
        ("hot flushes", "hot-flashes-and-menopause"),
        ("ensayos clínicos", "clinical-trials-what-they-are.es"),
        ("liver", "liver-metastases"),
        ("how do I talk with my children", "talking-with-children"),
    ],
)
def test_other_names_find_the_article_about_a_thing(library: Library, words: str, article: str):
    """Brand names, short names and everyday words are understood."""
    assert article in [entry.key for entry in library.find(words, limit=20)]


def test_the_best_hit_has_the_words_in_its_title(library: Library):
    """A title weighs more than the text."""
    assert library.find("leptomeningeal disease")[0].key == "leptomeningeal-disease"


def test_saved_and_built_in_articles_are_found_together(library: Library, offline_saver: Saver):
    """Both kinds stand near the top, with a piece of text that shows the hit."""
    offline_saver.save_paste(text="My notes on palliative care and pain.", title="Mine")

    found = library.find("palliative care")

    assert {entry.source == BUILT_IN for entry in found[:2]} == {True, False}
    mine = next(entry for entry in found if entry.saved is not None)
    assert ("palliative", True) in mine.snippet or ("palliative care", True) in mine.snippet


def test_where_nothing_has_all_words_those_with_some_are_found(library: Library):
    """A long question still finds something."""
    assert library.find("radiation xyzzyplugh")
    assert library.find("xyzzyplugh") == []


@pytest.mark.parametrize(
    "typed",
    ['"', "*", "a AND", "NEAR(", "title:x", "-", "^x", "' OR 1=1 --", "{x}", "\x00", "😀", "_", "²",
     "a" * 5000, "word " * 500, "(", "AND OR NOT", "x*y", "\u0301"],
)  # fmt: skip
def test_anything_may_be_typed(library: Library, typed: str):
    """No sign acts as an operator or breaks the search."""
    before = [one.key for one in library.find("pain")]
    assert before
    library.find(typed)
    assert [one.key for one in library.find("pain")] == before


def test_nothing_typed_finds_nothing(library: Library):
    """An empty field is no search."""
    assert library.find("") == library.find("   ") == []


def test_words_too_common_to_tell_count_only_by_themselves(glossary: Glossary):
    """“el dolor” looks for dolor, “the” for the."""
    assert expression("el dolor ", glossary) == expression("dolor ", glossary)
    assert expression("the ", glossary) == '"the"'


def test_the_page_of_a_built_in_article_has_its_blocks_in_order(
    library: Library, built_in: BuiltIn
):
    """A place in one language, or in the text, is the same place on the page."""
    page = library.page("bone-health")
    body = built_in.article("bone-health", "en").body

    shown = [(piece.kind, " ".join(piece.text.split())) for piece in pieces_of_html(page.html)]
    assert shown == [(block.kind, " ".join(block.text.split())) for block in blocks(body)]
    assert "glossary:" not in page.html
    assert page.article is not None
    assert page.article.questions


def test_the_reader_gets_links_under_its_own_schemes(built_in: BuiltIn):
    """Words of the glossary and other articles are links to who knows them."""
    html = linked_html(
        built_in.article("her2-low", "en"), term_scheme="term:", article_scheme="article:"
    )

    assert '<a href="term:her2-low">' in html
    assert "glossary:" not in html


def test_an_unknown_article_is_told(library: Library):
    """In either kind, and whatever is typed."""
    for key in ("nothing", "saved-99", "her2-low.fr", "../her2-low", "", "saved-"):
        with pytest.raises(NotStored):
            library.page(key)


def test_an_upgrade_of_the_articles_is_indexed_at_the_next_start(stores: Stores, tmp_path: Path):
    """Changed files are read again, files that are gone leave the list, the others stay."""
    for lang in ("en", "es"):
        (tmp_path / lang).mkdir()
        for name in ("fatigue-and-neuropathy", "pain"):
            body = (ARTICLES / lang / f"{name}.md").read_text(encoding="utf-8")
            (tmp_path / lang / f"{name}.md").write_text(body, encoding="utf-8")
    shelf = BuiltInShelf(stores.library)
    assert len(BuiltIn(tmp_path, shelf).heads()) == 4
    changed = tmp_path / "en" / "pain.md"
    changed.write_text(
        changed.read_text(encoding="utf-8") + "\nxylophone music\n", encoding="utf-8"
    )
    (tmp_path / "es" / "pain.md").unlink()

    after = BuiltIn(tmp_path, shelf)

    assert {head.key for head in after.heads()} == {
        "fatigue-and-neuropathy", "fatigue-and-neuropathy.es", "pain",
    }  # fmt: skip
    search = after.search()
    assert len(search.find('"xylophone"', limit=5)) == 1
    search.close()


def test_a_library_that_cant_be_written_to_is_indexed_in_memory(stores: Stores):
    """A clinic's kiosk opens its library read-only; its articles are found all the same."""

    class ReadOnly(BuiltInShelf):
        def put(self, entries, *, gone):
            raise KnownError("It can't be written to.", what_is_safe="", what_to_do="")

    built_in = BuiltIn(ARTICLES, ReadOnly(stores.library))

    assert len(built_in.heads()) > 70
    search = built_in.search()
    assert search.find('"radiation"', limit=5)
    search.close()


# -- for you --------------------------------------------------------------------------------------


def test_what_is_offered_fits_the_subtype_and_never_needs_a_door(built_in: BuiltIn):
    """Articles for other subtypes, and those on prognosis and the end of life, are left out."""
    heads = built_in.heads()
    offered = for_you(heads, {}, subtypes=("her2-low", "hr-positive"), most=100)

    assert offered[0].subtypes
    assert all(not head.door and head.lang == "en" for head in offered)
    names = {head.article for head in offered}
    assert {"her2-low", "hormone-receptor-positive"} <= names
    assert "triple-negative" not in names
    behind_a_door = {head.article for head in heads if head.door}
    assert behind_a_door
    assert not names & behind_a_door


def test_what_was_read_is_not_offered_again(built_in: BuiltIn):
    """The next one takes its place."""
    heads = built_in.heads()
    first = for_you(heads, {}, subtypes=("her2-low",))[0].article

    read = {first: Place(first, state=READ)}

    assert first not in {head.article for head in for_you(heads, read, subtypes=("her2-low",))}


def test_without_a_profile_articles_for_everybody_are_offered(built_in: BuiltIn):
    """In the language asked for."""
    offered = for_you(built_in.heads(), {}, subtypes=(), lang="es")

    assert len(offered) == 6
    assert all(not head.subtypes and head.lang == "es" for head in offered)


@pytest.mark.parametrize(
    ("hr", "her2", "expected"),
    [
        ("positive", "negative", {"hr-positive"}),
        ("positive", "low", {"hr-positive", "her2-low"}),
        ("negative", "ultralow", {"her2-low", "triple-negative"}),
        ("negative", "positive", {"her2-positive"}),
        ("negative", "negative", {"triple-negative"}),
        ("", "", set()),
        ("negative", "", set()),
    ],
)
def test_the_subtypes_of_a_profile(hr: str, her2: str, expected: set[str]):
    """What is not known is not guessed."""
    assert set(subtypes_of(hr=hr, her2=her2)) == expected
