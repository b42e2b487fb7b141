"""Sentences from below the window in another language."""

from __future__ import annotations

import pytest

from mbc_desktop.core.sentences import Sentences

TABLE = Sentences(
    {
        "Nothing was changed.": "No se cambió nada.",
        "The file {0} is larger than {1} MB.": "{0} ocupa más de {1} MB.",
        "{0} can't be read.": "{0} no se puede leer.",
        "The file can't be opened: {0}.": "No se puede abrir el archivo: {0}.",
        "it is damaged": "está dañado",
    }
)


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Nothing was changed.", "No se cambió nada."),
        ("The file “a b.pdf” is larger than 10 MB.", "“a b.pdf” ocupa más de 10 MB."),
        ("The file can't be opened: it is damaged.", "No se puede abrir el archivo: está dañado."),
        (
            "notes.txt can't be read. Nothing was changed.",
            "notes.txt no se puede leer. No se cambió nada.",
        ),
        ("Nobody wrote this one.", "Nobody wrote this one."),
        ("", ""),
    ],
)
def test_a_sentence_is_found_again_with_its_names_and_numbers(english: str, spanish: str) -> None:
    """Whatever stands in the places; several sentences in a row; unknown ones stay as they are."""
    assert TABLE.say(english) == spanish
