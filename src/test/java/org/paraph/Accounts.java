package org.paraph;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** People whom the engine knows, all by one pattern. */
public final class Accounts {

    private Accounts() {}

    /** “The {@code id}”, with a mail address and {@link #password}; nothing when there is such a user already. */
    public static void add(IdentityService identity, String id) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName("The");
        user.setLastName(id);
        user.setEmail(id + "@example.test");
        user.setPassword(password(id));
        identity.saveUser(user);
    }

    public static String password(String id) {
        return "Tr0mbone-" + id + "-37";
    }
}
