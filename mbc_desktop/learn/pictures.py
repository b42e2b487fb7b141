"""Pictures of saved articles: decoded, made smaller, and encoded anew without hidden data."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import warnings
from collections.abc import Callable, Iterable
from urllib.parse import unquote_to_bytes

from mbc_desktop.data.learn_records import Picture

MOST_PICTURES = 30
MOST_TRIED = 90
MOST_BYTES = 5_000_000
MOST_STORED_BYTES = 15_000_000
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 1600
LEAST_SIDE = 24
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_JPEG_QUALITY = 85
TOO_MANY = "The page has more pictures than are kept; the first ones were."


def stored_copy(body: bytes) -> Picture | None:
    """Return a picture as the program keeps it, or None for anything that is no sound picture.

    The copy is PNG where the picture has few colors or see-through parts, else JPEG; it has no
    metadata (place, camera, thumbnails), and its longer side is at most 1,600 pixels. Specks used
    for counting readers are not kept.
    """
    if len(body) > MOST_BYTES:
        return None
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(body), formats=_FORMATS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    return None
                if min(opened.size) < LEAST_SIDE:
                    return None
                opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                picture = ImageOps.exif_transpose(opened)
                return _encoded(picture)
    except Exception:
        # Decoders of hostile bytes raise whatever they like; all of it means: no picture.
        return None


def _encoded(picture: object) -> Picture:
    from PIL import Image

    assert isinstance(picture, Image.Image)  # noqa: S101 - told apart for the type checker
    few_colors = picture.mode in {"1", "L", "P"}
    see_through = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
    plain = picture.convert("RGBA" if see_through else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # a new picture, so that nothing of the old one's metadata is written
    clean = Image.new(plain.mode, plain.size)
    clean.paste(plain)
    out = io.BytesIO()
    if see_through or few_colors:
        clean.save(out, "PNG", optimize=True)
        media_type = "image/png"
    else:
        clean.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True)
        media_type = "image/jpeg"
    body = out.getvalue()
    return Picture(hashlib.sha256(body).hexdigest(), media_type, clean.width, clean.height, body)


def collect(
    sources: Iterable[str], bytes_of: Callable[[str], bytes | None]
) -> tuple[dict[str, Picture], tuple[str, ...]]:
    """Return the stored copies of pictures by the source a page names, and warnings.

    ``bytes_of`` gives the bytes behind a source, or None; it is not asked for ``data:`` sources,
    which hold their bytes themselves.
    """
    copies: dict[str, Picture] = {}
    stored = 0
    for tried, source in enumerate(dict.fromkeys(sources)):
        full = len(copies) >= MOST_PICTURES or stored >= MOST_STORED_BYTES
        if full or tried >= MOST_TRIED:
            return copies, (TOO_MANY,)
        body = _inline(source) if source[:5].lower() == "data:" else bytes_of(source)
        copy = stored_copy(body) if body else None
        if copy is not None:
            copies[source] = copy
            stored += len(copy.body)
    return copies, ()


def _inline(source: str) -> bytes | None:
    """Return the bytes of a ``data:`` address (RFC 2397)."""
    head, comma, data = source[5:].partition(",")
    if not comma or len(data) > MOST_BYTES * 4:
        return None
    if head.lower().endswith(";base64"):
        try:
            return base64.b64decode(unquote_to_bytes(data), validate=False)
        except (binascii.Error, ValueError):
            return None
    return unquote_to_bytes(data)
