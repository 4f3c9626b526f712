package org.paraph.engine.camunda;

import org.paraph.authentication.password.PasswordCheck;

/**
 * Passwords as the engine's identity service keeps them. Where it only reads identities from elsewhere, people may log
 * in without any password that could be asked again, so none is offered.
 */
final class EnginePasswordCheck implements PasswordCheck {

    private final Engine engine;

    EnginePasswordCheck(Engine engine) {
        this.engine = engine;
    }

    @Override
    public boolean available(String person) {
        return !engine.identity().isReadOnly();
    }

    @Override
    public boolean matches(String person, String password) {
        return available(person) && engine.unchecked(() -> engine.identity().checkPassword(person, password));
    }
}
