package org.paraph.web;

import java.util.Optional;

/** Who is logged in to the webapps in the current request. The engine's room answers. Thread-safe. */
@FunctionalInterface
public interface CurrentUser {

    Optional<User> get();

    /**
     * @param id user id of the session
     * @param administrator whether this user may read every record and check the journal
     */
    record User(String id, boolean administrator) {}
}
