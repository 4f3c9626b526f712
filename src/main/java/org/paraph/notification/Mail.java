package org.paraph.notification;

import java.time.Instant;

/**
 * One mail to one person. Immutable.
 *
 * @param id a UUID, also the left part of the Message-ID, so that a mail sent twice is recognised as one
 * @param recipient user id; address and language are looked up when the letter is made
 */
public record Mail(String id, String recipient, Message message, Instant createdAt) {}
