"""Rules of the house that no linter knows; CONTRIBUTING.md says why each is there."""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest

from mbc_desktop.cli import build_parser

ROOT = Path(__file__).resolve().parents[1]
LONGEST_FILE = 450
NOT_TEXT = {
    ".png",
    ".ttf",
    ".qm",
    ".zst",
    ".gz",
    ".bin",
    ".lines",
    ".db",
    ".sqlite",
    ".pdf",
    ".jpg",
}

# Words that hurt, blame or promise; "terminal" and "match" have kinder, truer words here.
HURTING_WORDS = re.compile(
    r"\b(battl\w+|warriors?|survivors?|fail(s|ed|ures?)?|salvage|terminal(ly)?|journeys?|brave\w*"
    r"|match(es|ed|ing)?|reject(s|ed|ion)?|eligible|breakthroughs?|errors?)\b",
    re.IGNORECASE,
)
# Names of hosts that packages come from, in parts so that they do not stand here either.
PACKAGE_HOSTS = re.compile(
    "|".join(
        re.escape(".".join(parts))
        for parts in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "org"),
            ("npmjs", "com"),
            ("deb", "debian", "org"),
            ("archive", "ubuntu", "com"),
        )
    )
)
# A path of one machine, but not a part of a web address.
MACHINE_PATHS = re.compile(r"(?<![\w.:/~{}-])/(?:work|root|home|Users|opt)/\w")


@cache
def project_files() -> tuple[Path, ...]:
    """The files of the project: those under version control, or all where there is no git."""
    try:
        listed = subprocess.run(
            # whoever owns the checkout, only its list of files is read
            ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        ).stdout.split("\0")
        files = [ROOT / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        folders = ("mbc_desktop", "tests", "script", "resources", "packaging", ".ci")
        files = [path for folder in folders for path in (ROOT / folder).rglob("*")]
        files += ROOT.glob("*.*")
    return tuple(
        sorted(path for path in files if path.is_file() and "__pycache__" not in path.parts)
    )


def python_files() -> list[Path]:
    return [path for path in project_files() if path.suffix == ".py"]


@cache
def text_files() -> dict[Path, str]:
    """The words of every file that is text."""
    texts = {}
    for path in project_files():
        with suppress(UnicodeDecodeError):
            texts[path] = path.read_text(encoding="utf-8")
    return texts


def lines_with(pattern: re.Pattern[str], files: Mapping[Path, str]) -> list[str]:
    """Return where a pattern stands, as ``file:line: what``."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {seen.group()}"
        for path, text in files.items()
        if pattern.search(text)
        for number, line in enumerate(text.splitlines(), start=1)
        for seen in pattern.finditer(line)
    ]


def shown_words(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of each ``tr("…")`` and ``translate("Context", "…")``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        words = {"tr": node.args[:1], "translate": node.args[1:2]}.get(name, [])
        for word in words:
            if isinstance(word, ast.Constant) and isinstance(word.value, str):
                yield word.lineno, word.value


def hurting_words(path: Path) -> list[str]:
    return [
        f"{path.name}:{line}: {seen.group()!r} in {words!r}"
        for line, words in shown_words(path)
        for seen in HURTING_WORDS.finditer(words)
    ]


def test_files_are_short_enough_to_be_read() -> None:
    """One screen, one noun, one file."""
    long = {
        str(path.relative_to(ROOT)): length
        for path in python_files()
        if (length := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_every_module_says_why_it_is_there() -> None:
    """Each file that holds code begins with a sentence."""
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if (tree := ast.parse(path.read_text(encoding="utf-8"))).body
        and not ast.get_docstring(tree)
        and path.name != "script.py.mako"
    ]
    assert silent == []


def test_words_on_screen_are_kind_and_true() -> None:
    """None that hurts, blames or promises."""
    assert [seen for path in python_files() for seen in hurting_words(path)] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('self.tr("Your treatment failed")', 1),
        ('self.tr("3 trials match")', 1),
        ('QCoreApplication.translate("Page", "Error 7")', 1),
        ('self.tr("Your treatment stopped working")', 0),
        ('log.info("The match failed")', 0),
    ],
)
def test_the_check_of_words_sees_what_it_is_for(tmp_path: Path, code: str, found: int) -> None:
    """Words that people see, and no others."""
    path = tmp_path / "view.py"
    path.write_text(code, encoding="utf-8")
    assert len(hurting_words(path)) == found


def test_tests_wait_for_what_happens_and_never_for_time() -> None:
    """A test that sleeps is slow on a fast machine and wrong on a slow one."""
    waits = re.compile(r"time\.sleep\(|qtbot\.wait\(|QTest\.qWait\(")
    files = {
        path: text
        for path, text in text_files().items()
        if path.is_relative_to(ROOT / "tests") and path != Path(__file__)
    }
    assert lines_with(waits, files) == []


def test_no_file_names_a_package_host() -> None:
    """Where packages come from is for each machine to say; the lock holds versions and hashes."""
    assert lines_with(PACKAGE_HOSTS, text_files()) == []


def test_no_file_names_a_path_of_one_machine() -> None:
    """What works here works elsewhere."""
    # the homes in these tests are made up, to show that redaction takes them out
    others = {
        path: text
        for path, text in text_files().items()
        if path != ROOT / "tests" / "core" / "test_logs.py"
    }
    assert lines_with(MACHINE_PATHS, others) == []


def test_layers_are_those_of_the_architecture() -> None:
    """script/test runs import-linter; this holds its contracts in place."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {each["name"]: each for each in settings["tool"]["importlinter"]["contracts"]}
    layers = [
        {part.strip(" ()").removeprefix("mbc_desktop.") for part in layer.split("|")}
        for layer in contracts["Layers: downwards only"]["layers"]
    ]
    order = {name: number for number, layer in enumerate(layers) for name in layer}
    assert order["app"] < order["views"] < order["today"] < order["trials"] < order["data"]
    assert order["data"] < order["core"] == len(layers) - 1
    assert order["trials"] == order["learn"] == order["agenda"] == order["notes"]
    assert contracts["Qt only in the views and their composition"]["forbidden_modules"] == [
        "PySide6"
    ]
    forbidden = contracts["SQL only in data"]["forbidden_modules"]
    assert {"sqlalchemy", "sqlite3", "alembic", "sqlcipher3"} <= set(forbidden)
    assert "lint-imports" in (ROOT / "script" / "test").read_text(encoding="utf-8")


def test_the_changelog_has_room_for_the_next_change() -> None:
    """Every change that people notice is told there before it is released."""
    assert "\n## [Unreleased]\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_first_screen_of_the_readme_starts_the_program() -> None:
    """One command to start it, one to test it, one line for people who are not developers."""
    first_screen = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40])
    for command in ("script/run", "script/test", "script/run --demo", "pipx install"):
        assert command in first_screen


def _commands(parser: argparse.ArgumentParser, before: str = "") -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                deeper = list(_commands(below, f"{before}{name} "))
                yield from deeper or [f"{before}{name}"]


def test_every_command_is_documented() -> None:
    """The README's table names each as it is typed."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z][^`]*)`", readme)
    missing = [
        command
        for command in _commands(build_parser())
        if not any(re.match(rf"(mbc-desktop )?{command}\b", each) for each in named)
    ]
    assert missing == [], "these lack a line in the table of README.md"


def test_every_variable_that_the_program_reads_is_documented() -> None:
    """A setting that nobody can find is no setting."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    variables = {
        name
        for path in python_files()
        if path.is_relative_to(ROOT / "mbc_desktop")
        for name in re.findall(r"\bMBC_[A-Z_]+\b", path.read_text(encoding="utf-8"))
    }
    assert "MBC_DATA_DIR" in variables
    missing = sorted(name for name in variables if name not in readme)
    assert missing == [], "README.md does not tell what these are for"
