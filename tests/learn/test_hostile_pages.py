"""Pages made to do harm, saved and shown: nothing runs, nothing is fetched, the words stay."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import nh3
import pytest

from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.learn.sanitizing import sanitized
from mbc_desktop.learn.saving import Saver
from tests.shared import shared

TAG = re.compile(r"<(/?)([a-z0-9]+)([^<>]*)>")
SHOWN = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em",
    "strong", "sub", "sup", "br", "hr", "a", "table", "tbody", "tr", "td", "th",
}  # fmt: skip
LINK = re.compile(r' href="(?:https?|mailto|tel):[^"]*"')


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_nothing_of_the_hostile_set_runs_or_fetches_and_its_words_stay(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path
):
    """Every payload, as a file of its own: bare tags and links alone, and sanitizing is stable."""
    payloads = [
        json.loads(line)
        for line in shared("html", "hostile.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert len(payloads) > 200
    path = tmp_path / "page.html"
    for payload in payloads:
        path.write_text(payload["payload"], encoding="utf-8")
        page = articles.page(offline_saver.save_file(path).id)

        for _closing, tag, attributes in TAG.findall(page.html):
            assert tag in SHOWN, payload["id"]
            assert not attributes or LINK.fullmatch(attributes), (payload["id"], attributes)
        assert sanitized(page.html) == page.html, payload["id"]
        # what is left when every tag is taken away, scripts and styles with their content
        left = nh3.clean(
            payload["payload"], tags=set(), clean_content_tags={"script", "style", "title"}
        )
        # without the spaces: where a block ends there is one now
        assert "".join(words(html.unescape(left))) in "".join(words(page.text)), payload["id"]


@pytest.mark.parametrize(
    "harm",
    [
        '<img src="https://a.example/x.png">',
        '<img src="file:///etc/passwd">',
        '<img src="image:../../etc/passwd">',
        '<img srcset="https://a.example/x.png 2x">',
        '<p style="background:url(https://a.example/x)">x</p>',
        '<link rel="stylesheet" href="https://a.example/x.css">',
        "<style>@import url(https://a.example/x.css)</style>",
        '<table background="https://a.example/x"><tr><td>x</td></tr></table>',
        '<video src="https://a.example/x" poster="https://a.example/y"></video>',
        '<object data="https://a.example/x"></object><embed src="https://a.example/x">',
        '<iframe src="https://a.example/x"></iframe><base href="https://a.example/">',
        '<meta http-equiv="refresh" content="0;url=https://a.example/">',
        '<svg><image href="https://a.example/x"/><use href="https://a.example/x#y"/></svg>',
        '<a href="javascript:alert(1)">x</a><a href="data:text/html,x">y</a>',
        '<a href="image:aa">x</a><a href="java&#10;script:alert(1)">y</a>',
        '<form action="https://a.example/"><input type="image" src="https://a.example/x"></form>',
    ],
)
def test_no_known_way_of_fetching_or_running_gets_through(
    offline_saver: Saver, articles: SavedArticles, tmp_path: Path, harm: str
):
    """In a page with an article around it, and in one that is nothing else."""
    around = "<p>Some plain words that belong to an article about pain and its treatment.</p>" * 40
    path = tmp_path / "page.html"
    for page in (harm, f"<html><body><article>{around}{harm}{around}</article></body></html>"):
        path.write_text(page, encoding="utf-8")
        shown = articles.page(offline_saver.save_file(path).id).html

        assert "a.example" not in shown
        for hidden in ("src=", "style", "javascript", "data:", "file:", "image:", "background"):
            assert hidden not in shown


def test_links_that_may_stand_do(offline_saver: Saver, articles: SavedArticles, tmp_path: Path):
    """Web, mail and telephone links are for the person to follow."""
    path = tmp_path / "page.html"
    path.write_text(
        '<p><a href="https://a.example/x?y=1&amp;z=2">web</a> <a href="mailto:a@b.example">mail</a>'
        ' <a href="tel:+18005551234">call</a> <a href="/relative">nowhere</a></p>'
    )
    shown = articles.page(offline_saver.save_file(path).id).html

    assert shown == (
        '<p><a href="https://a.example/x?y=1&amp;z=2">web</a> <a href="mailto:a@b.example">mail</a>'
        ' <a href="tel:+18005551234">call</a> nowhere</p>'
    )
