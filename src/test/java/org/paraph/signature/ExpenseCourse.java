package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.Accounts.password;
import static org.paraph.signature.Office.done;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.Money;
import org.paraph.authority.Period;
import org.paraph.authority.Scope;

/** One expense claim on its way through an office, with people of its own: codes and delegations are used up. */
final class ExpenseCourse {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final TokenType OTP = TokenType.SINGLE_FACTOR_OTP_DEVICE;

    final Office office;
    final String claimant = id("c");
    final String manager = id("m");
    final String second = id("s");
    final String payer = id("f");
    final String instance;

    /** Filed with one line of that amount; the manager may certify and the payer release up to 20,000.00. */
    ExpenseCourse(Office office, String amount) {
        this(office, claim(amount));
    }

    /** The same with receipts. */
    ExpenseCourse(Office office, Map<String, Object> receipts, String amount) {
        this(office, with(receipts, claim(amount)));
    }

    private ExpenseCourse(Office office, Map<String, Object> claim) {
        this.office = office;
        IdentityService identity = office.engine.getIdentityService();
        List.of(claimant, manager, second, payer).forEach(office::hire);
        identity.setUserInfo(claimant, "manager", manager);
        group("managers", second);
        group("finance", payer);
        List.of(manager, second).forEach(person -> delegate(person, AuthorityKind.SECTION_34));
        delegate(payer, AuthorityKind.SECTION_33);
        instance = office.start(claimant, "expense-approval", claim);
    }

    static Map<String, Object> claim(String amount) {
        Map<String, Object> claim = new HashMap<>(Map.of(
                "purpose", "Visit of the regional office",
                "costCentre", "1200",
                "currency", "CAD",
                "total", "0.01",
                "totalCents", 1));
        claim.putAll(lines(amount));
        return claim;
    }

    /** One line of that amount. */
    static Map<String, Object> lines(String amount) {
        return Map.of(
                "lines",
                "[{\"date\":\"2026-01-15\",\"category\":\"meals\",\"description\":\"Lunch\",\"amount\":\"" + amount
                        + "\"}]");
    }

    private static Map<String, Object> with(Map<String, Object> receipts, Map<String, Object> claim) {
        claim.putAll(receipts);
        return claim;
    }

    private void group(String id, String person) {
        IdentityService identity = office.engine.getIdentityService();
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            identity.saveGroup(identity.newGroup(id));
        }
        identity.createMembership(person, id);
    }

    void delegate(String person, AuthorityKind kind) {
        Delegation it = new Delegation(
                UUID.randomUUID().toString(),
                1,
                Delegation.Holder.person(person),
                kind,
                new Money(2_000_000, "CAD"),
                Scope.ALL,
                new Period(LONG_AGO, null),
                false,
                "DC-12",
                Delegation.Status.ACTIVE,
                null);
        office.bean(DelegationStore.class).add(it, new Change("officer", LONG_AGO, "New chart"));
    }

    String at() {
        return office.taskOf(instance).getTaskDefinitionKey();
    }

    String task() {
        return office.task(instance);
    }

    /** The same claim as time and mails see it. */
    LeaveCourse course() {
        return new LeaveCourse(office, instance);
    }

    /** At level 2. */
    void claimed() {
        done(office.sign(claimant, task(), "click", null));
    }

    /** At level 3, with a code beside the password. */
    void signed(String person) {
        App app = enrolled(person);
        Intent intent = office.intent(person, task(), "click");
        done(office.signing.sign(
                person, act(person, intent, Map.of(TokenType.MEMORIZED_SECRET, password(person), OTP, app.code(1)))));
    }

    /** As {@link #signed}, prepared so many times with one and the same code, as in several windows. */
    List<SigningAct> ready(int times, String person) {
        App app = enrolled(person);
        Intent intent = office.intent(person, task(), "click");
        String code = app.code(1);
        return Stream.generate(
                        () -> act(person, intent, Map.of(TokenType.MEMORIZED_SECRET, password(person), OTP, code)))
                .limit(times)
                .toList();
    }

    Result<Receipt> withPasswordAlone(String person) {
        Intent intent = office.intent(person, task(), "click");
        return office.signing.sign(person, act(person, intent, Map.of(TokenType.MEMORIZED_SECRET, password(person))));
    }

    void declined(String person) {
        done(office.signing.decline(person, office.intent(person, task(), ""), "The receipt is missing"));
    }

    private SigningAct act(String person, Intent intent, Map<TokenType, String> answers) {
        String challenge = done(office.signing.begin(person, intent)).id();
        return new SigningAct(intent, challenge, Statements.VERSION, Locale.CANADA, null, answers);
    }

    App enrolled(String person) {
        return App.enrolled(office.bean(Enrolment.class), person, password(person));
    }

    /** Hands the correction in, as the claimant. */
    void corrected(Map<String, Object> changes) {
        IdentityService identity = office.engine.getIdentityService();
        identity.setAuthenticatedUserId(claimant);
        try {
            office.engine.getTaskService().complete(task(), changes);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Id of the job that verifies and writes the requisition. */
    String job() {
        return jobs().createJobQuery()
                .processInstanceId(instance)
                .messages()
                .singleResult()
                .getId();
    }

    ManagementService jobs() {
        return office.engine.getManagementService();
    }

    RuntimeService runtime() {
        return office.engine.getRuntimeService();
    }

    /** What the history holds under that name, however often it was written. */
    List<Object> kept(String variable) {
        return office
                .engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(variable)
                .disableCustomObjectDeserialization()
                .list()
                .stream()
                .map(it -> it.getValue())
                .toList();
    }

    /** Where the process ended, without the end events that only end a reminder. */
    List<String> ends() {
        return office
                .engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(it -> it.getActivityId())
                .filter(id -> id.startsWith("Claim") || id.startsWith("Payment"))
                .toList();
    }

    /** The file that was written, of which there is one. */
    String requisition() {
        List<Object> files = kept("requisition");
        assertThat(files).hasSize(1);
        try (InputStream file = (InputStream) files.get(0)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String role) {
        return role + UUID.randomUUID().toString().substring(0, 8);
    }
}
