-- Debit and credit sums of an account and month (its first day): balances far back are read from months, not days.

CREATE TABLE account_month
(
    book    INTEGER NOT NULL,
    account INTEGER NOT NULL,
    month   DATE    NOT NULL,
    debit   BIGINT  NOT NULL,
    credit  BIGINT  NOT NULL,
    PRIMARY KEY (book, account, month),
    FOREIGN KEY (book, account) REFERENCES account (book, id)
) WITH (fillfactor = 80);

INSERT INTO account_month (book, account, month, debit, credit)
SELECT book, account, CAST(date_trunc('month', day) AS DATE), SUM(debit), SUM(credit) FROM account_day GROUP BY 1, 2, 3;

CREATE TRIGGER account_month_no_delete BEFORE DELETE OR TRUNCATE ON account_month EXECUTE FUNCTION append_only();

-- Awards are found without reading the journal.
CREATE INDEX entry_award ON entry (book, document) WHERE kind = 'accrue-award';
