package org.paraph.ades;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The container (CMS, RFC 5652) of a signature or time stamp: not all of it is signed. To find whether anybody added or changed anything,
 * it is written anew from what is signed and from what can be checked otherwise, and has to come out the same to the byte.
 */
final class Container {

    private static final int FIRST_VERSION = 1;
    private static final int THIRD_VERSION = 3;

    private final SignedData data;
    private final SignerInfo signer;
    private final Bag bag;
    private final Surroundings around;

    private Container(ContentInfo it, Surroundings around) throws IOException {
        data = SignedData.getInstance(it.getContent());
        signer = SignerInfo.getInstance(Strictly.only(data.getSignerInfos()));
        bag = new Bag(data.getCertificates(), signer.getSID());
        this.around = around;
    }

    /** @param padded with as many zeros behind it as there are; its own signature is checked elsewhere */
    static boolean isClosed(byte[] padded, Surroundings around) {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            Container it = new Container(ContentInfo.getInstance(in.readObject()), around);
            byte[] anew = it.anew().toASN1Primitive().getEncoded(ASN1Encoding.DL);
            boolean same = anew.length <= padded.length
                    && Arrays.equals(anew, 0, anew.length, padded, 0, anew.length)
                    && isZero(padded, anew.length);
            return same && it.isTrusted();
        } catch (IOException | RuntimeException bent) {
            return false; // the library throws what it likes at bytes that somebody has bent
        }
    }

    private static boolean isZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isTrusted() throws IOException {
        Optional<Instant> stamped = Token.time(data);
        stamped.ifPresent(time -> Token.demandStamper(bag.signer()));
        return bag.isOnPath(around, stamped.orElse(around.at()));
    }

    private ASN1Encodable anew() throws IOException {
        Optional<Instant> stamped = Token.time(data);
        Strictly.demand(data.getCRLs() == null);
        boolean plain = stamped.isEmpty() && !bag.namesByKey();
        return new DLSequence(CMSObjectIdentifiers.signedData, explicit(0, new DLSequence(new ASN1Encodable[] {
            new ASN1Integer(plain ? FIRST_VERSION : THIRD_VERSION),
            new DLSet(digest(AlgorithmIdentifier.getInstance(Strictly.only(data.getDigestAlgorithms())))),
            content(),
            implicit(0, bag.anew()),
            new DLSet(signer(stamped.isPresent()))
        })));
    }

    private ASN1Encodable digest(AlgorithmIdentifier it) {
        Strictly.demand(it.getAlgorithm().equals(signer.getDigestAlgorithm().getAlgorithm()));
        return plain(it);
    }

    private ASN1Encodable content() {
        ASN1Encodable content = data.getEncapContentInfo().getContent();
        return content == null
                ? new DLSequence(CMSObjectIdentifiers.data)
                : new DLSequence(
                        PKCSObjectIdentifiers.id_ct_TSTInfo, explicit(0, ASN1OctetString.getInstance(content)));
    }

    private ASN1Encodable signer(boolean isStamp) throws IOException {
        ASN1Set signed = signer.getAuthenticatedAttributes();
        Strictly.demand(Arrays.equals(signed.getEncoded(ASN1Encoding.DER), signed.getEncoded(ASN1Encoding.DL)));
        ASN1Encodable[] parts = {
            new ASN1Integer(bag.namesByKey() ? THIRD_VERSION : FIRST_VERSION),
            bag.name(),
            plain(signer.getDigestAlgorithm()),
            implicit(0, signed),
            plain(signer.getDigestEncryptionAlgorithm()),
            signer.getEncryptedDigest()
        };
        if (signer.getUnauthenticatedAttributes() == null) {
            return new DLSequence(parts);
        }
        Strictly.demand(!isStamp);
        ASN1Encodable[] more = Arrays.copyOf(parts, parts.length + 1);
        more[parts.length] = implicit(1, new DLSet(stamp(Strictly.only(signer.getUnauthenticatedAttributes()))));
        return new DLSequence(more);
    }

    /** Of the signature, the only thing that may be added to it; what it stamps is checked elsewhere. */
    private ASN1Encodable stamp(ASN1Encodable it) throws IOException {
        Attribute attribute = Attribute.getInstance(it);
        Strictly.demand(attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken));
        ASN1Encodable token = Strictly.only(attribute.getAttrValues());
        byte[] encoded = token.toASN1Primitive().getEncoded(ASN1Encoding.DL);
        Strictly.demand(
                Token.time(SignedData.getInstance(ContentInfo.getInstance(token).getContent()))
                                .isPresent()
                        && isClosed(encoded, around));
        return new DLSequence(attribute.getAttrType(), new DLSet(token));
    }

    /** An algorithm that takes no parameters, with nothing in their place or with nothing said. */
    private static ASN1Encodable plain(AlgorithmIdentifier it) {
        if (it.getParameters() == null) {
            return new DLSequence(it.getAlgorithm());
        }
        boolean hasParameters = it.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS);
        return new DLSequence(it.getAlgorithm(), hasParameters ? it.getParameters() : DERNull.INSTANCE);
    }

    private static ASN1Encodable explicit(int tag, ASN1Encodable it) {
        return new DLTaggedObject(true, tag, it);
    }

    private static ASN1Encodable implicit(int tag, ASN1Encodable it) {
        return new DLTaggedObject(false, tag, it);
    }
}
