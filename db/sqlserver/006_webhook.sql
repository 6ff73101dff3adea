-- Who is told of new entries, and what could not be delivered yet. The journal itself is the outbox.

CREATE TABLE webhook
(
    book             INT NOT NULL,
    id               INT NOT NULL,
    url              NVARCHAR(2000) NOT NULL,
    kinds            VARCHAR(2000) NOT NULL,
    unit             NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    active           INT NOT NULL,
    seq              BIGINT NOT NULL,
    secret           VARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    old_secret       VARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL,
    old_secret_until DATETIME2(3) NULL,
    created_at       DATETIME2(3) NOT NULL,
    created_by       NVARCHAR(100) NOT NULL,
    idem_key         NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    secret_key       NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL,
    given            NVARCHAR(MAX) NOT NULL,
    CONSTRAINT pk_webhook PRIMARY KEY (book, id),
    CONSTRAINT fk_webhook_book FOREIGN KEY (book) REFERENCES book (id)
);
GO

-- Deliveries that failed and will be tried again, those that wait behind them, and those that were given up.
CREATE TABLE webhook_delivery
(
    book     INT NOT NULL,
    webhook  INT NOT NULL,
    seq      BIGINT NOT NULL,
    document NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL,
    attempts INT NOT NULL,
    since    DATETIME2(3) NOT NULL,
    next_at  DATETIME2(3) NOT NULL,
    status   INT NULL,
    problem  NVARCHAR(500) NULL,
    failed   INT NOT NULL,
    CONSTRAINT pk_webhook_delivery PRIMARY KEY (book, webhook, seq),
    CONSTRAINT fk_webhook_delivery_book FOREIGN KEY (book) REFERENCES book (id)
);
GO

-- Which process does a piece of background work, and until when the others leave it to that one.
CREATE TABLE work_lease
(
    name       NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    holder     NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    held_until DATETIME2(3) NOT NULL,
    CONSTRAINT pk_work_lease PRIMARY KEY (name)
);
GO
