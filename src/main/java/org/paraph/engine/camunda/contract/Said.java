package org.paraph.engine.camunda.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What somebody said of a contract, as it came.
 *
 * @param title and the others: {@code null} when it was not said
 * @param parties empty when what was said is no list
 */
record Said(
        Object title,
        Object value,
        Object currency,
        Object order,
        Object secureByLaw,
        Optional<List<JsonNode>> parties,
        TypedValue file) {}
