-- Records and journal entries are added and read, never changed: the database itself refuses the rest. The class must be
-- on the class path of whatever opens the database. H2 knows no trigger for TRUNCATE.

CREATE TRIGGER PARAPH_RECORD_APPEND_ONLY BEFORE UPDATE, DELETE ON PARAPH_RECORD
    FOR EACH ROW CALL 'org.paraph.evidence.jdbc.AppendOnlyTrigger';

CREATE TRIGGER PARAPH_JOURNAL_APPEND_ONLY BEFORE UPDATE, DELETE ON PARAPH_JOURNAL
    FOR EACH ROW CALL 'org.paraph.evidence.jdbc.AppendOnlyTrigger';
