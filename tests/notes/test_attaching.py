"""What can be attached, how large it may be, and what is taken out of it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from mbc_desktop.core.errors import KnownError
from mbc_desktop.notes.attaching import MOST_MEGABYTES, PDF, read_file, safe_name, to_attach


def photograph() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "A camera"
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "white").save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_a_pdf_is_kept_as_it_is(tmp_path: Path):
    """A report must be the report."""
    path = tmp_path / "Foundation One.pdf"
    path.write_bytes(b"%PDF-1.7\nreport")
    found = read_file(path)
    assert (found.body, found.media_type, found.file_name) == (
        b"%PDF-1.7\nreport",
        PDF,
        "Foundation One.pdf",
    )


def test_a_picture_is_kept_without_what_the_camera_hid_in_it():
    """Neither the camera nor the place."""
    found = to_attach(photograph(), "scan.jpg")
    assert (found.width, found.height) == (64, 48)
    assert b"A camera" in photograph()
    assert b"A camera" not in found.body


@pytest.mark.parametrize("body", [b"MZ\x90\x00", b"", b"<html>", b"\x89PNG\r\n\x1a\nbroken"])
def test_anything_else_is_refused_with_a_way_out(body: bytes):
    """Whatever its name says."""
    with pytest.raises(KnownError) as told:
        to_attach(body, "report.pdf")
    assert "PDF" in told.value.what_to_do


def test_what_is_too_large_is_told_with_the_limit():
    """The limit in the words people know."""
    with pytest.raises(KnownError) as told:
        to_attach(b"%PDF-" + bytes(MOST_MEGABYTES * 1_000_000), "atlas.pdf")
    assert f"{MOST_MEGABYTES} MB" in told.value.what_happened


def test_a_file_that_is_gone_is_told(tmp_path: Path):
    """A stick that was pulled out, for instance."""
    with pytest.raises(KnownError, match="could not be read"):
        read_file(tmp_path / "gone.pdf")


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\x\\evil.exe", "evil.pdf"),
        ("a:b|c?.pdf", "a_b_c_.pdf"),
        ("...", "file.pdf"),
    ],
)
def test_copies_get_a_harmless_name(given: str, made: str):
    """No folder, and the ending of what it is."""
    assert safe_name(given, PDF) == made
