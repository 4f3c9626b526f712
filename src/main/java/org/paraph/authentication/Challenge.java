package org.paraph.authentication;

import java.time.Instant;

/** A demand to prove who one is: used once, bound, expiring. Immutable. The id is random and unguessable (256 bits). */
public record Challenge(String id, Binding binding, Instant issuedAt, Instant expiresAt) {}
