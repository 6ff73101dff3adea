-- What is attached to entries and requests: each content once, under its hash.

CREATE TABLE attachment
(
    book    INTEGER NOT NULL REFERENCES book (id),
    sha256  TEXT    NOT NULL,
    size    INTEGER NOT NULL,
    content BLOB    NOT NULL,
    PRIMARY KEY (book, sha256)
) STRICT;

-- Who uploaded a content, as which type, and when; forgotten after a day.
CREATE TABLE upload
(
    book        INTEGER NOT NULL REFERENCES book (id),
    sha256      TEXT    NOT NULL,
    account     TEXT    NOT NULL,
    media_type  TEXT    NOT NULL,
    uploaded_at TEXT    NOT NULL,
    PRIMARY KEY (book, sha256, account, media_type)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'Attachments are append-only.'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
WHEN EXISTS (SELECT 1 FROM entry_name n WHERE n.book = OLD.book AND n.kind = 'file' AND n.name = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'What an entry attaches is never deleted.'); END;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('attachment', 'sqlite_autoindex_attachment_1', '10000 10000 1'),
    ('upload', 'upload', '100 100 1 1 1');
ANALYZE sqlite_schema;
