package org.paraph.digital;

import java.util.function.Function;
import org.paraph.ades.Durability;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenStrength;
import org.paraph.credential.Credential;
import org.paraph.credential.Keeping;
import org.paraph.pki.SignerCheck;

/**
 * What one method demands of keys, and how long its signatures last.
 *
 * @param token what a key is worth beside the tokens that are answered
 * @param check asks the authorities about a certificate
 */
record Kind(
        Method method,
        Keeping keeping,
        TokenStrength token,
        Durability durability,
        Function<Credential, SignerCheck.Verdict> check) {}
