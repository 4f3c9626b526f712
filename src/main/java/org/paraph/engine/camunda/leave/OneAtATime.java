package org.paraph.engine.camunda.leave;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Lets one person file one leave request at a time, on any number of nodes: each filing rewrites the same engine
 * property, so of two that did not see each other the second fails at commit (optimistic locking) and can be repeated.
 */
final class OneAtATime {

    private static final String PREFIX = "paraph.leave-request.";
    private static final int HEX_DIGITS = 40;

    private OneAtATime() {}

    /** To be called before the person's open requests are looked up. */
    static void begin(DelegateExecution execution, String person) {
        execution
                .getProcessEngineServices()
                .getManagementService()
                .setProperty(property(person), execution.getProcessInstanceId());
    }

    /** The engine keeps 64 characters of a property's name, and a user id alone may have as many. */
    private static String property(String person) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
