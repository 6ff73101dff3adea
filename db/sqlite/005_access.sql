-- Who may come in: users, their sessions and tokens, and what became of every try. Moments are UTC to the millisecond.
-- Of secrets there are only hashes, but for the keys of "data_key": whoever reads this database reads those.

CREATE TABLE book_user
(
    id               INTEGER NOT NULL PRIMARY KEY,
    name             TEXT    NOT NULL,
    name_key         TEXT    NOT NULL UNIQUE,
    display_name     TEXT    NOT NULL,
    password_hash    TEXT    NULL,
    subject          TEXT    NULL,
    is_administrator INTEGER NOT NULL,
    is_disabled      INTEGER NOT NULL,
    stamp            TEXT    NOT NULL,
    totp_secret      TEXT    NULL,
    totp_pending     TEXT    NULL,
    totp_step        INTEGER NOT NULL,
    recovery_codes   TEXT    NOT NULL,
    version          INTEGER NOT NULL,
    created_at       TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX book_user_subject ON book_user (subject) WHERE subject IS NOT NULL;

CREATE TABLE access_session
(
    hash          TEXT    NOT NULL PRIMARY KEY,
    user_id       INTEGER NOT NULL REFERENCES book_user (id),
    stamp         TEXT    NOT NULL,
    second_factor INTEGER NOT NULL,
    created_at    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE access_token
(
    id            INTEGER NOT NULL PRIMARY KEY,
    user_id       INTEGER NOT NULL REFERENCES book_user (id),
    stamp         TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    hash          TEXT    NOT NULL UNIQUE,
    book          TEXT    NULL,
    read_only     INTEGER NOT NULL,
    second_factor INTEGER NOT NULL,
    created_at    TEXT    NOT NULL,
    expires_at    TEXT    NOT NULL,
    last_used_at  TEXT    NULL,
    revoked_at    TEXT    NULL
) STRICT;

-- Failed log-ins, by a piece of the name's hash, and where users have logged in from.
CREATE TABLE failed_try
(
    name_hash TEXT    NOT NULL,
    address   TEXT    NOT NULL,
    failures  INTEGER NOT NULL,
    failed_at TEXT    NOT NULL,
    known_at  TEXT    NULL,
    PRIMARY KEY (name_hash, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE setup_code
(
    hash       TEXT NOT NULL PRIMARY KEY,
    expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE data_key
(
    name TEXT NOT NULL PRIMARY KEY,
    xml  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE access_log
(
    seq         INTEGER NOT NULL PRIMARY KEY,
    recorded_at TEXT    NOT NULL,
    user_name   TEXT    NOT NULL,
    address     TEXT    NOT NULL,
    what        TEXT    NOT NULL,
    result      TEXT    NOT NULL,
    detail      TEXT    NOT NULL,
    times       INTEGER NOT NULL
) STRICT;

CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'The log of access is append-only.'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'The log of access is append-only.'); END;
