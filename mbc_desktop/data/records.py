"""What leaves the data layer about trials: frozen records, never rows."""

from __future__ import annotations

from dataclasses import dataclass, field

# City, state and country as the registry names them, and the city's center in degrees. A bare
# tuple, because half a million of them are hashed in a first fetch.
PlaceKey = tuple[str, str, str, float | None, float | None]


@dataclass(frozen=True, slots=True)
class TrialEntry:
    """Everything that is taken out of one registry record for storing."""

    nct: str
    title: str
    status: str
    last_known_status: str | None
    study_type: str | None
    phases: tuple[str, ...]
    kinds: tuple[str, ...]
    on_condition: bool
    sponsor: str | None
    start: str | None
    completion: str | None
    first_post: str | None
    last_update: str | None
    has_results: bool
    site_count: int
    texts: tuple[str, ...]  # in the order of library_tables.TEXT_COLUMNS
    places: dict[PlaceKey, bool]  # whether a site there takes people now
    raw: bytes  # the registry's own JSON
    digest: bytes  # of ``raw``


@dataclass(frozen=True, slots=True)
class TrialChange:
    """One thing that changed on a known trial. ``old`` and ``new`` are text or JSON text."""

    nct: str
    what: str  # "status", "sites", "dates", "criteria", "contacts"
    old: str | None
    new: str | None
    posted: str | None = None
    seen_at: str = ""


@dataclass(frozen=True, slots=True)
class TrialHead:
    """What a list shows of a trial. ``miles`` is to the nearest place asked about, or None."""

    nct: str
    title: str
    status: str
    last_known_status: str | None
    phases: tuple[str, ...]
    kinds: tuple[str, ...]
    sponsor: str | None
    last_update: str | None
    first_post: str | None
    has_results: bool
    site_count: int
    on_condition: bool
    left_why: str | None
    miles: float | None = None
    near: str | None = None  # city and state of the nearest place
    starred: bool = False


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One stored registry record, with what the store knows of its age and standing."""

    nct: str
    raw: bytes
    fetched_at: str
    coverage: str | None
    left_at: str | None
    left_why: str | None


@dataclass(frozen=True, slots=True)
class TrialStanding:
    """Where a stored trial stands: the registry's last update, its coverage, why it left if so."""

    last_update: str | None
    coverage: str | None
    left_why: str | None


@dataclass(frozen=True, slots=True)
class SyncRun:
    """One sync as it is stored: what was asked, how far it came and how it ended.

    ``next_token`` is None before the first page and empty after the last; ``whole`` says that every
    page was read while the registry's data rested, ``swept`` that what left was looked for.
    """

    id: int
    kind: str
    coverage: str
    query: str
    data_timestamp: str
    started_at: str
    finished_at: str | None
    outcome: str | None
    next_token: str | None
    whole: bool
    swept: bool
    pages: int
    expected: int | None
    requests: int
    bytes: int
    fetched: int
    new: int
    changed: int
    closed: int
    left: int
    skipped: str
    seconds: float
    error: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the stored trials. Empty tuples and None leave a filter open."""

    words: str = ""
    statuses: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    near: str = ""  # what the person typed: a ZIP or a city
    latitude: float | None = None
    longitude: float | None = None
    within_miles: float | None = None
    country: str = ""
    state: str = ""
    updated_since: str = ""  # ISO date
    has_results: bool | None = None
    fit: tuple[str, ...] = ()  # fits, ask, may_not_fit; a trial not read yet counts as ask
    sort: str = "relevance"  # relevance, distance, newest, updated, fit


@dataclass(frozen=True, slots=True)
class Counts:
    """How many hits each value of a filter would leave, the other filters kept."""

    status: dict[str, int] = field(default_factory=dict)
    phase: dict[str, int] = field(default_factory=dict)
    kind: dict[str, int] = field(default_factory=dict)
    country: dict[str, int] = field(default_factory=dict)
