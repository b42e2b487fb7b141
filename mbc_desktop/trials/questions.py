"""Questions to take to the doctor: from what is to be asked of a trial, and well-known ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mbc_desktop.core.resources import resource_path
from mbc_desktop.trials.fit.model import Fit, Item

LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class Source:
    """Where people can read more questions of these kinds."""

    name: str
    page: str


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Well-known questions about one side of a trial."""

    heading: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WellKnown:
    """The well-known questions of one language, with their sources."""

    groups: tuple[QuestionGroup, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question made from what a trial asks; ``quote`` is the trial's own sentence."""

    text: str
    quote: str
    topic: str
    unanswered: bool = False
    """She has not answered this in her profile yet."""


def questions_for(found: Fit, language: str = "en") -> list[Question]:
    """Return one question for each thing to ask about, what she answered first.

    What seems to speak against a trial is asked about as well: only the study team decides.
    """
    words = _ABOUT[language if language in _ABOUT else "en"]
    items = [*found.may_not, *found.asks, *found.unanswered]
    made: dict[tuple[str, str], Question] = {}
    for item in items:
        text = words.get(item.topic, words[""])
        quote = _quote(item)
        made.setdefault((text, quote), Question(text, quote, item.topic, not item.answered))
    return list(made.values())


def asked_once(found: Fit, language: str = "en") -> list[Question]:
    """Return the questions as :func:`questions_for` does, each wording once.

    Where a trial has several sentences about one thing, the first of them is quoted: one answer
    settles them all at the visit.
    """
    made: dict[str, Question] = {}
    for question in questions_for(found, language):
        made.setdefault(question.text, question)
    return list(made.values())


@cache
def well_known(language: str = "en", path: Path | None = None) -> WellKnown:
    """Return the well-known questions in a language; English where there is no such one."""
    import yaml

    name = f"{language if language in LANGUAGES else 'en'}.yaml"
    file = (path or resource_path("questions")) / name
    source = yaml.safe_load(file.read_text(encoding="utf-8"))
    return WellKnown(
        tuple(
            QuestionGroup(str(group["heading"]), tuple(map(str, group["questions"])))
            for group in source["groups"]
        ),
        tuple(Source(str(one["name"]), str(one["page"])) for one in source["sources"]),
    )


def _quote(item: Item) -> str:
    return " ".join(item.evidence[0].quote.split()) if item.evidence else ""


_ABOUT: dict[str, dict[str, str]] = {
    "en": {
        "": "The study asks about this. What does it mean for me?",
        "setting": "Is this study for cancer that has spread, as mine has?",
        "her2": "Does my HER2 result, with its IHC and ISH, fit what the study asks?",
        "receptors": "Do my ER and PR results fit what the study asks?",
        "lines": "How many lines of treatment have I had, counted the way this study counts?",
        "prior": "Does the treatment I had count here, and when did I have the last of it?",
        "brain": "What does the study ask about the brain? Do I need a new scan of the head?",
        "leptomeningeal": "What does the study ask about the lining of the brain in my case?",
        "genes": "Do I have the gene change the study asks about? Should I be tested for it?",
        "activity": "How would you rate how active I am, as ECOG performance status?",
        "age": "Is there an age limit that matters for me?",
        "sex": "Can I join this study?",
        "menopause": "What does the study ask about menopause, and where do I stand?",
        "measurable": "Do my scans show cancer that can be measured as the study needs?",
        "pregnancy": "What does the study ask about pregnancy, breastfeeding and birth control?",
        "other_cancers": "Does another cancer I had matter for this study?",
        "inflammatory": "Does the study take inflammatory breast cancer?",
        "lobular": "Does the study take lobular breast cancer?",
        "pdl1": "What is my PD-L1 result, and does it fit what the study asks?",
    },
    "es": {
        "": "El estudio pregunta por esto. ¿Qué significa para mí?",
        "setting": "¿Es este estudio para un cáncer que se ha extendido, como el mío?",
        "her2": "¿Coincide mi resultado de HER2 (IHC e ISH) con lo que pide el estudio?",
        "receptors": "¿Coinciden mis resultados de ER y PR con lo que pide el estudio?",
        "lines": "¿Cuántas líneas de tratamiento he tenido, contadas como las cuenta el estudio?",
        "prior": "¿Cuenta aquí el tratamiento que tuve, y cuándo tuve el último?",
        "brain": "¿Qué pide el estudio sobre el cerebro? ¿Necesito otra imagen de la cabeza?",
        "leptomeningeal": "¿Qué pide el estudio sobre las membranas que cubren el cerebro?",
        "genes": "¿Tengo el cambio genético que pide el estudio? ¿Me deben hacer la prueba?",
        "activity": "¿Cómo calificaría mi actividad diaria (estado funcional ECOG)?",
        "age": "¿Hay un límite de edad que me afecte?",
        "sex": "¿Puedo participar en este estudio?",
        "menopause": "¿Qué pide el estudio sobre la menopausia, y cuál es mi caso?",
        "measurable": "¿Muestran mis imágenes un cáncer que se pueda medir como pide el estudio?",
        "pregnancy": "¿Qué pide el estudio sobre embarazo, lactancia y anticonceptivos?",
        "other_cancers": "¿Importa para este estudio otro cáncer que tuve?",
        "inflammatory": "¿Acepta el estudio el cáncer de mama inflamatorio?",
        "lobular": "¿Acepta el estudio el cáncer de mama lobulillar?",
        "pdl1": "¿Cuál es mi resultado de PD-L1, y coincide con lo que pide el estudio?",
    },
}
