"""Notes, everything, and the brief from the command line."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.cli import build_parser, run_command
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data import keys
from mbc_desktop.data.vault import Vault


class Line:
    """The command line on one data directory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = ""

    def run(self, *words: str) -> int:
        out, err = io.StringIO(), io.StringIO()
        parser: argparse.ArgumentParser = build_parser()
        args = parser.parse_args(["--data-dir", str(self.folder), "--json", *words])
        code = run_command(args, out=out, err=err)
        self.out, self.said = out.getvalue(), err.getvalue()
        return code

    def answer(self, *words: str) -> Any:
        assert self.run(*words) == 0, self.said
        return json.loads(self.out)


@pytest.fixture
def line(tmp_path: Path) -> Line:
    return Line(tmp_path / "data")


def test_a_note_is_added_listed_shown_and_exported(line: Line, tmp_path: Path):
    """With the keys of the contract."""
    text = "NCT01234567\n- may I travel?"
    name = line.answer("notes", "add", text, "--tag", "visit")["id"]
    (row,) = line.answer("notes", "list")["notes"]
    assert (row["id"], row["title"], row["tags"]) == (name, "NCT01234567", ["visit"])
    assert row["updated"].endswith("Z")
    shown = line.answer("notes", "show", name)
    assert shown["links"] == [{"kind": "trial", "id": "NCT01234567"}]
    assert shown["text"] == text
    found = line.answer("notes", "list", "tag:visit has:question linked:NCT01234567 trav")
    assert [one["id"] for one in found["notes"]] == []
    found = line.answer("notes", "list", "tag:visit has:question linked:NCT01234567 travel")
    assert [one["id"] for one in found["notes"]] == [name]
    assert line.answer("notes", "export", str(tmp_path / "out"))["notes"] == 1
    assert len(list((tmp_path / "out/notes").glob("*.md"))) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("notes", "show", "nope"), 1),
        (("notes", "list", "has:nothing-known"), 2),
        (("notes", "add", "  "), 2),
        (("import", "/nowhere/at/all"), 1),
        (("brief", "--to", "page.txt"), 2),
        (("brief", "--trial", "zz"), 2),
        (("brief", "--trial", "NCT"), 2),
    ],
)
def test_what_cannot_be_done_is_told_with_its_exit_code(line: Line, words: tuple, code: int):
    """1 for what is not there, 2 for what was typed wrong; always a sentence."""
    assert line.run(*words) == code
    assert line.said.strip().endswith(".")


def test_everything_goes_out_and_comes_in(line: Line, tmp_path: Path):
    """To another computer, and twice without doubles."""
    line.answer("notes", "add", "words", "--title", "Plan")
    line.answer("calendar", "add", "Visit", "--start", "2026-12-03T09:00", "--kind", "visit")
    made = line.answer("export", str(tmp_path / "all.zip"))
    assert (made["parts"]["notes"], made["parts"]["calendar"]) == (1, 1)
    other = Line(tmp_path / "other")
    parts = {one["key"]: one for one in other.answer("import", made["folder"])["parts"]}
    assert (parts["notes"]["new"], parts["calendar"]["new"]) == (1, 1)
    again = {one["key"]: one for one in other.answer("import", made["folder"])["parts"]}
    assert (again["notes"]["new"], again["notes"]["same"]) == (0, 1)


def test_a_folder_of_markdown_is_imported_or_only_looked_at(line: Line, tmp_path: Path):
    """``--dry-run`` writes nothing."""
    (tmp_path / "md").mkdir()
    (tmp_path / "md/a.md").write_text("# A\n\nx")
    looked = line.answer("import", str(tmp_path / "md"), "--dry-run")
    assert looked["parts"][0]["new"] == 1
    assert line.answer("notes", "list")["notes"] == []
    assert line.answer("import", str(tmp_path / "md"))["parts"][0]["new"] == 1
    assert [one["title"] for one in line.answer("notes", "list")["notes"]] == ["A"]


def test_the_brief_is_told_and_written(line: Line, tmp_path: Path, qapp: object):
    """As text to look at, and as PDF."""
    line.answer("notes", "add", "- may I travel?")
    told = line.answer("brief", "--since", "2026-01-01", "--visit", "2026-02-01")
    assert told["parts"] == ["questions"]
    assert told["sections"][0]["body"] == "- may I travel?"
    made = line.answer("brief", "--to", str(tmp_path / "page.pdf"), "--large")
    assert Path(made["file"]).read_bytes().startswith(b"%PDF")
    assert made["bytes"] == Path(made["file"]).stat().st_size


def test_a_locked_store_asks_for_its_passphrase(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """From a file named by a variable; without one and without a person, it is told."""
    pytest.importorskip("sqlcipher3")
    monkeypatch.setattr(keys, "_PASSES", 1)
    monkeypatch.setattr(keys, "_MEMORY_KIB", 64)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    line.answer("notes", "add", "secret")
    Vault(open_data_dir(line.folder)).turn_on("three quiet words")
    assert line.run("notes", "list") == 1
    assert "nobody here to type it" in line.said
    (tmp_path / "words").write_text("three quiet words\n")
    monkeypatch.setenv("MBC_PASSPHRASE_FILE", str(tmp_path / "words"))
    assert len(line.answer("notes", "list")["notes"]) == 1
    assert line.answer("check")["ok"]
    backup = tmp_path / "copy.sqlite"
    assert line.answer("backup", str(backup))["verified"]
    assert b"SQLite format" not in backup.read_bytes()[:32]
    assert line.answer("restore", str(backup))["verified"]
    other = Line(tmp_path / "other")
    assert other.answer("restore", str(backup))["verified"]
    assert len(other.answer("notes", "list")["notes"]) == 1
    (tmp_path / "words").write_text("another one entirely")
    assert line.run("notes", "list") == 1
    assert "not the passphrase" in line.said
