"""Puts the program's words into the person's language."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.resources import resource_path

if TYPE_CHECKING:
    from mbc_desktop.core.sentences import Sentences


class Language(StrEnum):
    """A language that the program speaks; the value is what settings store."""

    ENGLISH = "en"
    SPANISH = "es"


_TERRITORIES = {
    Language.ENGLISH: QLocale.Country.UnitedStates,
    Language.SPANISH: QLocale.Country.UnitedStates,
}
_LANGUAGES = {
    Language.ENGLISH: QLocale.Language.English,
    Language.SPANISH: QLocale.Language.Spanish,
}


def system_language() -> Language:
    """Return the first of the person's preferred languages that the program speaks, or English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].lower()
        if code in set(Language):
            return Language(code)
    return Language.ENGLISH


def chosen_language(named: str) -> Language:
    """Return the language a person chose, such as ``es``, or the system's for any other word."""
    return Language(named) if named in set(Language) else system_language()


def shown_language() -> Language:
    """Return the language that the program speaks at the moment."""
    code = QLocale().name().split("_")[0]
    return Language(code) if code in set(Language) else Language.ENGLISH


def install_language(app: QCoreApplication, language: Language) -> list[QTranslator]:
    """Have ``app`` speak ``language`` and write dates and numbers in its way.

    Call it before the first widget is made; a change of language is seen at the next start.
    English has a file too: it holds the plural forms. Returns the translators, for
    ``remove_language``.
    """
    system = QLocale.system()
    if system.language() is _LANGUAGES[language]:
        QLocale.setDefault(system)
    else:
        QLocale.setDefault(QLocale(_LANGUAGES[language], _TERRITORIES[language]))
    own = QTranslator(app)
    installed = []
    if own.load(str(resource_path("i18n", f"mbc_{language.value}.qm"))):
        app.installTranslator(own)
        installed.append(own)
    if language is not Language.ENGLISH:
        # The words inside Qt's own dialogs, such as the one for files.
        qt = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt.load(f"qtbase_{language.value}", folder):
            app.installTranslator(qt)
            installed.append(qt)
    return installed


def remove_language(app: QCoreApplication, installed: list[QTranslator]) -> None:
    """Take back what ``install_language`` did to the words."""
    for translator in installed:
        app.removeTranslator(translator)


def in_her_language(text: str) -> str:
    """Return a sentence from below the window in the language that the window speaks."""
    language = shown_language()
    return text if language is Language.ENGLISH else _sentences(language).say(text)


def translated(problem: KnownError) -> KnownError:
    """Return what went wrong in the language that the window speaks."""
    if shown_language() is Language.ENGLISH:
        return problem
    said = type(problem).__new__(type(problem))
    vars(said).update(vars(problem))
    said.what_happened = in_her_language(problem.what_happened)
    said.what_is_safe = in_her_language(problem.what_is_safe)
    said.what_to_do = in_her_language(problem.what_to_do)
    said.__cause__ = problem
    return said


@cache
def _sentences(language: Language) -> Sentences:
    import json

    from mbc_desktop.core.sentences import Sentences

    path = resource_path("i18n", f"sentences_{language.value}.json")
    return Sentences(json.loads(path.read_text(encoding="utf-8")))
