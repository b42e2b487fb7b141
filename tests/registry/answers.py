"""What the registry answers to a request: checks, the pages, single studies, sizes, version."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any

import msgspec

from tests.registry import areas, gzipped
from tests.registry.gzipped import Piece
from tests.registry.search import Refused, Search, listed
from tests.registry.shelf import Entry, Shelf

API_VERSION = "2.0.5"
_ENCODE = msgspec.json.Encoder().encode
_NCT = re.compile(r"[Nn][Cc][Tt]0*[1-9]\d{0,7}")
_LIST_PARAMETERS = frozenset(
    areas.words(
        "format markupFormat query.cond query.term query.locn query.titles query.intr query.outc "
        "query.spons query.lead query.id query.patient filter.overallStatus filter.geo filter.ids "
        "filter.advanced filter.synonyms postFilter.overallStatus postFilter.geo postFilter.ids "
        "postFilter.advanced postFilter.synonyms aggFilters geoDecay fields sort countTotal "
        "pageSize pageToken"
    )
)
_ONE_PARAMETERS = frozenset(("format", "markupFormat", "fields"))
_OF_THE_PAGE = ("pageToken", "pageSize", "countTotal")
_INDEX_ONLY = frozenset(
    areas.PIECES[piece] for piece in ("NCTId", "OverallStatus", "LastUpdatePostDate")
)
Spoil = Callable[[Any], Any]


@dataclass(frozen=True)
class Answer:
    """What goes back over the wire.

    `body` is sent as it is; `length` is what Content-Length says where that differs. `then` is what
    the connection does afterwards: keep, close, or hang until the registry is closed. `pause` is
    the wait in seconds before each 16 KB of the body. Status 0 sends nothing at all.
    """

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | Iterable[bytes] = b""
    length: int | None = None
    then: str = "keep"
    pause: float = 0.0


def text(status: int, sentence: str) -> Answer:
    """An error as the registry words it: text/plain, one sentence."""
    return Answer(status, {"Content-Type": "text/plain; charset=UTF-8"}, sentence.encode())


def token_of(offset: int) -> str:
    """An opaque token for a position; it knows nothing of its query."""
    number = offset.to_bytes(5, "big")
    check = hashlib.blake2s(number, digest_size=16).digest()
    hidden = bytes(a ^ b for a, b in zip(number, check, strict=False))
    return "ZVNj" + base64.urlsafe_b64encode(check + hidden).decode().rstrip("=")


def offset_of(token: str) -> int:
    """The position in a token.

    Raises:
        Refused: it is none of ours.
    """
    try:
        raw = base64.urlsafe_b64decode(token[4:] + "=" * (-len(token[4:]) % 4))
    except ValueError:
        raw = b""
    check, hidden = raw[:16], raw[16:]
    number = bytes(a ^ b for a, b in zip(hidden, check, strict=False))
    if len(number) != 5 or hashlib.blake2s(number, digest_size=16).digest() != check:
        raise Refused("Parameter `pageToken` has incorrect format")
    return int.from_bytes(number, "big")


@dataclass(frozen=True)
class _Wanted:
    """Which parts of a record are asked for; nothing set is all of it."""

    sections: frozenset[str] | None = None
    tree: dict[str, Any] | None = None
    index_only: tuple[str, ...] | None = None


def _wanted(parameters: Mapping[str, str]) -> _Wanted:
    if "fields" not in parameters:
        return _Wanted()
    names = listed(parameters["fields"])
    if not names:
        raise Refused("Parameter 'fields' must not be empty")
    paths: list[str] = []
    for name in names:
        if name in areas.SEARCH_AREAS:
            paths.extend(areas.PIECES[piece] for piece in areas.SEARCH_AREAS[name])
            continue
        path = areas.path_of(name)
        if path is None:
            raise Refused(f"Parameter 'fields' contains invalid field name: '{name}'")
        paths.append(path)
    if all("." not in path for path in paths):
        return _Wanted(sections=frozenset(paths))
    if _INDEX_ONLY.issuperset(paths):
        return _Wanted(tree=areas.tree_of(paths), index_only=tuple(paths))
    return _Wanted(tree=areas.tree_of(paths))


class Answers:
    """Answers requests over a shelf of records; safe to use from threads."""

    def __init__(
        self, shelf: Shelf, *, timestamp: str, page_cache: bool, shifting: bool = False
    ) -> None:
        self._shelf = shelf
        self._search = Search(shelf)
        self._pages: OrderedDict[tuple[Any, ...], bytes] = OrderedDict()
        self._page_cache = page_cache
        self._shift = itertools.count(0, 3) if shifting else None
        self._lock = Lock()
        self.timestamp = timestamp

    @property
    def etag(self) -> str:
        """One for the state of the data, as the registry's looks."""
        state = f"{self.timestamp} {self._shelf.revision}".encode()
        number = int.from_bytes(hashlib.blake2s(state, digest_size=5).digest(), "big")
        return f'"883b003/0.34.1/{number:x}"'

    def answer(
        self,
        path: str,
        parameters: Mapping[str, str],
        headers: Mapping[str, str],
        *,
        spoil: Spoil | None = None,
        spoil_at: int = 0,
    ) -> Answer:
        """The answer to GET `path` (relative to the API's base), with lower-case header names."""
        try:
            if path == "/version":
                version = {"apiVersion": API_VERSION, "dataTimestamp": self.timestamp}
                pieces = [gzipped.piece(_ENCODE(version))]
            elif path == "/studies":
                return self._send_page(parameters, headers, spoil, spoil_at)
            elif path == "/stats/size":
                pieces = [gzipped.piece(_ENCODE(self._sizes()))]
            elif path.startswith("/studies/") and path.count("/") == 2:
                found = self._study(path.removeprefix("/studies/"), parameters, spoil)
                if isinstance(found, Answer):
                    return found
                pieces = [found]
            else:
                return text(404, "Not Found")
        except Refused as refused:
            return text(refused.status, str(refused))
        return self._send(pieces, headers)

    def prepare(self, parameters: Mapping[str, str]) -> int:
        """Match, sort and compress all pages of a query; returns how many there are.

        Pages are found again for the same parameters in any order, with the tokens given here.

        Raises:
            Refused: a request that the registry refuses.
        """
        size = _page_size(parameters.get("pageSize", "10"))
        count = len(self._search.find(parameters))
        offsets = range(0, count + 1, size)
        for offset in offsets:
            later = {"pageToken": token_of(offset)} if offset else {}
            # Sending what comes after the first page with countTotal is allowed, and ignored.
            asked = dict(parameters) | later
            self._send_page(asked, {"accept-encoding": "gzip"}, None, 0)
        return len(offsets)

    # -- pages ---------------------------------------------------------------------------------

    def _send_page(
        self,
        parameters: Mapping[str, str],
        headers: Mapping[str, str],
        spoil: Spoil | None,
        spoil_at: int,
    ) -> Answer:
        key = (self._shelf.revision, tuple(sorted(parameters.items())))
        zipped = _takes_gzip(headers)
        usable = self._page_cache and zipped and spoil is None
        body = self._pages.get(key) if usable else None
        if body is None:
            pieces, _ = self._page(parameters, spoil, spoil_at)
            answer = self._send(pieces, headers)
            if usable and answer.status == 200 and isinstance(answer.body, bytes):
                self._keep(key, answer.body)
            return answer
        return self._wrap(body, headers, zipped=True)

    def _keep(self, key: tuple[Any, ...], body: bytes) -> None:
        # A page of whole records is quick to lay together again; only small ones are worth it.
        if len(body) > 1 << 19:
            return
        with self._lock:
            self._pages[key] = body
            while len(self._pages) > 256:
                self._pages.popitem(last=False)

    def _page(
        self, parameters: Mapping[str, str], spoil: Spoil | None, spoil_at: int
    ) -> tuple[list[Piece], str | None]:
        for name in parameters:
            if name not in _LIST_PARAMETERS:
                raise Refused(f"`{name}` is unknown parameter")
        _check_format(parameters)
        wanted = _wanted(parameters)
        size = _page_size(parameters.get("pageSize", "10"))
        offset = offset_of(parameters["pageToken"]) if "pageToken" in parameters else 0
        query = {name: v for name, v in parameters.items() if name not in _OF_THE_PAGE}
        entries = self._search.find(query)
        if self._shift is not None and "sort" not in query and entries:
            by = next(self._shift) % len(entries)
            entries = entries[by:] + entries[:by]
        page = entries[offset : offset + size]
        token = token_of(offset + size) if len(page) == size else None
        tail = "\n]"
        if token is not None:
            tail += f',"nextPageToken":"{token}"'
        if _is_true(parameters.get("countTotal", "false")) and "pageToken" not in parameters:
            tail += f',"totalCount":{len(entries)}'
        pieces = [gzipped.piece(b'{"studies":[\n')]
        for at, entry in enumerate(page):
            if at:
                pieces.append(_COMMA)
            pieces.append(self._render(entry, wanted, spoil if at == spoil_at else None))
        pieces.append(gzipped.piece(f"{tail}}}\n".encode()))
        if wanted.index_only and spoil is None:
            pieces = [gzipped.piece(b"".join(gzipped.inflate(part.deflated) for part in pieces))]
        return pieces, token

    def _render(self, entry: Entry, wanted: _Wanted, spoil: Spoil | None) -> Piece:
        if spoil is not None:
            return gzipped.piece(_ENCODE(spoil(self._shelf.fresh_record(entry))))
        if wanted.index_only is not None:
            return gzipped.piece(_ENCODE(_from_index(entry, wanted.index_only)), level=0)
        if wanted.tree is not None:
            part = areas.project(self._shelf.record(entry), wanted.tree)
            return gzipped.piece(_ENCODE(part or {}))
        if wanted.sections is None or entry.sections <= wanted.sections:
            return self._shelf.piece(entry)
        held = self._shelf.sections(entry)
        return gzipped.piece(_ENCODE({k: v for k, v in held.items() if k in wanted.sections}))

    # -- the rest ------------------------------------------------------------------------------

    def _study(
        self, nct: str, parameters: Mapping[str, str], spoil: Spoil | None
    ) -> Piece | Answer:
        if not _NCT.fullmatch(nct):
            raise Refused("Parameter `nctId` has incorrect format")
        for name in parameters:
            if name not in _ONE_PARAMETERS:
                raise Refused(f"`{name}` is unknown parameter")
        _check_format(parameters)
        wanted = _wanted(parameters)
        number = f"NCT{int(nct[3:]):08d}"
        actual = self._shelf.aliases.get(number)
        if actual is not None and number not in self._shelf.entries:
            query = f"?fields={parameters['fields']}" if "fields" in parameters else ""
            place = f"/api/v2/studies/{actual}{query}"
            return replace(text(301, ""), headers={"Location": place})
        entry = self._shelf.entries.get(number)
        if entry is None:
            raise Refused(f"NCT number {number} not found", status=404)
        return self._render(entry, wanted, spoil)

    def _sizes(self) -> dict[str, Any]:
        entries = sorted(self._shelf.entries.values(), key=lambda entry: -entry.place[4])
        lengths = [entry.place[4] for entry in entries]
        total = len(lengths)
        return {
            "averageSizeBytes": sum(lengths) // total if total else 0,
            "largestStudies": [{"id": e.nct, "sizeBytes": e.place[4]} for e in entries[:10]],
            "percentiles": {
                str(p): lengths[-1 - (total - 1) * p // 100] for p in (10, 25, 50, 75, 90, 95, 99)
            }
            if total
            else {},
            "ranges": [{"sizeRange": "all", "studiesCount": total}],
            "totalStudies": total,
        }

    def _send(self, pieces: list[Piece], headers: Mapping[str, str]) -> Answer:
        zipped = _takes_gzip(headers)
        if zipped:
            body = gzipped.join(pieces)
        else:
            body = b"".join(gzipped.inflate(part.deflated) for part in pieces)
        return self._wrap(body, headers, zipped=zipped)

    def _wrap(self, body: bytes, headers: Mapping[str, str], *, zipped: bool) -> Answer:
        tag = self.etag
        known = headers.get("if-none-match", "")
        if known == "*" or tag in (part.strip().removeprefix("W/") for part in known.split(",")):
            return Answer(304, {"ETag": tag})
        out = {"Content-Type": "application/json", "ETag": tag, "Vary": "Accept-Encoding"}
        if zipped:
            out["Content-Encoding"] = "gzip"
        return Answer(200, out, body)


_COMMA = gzipped.piece(b",\n")


def _from_index(entry: Entry, paths: Iterable[str]) -> dict[str, Any]:
    status: dict[str, Any] = {}
    protocol: dict[str, Any] = {}
    for path in paths:
        if path.endswith(".nctId"):
            protocol["identificationModule"] = {"nctId": entry.nct}
        elif path.endswith(".overallStatus") and entry.status:
            status["overallStatus"] = entry.status
        elif path.endswith(".date") and entry.last_update:
            status["lastUpdatePostDateStruct"] = {"date": entry.last_update}
    if status:
        protocol["statusModule"] = status
    return {"protocolSection": protocol}


def _takes_gzip(headers: Mapping[str, str]) -> bool:
    return "gzip" in headers.get("accept-encoding", "")


def _is_true(value: str) -> bool:
    if value not in ("true", "false"):
        raise Refused(f"Invalid value in parameter `countTotal`: `{value}`")
    return value == "true"


def _page_size(value: str) -> int:
    if not value.isascii() or not value.isdigit():
        raise Refused(f"Invalid value in parameter `pageSize`: `{value}`")
    return min(int(value), 1000) or 10


def _check_format(parameters: Mapping[str, str]) -> None:
    form = parameters.get("format", "json")
    if form == "csv":
        first = listed(parameters.get("fields", "NCTId"))[0]
        raise Refused(f"Parameter 'fields' contains invalid CSV column name: '{first}'")
    if form != "json":
        raise Refused(f"Invalid value in parameter `format`: `{form}`")
    markup = parameters.get("markupFormat", "markdown")
    if markup not in ("markdown", "legacy"):
        raise Refused(f"Invalid value in parameter `markupFormat`: `{markup}`")
