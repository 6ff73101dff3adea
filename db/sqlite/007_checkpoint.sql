-- What the journal was at moments: signed, and never changed. "checkpoint" alone is a word of SQL Server's.

CREATE TABLE journal_checkpoint
(
    book       INTEGER NOT NULL REFERENCES book (id),
    seq        INTEGER NOT NULL,
    head_hash  BLOB    NOT NULL,
    root_hash  BLOB    NOT NULL,
    signed_at  TEXT    NOT NULL,
    public_key BLOB    NOT NULL,
    signature  BLOB    NOT NULL,
    PRIMARY KEY (book, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_checkpoint_no_update BEFORE UPDATE ON journal_checkpoint
BEGIN SELECT RAISE(ABORT, 'Checkpoints are append-only.'); END;
CREATE TRIGGER journal_checkpoint_no_delete BEFORE DELETE ON journal_checkpoint
BEGIN SELECT RAISE(ABORT, 'Checkpoints are append-only.'); END;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('journal_checkpoint', 'journal_checkpoint', '4000 4000 1');
ANALYZE sqlite_schema;
