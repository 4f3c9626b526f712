package org.paraph;

/** A process of a single task called {@code Sign}. */
public final class OneTask {

    private OneTask() {}

    /**
     * @param attributes of the task, e.g. its assignee
     * @param properties Camunda's extension properties, perhaps made by {@link #property}
     * @param inside what else stands in the task
     */
    public static String model(String process, String attributes, String properties, String inside) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="Sign"/>
                    <bpmn:userTask id="Sign" name="Sign it" %s>
                      <bpmn:extensionElements><camunda:properties>%s</camunda:properties></bpmn:extensionElements>
                      %s
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="f2" sourceRef="Sign" targetRef="End"/>
                    <bpmn:endEvent id="End"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(process, attributes, properties, inside);
    }

    public static String assignee(String person) {
        return "camunda:assignee=\"" + person + "\"";
    }

    /** One of Paraph's properties, without its prefix. */
    public static String property(String name, String value) {
        return "<camunda:property name=\"paraph:" + name + "\" value=\"" + value + "\"/>";
    }
}
