package org.paraph.digital;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.paraph.ades.Durability;
import org.paraph.ades.PdfExaminer;
import org.paraph.ades.PdfSigning;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenStrength;
import org.paraph.assurance.TokenType;
import org.paraph.content.pdf.upload.UploadCheck;
import org.paraph.content.pdf.upload.UploadLimits;
import org.paraph.credential.Credentials;
import org.paraph.credential.Keeping;
import org.paraph.pki.SignerCheck;
import org.paraph.signature.Directory;
import org.paraph.signature.Ids;
import org.paraph.signature.Labels;
import org.paraph.signature.ShownValues;
import org.paraph.signature.SignatureMethod;
import org.paraph.signature.SigningTasks;
import org.paraph.signature.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The methods with keys. To be used where certificates can be checked. */
@Configuration(proxyBeanMethods = false)
public class DigitalConfiguration {

    private static final String HASH = "SHA-256";

    /** A key in software is something held, worth level 2; at level 3 something known comes beside it (Table 2, note 1). */
    private static final TokenStrength SOFTWARE_KEY =
            new TokenStrength(TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE, AssuranceLevel.LEVEL_2);

    @Bean
    CertificateMethod.Desk paraphKeyDesk(
            SigningTasks tasks, CertificateMethod.Shelf shelf, RequestLetter letter, Making making) {
        return new CertificateMethod.Desk(
                new Papers(
                        tasks,
                        shelf.documents(),
                        new UploadCheck(UploadLimits.USUAL),
                        letter,
                        new Places(making.signing())),
                letter,
                making);
    }

    @Bean
    CertificateMethod.Shelf paraphKeyShelf(PreparedStore prepared, SignedDocuments documents) {
        return new CertificateMethod.Shelf(prepared, documents);
    }

    @Bean
    RequestLetter paraphRequestLetter(Directory directory, ZoneId zone) {
        return new RequestLetter(new ShownValues(new Labels(), directory, new Times(zone)));
    }

    @Bean
    Making paraphMaking(PdfSigning signing, PdfExaminer examiner, SecureRandom random, Clock clock) {
        return new Making(signing, examiner, new Ids(random), clock);
    }

    @Bean
    SignatureMethod paraphDigitalMethod(
            Credentials credentials,
            SignerCheck check,
            CertificateMethod.Desk desk,
            CertificateMethod.Shelf shelf,
            Clock clock) {
        Kind kind = new Kind(
                Method.DIGITAL,
                Keeping.BROWSER,
                SOFTWARE_KEY,
                Durability.ARCHIVE,
                it -> check.digital(it.certificate(), it.chain(), HASH));
        return new CertificateMethod(kind, credentials, desk, shelf, clock);
    }
}
