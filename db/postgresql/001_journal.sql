-- The journal of many books. "book" leads every key: it is the distribution key.
-- Amounts are minor units. Moments are UTC to the millisecond.

CREATE TABLE book
(
    id        INTEGER        NOT NULL PRIMARY KEY,
    code      VARCHAR(100)   NOT NULL UNIQUE,
    head_seq  BIGINT         NOT NULL,
    head_hash BYTEA          NOT NULL,
    head_at   TIMESTAMPTZ(3) NOT NULL
);

CREATE TABLE entry
(
    book        INTEGER        NOT NULL REFERENCES book (id),
    seq         BIGINT         NOT NULL,
    date        DATE           NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL,
    kind        VARCHAR(40)    NOT NULL,
    text        VARCHAR(2000)  NOT NULL,
    document    VARCHAR(100)   COLLATE "C" NULL,
    actor       VARCHAR(100)   NOT NULL,
    authority   VARCHAR(100)   NOT NULL,
    idem_key    VARCHAR(100)   NOT NULL,
    part        INTEGER        NOT NULL,
    reversal_of BIGINT         NULL,
    line_count  INTEGER        NOT NULL,
    data        TEXT           NOT NULL,
    hash        BYTEA          NOT NULL
);

-- Primary keys come after the other indexes. While a table is empty the planner finds all indexes on "book" equally
-- good and takes the newest; foreign keys are then checked by it until the table is analysed.
CREATE UNIQUE INDEX entry_key ON entry (book, idem_key, actor, part);
CREATE UNIQUE INDEX entry_reversal ON entry (book, reversal_of) WHERE reversal_of IS NOT NULL;
CREATE INDEX entry_document ON entry (book, document) WHERE document IS NOT NULL;
CREATE INDEX entry_setup ON entry (book, seq) WHERE line_count = 0;
CREATE INDEX entry_date ON entry (book, date);
ALTER TABLE entry ADD PRIMARY KEY (book, seq);

-- What entries name that they are found by: files, entries to which they attach one, source vouchers.
CREATE TABLE entry_name
(
    book INTEGER      NOT NULL,
    kind VARCHAR(20)  COLLATE "C" NOT NULL,
    name VARCHAR(150) COLLATE "C" NOT NULL,
    seq  BIGINT       NOT NULL,
    FOREIGN KEY (book, seq) REFERENCES entry (book, seq)
);

ALTER TABLE entry_name ADD PRIMARY KEY (book, kind, name, seq);

CREATE TABLE account
(
    book     INTEGER      NOT NULL REFERENCES book (id),
    id       INTEGER      NOT NULL,
    ledger   VARCHAR(20)  NOT NULL,
    code     VARCHAR(100) NOT NULL,
    unit     VARCHAR(100) NOT NULL,
    fund     VARCHAR(100) NOT NULL,
    purpose  VARCHAR(100) NOT NULL,
    year     INTEGER      NOT NULL,
    currency VARCHAR(3)   NOT NULL,
    UNIQUE (book, ledger, code, unit, fund, purpose, year, currency)
);

ALTER TABLE account ADD PRIMARY KEY (book, id);

CREATE TABLE line
(
    book    INTEGER NOT NULL,
    seq     BIGINT  NOT NULL,
    line_no INTEGER NOT NULL,
    account INTEGER NOT NULL,
    debit   BIGINT  NOT NULL,
    credit  BIGINT  NOT NULL,
    PRIMARY KEY (book, seq, line_no)
);

CREATE INDEX line_account ON line (book, account, seq);

-- Debit and credit sums of an account on a day: what every balance is read from.
CREATE TABLE account_day
(
    book    INTEGER NOT NULL,
    account INTEGER NOT NULL,
    day     DATE    NOT NULL,
    debit   BIGINT  NOT NULL,
    credit  BIGINT  NOT NULL,
    PRIMARY KEY (book, account, day),
    FOREIGN KEY (book, account) REFERENCES account (book, id)
) WITH (fillfactor = 80);

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% is append-only.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER entry_no_update BEFORE UPDATE OR DELETE OR TRUNCATE ON entry EXECUTE FUNCTION append_only();
CREATE TRIGGER entry_name_no_update BEFORE UPDATE OR DELETE OR TRUNCATE ON entry_name EXECUTE FUNCTION append_only();
CREATE TRIGGER line_no_update BEFORE UPDATE OR DELETE OR TRUNCATE ON line EXECUTE FUNCTION append_only();
CREATE TRIGGER account_no_update BEFORE UPDATE OR DELETE OR TRUNCATE ON account EXECUTE FUNCTION append_only();
CREATE TRIGGER account_day_no_delete BEFORE DELETE OR TRUNCATE ON account_day EXECUTE FUNCTION append_only();
CREATE TRIGGER book_no_delete BEFORE DELETE OR TRUNCATE ON book EXECUTE FUNCTION append_only();

-- The foreign keys of "line", checked in sets: twelve checks an entry, row by row, cost more than all the rest. What they
-- refer to is append-only, so a check at the insert holds for ever. The settings leave the planner one plan, a look-up in
-- the primary key for each: on tables that were never analysed it would read whole tables.
CREATE FUNCTION line_refers() RETURNS trigger LANGUAGE plpgsql
    SET enable_indexscan = off SET enable_bitmapscan = off SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
    SET enable_material = off SET enable_memoize = off SET jit = off AS
$$
BEGIN
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT book, seq FROM new_line) n
            WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.book = n.book AND e.seq = n.seq))
        OR EXISTS (SELECT 1 FROM (SELECT DISTINCT book, account FROM new_line) n
            WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.book = n.book AND a.id = n.account)) THEN
        RAISE EXCEPTION 'A line refers to no entry or to no account.' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER line_refers AFTER INSERT ON line REFERENCING NEW TABLE AS new_line EXECUTE FUNCTION line_refers();
