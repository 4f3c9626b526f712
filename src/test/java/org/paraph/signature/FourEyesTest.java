package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.SampleRequests.definition;
import static org.paraph.signature.SampleRequests.place;
import static org.paraph.signature.SampleRequests.request;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.signature.jdbc.Stores;

class FourEyesTest {

    private final RequestStore store = Stores.on(Databases.h2Memory());

    @ParameterizedTest
    @EnumSource(
            value = RequestStatus.class,
            names = {"SIGNED", "DECLINED"})
    void whenThePersonAnsweredTheOtherStep_thenSomebodyElseMustSign(RequestStatus answer) {
        answered("SubmitLeave", answer);

        assertThat(rule().check(manager("SubmitLeave")))
                .contains(Refusal.at(
                        place("instance", "SubmitLeave", "a", "a"),
                        Refusal.Reason.FOUR_EYES,
                        List.of("SubmitLeave as the model calls it")));
    }

    @Test
    void whenSomebodyElseAnsweredIt_thenThePersonMaySign() {
        store.insert(request("1").at(place("instance", "SubmitLeave", "a", "a")).value(), 1);
        store.end("1", RequestStatus.SIGNED, new SignatureRequest.End(SampleRequests.NOW, "employee", "r"));

        assertThat(rule().check(manager("SubmitLeave"))).isEmpty();
    }

    @Test
    void whenThePersonWithdrewOrIsStillAsked_thenThatIsNoSignature() {
        answered("SubmitLeave", RequestStatus.WITHDRAWN);
        store.insert(request("2").at(place("instance", "SubmitLeave", "b", "b")).value(), 1);

        assertThat(rule().check(manager("SubmitLeave"))).isEmpty();
    }

    @Test
    void whenTheStepIsNotNamedOrIsAnotherProcess_thenItDoesNotMatter() {
        answered("SubmitLeave", RequestStatus.SIGNED);

        assertThat(rule().check(manager())).isEmpty();
        assertThat(rule().check(manager("AnotherStep"))).isEmpty();
        assertThat(rule().check(caseOf("manager", place("other", "ApproveLeave", "x", "x"), definition("SubmitLeave"))))
                .isEmpty();
    }

    private FourEyes rule() {
        return new FourEyes(store, (task, activity) -> activity + " as the model calls it");
    }

    private void answered(String activity, RequestStatus answer) {
        store.insert(request("1").at(place("instance", activity, "a", "a")).value(), 1);
        store.end("1", answer, new SignatureRequest.End(SampleRequests.NOW, "manager", "r"));
    }

    private static Case manager(String... distinctFrom) {
        return caseOf("manager", place("instance", "ApproveLeave", "c", "c"), definition(distinctFrom));
    }

    private static Case caseOf(String person, Place place, SigningTaskDefinition definition) {
        SigningTask task = new SigningTask("task", place, definition, person, null, "employee", 1, false);
        return new Case(person, task, request("x").at(place).value(), null, null, null);
    }
}
