"""The tables of what a person reads: saved articles, places in them, highlights and feeds.

An article is named by a key: a built-in one by its id (``her2-low``, one for both languages), a
saved one by ``saved-`` and its number.
"""

from __future__ import annotations

from sqlalchemy import (
    REAL,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from mbc_desktop.data.personal_tables import metadata

# What lists and filters read; the texts lie apart, because a list over a table that also holds the
# documents reads all of them.
saved_article = Table(
    "saved_article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),  # address, file, paste
    Column("address", Text, nullable=False),  # as asked for; empty for a file or a paste
    Column("found_address", Text, nullable=False),  # after redirects
    Column("file_name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("published", Text, nullable=False),  # ISO date, or empty
    Column("lang", Text, nullable=False),  # ISO 639-1, or empty
    Column("grade", REAL),  # empty where there is no formula for the language
    Column("words", Integer, nullable=False),
    Column("warnings", Text, nullable=False),  # JSON list of sentences
    Column("saved_at", Text, nullable=False),
    Column("fetched_at", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),  # SHA-256 of the original
    Column("removed_at", Text),
    Index("saved_article_by_address", "address"),
    Index("saved_article_by_digest", "digest"),
    # a number is never given to a second article: notes may still point to the first
    sqlite_autoincrement=True,
)

_OF_ARTICLE = "saved_article.id"

article_text = Table(
    "article_text",
    metadata,
    Column("id", Integer, ForeignKey(_OF_ARTICLE, ondelete="CASCADE"), primary_key=True),
    Column("title", Text, nullable=False),
    Column("byline", Text, nullable=False),
    Column("text", Text, nullable=False),
)

article_page = Table(
    "article_page",
    metadata,
    Column("id", Integer, ForeignKey(_OF_ARTICLE, ondelete="CASCADE"), primary_key=True),
    Column("html", LargeBinary, nullable=False),  # sanitized, zstd
    Column("original", LargeBinary, nullable=False),  # as it came, zstd
    Column("media_type", Text, nullable=False),  # of the original
)

# What "fetch again" replaced.
article_former = Table(
    "article_former",
    metadata,
    Column("article_id", Integer, ForeignKey(_OF_ARTICLE, ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("fetched_at", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("html", LargeBinary, nullable=False),
    Column("original", LargeBinary, nullable=False),
    Column("media_type", Text, nullable=False),
)

article_picture = Table(
    "article_picture",
    metadata,
    Column("article_id", Integer, ForeignKey(_OF_ARTICLE, ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),  # hexadecimal SHA-256 of the body
    Column("media_type", Text, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("article_picture_by_name", "name"),
)

reading = Table(
    "reading",
    metadata,
    Column("article", Text, primary_key=True),
    Column("state", Text, nullable=False),  # unread, reading, read
    Column("progress", REAL, nullable=False),  # 0 to 1
    Column("block", Integer, nullable=False),  # the first block on screen
    Column("favorite", Integer, nullable=False),
    Column("changed_at", Text, nullable=False),
)

bookmark = Table(
    "bookmark",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("block", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Index("bookmark_by_article", "article"),
)

highlight = Table(
    "highlight",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("block", Integer, nullable=False),
    Column("start", Integer, nullable=False),  # code points into the block
    Column("end_block", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("color", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Index("highlight_by_article", "article"),
)

feed = Table(
    "feed",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("etag", Text, nullable=False),
    Column("last_modified", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("checked_at", Text),
    Column("good_at", Text),  # when it last answered as a feed
    Column("problem", Text, nullable=False),  # why the last refresh brought nothing; else empty
)

feed_item = Table(
    "feed_item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("feed_id", Integer, ForeignKey("feed.id", ondelete="CASCADE"), nullable=False),
    Column("guid", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("published", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("state", Text, nullable=False),  # new, saved, dismissed
    Column("article", Text, nullable=False),  # the key of the saved article, or empty
    UniqueConstraint("feed_id", "guid"),
    Index("feed_item_by_state", "state", "feed_id"),
)

FULL_TEXT_TABLES = ("article_fts",)

FULL_TEXT_DDL = (
    """CREATE VIRTUAL TABLE article_fts USING fts5(title, byline, text, content='article_text',
        content_rowid='id', prefix='2 3', tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER article_text_added AFTER INSERT ON article_text BEGIN
        INSERT INTO article_fts(rowid, title, byline, text)
        VALUES (new.id, new.title, new.byline, new.text); END""",
    """CREATE TRIGGER article_text_gone AFTER DELETE ON article_text BEGIN
        INSERT INTO article_fts(article_fts, rowid, title, byline, text)
        VALUES ('delete', old.id, old.title, old.byline, old.text); END""",
    """CREATE TRIGGER article_text_changed AFTER UPDATE ON article_text
        WHEN old.title IS NOT new.title OR old.byline IS NOT new.byline OR old.text IS NOT new.text
        BEGIN
        INSERT INTO article_fts(article_fts, rowid, title, byline, text)
        VALUES ('delete', old.id, old.title, old.byline, old.text);
        INSERT INTO article_fts(rowid, title, byline, text)
        VALUES (new.id, new.title, new.byline, new.text); END""",
)
