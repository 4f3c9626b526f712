package org.paraph.signature;

import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.Method;

/** The signer presses the button under the statement of intent: there is no further mark. */
record ClickMethod() implements SignatureMethod {

    @Override
    public Method method() {
        return Method.CLICK;
    }

    @Override
    public Optional<Map<String, Object>> sign(Object mark) {
        return mark == null ? Optional.of(Map.of("method", method().key())) : Optional.empty();
    }
}
