package org.paraph.authority.jdbc;

import javax.sql.DataSource;
import org.paraph.Databases;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.UseStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stores of this room for tests of others. */
public final class AuthorityStores {

    private AuthorityStores() {}

    public static DelegationStore delegations(Databases.Database database) {
        return new JdbcDelegationStore(new JdbcTemplate(database.dataSource()));
    }

    public static DelegationStore delegations(DataSource database) {
        return new JdbcDelegationStore(new JdbcTemplate(database));
    }

    public static UseStore uses(Databases.Database database) {
        return new JdbcUseStore(new JdbcTemplate(database.dataSource()));
    }
}
