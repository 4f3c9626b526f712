package org.paraph.engine.camunda;

import org.paraph.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The test's application keeps its data in H2. */
interface OnH2 {

    @DynamicPropertySource
    static void h2(DynamicPropertyRegistry settings) {
        GateTest.database(settings, Databases.h2Memory());
    }
}
