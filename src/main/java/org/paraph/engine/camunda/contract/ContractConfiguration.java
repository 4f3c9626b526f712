package org.paraph.engine.camunda.contract;

import java.util.Optional;
import org.paraph.evidence.Records;
import org.paraph.signature.Directory;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SignatureRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts into the context the beans that the model {@code contract-signature} names. */
@Configuration(proxyBeanMethods = false)
public class ContractConfiguration {

    /**
     * The check of a contract on the server. It refuses with an {@code AuthorizationException}, whose text alone reaches
     * Tasklist and the engine's REST API (403), and leaves the checked values behind: {@code requester} (the person who
     * started the process), {@code title}, {@code value} (text with two decimals), {@code currency}, {@code order} ({@code
     * sequential} or {@code parallel}), {@code secureByLaw}, {@code parties} (JSON list of one to ten different user ids) and
     * {@code contractFile}, a PDF. Thread-safe.
     */
    @Bean
    CheckContract checkContract(Directory directory) {
        return new CheckContract(new ContractRules(id -> directory.find(id).isPresent(), new FileRules()));
    }

    /**
     * Writes the signed contract as the file variable {@code archivedContract} and its SHA-256, lower-case hexadecimal, as
     * {@code archivedContractSha256}. Fails when a signature is missing or altered, was made by somebody who is no party, or
     * is over another content. Thread-safe.
     */
    @Bean
    ArchiveContract archiveContract(
            SignatureRequests requests,
            RequestStore store,
            Records records,
            ObjectProvider<SignedContracts> documents) {
        return new ArchiveContract(
                new ContractSignatures(requests, store, records),
                documents.getIfAvailable(() -> record -> Optional.empty()));
    }
}
