"""Text from outside is shown and nothing is fetched; words are explained where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.views.fonts import Typeface, load_fonts
from mbc_desktop.views.palette import Scheme
from mbc_desktop.views.shots import settle
from mbc_desktop.views.theme import Look, PageLook, Theme
from mbc_desktop.views.widgets.explain import Explainer, Explanation, Term
from mbc_desktop.views.widgets.page import Page
from mbc_desktop.views.widgets.rich_text import PlainText, RichText

RED = QColor("#ff0000")
LOW = Explanation("HER2-low", "A little HER2 protein, less than HER2-positive.")


def _red_picture() -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    return image


def _png() -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _red_picture().save(buffer, "PNG")
    return bytes(buffer.data().data())


def _shows_red(widget: QWidget) -> bool:
    image = widget.grab().toImage()
    return any(
        image.pixelColor(x, y) == RED
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


@pytest.fixture
def text(qtbot, theme: Theme) -> RichText:
    made = RichText(theme, name="Article", picture_of={"7": _png()}.get)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_our_own_pictures_show(text: RichText) -> None:
    """A stored picture is answered by its id."""
    text.set_html('<p>Look:</p><img src="image:7">')
    assert _shows_red(text)


@pytest.mark.parametrize("form", ["{path}", "file://{path}", "qrc:{path}", "image:{path}"])
def test_a_picture_on_the_disk_is_never_read(text: RichText, tmp_path: Path, form: str) -> None:
    """However its address is written; Qt by itself would show it."""
    path = tmp_path / "secret.png"
    _red_picture().save(str(path))
    text.set_html(f'<p>Look:</p><img src="{form.format(path=path)}">')
    assert not _shows_red(text)
    assert "Look:" in text.toPlainText()


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (QTextDocument.ResourceType.ImageResource, "http://127.0.0.1:9/x.png"),
        (QTextDocument.ResourceType.StyleSheetResource, "file:///etc/passwd"),
        (QTextDocument.ResourceType.HtmlResource, "file:///etc/passwd"),
        (QTextDocument.ResourceType.ImageResource, "image:unknown"),
    ],
)
def test_everything_else_is_answered_with_nothing(
    text: RichText, kind: QTextDocument.ResourceType, address: str
) -> None:
    """No request and no file read: an empty picture or no words."""
    answer = text.loadResource(kind.value, QUrl(address))
    assert answer == "" or (answer.width(), answer.pixel(0, 0)) == (1, 0)


def test_a_style_sheet_from_outside_changes_nothing(text: RichText, tmp_path: Path) -> None:
    """Neither a link to one nor an import is followed."""
    sheet = tmp_path / "evil.css"
    sheet.write_text("p { color: #ff0000; font-size: 60pt; }", encoding="utf-8")
    text.set_html(
        f'<link rel="stylesheet" href="{sheet}"><style>@import url("{sheet}");</style><p>Words</p>'
    )
    assert not _shows_red(text)


def test_a_broken_picture_shows_nothing(qtbot, theme: Theme) -> None:
    """Bytes that are no picture do no harm."""
    made = RichText(theme, name="Article", picture_of=lambda _id: b"not a picture")
    qtbot.addWidget(made)
    made.set_html('<img src="image:1"><p>Words</p>')
    made.show()
    assert "Words" in made.toPlainText()


def test_links_are_handed_on_and_not_followed(qtbot, text: RichText) -> None:
    """Whoever shows the text decides whether to open the browser."""
    text.set_html('<a href="https://example.org/x">there</a>')
    with qtbot.waitSignal(text.link_opened) as opened:
        text.anchorClicked.emit(QUrl("https://example.org/x"))
    assert opened.args == ["https://example.org/x"]
    assert text.source().isEmpty()


def test_markdown_shows_its_html_as_words(text: RichText) -> None:
    """HTML written into Markdown is text."""
    text.set_markdown("# Head\n\n<b>not bold</b> **bold**")
    assert "<b>not bold</b> bold" in text.toPlainText()


def test_a_page_follows_the_colors(text: RichText, theme: Theme) -> None:
    """Shown anew in the other scheme, with its words."""
    text.set_html('<p class="fits">Fits</p>')
    before = text.grab().toImage()
    theme.set_look(Look(Scheme.DARK))
    assert text.grab().toImage() != before
    assert text.toPlainText() == "Fits"


def test_a_page_has_a_look_of_its_own(text: RichText, theme: Theme) -> None:
    """Sepia in a dark program, larger and in other letters; and back to the program's."""
    theme.set_look(Look(Scheme.DARK))
    text.set_html("<p>Words to read</p>")
    text.set_page_look(PageLook(Scheme.SEPIA, percent=200, typeface=Typeface.LEGIBLE))
    sepia = theme.page_palette(PageLook(Scheme.SEPIA))["surface"]
    corner = text.grab().toImage().pixelColor(text.width() - 20, text.height() - 20)
    assert corner == QColor(sepia)
    font = text.document().defaultFont()
    assert font.pointSizeF() == pytest.approx(2 * theme.font("body").pointSizeF())
    assert font.families()[0] == load_fonts(Typeface.LEGIBLE)
    text.set_page_look(PageLook())
    assert text.document().defaultFont().pointSizeF() == theme.font("body").pointSizeF()
    assert text.styleSheet() == ""


def test_a_page_is_no_wider_than_asked(text: RichText) -> None:
    """Long lines are hard to read; the column stands in the middle."""
    text.resize(1600, 400)
    text.set_page_look(PageLook(), most_characters=60)
    place = text.viewport().geometry()
    assert place.width() < 800
    assert abs(place.center().x() - 800) < 20


def test_changing_the_look_keeps_the_place(qtbot, text: RichText) -> None:
    """The sentence at the top is still near the top."""
    text.set_html("".join(f"<p>Paragraph {number} says something.</p>" for number in range(300)))
    text.scrollToAnchor("")
    bar = text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = text.cursorForPosition(QPoint(5, 5)).block().text()
    text.set_page_look(PageLook(percent=180))
    settle()
    shown = [text.cursorForPosition(QPoint(5, y)).block().text() for y in range(0, 120, 10)]
    assert before in shown


def test_text_on_a_page_is_as_high_as_its_words(qtbot, theme: Theme) -> None:
    """The page scrolls as a whole; the text in it never by itself."""
    page = Page(theme)
    qtbot.addWidget(page)
    short = PlainText(theme, "One line", name="Note")
    long = PlainText(theme, "Many words. " * 400, name="Note")
    page.column.addWidget(short)
    page.column.addWidget(long)
    page.resize(500, 400)
    page.show()
    qtbot.waitUntil(lambda: long.height() >= long.document().size().height())
    page.resize(900, 400)
    settle()
    assert 0 <= long.height() - long.document().size().height() < 8
    assert long.height() > 10 * short.height()
    assert not page.horizontalScrollBar().isVisible()


def test_plain_text_is_never_markup(qtbot, theme: Theme) -> None:
    """What looks like HTML is shown as it was written."""
    made = PlainText(theme, "<h1>x</h1> & more", name="Note")
    qtbot.addWidget(made)
    assert made.toPlainText() == "<h1>x</h1> & more"


@pytest.fixture
def window(qtbot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.explainer = Explainer(theme, made)
    made.term = Term(made.explainer, LOW)
    made.other = QLineEdit()
    column = QVBoxLayout(made)
    column.addWidget(made.other)
    column.addWidget(made.term)
    made.resize(600, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.other.setFocus()
    return made


def test_a_term_is_explained_on_focus_and_closed_with_esc(qtbot, window: QWidget) -> None:
    """WCAG 1.4.13: Esc closes it, and the focus stays where it is."""
    qtbot.keyClick(window.other, Qt.Key.Key_Tab)
    assert window.explainer.isVisible()
    assert window.explainer._text.text() == LOW.text
    qtbot.keyClick(window.term, Qt.Key.Key_Escape)
    assert not window.explainer.isVisible()
    assert window.term.hasFocus()


def test_a_term_is_explained_by_a_tap(qtbot, window: QWidget) -> None:
    """On a touch screen there is no hovering."""
    qtbot.mouseClick(window.term, Qt.MouseButton.LeftButton)
    assert window.explainer.isVisible()
    window.explainer.close_now()


def test_a_term_is_explained_on_hover_until_the_pointer_leaves(qtbot, window: QWidget) -> None:
    """It shows after a moment, and goes after a moment."""
    qtbot.mouseMove(window.term)
    qtbot.waitUntil(window.explainer.isVisible)
    qtbot.mouseMove(window.other)
    qtbot.waitUntil(lambda: not window.explainer.isVisible())


def test_the_explanation_is_the_terms_description(window: QWidget) -> None:
    """A screen reader says it without any hovering."""
    assert window.term.accessibleName() == LOW.title
    assert window.term.accessibleDescription() == LOW.text


@pytest.mark.parametrize("percent", [100, 300])
@pytest.mark.parametrize("corner", [QPoint(0, 0), QPoint(590, 0), QPoint(0, 390), QPoint(590, 390)])
def test_the_explanation_stays_inside_the_window(
    window: QWidget, theme: Theme, corner: QPoint, percent: int
) -> None:
    """Wherever the word stands, and however large the text."""
    theme.set_look(Look(Scheme.LIGHT, percent))
    anchor = QRect(window.mapToGlobal(corner), window.mapToGlobal(corner + QPoint(9, 9)))
    window.explainer.explain(Explanation("A term", "Words that explain it. " * 12), anchor)
    assert window.rect().contains(window.explainer.geometry())
    window.explainer.close_now()


def test_words_of_the_glossary_are_explained_in_a_text(qtbot, theme: Theme) -> None:
    """A link to a term explains it where it stands and opens nothing."""
    window = QWidget()
    qtbot.addWidget(window)
    explainer = Explainer(theme, window)
    text = RichText(
        theme, name="Article", explainer=explainer, explanation_of={"her2-low": LOW}.get
    )
    QVBoxLayout(window).addWidget(text)
    text.link_opened.connect(lambda _: pytest.fail("a term is no link"))
    text.set_html('<p><a href="term:her2-low">HER2-low</a> <a href="term:none">none</a></p>')
    window.resize(500, 300)
    window.show()
    text.anchorClicked.emit(QUrl("term:none"))
    assert not explainer.isVisible()
    text.anchorClicked.emit(QUrl("term:her2-low"))
    assert explainer.isVisible()
    assert explainer._title.text() == "HER2-low"
    explainer.close_now()
