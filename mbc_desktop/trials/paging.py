"""Walking the pages of one question, strictly one after another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.trials.decoding import decode_page, not_understood
from mbc_desktop.trials.registry import Registry
from mbc_desktop.trials.study import Page


def pages_of(
    registry: Registry,
    question: Mapping[str, str],
    token: CancelToken,
    *,
    page_token: str | None = None,
    count: bool = False,
) -> Iterator[Page]:
    """Yield the pages of ``question``, from ``page_token`` on where one is given.

    A token is sent with the very question it came from: with another one the registry would answer
    at the old place without a complaint. With ``count`` the first page tells how many there are.
    Raises :class:`KnownError` as the registry does, also where it leads in a circle.
    """
    walked = {page_token}
    while True:
        params = dict(question)
        if page_token:
            params["pageToken"] = page_token
        elif count:
            params["countTotal"] = "true"
        page = decode_page(registry.page(params, token).body)
        page_token = page.next_page_token
        # a registry that never comes to an end would never let us go
        if page_token and (page_token in walked or not page.studies):
            raise not_understood()
        yield page
        if not page_token:
            return
        walked.add(page_token)
