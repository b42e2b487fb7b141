"""A rotating log that can be shown to a stranger: it holds no personal data."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_FROM_THE_LOG = (
    # A home folder names its owner.
    (re.compile(r"(/(?:home|Users)/)[^/\s:'\"]+"), r"\1…"),
    (re.compile(r"([A-Za-z]:\\Users\\)[^\\\s:'\"]+"), r"\1…"),
    # With bounds: a word of 50,000 letters must not be tried from each of them to its end.
    (re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,190}"), "…@…"),
    # What was asked of a server may say what a person looks for.
    (re.compile(r"(https?://[^\s?'\"]+)\?[^\s'\"]+"), r"\1?…"),
)
# A trial number in a traceback could tell which trial somebody was reading; in the log it stands
# where a record of the registry could not be used, whoever asked for it.
_FROM_DETAILS = (*_FROM_THE_LOG, (re.compile(r"\bNCT\d{8}\b"), "NCT…"))


def redact(text: str) -> str:
    """Return ``text`` without home folders, addresses, queries and trial numbers.

    Used for the details a person may copy out of the crash dialog.
    """
    return _without(text, _FROM_DETAILS)


def _without(text: str, redactions: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for pattern, instead in redactions:
        text = pattern.sub(instead, text)
    return text


class _Formatter(logging.Formatter):
    """Leaves out what may name a person, also where it stands in a traceback."""

    def format(self, record: logging.LogRecord) -> str:
        return _without(super().format(record), _FROM_THE_LOG)


class _Handler(RotatingFileHandler):
    """Keeps quiet where the disk is full: a log is not worth a fright."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Leave the record out."""


def start_log(path: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Write the program's log to ``path``: 3 files of at most 500 KB, readable by the owner alone.

    Returns the handler so that the caller can close it. httpx is held at WARNING because it logs
    whole addresses at INFO.
    """
    handler = _Handler(path, maxBytes=500_000, backupCount=2, encoding="utf-8", delay=False)
    handler.setFormatter(_Formatter(_FORMAT))
    path.chmod(0o600)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for noisy in ("httpx", "httpcore", "alembic", "sqlalchemy"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    return handler
