"""The first schema of the personal store, as literal SQL: it must never follow the models."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE attachment (
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    size INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (name)
)""",
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
    """CREATE TABLE calendar (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE care_item (
    id TEXT NOT NULL,
    list TEXT NOT NULL,
    position INTEGER NOT NULL,
    fields TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    removed_at TEXT,
    seal BLOB NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE INDEX care_item_by_list ON care_item (list, position)""",
    """CREATE TABLE course (
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE diary_day (
    day TEXT NOT NULL,
    mood INTEGER,
    activity INTEGER,
    sleep_hours REAL,
    sleep_quality INTEGER,
    weight REAL,
    weight_unit TEXT NOT NULL,
    temperature REAL,
    temperature_unit TEXT NOT NULL,
    helped TEXT NOT NULL,
    note TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (day)
)""",
    """CREATE TABLE event_mark (
    calendar_id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (calendar_id, uid)
)""",
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
    """CREATE TABLE note (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT COLLATE "NOCASE" NOT NULL,
    preview TEXT NOT NULL,
    tags TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    pinned INTEGER NOT NULL,
    version TEXT NOT NULL,
    saves INTEGER NOT NULL,
    words INTEGER NOT NULL,
    questions INTEGER NOT NULL,
    open_questions INTEGER NOT NULL,
    pictures INTEGER NOT NULL,
    trashed_at TEXT,
    origin TEXT NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
)""",
    """CREATE INDEX note_by_title ON note (title)""",
    """CREATE INDEX note_list ON note (trashed_at, pinned, changed_at)""",
    """CREATE TABLE profile (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL,
    answers TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE reading (
    article TEXT NOT NULL,
    state TEXT NOT NULL,
    progress REAL NOT NULL,
    block INTEGER NOT NULL,
    favorite INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (article)
)""",
    """CREATE TABLE reminder (
    "key" TEXT NOT NULL,
    due TEXT NOT NULL,
    snoozed_until TEXT,
    done INTEGER NOT NULL,
    PRIMARY KEY ("key")
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
    """CREATE TABLE shortlist (
    nct TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    next_step TEXT NOT NULL,
    next_on TEXT NOT NULL,
    moved_at TEXT NOT NULL,
    PRIMARY KEY (nct)
)""",
    """CREATE TABLE shortlist_contact (
    id INTEGER NOT NULL,
    nct TEXT NOT NULL,
    said_on TEXT NOT NULL,
    who TEXT NOT NULL,
    way TEXT NOT NULL,
    what TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE INDEX shortlist_contact_by_trial ON shortlist_contact (nct, said_on)""",
    """CREATE TABLE shortlist_move (
    id INTEGER NOT NULL,
    nct TEXT NOT NULL,
    at TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE INDEX shortlist_move_by_trial ON shortlist_move (nct, id)""",
    """CREATE TABLE shortlist_stage (
    "key" TEXT NOT NULL,
    name TEXT NOT NULL,
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
    """CREATE TABLE symptom (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    scale TEXT NOT NULL,
    position INTEGER NOT NULL,
    resting INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (id)
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
    """CREATE TABLE attachment_body (
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (name),
    FOREIGN KEY(name) REFERENCES attachment (name) ON DELETE CASCADE
)""",
    """CREATE TABLE diary_symptom (
    day TEXT NOT NULL,
    symptom TEXT NOT NULL,
    level INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (day, symptom),
    FOREIGN KEY(day) REFERENCES diary_day (day) ON DELETE CASCADE,
    FOREIGN KEY(symptom) REFERENCES symptom (id) ON DELETE CASCADE
)""",
    """CREATE TABLE event (
    id INTEGER NOT NULL,
    calendar_id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    recurrence_id TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(calendar_id) REFERENCES calendar (id) ON DELETE CASCADE
)""",
    """CREATE UNIQUE INDEX event_by_identity ON event (calendar_id, uid, recurrence_id)""",
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
    """CREATE TABLE note_file (
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (number, name),
    FOREIGN KEY(number) REFERENCES note (number) ON DELETE CASCADE
)""",
    """CREATE INDEX note_file_by_name ON note_file (name)""",
    """CREATE TABLE note_question (
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    done INTEGER NOT NULL,
    PRIMARY KEY (number, line),
    FOREIGN KEY(number) REFERENCES note (number) ON DELETE CASCADE
)""",
    """CREATE INDEX note_question_open ON note_question (done)""",
    """CREATE TABLE note_revision (
    id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    written_at TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    why TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    tags TEXT NOT NULL,
    words INTEGER NOT NULL,
    text BLOB NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(number) REFERENCES note (number) ON DELETE CASCADE
)""",
    """CREATE INDEX note_revision_of ON note_revision (number, kept_at)""",
    """CREATE TABLE note_tag (
    number INTEGER NOT NULL,
    folded TEXT NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (number, folded),
    FOREIGN KEY(number) REFERENCES note (number) ON DELETE CASCADE
)""",
    """CREATE INDEX note_tag_by_folded ON note_tag (folded)""",
    """CREATE TABLE note_text (
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    tags TEXT NOT NULL,
    text TEXT NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(number) REFERENCES note (number) ON DELETE CASCADE
)""",
    """CREATE TABLE subscription (
    id INTEGER NOT NULL,
    calendar_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(calendar_id) REFERENCES calendar (id) ON DELETE CASCADE
)""",
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
    """CREATE VIRTUAL TABLE note_fts USING fts5(title, tags, text, content='note_text',
        content_rowid='number', prefix='2 3', tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER note_text_added AFTER INSERT ON note_text BEGIN
        INSERT INTO note_fts(rowid, title, tags, text)
        VALUES (new.number, new.title, new.tags, new.text); END""",
    """CREATE TRIGGER note_text_gone AFTER DELETE ON note_text BEGIN
        INSERT INTO note_fts(note_fts, rowid, title, tags, text)
        VALUES ('delete', old.number, old.title, old.tags, old.text); END""",
    """CREATE TRIGGER note_text_changed AFTER UPDATE ON note_text
        WHEN old.title IS NOT new.title OR old.tags IS NOT new.tags OR old.text IS NOT new.text
        BEGIN
        INSERT INTO note_fts(note_fts, rowid, title, tags, text)
        VALUES ('delete', old.number, old.title, old.tags, old.text);
        INSERT INTO note_fts(rowid, title, tags, text)
        VALUES (new.number, new.title, new.tags, new.text); END""",
)


def upgrade() -> None:
    """Make every table, index and trigger."""
    for statement in STATEMENTS:
        op.execute(statement)
