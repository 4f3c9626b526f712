package org.paraph.web;

/** Whether who is logged in may keep the delegations of authority. The engine's room answers. Thread-safe. */
@FunctionalInterface
public interface DelegationOfficers {

    /** Of the current request; false when nobody is logged in. */
    boolean isOne();
}
