"""kill -9 at 300 random moments of everything that writes; prints how often and how it went.

Run ``python -m tests.bench.kills_bench [TIMES]``. The same as tests/data/test_killed.py, as often
as the program promises: notes typed, imports, backups restored, the lock turned on, changed and
turned off, migrations.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

from tests.bench.measuring import ROOT

TIMES = 300


def main() -> int:
    """Run the test, and say how long it took; returns 1 where anything was lost."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    begun = time.monotonic()
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "tests/data/test_killed.py",
        "-o",
        "faulthandler_timeout=0",
    ]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"MBC_KILLS": str(times)}, check=False
    )
    minutes = (time.monotonic() - begun) / 60
    outcome = "nothing acknowledged was lost" if not done.returncode else "SOMETHING WAS LOST"
    print(f"{times} kills in {minutes:.1f} minutes: {outcome}")
    return int(bool(done.returncode))


if __name__ == "__main__":
    sys.exit(main())
