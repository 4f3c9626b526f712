package org.paraph.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraph.ades.Signers.Signer;
import org.paraph.pki.Imprint;
import org.paraph.pki.TimestampAuthority.Stamped;
import org.paraph.pki.TrustAnchors;

/** Nothing can be added to a container, or changed in it, that its signer did not sign. */
class ContainerTest {

    private static final Surroundings AROUND = around(Signers.TRUST.anchors());

    private static byte[] stamp;
    private static X509Certificate stamper;

    @BeforeAll
    static void stamp() {
        Stamped stamped = (Stamped) Signers.TRUST.time().stamp(Imprint.of(Imprint.Hash.SHA_256, new byte[] {1}));
        stamp = stamped.token().token().bytes();
        stamper = stamped.token().signer().leaf();
    }

    @Test
    void whenItIsAsItCame_thenItIsClosed_withZerosBehindItOrWithout() {
        assertThat(Container.isClosed(stamp, AROUND)).isTrue();
        assertThat(Container.isClosed(Arrays.copyOf(stamp, stamp.length + 1_000), AROUND))
                .isTrue();
    }

    @Test
    void whenSomethingElseIsBehindIt_thenItIsOpen() {
        byte[] padded = Arrays.copyOf(stamp, stamp.length + 1_000);
        padded[padded.length - 1] = 1;

        assertThat(Container.isClosed(padded, AROUND)).isFalse();
    }

    @Test
    void whenAnyByteIsAnother_thenItIsOpenOrItsSignatureBroken() {
        Random random = new Random(20261122);
        for (int position = 0; position < stamp.length; position++) {
            byte[] other = stamp.clone();
            other[position] ^= (byte) (1 << random.nextInt(8));
            assertThat(Container.isClosed(other, AROUND) && isSignatureValid(other))
                    .as("byte %s of %s is %s, was %s", position, stamp.length, other[position], stamp[position])
                    .isFalse();
        }
    }

    @Test
    void whenACertificateIsAddedThatNobodyNeeds_thenItIsOpen() throws Exception {
        CMSSignedData it = new CMSSignedData(stamp);
        byte[] more = CMSSignedData.replaceCertificatesAndCRLs(
                        it,
                        new JcaCertStore(List.of(stamper, Signer.any().certificate())),
                        it.getAttributeCertificates(),
                        it.getCRLs())
                .getEncoded(ASN1Encoding.DL);

        assertThat(isSignatureValid(more)).isTrue();
        assertThat(Container.isClosed(more, AROUND)).isFalse();
    }

    @Test
    void whenTheAnchorIsAdded_thenItIsStillClosed() throws Exception {
        CMSSignedData it = new CMSSignedData(stamp);
        byte[] more = CMSSignedData.replaceCertificatesAndCRLs(
                        it,
                        new JcaCertStore(List.of(
                                stamper, Signers.TRUST.anchors().certificates().get(0))),
                        it.getAttributeCertificates(),
                        it.getCRLs())
                .getEncoded(ASN1Encoding.DL);

        assertThat(Container.isClosed(more, AROUND)).isTrue();
    }

    @Test
    void whenAnAttributeIsAddedThatNobodySigned_thenItIsOpen() throws Exception {
        CMSSignedData it = new CMSSignedData(stamp);
        Attribute note =
                new Attribute(PKCSObjectIdentifiers.pkcs_9_at_unstructuredName, new DERSet(new DERUTF8String("note")));
        SignerInformation signer = SignerInformation.replaceUnsignedAttributes(
                it.getSignerInfos().iterator().next(), new AttributeTable(note));
        byte[] more = CMSSignedData.replaceSigners(it, new SignerInformationStore(signer))
                .getEncoded(ASN1Encoding.DL);

        assertThat(isSignatureValid(more)).isTrue();
        assertThat(Container.isClosed(more, AROUND)).isFalse();
    }

    @Test
    void whenItsAuthorityIsNotTrusted_thenItIsOpen() {
        TrustAnchors others = Signers.pki().trustAnchors();

        assertThat(Container.isClosed(stamp, around(others))).isFalse();
    }

    private static Surroundings around(TrustAnchors anchors) {
        return new Surroundings(anchors, List.of(), Signers.CLOCK.instant());
    }

    private static boolean isSignatureValid(byte[] token) {
        try {
            new TimeStampToken(new CMSSignedData(token))
                    .validate(new JcaSimpleSignerInfoVerifierBuilder().build(stamper));
            return true;
        } catch (Exception broken) {
            return false;
        }
    }
}
