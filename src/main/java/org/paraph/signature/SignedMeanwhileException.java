package org.paraph.signature;

/** Somebody else's signature came into the same document first: everything is undone, and the signer begins anew. */
final class SignedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignedMeanwhileException() {
        super("Another signature came into the document first");
    }
}
