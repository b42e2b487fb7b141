"""The log can be shown to a stranger."""

from __future__ import annotations

import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from mbc_desktop.core.logs import redact, start_log


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before = root.level
    handler = start_log(tmp_path / "companion.log")
    yield tmp_path / "companion.log"
    root.removeHandler(handler)
    handler.close()
    root.setLevel(before)


@pytest.mark.parametrize(
    ("text", "kept", "gone"),
    [
        ("/home/mary.jones/.local/x.py", "/.local/x.py", "mary"),
        ("/Users/mary/Library/x", "/Library/x", "mary"),
        (r"C:\Users\Mary Ann\x", r"C:\Users", "Mary"),
        ("write to mary@example.org today", "write to", "mary"),
        ("GET https://x.org/studies?query.cond=her2 failed", "https://x.org/studies", "her2"),
        ("reading NCT01234567", "reading", "01234567"),
    ],
)
def test_details_name_no_person_and_no_trial(text: str, kept: str, gone: str):
    """What a person may copy out of the crash dialog."""
    shown = redact(text)
    assert kept in shown
    assert gone not in shown


def test_what_is_logged_names_no_person_either(log_file: Path):
    """Also inside a traceback; a record that was skipped keeps its number."""
    logger = logging.getLogger("mbc_desktop.test")
    try:
        raise ValueError("/home/mary/diary.txt")
    except ValueError:
        logger.info("it went wrong", exc_info=True)
    logger.info("Record NCT01234567 was skipped")
    written = log_file.read_text(encoding="utf-8")
    assert "mary" not in written
    assert "ValueError" in written
    assert "NCT01234567" in written


def test_the_log_is_its_owners_alone(log_file: Path):
    """And stays small: three files of half a megabyte."""
    assert stat.S_IMODE(log_file.stat().st_mode) == 0o600
    logger = logging.getLogger("mbc_desktop.test")
    for _ in range(40):
        logger.info("x" * 50_000)
    files = sorted(path.name for path in log_file.parent.iterdir())
    assert files == ["companion.log", "companion.log.1", "companion.log.2"]
    assert all(path.stat().st_size <= 500_000 for path in log_file.parent.iterdir())


def test_the_client_of_the_network_logs_no_addresses(log_file: Path):
    """The library tells whole addresses at INFO."""
    logging.getLogger("httpx").info("HTTP Request: GET https://x.org/?q=her2")
    assert "her2" not in log_file.read_text(encoding="utf-8")
