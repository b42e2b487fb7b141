"""Taking single values out of FHIR resources, whatever shape they are in."""

from __future__ import annotations

import re
from typing import Any

from mbc_desktop.trials import mcode_codes as codes

_SAID = 200
_WHOLE = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def value_words(resource: dict[str, Any]) -> str:
    """Return the words of a value, lower case."""
    said = (display_of(resource.get("valueCodeableConcept")), text_of(resource.get("valueString")))
    return " ".join(said).lower()


def codes_of(concept: Any) -> frozenset[str]:
    """Return the codes of a CodeableConcept or a list of them."""
    found: set[str] = set()
    for one in concept if isinstance(concept, list) else (concept,):
        coding = one.get("coding") if isinstance(one, dict) else None
        for part in coding if isinstance(coding, list) else ():
            if isinstance(part, dict) and isinstance(part.get("code"), str):
                found.add(part["code"])
    return frozenset(found)


def display_of(concept: Any) -> str:
    """Return what a concept is called, empty where it says nothing."""
    if not isinstance(concept, dict):
        return ""
    coding = concept.get("coding")
    parts = [p for p in coding if isinstance(p, dict)] if isinstance(coding, list) else []
    said = [concept.get("text"), *(p.get("display") for p in parts)]
    return next((text_of(text) for text in said if text_of(text)), "")


def extension_of(resource: dict[str, Any], name: str) -> Any:
    """Return the concept of the extension whose address ends with ``name``."""
    extensions = resource.get("extension")
    for one in extensions if isinstance(extensions, list) else ():
        if isinstance(one, dict) and text_of(one.get("url")).endswith(name):
            return one.get("valueCodeableConcept")
    return None


def day_of(resource: dict[str, Any]) -> str:
    """Return when an observation was made: an ISO date, whole or in part, or empty."""
    period = resource.get("effectivePeriod")
    start = period.get("start") if isinstance(period, dict) else None
    return date_of(resource.get("effectiveDateTime")) or date_of(start)


def date_of(value: Any) -> str:
    """Return the date of an ISO instant or date, empty where it is none."""
    text = value[:10] if isinstance(value, str) else ""
    return text if _DATE.fullmatch(text) else ""


def summary_of(resource: dict[str, Any]) -> str:
    """Return what stands in a resource, in one line."""
    parts = [
        display_of(resource.get("code")),
        display_of(resource.get("medicationCodeableConcept")),
        display_of(resource.get("valueCodeableConcept")),
        text_of(resource.get("valueString")),
    ]
    sites = resource.get("bodySite")
    parts += [display_of(site) for site in (sites if isinstance(sites, list) else ())[:3]]
    return text_of(", ".join(part for part in parts if part))


def text_of(value: Any) -> str:
    """Return text in one line, cut, without control characters."""
    return (
        " ".join(_CONTROL.sub(" ", value[: _SAID * 2]).split())[:_SAID]
        if isinstance(value, str)
        else ""
    )


def percent_of(resource: dict[str, Any]) -> int | None:
    """Return how many cells of a hundred a result tells of, None where it tells no such number."""
    quantity = resource.get("valueQuantity")
    if isinstance(quantity, dict):
        value = quantity.get("value")
        is_percent = "%" in (quantity.get("unit"), quantity.get("code"))
        if not is_percent or not isinstance(value, int | float) or isinstance(value, bool):
            return None
        return int(value) if 0 <= value <= _WHOLE else None
    told = re.search(r"(?<![\d.<>≥≤-])(\d{1,3}) ?%", value_words(resource))
    return int(told[1]) if told is not None and int(told[1]) <= _WHOLE else None


def notes_of(resource: dict[str, Any]) -> list[str]:
    """Return the notes that stand with a resource."""
    notes = resource.get("note")
    told = [one for one in notes if isinstance(one, dict)] if isinstance(notes, list) else []
    return [text for one in told if (text := text_of(one.get("text")))]


def sign_of(resource: dict[str, Any]) -> str:
    """Return "positive" or "negative", empty where a result is neither."""
    found = codes_of(resource.get("valueCodeableConcept")) | codes_of(
        resource.get("interpretation")
    )
    words = value_words(resource)
    denied = re.search(r"\b(?:not|no|non)\b", words)
    said = re.search(r"\bpositive\b|\bpresent\b|\bdetected\b", words)
    if (found & codes.POSITIVE or said) and not denied:
        return "positive"
    if found & codes.NEGATIVE or re.search(
        r"\bnegative\b|\babsent\b|not (?:present|detected)", words
    ):
        return "negative"
    return ""
