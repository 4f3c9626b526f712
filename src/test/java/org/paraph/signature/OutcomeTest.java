package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.RequestStatus.CANCELLED;
import static org.paraph.signature.RequestStatus.DECLINED;
import static org.paraph.signature.RequestStatus.EXPIRED;
import static org.paraph.signature.RequestStatus.OPEN;
import static org.paraph.signature.RequestStatus.SIGNED;
import static org.paraph.signature.RequestStatus.WITHDRAWN;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    @Test
    void whenNobodyWasAsked_thenThereIsNoOutcome() {
        assertThat(of()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void whenThereIsOneSigner_thenTheOutcomeIsTheirs(RequestStatus status) {
        assertThat(of(status)).contains(status);
    }

    @Test
    void whenOneOfManyIsStillAsked_thenItIsOpen() {
        assertThat(of(SIGNED, OPEN, DECLINED)).contains(OPEN);
    }

    @Test
    void whenOneOfManySaidNo_thenItIsDeclined() {
        assertThat(of(SIGNED, DECLINED, SIGNED, CANCELLED)).contains(DECLINED);
    }

    @Test
    void whenOneOfManyRanOutOfTimeOrWasWithdrawn_thenItIsNotSigned() {
        assertThat(of(SIGNED, EXPIRED)).contains(EXPIRED);
        assertThat(of(SIGNED, WITHDRAWN)).contains(WITHDRAWN);
    }

    @Test
    void whenEnoughHaveSigned_thenThoseWhoAreNoLongerNeededDoNotMatter() {
        assertThat(of(CANCELLED, SIGNED, CANCELLED)).contains(SIGNED);
    }

    private static Optional<RequestStatus> of(RequestStatus... statuses) {
        return Outcome.of(Stream.of(statuses)
                .map(s -> SampleRequests.request(s.key()).ended(s, "manager").value())
                .toList());
    }
}
