package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LawFloorTest {

    private static final Map<String, Object> HARM =
            Map.of("rule", "r", "threat", "repudiation", "harm", "violations", "level", 4);

    @Test
    void whenEveryReasonOfLevel4IsAHarm_thenNoLawIsPresumed() {
        assertThat(LawFloor.mayHold(assessment(4, HARM))).isFalse();
        assertThat(LawFloor.mayHold(assessment(4, HARM, Map.of("rule", "s", "threat", "", "harm", "", "level", 2))))
                .isFalse();
    }

    @Test
    void whenAReasonOfLevel4IsNone_thenTheLawIsPresumed() {
        assertThat(LawFloor.mayHold(assessment(4))).as("fixed").isTrue();
        assertThat(LawFloor.mayHold(Map.of("level", 4))).as("no findings").isTrue();
        assertThat(LawFloor.mayHold(assessment(4, HARM, without("threat")))).isTrue();
        assertThat(LawFloor.mayHold(assessment(4, without("harm")))).isTrue();
        assertThat(LawFloor.mayHold(
                        assessment(4, Map.of("threat", "repudiation", "harm", "the-law-says-so", "level", 4))))
                .isTrue();
    }

    @Test
    void belowLevel4TheLawAsksForNoSecureSignature() {
        assertThat(LawFloor.mayHold(assessment(3))).isFalse();
        assertThat(LawFloor.mayHold(Map.of())).isFalse();
    }

    private static Map<String, Object> without(String member) {
        return Map.of(
                "threat", member.equals("threat") ? "" : "repudiation",
                "harm", member.equals("harm") ? "" : "violations",
                "level", 4);
    }

    private static Map<String, Object> assessment(int level, Map<?, ?>... findings) {
        return Map.of("level", level, "findings", List.of(findings));
    }
}
