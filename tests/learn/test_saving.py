"""Saving a page, a file or a paste: what is kept, what is told, and what is never lost."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from mbc_desktop.core.cancel import CancelToken
from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.learn.saving import PICTURES_MISSING, SAME_AS_BEFORE, Saver
from tests.learn.site import ARTICLE, PARAGRAPH, Site


def picture(width: int = 400, height: int = 300, *, form: str = "JPEG") -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "taken in the clinic"
    Image.new("RGB", (width, height), "teal").save(out, form, exif=exif)
    return out.getvalue()


# -- from an address ------------------------------------------------------------------------------


def test_a_page_is_saved_with_what_it_tells_of_itself(
    site: Site, saver: Saver, articles: SavedArticles
):
    """Title, language, grade, address and text are kept; menus and footers are not."""
    site.page("/picture.png", picture(), media_type="image/jpeg")
    address = site.page("/a", ARTICLE)

    saved = saver.save_address(address)

    head = articles.head(saved.id)
    assert (head.title, head.lang, head.found_address) == ("Pain in the bones", "en", address)
    assert head.grade is not None
    assert 4 < head.grade < 12
    text = articles.page(saved.id).text
    assert "3. Bone metastases" in text
    assert "Home" not in text
    assert "©" not in text
    assert saved.words == len(text.split())


def test_a_picture_is_fetched_once_and_kept_without_what_was_hidden_in_it(
    site: Site, saver: Saver, articles: SavedArticles
):
    """The page names our own copy; place, camera and remarks are gone."""
    site.page("/picture.png", picture(4000, 3000), media_type="image/jpeg")
    saved = saver.save_address(site.page("/a", ARTICLE))

    html = articles.page(saved.id).html
    name = html.partition('src="image:')[2].partition('"')[0]
    copy = articles.picture(name)
    assert copy is not None
    assert (copy.width, copy.height) == (1600, 1200)
    assert b"clinic" not in copy.body
    assert not Image.open(io.BytesIO(copy.body)).getexif()
    assert 'alt="A hand"' in html
    assert site.asked.count("/picture.png") == 1


def test_a_picture_that_cant_be_had_is_left_out_and_told(
    site: Site, saver: Saver, articles: SavedArticles
):
    """The words matter; the person is told what is missing."""
    saved = saver.save_address(site.page("/a", ARTICLE))

    assert PICTURES_MISSING in saved.warnings
    assert "<img" not in articles.page(saved.id).html


def test_an_address_without_its_scheme_is_https(saver: Saver, site: Site):
    """People leave it out; an unencrypted page is not asked for instead."""
    with pytest.raises(KnownError):
        saver.save_address(site.page("/a", ARTICLE).removeprefix("http://"))
    assert site.asked == []


def test_saving_an_address_again_keeps_the_copy_before(
    site: Site, saver: Saver, articles: SavedArticles
):
    """A page that changed gets a newer copy under the same id; one that did not, none."""
    address = site.page("/a", ARTICLE)
    first = saver.save_address(address)
    same = saver.save_address(address)
    site.page("/a", ARTICLE.replace("Ask again", "Ask twice"))
    newer = saver.save_address(address)

    assert (first.outcome, same.outcome, newer.outcome) == ("new", "same", "updated")
    assert first.id == same.id == newer.id
    assert SAME_AS_BEFORE in same.warnings
    assert "Ask twice" in articles.page(first.id).text
    assert [copy.version for copy in articles.former_copies(first.id)] == [1]
    assert "Ask again" in articles.page(first.id, version=1).text


def test_a_page_that_is_gone_leaves_the_saved_copy_as_it_was(
    site: Site, saver: Saver, articles: SavedArticles
):
    """Fetching again can only add."""
    saved = saver.save_address(site.page("/a", ARTICLE))
    before = articles.page(saved.id)
    del site.answers["/a"]

    with pytest.raises(KnownError, match="no such page"):
        saver.fetch_again(saved.id)
    assert articles.page(saved.id) == before
    assert articles.former_copies(saved.id) == []


def test_fetching_again_keeps_the_copy_there_was(site: Site, saver: Saver, articles: SavedArticles):
    """The article keeps its id; an unchanged page changes nothing."""
    saved = saver.save_address(site.page("/a", ARTICLE))
    same = saver.fetch_again(saved.id)
    site.page("/a", ARTICLE.replace("Ask again", "Ask twice"))
    newer = saver.fetch_again(saved.id)

    assert (same.outcome, newer.outcome) == ("same", "updated")
    assert newer.id == saved.id
    assert "Ask twice" in articles.page(saved.id).text
    assert len(articles.former_copies(saved.id)) == 1


def test_a_file_cant_be_fetched_again(offline_saver: Saver, tmp_path: Path):
    """It has no address; the sentence says what to do instead."""
    path = tmp_path / "a.txt"
    path.write_text("Some words.")
    saved = offline_saver.save_file(path)

    with pytest.raises(KnownError, match="not saved from an address"):
        offline_saver.fetch_again(saved.id)


def test_redirects_are_told(site: Site, saver: Saver):
    """The person sees where the page really is."""
    page = site.page("/page", ARTICLE)
    first = site.redirect("/first", "/page")

    saved = saver.save_address(first)

    assert saved.redirects == (first,)
    assert saved.title == "Pain in the bones"
    assert page != first


def test_cancel_saves_nothing(site: Site, saver: Saver, articles: SavedArticles):
    """A raised token ends it before anything is kept."""
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        saver.save_address(site.page("/a", ARTICLE), token=token)
    assert articles.heads() == []


def test_something_that_is_no_article_is_refused(site: Site, saver: Saver):
    """A program or a film is not saved as text."""
    address = site.page("/a", b"\x7fELF\x00\x00\x01", media_type="application/octet-stream")

    with pytest.raises(KnownError, match="not an article"):
        saver.save_address(address)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("iso-8859-1", "iso-8859-1"),
        ("windows-1252", "utf-8"),  # declared wrongly
        ("utf-8", "iso-8859-1"),  # declared wrongly
        ("utf-16", ""),
    ],
)
def test_letters_are_read_right_whatever_is_declared(
    site: Site, saver: Saver, articles: SavedArticles, encoding: str, declared: str
):
    """Accents survive a wrong or missing charset."""
    words = "La quimioterapia también puede causar cansancio, y eso no es señal de debilidad. "
    page = "<html><body><article>" + f"<p>{words}</p>" * 30 + "</article></body></html>"
    kind = f"text/html; charset={declared}" if declared else "text/html"

    saved = saver.save_address(site.page("/a", page.encode(encoding), media_type=kind))

    assert words.strip() in articles.page(saved.id).text
    assert articles.head(saved.id).lang == "es"


# -- from a file ----------------------------------------------------------------------------------


def test_the_same_file_is_not_kept_twice(offline_saver: Saver, tmp_path: Path):
    """Dropping a file again finds what is there."""
    path = tmp_path / "a.html"
    path.write_text(ARTICLE)

    first, second = offline_saver.save_file(path), offline_saver.save_file(path)

    assert first.id == second.id
    assert SAME_AS_BEFORE in second.warnings


def test_a_file_with_remote_pictures_makes_no_request(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """The network is not even asked for; the picture is left out."""
    path = tmp_path / "a.html"
    path.write_text(ARTICLE.replace("/picture.png", "https://tracker.example/p.png"))

    saved = offline_saver.save_file(path)

    assert "tracker" not in articles.page(saved.id).html


def test_a_picture_inside_a_file_is_kept(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """A data: address holds its own bytes."""
    import base64

    inline = "data:image/jpeg;base64," + base64.b64encode(picture()).decode()
    path = tmp_path / "a.html"
    path.write_text(ARTICLE.replace("/picture.png", inline))

    saved = offline_saver.save_file(path)

    assert 'src="image:' in articles.page(saved.id).html


def test_markdown_keeps_its_structure_and_front_matter(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Headings, lists and tables; title and author from the front matter."""
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: My notes\nauthor: Ana\n---\n\n# My notes\n\n## Scans\n\n- one\n- two\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>\n"
    )
    saved = offline_saver.save_file(path)

    html = articles.page(saved.id).html
    head = articles.head(saved.id)
    assert (head.title, head.author) == ("My notes", "Ana")
    assert html.startswith("<h2>Scans</h2><ul><li>one</li><li>two</li></ul><table>")
    assert "script" not in html


def test_plain_text_keeps_its_paragraphs(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Blank lines part paragraphs; what looks like HTML is words."""
    path = tmp_path / "letter.txt"
    path.write_text("Dear team,\n\nmy scan is < 2 weeks old.\nThank you\n")

    saved = offline_saver.save_file(path)

    assert saved.title == "Dear team,"
    assert articles.page(saved.id).text == ("Dear team,\n\nmy scan is < 2 weeks old.\nThank you")


def test_a_pasted_piece_is_saved(offline_saver: Saver, articles: SavedArticles):
    """HTML where the clipboard has it, else text; named after its first words."""
    rich = offline_saver.save_paste(html="<p>Rest when you can.<script>x()</script></p>")
    plain = offline_saver.save_paste(text="Drink water.\n\nSleep.")

    assert articles.page(rich.id).html == "<p>Rest when you can.</p>"
    assert articles.page(plain.id).text == "Drink water.\n\nSleep."
    assert rich.title == "Rest when you can."


def test_an_empty_paste_is_refused(offline_saver: Saver):
    """There is nothing to keep."""
    with pytest.raises(KnownError, match="nothing to paste"):
        offline_saver.save_paste(text="  ")


@pytest.mark.parametrize(
    "case",
    [
        ("missing.html", None, "no file"),
        ("a.pdf", b"not a pdf", "not an article"),
        ("broken.pdf", b"%PDF-1.7\ngarbage", "damaged or protected"),
        ("a.epub", b"PK\x03\x04garbage", "not a book"),
        ("a.exe", b"MZ\x00\x00\x00", "not an article"),
        ("huge.html", b"<p>" + b"x" * 10_000_001, "larger than 10 MB"),
        ("parts.html", b"<br>" * 300_000, "so many parts"),
    ],
)
def test_a_file_that_cant_be_read_is_told_and_nothing_is_lost(
    offline_saver: Saver,
    articles: SavedArticles,
    tmp_path: Path,
    case: tuple[str, bytes | None, str],
):
    """A sentence each; the library stays as it was."""
    name, body, sentence = case
    if body is not None:
        (tmp_path / name).write_bytes(body)

    with pytest.raises(KnownError, match=sentence):
        offline_saver.save_file(tmp_path / name)
    assert articles.heads() == []


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(
    offline_saver: Saver, tmp_path: Path
):
    """Its size is looked at first."""
    path = tmp_path / "huge.epub"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 50_000_001)

    with pytest.raises(KnownError, match="larger than 50 MB"):
        offline_saver.save_file(path)


def test_a_page_of_a_hundred_thousand_elements_inside_each_other_keeps_its_words(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Parsers drop what lies that deep, or take minutes over it."""
    path = tmp_path / "deep.html"
    path.write_text("<html><body>" + "<div>" * 100_000 + "still here" + "</div>" * 100_000)

    saved = offline_saver.save_file(path)

    assert articles.page(saved.id).text == "still here"


def test_a_long_article_keeps_all_its_words(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Twenty thousand words are no reason to leave any out."""
    body = "".join(f"<p>{number}. {PARAGRAPH}</p>" for number in range(600))
    path = tmp_path / "long.html"
    path.write_text(f"<html><head><title>Long</title></head><body><article>{body}</article>")

    saved = offline_saver.save_file(path)

    assert saved.words == 600 * len(f"1. {PARAGRAPH}".split())


def test_the_original_is_kept_as_it_came(site: Site, saver: Saver, articles: SavedArticles):
    """Byte for byte, for a better reading some day."""
    saved = saver.save_address(site.page("/a", ARTICLE))

    assert articles.original(saved.id) == (ARTICLE.encode(), "text/html")
