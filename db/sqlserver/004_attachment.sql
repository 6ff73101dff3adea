-- What is attached to requests: each content once, under its hash.

CREATE TABLE attachment
(
    book    INT NOT NULL,
    sha256  NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    size    BIGINT NOT NULL,
    content VARBINARY(MAX) NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (book, sha256),
    CONSTRAINT fk_attachment_book FOREIGN KEY (book) REFERENCES book (id)
);
GO

-- Who uploaded a content, as which type, and when; forgotten after a day.
CREATE TABLE upload
(
    book        INT NOT NULL,
    sha256      NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    account     NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    media_type  VARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    uploaded_at DATETIME2(3) NOT NULL,
    CONSTRAINT pk_upload PRIMARY KEY (book, sha256, account, media_type),
    CONSTRAINT fk_upload_book FOREIGN KEY (book) REFERENCES book (id)
);
GO

-- What is attached is found without reading the journal. An index of a part of the rows is on columns alone,
-- so the hash is read from each entry that attaches something.
CREATE INDEX entry_attach ON entry (book, document) WHERE kind = 'attach';
GO

CREATE TRIGGER attachment_no_update ON attachment INSTEAD OF UPDATE AS
    THROW 51000, 'Attachments are append-only.', 1;
GO
CREATE TRIGGER attachment_no_delete ON attachment AFTER DELETE AS
    IF EXISTS (SELECT 1 FROM deleted d JOIN entry e ON e.book = d.book AND e.kind = 'attach'
        AND SUBSTRING(e.data, CHARINDEX(N'"sha256":"', e.data) + 10, 64) COLLATE Latin1_General_100_BIN2 = d.sha256)
        THROW 51000, 'What an entry attaches is never deleted.', 1;
GO
