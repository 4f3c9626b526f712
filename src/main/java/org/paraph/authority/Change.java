package org.paraph.authority;

import java.time.Instant;

/** Who made a version of something, when, and why. Immutable. */
public record Change(String by, Instant at, String reason) {}
