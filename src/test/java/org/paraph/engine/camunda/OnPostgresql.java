package org.paraph.engine.camunda;

import org.paraph.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The test's application keeps its data in PostgreSQL. */
interface OnPostgresql {

    @DynamicPropertySource
    static void postgresql(DynamicPropertyRegistry settings) {
        GateTest.database(settings, Databases.postgresql());
    }
}
