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


def as_nobody() -> dict[str, Any]:
    """Return options of ``subprocess`` that make a process one without root's rights.

    Root may write anywhere, so a test of what may not be written drops them first; it is skipped
    where they can't be dropped.
    """
    if os.name != "posix":
        pytest.skip("permissions are told to POSIX systems only")
    if os.geteuid() != 0:
        return {}
    options: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        command = [str(PROGRAM), "--version"]
        probe = subprocess.run(command, check=False, capture_output=True, **options)
    except OSError:
        probe = None
    if probe is None or probe.returncode != 0:
        pytest.skip("the program can't be started here by anybody but root")
    return options
