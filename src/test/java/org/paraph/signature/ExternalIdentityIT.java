package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.OneTask.assignee;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.OneTask;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.TokenHolder;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.authentication.password.FreshLogins;
import org.paraph.evidence.Records;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A host application whose people come from a directory that it only reads: Anna logs in there again, Ben cannot. */
class ExternalIdentityIT {

    private static final TokenType LOGIN = TokenType.MEMORIZED_SECRET;

    private static ConfigurableApplicationContext host;
    private static ProcessEngine engine;
    private static Signing signing;
    private static FreshLogins provider;

    @BeforeAll
    static void start() {
        host = HostApplication.start(
                true,
                Databases.h2Memory(),
                Map.of("paraph.tokens.keys", "test:" + "A".repeat(43) + "="),
                LoginElsewhere.class);
        engine = host.getBean(ProcessEngine.class);
        signing = host.getBean(Signing.class);
        provider = host.getBean(FreshLogins.class);
        JdbcTemplate jdbc = new JdbcTemplate(host.getBean(DataSource.class));
        List.of("anna", "ben")
                .forEach(id -> jdbc.update("INSERT INTO ACT_ID_USER (ID_, REV_, FIRST_) VALUES (?, 1, ?)", id, id));
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "memo.bpmn",
                        OneTask.model(
                                "memo",
                                assignee("${signer}"),
                                property("purpose", "agreement")
                                        + property("assurance", "2")
                                        + property("content", "what"),
                                ""))
                .deploy();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void whenThePersonLogsInAgainForThisChallenge_thenTheySignAtLevel2_andNotBefore() {
        assertThat(engine.getIdentityService().isReadOnly()).isTrue();
        String task = task("anna");
        Intent intent = intent("anna", task);
        assertThat(done(signing.look("anna", task)).offers().get(0).ways()).containsExactly(List.of(LOGIN));
        Challenge other = begin(intent);
        provider.loggedIn(other);

        Refusal notYet = refused(signing.sign("anna", act(intent, begin(intent))));
        Challenge challenge = begin(intent);
        provider.loggedIn(challenge);
        Receipt receipt = done(signing.sign("anna", act(intent, challenge)));

        assertThat(notYet.reason()).isEqualTo(Refusal.Reason.ANSWER_WRONG);
        assertThat(receipt.level()).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(host.getBean(Records.class)
                        .find(receipt.record())
                        .orElseThrow()
                        .json())
                .contains("\"memorized-secret\"", "\"identifier\":\"anna\"");
    }

    @Test
    void whenThereIsNothingToProveItWith_thenTheRefusalNamesWhatToEnrol_andChangingTokensSaysWhatIsMissing() {
        String task = task("ben");
        Sight sight = done(signing.look("ben", task));

        Refusal refusal = refused(signing.begin("ben", intent("ben", task)));

        assertThat(sight.offers()).isEmpty();
        assertThat(sight.enrollable()).contains(TokenType.SINGLE_FACTOR_OTP_DEVICE, TokenType.LOOK_UP_SECRET);
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOKEN_NEEDED);
        assertThat(refusal.names()).contains("single-factor-otp-device", "look-up-secret");
        assertThat(TokenHolder.refused(host.getBean(Enrolment.class)
                        .ask("ben", Wish.enrol(TokenType.SINGLE_FACTOR_OTP_DEVICE, "phone"))))
                .isEqualTo(Enrolled.Reason.NO_PROOF);
    }

    @Test
    void whenTheLoginIsGoneThroughAgain_thenATokenCanBeEnrolled() {
        Enrolment enrolment = host.getBean(Enrolment.class);
        Wish wish = Wish.enrol(TokenType.SINGLE_FACTOR_OTP_DEVICE, "phone");
        var demand = TokenHolder.done(enrolment.ask("anna", wish));
        assertThat(demand.hints()).containsKey(LOGIN);
        provider.loggedIn(demand.challenge());

        assertThat(TokenHolder.done(
                                enrolment.begin("anna", wish, TokenHolder.answered(demand, Map.of(LOGIN, "logged-in"))))
                        .shown())
                .isNotNull();
    }

    private static Challenge begin(Intent intent) {
        Ceremony ceremony = done(signing.begin("anna", intent, List.of(LOGIN)));
        assertThat(ceremony.hints())
                .containsEntry(LOGIN, "/login-again?for=" + ceremony.challenge().id());
        return ceremony.challenge();
    }

    private static Intent intent(String person, String task) {
        return new Intent(
                task, "click", done(signing.look(person, task)).content().digest());
    }

    private static SigningAct act(Intent intent, Challenge challenge) {
        return new SigningAct(
                intent, challenge.id(), Statements.VERSION, Locale.ENGLISH, null, Map.of(LOGIN, "logged-in"));
    }

    private static String task(String signer) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("memo", Map.of("signer", signer, "what", "A memo"))
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** What such a host application has of its own. */
    @Configuration(proxyBeanMethods = false)
    static class LoginElsewhere {

        @Bean
        FreshLogins provider() {
            return new FreshLogins("anna", AssuranceLevel.LEVEL_2);
        }

        @Bean
        ProcessEnginePlugin readOnlyIdentities() {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl configuration) {
                    configuration.setIdentityProviderSessionFactory(
                            new GenericManagerFactory(DbReadOnlyIdentityServiceProvider.class));
                }
            };
        }
    }
}
