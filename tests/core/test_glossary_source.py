"""What every term of the glossary must keep to, and that what ships is what was written."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

import pytest

from mbc_desktop.core.glossary import COMPILED
from mbc_desktop.core.glossary_source import compiled, read_areas, read_sources
from mbc_desktop.core.resources import resource_path
from mbc_desktop.learn.reading_level import reading_grade, spanish_ease

FOLDER = resource_path("glossary")
TERMS = read_areas(FOLDER)
PAGES = read_sources(FOLDER)
LANGUAGES = ("en", "es")

BANNED = re.compile(
    r"\b(?:battl\w*|warriors?|surviv(?:ors?|orship)|fail(?:s|ed)|salvage|terminal|journeys?|"
    r"brave\w*|match(?:es|ed)?|reject\w*|eligible|ineligible|breakthroughs?|fight\w*|victims?|"
    r"batall\w*|guerrer[oa]s?|luch\w*|sobreviviente\w*|fracas\w*|travesía|valiente\w*|elegibles?|"
    r"combat\w*)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d\s?%|[$€]\s?\d|\b\d+ ?(?:mg|ml|mcg)\b", re.IGNORECASE)
FAMILIAR = re.compile(r"\b(?:tú|tu|tus|ti|contigo|tienes|puedes|debes|estás)\b", re.IGNORECASE)


@pytest.fixture(params=TERMS, ids=[term["id"] for term in TERMS])
def term(request: pytest.FixtureRequest) -> dict[str, Any]:
    return request.param


def test_the_compiled_glossary_is_the_one_that_was_written() -> None:
    """A change of a YAML file is compiled before it is committed."""
    assert (FOLDER / COMPILED).read_text(encoding="utf-8") == compiled(FOLDER), (
        "run python -m mbc_desktop.core.glossary_source"
    )


def test_no_id_and_no_registry_value_is_given_twice() -> None:
    """An id names one term, and a value of the registry leads to one."""
    for key in ([term["id"] for term in TERMS], [e for t in TERMS for e in t.get("enum", ())]):
        assert [one for one, count in Counter(key).items() if count > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_terms_have_the_same_name(lang: str) -> None:
    """A person who reads the list can tell every term from every other."""
    names = Counter(term[lang]["term"].casefold() for term in TERMS)
    assert [name for name, count in names.items() if count > 1] == []


def test_a_term_is_complete_in_both_languages(term: dict[str, Any]) -> None:
    """Name and definition are there, and nothing beside the fields that README.md names."""
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", term["id"])
    allowed = {"id", "area", "en", "es", "related", "sources", "enum", "in_text"}
    assert set(term) <= allowed
    for lang in LANGUAGES:
        words = term[lang]
        assert set(words) <= {"term", "definition", "pronunciation", "also", "search"}
        assert words["term"].strip() == words["term"] != ""
        sentences = re.findall(r"[.?!][\"”]?(?=\s|$)", words["definition"])
        assert 1 <= len(sentences) <= 3, words["definition"]
        for name in (*words.get("also", ()), *words.get("search", ())):
            assert isinstance(name, str)
            assert name.strip() == name != ""


def test_a_term_leads_to_others_that_exist(term: dict[str, Any]) -> None:
    """Related ids are terms, not the term itself, each once."""
    related = term.get("related", [])
    assert set(related) <= {other["id"] for other in TERMS} - {term["id"]}
    assert len(set(related)) == len(related)


def test_a_term_names_where_it_was_checked(term: dict[str, Any]) -> None:
    """At least one source, and each is a page that sources.yaml knows."""
    assert term["sources"]
    assert set(term["sources"]) <= set(PAGES)


def test_every_source_is_a_secure_page_and_is_used() -> None:
    """Sources are https, have a title, and none is kept that no term names."""
    for page in PAGES.values():
        assert set(page) == {"title", "url"}
        assert page["title"].strip()
        parts = urlsplit(page["url"])
        assert parts.scheme == "https"
        assert parts.hostname
    assert set(PAGES) == {key for term in TERMS for key in term["sources"]}


def test_a_definition_is_easy_to_read(term: dict[str, Any]) -> None:
    """English at or under 8th grade, Spanish at 60 (“normal”) or more."""
    assert reading_grade(term["en"]["definition"], "en") <= 8.0
    assert spanish_ease(term["es"]["definition"]) >= 60.0


def test_a_definition_is_kind_and_makes_no_claim_in_figures(term: dict[str, Any]) -> None:
    """No word that hurts, no percentage, sum or dose; Spanish says usted."""
    for lang in LANGUAGES:
        shown = f"{term[lang]['term']} {term[lang]['definition']}"
        assert BANNED.search(shown) is None
        assert FIGURE.search(shown) is None
    assert FAMILIAR.search(term["es"]["definition"]) is None
