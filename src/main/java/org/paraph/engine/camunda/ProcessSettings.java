package org.paraph.engine.camunda;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of Paraph's processes.
 *
 * @param process the processes that come with Paraph
 * @param approval who decides
 */
@ConfigurationProperties("paraph")
record ProcessSettings(
        @DefaultValue Course process, @DefaultValue Approval approval) {

    /**
     * Whether and how fast Paraph’s own processes run.
     *
     * @param deploy whether Paraph deploys its processes for people, such as the leave request, at the start; those that
     *     send mail and do the daily maintenance are always deployed
     * @param reminderAfter how long after the request its signer is reminded
     * @param escalationAfter how long after the request it goes to the next manager
     * @param expiryAfter how long a request may be signed
     */
    record Course(
            @DefaultValue("true") boolean deploy,
            @DefaultValue("P2D") Duration reminderAfter,
            @DefaultValue("P5D") Duration escalationAfter,
            @DefaultValue("P14D") Duration expiryAfter) {

        Course {
            positive(reminderAfter, "reminder-after");
            positive(escalationAfter, "escalation-after");
            positive(expiryAfter, "expiry-after");
        }

        private static void positive(Duration value, String name) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("paraph.process." + name + " must be longer than nothing");
            }
        }
    }

    /**
     * Who decides on requests.
     *
     * @param substitute id of the user who decides when the requester has no manager, or is his own, and to whom a request
     *     is escalated when nobody stands above its signer
     */
    record Approval(String substitute) {}

    Optional<String> approvalSubstitute() {
        return Optional.ofNullable(approval.substitute()).map(String::strip).filter(s -> !s.isEmpty());
    }

    Duration after(String what) {
        return switch (what) {
            case "reminder" -> process.reminderAfter();
            case "escalation" -> process.escalationAfter();
            case "expiry" -> process.expiryAfter();
            default ->
                throw new IllegalArgumentException(
                        "paraph.after knows 'reminder', 'escalation' and 'expiry', not '" + what + "'");
        };
    }
}
