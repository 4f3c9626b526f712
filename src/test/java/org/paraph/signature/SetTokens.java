package org.paraph.signature;

import java.util.Map;
import java.util.UUID;
import org.paraph.Accounts;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.TokenHolder;
import org.springframework.jdbc.core.JdbcTemplate;

/** An authenticator app of somebody who signs at level 3. */
final class SetTokens {

    private static final TokenType PASSWORD = TokenType.MEMORIZED_SECRET;
    private static final TokenType OTP = TokenType.SINGLE_FACTOR_OTP_DEVICE;

    private SetTokens() {}

    static Held enrol(SetDesk desk) {
        return enrol(desk.office().bean(Enrolment.class), desk.person());
    }

    static Held enrol(Enrolment enrolment, String person) {
        return new Held(enrolment, person, App.enrolled(enrolment, person, Accounts.password(person)));
    }

    record Held(Enrolment enrolment, String person, App app) {

        /** With the password and the code after the one with which it was confirmed. */
        Map<TokenType, String> answers() {
            return Map.of(PASSWORD, Accounts.password(person), OTP, app.code(1));
        }

        /** A second app, of which nobody knows the codes. */
        void copy(JdbcTemplate jdbc) {
            jdbc.update(
                    "INSERT INTO PARAPH_TOKEN SELECT ?, PERSON, TYPE, NAME, STATE, SECRET, KEY_ID, LAST_STEP, DETAILS,"
                            + " ISSUED_BY, CREATED_AT, LAST_USED_AT, ENDED_AT, REASON FROM PARAPH_TOKEN WHERE ID = ?",
                    UUID.randomUUID().toString(),
                    app.id());
        }

        void suspend() {
            TokenHolder.done(enrolment.suspend(person, app.id()));
        }
    }
}
