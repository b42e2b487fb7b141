"""How long a very long article takes to show its first screen, and whether its memory comes back.

Run ``python -m tests.bench.reader_bench``. Times are compared with those of an article of ordinary
length in the same run.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mbc_desktop.core.resources import resource_path
from mbc_desktop.learn.article_pages import article_html
from mbc_desktop.learn.articles import load_article
from mbc_desktop.views.learn.tab import LearnTab
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.status_area import StatusArea
from mbc_desktop.views.widgets.toast import Toast
from tests.views.learn.desks import open_engine, small_articles

WORDS = 20_000
ROUNDS = 9


def _resident() -> int:
    """Return the memory of this process in bytes (Linux)."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    """Open a long and an ordinary article in turn and print medians, their ratio, and memory."""
    app = QApplication([])
    app.setStyle("Fusion")
    theme = Theme(app)
    article = load_article(resource_path("articles", "en", "pain.md"))
    body = article_html(article)
    times = WORDS // article.words + 1
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(
            Path(folder) / "data", articles=small_articles(Path(tempfile.mkdtemp(dir=folder)))
        )
        long = engine.saver.save_paste(html=f"<h1>Long</h1>{body * times}").key
        short = engine.saver.save_paste(html=f"<h1>Short</h1>{body}").key
        tasks = TaskRunner()
        window = QWidget()
        tab = LearnTab(theme, tasks, StatusArea(theme, parent=window), Toast(theme, window))
        QVBoxLayout(window).addWidget(tab)
        window.resize(1180, 780)
        window.show()
        tab.set_services(engine.desk)

        def settle() -> None:
            while tasks.pending:
                app.processEvents()

        def seconds(key: str) -> float:
            begun = time.perf_counter()
            tab.open_article(key)
            while tab.reading.page is None:
                app.processEvents()
            tab.reader.text.viewport().repaint()
            took = time.perf_counter() - begun
            settle()
            tab.reading.close()
            settle()
            return took

        settle()
        seconds(short)
        seconds(long)
        gc.collect()
        before = _resident()
        found = {key: [seconds(key) for _ in range(ROUNDS)] for key in (short, long)}
        gc.collect()
        grown = _resident() - before
        middle = {key: statistics.median(taken) for key, taken in found.items()}
        print(
            f"ordinary ({article.words} words): {1000 * middle[short]:.0f} ms to the first screen"
        )
        print(f"long ({article.words * times} words): {1000 * middle[long]:.0f} ms")
        print(f"ratio: {middle[long] / middle[short]:.1f}")
        print(f"memory after {2 * ROUNDS} more articles: {grown / 1e6:+.1f} MB")
        window.close()
        tasks.shut_down()
        engine.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
