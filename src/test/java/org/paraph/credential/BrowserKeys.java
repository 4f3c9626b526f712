package org.paraph.credential;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import org.paraph.pki.Der;

/** Signs as browsers do it. */
public final class BrowserKeys {

    private BrowserKeys() {}

    /** The two numbers in a row. */
    public static Der sign(KeyPair keys, Der bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(bytes.bytes());
            return Der.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
