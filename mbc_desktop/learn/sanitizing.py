"""What of a page may be shown: its words, their marks, links out, and our own stored pictures."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

PICTURE_SCHEME = "image"
LINK_SCHEMES = frozenset(("https", "http", "mailto", "tel"))

_TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em",
    "strong", "sub", "sup", "br", "hr", "a", "img", "table", "tbody", "tr", "td", "th",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt", "width", "height"}}
_PICTURE = re.compile(r"image:[0-9a-f]{64}")
_SIZE = re.compile(r"[1-9]\d{0,4}")
_NEVER_SHOWN = {"script", "style", "template", "object", "embed", "applet", "iframe", "frame"}
# Kept while a page is still to be taken apart: what tells a block from a line, and no more.
_STRUCTURE = _TAGS | {
    "h1", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure",
    "figcaption", "details", "summary", "dl", "dt", "dd", "thead", "tfoot", "caption", "center",
    "address", "fieldset", "legend", "form", "i", "b", "u", "s", "del", "ins", "mark", "small",
    "span", "cite", "q", "abbr", "time", "kbd", "samp", "var", "tt", "strike", "font",
}  # fmt: skip


def sanitized(html: str) -> str:
    """Return HTML of which nothing can run, be fetched or be read from a file.

    Links keep https, http, mailto and tel; pictures are our own stored ones alone. The words stay.
    Sanitizing what was sanitized changes nothing.
    """
    import nh3

    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_NEVER_SHOWN,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes={*LINK_SCHEMES, PICTURE_SCHEME},
        strip_comments=True,
        link_rel=None,
    )


def structure_only(html: str) -> str:
    """Return well-formed HTML with the structure and words of a page, read as a browser reads it.

    Not safe to show: pictures still name their addresses, which are wanted for fetching them.
    """
    import nh3

    return nh3.clean(
        html,
        tags=_STRUCTURE,
        clean_content_tags={*_NEVER_SHOWN, "title", "noscript"} - {"iframe"},
        attributes={"a": {"href"}, "img": {"src", "alt"}},
        url_schemes={*LINK_SCHEMES, PICTURE_SCHEME, "data"},
        strip_comments=True,
        link_rel=None,
    )


def safe_link(href: str, base: str) -> str:
    """Return the address a link leads to, made whole with ``base``; empty where it may not stand.

    Control characters and spaces at the ends are what browsers overlook in a scheme, so
    they are taken out before the scheme is looked at.
    """
    bare = "".join(char for char in href if char.isprintable()).strip()
    if not bare or bare.startswith("#"):
        return ""
    try:
        whole = urljoin(base, bare) if base else bare
        parts = urlsplit(whole)
    except ValueError:
        return ""
    if parts.scheme.lower() not in LINK_SCHEMES:
        return ""
    if parts.scheme.lower() in {"http", "https"} and not parts.netloc:
        return ""
    return whole


def _attribute(tag: str, name: str, value: str) -> str | None:
    if tag == "img":
        if name == "src":
            return value if _PICTURE.fullmatch(value) else None
        if name in {"width", "height"}:
            return value if _SIZE.fullmatch(value) else None
        return value
    if name == "href":
        return value if safe_link(value, "") == value else None
    return None
