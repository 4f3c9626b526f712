package org.paraph.engine.camunda.leave;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The leave requests of one person that are still running. */
record OpenLeaves(ProcessEngineServices engine, Dates dates) {

    private static final String PROCESS = "leave-request";

    List<Period> of(String person) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .variableValueEquals("requester", person)
                .list()
                .stream()
                .flatMap(this::period)
                .toList();
    }

    private Stream<Period> period(ProcessInstance instance) {
        Map<String, Object> days =
                engine.getRuntimeService().getVariables(instance.getId(), List.of("startDate", "endDate"));
        return LeaveRequest.read(days, dates).period().stream();
    }
}
