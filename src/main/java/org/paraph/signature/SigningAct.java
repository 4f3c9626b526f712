package org.paraph.signature;

import java.util.Locale;
import java.util.Map;
import org.paraph.assurance.TokenType;

/**
 * The act of signing, as the client sends it. Immutable.
 *
 * @param challenge id of the challenge that is answered
 * @param statementVersion version of the statement of intent that the signer was shown
 * @param language language in which it was shown: English or French
 * @param mark the signer's mark in the form that the method asks for, or {@code null}
 * @param answers an answer for each token; secrets, held no longer than this call
 */
public record SigningAct(
        Intent intent,
        String challenge,
        String statementVersion,
        Locale language,
        Object mark,
        Map<TokenType, String> answers) {

    /** The same with that mark. */
    SigningAct with(Object other) {
        return new SigningAct(intent, challenge, statementVersion, language, other, answers);
    }

    /** Without the answers, which are secrets. */
    @Override
    public String toString() {
        return "SigningAct[" + intent + "]";
    }
}
