package org.paraph.signature;

import org.paraph.authentication.Authentication;

/** What every step of a signing ceremony works with. */
record Desk(SigningTasks tasks, Cases cases, Freezing freezing, Readiness readiness, Authentication authentication) {}
