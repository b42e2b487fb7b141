"""Files are written as a whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mbc_desktop.core.whole_files import write_whole


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "visits.ics"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_where_it_cannot_be_written_what_was_there_stays(tmp_path: Path) -> None:
    """Such as a folder of the same name, or a folder that is not there."""
    folder = tmp_path / "visits.ics"
    folder.mkdir()
    with pytest.raises(FileExistsError):
        write_whole(folder, b"new")
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "none" / "visits.ics", b"new")
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_or_device_is_not_replaced(tmp_path: Path) -> None:
    """Root could otherwise turn a device into a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileExistsError):
        write_whole(pipe, b"new")
    assert pipe.is_fifo()
