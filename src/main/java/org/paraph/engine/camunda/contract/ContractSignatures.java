package org.paraph.engine.camunda.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.paraph.content.Digests;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.SignatureRequests;

/** The signatures of a contract, as Paraph's own tables have them; process variables are not asked. */
record ContractSignatures(SignatureRequests requests, RequestStore store, Records records) {

    static final String COMMITMENT = "CommitFunds";

    /**
     * @param terms what everybody signed
     * @param records of the commitment and of all parties
     */
    record Found(SignedTerms terms, List<TransactionRecord> records) {}

    /** @throws IllegalStateException when one is missing or altered, of another person, or over another content */
    Found of(String processInstance) {
        List<SignatureRequest> signed = new ArrayList<>(signed(processInstance, COMMITMENT));
        if (signed.size() != 1) {
            throw refusal("The funds were not committed once, but " + signed.size() + " times.");
        }
        String manifest = signed.get(0).manifest();
        if (!Digests.sha256(manifest).equals(signed.get(0).contentDigest())) {
            throw refusal("The content in the register is not the one that was signed.");
        }
        SignedTerms terms = SignedTerms.of(manifest);
        List<SignatureRequest> parties = signed(processInstance, terms.order().task());
        demandEverybody(terms, parties);
        signed.addAll(parties);
        if (signed.stream().map(SignatureRequest::contentDigest).distinct().count() > 1) {
            throw refusal("The signatures are over different contents.");
        }
        return new Found(
                terms,
                signed.stream()
                        .map(it -> records.ofRequest(it.id()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private List<SignatureRequest> signed(String processInstance, String task) {
        List<String> findings = requests.verify(processInstance, List.of(task));
        if (!findings.isEmpty()) {
            throw refusal(String.join(" ", findings));
        }
        return store.newestVisit(processInstance, task).stream()
                .filter(it -> it.status() == RequestStatus.SIGNED)
                .toList();
    }

    /** A task that was given to somebody else was not signed by the party. */
    private static void demandEverybody(SignedTerms terms, List<SignatureRequest> signed) {
        List<String> signers = signed.stream().map(it -> it.end().by()).sorted().toList();
        if (!signers.equals(List.copyOf(new TreeSet<>(terms.parties())))) {
            throw refusal("The parties are " + terms.parties() + ", but signed was by " + signers + ".");
        }
    }

    private static IllegalStateException refusal(String why) {
        return new IllegalStateException("Nothing is archived. " + why);
    }
}
