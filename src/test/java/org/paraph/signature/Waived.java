package org.paraph.signature;

import static org.paraph.Accounts.password;
import static org.paraph.OneTask.assignee;
import static org.paraph.OneTask.property;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.App;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.Period;
import org.paraph.authority.Scope;

/** Somebody with nothing but a password before a task of level 3, and somebody with two factors who may waive it. */
record Waived(Office office, String signer, String approver, App app, String task) {

    static final String REASON = "My telephone is broken, and the new one comes on Monday.";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    static Waived in(Office office) {
        return in(office, "3");
    }

    static Waived in(Office office, String level) {
        String signer = LevelThreeIT.newcomer(office);
        String approver = LevelThreeIT.newcomer(office);
        App app = LevelThreeIT.enrolled(office, approver);
        delegate(office, approver, 1, Delegation.Status.ACTIVE, approver);
        office.deploy(
                "waived-" + signer,
                assignee(signer),
                property("assurance", level) + property("content", "what, claimant"),
                "");
        return new Waived(office, signer, approver, app, task(office, signer, Map.of("what", "A desk")));
    }

    private static String task(Office office, String signer, Map<String, Object> variables) {
        return office.task(office.start("employee", "waived-" + signer, variables));
    }

    /** Another task of the same model, about what is given. */
    Waived another(Map<String, Object> variables) {
        return new Waived(office, signer, approver, app, task(office, signer, new HashMap<>(variables)));
    }

    void endDelegation() {
        delegate(office, approver, 2, Delegation.Status.ENDED, approver);
    }

    static void delegate(Office office, String person, int version, Delegation.Status status, String id) {
        Delegation it = new Delegation(
                UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString(),
                version,
                Delegation.Holder.person(person),
                AuthorityKind.WAIVER,
                null,
                Scope.ALL,
                new Period(LONG_AGO, null),
                false,
                "DW-1",
                status,
                null);
        office.bean(DelegationStore.class).add(it, new Change("officer", LONG_AGO, "New chart"));
    }

    WaiverWish wish() {
        return wish(approver, 2, REASON);
    }

    WaiverWish wish(String person, int level, String reason) {
        return new WaiverWish(task, office.intent(signer, task, "click").contentDigest(), person, level, reason);
    }

    Waiver asked() {
        return Office.done(office.signing.askWaiver(signer, wish()));
    }

    /** The task in which that waiver is signed. */
    String signingTask(Waiver waiver) {
        return office.task(process(waiver));
    }

    String process(Waiver waiver) {
        return office.jdbc.queryForObject(
                "SELECT PROCESS_INSTANCE_ID FROM PARAPH_WAIVER WHERE ID = ?", String.class, waiver.id());
    }

    Waiver granted() {
        Waiver waiver = asked();
        Office.done(sign(waiver));
        return waiver;
    }

    Result<Receipt> sign(Waiver waiver) {
        return office.signing.sign(approver, twoFactors(signingTask(waiver)));
    }

    private SigningAct twoFactors(String waiverTask) {
        return LevelThreeIT.act(
                office,
                approver,
                waiverTask,
                Map.of(
                        TokenType.MEMORIZED_SECRET, password(approver),
                        TokenType.SINGLE_FACTOR_OTP_DEVICE, app.code(1)));
    }

    Sight sight() {
        return Office.done(office.signing.look(signer, task));
    }

    String instance() {
        return office.engine
                .getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
    }

    List<Map<String, Object>> uses(Waiver waiver) {
        return office.jdbc.queryForList(
                "SELECT RECORD_ID FROM PARAPH_WAIVER WHERE USED_AT IS NOT NULL AND ID = ?", waiver.id());
    }
}
