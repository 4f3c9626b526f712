package org.paraph.engine.camunda;

import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Who is logged in to the engine's web applications in the HTTP session of this request. Thread-safe. */
public final class WebappSession {

    private final Engine engine;

    WebappSession(Engine engine) {
        this.engine = engine;
    }

    /** Id of the user; nothing outside the path of the web applications, and when nobody is logged in. */
    public Optional<String> user() {
        return authentication().map(Authentication::getIdentityId);
    }

    /** Whether that user belongs to the engine's group of administrators. */
    public boolean isAdministrator() {
        return belongsTo(Groups.CAMUNDA_ADMIN);
    }

    /** Whether that user belonged to that group of the engine when they logged in. */
    public boolean belongsTo(String group) {
        return authentication()
                .filter(UserAuthentication.class::isInstance)
                .map(a -> ((UserAuthentication) a).getGroupIds())
                .filter(groups -> groups != null && groups.contains(group))
                .isPresent();
    }

    private Optional<Authentication> authentication() {
        String name = engine.configuration().getProcessEngineName();
        return Optional.ofNullable(Authentications.getCurrent())
                .map(all -> all.getAuthenticationForProcessEngine(name));
    }
}
