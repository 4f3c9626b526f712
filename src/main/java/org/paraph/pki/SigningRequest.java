package org.paraph.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/**
 * A request for a certificate (PKCS#10, RFC 2986) for a key that is elsewhere: its holder signs {@link #toSign}, and with that value
 * it becomes a request, which proves that its sender has the key. Immutable, thread-safe.
 */
public final class SigningRequest {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int MOST_KEY_BYTES = 4_096;
    private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(65_537);
    private static final Set<ASN1ObjectIdentifier> CURVES =
            Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1, SECObjectIdentifiers.secp521r1);

    private final CertificationRequestInfo information;
    private final PublicKey key;

    private SigningRequest(CertificationRequestInfo information, PublicKey key) {
        this.information = information;
        this.key = key;
    }

    /**
     * Reads a public key, as X.509 has it (SubjectPublicKeyInfo).
     *
     * @return empty when it is none, or not RSA with a usual exponent or on one of the NIST's prime curves from 256 bits on; how
     *     long an RSA key has to be is {@link AlgorithmCheck}'s business
     */
    public static Optional<PublicKey> key(Der publicKey) {
        if (publicKey.size() > MOST_KEY_BYTES) {
            return Optional.empty();
        }
        try {
            var read = SubjectPublicKeyInfo.getInstance(publicKey.bytes());
            ASN1Encodable curve = read.getAlgorithm().getParameters();
            boolean onCurve = curve instanceof ASN1ObjectIdentifier && CURVES.contains(curve);
            PublicKey key = KeyFactory.getInstance(onCurve ? "EC" : "RSA", PROVIDER)
                    .generatePublic(new X509EncodedKeySpec(publicKey.bytes()));
            return Optional.of(key).filter(it -> onCurve || hasUsualExponent((RSAPublicKey) it));
        } catch (GeneralSecurityException | RuntimeException bent) {
            return Optional.empty(); // the library throws what it likes at bytes that somebody has bent
        }
    }

    private static boolean hasUsualExponent(RSAPublicKey key) {
        return key.getPublicExponent().compareTo(LEAST_EXPONENT) >= 0
                && key.getPublicExponent().testBit(0);
    }

    /**
     * @param name of the person, as people read it
     * @param id of the account
     * @param key as {@link #key} gives it
     */
    public static SigningRequest of(String name, String id, PublicKey key) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.UID, id)
                .addRDN(BCStyle.CN, name)
                .build();
        return new SigningRequest(
                new CertificationRequestInfo(subject, SubjectPublicKeyInfo.getInstance(key.getEncoded()), new DERSet()),
                key);
    }

    /** Takes up again what {@link #toSign} has given. */
    public static SigningRequest takenUp(Der toSign) {
        try {
            var information = CertificationRequestInfo.getInstance(toSign.bytes());
            Der key = Der.of(information.getSubjectPublicKeyInfo().getEncoded());
            return new SigningRequest(information, key(key).orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException("A request that was begun cannot be read", e);
        }
    }

    /** The very bytes that the key has to sign: ECDSA with the hash function of its length, or RSA (PKCS #1) with SHA-256. */
    public Der toSign() {
        try {
            return Der.of(information.getEncoded("DER"));
        } catch (IOException e) {
            throw new IllegalStateException("A request for a certificate cannot be written", e);
        }
    }

    /**
     * The whole request.
     *
     * @param value for elliptic curves in DER or, as browsers give it, the two numbers in a row (IEEE P1363)
     * @return empty when it was not made with this key over these bytes
     */
    public Optional<Der> signed(Der value) {
        try {
            byte[] standard = standard(value.bytes());
            Signature check = Signature.getInstance(algorithm(), PROVIDER);
            check.initVerify(key);
            check.update(toSign().bytes());
            if (!check.verify(standard)) {
                return Optional.empty();
            }
            var identifier = new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm());
            return Optional.of(Der.of(
                    new CertificationRequest(information, identifier, new DERBitString(standard)).getEncoded("DER")));
        } catch (GeneralSecurityException | IOException | RuntimeException bent) {
            return Optional.empty();
        }
    }

    private byte[] standard(byte[] value) throws IOException {
        if (!(key instanceof ECPublicKey ec)) {
            return value;
        }
        BigInteger order = ec.getParams().getOrder();
        int half = (order.bitLength() + 7) / 8;
        if (value.length != 2 * half) {
            return value;
        }
        return StandardDSAEncoding.INSTANCE.encode(
                order, new BigInteger(1, value, 0, half), new BigInteger(1, value, half, half));
    }

    private String algorithm() {
        if (!(key instanceof ECPublicKey ec)) {
            return "SHA256withRSA";
        }
        return switch (ec.getParams().getCurve().getField().getFieldSize()) {
            case 256 -> "SHA256withECDSA";
            case 384 -> "SHA384withECDSA";
            default -> "SHA512withECDSA";
        };
    }

    /** As authorities take it (RFC 7468). */
    public static String pem(Der request) {
        return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(request.bytes())
                + "\n-----END CERTIFICATE REQUEST-----\n";
    }
}
