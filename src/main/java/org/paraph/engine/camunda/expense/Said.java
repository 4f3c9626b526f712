package org.paraph.engine.camunda.expense;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What somebody said in a claim, as it came.
 *
 * @param purpose and the others: {@code null} when it was not said
 * @param lines empty when what was said is no list
 */
record Said(Object purpose, Object costCentre, Object currency, Optional<List<JsonNode>> lines) {}
