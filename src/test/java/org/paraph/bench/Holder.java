package org.paraph.bench;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.paraph.Accounts;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.Disclosure;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.TokenHolder;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.authentication.webauthn.SoftKey;

/** The bench's signer, who enrols tokens. */
record Holder(Enrolment enrolment) {

    App app() {
        Enrolment.Begun begun = begun(TokenType.SINGLE_FACTOR_OTP_DEVICE, Map.of());
        App app = new App(begun.token().id(), ((Disclosure.Seed) begun.shown()).text(), Clock.systemUTC());
        TokenHolder.done(enrolment.confirm(LeaveTasks.SIGNER, app.id(), app.code()));
        return app;
    }

    /** With the password and a code of the app, which is the strongest that the signer has by then. */
    SoftKey key(App app) {
        SoftKey key = new SoftKey(SoftKey.PRESENT | SoftKey.VERIFIED);
        Enrolment.Begun begun = begun(Way.Key.TYPE, Map.of(TokenType.SINGLE_FACTOR_OTP_DEVICE, app.code(1)));
        String options = ((Disclosure.KeyOptions) begun.shown()).options();
        TokenHolder.done(enrolment.confirm(LeaveTasks.SIGNER, begun.token().id(), key.created(options)));
        return key;
    }

    private Enrolment.Begun begun(TokenType type, Map<TokenType, String> more) {
        Wish wish = Wish.enrol(type, "bench");
        var demand = TokenHolder.done(enrolment.ask(LeaveTasks.SIGNER, wish));
        Map<TokenType, String> answers = new EnumMap<>(TokenType.class);
        answers.put(TokenType.MEMORIZED_SECRET, Accounts.password(LeaveTasks.SIGNER));
        answers.putAll(more);
        return TokenHolder.done(enrolment.begin(LeaveTasks.SIGNER, wish, TokenHolder.answered(demand, answers)));
    }
}
