-- The journal of many books. "book" leads every key: it is the distribution key.
-- Amounts are minor units. Moments are UTC to the millisecond. Codes compare by their bytes.

CREATE TABLE book
(
    id        INT NOT NULL,
    code      NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    head_seq  BIGINT NOT NULL,
    head_hash VARBINARY(32) NOT NULL,
    head_at   DATETIME2(3) NOT NULL,
    CONSTRAINT pk_book PRIMARY KEY (id),
    CONSTRAINT uq_book UNIQUE (code)
);
GO

CREATE TABLE entry
(
    book        INT NOT NULL,
    seq         BIGINT NOT NULL,
    date        DATE NOT NULL,
    recorded_at DATETIME2(3) NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    text        NVARCHAR(2000) NOT NULL,
    document    NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL,
    actor       NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    authority   NVARCHAR(100) NOT NULL,
    idem_key    NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    part        INT NOT NULL,
    reversal_of BIGINT NULL,
    line_count  INT NOT NULL,
    data        NVARCHAR(MAX) NOT NULL,
    hash        VARBINARY(32) NOT NULL,
    CONSTRAINT pk_entry PRIMARY KEY (book, seq),
    CONSTRAINT fk_entry_book FOREIGN KEY (book) REFERENCES book (id)
);
GO

CREATE UNIQUE INDEX entry_key ON entry (book, idem_key, actor, part);
GO
CREATE UNIQUE INDEX entry_reversal ON entry (book, reversal_of) WHERE reversal_of IS NOT NULL;
GO
CREATE INDEX entry_document ON entry (book, document) WHERE document IS NOT NULL;
GO
CREATE INDEX entry_setup ON entry (book, seq) WHERE line_count = 0;
GO
CREATE INDEX entry_date ON entry (book, date);
GO

-- What entries name that they are found by: files, entries to which they attach one, source vouchers.
CREATE TABLE entry_name
(
    book INT NOT NULL,
    kind VARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name NVARCHAR(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
    seq  BIGINT NOT NULL,
    CONSTRAINT pk_entry_name PRIMARY KEY (book, kind, name, seq),
    CONSTRAINT fk_entry_name_entry FOREIGN KEY (book, seq) REFERENCES entry (book, seq)
);
GO

CREATE TABLE account
(
    book     INT NOT NULL,
    id       INT NOT NULL,
    ledger   VARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    code     NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    unit     NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    fund     NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    purpose  NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    year     INT NOT NULL,
    currency VARCHAR(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (book, id),
    CONSTRAINT uq_account UNIQUE (book, ledger, code, unit, fund, purpose, year, currency),
    CONSTRAINT fk_account_book FOREIGN KEY (book) REFERENCES book (id)
);
GO

CREATE TABLE line
(
    book    INT NOT NULL,
    seq     BIGINT NOT NULL,
    line_no INT NOT NULL,
    account INT NOT NULL,
    debit   BIGINT NOT NULL,
    credit  BIGINT NOT NULL,
    CONSTRAINT pk_line PRIMARY KEY (book, seq, line_no),
    CONSTRAINT fk_line_entry FOREIGN KEY (book, seq) REFERENCES entry (book, seq),
    CONSTRAINT fk_line_account FOREIGN KEY (book, account) REFERENCES account (book, id)
);
GO

CREATE INDEX line_account ON line (book, account, seq);
GO

-- Debit and credit sums of an account on a day: what every balance is read from.
CREATE TABLE account_day
(
    book    INT NOT NULL,
    account INT NOT NULL,
    day     DATE NOT NULL,
    debit   BIGINT NOT NULL,
    credit  BIGINT NOT NULL,
    CONSTRAINT pk_account_day PRIMARY KEY (book, account, day),
    CONSTRAINT fk_account_day FOREIGN KEY (book, account) REFERENCES account (book, id)
);
GO

CREATE TRIGGER entry_no_update ON entry INSTEAD OF UPDATE, DELETE AS
    THROW 51000, 'The journal is append-only.', 1;
GO
CREATE TRIGGER entry_name_no_update ON entry_name INSTEAD OF UPDATE, DELETE AS
    THROW 51000, 'The journal is append-only.', 1;
GO
CREATE TRIGGER line_no_update ON line INSTEAD OF UPDATE, DELETE AS
    THROW 51000, 'The journal is append-only.', 1;
GO
CREATE TRIGGER account_no_update ON account INSTEAD OF UPDATE, DELETE AS
    THROW 51000, 'Accounts are append-only.', 1;
GO
CREATE TRIGGER account_day_no_delete ON account_day INSTEAD OF DELETE AS
    THROW 51000, 'Balances are never deleted.', 1;
GO
CREATE TRIGGER book_no_delete ON book INSTEAD OF DELETE AS
    THROW 51000, 'Books are never deleted.', 1;
GO
