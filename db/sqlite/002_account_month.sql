-- Debit and credit sums of an account and month (its first day): balances far back are read from months, not days.

CREATE TABLE account_month
(
    book    INTEGER NOT NULL,
    account INTEGER NOT NULL,
    month   TEXT    NOT NULL,
    debit   INTEGER NOT NULL,
    credit  INTEGER NOT NULL,
    PRIMARY KEY (book, account, month),
    FOREIGN KEY (book, account) REFERENCES account (book, id)
) STRICT, WITHOUT ROWID;

INSERT INTO account_month (book, account, month, debit, credit)
SELECT book, account, substr(day, 1, 7) || '-01', SUM(debit), SUM(credit) FROM account_day GROUP BY 1, 2, 3;

CREATE TRIGGER account_month_no_delete BEFORE DELETE ON account_month
BEGIN SELECT RAISE(ABORT, 'Balances are never deleted.'); END;

-- Awards are found without reading the journal.
CREATE INDEX entry_award ON entry (book, document) WHERE kind = 'accrue-award';

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('account_month', 'account_month', '240000 240000 12 1'),
    ('entry', 'entry_award', '2000 2000 1');
ANALYZE sqlite_schema;
