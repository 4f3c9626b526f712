package org.paraph.authentication.enrolment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenTable;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authentication;
import org.paraph.authentication.AuthenticationConfiguration;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.ChallengeSettings;
import org.paraph.authentication.LockListener;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.RightOrWrong;
import org.paraph.authentication.ThrottleSettings;
import org.paraph.authentication.Throttles;
import org.paraph.authentication.enrolment.Proving.Answers;
import org.paraph.authentication.enrolment.Proving.Demand;
import org.paraph.authentication.jdbc.CountedStatements;
import org.paraph.authentication.jdbc.JdbcAuthenticationConfiguration;
import org.paraph.authentication.lookup.LookUpConfiguration;
import org.paraph.authentication.outofband.CodeCarrier;
import org.paraph.authentication.outofband.GatewaySettings;
import org.paraph.authentication.outofband.Occasions;
import org.paraph.authentication.outofband.OutOfBandConfiguration;
import org.paraph.authentication.outofband.Pocket;
import org.paraph.authentication.totp.TotpConfiguration;
import org.paraph.authentication.totp.TotpSettings;
import org.paraph.authentication.webauthn.AttestationCa;
import org.paraph.authentication.webauthn.WebAuthnConfiguration;
import org.paraph.authentication.webauthn.WebAuthnSettings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One engine node with everything of authentication, wired as in a host application, and Max, whose password is "right" and
 * who enrols tokens and answers with them.
 */
public final class TokenHolder implements AutoCloseable {

    public static final TokenType PASSWORD = TokenType.MEMORIZED_SECRET;
    public static final TokenType OTP = TokenType.SINGLE_FACTOR_OTP_DEVICE;
    public static final TokenType SHEET = TokenType.LOOK_UP_SECRET;
    public static final TokenType PHONE = TokenType.OUT_OF_BAND;
    public static final String MAX = "max";

    /** Keys answer on the pages of https://sign.example.test; {@link AttestationCa} vouches for some. */
    private static final WebAuthnSettings SECURITY_KEYS = new WebAuthnSettings(
            "Test", List.of("https://sign.example.test"), "example.test", List.of(AttestationCa.root()));

    public final MovableClock clock;
    public final CountedStatements database;
    public final JdbcTemplate jdbc;
    public final Authentication authentication;
    public final Enrolment enrolment;
    public final TokenAdministration administration;
    public final List<TokenEvent> heard = new CopyOnWriteArrayList<>();
    public final List<LockListener.Lock> locks = new CopyOnWriteArrayList<>();
    private final TransactionTemplate transactions;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public TokenHolder(DataSource dataSource, MovableClock clock, String... keys) {
        this(dataSource, clock, Throttles.WITHOUT_DELAYS, keys);
    }

    public TokenHolder(DataSource dataSource, MovableClock clock, ThrottleSettings throttle, String... keys) {
        this(dataSource, clock, throttle, List.of(), keys);
    }

    /** Where codes are carried by these. */
    public TokenHolder(DataSource dataSource, MovableClock clock, List<CodeCarrier> carriers, String... keys) {
        this(dataSource, clock, Throttles.WITHOUT_DELAYS, carriers, keys);
    }

    private TokenHolder(
            DataSource dataSource,
            MovableClock clock,
            ThrottleSettings throttle,
            List<CodeCarrier> carriers,
            String... keys) {
        this.clock = clock;
        database = new CountedStatements(dataSource);
        jdbc = new JdbcTemplate(database);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(PlatformTransactionManager.class, () -> manager);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
        context.registerBean(TokenTable.class, TokenTable::tableB1);
        context.registerBean("password", Authenticator.class, () -> new RightOrWrong(PASSWORD, AssuranceLevel.LEVEL_2));
        context.registerBean(ChallengeSettings.class, ChallengeSettings::defaults);
        context.registerBean(ThrottleSettings.class, () -> throttle);
        context.registerBean(TotpSettings.class, TotpSettings::defaults);
        context.registerBean(WebAuthnSettings.class, () -> SECURITY_KEYS);
        context.registerBean(VaultKeys.class, () -> new VaultKeys(List.of(keys)));
        context.registerBean(GatewaySettings.class, GatewaySettings::none);
        context.registerBean(Occasions.class, () -> Pocket.OCCASIONS);
        carriers.forEach(
                carrier -> context.registerBean("carrier" + carrier.channel(), CodeCarrier.class, () -> carrier));
        context.registerBean(TokenListener.class, () -> heard::add);
        context.registerBean(LockListener.class, () -> locks::add);
        context.register(
                AuthenticationConfiguration.class,
                JdbcAuthenticationConfiguration.class,
                EnrolmentConfiguration.class,
                TotpConfiguration.class,
                LookUpConfiguration.class,
                OutOfBandConfiguration.class,
                WebAuthnConfiguration.class);
        context.refresh();
        authentication = context.getBean(Authentication.class);
        enrolment = context.getBean(Enrolment.class);
        administration = context.getBean(TokenAdministration.class);
    }

    public static String key(String id, int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    /** An authenticator app that works, enrolled with these answers; moves the clock on so that its next code is new. */
    public App app(Map<TokenType, String> answers) {
        Enrolment.Begun begun = done(begin(OTP, "phone", answers));
        App app = new App(begun.token().id(), ((Disclosure.Seed) begun.shown()).text(), clock);
        done(enrolment.confirm(MAX, app.id(), app.code()));
        clock.forward(Duration.ofSeconds(30));
        return app;
    }

    /** A code sheet that works, enrolled with these answers. */
    public Sheet sheet(Map<TokenType, String> answers) {
        Enrolment.Begun begun = done(begin(SHEET, "sheet", answers));
        Sheet sheet = new Sheet(begun.token().id(), (Disclosure.Sheet) begun.shown());
        done(enrolment.confirm(MAX, sheet.id(), sheet.code(sheet.shown().first())));
        clock.forward(Duration.ofSeconds(1));
        return sheet;
    }

    public Enrolled<Enrolment.Begun> begin(TokenType type, String name, Map<TokenType, String> answers) {
        return begin(Wish.enrol(type, name), answers);
    }

    public Enrolled<Enrolment.Begun> begin(Wish wish, Map<TokenType, String> answers) {
        return enrolment.ask(MAX, wish).then(demand -> enrolment.begin(MAX, wish, answered(demand, answers)));
    }

    public static Answers answered(Demand demand, Map<TokenType, String> answers) {
        return new Answers(demand.challenge().id(), answers);
    }

    public Challenge challenge() {
        return challenge(binding());
    }

    public Challenge challenge(Binding binding) {
        return authentication.issue(binding);
    }

    /** Asks for a challenge and a code for it, as signing does. */
    public Challenge sent(Binding binding) {
        return transactions.execute(status -> {
            Challenge challenge = authentication.issue(binding);
            authentication.hints(challenge, List.of(PHONE));
            return challenge;
        });
    }

    public Challenge sent() {
        return sent(binding());
    }

    /** The same in a transaction that is still open while something else happens. */
    public void sentDuring(Runnable other) {
        transactions.executeWithoutResult(status -> {
            authentication.hints(authentication.issue(binding()), List.of(PHONE));
            other.run();
        });
    }

    /** The same in a transaction that is rolled back. */
    public void sentAndUndone() {
        transactions.executeWithoutResult(status -> {
            authentication.hints(authentication.issue(binding()), List.of(PHONE));
            status.setRollbackOnly();
        });
    }

    public Optional<Authenticated.Failed> against(TokenType type) {
        return transactions.execute(status -> authentication.against(MAX, List.of(type)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Answers as signing does it: in a transaction of its own that is committed whatever the result. */
    public Authenticated answer(Challenge challenge, Map<TokenType, String> answers) {
        return transactions.execute(status -> authentication.answer(challenge.id(), challenge.binding(), answers));
    }

    public Authenticated answer(Map<TokenType, String> answers) {
        return answer(challenge(), answers);
    }

    public List<List<TokenType>> ways(AssuranceLevel level) {
        return new ArrayList<>(authentication.ways(MAX, level).toList());
    }

    public static Binding binding() {
        return new Binding(MAX, "request-1", "d".repeat(64), "approval", "typed");
    }

    public static <T> T done(Enrolled<T> result) {
        return result.fold(value -> value, no -> {
            throw new AssertionError("Refused: " + no);
        });
    }

    public static Enrolled.Reason refused(Enrolled<?> result) {
        return result.fold(
                value -> {
                    throw new AssertionError("Not refused: " + value);
                },
                Enrolled.Refused::reason);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Somebody's code sheet on paper. */
    public record Sheet(String id, Disclosure.Sheet shown) {
        public String code(String cell) {
            return shown.rows().get(cell.charAt(1) - '1').get(shown.columns().indexOf(cell.substring(0, 1)));
        }
    }
}
