package org.paraph.demo;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.CommandLineRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates users and groups, once, in an empty database: what was changed later stays changed. */
@Component
@Order(1)
final class DemoPeople implements CommandLineRunner {

    private final IdentityService identity;
    private final DemoRights rights;

    DemoPeople(IdentityService identity, DemoRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    @Override
    public void run(String... args) {
        if (identity.createUserQuery().count() == 0) {
            DemoRights.GROUPS.forEach(this::addGroup);
            DemoPerson.ALL.forEach(this::add);
            rights.grant();
        }
    }

    private void addGroup(String id, String name) {
        var group = identity.newGroup(id);
        group.setName(name);
        group.setType(id.equals(DemoRights.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
    }

    private void add(DemoPerson person) {
        var user = identity.newUser(person.id());
        user.setFirstName(person.first());
        user.setLastName(person.last());
        user.setEmail(person.email());
        user.setPassword(person.password());
        identity.saveUser(user);
        identity.setUserInfo(person.id(), "locale", person.language());
        if (!person.manager().isEmpty()) {
            identity.setUserInfo(person.id(), "manager", person.manager());
        }
        identity.createMembership(person.id(), DemoRights.EVERYBODY);
        if (!person.group().isEmpty()) {
            identity.createMembership(person.id(), person.group());
        }
    }
}
