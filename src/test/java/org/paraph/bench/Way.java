package org.paraph.bench;

import java.util.List;
import java.util.Map;
import org.paraph.Accounts;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.webauthn.SoftKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the bench's signer proves who they are. */
interface Way {

    /** The tokens whose holder is told something to answer with them. */
    default List<TokenType> told() {
        return List.of();
    }

    /** The answers to a challenge, by what was told. */
    Map<TokenType, String> answers(Map<TokenType, String> told);

    /** Level 2. */
    static Way password() {
        return told -> Map.of(TokenType.MEMORIZED_SECRET, Accounts.password(LeaveTasks.SIGNER));
    }

    /** Level 3. A code is good once in thirty seconds, so the register is made to forget it. */
    record PasswordAndCode(App app, JdbcTemplate jdbc) implements Way {
        @Override
        public Map<TokenType, String> answers(Map<TokenType, String> told) {
            jdbc.update("UPDATE PARAPH_TOKEN SET LAST_STEP = 0 WHERE ID = ?", app.id());
            return Map.of(
                    TokenType.MEMORIZED_SECRET,
                    Accounts.password(LeaveTasks.SIGNER),
                    TokenType.SINGLE_FACTOR_OTP_DEVICE,
                    app.code());
        }
    }

    /** Level 3, by a key that verifies its holder. */
    record Key(SoftKey key) implements Way {

        static final TokenType TYPE = TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE;

        @Override
        public List<TokenType> told() {
            return List.of(TYPE);
        }

        @Override
        public Map<TokenType, String> answers(Map<TokenType, String> told) {
            return Map.of(TYPE, key.answered(told.get(TYPE)));
        }
    }
}
