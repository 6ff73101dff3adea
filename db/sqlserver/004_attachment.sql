-- What is attached to requests: each content once, under its hash.

CREATE TABLE attachment
(
    book       INT NOT NULL,
    sha256     NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    size       BIGINT NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    content    VARBINARY(MAX) NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (book, sha256),
    CONSTRAINT fk_attachment_book FOREIGN KEY (book) REFERENCES book (id)
);
GO

CREATE TRIGGER attachment_no_update ON attachment INSTEAD OF UPDATE, DELETE AS
    THROW 51000, 'Attachments are append-only.', 1;
GO
