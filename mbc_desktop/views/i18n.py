"""Puts the program's words into the person's language."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mbc_desktop.core.resources import resource_path


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
