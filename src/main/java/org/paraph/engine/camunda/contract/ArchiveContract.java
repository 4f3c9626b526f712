package org.paraph.engine.camunda.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.paraph.content.Digests;
import org.paraph.evidence.TransactionRecord;

/**
 * The last step: keeps the contract with all signatures that are in it, its SHA-256 beside it. Which document that is, the sealed
 * record of the last key that signed says; where nobody signed with a key, it is the contract as it was filed. Belongs to the
 * job's transaction: it is there once, or not at all. Thread-safe.
 */
final class ArchiveContract implements JavaDelegate {

    static final String ARCHIVED = "archivedContract";

    private final ContractSignatures signatures;
    private final SignedContracts documents;

    ArchiveContract(ContractSignatures signatures, SignedContracts documents) {
        this.signatures = signatures;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContractSignatures.Found found = signatures.of(execution.getProcessInstanceId());
        byte[] document = found.records().stream()
                .flatMap(record -> named(record, found.terms()).stream())
                .max(Comparator.comparingInt(Named::version))
                .map(this::kept)
                .orElseGet(() -> filed(execution, found.terms()));
        execution.setVariables(Map.of(
                ARCHIVED,
                Variables.fileValue(found.terms().fileName())
                        .file(document)
                        .mimeType(ContractVariables.MEDIA_TYPE)
                        .create(),
                ARCHIVED + "Sha256",
                Digests.sha256(document)));
    }

    /** @param record id of the record that names it */
    private record Named(String record, int version, String sha256) {}

    /** The document that a signature made of the contract, as its record says. */
    private static Optional<Named> named(TransactionRecord record, SignedTerms terms) {
        JsonNode document = SignedTerms.json(record.json()).at("/signature/document");
        boolean isContract = document.path("part").asText().equals(ContractVariables.FILE)
                && document.path("origin").asText().equals(terms.origin());
        return isContract
                ? Optional.of(new Named(
                        record.id(),
                        document.path("version").asInt(),
                        document.path("sha256").asText()))
                : Optional.empty();
    }

    private byte[] kept(Named named) {
        return documents
                .madeBy(named.record())
                .filter(bytes -> Digests.sha256(bytes).equals(named.sha256()))
                .orElseThrow(() -> new IllegalStateException("Nothing is archived. The signed contract is not kept as"
                        + " the record " + named.record() + " says."));
    }

    private static byte[] filed(DelegateExecution execution, SignedTerms terms) {
        byte[] bytes = bytes(execution.getVariableTyped(ContractVariables.FILE, false));
        if (!Digests.sha256(bytes).equals(terms.origin())) {
            throw new IllegalStateException("Nothing is archived. The contract is not the file that was signed.");
        }
        return bytes;
    }

    private static byte[] bytes(Object value) {
        if (!(value instanceof FileValue file) || file.getValue() == null) {
            return new byte[0];
        }
        try (InputStream in = file.getValue()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
