-- credential: the keys that people sign with, of which only what is public is here. KEY_DIGEST is the SHA-256 of PUBLIC_KEY: a key is
-- one person's and one certificate's. TO_SIGN is what proves possession, REQUEST the request for a certificate (PKCS #10), CHAIN the
-- certificate with those above it (PkiPath).
CREATE TABLE PARAPH_CREDENTIAL (
    ID            VARCHAR(36)                 NOT NULL PRIMARY KEY,
    PERSON        VARCHAR(255)                NOT NULL,
    NAME          VARCHAR(100)                NOT NULL,
    KEEPING       VARCHAR(16)                 NOT NULL,
    STATUS        VARCHAR(16)                 NOT NULL,
    PUBLIC_KEY    BYTEA                       NOT NULL,
    KEY_DIGEST    VARCHAR(64)                 NOT NULL,
    TO_SIGN       BYTEA                       NOT NULL,
    REQUEST       BYTEA,
    CHAIN         BYTEA,
    CREATED_AT    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    REQUESTED_AT  TIMESTAMP(6) WITH TIME ZONE,
    ISSUED_AT     TIMESTAMP(6) WITH TIME ZONE,
    REVOKED_AT    TIMESTAMP(6) WITH TIME ZONE,
    REASON        VARCHAR(2000),
    CONSTRAINT PARAPH_CREDENTIAL_KEY UNIQUE (KEY_DIGEST),
    CONSTRAINT PARAPH_CREDENTIAL_STATUS CHECK (STATUS IN ('PENDING', 'ACTIVE', 'REVOKED')),
    CONSTRAINT PARAPH_CREDENTIAL_CHAIN CHECK (STATUS <> 'ACTIVE' OR CHAIN IS NOT NULL)
);
CREATE INDEX PARAPH_CREDENTIAL_PERSON ON PARAPH_CREDENTIAL (PERSON, STATUS);
