package org.paraph.authority;

/**
 * Who holds a position, and when: one version. Immutable.
 *
 * @param id random UUID
 * @param version 1 for the first
 * @param person user id
 * @param acting whether the position is held in an acting capacity
 */
public record Appointment(String id, int version, String position, String person, Period period, boolean acting) {}
