"""The index of the built-in articles, in the store that can be made anew."""

from __future__ import annotations

from sqlalchemy import REAL, Column, Integer, LargeBinary, Table, Text, UniqueConstraint

from mbc_desktop.data.library_tables import metadata

built_in_article = Table(
    "built_in_article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),  # SHA-256 of the file
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("audience", Text, nullable=False),  # JSON list
    Column("subtypes", Text, nullable=False),  # JSON list
    Column("door", Text, nullable=False),
    Column("last_checked", Text, nullable=False),
    Column("words", Integer, nullable=False),
    Column("grade", REAL, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("article", "lang"),
)

FULL_TEXT_TABLES = ("built_in_fts",)

FULL_TEXT_DDL = (
    """CREATE VIRTUAL TABLE built_in_fts USING fts5(title, summary, text,
        content='built_in_article', content_rowid='id', prefix='2 3',
        tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER built_in_article_added AFTER INSERT ON built_in_article BEGIN
        INSERT INTO built_in_fts(rowid, title, summary, text)
        VALUES (new.id, new.title, new.summary, new.text); END""",
    """CREATE TRIGGER built_in_article_gone AFTER DELETE ON built_in_article BEGIN
        INSERT INTO built_in_fts(built_in_fts, rowid, title, summary, text)
        VALUES ('delete', old.id, old.title, old.summary, old.text); END""",
)
