"""Articles that come and go as files: EPUB, PDF, Markdown."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.learn.epub_writing import epub_of
from mbc_desktop.learn.exporting import EPUB, MARKDOWN, Exported, exported, write_article
from mbc_desktop.learn.library import Library
from mbc_desktop.learn.markdown_writing import body_markdown, markdown_of
from mbc_desktop.learn.pdf_reading import ONLY_PICTURES
from mbc_desktop.learn.saving import Saver
from tests.learn.pdf_files import pdf
from tests.learn.test_saving import picture

NOW = datetime(2026, 11, 22, tzinfo=UTC)
OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def article(library: Library, articles: SavedArticles) -> Exported:
    return exported(library.page("bone-health"), articles)


@pytest.fixture
def illustrated(
    offline_saver: Saver, library: Library, articles: SavedArticles, tmp_path: Path
) -> Exported:
    import base64

    inline = base64.b64encode(picture()).decode()
    path = tmp_path / "page.html"
    path.write_text(
        f'<h1>One & two</h1><p>First <a href="https://a.example/?a=1&amp;b=2">link</a>'
        f'<br>and <em>marks</em>.</p><p><img src="data:image/jpeg;base64,{inline}" alt="A hand">'
        "</p><ul><li>one<ul><li>inside</li></ul></li><li>two</li></ul><ol><li>a</li></ol>"
        "<table><tr><td>x|y</td><td>z</td></tr><tr><td>1</td><td>2</td></tr></table>"
        "<blockquote><p>said</p></blockquote><pre>code\n  here</pre>"
    )
    saved = offline_saver.save_file(path)
    return exported(library.page(saved.key), articles)


# -- EPUB -----------------------------------------------------------------------------------------


def test_a_book_is_built_as_the_standard_asks(illustrated: Exported):
    """The type first and unpacked; every file listed, well-formed, and there."""
    book = zipfile.ZipFile(io.BytesIO(epub_of(illustrated, now=NOW)))
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book.read("mimetype") == b"application/epub+zip"
    assert not first.extra

    container = etree.fromstring(book.read("META-INF/container.xml"))
    package_name = container.find(".//{*}rootfile").get("full-path")
    package = etree.fromstring(book.read(package_name))
    listed = {item.get("id"): item for item in package.iter(f"{OPF}item")}
    for item in listed.values():
        body = book.read(f"EPUB/{item.get('href')}")
        if item.get("media-type") == "application/xhtml+xml":
            root = etree.fromstring(body)
            assert root.tag == f"{XHTML}html"
            for image in root.iter(f"{XHTML}img"):
                assert image.get("alt") is not None
                assert f"EPUB/{image.get('src')}" in book.namelist()
    others = {f"EPUB/{item.get('href')}" for item in listed.values()}
    assert others == {name for name in book.namelist() if name.startswith("EPUB/")} - {package_name}
    assert [listed[ref.get("idref")].get("href") for ref in package.iter(f"{OPF}itemref")] == [
        "article.xhtml"
    ]
    said = {element.get("property"): element.text for element in package.iter(f"{OPF}meta")}
    assert said["dcterms:modified"] == "2026-11-22T00:00:00Z"
    for name in ("identifier", "title", "language"):
        assert package.find(f".//{{http://purl.org/dc/elements/1.1/}}{name}").text
    assert [item for item in listed.values() if item.get("properties") == "nav"]


def test_a_book_carries_sources_and_who_reviewed_it(article: Exported):
    """What must go with the text goes with it, and the contents lead to each part."""
    book = zipfile.ZipFile(io.BytesIO(epub_of(article, now=NOW)))
    chapter = book.read("EPUB/article.xhtml").decode()
    contents = book.read("EPUB/nav.xhtml").decode()

    assert "Not yet reviewed by a clinician." in chapter
    for source in article.sources:
        assert source.address.replace("&", "&amp;") in chapter
    anchors = re.findall(r'href="article.xhtml#(\w+)"', contents)
    assert len(anchors) > 3
    assert all(f'id="{anchor}"' in chapter for anchor in anchors)


def test_a_book_that_is_written_can_be_read_back(
    illustrated: Exported, offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Words, structure, links and pictures survive the round trip."""
    path = tmp_path / "book.epub"
    size = write_article(illustrated, EPUB, path, now=NOW)
    assert path.stat().st_size == size

    saved = offline_saver.save_file(path)

    html = articles.page(saved.id).html
    assert saved.title == illustrated.title
    assert articles.head(saved.id).lang == illustrated.lang or illustrated.lang == "und"
    for kept in ("inside", "<table>", "<blockquote>", "<pre>code\n  here</pre>", 'src="image:'):
        assert kept in html
    assert 'href="https://a.example/?a=1&amp;b=2"' in html


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, body in files.items():
            file.writestr(name, body)
    return out.getvalue()


CONTAINER = (
    b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="a.opf"/></rootfiles></container>'
)


def opf(*names: str) -> bytes:
    items = "".join(
        f'<item id="i{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(names)
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(names)))
    return (
        f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest>'
        f"<spine>{spine}</spine></package>"
    ).encode()


@pytest.mark.parametrize(
    "files",
    [
        {"a.txt": b"no book"},
        {"META-INF/container.xml": CONTAINER, "a.opf": b"<!DOCTYPE x [<!ENTITY a 'b'>]><package/>"},
        {
            "META-INF/container.xml": CONTAINER,
            "a.opf": opf("b.xhtml"),
            "b.xhtml": b"x" * 12_000_000,
        },
        {f"{number}.txt": b"" for number in range(6_000)},
    ],
    ids=["no book", "entities", "bomb", "many files"],
)
def test_a_book_made_to_do_harm_is_refused(
    offline_saver: Saver, tmp_path: Path, files: dict[str, bytes]
):
    """Bounded in files and bytes; a sentence."""
    path = tmp_path / "a.epub"
    path.write_bytes(zipped(files))

    with pytest.raises(KnownError, match="not a book"):
        offline_saver.save_file(path)


def test_a_book_reads_nothing_outside_itself(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Neither chapters nor pictures may climb out of the file."""
    (tmp_path / "secret.png").write_bytes(picture(form="PNG"))
    page = (
        b'<html><body><p>Words</p><img src="../../secret.png"/><script>x()</script></body></html>'
    )
    path = tmp_path / "a.epub"
    path.write_bytes(
        zipped(
            {
                "META-INF/container.xml": CONTAINER,
                "a.opf": opf("../../secret.txt", "b.xhtml"),
                "b.xhtml": page,
            }
        )
    )
    saved = offline_saver.save_file(path)

    assert articles.page(saved.id).html == "<p>Words</p>"
    assert saved.warnings


# -- Markdown -------------------------------------------------------------------------------------


def test_markdown_that_is_written_can_be_read_back(
    illustrated: Exported, offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Title, structure and links survive; only the picture is not part of the file."""
    path = tmp_path / "a.md"
    write_article(illustrated, MARKDOWN, path, now=NOW)

    saved = offline_saver.save_file(path)

    html = articles.page(saved.id).html
    assert saved.title == illustrated.title
    for kept in (
        '<a href="https://a.example/?a=1&amp;b=2">link</a><br>and <em>marks</em>',
        "<ul><li>one<ul><li>inside</li></ul></li><li>two</li></ul>",
        "<ol><li>a</li></ol>",
        "<td>x|y</td>",
        "<blockquote><p>said</p></blockquote>",
        "<pre>code\n  here</pre>",
    ):
        assert kept in html


def test_markdown_names_its_sources(article: Exported):
    """In the front matter for programs, and at the end for people."""
    text = markdown_of(article)

    assert text.startswith("---\ntitle: ")
    assert "\nlang: en\n" in text
    assert "\n## Sources\n" in text
    assert text.count(article.sources[0].address) == 2


@pytest.mark.parametrize(
    "words", ["1. not a list", "# not a heading", "a * b _c_ [d] <e>", "- no item", "`x` \\ y"]
)
def test_words_that_look_like_markdown_stay_words(words: str):
    """What the person sees is the same before and after."""
    from mbc_desktop.learn.documents import read_markdown

    escaped = words.replace("<", "&lt;").replace(">", "&gt;")
    found = read_markdown(body_markdown(f"<p>{escaped}</p>"))

    assert [(piece.kind, piece.text) for piece in found.pieces] == [("p", words)]


def test_a_file_that_cant_be_written_leaves_the_old_one(article: Exported, tmp_path: Path):
    """A sentence; nothing half-written is left."""
    with pytest.raises(KnownError, match="could not be written"):
        write_article(article, MARKDOWN, tmp_path / "no" / "such" / "a.md", now=NOW)

    folder = tmp_path / "a.md"
    folder.mkdir()
    (folder / "kept").touch()
    with pytest.raises(KnownError, match="could not be written"):
        write_article(article, MARKDOWN, folder, now=NOW)
    assert [path.name for path in folder.iterdir()] == ["kept"]
    assert not list(tmp_path.glob(".*"))


# -- PDF ------------------------------------------------------------------------------------------


def test_the_lines_of_a_pdf_become_paragraphs(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Lines are joined, hyphens at their ends taken out; page numbers and running heads go."""
    lines = [
        "{} health matters for everybody who lives with metastases in the bones, and it is",
        "worth asking about {} at every visit. Some medi-",
        "cines make {} stronger.",
        "Café or {}, both are fine.",
    ]
    pages = [
        ["Harbor Health", *(line.format(word) for line in lines), str(number)]
        for number, word in enumerate(("Bone", "Hip", "Spine", "Rib"), start=1)
    ]
    path = tmp_path / "leaflet.pdf"
    path.write_bytes(pdf(*pages, title="About bones"))

    saved = offline_saver.save_file(path)

    text = articles.page(saved.id).text
    assert saved.title == "About bones"
    assert "Some medicines make Hip stronger.\n\nCafé or Hip" in text
    assert "Harbor" not in text
    assert not re.search(r"\d", text)


def test_a_pdf_of_pictures_says_that_it_has_no_words(offline_saver: Saver, tmp_path: Path):
    """A scanned paper is kept, and the person is told why it looks empty."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf([]))

    assert ONLY_PICTURES in offline_saver.save_file(path).warnings
