package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraph.assurance.Purpose;
import org.paraph.signature.Authority;
import org.paraph.signature.Directory;
import org.paraph.signature.Managers;
import org.paraph.signature.Place;
import org.paraph.signature.SigningTask;
import org.paraph.signature.SigningTaskDefinition;

/** Who stands above whom, who decides first, and who may decide at all. */
class LineOfManagementTest {

    private static final Map<String, String> MANAGERS = Map.of(
            "employee", "manager",
            "manager", "director",
            "orphan", "somebody-who-left",
            "self", "self",
            "left", "right",
            "right", "left");
    private static final List<String> OTHERS = List.of("director", "substitute");

    private final Managers managers = new Managers(new Organization());

    @Test
    void whenManagersHaveManagers_thenTheLineLeadsUpwards() {
        assertThat(managers.above("employee")).containsExactly("manager", "director");
        assertThat(managers.above("director")).isEmpty();
    }

    @Test
    void whenTheLineComesBackOrBreaksOff_thenItEndsThere() {
        assertThat(managers.above("left")).containsExactly("right");
        assertThat(managers.above("self")).isEmpty();
        assertThat(managers.above("orphan")).isEmpty();
        assertThat(managers.above("nobody")).isEmpty();
    }

    @Test
    void whenThereIsAManager_thenHeDecidesFirst() {
        assertThat(approvers("substitute").of("employee")).contains("manager");
    }

    @Test
    void whenThereIsNoManager_thenTheSubstituteDecides() {
        for (var requester : List.of("director", "orphan", "self")) {
            assertThat(approvers("substitute").of(requester)).as(requester).contains("substitute");
            assertThat(approvers(null).of(requester)).as(requester).isEmpty();
        }
        assertThat(approvers("substitute").of(null)).contains("substitute");
    }

    @Test
    void whenTheSubstituteAsksOrIsUnknown_thenNobodyDecides() {
        assertThat(approvers("substitute").of("substitute")).isEmpty();
        assertThat(approvers("somebody-who-left").of("director")).isEmpty();
    }

    @Test
    void whenTheNextOneDoesNotFit_thenTheOneAboveIsTaken() {
        var approvers = approvers("substitute");

        assertThat(approvers.above("employee", person -> !person.equals("manager")))
                .contains("director");
        assertThat(approvers.above("employee", "substitute"::equals)).contains("substitute");
        assertThat(approvers.above("employee", person -> false)).isEmpty();
    }

    @Test
    void whenSomebodyStandsAboveTheRequester_thenTheAuthoritySaysHowFar() {
        assertThat(held("manager", "employee"))
                .contains(Map.of(
                        "kind",
                        "leave-approval",
                        "instrument",
                        "line-of-management",
                        "holder",
                        "manager",
                        "position",
                        "1"));
        assertThat(held("director", "employee").orElseThrow()).containsEntry("position", "2");
        assertThat(held("substitute", "employee"))
                .contains(
                        Map.of("kind", "leave-approval", "instrument", "approval-substitute", "holder", "substitute"));
    }

    @Test
    void whenSomebodyDoesNotStandAbove_thenThereIsNoAuthority() {
        assertThat(authority("employee", "manager"))
                .isEqualTo(missing("not-in-line", List.of("director", "substitute")));
        assertThat(authority("employee", "employee"))
                .isEqualTo(missing("own-claim", List.of("manager", "director", "substitute")));
        assertThat(authority("self", "self")).isEqualTo(missing("own-claim", List.of("substitute")));
        assertThat(authority("substitute", "substitute")).isEqualTo(missing("own-claim", List.of()));
        assertThat(authority("manager", null)).isEqualTo(missing("claimant-unknown", List.of()));
        assertThat(register().authority("purchases", "manager", task("employee"), null))
                .isEqualTo(missing("no-delegation", List.of()));
        assertThat(register().knows("purchases")).isFalse();
        assertThat(register().knows("leave-approval")).isTrue();
    }

    private Approvers approvers(String substitute) {
        return new Approvers(managers, Optional.ofNullable(substitute));
    }

    private LineOfManagement register() {
        return new LineOfManagement(managers, Optional.of("substitute"));
    }

    private Optional<Map<String, String>> held(String person, String requester) {
        return authority(person, requester) instanceof Authority.Held held
                ? Optional.of(held.facts())
                : Optional.empty();
    }

    private static Authority missing(String check, List<String> holders) {
        return new Authority.Missing(check, List.of(), holders);
    }

    private Authority authority(String person, String requester) {
        return register().authority("leave-approval", person, task(requester), null);
    }

    private static SigningTask task(String requester) {
        var definition = new SigningTaskDefinition(
                "Approve", "Approve", Purpose.APPROVAL, "2", List.of("what"), List.of(), "leave-approval", null, 0);
        var place = new Place("leave-request", 1, "leave-request:1", "1", null, "Approve", "Approve:1", "Approve:1");
        return new SigningTask("task", place, definition, null, null, requester, 1, false);
    }

    /** Knows everybody who has a manager, and the others who are named. */
    private static final class Organization implements Directory {

        @Override
        public Optional<Person> find(String id) {
            return MANAGERS.containsKey(id) || OTHERS.contains(id)
                    ? Optional.of(new Person(
                            id, id, Optional.empty(), Optional.empty(), Optional.ofNullable(MANAGERS.get(id))))
                    : Optional.empty();
        }

        @Override
        public List<Person> members(String group) {
            return List.of();
        }
    }
}
