-- authority: rows that are locked, never changed, so that of two signatures at one instant the second sees the first

CREATE TABLE PARAPH_AUTHORITY_TURN (
    SLOT INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO PARAPH_AUTHORITY_TURN (SLOT)
    SELECT A.N + 8 * B.N
    FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS A (N)
    CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS B (N);
