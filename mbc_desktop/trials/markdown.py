"""The registry's CommonMark, made plain: escapes undone for searching and showing."""

from __future__ import annotations

import re

# CommonMark 0.31, "Backslash escapes": any ASCII punctuation may be escaped.
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def unescape(text: str) -> str:
    r"""Return ``text`` with backslash escapes undone: ``\>= 18`` becomes ``>= 18``."""
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text
