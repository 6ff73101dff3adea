-- The journal of many books. "book" leads every key: it is the distribution key.
-- Amounts are minor units. Dates are ISO 8601, moments UTC to the millisecond.

CREATE TABLE book
(
    id        INTEGER NOT NULL PRIMARY KEY,
    code      TEXT    NOT NULL UNIQUE,
    head_seq  INTEGER NOT NULL,
    head_hash BLOB    NOT NULL,
    head_at   TEXT    NOT NULL
) STRICT;

CREATE TABLE entry
(
    book        INTEGER NOT NULL REFERENCES book (id),
    seq         INTEGER NOT NULL,
    date        TEXT    NOT NULL,
    recorded_at TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    document    TEXT    NULL,
    actor       TEXT    NOT NULL,
    authority   TEXT    NOT NULL,
    idem_key    TEXT    NOT NULL,
    part        INTEGER NOT NULL,
    reversal_of INTEGER NULL,
    line_count  INTEGER NOT NULL,
    data        TEXT    NOT NULL,
    hash        BLOB    NOT NULL,
    PRIMARY KEY (book, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX entry_key ON entry (book, idem_key, actor, part);
CREATE UNIQUE INDEX entry_reversal ON entry (book, reversal_of) WHERE reversal_of IS NOT NULL;
CREATE INDEX entry_document ON entry (book, document) WHERE document IS NOT NULL;
CREATE INDEX entry_setup ON entry (book, seq) WHERE line_count = 0;
CREATE INDEX entry_date ON entry (book, date);

-- What entries name that they are found by: files, entries to which they attach one, source vouchers.
CREATE TABLE entry_name
(
    book INTEGER NOT NULL,
    kind TEXT    NOT NULL,
    name TEXT    NOT NULL,
    seq  INTEGER NOT NULL,
    PRIMARY KEY (book, kind, name, seq),
    FOREIGN KEY (book, seq) REFERENCES entry (book, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE account
(
    book     INTEGER NOT NULL REFERENCES book (id),
    id       INTEGER NOT NULL,
    ledger   TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    fund     TEXT    NOT NULL,
    purpose  TEXT    NOT NULL,
    year     INTEGER NOT NULL,
    currency TEXT    NOT NULL,
    PRIMARY KEY (book, id),
    UNIQUE (book, ledger, code, unit, fund, purpose, year, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE line
(
    book    INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    account INTEGER NOT NULL,
    debit   INTEGER NOT NULL,
    credit  INTEGER NOT NULL,
    PRIMARY KEY (book, seq, line_no),
    FOREIGN KEY (book, seq) REFERENCES entry (book, seq),
    FOREIGN KEY (book, account) REFERENCES account (book, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX line_account ON line (book, account, seq);

-- Debit and credit sums of an account on a day: what every balance is read from.
CREATE TABLE account_day
(
    book    INTEGER NOT NULL,
    account INTEGER NOT NULL,
    day     TEXT    NOT NULL,
    debit   INTEGER NOT NULL,
    credit  INTEGER NOT NULL,
    PRIMARY KEY (book, account, day),
    FOREIGN KEY (book, account) REFERENCES account (book, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
CREATE TRIGGER entry_name_no_update BEFORE UPDATE ON entry_name
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
CREATE TRIGGER entry_name_no_delete BEFORE DELETE ON entry_name
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
CREATE TRIGGER line_no_update BEFORE UPDATE ON line
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
CREATE TRIGGER line_no_delete BEFORE DELETE ON line
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
CREATE TRIGGER account_no_update BEFORE UPDATE ON account
BEGIN SELECT RAISE(ABORT, 'Accounts are append-only.'); END;
CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'Accounts are append-only.'); END;
CREATE TRIGGER account_day_no_delete BEFORE DELETE ON account_day
BEGIN SELECT RAISE(ABORT, 'Balances are never deleted.'); END;
CREATE TRIGGER book_no_delete BEFORE DELETE ON book
BEGIN SELECT RAISE(ABORT, 'Books are never deleted.'); END;

-- Fixed statistics, as for a book of a million entries: without them the planner takes "book = ?" for selective.
ANALYZE;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('entry', 'entry', '1000000 1000000 1'),
    ('entry', 'entry_key', '1000000 1000000 1 1 1'),
    ('entry', 'entry_document', '100000 100000 4'),
    ('entry', 'entry_reversal', '1000 1000 1'),
    ('entry', 'entry_setup', '300 300 1'),
    ('entry', 'entry_date', '1000000 1000000 3000'),
    ('entry_name', 'entry_name', '100000 100000 50000 1 1'),
    ('line', 'line', '6000000 6000000 6 1'),
    ('line', 'line_account', '6000000 6000000 300 2'),
    ('account', 'account', '20000 20000 1'),
    ('account_day', 'account_day', '2000000 2000000 100 1');
ANALYZE sqlite_schema;
