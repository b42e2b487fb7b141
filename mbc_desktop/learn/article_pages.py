"""The page of a built-in article: its Markdown as HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mbc_desktop.learn.piece_writing import text_of
from mbc_desktop.learn.pieces import pieces_of_html
from mbc_desktop.learn.sanitizing import sanitized

if TYPE_CHECKING:
    from mbc_desktop.learn.articles import Article

_OWN_LINK = re.compile(r'<a href="(glossary|article):([a-z0-9-]+)">(.*?)</a>', re.DOTALL)


def article_html(article: Article) -> str:
    """Return the body of an article as sanitized HTML, in the order of ``articles.blocks``.

    Words of the glossary and mentions of other articles are plain words.
    """
    return sanitized(_OWN_LINK.sub(r"\3", _rendered(article)))


def linked_html(article: Article, *, term_scheme: str, article_scheme: str) -> str:
    """Return the body with links under the schemes of whoever shows it, such as ``term:``."""
    schemes = {"glossary": term_scheme, "article": article_scheme}
    return _OWN_LINK.sub(
        lambda link: f'<a href="{schemes[link[1]]}{link[2]}">{link[3]}</a>', _rendered(article)
    )


def article_text(article: Article) -> str:
    """Return the body as text to read: items of a list a line each, the rest a paragraph each."""
    return text_of(pieces_of_html(article_html(article)))


def _rendered(article: Article) -> str:
    from markdown_it import MarkdownIt

    html: str = MarkdownIt("commonmark", {"html": False}).render(article.body)
    return html
