package org.paraph.signature;

import java.util.Locale;
import org.paraph.authentication.Challenge;
import org.paraph.content.SignedContent;

/**
 * What somebody is about to sign with a key, as it was frozen when they began. Immutable.
 *
 * @param challenge bound to signer, request, content, purpose and method
 * @param name of the signer
 * @param statement of intent, in that language
 */
public record Draft(
        Challenge challenge,
        String person,
        String name,
        SigningTask task,
        SignatureRequest request,
        SignedContent content,
        String statement,
        Locale language) {}
