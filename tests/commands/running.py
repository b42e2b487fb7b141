"""Running commands as a person or a script does: here, or as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.cli import main

PROGRAM = Path(sys.executable).with_name("mbc-desktop")


@dataclass(frozen=True, slots=True)
class Told:
    """How a command ended and what it said; ``json`` is the one value on stdout, or None."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The value on stdout; fails where there is more than one, or anything beside it."""
        return json.loads(self.out) if self.out else None


class Commands:
    """Runs commands on one data directory, with ``--json`` and the registry's address."""

    def __init__(
        self, data_dir: Path, registry: str | None, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.data_dir = data_dir
        self.before = ["--json", "--data-dir", str(data_dir)]
        if registry:
            self.before += ["--registry", registry]
        self._capsys = capsys

    def __call__(self, *words: str) -> Told:
        """Run a command in this process, the global options before it."""
        return self.bare(*self.before, *words)

    def bare(self, *words: str) -> Told:
        """Run exactly these words in this process."""
        self._capsys.readouterr()
        try:
            code = main(words)
        except SystemExit as ended:  # argparse ends so on wrong usage
            code = ended.code if isinstance(ended.code, int) else 1
        told = self._capsys.readouterr()
        return Told(code, told.out, told.err)

    def start(self, *words: str, **options: Any) -> subprocess.Popen[str]:
        """Start a command as a process of its own."""
        return subprocess.Popen(
            [str(PROGRAM), *self.before, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            **options,
        )

    def apart(self, *words: str, **options: Any) -> Told:
        """Run a command as a process of its own, to its end."""
        with self.start(*words, **options) as process:
            out, err = process.communicate(timeout=60)
            return Told(process.returncode, out, err)


NOBODY = 65534

# Root may write anywhere, so a test of what may not be written gives root's rights up first. What
# the command imports is imported before: root's own files may be all that Python is made of.
_AS_NOBODY = f"""
import contextlib, io, json, os, sys
from mbc_desktop.cli import main
before, words = json.loads(sys.argv[1])
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    main(before)
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
sys.exit(main(words))
"""


def as_nobody(commands: Commands, warm: Path, *words: str) -> Told:
    """Run a command in a process that has no more rights than anybody.

    ``warm`` is a data directory of no matter, on which the same command is run before.
    """
    if os.name != "posix":
        pytest.skip("permissions are told to POSIX systems only")
    both = json.dumps([["--data-dir", str(warm), *words], [*commands.before, *words]])
    done = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, both],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return Told(done.returncode, done.stdout, done.stderr)
