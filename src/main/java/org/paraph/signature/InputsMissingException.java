package org.paraph.signature;

import java.util.List;

/** A decision was to be evaluated without all of its inputs: its answer would be the lowest level, so it is not asked. */
public final class InputsMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> inputs;

    public InputsMissingException(String decision, List<String> inputs) {
        super("The decision '" + decision + "' needs the process variables " + String.join(", ", inputs)
                + ", which have no value. Set them before the signing task is reached.");
        this.inputs = List.copyOf(inputs);
    }

    public List<String> inputs() {
        return inputs;
    }
}
