-- People's own signing tokens. SECRET is sealed with a key from outside the database (KEY_ID says which) and is emptied
-- when the token ends; DETAILS hold what is no secret. A look-up secret has its codes in PARAPH_TOKEN_CELL, as keyed hashes.

CREATE TABLE PARAPH_TOKEN (
    ID            VARCHAR(36)                 NOT NULL PRIMARY KEY,
    PERSON        VARCHAR(255)                NOT NULL,
    TYPE          VARCHAR(64)                 NOT NULL,
    NAME          VARCHAR(100)                NOT NULL,
    STATE         VARCHAR(16)                 NOT NULL,
    SECRET        CHARACTER VARYING,
    KEY_ID        VARCHAR(64),
    LAST_STEP     BIGINT                      NOT NULL,
    DETAILS       CHARACTER VARYING           NOT NULL,
    ISSUED_BY     VARCHAR(255)                NOT NULL,
    CREATED_AT    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    LAST_USED_AT  TIMESTAMP(6) WITH TIME ZONE,
    ENDED_AT      TIMESTAMP(6) WITH TIME ZONE,
    REASON        VARCHAR(2000),
    CONSTRAINT PARAPH_TOKEN_STATE CHECK (STATE IN ('PENDING', 'ACTIVE', 'SUSPENDED', 'REVOKED'))
);
CREATE INDEX PARAPH_TOKEN_PERSON ON PARAPH_TOKEN (PERSON, STATE);

CREATE TABLE PARAPH_TOKEN_CELL (
    TOKEN_ID  VARCHAR(36) NOT NULL,
    CELL      VARCHAR(8)  NOT NULL,
    HASH      VARCHAR(64) NOT NULL,
    USED_AT   TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (TOKEN_ID, CELL)
);
