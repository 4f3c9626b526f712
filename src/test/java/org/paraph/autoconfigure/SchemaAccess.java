package org.paraph.autoconfigure;

import javax.sql.DataSource;

/** Lets tests of other rooms create the tables the way the plug-in does. */
public final class SchemaAccess {

    private SchemaAccess() {}

    public static void migrate(DataSource dataSource) {
        Schema.of(dataSource).migrate();
    }
}
