-- signature: what somebody asked to be waived; it counts only with the record by which the named person signed it
CREATE TABLE PARAPH_WAIVER (
    ID                   VARCHAR(36)                 NOT NULL PRIMARY KEY,
    REQUEST_ID           VARCHAR(36)                 NOT NULL,
    PERSON               VARCHAR(255)                NOT NULL,
    CONTENT_DIGEST       VARCHAR(64)                 NOT NULL,
    FROM_LEVEL           INTEGER                     NOT NULL,
    TO_LEVEL             INTEGER                     NOT NULL,
    REASON               VARCHAR(2000)               NOT NULL,
    APPROVER             VARCHAR(255)                NOT NULL,
    ASKED_AT             TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    VALID_UNTIL          TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    DIGEST               VARCHAR(64)                 NOT NULL,
    PROCESS_INSTANCE_ID  VARCHAR(64),
    USED_AT              TIMESTAMP(6) WITH TIME ZONE,
    RECORD_ID            VARCHAR(36),
    CONSTRAINT PARAPH_WAIVER_PROCESS UNIQUE (PROCESS_INSTANCE_ID),
    CONSTRAINT PARAPH_WAIVER_LEVELS CHECK (TO_LEVEL >= 1 AND TO_LEVEL < FROM_LEVEL AND FROM_LEVEL <= 4)
);
CREATE INDEX PARAPH_WAIVER_REQUEST ON PARAPH_WAIVER (REQUEST_ID, PERSON);
