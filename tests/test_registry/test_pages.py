"""Pages: sizes, tokens, totals, fields, order."""

from __future__ import annotations

import gzip
import itertools

import pytest

from tests.registry import StandInRegistry
from tests.test_registry.conftest import Client, Make, numbers_of


@pytest.fixture
def filled(registry: StandInRegistry, study: Make) -> StandInRegistry:
    """A stand-in with 25 studies; the later the number, the later the update."""
    for number in range(1, 26):
        registry.put(study(number, updated=f"2026-08-{number:02d}", phases=["PHASE2"]))
    return registry


@pytest.mark.usefixtures("filled")
class TestPages:
    """How a list comes in pages."""

    def test_ten_by_default(self, client: Client) -> None:
        """A page holds ten studies where no size is asked for, or 0 is."""
        assert len(client.page()["studies"]) == 10
        assert len(client.page(pageSize=0)["studies"]) == 10

    def test_walk_reaches_every_study_once(self, client: Client) -> None:
        """Following the tokens to the end meets every study once, in the order asked for."""
        met: list[int] = []
        more = {}
        while True:
            page = client.page(pageSize=7, sort="LastUpdatePostDate:asc", **more)
            met += numbers_of(page)
            if "nextPageToken" not in page:
                break
            more = {"pageToken": page["nextPageToken"]}
        assert met == list(range(1, 26))

    def test_exactly_full_page_has_a_token(self, client: Client) -> None:
        """A token comes whenever the page is exactly full, so the last page may be empty."""
        page = client.page(pageSize=25)
        assert len(page["studies"]) == 25
        last = client.page(pageSize=25, pageToken=page["nextPageToken"])
        assert last == {"studies": []}

    def test_total_on_the_first_page_only(self, client: Client) -> None:
        """`countTotal` counts on the first page, and is ignored on later ones."""
        first = client.page(countTotal="true")
        assert first["totalCount"] == 25
        later = client.page(countTotal="true", pageToken=first["nextPageToken"])
        assert "totalCount" not in later
        assert "totalCount" not in client.page()

    def test_token_knows_only_its_place(self, client: Client) -> None:
        """A token used with changed parameters answers the new query at the old place."""
        token = client.page(sort="LastUpdatePostDate:asc")["nextPageToken"]
        assert client.numbers(sort="LastUpdatePostDate:desc", pageToken=token) == list(
            range(15, 5, -1)
        )
        assert client.numbers(sort="LastUpdatePostDate:asc", pageSize=3, pageToken=token) == [
            11,
            12,
            13,
        ]

    def test_token_of_somebody_else_is_refused(self, client: Client) -> None:
        """A token that the registry did not give is a 400."""
        answer = client.studies(pageToken="ZVNjnonsense")
        assert (answer.status_code, answer.headers["content-type"]) == (
            400,
            "text/plain; charset=UTF-8",
        )

    def test_no_answer_has_null(self, client: Client) -> None:
        """What is absent is left out: neither token nor total is ever null."""
        page = client.page(pageSize=26)
        assert set(page) == {"studies"}


def test_size_above_a_thousand_is_a_thousand(
    registry: StandInRegistry, study: Make, client: Client
) -> None:
    """A page size above 1,000 silently becomes 1,000."""
    registry.put(*(study(number) for number in range(1, 1003)))
    assert len(client.page(pageSize=5000)["studies"]) == 1000


@pytest.mark.usefixtures("filled")
class TestFields:
    """Which parts of a record come."""

    def test_whole_record_by_default(self, client: Client, filled: StandInRegistry) -> None:
        """Without `fields` a record comes whole, as it was put."""
        found = client.page(filter_ids="NCT00000007")["studies"]
        assert found == [filled.record("NCT00000007")]

    def test_piece_names(self, client: Client) -> None:
        """Piece names give just those pieces, in their place in the record."""
        page = client.page(filter_ids="NCT00000007", fields="NCTId,OverallStatus|Phase")
        assert page["studies"] == [
            {
                "protocolSection": {
                    "identificationModule": {"nctId": "NCT00000007"},
                    "statusModule": {"overallStatus": "RECRUITING"},
                    "designModule": {"phases": ["PHASE2"]},
                }
            }
        ]

    def test_numbers_and_dates_for_the_sweep(self, client: Client) -> None:
        """The pieces of an id sweep come alike from the index and from the record."""
        page = client.page(filter_ids="NCT00000007", fields="NCTId,LastUpdatePostDate")
        assert page["studies"] == [
            {
                "protocolSection": {
                    "identificationModule": {"nctId": "NCT00000007"},
                    "statusModule": {"lastUpdatePostDateStruct": {"date": "2026-08-07"}},
                }
            }
        ]

    def test_sections_and_modules(self, client: Client) -> None:
        """Sections, modules and dotted paths bring all that lies below them."""
        sections = client.page(fields="protocolSection|hasResults", pageSize=1)["studies"][0]
        assert set(sections) == {"protocolSection", "hasResults"}
        assert len(sections["protocolSection"]) == 5
        module = client.page(fields="StatusModule", pageSize=1)["studies"][0]
        assert set(module["protocolSection"]) == {"statusModule"}
        path = client.page(fields="protocolSection.designModule.phases", pageSize=1)["studies"][0]
        assert path == {"protocolSection": {"designModule": {"phases": ["PHASE2"]}}}

    def test_lists_keep_their_shape(
        self, client: Client, filled: StandInRegistry, study: Make
    ) -> None:
        """Pieces inside lists come item by item; items without any are left out."""
        sites = [{"city": "Houston", "zip": "77002"}, {"city": "Tokyo"}, {"zip": "00000"}]
        filled.put(study(50, sites=sites))
        found = client.page(filter_ids="NCT00000050", fields="LocationCity")["studies"][0]
        assert found["protocolSection"]["contactsLocationsModule"]["locations"] == [
            {"city": "Houston"},
            {"city": "Tokyo"},
        ]

    def test_unknown_field(self, client: Client) -> None:
        """An unknown field is the registry's sentence."""
        answer = client.studies(fields="NCTId,StudyDesign")
        assert answer.status_code == 400
        assert answer.text == "Parameter 'fields' contains invalid field name: 'StudyDesign'"

    def test_no_csv(self, client: Client) -> None:
        """CSV wants other column names, as the registry says."""
        answer = client.studies(format="csv", fields="NCTId")
        assert answer.text == "Parameter 'fields' contains invalid CSV column name: 'NCTId'"


class TestOrder:
    """What `sort` does."""

    def test_dates_newest_first_and_missing_last(
        self, registry: StandInRegistry, study: Make, client: Client
    ) -> None:
        """Dates sort newest first unless told otherwise; studies without one come last."""
        registry.put(study(1, started="2024-05"), study(2), study(3, started="2025-01-09"))
        assert client.numbers(sort="StartDate") == [3, 1, 2]
        assert client.numbers(sort="StartDate:asc") == [1, 3, 2]

    def test_numbers_smallest_first(
        self, registry: StandInRegistry, study: Make, client: Client
    ) -> None:
        """Numbers sort smallest first unless told otherwise."""
        registry.put(study(1, enrolled=300), study(2, enrolled=20), study(3, enrolled=100))
        assert client.numbers(sort="EnrollmentCount") == [2, 3, 1]
        assert client.numbers(sort="EnrollmentCount:desc") == [1, 3, 2]

    def test_second_field_decides_ties(
        self, registry: StandInRegistry, study: Make, client: Client
    ) -> None:
        """The second of two fields decides where the first is alike."""
        registry.put(
            study(1, updated="2026-01-02", enrolled=5),
            study(2, updated="2026-01-02", enrolled=3),
            study(3, updated="2026-01-01", enrolled=1),
        )
        assert client.numbers(sort="LastUpdatePostDate:desc,EnrollmentCount:asc") == [2, 1, 3]

    def test_relevance(self, registry: StandInRegistry, study: Make, client: Client) -> None:
        """By relevance, what speaks of the condition more comes first."""
        registry.put(
            study(1, "A Study", conditions=["Breast Cancer"]),
            study(2, "Breast Cancer in Men", conditions=["Breast Cancer", "Breast Neoplasms"]),
        )
        assert client.numbers(query_cond="breast cancer", sort="@relevance") == [2, 1]

    @pytest.mark.parametrize(
        ("sort", "sentence"),
        [
            ("BriefTitle", "Unsupported sort field type: text"),
            ("NCTId", "Unsupported sort field type: nct"),
            ("Nonsense", "Parameter 'sort' contains invalid field name: 'Nonsense'"),
        ],
    )
    def test_refused(self, client: Client, sort: str, sentence: str) -> None:
        """Only dates, numbers and relevance can be sorted by."""
        answer = client.studies(sort=sort)
        assert (answer.status_code, answer.text) == (400, sentence)

    def test_two_fields_at_most(self, client: Client) -> None:
        """Three fields are one too many."""
        answer = client.studies(sort="StartDate,EnrollmentCount,LastUpdatePostDate")
        assert answer.status_code == 400

    def test_pages_shift_without_an_order(self, study: Make) -> None:
        """Where the stand-in is told to, a walk without `sort` misses studies and meets doubles."""
        with StandInRegistry((study(n) for n in range(1, 25)), shifting=True) as registry:
            client = Client(registry)
            for order, whole in (({}, False), ({"sort": "LastUpdatePostDate"}, True)):
                first = client.page(pageSize=12, **order)
                met = numbers_of(first)
                met += client.numbers(pageSize=12, pageToken=first["nextPageToken"], **order)
                assert (set(met) == set(range(1, 25))) is whole
            client.http.close()


@pytest.mark.usefixtures("filled")
class TestTransport:
    """Compression, tags, headers."""

    def test_gzip_where_accepted(self, client: Client) -> None:
        """A body is compressed for those who accept it, and the same for those who do not."""
        zipped = client.get("/studies?pageSize=25")
        plain = client.get("/studies?pageSize=25", **{"Accept-Encoding": "identity"})
        assert zipped.headers["content-encoding"] == "gzip"
        assert "content-encoding" not in plain.headers
        assert zipped.json() == plain.json()
        assert int(zipped.headers["content-length"]) < int(plain.headers["content-length"])

    def test_gzip_is_sound(self, filled: StandInRegistry, client: Client) -> None:
        """The joined body passes gzip's own check of length and checksum."""
        with client.http.stream("GET", "/studies?pageSize=25") as answer:
            raw = b"".join(answer.iter_raw())
        assert gzip.decompress(raw).startswith(b'{"studies":[')

    @pytest.mark.parametrize("path", ["/studies?pageSize=3", "/studies/NCT00000003", "/version"])
    def test_not_modified(self, filled: StandInRegistry, client: Client, path: str) -> None:
        """A known tag is answered with 304 until the data moves."""
        tag = client.get(path).headers["etag"]
        again = client.get(path, **{"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
        filled.touch()
        assert client.get(path, **{"If-None-Match": tag}).status_code == 200

    def test_one_connection_serves_many(self, filled: StandInRegistry, client: Client) -> None:
        """Connections are kept alive between requests."""
        with client.http.stream("GET", "/studies") as answer:
            answer.read()
            first = answer.extensions["network_stream"].get_extra_info("client_addr")
        with client.http.stream("GET", "/version") as answer:
            answer.read()
            second = answer.extensions["network_stream"].get_extra_info("client_addr")
        assert first == second

    def test_no_rate_headers(self, client: Client) -> None:
        """As with the registry, nothing tells a rate limit, an age or a last change."""
        headers = client.get("/studies").headers
        absent = ("retry-after", "cache-control", "last-modified", "x-ratelimit-limit")
        assert not [name for name in absent if name in headers]

    def test_requests_are_written_down(self, filled: StandInRegistry, client: Client) -> None:
        """Every request is kept with its path, query, headers and status."""
        client.get("/studies?query.cond=breast+cancer&pageSize=3", **{"User-Agent": "tester/1"})
        client.get("/studies/NCT99999999")
        first, second = filled.requests
        assert first.path == "/studies"
        assert first.query == {"query.cond": "breast cancer", "pageSize": "3"}
        assert first.headers["user-agent"] == "tester/1"
        assert (first.status, second.status, second.path) == (200, 404, "/studies/NCT99999999")

    def test_page_cache_changes_nothing(self, study: Make) -> None:
        """With and without kept pages the same bytes are answered."""
        bodies = []
        for cached in (True, False):
            with StandInRegistry((study(n) for n in range(1, 30)), page_cache=cached) as registry:
                client = Client(registry)
                asked = ["/studies?fields=NCTId&pageSize=20"] * 2
                bodies.extend(client.get(path).content for path in asked)
                client.http.close()
        assert all(a == b for a, b in itertools.pairwise(bodies))
