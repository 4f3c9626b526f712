package org.paraph.engine.camunda.contract;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.paraph.content.CanonicalJson;
import org.paraph.engine.camunda.filing.Given;

/** A contract in the variables of a process. */
final class ContractVariables {

    static final String FILE = "contractFile";
    static final String PARTIES = "parties";
    static final String ORDER = "order";
    static final String MEDIA_TYPE = "application/pdf";

    private static final String JSON = Variables.SerializationDataFormats.JSON.getName();

    private ContractVariables() {}

    static Said read(VariableScope variables) {
        return new Said(
                Given.plain(variables, "title"),
                Given.plain(variables, "value"),
                Given.plain(variables, "currency"),
                Given.plain(variables, ORDER),
                Given.plain(variables, "secureByLaw"),
                Given.list(variables, PARTIES),
                variables.getVariableTyped(FILE, false));
    }

    /** Keeps the media type that the bytes have, whatever was said of it. */
    static void write(Contract contract, String requester, VariableScope variables) {
        variables.setVariables(Map.of(
                "requester",
                requester,
                "title",
                contract.title(),
                "value",
                contract.value().amount().toPlainString(),
                "currency",
                contract.value().currency(),
                ORDER,
                contract.order().key(),
                "secureByLaw",
                contract.secureByLaw(),
                PARTIES,
                Variables.serializedObjectValue(CanonicalJson.write(contract.parties()))
                        .serializationDataFormat(JSON)
                        .objectTypeName("java.util.ArrayList<java.lang.String>")
                        .create(),
                FILE,
                Variables.fileValue(contract.file().fileName())
                        .file(contract.file().file().getValue())
                        .mimeType(MEDIA_TYPE)
                        .create()));
    }
}
