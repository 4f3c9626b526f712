package org.paraph.signature;

import static org.paraph.Accounts.password;
import static org.paraph.signature.Office.done;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.paraph.Pdfs;
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

/** One contract on its way through an office, with people of its own: who files it, who commits the funds, and three parties. */
final class ContractCourse {

    static final byte[] PDF = Pdfs.of("Between the parties", "Second page");

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final TokenType OTP = TokenType.SINGLE_FACTOR_OTP_DEVICE;

    final Office office;
    final String requester = id("r");
    final String officer = id("o");
    final List<String> parties = List.of(id("p"), id("p"), id("p"));
    final String instance;

    /** @param order in which the parties sign */
    ContractCourse(Office office, String order) {
        this(office, Map.of("order", order), List.of());
    }

    /** @param changes of a contract of 12,500.00 that is right */
    ContractCourse(Office office, Map<String, Object> changes, List<String> without) {
        this.office = office;
        IdentityService identity = office.engine.getIdentityService();
        List.of(requester, officer).forEach(office::hire);
        parties.forEach(office::hire);
        if (identity.createGroupQuery().groupId("contracting").count() == 0) {
            identity.saveGroup(identity.newGroup("contracting"));
        }
        for (String member : List.of(requester, officer)) {
            identity.createMembership(member, "contracting");
            delegate(member);
        }
        Map<String, Object> contract = contract(parties);
        contract.putAll(changes);
        contract.keySet().removeAll(without);
        instance = office.start(requester, "contract-signature", contract);
    }

    static Map<String, Object> contract(List<String> parties) {
        return new HashMap<>(Map.of(
                "title",
                "Repair of the roof",
                "value",
                "12500.00",
                "currency",
                "CAD",
                "secureByLaw",
                false,
                "order",
                "sequential",
                "parties",
                "[\"" + String.join("\",\"", parties) + "\"]",
                "contractFile",
                file("contract.pdf", PDF)));
    }

    static Object file(String name, byte[] bytes) {
        return Variables.fileValue(name).file(bytes).mimeType("text/html").create();
    }

    private void delegate(String person) {
        Delegation it = new Delegation(
                UUID.randomUUID().toString(),
                1,
                Delegation.Holder.person(person),
                AuthorityKind.SECTION_32,
                new Money(2_000_000, "CAD"),
                Scope.ALL,
                new Period(LONG_AGO, null),
                false,
                "DC-12",
                Delegation.Status.ACTIVE,
                null);
        office.bean(DelegationStore.class).add(it, new Change("officer", LONG_AGO, "New chart"));
    }

    String party(int number) {
        return parties.get(number - 1);
    }

    List<Task> open() {
        return office.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list();
    }

    /** Whom the open tasks of the parties wait for. */
    List<String> awaited() {
        return open().stream().map(Task::getAssignee).toList();
    }

    /** Id of the task that waits for the group, or for that person. */
    String task(String person) {
        return open().stream()
                .filter(it -> it.getAssignee() == null || it.getAssignee().equals(person))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    void committed() {
        click(officer);
    }

    /** At level 3, with a code beside the password. */
    void click(String person) {
        App app = enrolled(person);
        Intent intent = office.intent(person, task(person), "click");
        String challenge = done(office.signing.begin(person, intent)).id();
        Map<TokenType, String> answers = Map.of(TokenType.MEMORIZED_SECRET, password(person), OTP, app.code(1));
        done(office.signing.sign(
                person, new SigningAct(intent, challenge, Statements.VERSION, Locale.CANADA, null, answers)));
    }

    App enrolled(String person) {
        return App.enrolled(office.bean(Enrolment.class), person, password(person));
    }

    /** At level 3, with a key in the browser beside the password. */
    void key(String person) {
        KeyRing keys = office.bean(KeyRing.class);
        String key = keys.inBrowser(person).id();
        Intent intent = office.intent(person, task(person), "digital");
        Ceremony asked = done(office.signing.begin(person, intent, List.of(), new KeyChoice(key, Locale.FRENCH)));
        done(office.signing.sign(
                person, Office.act(intent, asked.challenge().id(), keys.sign(asked.toSign()), password(person))));
    }

    void declined(String person) {
        done(office.signing.decline(person, office.intent(person, task(person), ""), "The price is too high"));
    }

    /** Verifies the signatures and archives. */
    void archived() {
        var jobs = office.engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .messages()
                .singleResult()
                .getId());
    }

    LeaveCourse course() {
        return new LeaveCourse(office, instance);
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

    byte[] archive() {
        try (InputStream file = (InputStream) kept("archivedContract").get(0)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                .filter(id -> id.startsWith("Contract"))
                .toList();
    }

    boolean runs() {
        return office.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    private static String id(String role) {
        return role + UUID.randomUUID().toString().substring(0, 8);
    }
}
