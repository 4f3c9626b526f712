-- digital: documents with signatures made by keys, every version; and what was prepared for a key that has not answered yet.

CREATE TABLE PARAPH_SIGNED_DOCUMENT (
    ID                  VARCHAR(36)                 NOT NULL PRIMARY KEY,
    PROCESS_INSTANCE_ID VARCHAR(64)                 NOT NULL,
    PART                VARCHAR(255)                NOT NULL,
    ORIGIN              VARCHAR(64)                 NOT NULL,
    VERSION             INTEGER                     NOT NULL,
    RECORD_ID           VARCHAR(36)                 NOT NULL,
    FILE_NAME           VARCHAR(255)                NOT NULL,
    HAS_PLACES          BOOLEAN                     NOT NULL,
    SHA256              VARCHAR(64)                 NOT NULL,
    MADE_AT             TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    BYTES               BYTEA                       NOT NULL,
    CONSTRAINT PARAPH_SIGNED_DOCUMENT_ONE UNIQUE (PROCESS_INSTANCE_ID, PART, ORIGIN, VERSION),
    CONSTRAINT PARAPH_SIGNED_DOCUMENT_RECORD UNIQUE (RECORD_ID)
);

CREATE TABLE PARAPH_PREPARED (
    CHALLENGE           VARCHAR(64)                 NOT NULL PRIMARY KEY,
    PERSON              VARCHAR(255)                NOT NULL,
    REQUEST_ID          VARCHAR(36)                 NOT NULL,
    CREDENTIAL          VARCHAR(36)                 NOT NULL,
    PROCESS_INSTANCE_ID VARCHAR(64)                 NOT NULL,
    PART                VARCHAR(255)                NOT NULL,
    ORIGIN              VARCHAR(64)                 NOT NULL,
    VERSION             INTEGER                     NOT NULL,
    FILE_NAME           VARCHAR(255)                NOT NULL,
    SIGNED_AT           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    REASON              VARCHAR(2000)               NOT NULL,
    SHOWN               VARCHAR(2000),
    EXPIRES_AT          TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    BYTES               BYTEA
);
CREATE INDEX PARAPH_PREPARED_EXPIRES ON PARAPH_PREPARED (EXPIRES_AT);

CREATE TRIGGER PARAPH_SIGNED_DOCUMENT_APPEND_ONLY BEFORE UPDATE OR DELETE OR TRUNCATE ON PARAPH_SIGNED_DOCUMENT
    FOR EACH STATEMENT EXECUTE FUNCTION PARAPH_APPEND_ONLY();
ALTER TABLE PARAPH_SIGNED_DOCUMENT ENABLE ALWAYS TRIGGER PARAPH_SIGNED_DOCUMENT_APPEND_ONLY;
