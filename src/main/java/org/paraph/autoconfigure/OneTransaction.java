package org.paraph.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the promise rests on that record, journal and task are committed together: a data source, and the transaction
 * manager that its connections obey.
 */
record OneTransaction(DataSource dataSource, PlatformTransactionManager transactions) {

    private static final String REMEDY =
            " A signature and its task would then not be committed together, so Paraph does"
                    + " not start. Give the engine's data source the bean name " + EngineDatabase.DATA_SOURCE
                    + ", and name a transaction manager that is made for this very data source "
                    + EngineDatabase.TRANSACTION_MANAGER
                    + "; in an application with a single database, remove all others.";

    /** Refuses the start when the transaction manager leaves the data source alone. */
    void demand() {
        Boolean alone = new TransactionTemplate(transactions).execute(status -> commitsByItself());
        if (Boolean.TRUE.equals(alone)) {
            throw refused("The transaction manager " + transactions + " does not manage the engine's data source "
                    + dataSource + ".");
        }
    }

    private boolean commitsByItself() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection.getAutoCommit();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The engine's database cannot be asked", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    static IllegalStateException refused(String what) {
        return new IllegalStateException(what + REMEDY);
    }
}
