"""How fast the library is: ``python -m tests.bench.learn_bench [ARTICLES]``.

Prints what was measured, with the time that copying the same amount of text takes on this machine
beside it, so that figures of different machines can be compared.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mbc_desktop.core.glossary import load_glossary
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.core.resources import resource_path
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_records import NewArticle
from mbc_desktop.data.learn_shelf import BuiltInShelf
from mbc_desktop.data.stores import Stores
from mbc_desktop.learn.articles import built_in_articles
from mbc_desktop.learn.extraction import extract_article
from mbc_desktop.learn.library import Library
from mbc_desktop.learn.shelf import BuiltIn

QUERIES = (
    "cancer", "breast cancer", "cáncer de mama", "seno", "trastuzumab deruxtecan", "enhertu",
    "bone pain", "dolor en los huesos", "fatigue", "how do I talk with my children", "hospice",
    "her2 low", "ct scan", "t", "tr", "tra", "treat", "treatment of liver metastases", "radiation",
    "what is a clinical trial", "ensayo clínico", "nausea and vomiting", "clinic", "care team",
)  # fmt: skip
ROUNDS = 8


def ms(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def texts(count: int) -> list[str]:
    """Articles of about 1,000 words, their sentences drawn from those that ship."""
    draw = random.Random(7)
    sentences = [
        line for article in built_in_articles(resource_path("articles"))
        for line in article.text.splitlines()
    ]  # fmt: skip
    return ["\n\n".join(draw.sample(sentences, 45)) for _number in range(count)]


def main() -> None:
    """Fill a library, search it, and print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with (
        tempfile.TemporaryDirectory() as folder,
        Stores(open_data_dir(Path(folder))) as stores,
    ):
        saved = SavedArticles(stores.personal)
        made = texts(count)
        words = statistics.mean(len(text.split()) for text in made)
        print(f"{count} saved articles of {words:.0f} words on average")
        new = [_article(number, text) for number, text in enumerate(made)]
        filling = ms(lambda: [saved.save(article) for article in new])
        print(f"saving one: {filling / count:.1f} ms")
        copying = ms(lambda: "".join(made).encode())
        built_in = BuiltIn(resource_path("articles"), BuiltInShelf(stores.library))
        print(f"indexing the built-in articles, once: {ms(built_in.heads):.0f} ms")
        glossary = load_glossary(resource_path("glossary"))
        library = Library(built_in, saved, stores.personal, glossary)
        print(f"first search: {ms(lambda: library.find('cancer')):.0f} ms")
        asked = QUERIES * ROUNDS
        began = time.thread_time()
        took = sorted(ms(lambda words=words: library.find(words)) for words in asked)
        busy = (time.thread_time() - began) * 1000 / len(asked)
        p95 = took[int(len(took) * 0.95)]
        print(
            f"search: median {statistics.median(took):.1f} ms, p95 {p95:.1f} ms,"
            f" longest {took[-1]:.1f} ms ({p95 / copying:.1f} times copying all texts);"
            f" {busy:.1f} ms of the processor on average"
        )
        print(f"list of all: {ms(library.entries):.0f} ms")
        library.close()
    body = "".join(f"<p>{text}</p>" for text in made[:20])
    page = f"<html><head><title>x</title></head><body><article>{body}</article></body></html>"
    extract_article(page)
    print(f"extracting {len(page) // 1000} kB: {ms(lambda: extract_article(page)):.0f} ms")


def _article(number: int, text: str) -> NewArticle:
    return NewArticle(
        kind="file",
        title=text[:60],
        lang="en",
        grade=6.0,
        words=len(text.split()),
        html=f"<p>{text}</p>",
        text=text,
        original=f"{number} {text}".encode(),
        media_type="text/plain",
        file_name=f"{number}.txt",
    )


if __name__ == "__main__":
    main()
