package org.paraph.authentication.password;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.authentication.Challenge;

/** Where one person logs in outside: notes at the end of a login for which challenge it was gone through. */
public final class FreshLogins implements Reauthentication {

    private final String person;
    private final AssuranceLevel level;
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();

    public FreshLogins(String person, AssuranceLevel level) {
        this.person = person;
        this.level = level;
    }

    public void loggedIn(Challenge challenge) {
        fresh.add(challenge.id());
    }

    @Override
    public boolean available(String somebody) {
        return person.equals(somebody);
    }

    @Override
    public AssuranceLevel level(String somebody) {
        return level;
    }

    @Override
    public String page(Challenge challenge) {
        return "/login-again?for=" + challenge.id();
    }

    @Override
    public boolean isFresh(Challenge challenge) {
        return fresh.remove(challenge.id());
    }
}
