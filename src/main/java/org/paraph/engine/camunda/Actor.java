package org.paraph.engine.camunda;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Who is acting in the engine right now. */
final class Actor {

    private static final String SYSTEM = "system";

    private Actor() {}

    /** Id of the authenticated user, or {@code system} for jobs and for calls in which nobody has logged in. */
    static String current() {
        CommandContext context = Context.getCommandContext();
        String user = context == null ? null : context.getAuthenticatedUserId();
        return user == null ? SYSTEM : user;
    }
}
