-- Debit and credit sums of an account and month (its first day): balances far back are read from months, not days.

CREATE TABLE account_month
(
    book    INT NOT NULL,
    account INT NOT NULL,
    month   DATE NOT NULL,
    debit   BIGINT NOT NULL,
    credit  BIGINT NOT NULL,
    CONSTRAINT pk_account_month PRIMARY KEY (book, account, month),
    CONSTRAINT fk_account_month FOREIGN KEY (book, account) REFERENCES account (book, id)
);
GO

INSERT INTO account_month (book, account, month, debit, credit)
SELECT book, account, DATEFROMPARTS(YEAR(day), MONTH(day), 1), SUM(debit), SUM(credit)
FROM account_day GROUP BY book, account, DATEFROMPARTS(YEAR(day), MONTH(day), 1);
GO

CREATE TRIGGER account_month_no_delete ON account_month INSTEAD OF DELETE AS
    THROW 51000, 'Balances are never deleted.', 1;
GO

-- Awards are found without reading the journal.
CREATE INDEX entry_award ON entry (book, document) WHERE kind = 'accrue-award';
GO
