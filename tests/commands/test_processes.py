"""The program as a process: what is loaded, where options stand, who may write, what is logged."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest

from mbc_desktop.cli import run_command
from mbc_desktop.commands.program import Program
from tests.commands.running import NOBODY, PROGRAM, Commands, Told, as_nobody
from tests.registry import StandInRegistry

_WATCHED = """
import sys
from mbc_desktop.cli import main
code = main(sys.argv[1:])
loaded = [name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")]
print(code, loaded, file=sys.stderr)
"""


@pytest.mark.parametrize(
    "words",
    [
        ("sync",),
        ("search", "enhertu", "--near", "77030", "--within", "100"),
        ("trial", "NCT00000001"),
        ("saved", "add", "x", "enhertu"),
        ("saved", "list"),
        ("check",),
        ("backup", "backup.sqlite"),
        ("--help",),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_no_command_loads_qt(synced: Commands, tmp_path: Path, words: tuple[str, ...]):
    """A clinic's server has no display, and need not have the libraries of one."""
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, *synced.before, *words],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    if words == ("--help",):  # argparse ends the process by itself
        assert done.returncode == 0
        return
    assert done.stderr.splitlines()[-1].endswith("[]"), done.stderr


def test_a_process_says_what_it_says_here(synced: Commands):
    """One JSON value on stdout, byte for byte UTF-8, whatever the console speaks."""
    here = synced("search", "ñandú enhertu", "--limit", "2")
    odd = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    there = synced.apart("search", "ñandú enhertu", "--limit", "2", env=os.environ | odd)
    assert there.code == here.code == 0
    assert json.loads(there.out) == here.json
    assert there.err == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("search", "enhertu"), 0),
        (("trial", "NCT00000001"), 1),
        (("search", "--sideways"), 2),
        (("nonsense",), 2),
    ],
)
def test_exit_codes_of_a_process(synced: Commands, words: tuple[str, ...], code: int):
    """Done, failed, wrong usage."""
    assert synced.apart(*words).code == code


def test_variables_stand_for_options(synced: Commands, registry: StandInRegistry):
    """And an option wins over its variable."""
    env = {"MBC_DATA_DIR": str(synced.data_dir), "MBC_REGISTRY_URL": registry.url}
    done = subprocess.run(
        [str(PROGRAM), "search", "", "--json", "--limit", "0"],
        capture_output=True,
        env=os.environ | env,
        check=True,
    )
    assert json.loads(done.stdout)["total"] > 400
    done = subprocess.run(
        [str(PROGRAM), "sync", "--json"], capture_output=True, env=os.environ | env, check=True
    )
    assert json.loads(done.stdout)["kind"] == "none"


def test_a_reader_that_goes_away_is_no_crash(synced: Commands):
    """As in ``mbc-desktop search … | head -1``."""
    with synced.start("search", "", "--limit", "400") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert "Traceback" not in said


def test_two_first_starts_at_once_make_one_home(offline: Commands):
    """Both find sound stores, whoever was first."""
    started = [offline.start("saved", "list") for _ in range(4)]
    told = [process.communicate(timeout=60) for process in started]
    assert [process.returncode for process in started] == [0] * 4, told
    assert {out for out, _ in told} == {'{\n  "searches": []\n}\n'}
    assert offline("check").json["ok"]


# -- who may write --------------------------------------------------------------------------------


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody can get into: pytest's own are root's alone."""
    folder = Path(tempfile.mkdtemp(prefix="companion-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


class Theirs:
    """Commands of somebody without root's rights, with a home of their own."""

    def __init__(self, commands: Commands, warm: Path) -> None:
        self.home = commands.data_dir
        self.warm = warm
        self.commands = commands

    def __call__(self, *words: str) -> Told:
        """Run a command with no more rights than they have."""
        return as_nobody(self.commands, self.warm, *words)

    def searches(self) -> list[str]:
        """Return the names of their saved searches."""
        return [row["name"] for row in self("saved", "list").json["searches"]]

    def own(self, path: Path, *, rights: int) -> None:
        """Let them own a path again, with these rights."""
        path.chmod(rights)
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)


@pytest.fixture
def theirs(open_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Theirs:
    """Somebody with a home and one saved search in it."""
    commands = Commands(open_folder / "home", "http://127.0.0.1:9/api/v2", capsys)
    commands.data_dir.mkdir()
    theirs = Theirs(commands, tmp_path / "warm")
    theirs.own(commands.data_dir, rights=0o755)
    assert theirs("saved", "add", "mine", "enhertu").code == 0
    return theirs


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.sqlite")}


def test_a_folder_that_may_not_be_written_is_told(theirs: Theirs):
    """In sentences; nothing in it is touched, and with leave to write all is as before."""
    before = everything(theirs.home)
    theirs.home.chmod(0o555)
    for words in (("search", "enhertu"), ("saved", "add", "x", "y"), ("sync",)):
        told = theirs(*words)
        assert told.code == 1, told
        assert "Traceback" not in told.err
        assert "can't be used for your data" in told.json["error"]
    assert everything(theirs.home) == before
    theirs.home.chmod(0o755)
    assert theirs.searches() == ["mine"]


def test_a_folder_that_may_not_be_entered_is_told(theirs: Theirs):
    """Somebody else's, or one whose rights were lost in a copy."""
    theirs.home.chmod(0o000)
    told = theirs("saved", "list")
    theirs.home.chmod(0o755)
    assert told.code == 1
    assert "Traceback" not in told.err
    assert "can't be used for your data" in told.json["error"]


@pytest.mark.parametrize("name", ["personal.sqlite", "library.sqlite", "writer.lock"])
def test_a_file_that_may_not_be_opened_is_told(theirs: Theirs, name: str):
    """It is never taken for damaged: it stays where it is, as it is."""
    path = theirs.home / name
    path.chmod(0o000)
    told = theirs("saved", "add", "x", "y")
    theirs.own(path, rights=0o600)
    assert told.code == 1, told
    assert "Traceback" not in told.err
    assert told.json["error"]
    assert not (theirs.home / "set-aside").exists()
    assert theirs.searches() == ["mine"]


def test_a_personal_store_that_may_only_be_read_is_told(theirs: Theirs):
    """As after a copy from a disc; nothing is lost by it."""
    path = theirs.home / "personal.sqlite"
    path.chmod(0o444)
    told = theirs("saved", "add", "x", "y")
    theirs.own(path, rights=0o600)
    assert "Traceback" not in told.err
    assert told.code == 1
    assert told.json["error"]
    assert not (theirs.home / "set-aside").exists()
    assert theirs.searches() == ["mine"]


def test_a_library_that_may_only_be_read_is_searched_all_the_same(theirs: Theirs):
    """What a person writes is not in it."""
    path = theirs.home / "library.sqlite"
    path.chmod(0o444)
    assert theirs("search", "enhertu").code == 0
    assert theirs("saved", "add", "another", "y").code == 0
    theirs.own(path, rights=0o600)
    assert theirs.searches() == ["mine", "another"]


def test_a_bug_is_told_in_sentences_and_logged_without_words_of_the_person(
    offline: Commands, expect_log: Callable[[str], None]
):
    """Never a traceback; where it happened is in the log, what the exception quotes is not."""
    expect_log("ValueError in a command")

    def break_down(program: Program, _args: Namespace) -> int:
        program.stores.personal  # noqa: B018 - opened, as a command would
        raise ValueError(typed)

    typed = "sister"
    args = Namespace(run=break_down, data_dir=str(offline.data_dir), registry=None, json=True)
    out, err = StringIO(), StringIO()
    assert run_command(args, out=out, err=err) == 1
    assert "did not expect" in json.loads(out.getvalue())["error"]
    assert "Traceback" not in err.getvalue()
    log = (offline.data_dir / "companion.log").read_text("utf-8")
    assert "ValueError" in log
    assert "break_down" in log
    assert typed not in log
