"""Taking pages apart and putting them together; their letters, depth and pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from mbc_desktop.core.errors import KnownError
from mbc_desktop.learn.languages import language_of
from mbc_desktop.learn.page_source import DEEPEST, MOST_PARTS, bounded, decode_page, flattened
from mbc_desktop.learn.pictures import MOST_PICTURES, TOO_MANY, collect, stored_copy
from mbc_desktop.learn.piece_writing import html_of, text_of
from mbc_desktop.learn.pieces import pieces_of_html
from mbc_desktop.learn.sanitizing import safe_link, sanitized, structure_only

# -- pieces ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div>one<div>two</div>three</div>", "<p>one</p><p>two</p><p>three</p>"),
        ("a<br>b<br><br>c", "<p>a<br>b</p><p>c</p>"),
        ("<p>a <b>b <i>c</i></b> d</p>", "<p>a <strong>b <em>c</em></strong> d</p>"),
        ("<p><b>a<p>b</b>", "<p><strong>a</strong></p><p><strong>b</strong></p>"),
        ("<h1>t</h1><h4>u</h4>", "<h2>t</h2><h4>u</h4>"),
        ("<p>  a \n b\xa0c </p>", "<p>a b c</p>"),
        ("<pre>a\n  <b>b</b></pre>", "<pre>a\n  b</pre>"),
        ("<ol><li>a<li>b<ul><li>c</ul></ol>", "<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a<p>b</p></li></ul>"),
        ("<blockquote>a<p>b</blockquote>c", "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>",
         "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>"),
        ("<p>a</p><hr><p>b</p>", "<p>a</p><hr><p>b</p>"),
        ("<p>a<b></b><a href='https://x.example'> </a></p><p> </p>", "<p>a</p>"),
        ("<dl><dt>a<dd>b</dl>", "<p>a</p><p>b</p>"),
        ("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>"),
        ("<noscript>x</noscript><p>a</p><!-- c -->", "<p>a</p>"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_page_becomes_plain_pieces(html: str, expected: str):
    """Blocks become paragraphs, marks are kept, empty ones are not; doing it again is the same."""
    once = sanitized(html_of(pieces_of_html(structure_only(html))))

    assert once == expected
    assert sanitized(html_of(pieces_of_html(once))) == once


def test_the_words_are_lines_to_read():
    """Paragraphs are parted by an empty line, items and rows by a line break."""
    html = "<p>a</p><ul><li>b</li><li>c</li></ul><table><tr><td>1<td>2<tr><td>3<td>4</table>"

    assert text_of(pieces_of_html(html)) == "a\n\nb\nc\n\n1 | 2\n3 | 4"


def test_a_table_that_only_lays_out_the_page_is_taken_apart():
    """Its cells are paragraphs, not a table of two columns."""
    html = f"<table><tr><td>menu</td><td><p>{'word ' * 100}</p><p>more</p></td></tr></table>"

    assert {piece.kind for piece in pieces_of_html(html)} == {"p"}


@pytest.mark.parametrize(
    ("href", "base", "expected"),
    [
        ("https://a.example/x", "", "https://a.example/x"),
        ("/x", "https://a.example/y/z", "https://a.example/x"),
        ("x?q=1", "https://a.example/y/z", "https://a.example/y/x?q=1"),
        ("mailto:a@b.example", "", "mailto:a@b.example"),
        ("tel:988", "https://a.example/", "tel:988"),
        ("/x", "", ""),
        ("#part", "https://a.example/", ""),
        ("javascript:alert(1)", "https://a.example/", ""),
        (" JaVa\tScRiPt:alert(1)", "https://a.example/", ""),
        ("\x01javascript:alert(1)", "", ""),
        ("data:text/html,x", "", ""),
        ("file:///etc/passwd", "", ""),
        ("vbscript:x", "", ""),
        ("https://[broken", "", ""),
        ("http:x", "", ""),
    ],
)
def test_links_lead_to_the_web_to_mail_or_to_a_telephone(href: str, base: str, expected: str):
    """Any other scheme is no link."""
    assert safe_link(href, base) == expected


# -- letters and depth ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "declared", "text"),
    [
        ("señal".encode(), "", "señal"),
        ("señal".encode("utf-8-sig"), "", "señal"),
        ("señal".encode("utf-16"), "", "señal"),
        ("señal “x”".encode("cp1252"), "iso-8859-1", "señal “x”"),
        ("<meta charset='cp1251'>Здоровье".encode("cp1251"), "", "<meta charset='cp1251'>Здоровье"),
        ("日本語".encode("shift_jis"), "shift_jis", "日本語"),
        (b"plain", "no-such-charset", "plain"),
        (b"a\x00b", "", "ab"),
        ("もじ".encode("iso2022_jp"), "iso-2022-jp", "もじ"),
    ],
)
def test_bytes_become_the_letters_that_were_meant(body: bytes, declared: str, text: str):
    """The mark, the bytes themselves, the server and the page are asked, in this order."""
    assert decode_page(body, declared=declared) == (text, False)


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "x-y", "table><tr><td"])
def test_deep_pages_are_made_shallow_and_keep_their_words(tag: str):
    """In time that grows with the length alone."""
    deep = f"<{tag}>" * 50_000 + "words" + "<p>after</p>"

    flat = flattened(deep)

    assert flat.count("<" + tag.partition(">")[0]) <= DEEPEST
    assert "words" in flat
    assert "after" in flat


def test_a_page_that_is_not_deep_is_left_as_it_is():
    """Also one with many elements beside each other, and tags inside scripts and comments."""
    page = "<div><p>a</div>" * 500 + "<script>" + "'<div>'" * 500 + "</script><!--" + "<b>" * 500

    assert flattened(page) is page


def test_a_page_of_openers_alone_is_looked_at_once():
    """Unclosed comments, scripts and tags don't make the time grow with the square."""
    for opener in ("<!--", "<script ", "<div ", "<title>"):
        assert flattened(opener * 100_000)


def test_too_many_parts_are_refused():
    """A sentence instead of minutes."""
    with pytest.raises(KnownError, match="so many parts"):
        bounded("<br>" * (MOST_PARTS + 1))


# -- languages ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("The team will call you if the scan shows what they are looking for.", "", "en"),
        ("El equipo le llamará a usted si la imagen muestra lo que se busca.", "en-US", "es"),
        ("Les médecins ont dit que la patiente est dans les soins.", "fr", "fr"),
        ("Os médicos não disseram que a paciente está com uma dor.", "", ""),
        ("患者", "zh-CN", "zh"),
        ("", "es", "es"),
        ("", "<script>", ""),
    ],
)
def test_the_language_is_told_from_the_words(text: str, declared: str, expected: str):
    """English and Spanish by their common words; others as declared."""
    assert language_of(text, declared=declared) == expected


# -- pictures -------------------------------------------------------------------------------------


def encoded(form: str, size: tuple[int, int] = (200, 100), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 128 if mode in {"L", "P"} else (10, 20, 30, 40)[: len(mode)]).save(
        out, form
    )
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (encoded("JPEG"), "image/jpeg"),
        (encoded("PNG", mode="RGBA"), "image/png"),
        (encoded("GIF", mode="P"), "image/png"),
        (encoded("WEBP"), "image/jpeg"),
    ],
    ids=["JPEG", "PNG", "GIF", "WebP"],
)
def test_a_picture_is_encoded_anew(body: bytes, media_type: str):
    """As JPEG, or as PNG where it has few colors or see-through parts."""
    copy = stored_copy(body)

    assert copy is not None
    assert (copy.media_type, copy.width, copy.height) == (media_type, 200, 100)
    assert copy.body != body


@pytest.mark.parametrize(
    "body",
    [
        b"", b"not a picture", encoded("JPEG")[:200], b"<svg xmlns='x'><script/></svg>",
        encoded("PNG", (1, 1)), encoded("PNG", (9000, 9000), "L"),
        b"\x89PNG\r\n\x1a\n" + b"\0" * 99, encoded("TIFF"), b"x" * 6_000_000,
    ],
    ids=["empty", "text", "cut", "svg", "speck", "huge", "broken", "other", "large"],
)  # fmt: skip
def test_what_is_no_sound_picture_of_a_sound_size_is_left_out(body: bytes):
    """No exception, whatever a decoder makes of it."""
    assert stored_copy(body) is None


def test_only_so_many_pictures_are_kept():
    """The first ones, and the person is told."""
    copies, warnings = collect(
        [f"/{number}.png" for number in range(50)], lambda _source: encoded("PNG")
    )

    assert len(copies) == MOST_PICTURES
    assert warnings == (TOO_MANY,)
