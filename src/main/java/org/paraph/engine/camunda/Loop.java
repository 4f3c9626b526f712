package org.paraph.engine.camunda;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The multi-instance part of a signing task: several signers. */
final class Loop {

    private static final Pattern ENOUGH =
            Pattern.compile("[$#]\\{\\s*paraph\\.answered\\(\\s*execution\\s*\\)\\s*>=\\s*([1-9]\\d{0,5})\\s*}");

    private static final Pattern DECLINED = Pattern.compile("[$#]\\{\\s*paraph\\.declined\\(\\s*execution\\s*\\)\\s*}");

    private Loop() {}

    static Optional<Element> of(Element activity) {
        return Optional.ofNullable(activity.element("multiInstanceLoopCharacteristics"));
    }

    static Optional<String> completionCondition(Element activity) {
        return of(activity)
                .map(l -> l.element("completionCondition"))
                .map(Element::getText)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    /** Whether the completion condition ends the task early after a refusal alone. */
    static boolean endsWithRefusal(String completionCondition) {
        return DECLINED.matcher(completionCondition).matches();
    }

    /** The number in a completion condition of the recommended form. */
    static Optional<Integer> enough(String completionCondition) {
        Matcher matcher = ENOUGH.matcher(completionCondition);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
