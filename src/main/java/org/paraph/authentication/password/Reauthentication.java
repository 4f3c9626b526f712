package org.paraph.authentication.password;

import org.paraph.assurance.AssuranceLevel;
import org.paraph.authentication.Challenge;

/**
 * Has people log in again, for one signature, wherever they log in: an OpenID provider asked with {@code prompt=login} or
 * {@code max_age=0}, for instance. For host applications whose people have no password that could be typed here; a bean of
 * this type makes their login the memorized secret. Thread-safe.
 */
public interface Reauthentication {

    /** Whether that person logs in there. Who does not is asked for a password, if there is one. Cheap: asked at every signature. */
    boolean available(String person);

    /**
     * What logging in there again is worth, by how it is done: whoever runs the application declares it. More than Table B1
     * gives a memorized secret never counts.
     */
    AssuranceLevel level(String person);

    /**
     * Where the person is to go for this challenge: the address of a page of this application that leads on to the login. Called
     * in the transaction of the challenge.
     *
     * @return a path on the application's own origin, such as {@code /login-again?for=…}
     */
    String page(Challenge challenge);

    /**
     * Whether the person of this challenge has logged in again for it since it was issued, and has not done so in vain before:
     * said yes once. Throws only when that could not be found out at all, which is then not counted as a failure.
     */
    boolean isFresh(Challenge challenge);
}
