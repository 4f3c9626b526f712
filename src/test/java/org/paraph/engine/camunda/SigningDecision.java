package org.paraph.engine.camunda;

/** Writes a decision table with one input and the output {@code level}. */
final class SigningDecision {

    private SigningDecision() {}

    static String of(String key, String input, String... conditionsAndLevels) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < conditionsAndLevels.length; i += 2) {
            rules.append("<rule id=\"%s_r%d\"><inputEntry id=\"%s_i%d\"><text><![CDATA[%s]]></text></inputEntry>"
                    .formatted(key, i, key, i, conditionsAndLevels[i]));
            rules.append("<outputEntry id=\"%s_o%d\"><text>%s</text></outputEntry></rule>"
                    .formatted(key, i, conditionsAndLevels[i + 1]));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                  id="d" name="d" namespace="test"><decision id="%s" name="%s" camunda:historyTimeToLive="P1D">
                <decisionTable id="%s_t" hitPolicy="COLLECT"><input id="%s_in"><inputExpression id="%s_ie"><text>%s</text>
                </inputExpression></input><output id="%s_out" name="level" typeRef="integer"/>%s</decisionTable></decision></definitions>
                """.formatted(key, key, key, key, key, input, key, rules);
    }
}
