-- Requests are found without reading the journal.
CREATE INDEX entry_request ON entry (book, document) WHERE kind = 'draft-request';
GO
