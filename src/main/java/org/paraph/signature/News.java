package org.paraph.signature;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Tells every listener; they are looked up late, since they may need what signing needs, and only once. */
record News(Supplier<List<SigningListener>> listeners) {

    static News to(ObjectProvider<SigningListener> listeners) {
        return new News(SingletonSupplier.of(() -> listeners.orderedStream().toList()));
    }

    void tell(SigningEvent.Kind kind, SignatureRequest request, String actor, String reason) {
        tell(new SigningEvent(kind, request, actor, reason));
    }

    void tell(SigningEvent event) {
        listeners.get().forEach(l -> l.on(event));
    }
}
