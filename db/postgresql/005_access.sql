-- Who may come in: users, their sessions and tokens, and what became of every try. Moments are UTC to the millisecond.
-- Of secrets there are only hashes, but for the keys of "data_key": whoever reads this database reads those.

CREATE TABLE book_user
(
    id               INTEGER        NOT NULL PRIMARY KEY,
    name             VARCHAR(100)   NOT NULL,
    name_key         VARCHAR(400)   NOT NULL UNIQUE,
    display_name     VARCHAR(200)   NOT NULL,
    password_hash    VARCHAR(200)   NULL,
    subject          VARCHAR(255)   NULL,
    is_administrator INTEGER        NOT NULL,
    is_disabled      INTEGER        NOT NULL,
    stamp            VARCHAR(64)    NOT NULL,
    totp_secret      VARCHAR(1000)  NULL,
    totp_pending     VARCHAR(1000)  NULL,
    totp_step        BIGINT         NOT NULL,
    recovery_codes   VARCHAR(1000)  NOT NULL,
    version          INTEGER        NOT NULL,
    created_at       TIMESTAMPTZ(3) NOT NULL
);

CREATE UNIQUE INDEX book_user_subject ON book_user (subject) WHERE subject IS NOT NULL;

CREATE TABLE access_session
(
    hash          VARCHAR(64)    NOT NULL PRIMARY KEY,
    user_id       INTEGER        NOT NULL REFERENCES book_user (id),
    stamp         VARCHAR(64)    NOT NULL,
    second_factor INTEGER        NOT NULL,
    created_at    TIMESTAMPTZ(3) NOT NULL
);

CREATE TABLE access_token
(
    id            INTEGER        NOT NULL PRIMARY KEY,
    user_id       INTEGER        NOT NULL REFERENCES book_user (id),
    stamp         VARCHAR(64)    NOT NULL,
    name          VARCHAR(200)   NOT NULL,
    hash          VARCHAR(64)    NOT NULL UNIQUE,
    book          VARCHAR(100)   NULL,
    read_only     INTEGER        NOT NULL,
    second_factor INTEGER        NOT NULL,
    created_at    TIMESTAMPTZ(3) NOT NULL,
    expires_at    TIMESTAMPTZ(3) NOT NULL,
    last_used_at  TIMESTAMPTZ(3) NULL,
    revoked_at    TIMESTAMPTZ(3) NULL
);

-- Failed log-ins, by a piece of the name's hash, and where users have logged in from.
CREATE TABLE failed_try
(
    name_hash VARCHAR(8)     NOT NULL,
    address   VARCHAR(100)   NOT NULL,
    failures  INTEGER        NOT NULL,
    failed_at TIMESTAMPTZ(3) NOT NULL,
    known_at  TIMESTAMPTZ(3) NULL,
    PRIMARY KEY (name_hash, address)
);

CREATE TABLE setup_code
(
    hash       VARCHAR(64)    NOT NULL PRIMARY KEY,
    expires_at TIMESTAMPTZ(3) NOT NULL
);

CREATE TABLE data_key
(
    name VARCHAR(200) NOT NULL PRIMARY KEY,
    xml  TEXT         NOT NULL
);

CREATE TABLE access_log
(
    seq         BIGINT         NOT NULL PRIMARY KEY,
    recorded_at TIMESTAMPTZ(3) NOT NULL,
    user_name   VARCHAR(100)   NOT NULL,
    address     VARCHAR(100)   NOT NULL,
    what        VARCHAR(200)   NOT NULL,
    result      VARCHAR(20)    NOT NULL,
    detail      VARCHAR(200)   NOT NULL,
    times       INTEGER        NOT NULL
);

CREATE TRIGGER access_log_no_update BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log EXECUTE FUNCTION append_only();
