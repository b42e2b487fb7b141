"""Which part of the registry is kept here, and how it is asked for.

Everybody asks the same broad question: nothing a person typed, starred or said is in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from urllib.parse import urlencode

from mbc_desktop.core.errors import WrongUsage
from mbc_desktop.core.registry_terms import MAY_OPEN

BREAST = "breast"
BREAST_AND_SOLID = "breast+solid"
COVERAGES = (BREAST, BREAST_AND_SOLID)

PAGE_SIZE = 200
SWEEP_PAGE_SIZE = 1000
RECORD_FIELDS = "protocolSection,derivedSection,hasResults"  # never the results themselves
HEAD_FIELDS = "NCTId,OverallStatus,LastUpdatePostDate"
_IDS_A_QUESTION = 100
OVERLAP = timedelta(days=2)  # the registry's dates are days: read two again and drop doubles

_CONDITIONS = {
    BREAST: "breast cancer",
    BREAST_AND_SOLID: "breast cancer OR advanced solid tumor OR advanced solid tumors",
}
# There is no default order: without one, pages shift. The newest first, so that what is fetched
# before a cancel is the most useful part.
_SORT = "LastUpdatePostDate:desc,StudyFirstPostDate:desc"


def checked(coverage: str) -> str:
    """Return ``coverage`` if there is one of that name; raises :class:`WrongUsage`."""
    if coverage not in COVERAGES:
        raise WrongUsage(
            f"“{coverage}” is not a part of the registry that can be kept here.",
            what_is_safe="Nothing was fetched.",
            what_to_do=f"Choose one of: {', '.join(COVERAGES)}.",
        )
    return coverage


def full_question(coverage: str) -> dict[str, str]:
    """Return the parameters of a first fetch: what takes people now, will, or may again."""
    return _question(coverage) | {"filter.overallStatus": ",".join(MAY_OPEN)}


def update_question(coverage: str, data_timestamp: str) -> dict[str, str]:
    """Return the parameters for all that changed since the registry's data of ``data_timestamp``.

    Without a status filter, so that closings are seen.
    """
    since = date.fromisoformat(data_timestamp[:10]) - OVERLAP
    window = f"AREA[LastUpdatePostDate]RANGE[{since.isoformat()},MAX]"
    return _question(coverage) | {"filter.advanced": window}


def sweep_question(coverage: str) -> dict[str, str]:
    """Return the parameters for the bare list of all numbers in the coverage."""
    return {
        "query.cond": _CONDITIONS[coverage],
        "fields": HEAD_FIELDS,
        "sort": _SORT,
        "pageSize": str(SWEEP_PAGE_SIZE),
    }


def questions_for(ncts: Sequence[str], *, fields: str) -> Iterator[dict[str, str]]:
    """Yield the parameters for trials by their numbers, a hundred at a time.

    Only for numbers that the registry itself named as this coverage's, never for a person's.
    """
    for start in range(0, len(ncts), _IDS_A_QUESTION):
        yield {
            "filter.ids": ",".join(ncts[start : start + _IDS_A_QUESTION]),
            "fields": fields,
            "sort": _SORT,
            "pageSize": str(PAGE_SIZE),
        }


def _question(coverage: str) -> dict[str, str]:
    return {
        "query.cond": _CONDITIONS[coverage],
        "fields": RECORD_FIELDS,
        "sort": _SORT,
        "pageSize": str(PAGE_SIZE),
    }


def as_text(question: dict[str, str]) -> str:
    """Return a question as text: a page token is good for the very same question only."""
    return urlencode(sorted(question.items()))
