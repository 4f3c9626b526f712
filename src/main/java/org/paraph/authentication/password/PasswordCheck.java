package org.paraph.authentication.password;

/**
 * Whoever keeps the passwords. A bean of this type makes the memorized secret available; where people log in elsewhere
 * there may be none. Thread-safe.
 */
public interface PasswordCheck {

    /** Whether that person has a password that can be checked here. Cheap: asked at every signature. */
    boolean available(String person);

    /**
     * Whether this is that person's password. Says no to a wrong password, a person unknown or locked out; throws only
     * when it could not be checked at all, which is then not counted as a failure.
     *
     * @param password 1 to 200 characters, not blank, without control characters
     */
    boolean matches(String person, String password);
}
