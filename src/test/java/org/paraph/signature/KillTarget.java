package org.paraph.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.paraph.Databases;

/**
 * A host application on each of several databases. Each finishes what an earlier life left, then has one leave request after
 * the other approved, alone and together, and one expense claim after the other paid, until it is killed.
 */
final class KillTarget {

    static final String READY = "SIGNING NOW";

    private KillTarget() {}

    public static void main(String[] args) {
        List<Office> offices = new ArrayList<>();
        for (int i = 0; i < args.length; i += 3) {
            offices.add(new Office(new Databases.Database(args[i], args[i + 1], args[i + 2])));
        }
        offices.forEach(KillTarget::finish);
        offices.forEach(office -> several(office).askWhatBecameOfTheLast());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace(System.out);
            Runtime.getRuntime().halt(1);
        });
        System.out.println(READY);
        offices.forEach(office -> new Thread(() -> goOn(office)).start());
    }

    /** Requests the payments that were released, but not requested before the kill. */
    static void finish(Office office) {
        ManagementService jobs = office.engine.getManagementService();
        jobs.createJobQuery().messages().list().stream().map(Job::getId).forEach(jobs::executeJob);
    }

    private static void goOn(Office office) {
        while (true) {
            leavesApproved(office);
            claimPaid(office);
        }
    }

    private static void leavesApproved(Office office) {
        String alone = leaveToApprove(office);
        Office.done(office.sign("manager", alone, "click", null));
        several(office).sign(office.signing, List.of(leaveToApprove(office), leaveToApprove(office)));
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
