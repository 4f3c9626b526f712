package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.assurance.Purpose;

class StatementsTest {

    private final Statements statements = new Statements();

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void whateverThePurpose_thenTheStatementSaysWhatIsSignedAndThatItBinds(Purpose purpose) {
        assertThat(statements.text(purpose, "Approve Max’s 'leave' {0}", Locale.CANADA))
                .startsWith("By signing, I ")
                .contains("“Approve Max’s 'leave' {0}”")
                .contains("I intend to be bound by my signature");
        assertThat(statements.text(purpose, "Approuver", Locale.CANADA_FRENCH))
                .startsWith("En signant, j")
                .contains("«\u00a0Approuver\u00a0»")
                .contains("j’entends être lié par ma signature");
    }
}
