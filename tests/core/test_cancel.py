"""A person's "Cancel" reaches work that runs elsewhere."""

from __future__ import annotations

import threading

import pytest

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled


def test_raises_only_after_cancel() -> None:
    """Work goes on until somebody asks it to stop, and stops for good."""
    token = CancelToken()
    token.raise_if_cancelled()
    assert not token.is_cancelled
    token.cancel()
    token.cancel()
    assert token.is_cancelled
    with pytest.raises(Cancelled):
        token.raise_if_cancelled()


def test_a_pause_ends_when_cancelled() -> None:
    """Whoever waits between two requests is not waited for."""
    token = CancelToken()
    token.wait(0)
    stopped = threading.Event()

    def work() -> None:
        with pytest.raises(Cancelled):
            token.wait(60)
        stopped.set()

    thread = threading.Thread(target=work)
    thread.start()
    token.cancel()
    thread.join(5)
    assert stopped.is_set()
