package org.paraph.signature;

import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.Method;

/** The signer types their name: 1 to 100 characters without control or direction characters. */
record TypedMethod() implements SignatureMethod {

    private static final int LONGEST = 100;

    @Override
    public Method method() {
        return Method.TYPED;
    }

    @Override
    public Optional<Map<String, Object>> sign(Object mark) {
        if (!(mark instanceof String text)) {
            return Optional.empty();
        }
        String name = text.strip();
        return PlainText.isBlank(name) || name.length() > LONGEST || !PlainText.isLine(name)
                ? Optional.empty()
                : Optional.of(Map.of("method", method().key(), "mark", name));
    }
}
