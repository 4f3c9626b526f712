package org.paraph.notification;

/** What a mail tells. Immutable; holds ids of people and never a secret. */
public sealed interface Message permits News, TokenNews {

    /** The stable word by which the outbox knows what it is about. */
    String word();
}
