package org.paraph.ades;

import org.paraph.pki.TimestampAuthority.NotStamped;

/** What became of making signatures last. Whatever it is, the document that came in is as good as it was. */
public sealed interface Extended {

    record Lasting(Pdf document) implements Extended {}

    /** No authority gave a time stamp. */
    record NoTime(NotStamped why) implements Extended {}

    /**
     * A certificate is revoked, expired or not trusted, or nobody could say.
     *
     * @param why in English, for the log
     */
    record NotProved(String why) implements Extended {}
}
