"""The first schema of the library store, as literal SQL: it must never follow the models."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE built_in_article (
    id INTEGER NOT NULL,
    article TEXT NOT NULL,
    lang TEXT NOT NULL,
    digest BLOB NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    topic TEXT NOT NULL,
    audience TEXT NOT NULL,
    subtypes TEXT NOT NULL,
    door TEXT NOT NULL,
    last_checked TEXT NOT NULL,
    words INTEGER NOT NULL,
    grade REAL NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (article, lang)
)""",
    """CREATE TABLE change (
    id INTEGER NOT NULL,
    trial_id INTEGER NOT NULL,
    seen_at TEXT NOT NULL,
    posted TEXT,
    what TEXT NOT NULL,
    old TEXT,
    new TEXT,
    PRIMARY KEY (id)
)""",
    """CREATE INDEX change_by_trial ON change (trial_id, id)""",
    """CREATE TABLE fit_check (
    id INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (body)
)""",
    """CREATE TABLE place (
    id INTEGER NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    country TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    PRIMARY KEY (id),
    UNIQUE (country, state, city, latitude, longitude)
)""",
    """CREATE TABLE sync_run (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    coverage TEXT NOT NULL,
    "query" TEXT NOT NULL,
    data_timestamp TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    outcome TEXT,
    next_token TEXT,
    whole BOOLEAN NOT NULL,
    swept BOOLEAN NOT NULL,
    pages INTEGER NOT NULL,
    expected INTEGER,
    requests INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    fetched INTEGER NOT NULL,
    new INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    skipped TEXT NOT NULL,
    seconds REAL NOT NULL,
    error TEXT,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE trial (
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    last_known_status TEXT,
    study_type TEXT,
    phase_bits INTEGER NOT NULL,
    kind_bits INTEGER NOT NULL,
    on_condition INTEGER NOT NULL,
    sponsor TEXT,
    start TEXT,
    completion TEXT,
    first_post TEXT,
    last_update TEXT,
    has_results INTEGER NOT NULL,
    site_count INTEGER NOT NULL,
    digest BLOB NOT NULL,
    fetched_at TEXT NOT NULL,
    coverage TEXT,
    left_at TEXT,
    left_why TEXT,
    PRIMARY KEY (id)
)""",
    """CREATE INDEX trial_by_update ON trial (last_update)""",
    """CREATE TABLE zstd_dictionary (
    id INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE document (
    id INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES trial (id) ON DELETE CASCADE
)""",
    """CREATE TABLE fit_reading (
    trial_id INTEGER NOT NULL,
    version TEXT NOT NULL,
    digest BLOB NOT NULL,
    checks BLOB NOT NULL,
    uncovered INTEGER NOT NULL,
    PRIMARY KEY (trial_id),
    FOREIGN KEY(trial_id) REFERENCES trial (id) ON DELETE CASCADE
)""",
    """CREATE TABLE trial_place (
    trial_id INTEGER NOT NULL,
    place_id INTEGER NOT NULL,
    open INTEGER NOT NULL,
    PRIMARY KEY (trial_id, place_id),
    FOREIGN KEY(trial_id) REFERENCES trial (id) ON DELETE CASCADE,
    FOREIGN KEY(place_id) REFERENCES place (id)
)
 WITHOUT ROWID""",
    """CREATE TABLE trial_text (
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    treatments TEXT NOT NULL,
    conditions TEXT NOT NULL,
    summary TEXT NOT NULL,
    criteria TEXT NOT NULL,
    sponsor TEXT NOT NULL,
    sites TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES trial (id) ON DELETE CASCADE
)""",
    """CREATE VIRTUAL TABLE trial_fts USING fts5(title, treatments, conditions, summary, criteria, sponsor, sites, content='trial_text',
        content_rowid='id', prefix='2 3', tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER trial_text_added AFTER INSERT ON trial_text BEGIN
        INSERT INTO trial_fts(rowid, title, treatments, conditions, summary, criteria, sponsor, sites) VALUES (new.id, new.title, new.treatments, new.conditions, new.summary, new.criteria, new.sponsor, new.sites); END""",
    """CREATE TRIGGER trial_text_gone AFTER DELETE ON trial_text BEGIN
        INSERT INTO trial_fts(trial_fts, rowid, title, treatments, conditions, summary, criteria, sponsor, sites)
        VALUES ('delete', old.id, old.title, old.treatments, old.conditions, old.summary, old.criteria, old.sponsor, old.sites); END""",
    """CREATE TRIGGER trial_text_changed AFTER UPDATE ON trial_text WHEN old.title IS NOT new.title OR old.treatments IS NOT new.treatments OR old.conditions IS NOT new.conditions OR old.summary IS NOT new.summary OR old.criteria IS NOT new.criteria OR old.sponsor IS NOT new.sponsor OR old.sites IS NOT new.sites BEGIN
        INSERT INTO trial_fts(trial_fts, rowid, title, treatments, conditions, summary, criteria, sponsor, sites) VALUES ('delete', old.id, old.title, old.treatments, old.conditions, old.summary, old.criteria, old.sponsor, old.sites);
        INSERT INTO trial_fts(rowid, title, treatments, conditions, summary, criteria, sponsor, sites) VALUES (new.id, new.title, new.treatments, new.conditions, new.summary, new.criteria, new.sponsor, new.sites); END""",
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


def upgrade() -> None:
    """Make every table, index and trigger."""
    for statement in STATEMENTS:
        op.execute(statement)
