package org.paraph.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem as RFC 9457 describes it, with what to do now.
 *
 * @param items of several tasks at once, those that stand in the way, else {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String remedy,
        Long retryAfter,
        String instance,
        List<Views.ItemView> items) {

    Problem with(List<Views.ItemView> newItems) {
        return new Problem(type, title, status, detail, remedy, retryAfter, instance, newItems);
    }
}
