package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Purpose;
import org.paraph.content.ContentPart;
import org.paraph.content.SignedContent;

class SummaryTest {

    private final Summary summary = new Summary(new Labels());

    @Test
    void whenTheProcessSaysHow_thenTheLineIsMadeOfTheSignedContent() {
        var leave = request("leave-request", "sick");

        assertThat(summary.of(leave, Locale.ENGLISH)).contains("Sick leave, December 1, 2026 to December 4, 2026");
        assertThat(summary.of(leave, Locale.FRENCH))
                .contains("Congé de maladie, du 1er décembre 2026 au 4 décembre 2026");
    }

    @Test
    void whenAValueLooksLikeAPattern_thenItStaysAsItIs() {
        assertThat(summary.of(request("leave-request", "$1 {comment}"), Locale.ENGLISH))
                .contains("$1 {comment}, December 1, 2026 to December 4, 2026");
    }

    @Test
    void whenAValueIsMissing_thenADashStandsForIt() {
        assertThat(summary.of(request("leave-request", null), Locale.ENGLISH))
                .contains("—, December 1, 2026 to December 4, 2026");
    }

    @Test
    void whenTheProcessSaysNothing_thenThereIsNone() {
        assertThat(summary.of(request("purchase", "sick"), Locale.ENGLISH)).isEmpty();
    }

    private static SignatureRequest request(String process, Object type) {
        var content = SignedContent.of(List.of(
                ContentPart.value("leaveType", type),
                ContentPart.value("startDate", "2026-12-01"),
                ContentPart.value("endDate", "2026-12-04"),
                ContentPart.value("comment", "private")));
        return new SignatureRequest(
                "id",
                new Place(process, 1, process + ":1", "1", null, "Approve", "Approve:1", "Approve:1"),
                "task",
                Purpose.APPROVAL,
                "employee",
                "manager",
                null,
                AssuranceLevel.LEVEL_2,
                Map.of(),
                content.manifest(),
                content.digest(),
                java.time.Instant.EPOCH,
                RequestStatus.OPEN,
                null);
    }
}
