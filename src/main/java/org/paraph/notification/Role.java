package org.paraph.notification;

import java.util.Locale;

/** Why somebody is told: in which part he plays in the request. */
public enum Role {
    /** Is asked to sign, or was until now. */
    SIGNER,
    /** Was asked to sign before somebody else was. */
    FORMER,
    /** Started the process. */
    REQUESTER,
    /** Has signed another task of the same process. */
    COSIGNER,
    /** Is named among the parties in the signed content. */
    PARTY,
    /** Has signed the waiver by which somebody signed below the required level. */
    WAIVER;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
