"""Reading an mCODE/FHIR bundle that a hospital gave, into a draft of a profile.

A bundle is hostile until it is read: nothing in it is followed or fetched, text is cut and stripped
of control characters, and what is not understood is listed, never guessed at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile
from mbc_desktop.trials import mcode_codes as codes
from mbc_desktop.trials.profile_drugs import DrugList, load_drug_list

LARGEST = 50_000_000
"""Bytes; the record of a whole life is smaller."""
_MOST = 20_000
_SAID = 200
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_NOT_REAL = ("entered-in-error", "cancelled", "not-done", "not-taken", "draft")
_ACTIVITY = ("fully_active", "light_work", "up_half_the_day", "resting_half_the_day", "in_bed")


@dataclass(frozen=True, slots=True)
class Understood:
    """One answer that the bundle gave: a question of the profile, and what stood in the bundle."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """One entry that gave no answer: the kind of resource, and what stood in it."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft for the person to look through before it is kept."""

    profile: Profile
    understood: tuple[Understood, ...]
    not_understood: tuple[NotUnderstood, ...]


def read_bundle(data: bytes, drugs: DrugList | None = None) -> Imported:
    """Return the draft that a FHIR bundle (JSON) gives.

    Raises:
        KnownError: it is too large, no JSON, no bundle, or about more than one person.
    """
    if len(data) > LARGEST:
        raise _refused("That file is too large for a medical record of one person.")
    try:
        bundle = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise _refused("That file is not one that the program can read.") from None
    resources = list(_resources(bundle))
    if not resources:
        raise _refused("There is no medical record in that file.")
    patients = {_text(r.get("id")) for r in resources if r.get("resourceType") == "Patient"}
    if len(patients) > 1:
        raise _refused("That file is about more than one person.")
    reading = _Reading(resources, drugs or load_drug_list())
    return reading.result()


def _refused(what: str) -> KnownError:
    return KnownError(
        what,
        what_is_safe="Nothing was changed.",
        what_to_do="Ask the hospital for an mCODE or FHIR bundle as a JSON file.",
    )


def _resources(bundle: Any) -> Iterator[dict[str, Any]]:
    """Yield the resources of a bundle, or the one resource that is no bundle."""
    if not isinstance(bundle, dict):
        return
    if bundle.get("resourceType") != "Bundle":
        if isinstance(bundle.get("resourceType"), str):
            yield bundle
        return
    entries = bundle.get("entry")
    for entry in entries[:_MOST] if isinstance(entries, list) else ():
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if isinstance(resource, dict) and isinstance(resource.get("resourceType"), str):
            yield resource


@dataclass(slots=True)
class _Markers:
    er: str = ""
    pr: str = ""
    her2: str = ""
    ihc: str = ""
    ish: str = ""


@dataclass(slots=True)
class _Reading:
    resources: list[dict[str, Any]]
    drugs: DrugList
    profile: Profile = field(default_factory=Profile)
    understood: list[Understood] = field(default_factory=list)
    missed: list[NotUnderstood] = field(default_factory=list)
    markers: dict[str, _Markers] = field(default_factory=dict)

    def result(self) -> Imported:
        """Read every resource and put the draft together."""
        latest: dict[str, str] = {}
        for resource in self.resources:
            kind = resource["resourceType"]
            if not self._read(kind, resource, latest):
                self.missed.append(NotUnderstood(_text(kind), _summary(resource)))
        self._put_markers()
        return Imported(self.profile, tuple(self.understood), tuple(self.missed))

    def _read(self, kind: str, resource: dict[str, Any], latest: dict[str, str]) -> bool:
        if resource.get("status") in _NOT_REAL or resource.get("intent") in ("proposal", "plan"):
            return False
        if resource.get("doNotPerform") is True:
            return False
        if kind == "Patient":
            return self._patient(resource)
        if kind == "Condition":
            return self._condition(resource)
        if kind == "Observation":
            return self._observation(resource, latest)
        if kind in ("MedicationRequest", "MedicationAdministration", "MedicationStatement"):
            return self._medication(resource)
        return kind in ("Bundle", "Medication", "Organization", "Practitioner")

    def _put(self, question: str, value: Any, text: str) -> bool:
        self.profile = replace(self.profile, **{question: value})
        self.understood.append(Understood(question, text))
        return True

    def _patient(self, resource: dict[str, Any]) -> bool:
        born, gender = _date(resource.get("birthDate")), resource.get("gender")
        if born:
            self._put("birth_year", int(born[:4]), born[:4])
        if gender in ("female", "male"):
            self._put("sex", gender, gender)
        return bool(born) or gender in ("female", "male")

    def _condition(self, resource: dict[str, Any]) -> bool:
        words = _summary(resource).lower()
        found = _codes(resource.get("code")) | _codes(resource.get("bodySite"))
        place = next((p for code, p in codes.PLACES if any(f.startswith(code) for f in found)), "")
        if "refuted" in _codes(resource.get("verificationStatus")):
            return False
        text = _summary(resource)
        if place in ("brain", "leptomeningeal"):
            # The record tells that it is there, not whether it was treated or grows.
            return self._put(place, "unknown", text)
        if place and place not in self.profile.sites:
            return self._put("sites", (*self.profile.sites, place), text)
        if place:
            return True
        for name in ("lobular", "inflammatory"):
            if name in words and "breast" in words:
                return self._put(name, "yes", text)
        return False

    def _observation(self, resource: dict[str, Any], latest: dict[str, str]) -> bool:
        found = _codes(resource.get("code"))
        day = _day(resource)
        marker = next((codes.MARKERS[code] for code in found if code in codes.MARKERS), None)
        if marker is not None:
            return self._marker(marker, resource, day)
        if codes.VARIANT in found:
            return self._variant(resource)
        name = (
            "activity" if found & codes.ECOG else "present" if found & codes.DISEASE_STATUS else ""
        )
        if not name:
            return False
        if day < latest.get(name, ""):
            return True
        answer = _activity(resource) if name == "activity" else _status(resource)
        if answer is None:
            return False
        latest[name] = day
        return self._put(name, answer, _summary(resource))

    def _marker(self, marker: codes.Marker, resource: dict[str, Any], day: str) -> bool:
        words = _value_words(resource)
        sign = _sign(resource)
        at = self.markers.setdefault(day, _Markers())
        if marker == "pdl1":
            return bool(sign) and self._put("pdl1", sign, _summary(resource))
        if marker == "her2_ihc":
            score = re.search(r"(?<!\d)([0-3]) ?\+|\b0\b", words)
            if score is not None:
                at.ihc = f"{score[1]}+" if score[1] and score[1] != "0" else "0"
            elif sign:
                at.ihc = "3+" if sign == "positive" else ""
                at.her2 = at.her2 or sign
            return score is not None or bool(sign)
        if marker == "her2_ish":
            at.ish = sign
            return bool(sign)
        if "low" in words and "ultra" in words and marker == "her2":
            sign = "ultralow"
        elif re.search(r"\blow\b", words):
            sign = "low"
        if not sign:
            return False
        setattr(at, marker, sign)
        return True

    def _put_markers(self) -> None:
        days = sorted(day for day, at in self.markers.items() if at != _Markers())
        for day in days:
            at = self.markers[day]
            her2 = at.her2 if at.her2 in ("low", "ultralow") else _her2(at)
            biopsy = Biopsy(
                taken=day,
                er=at.er or None,  # type: ignore[arg-type]
                pr=at.pr or None,  # type: ignore[arg-type]
                her2=her2 or None,  # type: ignore[arg-type]
                ihc=at.ihc,
                ish=at.ish,
            )
            if len(days) > 1:
                self.profile = replace(self.profile, biopsies=(*self.profile.biopsies, biopsy))
            for name in ("er", "pr", "her2"):
                value = getattr(biopsy, name)
                if value is not None:
                    self._put(name, value, f"{day} {value}".strip())

    def _variant(self, resource: dict[str, Any]) -> bool:
        gene, origin = "", "unknown"
        parts = resource.get("component")
        for part in parts if isinstance(parts, list) else ():
            if not isinstance(part, dict):
                continue
            about = _codes(part.get("code"))
            if codes.GENE_STUDIED in about:
                gene = _display(part.get("valueCodeableConcept")).upper()
            elif codes.SOURCE_CLASS in about:
                said = _codes(part.get("valueCodeableConcept"))
                origin = "germline" if codes.GERMLINE in said else origin
                origin = "tumor" if codes.SOMATIC in said else origin
        sign = _sign(resource)
        if not re.fullmatch(r"[A-Z][A-Z0-9-]{1,11}", gene) or not sign:
            return False
        result = GeneResult(gene, "found" if sign == "positive" else "not_found", origin)  # type: ignore[arg-type]
        others = tuple(
            g for g in self.profile.genes if (g.gene, g.origin) != (result.gene, result.origin)
        )
        return self._put("genes", (*others, result), f"{gene}: {sign}")

    def _medication(self, resource: dict[str, Any]) -> bool:
        words = _display(resource.get("medicationCodeableConcept")) or self._referred(resource)
        first = re.split(r"[\s,(/]\s*(?:\d|injection|tablet|capsule|oral|hydrochloride)", words)[0]
        drug = self.drugs.named(words) or self.drugs.named(first)
        if drug is None:
            return False
        period = resource.get("effectivePeriod")
        period = period if isinstance(period, dict) else {}
        intent = _codes(_extension(resource, "treatment-intent"))
        setting = "advanced" if codes.PALLIATIVE in intent else "unknown"
        setting = "early" if intent & codes.CURATIVE else setting
        start = _date(period.get("start")) or _date(resource.get("authoredOn")) or _day(resource)
        had = DrugHad(
            drug=drug.name,
            setting=setting,  # type: ignore[arg-type]
            start=start,
            end=_date(period.get("end")),
            ongoing=resource.get("status") == "active" and not period.get("end"),
        )
        same = [
            one for one in self.profile.drugs if (one.drug, one.setting) == (drug.name, setting)
        ]
        if same:  # many administrations of one treatment
            joined = replace(
                same[0],
                start=min(filter(None, (same[0].start, start)), default=""),
                end=max(same[0].end, had.end),
                ongoing=same[0].ongoing or had.ongoing,
            )
            drugs = tuple(joined if one is same[0] else one for one in self.profile.drugs)
            self.profile = replace(self.profile, drugs=drugs)
            return True
        return self._put("drugs", (*self.profile.drugs, had), _text(words))

    def _referred(self, resource: dict[str, Any]) -> str:
        """Return the name of a medication that stands elsewhere in the bundle."""
        reference = resource.get("medicationReference")
        wanted = _text(reference.get("reference")) if isinstance(reference, dict) else ""
        inside = resource.get("contained")
        contained = [r for r in inside if isinstance(r, dict)] if isinstance(inside, list) else []
        for other in (*contained, *self.resources):
            number = _text(other.get("id"))
            meant = number and re.split(r"[/#:]", wanted)[-1] == number
            if meant and other.get("resourceType") == "Medication":
                return _display(other.get("code"))
        return ""


def _her2(at: _Markers) -> str:
    """Return the HER2 status that IHC and ISH make (ASCO/CAP 2018, affirmed 2023)."""
    if at.ihc == "3+" or at.ish == "positive":
        return "positive"
    if at.ihc == "1+" or (at.ihc == "2+" and at.ish == "negative"):
        return "low"
    # IHC 0 does not tell zero and ultralow apart.
    return at.her2 or ("negative" if at.ihc == "0" or at.ish == "negative" else "")


def _sign(resource: dict[str, Any]) -> str:
    found = _codes(resource.get("valueCodeableConcept")) | _codes(resource.get("interpretation"))
    words = _value_words(resource)
    denied = re.search(r"\b(?:not|no|non)\b", words)
    said = re.search(r"\bpositive\b|\bpresent\b|\bdetected\b", words)
    if (found & codes.POSITIVE or said) and not denied:
        return "positive"
    if found & codes.NEGATIVE or re.search(
        r"\bnegative\b|\babsent\b|not (?:present|detected)", words
    ):
        return "negative"
    return ""


def _activity(resource: dict[str, Any]) -> str | None:
    number = resource.get("valueInteger")
    if not isinstance(number, int) or isinstance(number, bool):
        found = re.search(r"\b[0-4]\b", _value_words(resource))
        number = int(found.group()) if found else -1
    return _ACTIVITY[number] if 0 <= number < len(_ACTIVITY) else None


def _status(resource: dict[str, Any]) -> str | None:
    found = _codes(resource.get("valueCodeableConcept"))
    if found & codes.WORSE:
        return "growing"
    return "working" if found & codes.NOT_WORSE else None


def _value_words(resource: dict[str, Any]) -> str:
    said = (_display(resource.get("valueCodeableConcept")), _text(resource.get("valueString")))
    return " ".join(said).lower()


def _codes(concept: Any) -> frozenset[str]:
    """Return the codes of a CodeableConcept or a list of them."""
    found: set[str] = set()
    for one in concept if isinstance(concept, list) else (concept,):
        coding = one.get("coding") if isinstance(one, dict) else None
        for part in coding if isinstance(coding, list) else ():
            if isinstance(part, dict) and isinstance(part.get("code"), str):
                found.add(part["code"])
    return frozenset(found)


def _display(concept: Any) -> str:
    if not isinstance(concept, dict):
        return ""
    coding = concept.get("coding")
    parts = [p for p in coding if isinstance(p, dict)] if isinstance(coding, list) else []
    said = [concept.get("text"), *(p.get("display") for p in parts)]
    return next((_text(text) for text in said if _text(text)), "")


def _extension(resource: dict[str, Any], name: str) -> Any:
    extensions = resource.get("extension")
    for one in extensions if isinstance(extensions, list) else ():
        if isinstance(one, dict) and _text(one.get("url")).endswith(name):
            return one.get("valueCodeableConcept")
    return None


def _day(resource: dict[str, Any]) -> str:
    period = resource.get("effectivePeriod")
    start = period.get("start") if isinstance(period, dict) else None
    return _date(resource.get("effectiveDateTime")) or _date(start)


def _date(value: Any) -> str:
    text = value[:10] if isinstance(value, str) else ""
    return text if _DATE.fullmatch(text) else ""


def _summary(resource: dict[str, Any]) -> str:
    parts = [
        _display(resource.get("code")),
        _display(resource.get("medicationCodeableConcept")),
        _display(resource.get("valueCodeableConcept")),
        _text(resource.get("valueString")),
    ]
    sites = resource.get("bodySite")
    parts += [_display(site) for site in (sites if isinstance(sites, list) else ())[:3]]
    return _text(", ".join(part for part in parts if part))


def _text(value: Any) -> str:
    return (
        " ".join(_CONTROL.sub(" ", value[: _SAID * 2]).split())[:_SAID]
        if isinstance(value, str)
        else ""
    )
