package org.paraph.signature;

import java.util.Map;
import org.paraph.assurance.Method;
import org.paraph.assurance.TimeStamp;
import org.paraph.authentication.Proof.TokenUse;

/** A signature that was finished with its holder's key and is not kept yet. Nothing that a client sends is one. Immutable. */
public interface Made {

    Method method();

    /** Id of the challenge for which it was prepared. */
    String challenge();

    /** The key, as a token that was used. */
    TokenUse key();

    /** How good the source of its time is. */
    TimeStamp time();

    /** The record's section {@code signature}. */
    Map<String, Object> section();

    /** The record's section {@code time}. */
    Map<String, Object> timeSection();
}
