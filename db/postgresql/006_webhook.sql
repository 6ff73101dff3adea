-- Who is told of new entries, and what could not be delivered yet. The journal itself is the outbox.

CREATE TABLE webhook
(
    book             INTEGER        NOT NULL REFERENCES book (id),
    id               INTEGER        NOT NULL,
    url              VARCHAR(2000)  NOT NULL,
    kinds            VARCHAR(2000)  NOT NULL,
    unit             VARCHAR(100)   NOT NULL,
    active           INTEGER        NOT NULL,
    seq              BIGINT         NOT NULL,
    secret           VARCHAR(100)   NOT NULL,
    old_secret       VARCHAR(100)   NULL,
    old_secret_until TIMESTAMPTZ(3) NULL,
    created_at       TIMESTAMPTZ(3) NOT NULL,
    created_by       VARCHAR(100)   NOT NULL,
    idem_key         VARCHAR(100)   NOT NULL,
    secret_key       VARCHAR(100)   NULL,
    given            TEXT           NOT NULL,
    PRIMARY KEY (book, id)
);

-- Deliveries that failed and will be tried again, those that wait behind them, and those that were given up.
CREATE TABLE webhook_delivery
(
    book     INTEGER        NOT NULL REFERENCES book (id),
    webhook  INTEGER        NOT NULL,
    seq      BIGINT         NOT NULL,
    document VARCHAR(100)   NULL,
    attempts INTEGER        NOT NULL,
    since    TIMESTAMPTZ(3) NOT NULL,
    next_at  TIMESTAMPTZ(3) NOT NULL,
    status   INTEGER        NULL,
    problem  VARCHAR(500)   NULL,
    failed   INTEGER        NOT NULL,
    PRIMARY KEY (book, webhook, seq)
);

-- Which process does a piece of background work, and until when the others leave it to that one.
CREATE TABLE work_lease
(
    name       VARCHAR(200)   NOT NULL PRIMARY KEY,
    holder     VARCHAR(100)   NOT NULL,
    held_until TIMESTAMPTZ(3) NOT NULL
);
