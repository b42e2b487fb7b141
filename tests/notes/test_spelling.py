"""Words looked up in the dictionaries of a system, made up here."""

from __future__ import annotations

from pathlib import Path

import pytest

from mbc_desktop.notes.spelling import (
    SpellChecker,
    find_dictionaries,
    is_available,
    open_dictionary,
    words_in,
    words_of_the_field,
)

needs_library = pytest.mark.skipif(
    not is_available(), reason="the part “spelling” is not installed"
)


def write(folder: Path, name: str, words: list[str], *, code: str = "UTF-8") -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    (folder / f"{name}.aff").write_text(f"SET {code}\nTRY esianrtolcdugmphbyfvkwz\n", "ascii")
    body = f"{len(words)}\n" + "\n".join(words) + "\n"
    (folder / f"{name}.dic").write_text(body, "utf-8" if code == "UTF-8" else "latin-1")
    return folder / name


def test_the_nearest_dictionary_of_each_language_is_taken(tmp_path: Path):
    """American English, Spanish as in the United States or Mexico; others are left."""
    here, there = tmp_path / "here", tmp_path / "there"
    write(here, "en_GB", ["colour"])
    write(there, "en_US", ["color"])
    write(there, "es_ES", ["vosotros"])
    write(there, "es-MX", ["ustedes"])
    write(there, "de_DE", ["Wort"])
    (there / "es_US.aff").write_text("SET UTF-8\n")
    found = find_dictionaries([tmp_path / "nowhere", here, there])
    assert found == {"en": there / "en_US", "es": there / "es-MX"}


@needs_library
def test_right_in_one_language_is_right(tmp_path: Path):
    """Capitals, names of medicines and taught words are; suggestions come from both."""
    english = open_dictionary(write(tmp_path, "en_US", ["hello", "color", "pain"]))
    spanish = open_dictionary(write(tmp_path, "es_ES", ["dolor", "niño"], code="ISO8859-1"))
    assert english is not None
    assert spanish is not None
    checker = SpellChecker([english, spanish], known=["Capecitabine"])
    for word in ("hello", "Hello", "dolor", "niño", "HER", "x", "capecitabine", "Capecitabine’s"):
        assert checker.is_right(word), word
    for word in ("helo", "日本語", "doolor"):
        assert not checker.is_right(word), word
    assert "hello" in checker.suggestions("helo")
    assert "dolor" in checker.suggestions("doolor")
    checker.teach("Helo")
    assert checker.is_right("helo")
    checker.forget("helo")
    assert not checker.is_right("helo")


@needs_library
def test_a_broken_dictionary_is_none(tmp_path: Path):
    """Or has no words; nothing is raised and nothing crashes."""
    assert open_dictionary(tmp_path / "gone") is None
    (tmp_path / "en_US.aff").write_bytes(b"\xff\x00 rubbish")
    (tmp_path / "en_US.dic").write_bytes(b"\x00\x01\x02")
    opened = open_dictionary(tmp_path / "en_US")
    assert opened is None or not opened.spell("hello")


def test_without_dictionaries_every_word_is_right():
    """Nothing is underlined where nothing is known."""
    checker = SpellChecker([])
    assert checker.is_empty
    assert checker.is_right("qwrtz")
    assert checker.suggestions("qwrtz") == []


def test_words_are_found_without_numbers():
    """Apostrophes belong to a word; what hangs on a digit is none."""
    text = "Don’t take 20mg, Ki67 or B12 — ¿niño?"
    assert [text[a:b] for a, b in words_in(text)] == ["Don’t", "take", "or", "niño"]


def test_the_words_of_the_field_are_known():
    """Names of medicines and terms, but not the sentences that explain them."""
    words = words_of_the_field()
    assert {"capecitabine", "abemaciclib", "verzenio"} <= words
    assert 500 < len(words) < 20_000
