-- What the journal was at moments: signed, and never changed. "checkpoint" alone is a word of SQL Server's.

CREATE TABLE journal_checkpoint
(
    book       INTEGER        NOT NULL REFERENCES book (id),
    seq        BIGINT         NOT NULL,
    head_hash  BYTEA          NOT NULL,
    root_hash  BYTEA          NOT NULL,
    signed_at  TIMESTAMPTZ(3) NOT NULL,
    public_key BYTEA          NOT NULL,
    signature  BYTEA          NOT NULL,
    PRIMARY KEY (book, seq)
);

CREATE TRIGGER journal_checkpoint_no_update BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_checkpoint EXECUTE FUNCTION append_only();
