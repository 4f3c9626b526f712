package org.paraph.autoconfigure;

import java.util.List;
import org.paraph.authentication.enrolment.VaultKeys;
import org.paraph.authentication.totp.TotpSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * People's own signing tokens.
 *
 * @param keys keys that seal the tokens' secrets, each id:base64 of 32 random bytes, the current one first; older ones
 *     still open what they sealed. Without any, nobody can enrol a token
 * @param issuer name under which authenticator apps show the account, 1 to 40 characters without a colon
 * @param totpHash hash of new authenticator apps, SHA1, SHA256 or SHA512; many apps know the first alone
 * @param totpDigits digits of the codes of new authenticator apps, 6 or 8
 */
@ConfigurationProperties("paraph.tokens")
record TokenProperties(
        @DefaultValue List<String> keys,
        @DefaultValue("Paraph") String issuer,
        @DefaultValue("SHA1") String totpHash,
        @DefaultValue("6") int totpDigits) {

    VaultKeys vaultKeys() {
        return new VaultKeys(keys);
    }

    TotpSettings totp() {
        return new TotpSettings(issuer, totpHash, totpDigits);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "TokenProperties[" + issuer + ", " + totpHash + ", " + totpDigits + "]";
    }
}
