-- What the journal was at moments: signed, and never changed. "checkpoint" alone is a word of SQL Server's.

CREATE TABLE journal_checkpoint
(
    book       INT NOT NULL,
    seq        BIGINT NOT NULL,
    head_hash  VARBINARY(32) NOT NULL,
    root_hash  VARBINARY(32) NOT NULL,
    signed_at  DATETIME2(3) NOT NULL,
    public_key VARBINARY(200) NOT NULL,
    signature  VARBINARY(200) NOT NULL,
    CONSTRAINT pk_journal_checkpoint PRIMARY KEY (book, seq),
    CONSTRAINT fk_journal_checkpoint FOREIGN KEY (book) REFERENCES book (id)
);
GO

CREATE TRIGGER journal_checkpoint_no_update ON journal_checkpoint INSTEAD OF UPDATE, DELETE AS
    THROW 51000, 'Checkpoints are append-only.', 1;
GO
