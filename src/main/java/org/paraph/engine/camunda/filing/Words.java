package org.paraph.engine.camunda.filing;

import java.util.Locale;

/** What a problem names, where it reads differently in each language. Thread-safe. */
@FunctionalInterface
public interface Words {

    /** @param language English or French */
    String in(Locale language);
}
