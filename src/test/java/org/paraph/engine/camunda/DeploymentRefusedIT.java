package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that are wrong are refused at deployment, with the element, its line and what to do. */
class DeploymentRefusedIT extends GateTest implements OnH2 {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour       | red        | does not know the property 'paraph:colour' | use one of
            purpose      | pleasure   | unknown purpose 'pleasure'                 | approval, agreement
            purpose      |            | has no purpose                             | set paraph:purpose
            content      |            | does not say what is signed                | list the names
            content      | a, b-c     | signs 'b-c'                                | list the names
            content      | a, a       | the same variable twice                    | name it once
            content      | a*, a1     | the same variable twice                    | name it once
            content      | *          | signs '*'                                  | list the names
            assurance    |            | how much assurance                         | from 1 to 4
            assurance    | 5          | level 5                                    | from 1 to 4
            assurance    | 0          | level 0                                    | from 1 to 4
            assurance    | nowhere    | neither in this deployment nor deployed    | .dmn
            distinctFrom | Nobody     | no other signing task                      | name ids
            distinctFrom | After      | no other signing task                      | name ids
            distinctFrom | Sign       | no other signing task                      | name ids
            authority    | godlike    | authority 'godlike'                        | AuthorityRegister
            quorum       | 2          | a quorum and one signer                    | multi-instance
            quorum       | none       | quorum 'none'                              | whole number
            """)
    void whenAPropertyIsWrong_thenTheDeploymentIsRefused(String name, String value, String what, String remedy) {
        assertRefused(SigningModel.of("wrong").property(name, value), "Sign", what, remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ${nrOfCompletedInstances >= 2}                 ; variables of the engine
            ${paraph.answered(execution) >= 2 || nrOfActiveInstances == 0} ; variables of the engine
            ${done}                                        ; how many answers suffice
            """)
    void whenTheCompletionConditionCanBeForged_thenTheDeploymentIsRefused(String condition, String what) {
        SigningModel model = SigningModel.of("wrong")
                .inside("<multiInstanceLoopCharacteristics><loopCardinality>3"
                        + "</loopCardinality><completionCondition><![CDATA[" + condition
                        + "]]></completionCondition></multiInstanceLoopCharacteristics>");
        assertRefused(model, "Sign", what, "${paraph.answered(execution) >= n}");
    }

    @Test
    void whenADecisionOnAuthorityIsThere_thenItIsNotReplaced() {
        OwnDeployment deployment = new OwnDeployment(repository, OwnResources.find());

        deployment.authority();
        deployment.authority();

        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("signing-authority")
                        .list())
                .singleElement()
                .satisfies(it -> assertThat(it.getVersion()).isEqualTo(1));
    }

    @Test
    void whenTheTaskStartsAsynchronously_thenTheDeploymentIsRefused() {
        assertRefused(
                SigningModel.of("wrong").attributes("camunda:asyncBefore=\"true\""),
                "Sign",
                "starts asynchronously",
                "asyncAfter is fine");
        assertRefused(
                SigningModel.of("wrong")
                        .inside("<multiInstanceLoopCharacteristics camunda:asyncBefore=\"true\"><loopCardinality>3"
                                + "</loopCardinality></multiInstanceLoopCharacteristics>"),
                "Sign",
                "starts asynchronously",
                "asyncAfter is fine");
    }

    @Test
    void whenTheStepVerifiesNoSigningTask_thenTheDeploymentIsRefused() {
        assertRefused(SigningModel.of("wrong").verifies("After"), "Verify", "verifies 'After'", "name ids");
        assertRefused(
                SigningModel.of("wrong")
                        .beside(
                                "<boundaryEvent id=\"B\" attachedToRef=\"Sign\"><messageEventDefinition messageRef=\"M\"/>"
                                        + "</boundaryEvent><sequenceFlow id=\"Around\" sourceRef=\"B\" targetRef=\"Verify\"/>"),
                "Verify",
                "would verify nothing",
                "paraph:verifies");
    }

    @Test
    void whenAPropertyStandsOnAnotherElement_thenTheDeploymentIsRefused() {
        SigningModel model = SigningModel.of("wrong")
                .beside("<subProcess id=\"Sub\"><extensionElements><camunda:properties><camunda:property"
                        + " name=\"paraph:purpose\" value=\"approval\"/></camunda:properties></extensionElements>"
                        + "</subProcess>");
        assertRefused(model, "Sub", "does not know the property", "on user tasks");
    }

    @Test
    void whenTheDecisionComesWithTheDeployment_thenItIsFound() {
        String model = SigningModel.of("brings-decision")
                .property("assurance", "brought")
                .xml();
        String id = repository
                .createDeployment()
                .addString("m.bpmn", model)
                .addString("d.dmn", SigningDecision.of("brought", "amount", ">= 0", "2"))
                .deploy()
                .getId();
        assertThat(repository.createProcessDefinitionQuery().deploymentId(id).count())
                .isEqualTo(1);
    }

    private void assertRefused(SigningModel model, String element, String what, String remedy) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("wrong.bpmn", model.xml())
                        .deploy())
                .isInstanceOfSatisfying(ParseException.class, e -> {
                    assertThat(e.getMessage()).contains(what).contains(remedy).contains("'" + element + "'");
                    assertThat(e.getResorceReports().get(0).getResourceName()).isEqualTo("wrong.bpmn");
                    assertThat(e.getResorceReports().get(0).getErrors().get(0).getLine())
                            .isPositive();
                });
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("wrong")
                        .count())
                .isZero();
    }
}
