package org.paraph.signature;

import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.Method;

/** One way to make a signature. The port for methods; any bean of this type is taken up. Stateless, thread-safe. */
public interface SignatureMethod {

    Method method();

    /**
     * Makes the signature from the signer's mark.
     *
     * @param mark what the client sent: text, a map, a list or {@code null}; not trusted
     * @return the record's signature section, or nothing when the mark is not what the method asks for
     */
    Optional<Map<String, Object>> sign(Object mark);
}
