package org.paraph.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Works in the engine as a person, whose permissions it asks and whom its history names. */
record PersonAtWork(Engine engine) {

    /** Whoever the engine believed to be logged in before is so again afterwards. */
    void as(String person, Runnable work) {
        Authentication before = engine.identity().getCurrentAuthentication();
        if (before != null && person.equals(before.getUserId())) {
            work.run();
            return;
        }
        try {
            engine.identity().setAuthentication(person, groups(person));
            work.run();
        } finally {
            engine.identity().clearAuthentication();
            if (before != null) {
                engine.identity().setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private List<String> groups(String person) {
        return engine.unchecked(() -> engine.identity().createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList());
    }
}
