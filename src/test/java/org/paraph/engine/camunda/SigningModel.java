package org.paraph.engine.camunda;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Writes small models around one signing task: start, Sign, Verify, Effect, After. */
final class SigningModel {

    private final String key;
    private final Map<String, String> properties =
            new TreeMap<>(Map.of("paraph:purpose", "approval", "paraph:assurance", "1", "paraph:content", "amount"));
    private String attributes = "camunda:assignee=\"max\"";
    private String inSign = "";
    private String beside = "";
    private String afterSign = "";
    private String verifies = "";
    private String listeners = "";

    private SigningModel(String key) {
        this.key = key;
    }

    static SigningModel of(String key) {
        return new SigningModel(key);
    }

    SigningModel property(String name, String value) {
        if (value == null) {
            properties.remove("paraph:" + name);
        } else {
            properties.put("paraph:" + name, value);
        }
        return this;
    }

    SigningModel unmarked() {
        properties.clear();
        return this;
    }

    SigningModel attributes(String xml) {
        this.attributes = xml;
        return this;
    }

    SigningModel inside(String xml) {
        this.inSign = xml;
        return this;
    }

    SigningModel listeners(String xml) {
        this.listeners = xml;
        return this;
    }

    /** Elements beside the main way. */
    SigningModel beside(String xml) {
        this.beside = xml;
        return this;
    }

    /** Replaces the flow from Sign to Verify. */
    SigningModel afterSign(String xml) {
        this.afterSign = xml;
        return this;
    }

    SigningModel verifies(String value) {
        this.verifies = "<extensionElements><camunda:properties><camunda:property name=\"paraph:verifies\" value=\""
                + value + "\"/></camunda:properties></extensionElements>";
        return this;
    }

    String xml() {
        StringBuilder marks = new StringBuilder();
        properties.forEach((n, v) -> marks.append("<camunda:property name=\"" + n + "\" value=\"" + v + "\"/>"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                <message id="M" name="M"/><message id="W" name="paraph.withdrawal"/><signal id="S" name="S"/>
                <error id="E" name="E" errorCode="E"/><escalation id="C" name="C" escalationCode="C"/>
                <error id="T" name="T" errorCode="java.lang.Throwable"/><error id="R" name="R" errorCode="java.lang.RuntimeException"/>
                <process id="%s" name="Test" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start"/><sequenceFlow id="ToSign" sourceRef="Start" targetRef="Sign"/>
                <userTask id="Sign" name="Approve" %s><extensionElements><camunda:properties>%s</camunda:properties>%s</extensionElements>%s</userTask>
                %s
                <serviceTask id="Verify" camunda:delegateExpression="${verifySignatures}">%s</serviceTask>
                <sequenceFlow id="ToEffect" sourceRef="Verify" targetRef="Effect"/>
                <serviceTask id="Effect" camunda:delegateExpression="${effect}"/>
                <sequenceFlow id="ToAfter" sourceRef="Effect" targetRef="After"/>
                <userTask id="After" name="After"/><sequenceFlow id="ToEnd" sourceRef="After" targetRef="End"/><endEvent id="End"/>
                %s
                </process></definitions>
                """.formatted(
                        key,
                        attributes,
                        marks,
                        listeners,
                        inSign,
                        afterSign.isEmpty()
                                ? "<sequenceFlow id=\"ToVerify\" sourceRef=\"Sign\" targetRef=\"Verify\"/>"
                                : afterSign,
                        verifies,
                        beside);
    }

    BpmnModelInstance model() {
        return Bpmn.readModelFromStream(
                new java.io.ByteArrayInputStream(xml().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
