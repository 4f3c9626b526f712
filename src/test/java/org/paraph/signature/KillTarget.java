package org.paraph.signature;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.paraph.Databases;

/**
 * A host application that finishes what an earlier life left, then has one leave request after
 * the other approved, alone and together, and one expense claim after the other paid, until it is killed.
 */
final class KillTarget {

    /** Said after each of the six steps of a round, and once at the beginning. */
    static final String STEP = "STEP DONE";

    private KillTarget() {}

    public static void main(String[] args) {
        Office office = new Office(new Databases.Database(args[0], args[1], args[2]));
        finish(office);
        several(office).askWhatBecameOfTheLast();
        step();
        goOn(office);
    }

    /** Requests the payments that were released, but not requested before the kill. */
    static void finish(Office office) {
        ManagementService jobs = office.engine.getManagementService();
        jobs.createJobQuery().messages().list().stream().map(Job::getId).forEach(jobs::executeJob);
    }

    private static void goOn(Office office) {
        while (true) {
            Office.done(office.sign("manager", leaveToApprove(office), "click", null));
            step();
            several(office).sign(office.signing, List.of(leaveToApprove(office), leaveToApprove(office)));
            step();
            ExpenseCourse claim = new ExpenseCourse(office, "45.50");
            claim.claimed();
            step();
            claim.signed(claim.manager);
            step();
            claim.signed(claim.payer);
            step();
            claim.jobs().executeJob(claim.job());
            step();
        }
    }

    private static void step() {
        System.out.println(STEP);
    }

    private static KilledSet several(Office office) {
        return new KilledSet(office.bean(SetSigning.class), office.jdbc, "manager");
    }

    /** Of somebody new: nobody asks twice for the same days, whichever life asked first. */
    private static String leaveToApprove(Office office) {
        String employee = "e" + UUID.randomUUID().toString().substring(0, 8);
        office.hire(employee);
        office.engine.getIdentityService().setUserInfo(employee, "manager", "manager");
        String instance = office.fileLeave(employee);
        Office.done(office.sign(employee, office.task(instance), "click", null));
        return office.task(instance);
    }

    static void claimPaid(Office office) {
        ExpenseCourse claim = new ExpenseCourse(office, "45.50");
        claim.claimed();
        claim.signed(claim.manager);
        claim.signed(claim.payer);
        claim.jobs().executeJob(claim.job());
    }
}
