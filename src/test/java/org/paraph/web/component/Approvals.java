package org.paraph.web.component;

/** Answers of the interface about several tasks at once. */
final class Approvals {

    static final String LIST = """
            {"most":50,"approvals":[%s,%s,%s,%s,%s]}""".formatted(
                    approval("t1", "Vacation, December 21, 2026 to December 31, 2026", 2, null),
                    approval("t2", "<b>Family</b>, January 4, 2027 to January 8, 2027", 2, null),
                    approval(
                            "t3",
                            "Other, February 1, 2027",
                            2,
                            "Nobody has claimed this task. Claim it in Tasklist, then reload this page."),
                    approval("t4", "Expense claim, $7,200.00", 3, null),
                    approval("t5", "Expense claim, $120.00", 3, null));

    static final String RESULTS = """
            {"items":[{"task":"t1","receipt":%s},
             {"task":"t2","problem":%s}]}""".formatted(
                    Samples.RECEIPT,
                    Samples.problem(
                            "already-answered",
                            "This was already answered",
                            "The task was signed, declined or withdrawn in the meantime. Nothing was signed now.",
                            "Close this task and reload your task list."));

    private Approvals() {}

    static boolean isOfLevel3(String task) {
        return task.equals("t4") || task.equals("t5");
    }

    static String level3(String task) {
        return Samples.level3(task).replace("\"assurance\":{\"level\":2", "\"assurance\":{\"level\":3");
    }

    /** Not all of them can be signed any more. */
    static String notReady() {
        String problem = Samples.problem(
                "set-not-ready",
                "Some of them cannot be signed now",
                "Each of these says why. Nothing was signed.",
                "Read them again.");
        String changed = Samples.problem(
                "content-changed",
                "The content has changed",
                "It was changed after it was shown. Nothing was signed.",
                "Read the new content.");
        return """
                {"items":[{"task":"t2","problem":%s}],%s""".formatted(changed, problem.strip().substring(1));
    }

    private static String approval(String task, String about, int level, String why) {
        return """
                {"task":"%s","request":"r-%s","title":"Approve the request","process":"Request","about":"%s",
                 "requester":{"id":"erin","name":"Erin Employee"},"created":"2026-11-21T18:03:04Z",
                 "createdText":"November 21, 2026 at 1:03 p.m. EST","due":"2026-12-03T18:03:04Z","dueText":"December 3, 2026",
                 "level":%d,"levelName":"Level %d","why":%s}""".formatted(task, task, about, level, level, why == null ? "null" : "\"" + why + "\"");
    }
}
