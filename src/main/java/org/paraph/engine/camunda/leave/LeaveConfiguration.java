package org.paraph.engine.camunda.leave;

import java.time.Clock;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.paraph.engine.camunda.Approvers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@code checkLeaveRequest} into the context, the bean that the start event of {@code leave-request} names. */
@Configuration(proxyBeanMethods = false)
public class LeaveConfiguration {

    /**
     * The check of a leave request on the server. It refuses with an {@code AuthorizationException}, whose text alone
     * reaches Tasklist and the engine's REST API (403), and leaves the checked values behind as strings:
     * {@code leaveType}, {@code startDate} and {@code endDate} (yyyy-MM-dd), {@code comment} (possibly empty) and
     * {@code requester}, the person who is logged in. Thread-safe.
     *
     * @param zone where "today" begins and ends, and in which a date given as an instant is read
     */
    @Bean
    ExecutionListener checkLeaveRequest(Clock clock, ZoneId zone, Approvers approvers) {
        return new CheckLeaveRequest(clock, zone, approvers::of);
    }
}
