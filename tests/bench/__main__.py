"""``python -m tests.bench``: every benchmark in turn, each in a process of its own.

A benchmark is a file ``*_bench.py`` here that runs without arguments and prints ratios. Names as
arguments take only those that begin so; options, such as ``--large``, are passed on to
those that know them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def main(wanted: list[str]) -> int:
    """Run the benchmarks; returns 1 where one did not end well."""
    passed_on = [word for word in wanted if word.startswith("-")]
    wanted = [word for word in wanted if not word.startswith("-")]
    ended = []
    for path in sorted(FOLDER.glob("*_bench.py")):
        if wanted and not path.name.startswith(tuple(wanted)):
            continue
        print(f"\n== {path.stem}", flush=True)
        taken = [option for option in passed_on if option in path.read_text(encoding="utf-8")]
        command = [sys.executable, "-m", f"tests.bench.{path.stem}", *taken]
        ended.append(subprocess.run(command, cwd=FOLDER.parents[1], check=False).returncode)
    return int(any(ended))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
