"""Saved articles as a part of a bundle: pages any browser opens, with what they were made from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace

from mbc_desktop.core.bundles import FileSink, FileSource
from mbc_desktop.core.pictures import clean_copy
from mbc_desktop.core.portable import as_json, from_json
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.learn_records import KINDS, PASTE, NewArticle, Picture, SavedHead
from mbc_desktop.learn.sanitizing import sanitized
from mbc_desktop.notes.parts import PartNews

_HEAD = '<!doctype html><meta charset="utf-8">\n'
_STORED = re.compile(r'src="image:([0-9a-f]{64})"')
_WRITTEN = re.compile(r'src="pictures/([0-9a-f]{64})"')
_MOST_PICTURE_BYTES = 40_000_000
_LONGEST_SIDE = 2400
_LONGEST_TITLE = 500
_MOST_TITLES = 50


@dataclass(frozen=True, slots=True)
class _Article:
    number: int
    kind: str
    title: str
    lang: str
    grade: float | None
    words: int
    media_type: str
    address: str
    found_address: str
    file_name: str
    author: str
    site: str
    published: str
    saved_at: str
    warnings: tuple[str, ...]


class ArticlesPart:
    """Saved articles, with their pictures and the original each was made from."""

    key = "articles"
    _FILE = "articles/articles.json"

    def __init__(self, articles: SavedArticles) -> None:
        self._articles = articles

    def export(self, sink: FileSink) -> int:
        """Write each page as HTML beside its pictures, and its original as it came."""
        listed = []
        pictures: set[str] = set()
        for head in self._articles.heads():
            page = self._articles.page(head.id)
            original, media_type = self._articles.original(head.id)
            pictures.update(_STORED.findall(page.html))
            html = _STORED.sub(r'src="pictures/\1"', page.html)
            sink.write(f"articles/{head.id}.html", (_HEAD + html).encode())
            sink.write(f"articles/{head.id}.txt", page.text.encode())
            sink.write(f"articles/{head.id}.original", original)
            listed.append(_listed(head, media_type))
        for name in sorted(pictures):
            picture = self._articles.picture(name)
            if picture is not None:
                sink.write(f"articles/pictures/{name}", picture.body)
        if listed:
            sink.write(self._FILE, as_json(listed))
        return len(listed)

    def compare(self, source: FileSource) -> PartNews | None:
        """Return what is new, the same and different."""
        return self._go_through(source, write=False)

    def merge(self, source: FileSource) -> PartNews | None:
        """Add what is new; a page that differs from the one here of its address stands beside."""
        return self._go_through(source, write=True)

    def _go_through(self, source: FileSource, *, write: bool) -> PartNews | None:
        body = source.read(self._FILE)
        if body is None:
            return None
        heads = self._articles.heads()
        addresses = {head.address for head in heads if head.address}
        here = {hashlib.sha256(self._articles.original(head.id)[0]).digest() for head in heads}
        counted = {"new": 0, "same": 0, "different": 0, "skipped": 0}
        titles: list[str] = []
        for article in from_json(body, list[_Article], name=self._FILE):
            new = _read(source, article)
            if new is None:
                counted["skipped"] += 1
                continue
            digest = hashlib.sha256(new.original).digest()
            if digest in here:
                counted["same"] += 1
                continue
            here.add(digest)
            if new.address in addresses:
                counted["different"] += 1
                titles.append(new.title)
                # under its address it would take the place of the copy that is here
                new = replace(new, kind=PASTE, address="", found_address=new.address)
            else:
                counted["new"] += 1
            if write:
                self._articles.save(new)
        return PartNews(self.key, **counted, titles=tuple(titles[:_MOST_TITLES]))


def _listed(head: SavedHead, media_type: str) -> _Article:
    said = asdict(head) | {"number": head.id, "media_type": media_type}
    return _Article(**{one.name: said[one.name] for one in fields(_Article)})


def _read(source: FileSource, article: _Article) -> NewArticle | None:
    name = f"articles/{article.number}"
    html, text, original = (source.read(f"{name}.{end}") for end in ("html", "txt", "original"))
    if html is None or text is None or original is None or article.kind not in KINDS:
        return None
    page = _WRITTEN.sub(r'src="image:\1"', html.decode("utf-8", "replace").removeprefix(_HEAD))
    pictures = {
        seen: found for seen in set(_STORED.findall(page)) for found in _picture(source, seen)
    }
    for seen, picture in pictures.items():
        page = page.replace(f'src="image:{seen}"', f'src="image:{picture.name}"')
    return NewArticle(
        kind=article.kind,
        title=article.title[:_LONGEST_TITLE],
        lang=article.lang[:8],
        grade=article.grade,
        words=max(0, article.words),
        html=sanitized(page),
        text=text.decode("utf-8", "replace"),
        original=original,
        media_type=article.media_type[:100],
        address=article.address,
        found_address=article.found_address,
        file_name=article.file_name,
        author=article.author,
        site=article.site,
        published=article.published,
        warnings=article.warnings,
        pictures=tuple(pictures.values()),
    )


def _picture(source: FileSource, name: str) -> Iterator[Picture]:
    body = source.read(f"articles/pictures/{name}")
    if body is None:
        return
    # encoded anew: what calls itself a picture may be something else
    clean = clean_copy(body, most_bytes=_MOST_PICTURE_BYTES, longest_side=_LONGEST_SIDE)
    if clean is not None:
        digest = hashlib.sha256(clean.body).hexdigest()
        yield Picture(digest, clean.media_type, clean.width, clean.height, clean.body)
