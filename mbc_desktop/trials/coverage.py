"""Which part of the registry is kept here, and how it is asked for.

Everybody asks the same broad question: nothing a person typed, starred or said is in it.
"""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import urlencode

from mbc_desktop.core.errors import WrongUsage
from mbc_desktop.core.registry_terms import MAY_OPEN

BREAST = "breast"
BREAST_AND_SOLID = "breast+solid"
COVERAGES = (BREAST, BREAST_AND_SOLID)

PAGE_SIZE = 200
SWEEP_PAGE_SIZE = 1000
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
        "fields": "NCTId,LastUpdatePostDate",
        "sort": _SORT,
        "pageSize": str(SWEEP_PAGE_SIZE),
    }


def _question(coverage: str) -> dict[str, str]:
    return {
        "query.cond": _CONDITIONS[coverage],
        "fields": "protocolSection,derivedSection,hasResults",
        "sort": _SORT,
        "pageSize": str(PAGE_SIZE),
    }


def as_text(question: dict[str, str]) -> str:
    """Return a question as text: a page token is good for the very same question only."""
    return urlencode(sorted(question.items()))
