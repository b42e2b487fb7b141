"""How long the window takes to come up, against a bare window with a label, in the same run.

Run ``python -m tests.bench.start_bench [DATA_DIR [RUNS]]``; the data directory holds the trials.
Both are whole processes, timed from their start to the first paint, in turn, and medians are
compared.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from tests.bench.samples import filled

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(f"window {time.time()}", flush=True)
            app.quit()
        return False
app = QApplication([])
window = QMainWindow()
label = QLabel("Companion")
window.setCentralWidget(label)
watch = Watch()
label.installEventFilter(watch)
window.resize(1240, 820)
window.show()
app.exec()
"""

WHOLE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from mbc_desktop.app import Companion
from mbc_desktop.core.paths import open_data_dir
seen = set()
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            if "window" not in seen:
                seen.add("window")
                print(f"window {time.time()}", flush=True)
            elif program._trials.is_made and program.trials.results.model.rowCount():
                print(f"rows {time.time()}", flush=True)
                QTimer.singleShot(0, app.quit)
        return False
app = QApplication([])
program = Companion(app, open_data_dir(sys.argv[1]))
watch = Watch()
program.window.centralWidget().installEventFilter(watch)
make_pages = program.window.make_pages
def and_watch():
    make_pages()
    program.trials.results.list.viewport().installEventFilter(watch)
program.window.make_pages = and_watch
program.start()
app.exec()
program.window.close()
"""


def once(code: str, *args: str) -> dict[str, float]:
    """Run ``code`` in a new process and return the seconds to each thing it tells of."""
    surroundings = dict(os.environ)
    surroundings.setdefault("QT_QPA_PLATFORM", "offscreen")
    # a program that is installed has its bytecode
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env=surroundings,
        cwd=Path(__file__).resolve().parents[2],
    )
    told = (line.split() for line in done.stdout.splitlines())
    return {name: float(at) - begun for name, at in told}


def main() -> None:
    """Print the medians and their ratios, with 10,000 made-up trials where no folder is named."""
    with ExitStack() as stack:
        data_dir = sys.argv[1] if len(sys.argv) > 1 else str(stack.enter_context(filled(10_000)))
        measure(data_dir, runs=int(sys.argv[2]) if len(sys.argv) > 2 else 9)


def measure(data_dir: str, *, runs: int) -> None:
    """Start both windows ``runs`` times in turn."""
    bare, window, rows = [], [], []
    once(BARE)
    once(WHOLE, data_dir)
    for _ in range(runs):
        bare.append(once(BARE)["window"])
        whole = once(WHOLE, data_dir)
        window.append(whole["window"])
        rows.append(whole["rows"])
    floor = statistics.median(bare)
    for name, values, limit in (("first window", window, 1.8), ("first rows", rows, 3.5)):
        middle = statistics.median(values)
        print(
            f"{name}: {middle * 1000:.0f} ms, {middle / floor:.2f} x the bare window"
            f" ({floor * 1000:.0f} ms); limit {limit} x"
        )


if __name__ == "__main__":
    main()
