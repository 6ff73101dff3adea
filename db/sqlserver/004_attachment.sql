-- What is attached to entries and requests: each content once, under its hash.

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

CREATE TRIGGER attachment_no_update ON attachment INSTEAD OF UPDATE AS
    THROW 51000, 'Attachments are append-only.', 1;
GO
CREATE TRIGGER attachment_no_delete ON attachment AFTER DELETE AS
    IF EXISTS (SELECT 1 FROM deleted d JOIN entry_name n ON n.book = d.book AND n.kind = 'file' AND n.name = d.sha256)
        THROW 51000, 'What an entry attaches is never deleted.', 1;
GO
