"""Which records a request asks for, and in which order."""

from __future__ import annotations

import math
import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

from tests.registry import areas
from tests.registry.essie import BadQuery, compile_query, nct_numbers
from tests.registry.shelf import INDEXED_AREAS, Entry, Shelf
from tests.registry.words import reading


class Refused(ValueError):
    """The request is refused; the message is the registry's sentence."""

    def __init__(self, sentence: str, *, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status


def listed(value: str) -> list[str]:
    """The items of a list joined by commas or pipes."""
    return [item.strip() for item in re.split(r"[,|]", value) if item.strip()]


_QUERIES = {
    "query.cond": ("ConditionSearch", "Conditions or disease"),
    "query.term": ("BasicSearch", "Other terms"),
    "query.locn": ("LocationSearch", "Location terms"),
    "query.titles": ("TitleSearch", "Title / acronym"),
    "query.intr": ("InterventionSearch", "Intervention / treatment"),
    "query.outc": ("OutcomeSearch", "Outcome measure"),
    "query.spons": ("SponsorSearch", "Sponsor / collaborator"),
    "query.lead": ("LeadSponsorName", "Lead sponsor"),
    "query.id": ("IdSearch", "Study IDs"),
    "query.patient": ("PatientSearch", "Patient"),
}
_GEO = re.compile(r"distance\((-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?)(km|mi)?\)")
_ID = re.compile(r"[Nn][Cc][Tt]0*[1-9]\d{0,7}")
_SORT = re.compile(r"([a-zA-Z][a-zA-Z0-9\-. ]*|@relevance)(?::(asc|desc))?")
_TYPE_NAMES = {"t": "text", "e": "enum", "b": "boolean", "nct": "nct", "o": "struct"}
_GEO_POINTS = "protocolSection.contactsLocationsModule.locations.geoPoint"
Keep = Callable[[Entry], bool]


class Search:
    """Finds and orders entries of a shelf; remembers what it found until the shelf changes."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._found: OrderedDict[tuple[Any, ...], list[Entry]] = OrderedDict()
        self._lock = Lock()

    def find(self, parameters: Mapping[str, str]) -> list[Entry]:
        """All entries that a request asks for, in its order.

        Raises:
            Refused: a query, filter or order that the registry refuses.
        """
        asked = {
            name: value
            for name, value in parameters.items()
            if name == "sort" or name.startswith(("query.", "filter.", "postFilter."))
        }
        key = (self._shelf.revision, *sorted(asked.items()))
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        entries = self._ordered(self._matching(asked), asked)
        with self._lock:
            self._found[key] = entries
            while len(self._found) > 32:
                self._found.popitem(last=False)
        return entries

    def _matching(self, asked: Mapping[str, str]) -> list[Entry]:
        cheap: list[Keep] = []
        dear: list[Keep] = []
        only_numbers = False
        for name, (area, label) in _QUERIES.items():
            query = asked.get(name, "")
            if not query.strip():
                continue
            numbers = nct_numbers(query)
            if numbers is not None:
                only_numbers = True
                cheap.append(self._among(numbers))
                continue
            self._add(query, area, label, cheap, dear)
        for prefix in ("filter.", "postFilter."):
            if only_numbers:
                _check_filters(asked, prefix)
            else:
                self._add_filters(asked, prefix, cheap, dear)
        entries = list(self._shelf.entries.values())
        for keep in cheap + dear:
            entries = [entry for entry in entries if keep(entry)]
        return entries

    def _add(self, query: str, area: str, label: str, cheap: list[Keep], dear: list[Keep]) -> None:
        try:
            compiled = compile_query(query, area=area, label=label)
        except BadQuery as refused:
            raise Refused(str(refused)) from None
        view = self._shelf.view
        (cheap if compiled.areas <= INDEXED_AREAS else dear).append(
            lambda entry: compiled.matches(view(entry))
        )

    def _add_filters(
        self, asked: Mapping[str, str], prefix: str, cheap: list[Keep], dear: list[Keep]
    ) -> None:
        _check_filters(asked, prefix)
        if value := asked.get(f"{prefix}overallStatus"):
            statuses = frozenset(listed(value))
            cheap.append(lambda entry: entry.status in statuses)
        if value := asked.get(f"{prefix}ids"):
            cheap.append(self._among([f"NCT{int(item[3:]):08d}" for item in listed(value)]))
        if value := asked.get(f"{prefix}advanced"):
            self._add(value, "BasicSearch", "advanced filter", cheap, dear)
        if value := asked.get(f"{prefix}geo"):
            dear.append(self._within(value))

    def _among(self, numbers: list[str]) -> Keep:
        aliases = self._shelf.aliases
        wanted = frozenset(numbers) | {aliases[number] for number in numbers if number in aliases}
        return lambda entry: entry.nct in wanted

    def _within(self, value: str) -> Keep:
        found = _GEO.fullmatch(value)
        if found is None:
            raise Refused("Parameter `filter.geo` has incorrect format")
        lat, lon, reach = float(found[1]), float(found[2]), float(found[3])
        miles = reach / 1.609344 if found[4] == "km" else reach

        def keep(entry: Entry) -> bool:
            points = self._shelf.view(entry).values(_GEO_POINTS)
            return any(miles_between(lat, lon, p["lat"], p["lon"]) <= miles for p in points)

        return keep

    def _ordered(self, entries: list[Entry], asked: Mapping[str, str]) -> list[Entry]:
        orders = listed(asked.get("sort", ""))
        if len(orders) > 2:
            raise Refused("Parameter `sort` contains more than 2 items")
        for order in reversed(orders):
            found = _SORT.fullmatch(order)
            if found is None:
                raise Refused("Item 1 in parameter `sort` has incorrect format")
            entries = self._by(entries, found[1], found[2], asked)
        return entries

    def _by(
        self, entries: list[Entry], name: str, direction: str | None, asked: Mapping[str, str]
    ) -> list[Entry]:
        if name == "@relevance":
            patterns = reading(asked.get("query.cond", ""))
            return sorted(
                entries,
                key=lambda entry: sum(len(p.findall(entry.conditions)) for p in patterns),
                reverse=direction != "asc",
            )
        path = areas.path_of(name)
        if path is None:
            raise Refused(f"Parameter 'sort' contains invalid field name: '{name}'")
        kind = areas.KINDS[path]
        if kind not in ("d", "n"):
            raise Refused(f"Unsupported sort field type: {_TYPE_NAMES[kind]}")
        values = {e.nct: next(iter(self._shelf.view(e).values(path)), None) for e in entries}
        backwards = (direction or ("desc" if kind == "d" else "asc")) == "desc"
        held = [entry for entry in entries if values[entry.nct] is not None]
        held.sort(key=lambda entry: values[entry.nct], reverse=backwards)  # type: ignore[arg-type,return-value]
        return held + [entry for entry in entries if values[entry.nct] is None]


def _check_filters(asked: Mapping[str, str], prefix: str) -> None:
    for value in listed(asked.get(f"{prefix}overallStatus", "")):
        if value not in areas.STATUSES:
            raise Refused(f"Invalid value in parameter `overallStatus`: `{value}`")
    for at, value in enumerate(listed(asked.get(f"{prefix}ids", "")), start=1):
        if not _ID.fullmatch(value):
            raise Refused(f"Item {at} in parameter `{prefix}ids` has incorrect format")


def miles_between(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance in miles (haversine, mean radius 3,958.8 miles)."""
    p, q = math.radians(lat), math.radians(other_lat)
    half = math.sin((q - p) / 2) ** 2
    half += math.cos(p) * math.cos(q) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 7917.6 * math.asin(math.sqrt(half))
