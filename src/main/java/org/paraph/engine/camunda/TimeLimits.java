package org.paraph.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The interrupting boundary timers of a task: the modelled end of the time to sign. */
final class TimeLimits {

    private TimeLimits() {}

    static List<String> of(String activity, Element process) {
        return ModelElements.all(process)
                .filter(e -> "boundaryEvent".equals(e.getTagName()))
                .filter(e -> activity.equals(e.attribute("attachedToRef")))
                .filter(e -> !"false".equals(e.attribute("cancelActivity")))
                .filter(e -> e.element("timerEventDefinition") != null)
                .map(e -> e.attribute("id"))
                .toList();
    }
}
