package org.paraph.signature;

import java.util.Locale;
import java.util.Map;
import org.paraph.assurance.TokenType;

/**
 * The act of signing several tasks, as the client sends it. Immutable.
 *
 * @param set the tasks in the order in which they were begun
 * @param challenge id of the challenge that is answered
 * @param statementVersion version of the statements of intent that the signer was shown
 * @param language language in which they were shown: English or French
 * @param mark the signer's mark in the form that the method asks for, or {@code null}
 * @param answers an answer for each token; secrets, held no longer than this call
 */
public record SetAct(
        SigningSet set,
        String challenge,
        String statementVersion,
        Locale language,
        Object mark,
        Map<TokenType, String> answers) {

    /** The act of signing one of them; the answers have been given for all and are not needed any more. */
    SigningAct of(Intent intent) {
        return new SigningAct(intent, challenge, statementVersion, language, mark, Map.of());
    }

    /** Without the answers, which are secrets. */
    @Override
    public String toString() {
        return "SetAct[" + set + "]";
    }
}
