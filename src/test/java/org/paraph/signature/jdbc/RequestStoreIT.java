package org.paraph.signature.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paraph.signature.SampleRequests.NOW;
import static org.paraph.signature.SampleRequests.place;
import static org.paraph.signature.SampleRequests.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SampleRequests;
import org.paraph.signature.SignatureRequest;
import org.springframework.dao.DataIntegrityViolationException;

class RequestStoreIT {

    private static final SignatureRequest.End END = new SignatureRequest.End(NOW.plusSeconds(1), "manager", "record");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenARequestIsStored_thenItIsFoundAsItWas(Databases.Kind kind) {
        RequestStore store = store(kind);
        SignatureRequest it = request("1").value();
        store.insert(it, 1);

        assertThat(store.find("1")).contains(it);
        assertThat(store.byActivityInstance("visit-1")).contains(it);
        assertThat(store.byTask("task-1")).contains(it);
        assertThat(store.ofProcess("instance")).containsExactly(it);
        assertThat(store.find("2")).isEmpty();
        assertThat(store.byActivityInstance("1")).isEmpty();
        assertThat(store.byTask("1")).isEmpty();
        assertThat(store.ofProcess("1")).isEmpty();
        assertThat(store.newestVisit("instance", "SubmitLeave")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenEverythingIsAbsentThatMayBe_thenItStaysAbsent(Databases.Kind kind) {
        RequestStore store = store(kind);
        SignatureRequest some = request("1").value();
        SignatureRequest bare = new SignatureRequest(
                "1",
                some.place(),
                null,
                some.purpose(),
                null,
                null,
                null,
                some.level(),
                Map.of(),
                "",
                "",
                NOW,
                RequestStatus.OPEN,
                null);
        store.insert(bare, 1);

        assertThat(store.find("1")).contains(bare);
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenTheSameActivityInstanceIsOpenedTwice_thenTheDatabaseRefuses(Databases.Kind kind) {
        RequestStore store = store(kind);
        store.insert(request("1").value(), 1);

        assertThatThrownBy(() -> store.insert(
                        request("2").at(request("1").value().place()).value(), 1))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenARequestHasEnded_thenItEndsNoSecondTime(Databases.Kind kind) {
        RequestStore store = store(kind);
        store.insert(request("1").value(), 1);

        assertThat(store.end("1", RequestStatus.SIGNED, END)).isTrue();
        assertThat(store.end("1", RequestStatus.WITHDRAWN, new SignatureRequest.End(NOW, "employee", "other")))
                .isFalse();
        assertThat(store.end("unknown", RequestStatus.SIGNED, END)).isFalse();
        assertThat(store.find("1"))
                .get()
                .returns(RequestStatus.SIGNED, SignatureRequest::status)
                .returns(END, SignatureRequest::end);
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenMany_endOneRequestAtOnce_thenOneOfThemDoes(Databases.Kind kind) throws Exception {
        RequestStore store = store(kind);
        store.insert(request("1").value(), 1);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> ends = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> {
                        start.await();
                        return store.end("1", RequestStatus.SIGNED, END);
                    }))
                    .toList();
            start.countDown();
            int won = 0;
            for (Future<Boolean> end : ends) {
                won += end.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        } finally {
            people.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenAnOpenRequestIsFrozenAnew_thenContentLevelTaskAndAssigneeAreNew(Databases.Kind kind) {
        RequestStore store = store(kind);
        store.insert(request("1").value(), 1);
        SignatureRequest anew = new SignatureRequest(
                "1",
                request("1").value().place(),
                "task-9",
                request("1").value().purpose(),
                "employee",
                "director",
                NOW.plusSeconds(5),
                org.paraph.assurance.AssuranceLevel.LEVEL_3,
                Map.of("decision", "leave-assurance", "version", 2, "inputs", Map.of("leaveType", "été")),
                "{}",
                "e".repeat(64),
                NOW,
                RequestStatus.OPEN,
                null);

        assertThat(store.refreeze(anew)).isTrue();
        assertThat(store.find("1")).contains(anew);

        store.end("1", RequestStatus.SIGNED, END);
        assertThat(store.refreeze(request("1").value())).isFalse();
        assertThat(store.find("1")).get().returns("director", SignatureRequest::assignee);
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenALoopComesBack_thenTheNewestVisitCounts(Databases.Kind kind) {
        RequestStore store = store(kind);
        store.insert(visit("first", "first", 0), 1);
        store.end("first", RequestStatus.DECLINED, END);
        store.leave("first", NOW);
        store.insert(visit("second", "second", 60), 1);

        assertThat(store.newestVisit("instance", "ApproveLeave"))
                .extracting(SignatureRequest::id)
                .containsExactly("second");
        assertThat(store.newestVisitLeft("instance", "ApproveLeave")).isFalse();
        assertThat(store.ofProcess("instance")).extracting(SignatureRequest::id).containsExactly("first", "second");
        assertThat(store.newestVisitLeft("instance", "SubmitLeave")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenSeveralAreAsked_thenTheNewestVisitHoldsThemAll_oldestFirst(Databases.Kind kind) {
        RequestStore store = store(kind);
        store.insert(visit("old", "body-1", 0), 1);
        store.insert(visit("a", "body-2", 10), 3);
        store.insert(visit("b", "body-2", 20), 3);

        assertThat(store.newestVisit("instance", "ApproveLeave"))
                .extracting(SignatureRequest::id)
                .containsExactly("a", "b");
        assertThat(store.count("body-2")).isEqualTo(new RequestStore.Count(0, 0, 3));
        store.end("a", RequestStatus.SIGNED, END);
        store.end("b", RequestStatus.DECLINED, END);
        assertThat(store.count("body-2")).isEqualTo(new RequestStore.Count(2, 1, 3));
        assertThat(store.count("nowhere")).isEqualTo(new RequestStore.Count(0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenOneOfSeveralLeaves_thenTheVisitIsLeftOnlyWithItsBody(Databases.Kind kind) {
        RequestStore store = store(kind);
        store.insert(visit("a", "body", 0), 2);
        assertThat(store.leave("visit-a", NOW)).isFalse();

        store.end("a", RequestStatus.SIGNED, END);
        assertThat(store.leave("visit-a", NOW)).isTrue();
        assertThat(store.newestVisitLeft("instance", "ApproveLeave")).isFalse();

        store.leaveVisit("body", NOW);
        assertThat(store.newestVisitLeft("instance", "ApproveLeave")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = RequestStatus.class)
    void whenAVisitEnded_thenOnlyAnAnswerLetsItBeLeft(RequestStatus status) {
        RequestStore store = store(Databases.Kind.H2_FILE);
        store.insert(request("1").value(), 1);
        if (status != RequestStatus.OPEN) {
            store.end("1", status, END);
        }

        assertThat(store.leave("visit-1", NOW)).isEqualTo(status.isAnswer());
        assertThat(store.newestVisitLeft("instance", "ApproveLeave")).isEqualTo(status.isAnswer());
        assertThat(store.leave("unknown", NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whenAPersonAsksForTheirRequests_thenTheNewestComeFirst_andNobodyElses(Databases.Kind kind) {
        RequestStore store = store(kind);
        IntStream.range(0, 5).forEach(i -> store.insert(visit("r" + i, "visit-r" + i, i), 1));

        assertThat(store.requestedBy("employee", 3))
                .extracting(SignatureRequest::id)
                .containsExactly("r4", "r3", "r2");
        assertThat(store.requestedBy("manager", 3)).isEmpty();
        assertThat(store.byTask("task-r1")).get().returns("r1", SignatureRequest::id);
    }

    private static SignatureRequest visit(String id, String visit, long seconds) {
        return request(id)
                .at(place("instance", "ApproveLeave", id.equals(visit) ? visit : "visit-" + id, visit))
                .created(SampleRequests.NOW.plusSeconds(seconds))
                .value();
    }

    private RequestStore store(Databases.Kind kind) {
        return Stores.on(kind.fresh(folder));
    }
}
