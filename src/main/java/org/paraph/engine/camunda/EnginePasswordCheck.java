package org.paraph.engine.camunda;

import static org.camunda.bpm.engine.impl.util.EncryptionUtil.saltPassword;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.paraph.authentication.password.PasswordCheck;

/**
 * Passwords as the engine's identity service keeps them. Where it only reads identities from elsewhere, people may log
 * in without any password that could be asked again, so none is offered.
 *
 * <p>The engine's own {@code checkPassword} counts wrong passwords towards the lock of the login and refuses right ones
 * while that lock lasts. Signing is throttled by Paraph, and must neither lock a login nor wait for one: so a password in the
 * engine's own table is compared directly.
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
        return available(person) && engine.unchecked(() -> isRight(person, password));
    }

    private boolean isRight(String person, String password) {
        User user = Context.getCommandContext().getReadOnlyIdentityProvider().findUserById(person);
        return user instanceof UserEntity own
                ? isRight(own, password)
                : user != null && engine.identity().checkPassword(person, password);
    }

    private boolean isRight(UserEntity user, String password) {
        return user.getPassword() != null
                && engine.configuration()
                        .getPasswordManager()
                        .check(saltPassword(password, user.getSalt()), user.getPassword());
    }
}
