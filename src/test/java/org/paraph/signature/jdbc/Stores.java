package org.paraph.signature.jdbc;

import org.paraph.Databases;
import org.paraph.signature.RequestStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets tests of the heart keep requests where they are kept in earnest. */
public final class Stores {

    private Stores() {}

    public static RequestStore on(Databases.Database database) {
        return new JdbcRequestStore(new JdbcTemplate(database.dataSource()));
    }
}
