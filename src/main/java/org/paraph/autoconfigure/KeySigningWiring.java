package org.paraph.autoconfigure;

import org.paraph.ades.PdfSigning;
import org.paraph.credential.Credentials;
import org.paraph.digital.DigitalConfiguration;
import org.paraph.digital.SignedDocuments;
import org.paraph.digital.jdbc.DigitalJdbcConfiguration;
import org.paraph.engine.camunda.contract.SignedContracts;
import org.paraph.pki.SignerCheck;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Signing with keys, where people can have some and certificates can be checked. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean({SignerCheck.class, PdfSigning.class, Credentials.class})
@Import({DigitalConfiguration.class, DigitalJdbcConfiguration.class})
class KeySigningWiring {

    /** What contracts are archived from, kept in a room that the engine's does not know. */
    @Bean
    SignedContracts paraphSignedContracts(SignedDocuments documents) {
        return record -> documents.ofRecord(record).map(it -> it.pdf().bytes());
    }
}
