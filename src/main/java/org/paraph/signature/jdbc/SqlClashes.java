package org.paraph.signature.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.paraph.signature.Clashes;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * {@link Clashes} by SQL state. The engine wraps what its persistence layer wraps, a batch hides the reason in the next
 * exception, and Spring has no word for H2's "concurrent update": so every cause is looked at.
 */
final class SqlClashes implements Clashes {

    private static final String ROLLED_BACK = "40";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Set<String> OF_H2 = Set.of("90131", "HYT00");

    @Override
    public boolean isOne(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        push(open, failure);
        while (!open.isEmpty()) {
            Throwable one = open.pop();
            if (one instanceof ConcurrencyFailureException || (one instanceof SQLException sql && clashed(sql))) {
                return true;
            }
            if (seen.add(one)) {
                push(open, one.getCause());
                push(open, one instanceof SQLException sql ? sql.getNextException() : null);
            }
        }
        return false;
    }

    private static void push(Deque<Throwable> open, Throwable one) {
        if (one != null) {
            open.push(one);
        }
    }

    private static boolean clashed(SQLException it) {
        String state = it.getSQLState();
        return state != null
                && (state.startsWith(ROLLED_BACK) || state.equals(LOCK_NOT_AVAILABLE) || OF_H2.contains(state));
    }
}
