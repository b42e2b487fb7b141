"""The tables of notes: what lists read, the texts, what was there before, pictures and files.

What is derived from a text (tags, questions, which files it shows) is written with the text in one
transaction, so that a list never has to read the texts.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from mbc_desktop.data.personal_tables import metadata
from mbc_desktop.data.seals import seal_column

note = Table(
    "note",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    # as lists show it: typed, or the first line
    Column("title", Text(collation="NOCASE"), nullable=False),
    Column("preview", Text, nullable=False),
    Column("tags", Text, nullable=False),  # one a line
    Column("made_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Column("pinned", Integer, nullable=False),
    Column("version", Text, nullable=False),  # digest of title, tags and text
    Column("saves", Integer, nullable=False),
    Column("words", Integer, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("open_questions", Integer, nullable=False),
    Column("pictures", Integer, nullable=False),
    Column("trashed_at", Text),
    # where it came from: empty, "template:visit", "beside:ID" (a conflict), "import:joplin"
    Column("origin", Text, nullable=False),
    seal_column(),
    Index("note_list", "trashed_at", "pinned", "changed_at"),
    Index("note_by_title", "title"),
)

_OF_NOTE = "note.number"

note_text = Table(
    "note_text",
    metadata,
    Column("number", Integer, ForeignKey(_OF_NOTE, ondelete="CASCADE"), primary_key=True),
    Column("title", Text, nullable=False),  # as typed; may be empty
    Column("tags", Text, nullable=False),  # one a line
    Column("text", Text, nullable=False),  # Markdown
    seal_column(),
)

note_tag = Table(
    "note_tag",
    metadata,
    Column("number", Integer, ForeignKey(_OF_NOTE, ondelete="CASCADE"), primary_key=True),
    Column("folded", Text, primary_key=True),
    Column("tag", Text, nullable=False),
    Index("note_tag_by_folded", "folded"),
)

note_question = Table(
    "note_question",
    metadata,
    Column("number", Integer, ForeignKey(_OF_NOTE, ondelete="CASCADE"), primary_key=True),
    Column("line", Integer, primary_key=True),  # counted from 0
    Column("text", Text, nullable=False),
    Column("done", Integer, nullable=False),
    Index("note_question_open", "done"),
)

note_file = Table(
    "note_file",
    metadata,
    Column("number", Integer, ForeignKey(_OF_NOTE, ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),  # of the attachment the text shows
    Index("note_file_by_name", "name"),
)

note_revision = Table(
    "note_revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, ForeignKey(_OF_NOTE, ondelete="CASCADE"), nullable=False),
    Column("written_at", Text, nullable=False),  # when this text was saved
    Column("kept_at", Text, nullable=False),  # when another took its place
    Column("why", Text, nullable=False),  # first, change, restore, damaged
    Column("version", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("words", Integer, nullable=False),
    Column("text", LargeBinary, nullable=False),  # zlib
    seal_column(),
    Index("note_revision_of", "number", "kept_at"),
)

attachment = Table(
    "attachment",
    metadata,
    Column("name", Text, primary_key=True),  # hexadecimal SHA-256 of the body: its own checksum
    Column("media_type", Text, nullable=False),
    Column("file_name", Text, nullable=False),  # as it came, for saving it elsewhere
    Column("width", Integer, nullable=False),  # 0 for what is no picture
    Column("height", Integer, nullable=False),
    Column("size", Integer, nullable=False),  # bytes
    Column("added_at", Text, nullable=False),
)

attachment_body = Table(
    "attachment_body",
    metadata,
    Column("name", Text, ForeignKey("attachment.name", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

FULL_TEXT_TABLES = ("note_fts",)

FULL_TEXT_DDL = (
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
