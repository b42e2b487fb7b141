"""Writing a file as a whole: the one that was there stays until the new one is on the disk."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, body: bytes) -> None:
    """Write ``body`` to ``path``; nothing is changed where that does not succeed.

    Raises:
        OSError: it could not be written, or what is there is no ordinary file.
    """
    if path.exists() and not path.is_file():
        raise FileExistsError(path)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=path.suffix)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(body)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
