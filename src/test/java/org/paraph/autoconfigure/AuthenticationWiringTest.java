package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.authentication.Authentication;
import org.paraph.authentication.ChallengeSettings;
import org.paraph.authentication.Housekeeping;
import org.paraph.authentication.ThrottleSettings;
import org.paraph.authentication.TokenLocks;
import org.paraph.authentication.outofband.Gateway;
import org.paraph.authentication.outofband.Occasions;
import org.paraph.authentication.outofband.Pocket;
import org.paraph.authentication.password.PasswordCheck;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class AuthenticationWiringTest {

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withUserConfiguration(AuthenticationWiring.class, AssurancePolicyConfiguration.class)
            .withBean(DataSource.class, JdbcDataSource::new)
            .withBean(Clock.class, () -> Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1)))
            .withBean(SecureRandom.class, SecureRandom::new)
            .withBean(Occasions.class, () -> Pocket.OCCASIONS)
            .withBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(new JdbcDataSource()));

    @Test
    void whenNothingIsConfigured_thenTheDefaultsHold() {
        host.run(context -> {
            assertThat(context.getBean(ChallengeSettings.class)).isEqualTo(ChallengeSettings.defaults());
            assertThat(context.getBean(ThrottleSettings.class)).isEqualTo(ThrottleSettings.defaults());
            assertThat(context).hasSingleBean(Authentication.class);
            assertThat(context).hasSingleBean(TokenLocks.class);
            assertThat(context).hasSingleBean(Housekeeping.class);
        });
    }

    @Test
    void whenSettingsAreGiven_thenTheyAreTaken() {
        host.withPropertyValues(
                        "paraph.challenge.valid-for=90s",
                        "paraph.throttle.in-a-row=3",
                        "paraph.throttle.lock-for=PT1M",
                        "paraph.throttle.delay=PT3S",
                        "paraph.throttle.max-failures=50",
                        "paraph.throttle.window=P60D")
                .run(context -> {
                    assertThat(context.getBean(ChallengeSettings.class))
                            .isEqualTo(new ChallengeSettings(Duration.ofSeconds(90)));
                    assertThat(context.getBean(ThrottleSettings.class))
                            .isEqualTo(new ThrottleSettings(
                                    3, Duration.ofMinutes(1), Duration.ofSeconds(3), 50, Duration.ofDays(60)));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paraph.challenge.valid-for=P1D",
                "paraph.throttle.in-a-row=0",
                "paraph.throttle.lock-for=0s",
                "paraph.throttle.delay=PT61S",
                "paraph.throttle.max-failures=1000",
                "paraph.throttle.window=P1D",
                "paraph.out-of-band.gateway=http://gateway.example.org",
                "paraph.out-of-band.gateway=gateway",
                "paraph.out-of-band.key=",
                "paraph.out-of-band.key=c2hvcnQ=",
                "paraph.out-of-band.timeout=PT1M",
                "paraph.tokens.issuer=a:b",
                "paraph.tokens.keys=k1:short",
                "paraph.tokens.totp-digits=7",
                "paraph.tokens.totp-hash=MD5",
                "paraph.webauthn.origins=http://workflow.example.org",
                "paraph.webauthn.relying-party=example.org",
                "paraph.webauthn.attestation-roots=classpath:paraph/messages/web_en.properties",
                "paraph.webauthn.attestation-roots=file:no-such-file.pem"
            })
    void whenASettingIsUnsafe_thenTheStartIsRefusedNamingIt(String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        host.withPropertyValues("paraph.webauthn.origins=https://workflow.example.test")
                .withPropertyValues("paraph.out-of-band.gateway=https://gateway.example.test/messages")
                .withPropertyValues("paraph.out-of-band.key=" + Gateway.KEY)
                .withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(name));
    }

    @Test
    void whenNobodyKeepsPasswords_thenThePasswordIsNotAvailable() {
        host.run(context -> assertThat(context.getBean(Authentication.class).availableTo("max"))
                .isEmpty());
    }

    @Test
    void whenSomebodyKeepsPasswords_thenThePasswordIsAvailable() {
        host.withBean(PasswordCheck.class, EverybodyHasOne::new)
                .run(context -> assertThat(context.getBean(Authentication.class).availableTo("max"))
                        .hasSize(1));
    }

    private static final class EverybodyHasOne implements PasswordCheck {
        @Override
        public boolean available(String person) {
            return true;
        }

        @Override
        public boolean matches(String person, String password) {
            return false;
        }
    }
}
