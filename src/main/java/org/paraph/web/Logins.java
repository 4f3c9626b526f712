package org.paraph.web;

import java.util.Locale;
import java.util.Optional;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.password.Reauthentication;
import org.paraph.web.Views.TokenView;

/** Who types a password, and who logs in again elsewhere. */
record Logins(Optional<Reauthentication> reauthentication) {

    static final Logins HERE = new Logins(Optional.empty());

    boolean elsewhere(TokenType type, String person) {
        return type == TokenType.MEMORIZED_SECRET
                && reauthentication.filter(r -> r.available(person)).isPresent();
    }

    /** What that person is asked to answer with. */
    TokenView of(TokenType type, String person, Locale language, Texts texts) {
        return elsewhere(type, person)
                ? new TokenView(type.key(), texts.get(language, "token.answer.login"), true)
                : new TokenView(
                        type.key(), texts.first(language, "token.answer." + type.key(), "token." + type.key()), null);
    }
}
