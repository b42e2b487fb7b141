"""Files that are attached to notes and to the treatment summary: what is taken, and how large."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.pictures import clean_copy

MOST_MEGABYTES = 25
PDF = "application/pdf"
ENDINGS = (".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff")
"""The endings a file dialog offers; what a file is, is told by its content."""
_MOST_BYTES = MOST_MEGABYTES * 1_000_000
_LONGEST_SIDE = 3_000  # a page of a report, photographed, is readable and not yet heavy
_PDF_WITHIN = 1024  # readers take a PDF whose mark stands within its first 1024 bytes
_SUFFIXES = {PDF: ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}


@dataclass(frozen=True, slots=True)
class FileToAttach:
    """A file as it will be kept: a PDF as it is, a picture without place and camera."""

    body: bytes
    media_type: str
    file_name: str
    width: int = 0
    height: int = 0


def read_file(path: Path) -> FileToAttach:
    """Read a PDF or a picture to be attached.

    Raises:
        KnownError: it can't be read, is too large, or is neither.
    """
    try:
        with path.open("rb") as file:
            body = file.read(_MOST_BYTES + 1)
    except OSError as problem:
        raise KnownError(
            f"The file “{path.name}” could not be read.",
            what_is_safe="Nothing was changed.",
            what_to_do="Look whether it is still there, and choose it again.",
        ) from problem
    return to_attach(body, path.name)


def to_attach(body: bytes, file_name: str) -> FileToAttach:
    """Return what will be kept of a file; raises :class:`KnownError` as :func:`read_file`."""
    if len(body) > _MOST_BYTES:
        raise KnownError(
            f"“{file_name}” is larger than {MOST_MEGABYTES} MB.",
            what_is_safe="Nothing was changed; your file is as it was.",
            what_to_do="Attach a smaller one, such as the pages that matter.",
        )
    if b"%PDF-" in body[:_PDF_WITHIN]:
        return FileToAttach(body, PDF, file_name)
    picture = clean_copy(body, most_bytes=_MOST_BYTES, longest_side=_LONGEST_SIDE)
    if picture is None:
        raise KnownError(
            f"“{file_name}” is neither a PDF nor a picture that can be read.",
            what_is_safe="Nothing was changed; your file is as it was.",
            what_to_do="Save it as PDF, or take a picture of it, and attach that.",
        )
    return FileToAttach(picture.body, picture.media_type, file_name, picture.width, picture.height)


def safe_name(file_name: str, media_type: str) -> str:
    """Return a name under which a copy can be opened: no folder, and the ending of its kind."""
    suffix = _SUFFIXES.get(media_type, ".bin")
    stem = Path(file_name.replace("\\", "/")).stem
    plain = "".join(sign if sign.isalnum() or sign in " -_." else "_" for sign in stem)
    return (plain.strip(" .")[:80] or "file") + suffix
