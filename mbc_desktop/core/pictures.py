"""Pictures from anywhere, decoded within bounds and encoded anew without what hid in them."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
# A JPEG is decoded at a fraction of its size; everything else takes memory for each pixel.
_MOST_PIXELS_JPEG = 200_000_000
_MOST_PIXELS = 50_000_000
_JPEG_QUALITY = 85


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A picture as it is kept; ``name`` is the hexadecimal SHA-256 of the body."""

    name: str
    media_type: str
    width: int
    height: int
    body: bytes


def clean_copy(body: bytes, *, most_bytes: int, longest_side: int) -> CleanPicture | None:
    """Return a copy without place, camera or thumbnails, or None for what is no sound picture.

    The longer side is at most ``longest_side`` pixels. PNG where it has few colors or see-through
    parts, else JPEG; of a moving picture the first frame.
    """
    if len(body) > most_bytes:
        return None
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            # damaged metadata warns; it is thrown away in any case
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(body), formats=_FORMATS) as opened:
                most = _MOST_PIXELS_JPEG if opened.format == "JPEG" else _MOST_PIXELS
                if opened.width * opened.height > most:
                    return None
                opened.draft("RGB", (longest_side, longest_side))
                turned = ImageOps.exif_transpose(opened)
                return _encoded(turned, longest_side)
    except Exception:
        # Decoders of hostile bytes raise whatever they like; all of it means: no picture.
        return None


def _encoded(picture: object, longest_side: int) -> CleanPicture:
    from PIL import Image

    assert isinstance(picture, Image.Image)  # noqa: S101 - told apart for the type checker
    few_colors = picture.mode in {"1", "L", "P"}
    see_through = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
    plain = picture.convert("RGBA" if see_through else "RGB")
    plain.thumbnail((longest_side, longest_side))
    # a new picture, so that nothing of the old one's metadata is written
    clean = Image.new(plain.mode, plain.size)
    clean.paste(plain)
    out = io.BytesIO()
    as_png = see_through or few_colors
    if as_png:
        clean.save(out, "PNG", optimize=True)
    else:
        clean.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    body = out.getvalue()
    return CleanPicture(
        name=hashlib.sha256(body).hexdigest(),
        media_type="image/png" if as_png else "image/jpeg",
        width=clean.width,
        height=clean.height,
        body=body,
    )
