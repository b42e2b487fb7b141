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
from mbc_desktop.core.months import earliest_month, latest_month
from mbc_desktop.data.profile_records import Biopsy, DrugHad, GeneResult, Profile
from mbc_desktop.trials import mcode_codes as codes
from mbc_desktop.trials.biopsies import her2_goes_with, her2_of, receptor_of, with_biopsies
from mbc_desktop.trials.mcode_values import (
    codes_of,
    date_of,
    day_of,
    display_of,
    extension_of,
    notes_of,
    percent_of,
    sign_of,
    summary_of,
    text_of,
    value_words,
)
from mbc_desktop.trials.profile_drugs import DrugList, load_drug_list

LARGEST = 50_000_000
"""Bytes; the record of a whole life is smaller."""
_MOST = 20_000
_NOT_REAL = ("entered-in-error", "cancelled", "not-done", "not-taken", "draft")
_BREAK_MONTHS = 6
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
    patients = {text_of(r.get("id")) for r in resources if r.get("resourceType") == "Patient"}
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
    er_percent: int | None = None
    pr_percent: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    resources: list[dict[str, Any]]
    drugs: DrugList
    profile: Profile = field(default_factory=Profile)
    understood: list[Understood] = field(default_factory=list)
    missed: list[NotUnderstood] = field(default_factory=list)
    markers: dict[tuple[str, str], _Markers] = field(default_factory=dict)
    """By day and place."""
    given: list[tuple[DrugHad, str]] = field(default_factory=list)

    def result(self) -> Imported:
        """Read every resource and put the draft together."""
        latest: dict[str, str] = {}
        for resource in self.resources:
            kind = resource["resourceType"]
            if not self._read(kind, resource, latest):
                self.missed.append(NotUnderstood(text_of(kind), summary_of(resource)))
        self._put_markers()
        self._put_drugs()
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
        if kind == "Procedure":
            return self._procedure(resource)
        return kind in ("Bundle", "Medication", "Organization", "Practitioner", "Specimen")

    def _put(self, question: str, value: Any, text: str) -> bool:
        self.profile = replace(self.profile, **{question: value})
        self.understood.append(Understood(question, text))
        return True

    def _patient(self, resource: dict[str, Any]) -> bool:
        born, gender = date_of(resource.get("birthDate")), resource.get("gender")
        if born:
            self._put("birth_year", int(born[:4]), born[:4])
        if gender in ("female", "male"):
            self._put("sex", gender, gender)
        return bool(born) or gender in ("female", "male")

    def _condition(self, resource: dict[str, Any]) -> bool:
        words = summary_of(resource).lower()
        found = codes_of(resource.get("code")) | codes_of(resource.get("bodySite"))
        place = codes.place_of(found)
        place = "" if place == "breast" else place
        if "refuted" in codes_of(resource.get("verificationStatus")):
            return False
        text = summary_of(resource)
        if place in ("brain", "leptomeningeal"):
            # The record tells that it is there, not whether it was treated or grows.
            return self._put(place, "unknown", text)
        if place and place not in self.profile.sites:
            return self._put("sites", (*self.profile.sites, place), text)
        if place:
            return True
        if codes_of(resource.get("clinicalStatus")) & codes.CAME_BACK and "breast" in words:
            self._put("history", "recurred", text)
            return True
        for name in ("lobular", "inflammatory"):
            if name in words and "breast" in words:
                return self._put(name, "yes", text)
        return False

    def _observation(self, resource: dict[str, Any], latest: dict[str, str]) -> bool:
        found = codes_of(resource.get("code"))
        day = day_of(resource)
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
        return self._put(name, answer, summary_of(resource))

    def _marker(self, marker: codes.Marker, resource: dict[str, Any], day: str) -> bool:
        words = value_words(resource)
        sign = sign_of(resource)
        if marker == "pdl1":
            return bool(sign) and self._put("pdl1", sign, summary_of(resource))
        at = self.markers.setdefault((day, self._biopsy_place(resource)), _Markers())
        at.notes = tuple(dict.fromkeys((*at.notes, *notes_of(resource))))
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
        if marker == "her2" and "ultra" in words and "low" in words:
            sign = "ultralow"
        elif re.search(r"\blow\b", words):
            sign = "low"
        percent = percent_of(resource) if marker != "her2" else None
        if percent is not None:
            setattr(at, f"{marker}_percent", percent)
            sign = str(receptor_of(percent))
        if not sign:
            return False
        setattr(at, marker, sign)
        return True

    def _biopsy_place(self, resource: dict[str, Any]) -> str:
        """Return where the tissue of a test was taken from, empty where that is not said."""
        site = resource.get("bodySite")
        specimen = self._referred(resource.get("specimen"), "Specimen", resource)
        collected = specimen.get("collection")
        if isinstance(collected, dict) and not codes_of(site):
            site = collected.get("bodySite")
        return codes.place_of(codes_of(site))

    def _put_markers(self) -> None:
        biopsies = []
        for (day, place), at in self._joined_markers().items():
            made = her2_of(at.ihc, at.ish)
            # an answer in words may tell zero or ultralow from each other, which numbers do not
            her2 = at.her2 if at.her2 and her2_goes_with(at.her2, at.ihc, at.ish) else made
            biopsy = Biopsy(
                taken=day,
                place="" if place == "leptomeningeal" else place,
                er=at.er or None,  # type: ignore[arg-type]
                pr=at.pr or None,  # type: ignore[arg-type]
                her2=her2 or None,  # type: ignore[arg-type]
                ihc=at.ihc,
                ish=at.ish,
                er_percent=at.er_percent,
                pr_percent=at.pr_percent,
                words=text_of(" ".join(at.notes)),
            )
            biopsies.append(biopsy)
            self.understood += [
                Understood(name, f"{day} {value}".strip())
                for name in ("er", "pr", "her2")
                if (value := getattr(biopsy, name)) is not None
            ]
        self.profile = with_biopsies(self.profile, biopsies)

    def _joined_markers(self) -> dict[tuple[str, str], _Markers]:
        """Return the markers by biopsy; one without a place is the other one of that day."""
        found = {key: at for key, at in sorted(self.markers.items()) if at != _Markers()}
        for key in [key for key in found if not key[1]]:
            others = [other for other in found if other[0] == key[0] and other[1]]
            if len(others) == 1:
                own, other = found.pop(key), found[others[0]]
                for name in _Markers.__dataclass_fields__:
                    if getattr(other, name) in ("", None, ()):
                        setattr(other, name, getattr(own, name))
        return found

    def _variant(self, resource: dict[str, Any]) -> bool:
        gene, origin = "", "unknown"
        parts = resource.get("component")
        for part in parts if isinstance(parts, list) else ():
            if not isinstance(part, dict):
                continue
            about = codes_of(part.get("code"))
            if codes.GENE_STUDIED in about:
                gene = display_of(part.get("valueCodeableConcept")).upper()
            elif codes.SOURCE_CLASS in about:
                said = codes_of(part.get("valueCodeableConcept"))
                origin = "germline" if codes.GERMLINE in said else origin
                origin = "tumor" if codes.SOMATIC in said else origin
        sign = sign_of(resource)
        if not re.fullmatch(r"[A-Z][A-Z0-9-]{1,11}", gene) or not sign:
            return False
        result = GeneResult(gene, "found" if sign == "positive" else "not_found", origin)  # type: ignore[arg-type]
        before = next((g for g in self.profile.genes if g.gene == gene), None)
        # found in one test is found, and inherited is what a trial asks about
        weaker = result.result != "found" or (before is not None and before.origin == "germline")
        if before is not None and before.result == "found" and weaker:
            return True
        others = tuple(g for g in self.profile.genes if g.gene != gene)
        return self._put("genes", (*others, result), f"{gene}: {sign}")

    def _medication(self, resource: dict[str, Any]) -> bool:
        words = display_of(resource.get("medicationCodeableConcept"))
        if not words:
            medicine = self._referred(resource.get("medicationReference"), "Medication", resource)
            words = display_of(medicine.get("code"))
        first = re.split(r"[\s,(/]\s*(?:\d|injection|tablet|capsule|oral|hydrochloride)", words)[0]
        drug = self.drugs.named(words) or self.drugs.named(first)
        if drug is None:
            return False
        start = date_of(resource.get("authoredOn")) or day_of(resource)
        self._give(DrugHad(drug=drug.name, start=start), resource, "effectivePeriod", words)
        return True

    def _procedure(self, resource: dict[str, Any]) -> bool:
        """Take surgery and radiation over as rows of the timeline."""
        found = codes_of(resource.get("code")) | codes_of(resource.get("category"))
        meta = resource.get("meta")
        profiles = meta.get("profile") if isinstance(meta, dict) else None
        named = " ".join(text_of(one) for one in profiles) if isinstance(profiles, list) else ""
        kind = next(
            (
                name
                for name, (known, profile) in codes.PROCEDURES.items()
                if found & known or profile in named
            ),
            "",
        )
        if not kind:
            return False
        start = date_of(resource.get("performedDateTime"))
        self._give(DrugHad(kind=kind, start=start), resource, "performedPeriod", kind)
        return True

    def _give(self, had: DrugHad, resource: dict[str, Any], period: str, words: str) -> None:
        """Keep one thing given, with when and for what it was given and why it ended."""
        told = resource.get(period)
        told = told if isinstance(told, dict) else {}
        intent = codes_of(extension_of(resource, "-intent"))
        reason = codes_of(resource.get("statusReason")) | codes_of(
            extension_of(resource, "termination-reason")
        )
        had = replace(
            had,
            setting=next((s for s, known in codes.SETTINGS.items() if intent & known), "unknown"),
            start=date_of(told.get("start")) or had.start,
            end=date_of(told.get("end")),
            ongoing=resource.get("status") == "active" and not told.get("end"),
            why_stopped=next((why for why, known in codes.STOPPED.items() if reason & known), None),
        )
        self.given.append((had, text_of(words)))

    def _put_drugs(self) -> None:
        """Join what was given often to treatments, from the first time to the last."""
        joined: list[tuple[DrugHad, str]] = []
        for had, words in sorted(self.given, key=lambda one: (one[0].start or "9999", one[0].drug)):
            place = next(
                (at for at, one in enumerate(joined) if _is_one_treatment(one[0], had)), None
            )
            if place is None:
                joined.append((had, words))
            else:
                joined[place] = (_join(joined[place][0], had), joined[place][1])
        for had, words in joined:
            self._put("drugs", (*self.profile.drugs, had), words)

    def _referred(self, reference: Any, kind: str, within: dict[str, Any]) -> dict[str, Any]:
        """Return the resource of a kind that another one refers to, empty where it is not here."""
        wanted = text_of(reference.get("reference")) if isinstance(reference, dict) else ""
        inside = within.get("contained")
        contained = [r for r in inside if isinstance(r, dict)] if isinstance(inside, list) else []
        for other in (*contained, *self.resources):
            number = text_of(other.get("id"))
            meant = number and re.split(r"[/#:]", wanted)[-1] == number
            if meant and other.get("resourceType") == kind:
                return other
        return {}


def _is_one_treatment(one: DrugHad, other: DrugHad) -> bool:
    """Say whether two entries are of one treatment: the same, without a long break between."""
    if (one.drug, one.kind, one.setting) != (other.drug, other.kind, other.setting):
        return False
    ended, began = latest_month(one.end or one.start), earliest_month(other.start)
    return one.ongoing or ended is None or began is None or began - ended <= _BREAK_MONTHS


def _join(one: DrugHad, other: DrugHad) -> DrugHad:
    """Return one treatment of two entries, the first of which began first."""
    end = max(one.end, other.end) or (other.start if other.start > one.start else "")
    ongoing = one.ongoing or other.ongoing
    return replace(
        one,
        start=min(filter(None, (one.start, other.start)), default=""),
        end="" if ongoing else end,
        ongoing=ongoing,
        why_stopped=other.why_stopped or one.why_stopped,
    )


def _activity(resource: dict[str, Any]) -> str | None:
    number = resource.get("valueInteger")
    if not isinstance(number, int) or isinstance(number, bool):
        found = re.search(r"\b[0-4]\b", value_words(resource))
        number = int(found.group()) if found else -1
    return _ACTIVITY[number] if 0 <= number < len(_ACTIVITY) else None


def _status(resource: dict[str, Any]) -> str | None:
    found = codes_of(resource.get("valueCodeableConcept"))
    if found & codes.WORSE:
        return "growing"
    return "working" if found & codes.NOT_WORSE else None
