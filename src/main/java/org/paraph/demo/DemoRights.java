package org.paraph.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What the example's people may see and do: everybody starts processes and works on his tasks, administrators do all. */
@Component
final class DemoRights {

    static final String EVERYBODY = "employees";
    static final String ADMINISTRATORS = "camunda-admin";

    /** Groups by id, with their names. */
    static final Map<String, String> GROUPS = new TreeMap<>(Map.of(
            EVERYBODY,
            "Employees / Personnel",
            "managers",
            "Managers / Gestionnaires",
            "finance",
            "Finance / Finances",
            "contracting",
            "Contracting / Marchés",
            ADMINISTRATORS,
            "Administrators / Administration"));

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    DemoRights(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    void grant() {
        for (Resource resource : Resources.values()) {
            grant(ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
        grant(EVERYBODY, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        for (String process : List.of("leave-request", "expense-approval", "contract-signature")) {
            grant(EVERYBODY, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
        }
        grant(EVERYBODY, Resources.PROCESS_DEFINITION, "paraph-waiver", Permissions.READ);
        grant(EVERYBODY, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        grant(EVERYBODY, Resources.USER, Authorization.ANY, Permissions.READ);
        addFilter("My tasks · Mes tâches", 0, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        addFilter(
                "My groups · Mes groupes",
                1,
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        addFilter("All tasks · Toutes les tâches", 2, tasks.createTaskQuery());
    }

    private void addFilter(String name, int priority, TaskQuery query) {
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", priority, "refresh", true, "color", "#26374a"));
        grant(EVERYBODY, Resources.FILTER, filters.saveFilter(filter).getId(), Permissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
