package org.paraph.signature;

import java.util.Map;
import java.util.TreeMap;

/** Named facts of a record or a journal entry; those without a value are left out. */
final class Facts {

    private final Map<String, Object> values = new TreeMap<>();

    static Facts of(String name, Object value) {
        return new Facts().and(name, value);
    }

    Facts and(String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
