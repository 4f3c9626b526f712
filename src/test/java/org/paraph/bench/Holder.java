package org.paraph.bench;

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
        return App.enrolled(enrolment, LeaveTasks.SIGNER, Accounts.password(LeaveTasks.SIGNER));
    }

    /** With the password and a code of the app, which is the strongest that the signer has by then. */
    SoftKey key(App app) {
        SoftKey key = new SoftKey(SoftKey.PRESENT | SoftKey.VERIFIED);
        Wish wish = Wish.enrol(Way.Key.TYPE, "bench");
        var demand = TokenHolder.done(enrolment.ask(LeaveTasks.SIGNER, wish));
        Map<TokenType, String> answers = Map.of(
                TokenType.MEMORIZED_SECRET,
                Accounts.password(LeaveTasks.SIGNER),
                TokenType.SINGLE_FACTOR_OTP_DEVICE,
                app.code(1));
        Enrolment.Begun begun =
                TokenHolder.done(enrolment.begin(LeaveTasks.SIGNER, wish, TokenHolder.answered(demand, answers)));
        String options = ((Disclosure.KeyOptions) begun.shown()).options();
        TokenHolder.done(enrolment.confirm(LeaveTasks.SIGNER, begun.token().id(), key.created(options)));
        return key;
    }
}
