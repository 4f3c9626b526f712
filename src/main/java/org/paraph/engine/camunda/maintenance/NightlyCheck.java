package org.paraph.engine.camunda.maintenance;

/** Something that is looked at once a night and says in the log what somebody has to do. Any bean of this type is run. */
@FunctionalInterface
public interface NightlyCheck {

    void run();
}
