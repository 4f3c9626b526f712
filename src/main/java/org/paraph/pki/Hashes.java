package org.paraph.pki;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of hash functions inside names of signature algorithms, as Java spells them: {@code SHA256withRSA}. */
final class Hashes {

    private static final Pattern BROKEN = Pattern.compile("(MD2|MD4|MD5|SHA1?|SHA-1)WITH.*");
    private static final Pattern SHA_2 = Pattern.compile("SHA-?(224|256|384|512)(?:[/(](224|256)\\)?)?");

    private Hashes() {}

    /** Whether anybody could make two documents of one signature; not even evidence of an authority is believed then. */
    static boolean isBroken(String signatureAlgorithm) {
        return BROKEN.matcher(signatureAlgorithm.toUpperCase(Locale.ROOT)).matches();
    }

    /** As the policy spells it: {@code SHA-256}; what is not recognized stays as it is. */
    static String inSignature(String signatureAlgorithm) {
        String upper = signatureAlgorithm.toUpperCase(Locale.ROOT);
        int with = upper.indexOf("WITH");
        return spelled(with < 0 ? upper : upper.substring(0, with));
    }

    static String spelled(String hash) {
        String upper = hash.toUpperCase(Locale.ROOT);
        if (upper.equals("SHA1") || upper.equals("SHA")) {
            return "SHA-1";
        }
        var sha2 = SHA_2.matcher(upper);
        if (sha2.matches()) {
            return "SHA-" + sha2.group(1) + (sha2.group(2) == null ? "" : "/" + sha2.group(2));
        }
        return upper;
    }
}
