package org.paraph.ades;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.CertificateConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * The validation policy of DSS, with a failure for what it only warns of: what a later hand did to a signed document, and a key that was
 * not made for signing. Loaded once; it takes a second.
 */
final class StrictPolicy {

    private static final String OF_DSS = "/policy/constraint.xml";

    private StrictPolicy() {}

    static ValidationPolicy load() {
        try (InputStream file = EtsiValidationPolicy.class.getResourceAsStream(OF_DSS)) {
            ConstraintsParameters policy = ValidationPolicyFacade.newFacade().unmarshall(file);
            policy.setName("Paraph strict");
            harden(policy.getSignatureConstraints().getBasicSignatureConstraints());
            return ValidationPolicyLoader.fromValidationPolicy(new EtsiValidationPolicy(policy))
                    .withDefaultCryptographicSuite()
                    .create();
        } catch (IOException e) {
            throw new UncheckedIOException("The policy of DSS cannot be read", e);
        } catch (JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("The policy of DSS is not what it was", e);
        }
    }

    private static void harden(BasicSignatureConstraints it) {
        Stream.of(
                        it.getByteRangeCollision(),
                        it.getPdfAnnotationOverlap(),
                        it.getPdfVisualDifference(),
                        it.getDocMDP(),
                        it.getFieldMDP(),
                        it.getSigFieldLock(),
                        it.getUndefinedChanges(),
                        it.getReferenceDataNameMatch(),
                        it.getManifestEntryObjectExistence(),
                        it.getManifestEntryNameMatch())
                .forEach(StrictPolicy::fail);
        CertificateConstraints signer = it.getSigningCertificate();
        signer.getKeyUsage().setLevel(Level.FAIL);
        fail(signer.getNotSelfSigned());
        fail(signer.getPolicyTree());
        fail(signer.getNameConstraints());
    }

    private static void fail(LevelConstraint constraint) {
        constraint.setLevel(Level.FAIL);
    }
}
