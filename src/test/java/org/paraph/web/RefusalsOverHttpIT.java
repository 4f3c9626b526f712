package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why a person may not answer a task as things stand, in the person's words and both languages. */
class RefusalsOverHttpIT {

    @RegisterExtension
    static final Api API = new Api();

    @Test
    void whenTheTaskIsUnknownOrSomebodyElses_thenThatIsSaid() {
        String task = API.approval();
        new Attempt(
                        API,
                        API.manager,
                        task,
                        "tasks/none/challenge",
                        () -> "{\"method\":\"click\",\"contentDigest\":\"d\"}")
                .isRefused(404, "task-unknown");
        Attempt.answers(API, API.clerk, task).forEach(attempt -> attempt.isRefused(403, "not-yours"));
    }

    @Test
    void whenNobodyCouldBeBelieved_thenNoDocumentIsVerified() {
        Api.assertProblem(API.nobody.upload("verify", new byte[10]), 401, "not-logged-in");
        Api.assertProblem(API.employee.upload("verify?lang=fr", new byte[10]), 404, "verify-off");
    }

    @Test
    void whenTheSamePersonSignedTheStepBefore_thenThatStepIsNamed() {
        String task = API.approval();
        API.engine.getTaskService().setAssignee(task, "employee");

        Attempt.begin(API, API.employee, task)
                .isRefused(403, "four-eyes", "“Sign the request”", "«\u00a0Signer la demande\u00a0»");
        Attempt.sign(API, API.employee, task).isRefused(403, "four-eyes");
        Api.assertProblem(API.employee.get("tasks/" + task), 403, "four-eyes");
    }

    @Test
    void whenThePersonHoldsNoAuthority_thenTheAuthorityIsNamed() {
        String task = API.approval();
        API.engine.getTaskService().setAssignee(task, "clerk");

        Attempt.begin(API, API.clerk, task)
                .isRefused(
                        403, "authority-missing", "“Approval of leave requests”", "Approbation des demandes de congé");
        Attempt.sign(API, API.clerk, task).isRefused(403, "authority-missing");
        Api.assertProblem(API.clerk.get("tasks/" + task), 403, "authority-missing");
    }

    @Test
    void whenLevelsAreNotWaivedHere_thenThatIsSaidAndTheFormHasNothingOfIt() {
        String task = API.purchase("clerk");
        String asked =
                "{\"contentDigest\":\"d\",\"approver\":\"admin\",\"level\":2,\"reason\":\"My phone is broken.\"}";

        assertThat(API.clerk.get("tasks/" + task).json().at("/waiver").isNull()).isTrue();
        new Attempt(API, API.clerk, task, "tasks/" + task + "/waiver", () -> asked)
                .isRefused(403, "waiver-off", "is switched off", "on ne peut pas signer");
        assertThat(API.engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("paraph-waiver")
                        .count())
                .isZero();
    }

    @Test
    void whenTheProcessIsSuspended_thenItIsOnHold() {
        String task = API.approval();
        API.engine.getRuntimeService().suspendProcessInstanceById(API.instance(task));

        Attempt.answers(API, API.manager, task).forEach(attempt -> attempt.isRefused(409, "suspended"));
    }

    @Test
    void whenTheDecisionLacksAValue_thenTheValueIsNamed() {
        String task = API.approval();
        API.engine.getRuntimeService().removeVariable(API.instance(task), "leaveType");

        Attempt.answers(API, API.manager, task)
                .forEach(attempt ->
                        attempt.isRefused(409, "inputs-missing", "missing: Type of leave", ": Type de congé"));
    }

    @Test
    void whenAValueCannotBeSignedAnyMore_thenTheValueIsNamedUntilItIsMended() {
        String task = API.approval();
        ObjectNode ready = API.signature(API.manager, task, "manager", "click");
        API.set(task, "comment", 12.5);

        Attempt.look(API, API.manager, task)
                .isRefused(422, "content-not-signable", "signed: Comment", "signée\u00a0: Commentaire");
        Attempt.answers(API, API.manager, task).forEach(attempt -> attempt.isRefused(422, "content-not-signable"));

        API.set(task, "comment", "Please");
        assertThat(API.manager
                        .post("tasks/" + task + "/signature", ready.toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whenAValueWasChanged_thenItIsToBeReadAgain() {
        String task = API.approval();
        ObjectNode ready = API.signature(API.manager, task, "manager", "click");
        API.set(task, "comment", "Two more weeks");

        Attempt.sign(API, API.manager, task, () -> ready).isRefused(409, "content-changed");
        Attempt.begin(API, API.manager, task).isRefused(409, "content-changed");
        Attempt.decline(API, API.manager, task, "No").isRefused(409, "content-changed");
    }

    @Test
    void whenTheModelWaitsForNoWithdrawal_thenItStays() {
        String task = API.papers("A desk", "paper.pdf");
        String request = API.jdbc.queryForObject("SELECT ID FROM PARAPH_REQUEST WHERE TASK_ID = ?", String.class, task);

        new Attempt(API, API.employee, task, "requests/" + request + "/withdrawal", () -> "{\"reason\":\"Changed\"}")
                .isRefused(409, "cannot-withdraw");
    }

    @Test
    void whenSomebodyElseHoldsTheTask_thenItIsBusyAndMayBeTriedAgain() throws SQLException {
        String task = API.approval();
        ObjectNode ready = API.signature(API.manager, task, "manager", "click");
        try (Connection other = API.database.getConnection()) {
            other.setAutoCommit(false);
            try (PreparedStatement hold =
                    other.prepareStatement("UPDATE ACT_RU_TASK SET PRIORITY_ = PRIORITY_ WHERE ID_ = ?")) {
                hold.setString(1, task);
                hold.executeUpdate();
            }
            Attempt.sign(API, API.manager, task, () -> ready).isRefused(409, "busy");
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(API.manager
                        .post("tasks/" + task + "/signature", ready.toString())
                        .status())
                .isEqualTo(200);
    }
}
