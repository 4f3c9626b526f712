package org.paraph.bench;

import static org.paraph.OneTask.property;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.paraph.signature.Ceremony;
import org.paraph.signature.Intent;
import org.paraph.signature.Receipt;
import org.paraph.signature.Result;
import org.paraph.signature.Signing;
import org.paraph.signature.SigningAct;
import org.paraph.signature.Statements;

/** A task that is signed by click, in one way to prove who one is. */
final class SignedTask implements Contender {

    static final String PROPERTIES = properties("leave-assurance");

    static String properties(String assurance) {
        return property("purpose", "approval")
                + property("assurance", assurance)
                + property("content", "leaveType, startDate, endDate, comment");
    }

    private final ProcessEngine engine;
    private final Signing signing;
    private final String process;
    private final Way way;
    private final Map<String, SigningAct> ready = new HashMap<>();

    SignedTask(ProcessEngine engine, Signing signing, String process, Way way) {
        this.engine = engine;
        this.signing = signing;
        this.process = process;
        this.way = way;
    }

    @Override
    public String prepare() {
        String task = LeaveTasks.start(engine, process);
        ready.put(task, begin(task));
        return task;
    }

    @Override
    public void complete(String task) {
        Result<Receipt> result = signing.sign(LeaveTasks.SIGNER, ready.remove(task));
        if (!(result instanceof Result.Done<Receipt>)) {
            throw new IllegalStateException("Not signed: " + result);
        }
    }

    private SigningAct begin(String task) {
        String digest = value(signing.look(LeaveTasks.SIGNER, task)).content().digest();
        Intent intent = new Intent(task, "click", digest);
        Ceremony ceremony = value(signing.begin(LeaveTasks.SIGNER, intent, way.told()));
        return new SigningAct(
                intent,
                ceremony.challenge().id(),
                Statements.VERSION,
                Locale.CANADA,
                null,
                way.answers(ceremony.hints()));
    }

    private static <T> T value(Result<T> result) {
        return result.fold(v -> v, refusal -> {
            throw new IllegalStateException("Refused: " + refusal);
        });
    }

    /** Looking, beginning and signing, all of it timed. */
    Contender wholeCeremony() {
        return new Contender() {
            @Override
            public String prepare() {
                return LeaveTasks.start(engine, process);
            }

            @Override
            public void complete(String task) {
                ready.put(task, begin(task));
                SignedTask.this.complete(task);
            }
        };
    }
}
