package org.paraph.signature;

import static org.paraph.OneTask.assignee;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.done;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.paraph.Accounts;
import org.paraph.assurance.TokenType;

/** Somebody who signs several tasks at once, in an office that is shared with other tests. */
record SetDesk(Office office, SetSigning signing, String person) {

    /** Somebody new, to whom nothing but what the test gives them is assigned. */
    static SetDesk of(Office office) {
        String person = "s" + UUID.randomUUID().toString().substring(0, 8);
        office.hire(person);
        return new SetDesk(office, office.bean(SetSigning.class), person);
    }

    /** A task of that level for this person. */
    String task(int level, String what) {
        String process = "set-" + level + "-" + person;
        if (office.engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .count()
                == 0) {
            office.deploy(
                    process,
                    assignee(person),
                    property("assurance", Integer.toString(level)) + property("content", "what"),
                    "");
        }
        return started(process, Map.of("what", what));
    }

    String started(String process, Map<String, Object> variables) {
        return office.task(office.start("employee", process, variables));
    }

    List<String> tasks(int level, String... what) {
        return Stream.of(what).map(it -> task(level, it)).toList();
    }

    /** As the person was shown them. */
    SigningSet shown(String method, List<String> tasks) {
        return new SigningSet(
                method,
                tasks.stream()
                        .map(task -> new SigningSet.Shown(
                                task, office.intent(person, task, method).contentDigest()))
                        .toList());
    }

    SetOpening open(SigningSet set) {
        return done(signing.begin(person, set, List.of()));
    }

    String begun(SigningSet set) {
        return ((SetOpening.Begun) open(set)).ceremony().challenge().id();
    }

    SetAct act(SigningSet set, String challenge, Map<TokenType, String> answers) {
        return new SetAct(set, challenge, Statements.VERSION, Locale.CANADA, null, answers);
    }

    /** With the password. */
    SetAct act(SigningSet set, String challenge) {
        return act(set, challenge, Map.of(TokenType.MEMORIZED_SECRET, Accounts.password(person)));
    }

    SetAct ready(List<String> tasks) {
        SigningSet set = shown("click", tasks);
        return act(set, begun(set));
    }

    Result<List<SetItem>> sign(SetAct act) {
        return signing.sign(person, act);
    }

    /** What became of each, in order: {@code signed}, or the key of the reason. */
    List<String> results(SetAct act) {
        return results(done(sign(act)));
    }

    static List<String> results(List<SetItem> items) {
        return items.stream()
                .map(item -> item.result()
                        .fold(
                                receipt -> receipt.outcome().key(),
                                refusal -> refusal.reason().key()))
                .toList();
    }

    long records() {
        return office.jdbc.queryForObject(
                "SELECT COUNT(*) FROM PARAPH_REQUEST R JOIN PARAPH_RECORD X ON X.REQUEST_ID = R.ID WHERE R.ENDED_BY = ?",
                Long.class,
                person);
    }
}
