package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Clock;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.pki.development.Developments;
import org.paraph.pki.development.Issuance;
import org.paraph.pki.development.Protection;
import org.paraph.pki.development.Subject;

class SigningRequestTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "secp256r1, SHA256withECDSA",
        "secp256r1, SHA256withECDSAinP1363Format",
        "secp384r1, SHA384withECDSA",
        "secp521r1, SHA512withECDSAinP1363Format",
        "3072, SHA256withRSA"
    })
    void whenTheKeyHasSigned_thenTheRequestIsOneThatAnAuthorityTakes(String size, String algorithm) throws Exception {
        KeyPair keys = keys(size);
        SigningRequest begun = SigningRequest.of(
                "Ève Tremblay", "director", SigningRequest.key(spki(keys)).orElseThrow());

        SigningRequest takenUp = SigningRequest.takenUp(begun.toSign());
        Der request = takenUp.signed(sign(keys, takenUp.toSign(), algorithm)).orElseThrow();

        var issuance = Developments.in(folder, Clock.systemUTC())
                .issue(request, Protection.SOFTWARE, new Subject("Ève", "director", Optional.empty()));
        assertThat(issuance).isInstanceOf(Issuance.Issued.class);
        assertThat(SigningRequest.pem(request))
                .startsWith("-----BEGIN CERTIFICATE REQUEST-----\n")
                .endsWith("\n-----END CERTIFICATE REQUEST-----\n");
    }

    @Test
    void whenAnotherKeySigned_orOtherBytes_orNothingSensible_thenThereIsNoRequest() throws Exception {
        KeyPair keys = keys("secp256r1");
        SigningRequest begun = SigningRequest.of(
                "Max", "manager", SigningRequest.key(spki(keys)).orElseThrow());

        assertThat(begun.signed(sign(keys("secp256r1"), begun.toSign(), "SHA256withECDSAinP1363Format")))
                .isEmpty();
        assertThat(begun.signed(sign(keys, Der.of(new byte[] {1}), "SHA256withECDSA")))
                .isEmpty();
        assertThat(begun.signed(Der.of(new byte[64]))).isEmpty();
        assertThat(begun.signed(Der.of(new byte[0]))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp192r1", "secp256k1", "brainpoolP256r1", "sect233r1"})
    void whenTheCurveIsNotApproved_thenTheKeyIsNone(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec(curve));

        assertThat(SigningRequest.key(spki(generator.generateKeyPair()))).isEmpty();
    }

    @Test
    void whenTheExponentIsSmallOrTheBytesAreNoKey_thenThereIsNone() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        AlgorithmParameterSpec small = new RSAKeyGenParameterSpec(2048, BigInteger.valueOf(3));
        generator.initialize(small);
        byte[] cut = keys("secp256r1").getPublic().getEncoded();
        cut[40] ^= 1;

        assertThat(SigningRequest.key(spki(generator.generateKeyPair()))).isEmpty();
        assertThat(SigningRequest.key(Der.of(cut)))
                .as("a point beside the curve")
                .isEmpty();
        assertThat(SigningRequest.key(Der.of(new byte[] {1, 2, 3}))).isEmpty();
        assertThat(SigningRequest.key(Der.of(new byte[0]))).isEmpty();
        assertThat(SigningRequest.key(Der.of(new byte[5_000]))).isEmpty();
    }

    private static Der spki(KeyPair keys) {
        return Der.of(keys.getPublic().getEncoded());
    }

    private static Der sign(KeyPair keys, Der bytes, String algorithm) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(keys.getPrivate());
        signature.update(bytes.bytes());
        return Der.of(signature.sign());
    }

    private static KeyPair keys(String size) throws GeneralSecurityException {
        boolean rsa = Character.isDigit(size.charAt(0));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
        if (rsa) {
            generator.initialize(Integer.parseInt(size));
        } else {
            generator.initialize(new ECGenParameterSpec(size));
        }
        return generator.generateKeyPair();
    }
}
