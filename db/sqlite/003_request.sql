-- Requests are found without reading the journal.
CREATE INDEX entry_request ON entry (book, document) WHERE kind = 'draft-request';

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('entry', 'entry_request', '2000 2000 1');
ANALYZE sqlite_schema;
