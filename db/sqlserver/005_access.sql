-- Who may come in: users, their sessions and tokens, and what became of every try. Moments are UTC to the millisecond.
-- Of secrets there are only hashes, but for the keys of "data_key": whoever reads this database reads those.

CREATE TABLE book_user
(
    id               INT NOT NULL,
    name             NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name_key         NVARCHAR(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    display_name     NVARCHAR(200) NOT NULL,
    password_hash    VARCHAR(200) NULL,
    subject          NVARCHAR(255) COLLATE Latin1_General_100_BIN2 NULL,
    is_administrator INT NOT NULL,
    is_disabled      INT NOT NULL,
    stamp            VARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    totp_secret      VARCHAR(1000) NULL,
    totp_pending     VARCHAR(1000) NULL,
    totp_step        BIGINT NOT NULL,
    recovery_codes   VARCHAR(1000) NOT NULL,
    version          INT NOT NULL,
    created_at       DATETIME2(3) NOT NULL,
    CONSTRAINT pk_book_user PRIMARY KEY (id),
    CONSTRAINT uq_book_user UNIQUE (name_key)
);
GO

CREATE UNIQUE INDEX book_user_subject ON book_user (subject) WHERE subject IS NOT NULL;
GO

CREATE TABLE access_session
(
    hash          NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    user_id       INT NOT NULL,
    stamp         VARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    second_factor INT NOT NULL,
    created_at    DATETIME2(3) NOT NULL,
    CONSTRAINT pk_access_session PRIMARY KEY (hash),
    CONSTRAINT fk_access_session FOREIGN KEY (user_id) REFERENCES book_user (id)
);
GO

CREATE TABLE access_token
(
    id            INT NOT NULL,
    user_id       INT NOT NULL,
    stamp         VARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name          NVARCHAR(200) NOT NULL,
    hash          NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    book          NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NULL,
    read_only     INT NOT NULL,
    second_factor INT NOT NULL,
    created_at    DATETIME2(3) NOT NULL,
    expires_at    DATETIME2(3) NOT NULL,
    last_used_at  DATETIME2(3) NULL,
    revoked_at    DATETIME2(3) NULL,
    CONSTRAINT pk_access_token PRIMARY KEY (id),
    CONSTRAINT uq_access_token UNIQUE (hash),
    CONSTRAINT fk_access_token FOREIGN KEY (user_id) REFERENCES book_user (id)
);
GO

-- Failed log-ins, by a piece of the name's hash, and where users have logged in from.
CREATE TABLE failed_try
(
    name_hash VARCHAR(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
    address   VARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    failures  INT NOT NULL,
    failed_at DATETIME2(3) NOT NULL,
    known_at  DATETIME2(3) NULL,
    CONSTRAINT pk_failed_try PRIMARY KEY (name_hash, address)
);
GO

CREATE TABLE setup_code
(
    hash       NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    expires_at DATETIME2(3) NOT NULL,
    CONSTRAINT pk_setup_code PRIMARY KEY (hash)
);
GO

CREATE TABLE data_key
(
    name NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    xml  NVARCHAR(MAX) NOT NULL,
    CONSTRAINT pk_data_key PRIMARY KEY (name)
);
GO

CREATE TABLE access_log
(
    seq         BIGINT NOT NULL,
    recorded_at DATETIME2(3) NOT NULL,
    user_name   NVARCHAR(100) NOT NULL,
    address     VARCHAR(100) NOT NULL,
    what        NVARCHAR(200) NOT NULL,
    result      VARCHAR(20) NOT NULL,
    detail      NVARCHAR(200) NOT NULL,
    times       INT NOT NULL,
    CONSTRAINT pk_access_log PRIMARY KEY (seq)
);
GO

CREATE TRIGGER access_log_no_update ON access_log INSTEAD OF UPDATE, DELETE AS
    THROW 51000, 'The log of access is append-only.', 1;
GO
