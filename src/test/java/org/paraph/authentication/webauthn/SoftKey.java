package org.paraph.authentication.webauthn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.UUID;

/** A security key and its browser in one, that can be told to misbehave. */
public final class SoftKey {

    public static final int PRESENT = 0x01;
    public static final int VERIFIED = 0x04;
    static final int CAN_BE_COPIED = 0x08;
    private static final int WITH_KEY = 0x40;
    private static final ObjectMapper JSON = new ObjectMapper();

    int flags;
    int counter;
    int step = 1;
    String origin = "https://sign.example.test";
    String domain = "example.test";
    String type = "webauthn.get";
    private final KeyPair keys = AttestationCa.keys();
    private final byte[] id = bytes(UUID.randomUUID().toString());

    public SoftKey(int flags) {
        this.flags = flags;
    }

    /** Without a word on who made it. */
    public String created(String options) {
        byte[] data = authenticatorData(flags | WITH_KEY, credential());
        return registration(options, CBORObject.FromObject("none"), CBORObject.NewMap(), data);
    }

    /** With its maker's word. */
    String createdAndAttested(String options) throws GeneralSecurityException {
        KeyPair batch = AttestationCa.keys();
        byte[] data = authenticatorData(flags | WITH_KEY, credential());
        byte[] signed = join(data, sha256(clientData("webauthn.create", options)));
        CBORObject statement = CBORObject.NewMap()
                .Add("alg", -7)
                .Add("sig", sign(batch, signed))
                .Add("x5c", CBORObject.NewArray().Add(AttestationCa.batch(batch).getEncoded()));
        return registration(options, CBORObject.FromObject("packed"), statement, data);
    }

    public String answered(String options) {
        counter += step;
        byte[] data = authenticatorData(flags, new byte[0]);
        byte[] client = clientData(type, options);
        return json(Map.of(
                "clientDataJSON", base64(client),
                "authenticatorData", base64(data),
                "signature", base64(sign(keys, join(data, sha256(client))))));
    }

    private String registration(String options, CBORObject format, CBORObject statement, byte[] data) {
        byte[] object = CBORObject.NewMap()
                .Add("fmt", format)
                .Add("attStmt", statement)
                .Add("authData", data)
                .EncodeToBytes();
        return json(Map.of(
                "clientDataJSON", base64(clientData("webauthn.create", options)), "attestationObject", base64(object)));
    }

    private String json(Map<String, String> response) {
        return text(Map.of(
                "id", base64(id),
                "rawId", base64(id),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of()));
    }

    private byte[] clientData(String what, String options) {
        return bytes(text(Map.of(
                "type",
                what,
                "challenge",
                read(options).path("challenge").asText(),
                "origin",
                origin,
                "crossOrigin",
                false)));
    }

    private byte[] authenticatorData(int with, byte[] credential) {
        return join(
                sha256(bytes(domain)),
                new byte[] {(byte) with},
                ByteBuffer.allocate(Integer.BYTES).putInt(counter).array(),
                credential);
    }

    private byte[] credential() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] cose = CBORObject.NewMap()
                .Add(1, 2)
                .Add(3, -7)
                .Add(-1, 1)
                .Add(-2, coordinate(key.getW().getAffineX()))
                .Add(-3, coordinate(key.getW().getAffineY()))
                .EncodeToBytes();
        return join(new byte[16], new byte[] {0, (byte) id.length}, id, cose);
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(all.length, fixed.length);
        System.arraycopy(all, all.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] sign(KeyPair by, byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(by.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return BoundChallenge.base64(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
