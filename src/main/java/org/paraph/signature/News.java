package org.paraph.signature;

import org.springframework.beans.factory.ObjectProvider;

/** Tells every listener; they are looked up late, since they may need what signing needs. */
record News(ObjectProvider<SigningListener> listeners) {

    void tell(SigningEvent.Kind kind, SignatureRequest request, String actor, String reason) {
        tell(new SigningEvent(kind, request, actor, reason));
    }

    void tell(SigningEvent event) {
        listeners.forEach(l -> l.on(event));
    }
}
