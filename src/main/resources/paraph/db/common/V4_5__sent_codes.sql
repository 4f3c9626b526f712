-- authentication: which codes were sent, for what, and which wait to be. The code itself stands nowhere: it is worked out from
-- ID, CHALLENGE and a key in the vault. TITLE and REQUESTER are emptied once it is on its way.

CREATE TABLE PARAPH_SENT_CODE (
    ID          VARCHAR(36)                 NOT NULL PRIMARY KEY,
    PERSON      VARCHAR(255)                NOT NULL,
    TOKEN_ID    VARCHAR(36)                 NOT NULL,
    CHALLENGE   VARCHAR(64)                 NOT NULL,
    USED_FOR    VARCHAR(16)                 NOT NULL,
    LANGUAGE    VARCHAR(8)                  NOT NULL,
    TITLE       VARCHAR(1000),
    REQUESTER   VARCHAR(1000),
    CREATED_AT  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    EXPIRES_AT  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    STATE       VARCHAR(16)                 NOT NULL,
    NEXT_AT     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ATTEMPTS    INTEGER                     NOT NULL,
    LOOKS       INTEGER                     NOT NULL,
    CONSTRAINT PARAPH_SENT_CODE_STATE CHECK (STATE IN ('OPEN', 'SENT', 'FAILED'))
);
CREATE INDEX PARAPH_SENT_CODE_PERSON ON PARAPH_SENT_CODE (PERSON, CREATED_AT);
CREATE INDEX PARAPH_SENT_CODE_WAITING ON PARAPH_SENT_CODE (STATE, NEXT_AT);
CREATE INDEX PARAPH_SENT_CODE_CREATED ON PARAPH_SENT_CODE (CREATED_AT);
