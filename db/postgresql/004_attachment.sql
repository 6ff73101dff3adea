-- What is attached to requests: each content once, under its hash.

CREATE TABLE attachment
(
    book       INTEGER      NOT NULL REFERENCES book (id),
    sha256     VARCHAR(64)  NOT NULL,
    size       BIGINT       NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    content    BYTEA        NOT NULL,
    PRIMARY KEY (book, sha256)
);

-- Documents and pictures are compressed already.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TRIGGER attachment_no_update BEFORE UPDATE OR DELETE OR TRUNCATE ON attachment EXECUTE FUNCTION append_only();
