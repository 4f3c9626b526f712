package org.paraph.ades;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.spi.DSSRevocationUtils;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.paraph.pki.Revocation;

/**
 * That a signer's certificate, or one above it, was revoked, as the document says it and as it is told now. EN 319 102-1 knows the instant
 * of the revocation alone; since when the key was unreliable stands in the answers themselves.
 */
record Withdrawals(BiFunction<X509Certificate, X509Certificate, Optional<Revocation>> now) {

    List<Revocation> of(SignatureWrapper signature) {
        List<CertificateWrapper> chain = signature.getCertificateChain();
        List<Revocation> found = new ArrayList<>();
        for (int i = 0; i < chain.size() - 1; i++) {
            X509Certificate certificate = certificate(chain.get(i));
            now.apply(certificate, certificate(chain.get(i + 1))).ifPresent(found::add);
            chain.get(i).getCertificateRevocationData().stream()
                    .filter(CertificateRevocationWrapper::isRevoked)
                    .filter(it -> it.getBinaries() != null)
                    .map(it -> read(it, certificate.getSerialNumber()))
                    .forEach(found::add);
        }
        return found.stream().distinct().toList();
    }

    static X509Certificate certificate(CertificateWrapper it) {
        return DSSUtils.loadCertificate(it.getBinaries()).getCertificate();
    }

    private static Revocation read(CertificateRevocationWrapper it, BigInteger serial) {
        try {
            Optional<Extension> date =
                    it.getRevocationType() == RevocationType.CRL ? listed(it, serial) : answered(it, serial);
            return new Revocation(
                    it.getRevocationDate().toInstant(),
                    reason(it),
                    date.isPresent() ? Optional.of(time(date.get())) : Optional.empty());
        } catch (IOException | ParseException bent) {
            throw new UncheckedIOException(new IOException("No revocation that can be read", bent));
        }
    }

    private static Optional<Extension> listed(CertificateRevocationWrapper it, BigInteger serial) throws IOException {
        X509CRLEntryHolder entry = new X509CRLHolder(it.getBinaries()).getRevokedCertificate(serial);
        return Optional.ofNullable(entry).map(e -> e.getExtension(Extension.invalidityDate));
    }

    private static Optional<Extension> answered(CertificateRevocationWrapper it, BigInteger serial) throws IOException {
        Stream<SingleResp> answers = Arrays.stream(
                DSSRevocationUtils.loadOCSPFromBinaries(it.getBinaries()).getResponses());
        return answers.filter(one -> one.getCertID().getSerialNumber().equals(serial))
                .map(one -> Optional.ofNullable(one.getExtension(Extension.invalidityDate)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Instant time(Extension date) throws ParseException {
        return ASN1GeneralizedTime.getInstance(date.getParsedValue()).getDate().toInstant();
    }

    private static Revocation.Reason reason(CertificateRevocationWrapper it) {
        return Arrays.stream(Revocation.Reason.values())
                .filter(reason -> it.getReason() != null
                        && reason.code() == it.getReason().getValue())
                .findFirst()
                .orElse(Revocation.Reason.UNSPECIFIED);
    }
}
