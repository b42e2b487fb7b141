"""From the bytes of a page to its characters, made shallow enough for every parser after."""

from __future__ import annotations

import codecs
import re
from collections import Counter

from mbc_desktop.core.errors import KnownError
from mbc_desktop.learn.muting import mute_readers

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's, so it is looked for first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD_BYTES = 4096
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})|<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# What browsers read under these names (WHATWG, "Encoding": names and labels).
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_SAMPLE_BYTES = 200_000
_MOST_ACCENTED = 0.25

# Elements that may be left open, or hold nothing, do not add to the depth.
_NOT_COUNTED_NAMES = """
p li dt dd td th tr tbody thead tfoot colgroup option optgroup rt rp html head body area base br
col embed hr img input link meta param source track wbr
"""
_NOT_COUNTED = frozenset(_NOT_COUNTED_NAMES.split())
_RAW_TEXT = frozenset(("script", "style", "textarea", "title", "xmp", "noscript", "iframe"))
DEEPEST = 100
# A parser opens the marks that were left open again in every paragraph after.
_MARKS = frozenset(
    ("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_MOST_MARKS = 10
MOST_PARTS = 250_000
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})|<!--")


def decode_page(body: bytes, *, declared: str = "") -> tuple[str, bool]:
    """Return the characters of a page, and whether some bytes could not be read.

    A byte order mark decides. Bytes that are sound UTF-8 are UTF-8 whatever is declared: text in
    another encoding almost never is by chance. Then the charset ``declared`` by the server, the
    one the page names, and the likeliest one are tried.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            text = body.decode(encoding, "replace")
            return _without_nul(text), "�" in text
    named = _DECLARED.search(body[:_HEAD_BYTES])
    in_page = (named.group(1) or named.group(2)).decode("ascii", "ignore") if named else ""
    utf8 = _decoded(body, "utf-8")
    if utf8 is not None and not _declares_seven_bits(declared, in_page, body):
        return _without_nul(utf8), False
    for encoding in (declared, in_page):
        sound = _decoded(body, _known(encoding))
        if sound is not None:
            return _without_nul(sound), False
    sound = _decoded(body, _likeliest(body))
    if sound is not None:
        return _without_nul(sound), False
    return _without_nul(body.decode(_known(declared or in_page) or "utf-8", "replace")), True


def flattened(html: str) -> str:
    """Return a page whose elements lie at most about a hundred deep, all its words kept.

    Parsers drop what lies deeper, or take time that grows with the square of the depth. Only tags
    are left out; a page that is not as deep comes back as it is.
    """
    pieces: list[str] = []
    kept_from = 0
    open_tags: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    depth = marks = position = 0
    closers: dict[str, int] = {}
    while (found := _TAG_NAME.search(html, position)) is not None:
        if found.group(2) is None:
            position = _end_of(html, "-->", found.end(), closers)
            continue
        end = _end_of(html, ">", found.end(), closers)
        name = found.group(2).lower()
        if name in _RAW_TEXT and not found.group(1):
            position = _end_of(html, f"</{name}", end, closers)
            continue
        position = end
        if name in _NOT_COUNTED or html[end - 2 : end] == "/>":
            continue
        if not found.group(1):
            if depth < DEEPEST and (name not in _MARKS or marks < _MOST_MARKS):
                open_tags[name] += 1
                depth += 1
                marks += name in _MARKS
                continue
            dropped[name] += 1
        elif dropped[name]:
            dropped[name] -= 1
        else:
            if open_tags[name]:
                open_tags[name] -= 1
                depth -= 1
                marks -= name in _MARKS
            continue
        pieces.append(html[kept_from : found.start()])
        kept_from = end
    if not pieces:
        return html
    pieces.append(html[kept_from:])
    return " ".join(pieces)


def bounded(html: str) -> str:
    """Return a page made shallow; raises :class:`KnownError` for one of far too many parts."""
    if count_parts(html) > MOST_PARTS:
        raise KnownError(
            "The page is built of so many parts that it can't be an article.",
            what_is_safe="Nothing in your library was changed.",
            what_to_do="If there is an article in it, copy its words and paste them.",
        )
    return flattened(html)


def count_parts(html: str) -> int:
    """Return about how many tags and character references a page has, which decide the work."""
    return html.count("<") + html.count("&")


def _end_of(html: str, closer: str, start: int, nowhere: dict[str, int]) -> int:
    """Return where ``closer`` ends, or the end of the page.

    A closer that was once not found is not looked for again: without that, a page of openers alone
    would take time that grows with the square of its length.
    """
    if closer in nowhere:
        return nowhere[closer]
    at = html.find(closer, start) if closer in {">", "-->"} else html.lower().find(closer, start)
    if at < 0:
        nowhere[closer] = len(html)
        return len(html)
    return at + len(closer)


def _declares_seven_bits(declared: str, in_page: str, body: bytes) -> bool:
    """Whether the declared encoding writes other letters with bytes that look like ASCII."""
    name = _known(declared) or _known(in_page) or ""
    return name.startswith(("iso2022", "hz", "utf-7")) and b"\x1b" in body


def _known(encoding: str) -> str:
    """Return Python's name of a declared encoding as browsers read it, or empty."""
    name = encoding.strip().strip("\"'").lower()
    if not name or name in {"utf-7", "unicode"}:
        return ""
    try:
        proper = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return _AS_BROWSERS_DO.get(proper, proper)


def _decoded(body: bytes, encoding: str) -> str | None:
    if not encoding:
        return None
    try:
        return body.decode(encoding)
    except (UnicodeError, LookupError, ValueError, AssertionError):
        return None


def _likeliest(body: bytes) -> str:
    """Return the likeliest encoding of bytes that are not what was declared.

    Western text is told first: its accented letters stand alone among plain ones. In text of other
    scripts read as Western, they are the letters.
    """
    sample = body[:_SAMPLE_BYTES]
    western = sample.decode("cp1252", "replace")
    letters = [char for char in western if char.isalpha()]
    accented = sum(char > "\x7f" for char in letters)
    if letters and accented < _MOST_ACCENTED * len(letters) and "\ufffd" not in western:
        return "cp1252"
    from charset_normalizer import from_bytes

    mute_readers()
    best = from_bytes(sample).best()
    return best.encoding if best is not None else ""


def _without_nul(text: str) -> str:
    return text.replace("\x00", "")
