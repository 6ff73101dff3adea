-- What is attached to entries and requests: each content once, under its hash.

CREATE TABLE attachment
(
    book    INTEGER     NOT NULL REFERENCES book (id),
    sha256  VARCHAR(64) NOT NULL,
    size    BIGINT      NOT NULL,
    content BYTEA       NOT NULL,
    PRIMARY KEY (book, sha256)
);

-- Documents and pictures are compressed already.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;

-- Who uploaded a content, as which type, and when; forgotten after a day.
CREATE TABLE upload
(
    book        INTEGER        NOT NULL REFERENCES book (id),
    sha256      VARCHAR(64)    NOT NULL,
    account     VARCHAR(100)   NOT NULL,
    media_type  VARCHAR(100)   NOT NULL,
    uploaded_at TIMESTAMPTZ(3) NOT NULL,
    PRIMARY KEY (book, sha256, account, media_type)
);

CREATE FUNCTION attachment_named() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF EXISTS (SELECT 1 FROM entry_name n WHERE n.book = OLD.book AND n.kind = 'file' AND n.name = OLD.sha256) THEN
        RAISE EXCEPTION 'What an entry attaches is never deleted.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER attachment_no_update BEFORE UPDATE OR TRUNCATE ON attachment EXECUTE FUNCTION append_only();
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION attachment_named();
