-- Who is told of new entries, and what could not be delivered yet. The journal itself is the outbox.

CREATE TABLE webhook
(
    book             INTEGER NOT NULL REFERENCES book (id),
    id               INTEGER NOT NULL,
    url              TEXT    NOT NULL,
    kinds            TEXT    NOT NULL,
    unit             TEXT    NOT NULL,
    active           INTEGER NOT NULL,
    seq              INTEGER NOT NULL,
    secret           TEXT    NOT NULL,
    old_secret       TEXT    NULL,
    old_secret_until TEXT    NULL,
    created_at       TEXT    NOT NULL,
    created_by       TEXT    NOT NULL,
    idem_key         TEXT    NOT NULL,
    secret_key       TEXT    NULL,
    given            TEXT    NOT NULL,
    PRIMARY KEY (book, id)
) STRICT, WITHOUT ROWID;

-- Deliveries that failed and will be tried again, those that wait behind them, and those that were given up.
CREATE TABLE webhook_delivery
(
    book     INTEGER NOT NULL REFERENCES book (id),
    webhook  INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    document TEXT    NULL,
    attempts INTEGER NOT NULL,
    since    TEXT    NOT NULL,
    next_at  TEXT    NOT NULL,
    status   INTEGER NULL,
    problem  TEXT    NULL,
    failed   INTEGER NOT NULL,
    PRIMARY KEY (book, webhook, seq)
) STRICT, WITHOUT ROWID;

-- Which process does a piece of background work, and until when the others leave it to that one.
CREATE TABLE work_lease
(
    name       TEXT NOT NULL PRIMARY KEY,
    holder     TEXT NOT NULL,
    held_until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
