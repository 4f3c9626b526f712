package org.paraph.engine.camunda;

import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;

/** Who is logged in to the engine's web applications in the HTTP session of this request. Thread-safe. */
public final class WebappSession {

    private final Engine engine;

    WebappSession(Engine engine) {
        this.engine = engine;
    }

    /** Id of the user; nothing outside the path of the web applications, and when nobody is logged in. */
    public Optional<String> user() {
        String name = engine.configuration().getProcessEngineName();
        return Optional.ofNullable(Authentications.getCurrent())
                .map(all -> all.getAuthenticationForProcessEngine(name))
                .map(Authentication::getIdentityId);
    }
}
