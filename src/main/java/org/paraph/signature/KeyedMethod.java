package org.paraph.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.TokenStrength;
import org.paraph.evidence.TransactionRecord;

/**
 * A way to sign with a private key that its holder keeps: the bytes are prepared here, signed there, and the signature is finished
 * here. Any bean of this type is taken up. Thread-safe; what one node prepared, another may finish.
 */
public interface KeyedMethod extends SignatureMethod {

    /** The keys that this person has for it; without any, it is not open to them. */
    List<OfferedKey> keys(String person);

    /** What a key of this method is worth as a token of its holder: its signature answers the challenge, too. */
    TokenStrength token();

    /**
     * Makes the bytes to sign and keeps what is needed to finish them. No transaction is open.
     *
     * @param key id of one of the signer's keys, as the client says it; not trusted
     */
    Result<ToSign> prepare(Draft draft, String key);

    /**
     * Finishes the signature; asks the authorities for revocation and time. No transaction is open. A refusal leaves what was prepared
     * as it was: it can be taken up again for as long as the challenge can be answered.
     *
     * @param value what the client sent; not trusted
     */
    Result<Made> finish(String person, String challenge, Object value);

    /** Keeps it, in the transaction in which the request ends. @return false when another signed the same document meanwhile */
    boolean keep(Made made, TransactionRecord record);

    /** Only what was finished here is a mark. */
    @Override
    default Optional<Map<String, Object>> sign(Object mark) {
        return mark instanceof Made made && made.method() == method() ? Optional.of(made.section()) : Optional.empty();
    }
}
