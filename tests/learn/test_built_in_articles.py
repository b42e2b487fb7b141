"""What every article that ships must keep to; `-k an-article-id` checks one article."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from mbc_desktop.core.resources import resource_path
from mbc_desktop.learn.articles import (
    LANGUAGES,
    QUESTIONS_HEADINGS,
    Article,
    blocks,
    load_article,
)
from mbc_desktop.learn.reading_level import reading_grade, spanish_ease
from tests.learn import article_rules as rules

ROOT = resource_path("articles")
PRESENT = sorted(ROOT.glob("*/*.md"))
PAIRS = sorted({path.stem for path in PRESENT})


def _name(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


@pytest.fixture(params=PRESENT, ids=_name)
def path(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def article(path: Path) -> Article:
    return load_article(path)


def _raw_front_matter(path: Path) -> dict[str, object]:
    return yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1])


def _all_prose(article: Article) -> list[str]:
    """Everything a reader sees, sentence by sentence (a list item is kept whole)."""
    parts = [article.title, *rules.sentences(article.summary), *rules.sentences(article.door)]
    for block in blocks(article.body):
        parts += [block.text] if block.kind == "li" else rules.sentences(block.text)
    return parts


@pytest.mark.parametrize("article_id", rules.PLANNED_IDS)
def test_every_planned_article_is_there_in_both_languages(article_id: str) -> None:
    """Each of the planned articles exists in English and in Spanish."""
    missing = [lang for lang in LANGUAGES if not (ROOT / lang / f"{article_id}.md").is_file()]
    assert not missing, f"{article_id} is not written in: {', '.join(missing)}"


def test_no_article_stands_outside_the_plan() -> None:
    """A file whose name is not planned is a typing error."""
    assert not sorted(set(PAIRS) - set(rules.PLANNED_IDS))


def test_front_matter_holds_the_agreed_fields(path: Path, article: Article) -> None:
    """The front matter has exactly the agreed fields, and each holds what it should."""
    raw = _raw_front_matter(path)
    assert set(raw) == rules.FRONT_MATTER, set(raw) ^ rules.FRONT_MATTER
    assert article.id == path.stem
    assert article.lang in LANGUAGES
    assert article.topic in rules.TOPICS
    assert article.audience
    assert set(article.audience) <= rules.AUDIENCES
    assert set(article.subtypes) <= rules.SUBTYPES
    assert isinstance(raw["door"], str)
    assert article.reviewed_by == "none yet"
    assert article.title.strip()
    assert 0 < len(article.summary) < 200, f"the summary has {len(article.summary)} characters"
    assert article.written <= article.last_checked <= datetime.date(2026, 12, 31)


def test_a_door_stands_where_and_only_where_the_subject_asks_for_one(article: Article) -> None:
    """Prognosis, end of life and hospice open through a door that says what is inside."""
    needs_door = article.id in rules.BEHIND_A_DOOR
    assert bool(article.door) == needs_door


def test_sources_are_pages_with_a_publisher_and_a_year(article: Article) -> None:
    """There are at least two different sources, each of a known publisher, over https."""
    urls = [source.url for source in article.sources]
    assert len(urls) >= 2
    assert len(set(urls)) == len(urls), "the same source twice"
    for source in article.sources:
        parts = urlsplit(source.url)
        assert parts.scheme == "https", source.url
        host = parts.hostname or ""
        assert any(host == one or host.endswith("." + one) for one in rules.PUBLISHERS), (
            f"{host} is not in the list of known publishers in article_rules.py"
        )
        assert source.title.strip()
        assert source.publisher.strip()
        assert 2010 <= source.year <= 2026


@pytest.mark.parametrize("article_id", PAIRS)
def test_twins_agree_but_for_their_words(article_id: str) -> None:
    """English and Spanish share every field but the words, and the same order of blocks."""
    english, spanish = (load_article(ROOT / lang / f"{article_id}.md") for lang in LANGUAGES)
    for field in ("id", "topic", "audience", "subtypes", "written", "last_checked", "reviewed_by"):
        assert getattr(english, field) == getattr(spanish, field), field
    assert len(english.sources) == len(spanish.sources)
    assert bool(english.door) == bool(spanish.door)
    shapes = [[block.kind for block in blocks(twin.body)] for twin in (english, spanish)]
    starts = [[block.text[:60] for block in blocks(twin.body)] for twin in (english, spanish)]
    for number, pair in enumerate(zip(*shapes, strict=False)):
        assert pair[0] == pair[1], (
            f"block {number}: {pair[0]} “{starts[0][number]}” but {pair[1]} “{starts[1][number]}”"
        )
    assert len(shapes[0]) == len(shapes[1]), (
        f"{len(shapes[0])} blocks in English, {len(shapes[1])} in Spanish"
    )


@pytest.mark.parametrize("article_id", PAIRS)
def test_twins_explain_the_same_words_and_lead_to_the_same_articles(article_id: str) -> None:
    """A glossary word or an article linked in one language is linked in the other."""
    english, spanish = (load_article(ROOT / lang / f"{article_id}.md") for lang in LANGUAGES)
    assert Counter(rules.links(english.body)) == Counter(rules.links(spanish.body))


def test_body_is_made_of_headings_paragraphs_and_lists(article: Article) -> None:
    """No title, table, image, raw HTML, quotation, code or rule: the reader shows none of them."""
    used = rules.block_types(article.body)
    assert used <= rules.ALLOWED_BLOCKS, used - rules.ALLOWED_BLOCKS
    kinds = {block.kind for block in blocks(article.body)}
    assert kinds <= {"h2", "h3", "p", "li"}, kinds


def test_length_suits_one_sitting(article: Article) -> None:
    """The body has 500 to 1,200 words."""
    assert 500 <= article.words <= 1200, f"{article.words} words"


def test_reading_level_is_plain(article: Article) -> None:
    """English reads at or under 8th grade; Spanish scores 60 or more (“normal”)."""
    if article.lang == "en":
        grade = reading_grade(article.text, "en")
        assert grade <= 8.0, f"grade {grade}"
    else:
        ease = spanish_ease(article.text)
        assert ease >= 60.0, f"Fernández Huerta {ease}"


def test_links_lead_to_the_glossary_or_to_another_article(article: Article) -> None:
    """Bodies link to glossary words (3 to 10) and built-in articles, and to nothing else."""
    links = rules.links(article.body)
    words = [target for kind, target in links if kind == "glossary"]
    for kind, target in links:
        assert kind in {"glossary", "article"}, f"a link to {kind}:{target}"
        if kind == "article":
            assert target in rules.PLANNED_IDS, f"no article is called {target}"
            assert target != article.id, "a link to itself"
    assert 3 <= len(words) <= 10, f"{len(words)} glossary links"
    assert len(set(words)) == len(words), "a glossary word linked twice"


@pytest.fixture(scope="module")
def glossary_ids() -> set[str]:
    return rules.glossary_ids()


def test_glossary_links_name_words_that_are_explained(
    article: Article, glossary_ids: set[str]
) -> None:
    """Every glossary link has an entry in the glossary that ships."""
    unknown = [
        target
        for kind, target in rules.links(article.body)
        if kind == "glossary" and target not in glossary_ids
    ]
    assert not unknown, unknown


def test_words_that_hurt_or_mislead_are_not_used(article: Article) -> None:
    """None of the banned words stands anywhere in what a reader sees."""
    for sentence in _all_prose(article):
        found = rules.BANNED[article.lang].search(sentence)
        assert found is None, f"“{found.group()}” in: {sentence}"


def test_figures_name_their_source_and_year(article: Article) -> None:
    """A percentage, sum of money, count of people or survival figure names source and year."""
    for sentence in _all_prose(article):
        found = rules.FIGURE[article.lang].search(sentence)
        assert found is None or rules.CITED.search(sentence), (
            f"“{found.group()}” without (source, year) in: {sentence}"
        )


def test_no_dose_of_any_drug_is_given(article: Article) -> None:
    """Doses are for the prescription alone."""
    found = rules.DOSE.search(article.text)
    assert found is None, found


def test_helpline_hours_are_not_promised(article: Article) -> None:
    """Only 988 and 911 may be said to answer at any hour."""
    for sentence in _all_prose(article):
        if rules.ALL_HOURS.search(sentence):
            assert "988" in sentence or "911" in sentence, sentence


def test_it_ends_with_questions_to_ask(article: Article) -> None:
    """The last section is a list of three to six questions a person can take to the visit."""
    headings = [block.text for block in blocks(article.body) if block.kind == "h2"]
    assert headings[-1] == QUESTIONS_HEADINGS[article.lang]
    assert 3 <= len(article.questions) <= 6, f"{len(article.questions)} questions"
    for question in article.questions:
        assert question.endswith("?"), question
        assert article.lang != "es" or "¿" in question, question


def test_spanish_is_formal_and_names_the_disease_as_readers_search_it(article: Article) -> None:
    """Spanish says usted, and the first “cáncer de mama” of a body is followed by “(seno)”."""
    if article.lang != "es":
        return
    found = rules.FAMILIAR_SPANISH.search(article.text)
    assert found is None, f"“{found.group()}”: write usted"
    first = rules.DISEASE_IN_SPANISH.search(article.text)
    if first:
        after = article.text[first.end() :]
        assert after.startswith(" (seno)"), first.group() + after[:40]
