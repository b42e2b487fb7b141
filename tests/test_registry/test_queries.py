"""Queries and filters: which records are found."""

from __future__ import annotations

import pytest

from tests.registry import StandInRegistry
from tests.test_registry.conftest import Client, Make

UNBALANCED = (
    "Error parsing query in Conditions or disease: no viable alternative at input 'onset'\n"
    "missing ')' at '<EOF>'"
)
NO_SUCH_STATUS = (
    "Error parsing query in Other terms:\nAllowed values for enum field "
    "`protocolSection.statusModule.overallStatus` are `ACTIVE_NOT_RECRUITING`, `COMPLETED`, "
)


class TestConditions:
    """`query.cond`, read as loosely as the registry does."""

    @pytest.mark.parametrize(
        ("title", "conditions"),
        [
            ("A Study", ["Breast Cancer"]),
            ("A Study", ["Breast Neoplasms"]),
            ("A Study", ["Metastatic Breast Carcinoma"]),
            ("A Study", ["Carcinoma of the Breast"]),
            ("A Study", ["Triple Negative Breast Cancer"]),
            ("A Study", ["Breast Tumours"]),
            ("Sentinel Nodes After Drug Treatment of Breast Cancer", ["Sentinel Lymph Node"]),
            ("A Study in BREAST and Ovarian Cancer", ["Neoplasms"]),
        ],
    )
    def test_breast_cancer_is_found(
        self,
        registry: StandInRegistry,
        study: Make,
        client: Client,
        title: str,
        conditions: list[str],
    ) -> None:
        """Breast cancer is found under its other names, and in titles."""
        registry.put(study(1, title, conditions=conditions))
        assert client.numbers(query_cond="breast cancer") == [1]
        assert client.numbers(query_cond='"breast cancer"') == [1]

    def test_keywords_and_meshes_let_others_in(
        self, registry: StandInRegistry, study: Make, client: Client
    ) -> None:
        """A melanoma study with breast cancer among its keywords is let in; one without is not."""
        let_in = study(1, "Melanoma", conditions=["Melanoma"])
        let_in["protocolSection"]["conditionsModule"]["keywords"] = ["breast cancer"]
        by_mesh = study(2, "A Study", conditions=["Solid"])
        by_mesh["derivedSection"] = {
            "conditionBrowseModule": {"meshes": [{"id": "D001943", "term": "Breast Neoplasms"}]}
        }
        registry.put(let_in, by_mesh, study(3, "Melanoma", conditions=["Melanoma"]))
        assert client.numbers(query_cond="breast cancer") == [1, 2]

    def test_solid_tumors(self, registry: StandInRegistry, study: Make, client: Client) -> None:
        """Advanced solid tumors are found under their other names, and beside breast cancer."""
        registry.put(
            study(1, "A Study", conditions=["Advanced Solid Tumor"]),
            study(2, "A Study", conditions=["Metastatic Solid Tumours"]),
            study(3, "A Study", conditions=["Solid Malignancies"]),
            study(4, "A Study", conditions=["Breast Cancer"]),
            study(5, "A Study", conditions=["Asthma"]),
        )
        assert client.numbers(query_cond="advanced solid tumor") == [1, 2, 3]
        both = '"breast cancer" OR "advanced solid tumor"'
        assert client.numbers(query_cond=both) == [1, 2, 3, 4]

    def test_all_words_are_needed(
        self, registry: StandInRegistry, study: Make, client: Client
    ) -> None:
        """Bare words are ANDed, whatever their order; a quoted phrase keeps it."""
        registry.put(
            study(1, "Fatigue in Older Adults", conditions=["Fatigue"]),
            study(2, "Older Adults", conditions=["Asthma"]),
        )
        assert client.numbers(query_cond="adults fatigue") == [1]
        assert client.numbers(query_cond='"adults fatigue"') == []
        assert client.numbers(query_cond='"older adults"') == [1, 2]


@pytest.fixture
def three(registry: StandInRegistry, study: Make) -> StandInRegistry:
    """Three studies that differ in all that can be asked for."""
    registry.put(
        study(
            1,
            "Tablets in Breast Cancer",
            status="RECRUITING",
            updated="2026-08-10",
            started="2025-03",
            phases=["PHASE2"],
            drug="Trastuzumab deruxtecan",
            sponsor="Sample Pharma",
            minimum_age="18 Years",
            sites=[
                {"city": "Houston", "state": "Texas", "country": "United States",
                 "status": "COMPLETED", "geoPoint": {"lat": 29.76328, "lon": -95.36327}},
                {"city": "Paris", "country": "France", "status": "RECRUITING"},
            ],
        ),
        study(
            2,
            "Infusions in Breast Cancer",
            status="COMPLETED",
            updated="2026-08-12",
            started="2026-01-15",
            phases=["PHASE2", "PHASE3"],
            drug="Palbociclib",
            sponsor="Example University",
            minimum_age="216 Months",
            sites=[
                {"city": "Galveston", "state": "Texas", "country": "United States",
                 "status": "RECRUITING", "geoPoint": {"lat": 29.30135, "lon": -94.7977}},
            ],
        ),
        study(
            3,
            "Exercise and or Breast Cancer",
            status="NOT_YET_RECRUITING",
            updated="2026-08-14",
            minimum_age="70 Years",
            summary="Walking with neighbours in Århus.",
        ),
    )  # fmt: skip
    return registry


@pytest.mark.usefixtures("three")
class TestQueries:
    """The other `query.*` parameters, and the query language."""

    @pytest.mark.parametrize(
        ("parameters", "found"),
        [
            ({"query_term": "walking"}, [3]),
            ({"query_term": "aarhus"}, []),
            ({"query_term": "arhus"}, [3]),
            ({"query_intr": "trastuzumab"}, [1]),
            ({"query_intr": "enhertu"}, [1]),
            ({"query_intr": "T-DXd"}, [1]),
            ({"query_locn": "Texas"}, [1, 2]),
            ({"query_locn": "France"}, [1]),
            ({"query_titles": "tablets"}, [1]),
            ({"query_spons": "pharma"}, [1]),
            ({"query_lead": "university"}, [2]),
            ({"query_id": "NCT00000002"}, [2]),
            ({"query_cond": "breast cancer", "query_intr": "palbociclib"}, [2]),
            ({"query_titles": "tablets OR infusions"}, [1, 2]),
            ({"query_titles": "breast AND NOT tablets"}, [2, 3]),
            ({"query_titles": "(tablets OR infusions) AND NOT infusions"}, [1]),
            ({"query_titles": '"in breast"'}, [1, 2]),
        ],
    )
    def test_found(self, client: Client, parameters: dict[str, str], found: list[int]) -> None:
        """Every area looks where it should; operators in capitals and brackets act."""
        assert client.numbers(**parameters) == found

    def test_lower_case_operators_are_words(self, client: Client) -> None:
        """`and` and `or` in small letters are words to be found."""
        assert client.numbers(query_titles="exercise and or breast") == [3]
        assert client.numbers(query_titles="tablets or infusions") == []

    def test_numbers_alone_ignore_filters(self, client: Client) -> None:
        """A query of nothing but NCT numbers ignores all filters."""
        asked = "NCT00000001, nct00000002"
        assert client.numbers(query_term=asked, filter_overallStatus="SUSPENDED") == [1, 2]
        assert client.numbers(query_term="tablets", filter_overallStatus="SUSPENDED") == []

    @pytest.mark.parametrize(
        ("parameters", "sentence"),
        [
            (
                {"query_cond": "exampleitis (early onset"},
                UNBALANCED,
            ),
            (
                {"filter_advanced": "AREA[X]y"},
                "Error parsing query in advanced filter: Unknown area name: `X`",
            ),
            (
                {"filter_advanced": 'AREA[LeadSponsorName]COVERAGE[FullMatc]"x"'},
                "Invalid coverage: FullMatc",
            ),
        ],
    )
    def test_refused_word_for_word(
        self, client: Client, parameters: dict[str, str], sentence: str
    ) -> None:
        """Queries that cannot be read are refused as they were recorded."""
        answer = client.studies(**parameters)
        assert (answer.status_code, answer.text) == (400, sentence)
        assert answer.headers["content-type"] == "text/plain; charset=UTF-8"

    @pytest.mark.parametrize(
        ("parameters", "start"),
        [
            ({"query_intr": "<bad>"}, "Error parsing query in Intervention / treatment:"),
            ({"query_cond": "breast) cancer"}, "Error parsing query in Conditions or disease:"),
            ({"query_cond": 'breast "cancer'}, "Error parsing query in Conditions or disease:"),
            ({"query_cond": "breast AND"}, "Error parsing query in Conditions or disease:"),
            ({"query_cond": "()"}, "Error parsing query in Conditions or disease:"),
            (
                {"query_term": "AREA[OverallStatus]bogus"},
                NO_SUCH_STATUS,
            ),
        ],
    )
    def test_refused(self, client: Client, parameters: dict[str, str], start: str) -> None:
        """What is unbalanced, empty or no value of its field is refused, and its place named."""
        answer = client.studies(**parameters)
        assert answer.status_code == 400
        assert answer.text.startswith(start)

    @pytest.mark.parametrize(
        "typed", ["💊", "...", "a" * 10_000, "naïve café", "50%", "it's; -- x"]
    )
    def test_anything_typed_is_answered(self, client: Client, typed: str) -> None:
        """Any quoted text is a query that finds little, never a failure."""
        assert client.numbers(query_term=f'"{typed}"') == []


@pytest.mark.usefixtures("three")
class TestFilters:
    """`filter.*`."""

    @pytest.mark.parametrize(
        ("parameters", "found"),
        [
            ({"filter_overallStatus": "RECRUITING|NOT_YET_RECRUITING"}, [1, 3]),
            ({"filter_overallStatus": "RECRUITING,COMPLETED"}, [1, 2]),
            ({"postFilter_overallStatus": "COMPLETED"}, [2]),
            ({"filter_ids": "NCT00000003,nct1"}, [1, 3]),
            ({"filter_ids": "NCT99999999"}, []),
            ({"filter_ids": "NCT00000003|NCT99999999"}, [3]),
            ({"filter_geo": "distance(29.76,-95.36,10mi)"}, [1]),
            ({"filter_geo": "distance(29.76,-95.36,60mi)"}, [1, 2]),
            ({"filter_geo": "distance(29.76,-95.36,60km)"}, [1]),
        ],
    )
    def test_found(self, client: Client, parameters: dict[str, str], found: list[int]) -> None:
        """Filters keep what they name; absent numbers are silently missing."""
        assert client.numbers(**parameters) == found

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("AREA[LastUpdatePostDate]RANGE[2026-08-12,MAX]", [2, 3]),
            ("AREA[LastUpdatePostDate]RANGE[MIN,2026-08-12]", [1, 2]),
            ("AREA[LastUpdatePostDate]RANGE[2026-08-11,2026-08-13]", [2]),
            ("AREA[Phase](PHASE2 OR PHASE3)", [1, 2]),
            ("AREA[Phase]PHASE3", [2]),
            ("AREA[Phase:size]2", [2]),
            ("AREA[OverallStatus]RECRUITING", [1]),
            ("NOT AREA[OverallStatus]RECRUITING", [2, 3]),
            ("AREA[Phase]PHASE2 AND AREA[LastUpdatePostDate]RANGE[2026-08-11,MAX]", [2]),
            ("AREA[OverallStatus]COMPLETED OR AREA[OverallStatus]NOT_YET_RECRUITING", [2, 3]),
            ("(AREA[Phase]PHASE2 OR AREA[Phase]PHASE4) AND NOT AREA[Phase]PHASE3", [1]),
            ("AREA[StartDate]2025", [1]),
            ("AREA[StartDate]RANGE[2025-03-20,2025-12-31]", [1]),
            ("AREA[StartDate]MISSING", [3]),
            ("AREA[MinimumAge]RANGE[18 years,65 years]", [1, 2]),
            ("AREA[LocationCountry]France", [1]),
            ("SEARCH[Location](AREA[LocationState]Texas AND AREA[LocationStatus]RECRUITING)", [2]),
            ("ALL", [1, 2, 3]),
        ],
    )
    def test_advanced(self, client: Client, query: str, found: list[int]) -> None:
        """The advanced filter reads areas, ranges, values, and what joins them."""
        assert client.numbers(filter_advanced=query) == found

    @pytest.mark.parametrize(
        ("query", "sentence"),
        [
            ("filter.phase=PHASE3", "`filter.phase` is unknown parameter"),
            ("query.recrs=COMPLETED", "`query.recrs` is unknown parameter"),
            (
                "filter.overallStatus=NOT_A_STATUS",
                "Invalid value in parameter `overallStatus`: `NOT_A_STATUS`",
            ),
            ("filter.ids=ABC123", "Item 1 in parameter `filter.ids` has incorrect format"),
            (
                "filter.ids=NCT00000001,ABC123",
                "Item 2 in parameter `filter.ids` has incorrect format",
            ),
        ],
    )
    def test_refused_word_for_word(self, client: Client, query: str, sentence: str) -> None:
        """Bad parameters are refused as they were recorded; one bad number fails the batch."""
        answer = client.get(f"/studies?{query}")
        assert (answer.status_code, answer.text) == (400, sentence)

    def test_distance_has_no_spaces(self, client: Client) -> None:
        """`distance(…)` with spaces is refused."""
        assert client.studies(filter_geo="distance(29.76, -95.36, 10mi)").status_code == 400
