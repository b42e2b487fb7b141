"""The first schema of the personal store, as literal SQL: it must never follow the models."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE bookmark (
    id INTEGER NOT NULL,
    article TEXT NOT NULL,
    lang TEXT NOT NULL,
    block INTEGER NOT NULL,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE INDEX bookmark_by_article ON bookmark (article)""",
    """CREATE TABLE feed (
    id INTEGER NOT NULL,
    address TEXT NOT NULL,
    title TEXT NOT NULL,
    site TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    added_at TEXT NOT NULL,
    checked_at TEXT,
    good_at TEXT,
    problem TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (address)
)""",
    """CREATE TABLE highlight (
    id INTEGER NOT NULL,
    article TEXT NOT NULL,
    lang TEXT NOT NULL,
    block INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end_block INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    color TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE INDEX highlight_by_article ON highlight (article)""",
    """CREATE TABLE link (
    from_kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_kind TEXT NOT NULL,
    to_id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (from_kind, from_id, to_kind, to_id)
)""",
    """CREATE INDEX link_back ON link (to_kind, to_id)""",
    """CREATE TABLE reading (
    article TEXT NOT NULL,
    state TEXT NOT NULL,
    progress REAL NOT NULL,
    block INTEGER NOT NULL,
    favorite INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (article)
)""",
    """CREATE TABLE saved_article (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    found_address TEXT NOT NULL,
    file_name TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    site TEXT NOT NULL,
    published TEXT NOT NULL,
    lang TEXT NOT NULL,
    grade REAL,
    words INTEGER NOT NULL,
    warnings TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest BLOB NOT NULL,
    removed_at TEXT
)""",
    """CREATE INDEX saved_article_by_address ON saved_article (address)""",
    """CREATE INDEX saved_article_by_digest ON saved_article (digest)""",
    """CREATE TABLE saved_search (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    made_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    seen BLOB NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
)""",
    """CREATE TABLE setting (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
)""",
    """CREATE TABLE starred (
    nct TEXT NOT NULL,
    starred_at TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    snapshot BLOB NOT NULL,
    PRIMARY KEY (nct)
)""",
    """CREATE TABLE article_former (
    article_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    fetched_at TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    html BLOB NOT NULL,
    original BLOB NOT NULL,
    media_type TEXT NOT NULL,
    PRIMARY KEY (article_id, version),
    FOREIGN KEY(article_id) REFERENCES saved_article (id) ON DELETE CASCADE
)""",
    """CREATE TABLE article_page (
    id INTEGER NOT NULL,
    html BLOB NOT NULL,
    original BLOB NOT NULL,
    media_type TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES saved_article (id) ON DELETE CASCADE
)""",
    """CREATE TABLE article_picture (
    article_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (article_id, name),
    FOREIGN KEY(article_id) REFERENCES saved_article (id) ON DELETE CASCADE
)""",
    """CREATE INDEX article_picture_by_name ON article_picture (name)""",
    """CREATE TABLE article_text (
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    byline TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES saved_article (id) ON DELETE CASCADE
)""",
    """CREATE TABLE feed_item (
    id INTEGER NOT NULL,
    feed_id INTEGER NOT NULL,
    guid TEXT NOT NULL,
    title TEXT NOT NULL,
    address TEXT NOT NULL,
    published TEXT NOT NULL,
    summary TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    state TEXT NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (feed_id, guid),
    FOREIGN KEY(feed_id) REFERENCES feed (id) ON DELETE CASCADE
)""",
    """CREATE INDEX feed_item_by_state ON feed_item (state, feed_id)""",
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


def upgrade() -> None:
    """Make every table, index and trigger."""
    for statement in STATEMENTS:
        op.execute(statement)
