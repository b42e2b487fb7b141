"""A burst of typing asks for two answers, not for twenty."""

from __future__ import annotations

import pytest

from mbc_desktop.views.throttle import Throttle


@pytest.fixture
def heard() -> list[str]:
    return []


def test_first_at_once_then_the_last(qtbot, heard: list[str]) -> None:
    """The first letter is answered without delay, the rest by one call with the final text."""
    throttle = Throttle(20)
    for text in ("e", "en", "enh", "enhertu"):
        throttle.call(lambda text=text: heard.append(text))
    assert heard == ["e"]
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["e", "enhertu"]
    throttle.drop()


def test_waiting_call_can_be_run_or_dropped(qapp, heard: list[str]) -> None:
    """Leaving a screen saves at once; emptying the field forgets."""
    throttle = Throttle(10_000)
    throttle.call(lambda: heard.append("first"))
    throttle.call(lambda: heard.append("second"))
    throttle.flush()
    assert heard == ["first", "second"]
    throttle.call(lambda: heard.append("third"))
    throttle.call(lambda: heard.append("fourth"))
    throttle.drop()
    throttle.flush()
    assert heard == ["first", "second", "third"]
