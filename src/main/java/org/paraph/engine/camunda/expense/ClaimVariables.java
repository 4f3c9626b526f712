package org.paraph.engine.camunda.expense;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.paraph.authority.Money;
import org.paraph.engine.camunda.filing.Given;

/**
 * A claim in the variables of a process. Lines come as {@code lines}: JSON text, a JSON object, or a list of maps. Nothing is
 * made a Java object whose class a client names.
 */
final class ClaimVariables {

    private static final String JSON = Variables.SerializationDataFormats.JSON.getName();

    private ClaimVariables() {}

    static Said read(VariableScope variables) {
        return new Said(
                Given.plain(variables, "purpose"),
                Given.plain(variables, "costCentre"),
                Given.plain(variables, "currency"),
                Given.list(variables, "lines"));
    }

    static void write(ExpenseClaim claim, String payee, VariableScope variables) {
        Money total = claim.total();
        variables.setVariables(Map.of(
                "payee", payee,
                "purpose", claim.purpose(),
                "costCentre", claim.costCentre(),
                "currency", claim.currency(),
                "total", total.amount().toPlainString(),
                "totalCents", total.units(),
                "lines",
                        Variables.serializedObjectValue(claim.linesAsJson())
                                .serializationDataFormat(JSON)
                                .objectTypeName("java.util.ArrayList")
                                .create()));
    }
}
