"""The library from the command line: the contract, to the letter."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.cli import build_parser, run_command

PARAGRAPH = "Bone pain can be treated, and it is worth a call to your team on any day of the week."
PAGE = (
    "<html lang='en'><head><title>Bone pain</title></head><body><nav><a href='/'>Home</a></nav>"
    f"<article><h1>Bone pain</h1>{f'<p>{PARAGRAPH}</p>' * 20}"
    "<img src='https://tracker.example/x.png'><script>alert(1)</script></article></body></html>"
)


@pytest.fixture
def run(tmp_path: Path) -> Any:
    """Return a function that runs ``library …`` and gives (exit code, JSON or None, messages)."""

    def command(*words: str) -> tuple[int, Any, str]:
        out, err = io.StringIO(), io.StringIO()
        typed = ["--json", "--data-dir", str(tmp_path / "data"), "library", *words]
        code = run_command(build_parser().parse_args(typed), out=out, err=err)
        return code, json.loads(out.getvalue()) if out.getvalue() else None, err.getvalue()

    return command


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_file_is_saved_listed_found_and_shown(run: Any, page: Path):
    """The four commands of the contract, with the keys that scripts rely on."""
    code, saved, _messages = run("save", str(page))
    assert code == 0
    assert {"id", "title", "words", "warnings"} <= set(saved)
    assert (saved["title"], saved["words"]) == ("Bone pain", 20 * len(PARAGRAPH.split()))

    _code, listed, _messages = run("list")
    mine = next(entry for entry in listed["articles"] if entry["id"] == saved["id"])
    assert {"id", "title", "lang", "source", "saved_at", "words", "grade"} <= set(mine)
    assert (mine["lang"], mine["source"]) == ("en", "page.html")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", mine["saved_at"])

    _code, found, _messages = run("search", "bone pain call")
    assert saved["id"] in [entry["id"] for entry in found["articles"]]

    _code, shown, _messages = run("show", saved["id"])
    assert {"id", "title", "lang", "source", "saved_at", "html", "text"} <= set(shown)
    assert shown["text"].count(PARAGRAPH) == 20
    assert "tracker" not in shown["html"]
    assert "script" not in shown["html"]


def test_built_in_articles_are_shown_in_both_languages(run: Any):
    """English under the bare id, Spanish under the id with its language."""
    for key, lang in (("her2-low", "en"), ("her2-low.es", "es")):
        code, shown, _messages = run("show", key)
        assert (code, shown["lang"], shown["source"]) == (0, lang, "built-in")
        assert shown["html"].startswith("<p>")
        assert "glossary:" not in shown["html"]


def test_spanish_words_for_the_breast_find_the_same(run: Any):
    """*mama* and *seno*."""
    for words in ("cáncer de mama", "seno"):
        code, found, _messages = run("search", words)
        assert code == 0
        assert any(entry["lang"] == "es" for entry in found["articles"])


def test_no_hits_is_done(run: Any):
    """An empty list, exit 0."""
    assert run("search", "xyzzyplugh")[:2] == (0, {"articles": []})


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "nothing"), 1),
        (("show", "saved-1"), 1),
        (("save", "/no/such/file.html"), 1),
        (("save", "http://127.0.0.1:9/x"), 1),
        (("save", "http://[::ffff:10.0.0.1]/x"), 1),
        (("save", "ftp://a.example/x"), 2),
        (("export", "nothing", "--format", "md"), 1),
    ],
)
def test_what_cant_be_done_is_a_sentence_and_an_exit_code(
    run: Any, words: tuple[str, ...], code: int
):
    """Nothing but the sentence; no exception's name in it."""
    got, answer, message = run(*words)

    assert got == code
    assert answer is None or set(answer) == {"error"}
    assert message.strip().endswith(".")
    assert "Error" not in message


@pytest.mark.parametrize("form", ["md", "epub", "pdf"])
def test_an_article_is_exported_as_a_file(run: Any, tmp_path: Path, form: str):
    """Markdown, EPUB and PDF, at the place that is named."""
    target = tmp_path / f"out.{form}"

    code, answer, _messages = run("export", "bone-health.es", "--format", form, "--to", str(target))

    assert (code, answer["file"]) == (0, str(target))
    body = target.read_bytes()
    assert len(body) == answer["bytes"] > 1000
    if form == "md":
        assert "# Fuentes" in body.decode()
    elif form == "epub":
        assert zipfile.is_zipfile(target)
    else:
        assert body.startswith(b"%PDF-")
