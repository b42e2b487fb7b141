"""Keeping libraries quiet that log what the pages say which a person saves."""

from __future__ import annotations

import logging

_READERS = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer", "pypdf")


def mute_readers() -> None:
    """Have the libraries that read pages and files log nothing.

    They warn of every flaw of a page, and name its address and words while they do: that would be a
    diary of what was read. The person is told of what matters.
    """
    for name in _READERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
