-- What is attached to requests: each content once, under its hash.

CREATE TABLE attachment
(
    book       INTEGER NOT NULL REFERENCES book (id),
    sha256     TEXT    NOT NULL,
    size       INTEGER NOT NULL,
    media_type TEXT    NOT NULL,
    content    BLOB    NOT NULL,
    PRIMARY KEY (book, sha256)
) STRICT;

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'Attachments are append-only.'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'Attachments are append-only.'); END;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('attachment', 'sqlite_autoindex_attachment_1', '10000 10000 1');
ANALYZE sqlite_schema;
