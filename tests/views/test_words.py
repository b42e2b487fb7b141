"""Every word on screen can be translated, and is."""

from __future__ import annotations

import ast
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from mbc_desktop.core.errors import NotStored
from mbc_desktop.core.resources import resource_path
from mbc_desktop.views.i18n import Language, install_language, remove_language, translated
from tests.views.sentences import sentences_below

PACKAGE = Path(__file__).resolve().parents[2] / "mbc_desktop"
FILES = [
    PACKAGE / "app.py",
    *sorted((PACKAGE / "composition").rglob("*.py")),
    *(path for path in sorted((PACKAGE / "views").rglob("*.py")) if path.name != "gallery.py"),
]

SHOWS_WORDS = {
    *("setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setPlainText"),
    *("setLabelText", "addTab", "addItem", "addAction", "addMenu", "showMessage", "setInfoText"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction"),
    *("Words", "Button", "IconButton", "Banner", "EmptyState", "Section", "ProgressCard", "Term"),
    *("add_row", "add_heading", "add_action", "tell", "set_activity", "offer", "set_words"),
    *("SearchField", "Chips", "Segmented", "CardList", "Page", "Choice", "CardChip", "CardAction"),
    *("Explanation", "confirm", "ask_text", "set_heading", "announce", "Navigation", "add_button"),
}
"""Calls whose words people see or hear."""
NO_WORDS = {"type", "kind", "icon", "icon_on", "icon_off", "tone", "role", "key", "shortcut"}
"""Arguments of those calls that are names for the program."""
PLACES = re.compile(r"\{(\w*)\}|%n")
# Two letters and a space, or a capital and two letters: words, and neither a name nor a sign.
WORDS = re.compile(r"[A-Za-z]{2,} |[A-Z][a-z]{2,}")


def _name(call: ast.Call) -> str:
    called = call.func
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _calls(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _is_translated(call: ast.Call) -> bool:
    return _name(call) in {"tr", "translate"} and bool(call.args)


def _source(call: ast.Call) -> ast.expr:
    """The words of tr("…") and of translate("Context", "…")."""
    return call.args[0 if _name(call) == "tr" else 1]


def untranslatable(path: Path) -> list[str]:
    """Return where words are given to tr() in a way that no tool can read them."""
    found = []
    for call in filter(_is_translated, _calls(path)):
        source = _source(call)
        if not (isinstance(source, ast.Constant) and isinstance(source.value, str)):
            found.append(f"{path.name}:{call.lineno}: give tr() a literal, .format() its answer")
        owner = getattr(call.func, "value", None)
        if _name(call) == "tr" and getattr(owner, "id", "") != "self":
            # The tool would file it under the name of the variable, and it is never found.
            found.append(f"{path.name}:{call.lineno}: self.tr(), or translate() with its context")
    for filled in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        inside = ast.walk(filled) if isinstance(filled, ast.JoinedStr) else ()
        if any(isinstance(node, ast.Call) and _is_translated(node) for node in inside):
            found.append(f"{path.name}:{filled.lineno}: tr() inside an f-string is not seen")
    return found


def bare_words(path: Path) -> list[str]:
    """Return where English is shown without tr()."""
    found = []
    for call in _calls(path):
        if _name(call) not in SHOWS_WORDS:
            continue
        given = [*call.args, *(word.value for word in call.keywords if word.arg not in NO_WORDS)]
        for value in given:
            parts = value.values if isinstance(value, ast.JoinedStr) else [value]
            for part in parts:
                text = part.value if isinstance(part, ast.Constant) else None
                if isinstance(text, str) and WORDS.search(text):
                    found.append(f"{path.name}:{part.lineno}: {text!r} is not given to tr()")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_words_are_given_to_tr_as_literals(path: Path) -> None:
    """Neither f-strings nor variables: the tool that collects words cannot read those."""
    assert not untranslatable(path)
    assert not bare_words(path)


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('self.tr(f"Saved {name}")', 1),
        ("self.tr(words)", 1),
        ('words.tr("Saved")', 1),
        ("f'<b>{self.tr(\"Saved\")}</b>'", 1),
        ('translate("Words", "Saved")', 0),
        ('self.tr("Saved {name}").format(name=name)', 0),
        ('label.setText("Not found")', 1),
        ('label.setText(f"Found {number} trials")', 1),
        ('label.setText("")', 0),
        ('Button(theme, "Save", kind="primary")', 1),
        ('Button(theme, self.tr("Save"), kind="primary", icon="Check this")', 0),
    ],
)
def test_the_check_sees_what_it_is_for(tmp_path: Path, code: str, found: int) -> None:
    """The usual mistakes are found, the right ways are left alone."""
    path = tmp_path / "view.py"
    path.write_text(code, encoding="utf-8")
    assert len(untranslatable(path) + bare_words(path)) == found


def _messages(language: str) -> list[tuple[str, ET.Element]]:
    tree = ET.parse(resource_path("i18n", f"mbc_{language}.ts"))  # noqa: S314 -- our own file
    return [
        (context.findtext("name", ""), message)
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.findall("numerusform")]
    return forms or [translation.text or ""]


def test_every_word_is_translated_into_spanish() -> None:
    """None is left empty; run ``script/translations missing`` to see which."""
    left = [
        f"{context}: {message.findtext('source')}"
        for context, message in _messages("es")
        if not all(_forms(message)) or message.find("translation").get("type")
    ]
    assert not left


def test_translations_keep_what_is_filled_in() -> None:
    """A number or a name that the English holds, the Spanish holds."""
    wrong = [
        f"{context}: {message.findtext('source')}"
        for context, message in _messages("es")
        for form in _forms(message)
        if set(PLACES.findall(message.findtext("source", ""))) != set(PLACES.findall(form))
    ]
    assert not wrong


def test_translations_are_in_step_with_the_program() -> None:
    """What the program says stands in the file; run ``script/translations update``."""
    known = {message.findtext("source") for _, message in _messages("es")}
    said = {
        _source(call).value
        for path in FILES
        for call in _calls(path)
        if _is_translated(call) and isinstance(_source(call), ast.Constant)
    }
    assert sorted(said - known) == []
    assert sorted(known - said) == []


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        (Language.SPANISH, "falta cerca de 1 minuto", "faltan cerca de 2 minutos"),
        (Language.ENGLISH, "about 1 minute left", "about 2 minutes left"),
    ],
)
def test_plurals_are_those_of_the_language(
    qapp: QCoreApplication, language: Language, one: str, two: str
) -> None:
    """One minute, two minutes: in both languages."""
    before = QLocale()
    installed = install_language(qapp, language)
    said = [
        QCoreApplication.translate("ProgressCard", "about %n minute(s) left", "", number)
        for number in (1, 2)
    ]
    remove_language(qapp, installed)
    QLocale.setDefault(before)
    assert said == [one, two]


def test_what_is_told_from_below_the_window_has_its_spanish() -> None:
    """Every sentence of a trouble, with the same places, and none that is no longer told."""
    path = resource_path("i18n", "sentences_es.json")
    table = json.loads(path.read_text(encoding="utf-8"))
    told = sentences_below()
    assert sorted(told.keys() - table.keys()) == []
    assert sorted(table.keys() - told.keys()) == []
    for english, spanish in table.items():
        assert sorted(PLACES.findall(english)) == sorted(PLACES.findall(spanish)), english


def test_a_trouble_is_told_in_the_language_of_the_window(qapp: QCoreApplication) -> None:
    """Its kind and what else it carries stay."""
    problem = NotStored(
        "There is no saved search named “brain”.",
        what_is_safe="Nothing was changed.",
        what_to_do="Look at the list of saved searches for its name.",
    )
    assert translated(problem) is problem
    before = QLocale()
    installed = install_language(qapp, Language.SPANISH)
    try:
        told = translated(problem)
    finally:
        remove_language(qapp, installed)
        QLocale.setDefault(before)
    assert isinstance(told, NotStored)
    assert told.sentence == (
        "No hay ninguna búsqueda guardada con el nombre «brain». No se cambió nada."
        " Busque su nombre en la lista de búsquedas guardadas."
    )
